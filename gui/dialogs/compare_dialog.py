"""The window that sets two to four bids side by side."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.answers.comparison import MOST
from gui.dialogs.compare_table import CompareTable
from gui.models.comparison_rows import ComparisonContent
from gui.table_copies import copy_tables
from gui.text import PlainLabel
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk

translate = QCoreApplication.translate


class CompareDialog(QDialog):
    """Bids side by side with their differences; it stays open beside the window.

    A passive view: it shows the content that it is given and says what is wanted.

    Signals:
        chosen: Ids of the bids that are to be compared, as a tuple.
        missing_requested: The place where something missing is to be entered.
    """

    chosen = Signal(tuple)
    missing_requested = Signal(object)

    def __init__(
        self, desk: Desk, content: ComparisonContent, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._content = content
        self._options: tuple[tuple[str, str], ...] = ()
        self._choices: list[ChoiceField] = []
        self.setWindowTitle(translate("CompareDialog", "Compare bids"))
        self.setModal(False)
        self._build()
        self.show_content(content)
        self._fit()

    # Methods

    def show_content(self, content: ComparisonContent) -> None:
        """Show another comparison."""
        self._content = content
        self._subtitle.setText(content.subtitle)
        self._show_choices(content)
        self._verdict.setText(content.verdict)
        self._notes.setText(content.notes)
        self._notes.setVisible(bool(content.notes))
        self._show_missing(content)
        self._table.show_rows(content.names, content.rows)
        self._copy.setEnabled(bool(content.rows))

    def bids(self) -> tuple[str, ...]:
        """Ids of the bids that are chosen, each once."""
        found = (choice.chosen() for choice in self._choices)
        return tuple(dict.fromkeys(one for one in found if one))

    def copy(self) -> None:
        """Copy the table, with the verdict over it."""
        content = self._content
        copy_tables((content.table,), content.verdict, content.text)

    # Internal

    def _build(self) -> None:
        theme = self._desk.theme
        heading = PlainLabel(translate("CompareDialog", "Compare bids"))
        heading.setFont(theme.font(1.15, 600))
        self._subtitle = PlainLabel(tone="quiet", elide=True)
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.unit * 2)
        self._verdict = PlainLabel()
        self._verdict.setWordWrap(True)
        self._verdict.setFont(theme.font(1.0, 600))
        self._notes = PlainLabel()
        self._notes.setWordWrap(True)
        self._missing = QVBoxLayout()
        self._missing.setSpacing(0)
        self.links: list[QPushButton] = []
        self._table = CompareTable(theme)
        column = QVBoxLayout(self)
        inset = theme.unit * 5
        column.setContentsMargins(inset, inset, inset, theme.unit * 4)
        column.setSpacing(theme.unit * 3)
        column.addWidget(heading)
        column.addWidget(self._subtitle)
        column.addLayout(self._line)
        column.addWidget(self._verdict)
        column.addWidget(self._notes)
        column.addLayout(self._missing)
        column.addWidget(self._table, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        key = PlainLabel(
            translate("CompareDialog", "≠ the bids differ; bold: unlike the first"),
            tone="hint",
        )
        self._copy = QPushButton(translate("CompareDialog", "Copy as text"))
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self.copy)
        close = QPushButton(translate("CompareDialog", "Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._copy)
        foot.addSpacing(self._desk.theme.unit * 2)
        foot.addWidget(key)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    def _show_missing(self, content: ComparisonContent) -> None:
        """A link to where each thing that is missing is entered."""
        for old in self.links:
            self._missing.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.links = []
        template = translate("CompareDialog", "Enter {what}…")
        for what, place in content.missing:
            link = QPushButton(template.format(what=what).replace("&", "&&"))
            link.setProperty("link", True)
            link.setAutoDefault(False)
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.clicked.connect(
                lambda _on=False, one=place: self.missing_requested.emit(one)
            )
            self.links.append(link)
            self._missing.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_choices(self, content: ComparisonContent) -> None:
        """One choice for each bid; new ones only where there are other bids."""
        if content.options != self._options or not self._choices:
            for old in self._choices:
                self._line.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._options = content.options
            self._choices = [self._choice(place) for place in range(MOST)]
        known = {bid for bid, _ in content.options}
        for place, choice in enumerate(self._choices):
            bid = content.chosen[place] if place < len(content.chosen) else ""
            choice.choose(bid if bid in known else "")

    def _choice(self, place: int) -> ChoiceField:
        choice = ChoiceField(self._options, "", empty=translate("CompareDialog", "–"))
        name = translate("CompareDialog", "Bid {number}").format(number=place + 1)
        if isinstance(box := choice.focusProxy(), QComboBox):
            box.setAccessibleName(name)
            # The list may be wider than the field above it.
            box.view().setMinimumWidth(self._desk.theme.height(26))
        choice.edited.connect(lambda: self.chosen.emit(self.bids()))
        self._line.addWidget(choice, 1)
        return choice

    def _fit(self) -> None:
        theme, screen = self._desk.theme, self.screen().availableSize()
        self.resize(
            min(theme.height(60), round(screen.width() * 0.9)),
            min(theme.height(42), round(screen.height() * 0.85)),
        )
