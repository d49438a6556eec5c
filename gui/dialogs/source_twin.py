"""The line in the window of sources that makes two entries of one source one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.text import PlainLabel
from gui.theme import Theme
from gui.widgets.choice_field import ChoiceField, Option

translate = QCoreApplication.translate


class SourceTwin(QWidget):
    """Offers the sources that the chosen one may be; says first what is joined.

    Signals:
        merge_requested: Id of the source that the chosen one turned out to be.
    """

    merge_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._claims = 0
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.unit * 2)
        self._label = translate("SourcesDialog", "The chosen source is the same as")
        self._row.addWidget(PlainLabel(self._label))
        self._twin = ChoiceField((), "", empty="–")
        self._row.addWidget(self._twin, 1)
        self.merge = QPushButton(translate("SourcesDialog", "Merge"))
        self.merge.setAutoDefault(False)
        self.merge.clicked.connect(
            lambda: self.merge_requested.emit(self._twin.chosen())
        )
        self._row.addWidget(self.merge)
        self._preview = PlainLabel(tone="quiet")
        self._preview.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit)
        column.addLayout(self._row)
        column.addWidget(self._preview)
        self.show_options((), claims=0)

    # Properties

    @property
    def preview(self) -> str:
        """What merging would do, as it is shown."""
        return self._preview.text()

    # Methods

    def show_options(self, options: Sequence[Option], *, claims: int) -> None:
        """Offer these sources, the likeliest first; a choice that is there stays.

        Args:
            options: Sources by id and name.
            claims: How many claims the chosen source has.
        """
        self._claims = claims
        if tuple(options) != self._options:
            self._options = tuple(options)
            chosen = self._twin.chosen()
            kept = chosen if chosen in dict(self._options) else ""
            fresh = ChoiceField(self._options, kept, empty="–")
            if (box := fresh.focusProxy()) is not None:
                box.setAccessibleName(self._label)
            fresh.edited.connect(self._show_preview)
            self._row.replaceWidget(self._twin, fresh)
            self._twin.hide()
            self._twin.deleteLater()
            self._twin = fresh
        self._show_preview()

    def choose(self, source: str) -> None:
        """Choose a source as the one that stays."""
        self._twin.choose(source)
        self._show_preview()

    # Internal

    def _show_preview(self) -> None:
        name = dict(self._options).get(self._twin.chosen(), "")
        text = translate(
            "SourcesDialog",
            "Its {count} claims will be from {name}; what that one does not say is "
            "taken over. One undo parts them again.",
        )
        said = text.format(count=self._claims, name=name) if name else ""
        self._preview.setText(said)
        self._preview.setVisible(bool(name))
        self.merge.setEnabled(bool(name))
