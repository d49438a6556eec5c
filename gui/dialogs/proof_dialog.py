"""The window "What keeps bids apart": a proof, all ranks, what is missing."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.proof_rows import ProofContent
from gui.models.text_rows import TextRow
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.link_table import LinkTableView
from gui.views.wrapped_table import WrappedTableView
from gui.widgets.choice_field import ChoiceField, Option

translate = QCoreApplication.translate


class ProofDialog(SideDialog):
    """Proves two bids and lists what is missing; stays open beside the window.

    Signals:
        chosen: Ids of the two bids that are to be proved.
        bid_requested: Id of the bid of a row of the ranks.
        missing_requested: The place where something missing is to be entered.
    """

    chosen = Signal(str, str)
    bid_requested = Signal(str)
    missing_requested = Signal(object)

    def __init__(
        self, theme: Theme, content: ProofContent, parent: QWidget | None = None
    ) -> None:
        title = translate("ProofDialog", "What keeps bids apart")
        super().__init__(theme, title, parent)
        self._content = content
        self._options: tuple[Option, ...] | None = None
        self._choices: list[ChoiceField] = []
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.unit * 2)
        self._proof = PlainLabel()
        self._proof.setWordWrap(True)
        self._proof.setFont(theme.font(1.08, 600))
        self._proof.setMinimumHeight(theme.height(1.6))
        self.ranks = WrappedTableView(theme, content.ranks)
        self.ranks.opened.connect(lambda row: self.bid_requested.emit(row.record))
        self.gaps = LinkTableView(theme, content.gaps)
        self.gaps.opened.connect(self._on_gap)
        self._build()
        self.end_foot()
        self.show_content(content)
        self.fit(68, 44)

    # Methods

    def show_content(self, content: ProofContent) -> None:
        """Show how the bids stand now."""
        self._content = content
        self.say(content.subtitle)
        self._show_choices(content)
        text = content.proof
        if content.state == "certain":
            text = translate("ProofDialog", "Certain: {proof}").format(proof=text)
        self._proof.setText(text)
        self.ranks.show_table(content.ranks)
        self.gaps.show_table(content.gaps)

    def pair(self) -> tuple[str, str]:
        """Ids of the two chosen bids."""
        first, second = (choice.chosen() for choice in self._choices)
        return first, second

    # Internal

    def _build(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(_titled(self.theme, self._content.ranks.title, self.ranks))
        split.addWidget(_titled(self.theme, self._content.gaps.title, self.gaps))
        split.setSizes([self.theme.height(19), self.theme.height(10)])
        self.column.addLayout(self._line)
        self.column.addWidget(self._proof)
        self.column.addWidget(split, 1)

    def _show_choices(self, content: ProofContent) -> None:
        """The two bids; new fields only where there are other bids."""
        if content.options != self._options:
            for old in self._choices:
                self._line.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._options = content.options
            names = (
                translate("ProofDialog", "One bid"),
                translate("ProofDialog", "Another bid"),
            )
            self._choices = [self._choice(content.options, name) for name in names]
        for choice, bid in zip(
            self._choices, (content.first, content.second), strict=True
        ):
            choice.choose(bid)

    def _choice(self, options: tuple[Option, ...], name: str) -> ChoiceField:
        choice = ChoiceField(options, "", empty=translate("ProofDialog", "–"))
        if isinstance(box := choice.focusProxy(), QComboBox):
            box.setAccessibleName(name)
        choice.edited.connect(lambda: self.chosen.emit(*self.pair()))
        self._line.addWidget(choice, 1)
        return choice

    def _on_gap(self, row: TextRow) -> None:
        place = self._content.places.get(row.key)
        if place is not None:
            self.missing_requested.emit(place)


def _titled(theme: Theme, title: str, table: QWidget) -> QWidget:
    """A table under its title."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, theme.unit, 0, 0)
    column.setSpacing(theme.unit)
    heading = PlainLabel(title)
    heading.setFont(theme.font(1.0, 600))
    column.addWidget(heading)
    column.addWidget(table, 1)
    return box
