"""The page in place of the board while there is no book: why, and what can be done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.phrases import translate
from gui.text import PlainLabel, on_ground
from gui.theme import HEADLINE, Theme

if TYPE_CHECKING:
    from gui.models.text_rows import TextTable
    from gui.views.text_table import TextTableView

# As wide as a page is read, in line heights of the font.
_WIDTH = 62


class NoBookPage(QWidget):
    """One sentence, earlier states where some are left, and a few buttons.

    Signals:
        action_requested: Id of what was chosen.
    """

    action_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "base")
        self._theme = theme
        self._title = PlainLabel(parent=self)
        self._title.setFont(theme.font(HEADLINE, 650))
        self._sentence = PlainLabel(parent=self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._hint = PlainLabel(parent=self, tone="quiet")
        self._hint.setWordWrap(True)
        self._hint.hide()
        # How long it takes is not known before: the bar only says that it goes on.
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("NoBook", "Opening"))
        self._bar.hide()
        self._states: TextTableView | None = None
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2 * theme.unit)
        page = QWidget(self)
        page.setMaximumWidth(theme.height(_WIDTH))
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3 * theme.unit)
        for part in (self._title, self._sentence, self._hint, self._bar):
            self._column.addWidget(part)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        box = QHBoxLayout(self)
        inset = 6 * theme.unit
        box.setContentsMargins(inset, inset, inset, inset)
        box.addWidget(page, 1)
        box.addStretch(0)

    # Properties

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.whole

    @property
    def hint(self) -> str:
        """What is said of the earlier states."""
        return self._hint.whole

    @property
    def states(self) -> "TextTableView | None":
        """The list of earlier states; none where none is shown."""
        return self._states

    # Methods

    def show_reason(self, sentence: str, actions: Sequence[tuple[str, str]]) -> None:
        """Say why there is no book, and offer what can be done; the first is usual."""
        self._title.setText(translate("NoBook", "No book is open"))
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._hint.hide()
        self._bar.hide()
        if self._states is not None:
            self._column.removeWidget(self._states)
            self._states.hide()
            self._states.deleteLater()
            self._states = None
        self._fill_buttons(actions)

    def show_waiting(self, title: str, hint: str, action: tuple[str, str]) -> None:
        """Say that something takes its time, and how to give it up."""
        self.show_reason("", (action,))
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.show()
        self._bar.show()

    def show_states(
        self,
        title: str,
        hint: str,
        table: "TextTable",
        actions: Sequence[tuple[str, str]],
    ) -> None:
        """Offer earlier states of a damaged or missing book, the first one chosen.

        Args:
            title: What has happened, in a few words.
            hint: What the list is, and what becomes of the damaged file.
            table: The states.
            actions: What can be done.
        """
        from gui.views.text_table import (  # noqa: PLC0415 (seldom wanted at a start)
            TextTableView,
        )

        self.show_reason(self.sentence, actions)
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.show()
        if not table.rows:
            return
        states = self._states = TextTableView(self._theme, table)
        states.opened.connect(lambda _row: self._do_usual(actions))
        rows = min(len(table.rows), 12) + 1
        states.setFixedHeight(self._theme.height(1.55 * rows) + 4)
        self._column.insertWidget(self._column.indexOf(self._hint) + 1, states)
        states.view.selectRow(0)
        states.view.setFocus()

    # Internal

    def _do_usual(self, actions: Sequence[tuple[str, str]]) -> None:
        if actions:
            self.action_requested.emit(actions[0][0])

    def _fill_buttons(self, actions: Sequence[tuple[str, str]]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, (name, text) in enumerate(actions):
            button = QPushButton(text, self)
            button.setDefault(place == 0)
            button.setAutoDefault(True)
            button.clicked.connect(
                lambda _checked=False, one=name: self.action_requested.emit(one)
            )
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
