"""The window of drafts: what was typed and not saved, to be taken up or discarded."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from core.wording.voice import Voice
from gui.dialogs.side_dialog import SideDialog
from gui.drafting import moment_of
from gui.drafts import Draft, Kept
from gui.models.text_rows import TextRow, TextTable
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate
# More of the words than fits into a line is of no use here.
_MOST_WORDS = 400


class DraftsDialog(SideDialog):
    """Lists drafts, the newest first.

    Signals:
        open_requested: Name of the draft whose form is to be opened.
        drop_requested: Name of the draft that nobody wants.
    """

    open_requested = Signal(str)
    drop_requested = Signal(str)

    def __init__(
        self, theme: Theme, table: TextTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, translate("DraftsDialog", "Drafts"), parent)
        self.say(
            translate("DraftsDialog", "Typed in forms that were left without saving.")
        )
        self.view = TextTableView(theme, table)
        self.view.opened.connect(lambda row: self.open_requested.emit(row.key))
        self.view.removed.connect(lambda row: self.drop_requested.emit(row.key))
        self.column.addWidget(self.view)
        self._open = self.button(translate("DraftsDialog", "Open"))
        self._drop = self.button(translate("DraftsDialog", "Discard"))
        self._open.clicked.connect(lambda: self._ask(self.open_requested.emit))
        self._drop.clicked.connect(lambda: self._ask(self.drop_requested.emit))
        self.end_foot()
        self.fit(60, 22)
        self.show_table(table)

    # Methods

    def show_table(self, table: TextTable) -> None:
        """Show other drafts."""
        self.view.show_table(table)
        for button in (self._open, self._drop):
            button.setEnabled(bool(table.rows))
        if table.rows and self.view.current() is None:
            self.view.view.selectRow(0)

    # Internal

    def _ask(self, emit: Callable[[str], object]) -> None:
        row = self.view.current()
        if row is not None:
            emit(row.key)


def drafts_table(kept: Iterable[Kept], voice: Voice) -> TextTable:
    """Drafts in lines: what they are of, when they were typed, their words."""
    return TextTable(
        "drafts",
        translate("DraftsDialog", "Drafts"),
        (
            translate("DraftsDialog", "Form"),
            translate("DraftsDialog", "Typed on"),
            translate("DraftsDialog", "Words"),
        ),
        tuple(
            TextRow(
                one.name,
                (one.draft.title, moment_of(one.draft, voice), _words(one.draft)),
            )
            for one in kept
        ),
        translate("DraftsDialog", "There is no draft. Esc in a form keeps one."),
    )


def _words(draft: Draft) -> str:
    cells = (cell for lines in draft.fields.values() for line in lines for cell in line)
    return "  ·  ".join(" ".join(cell.split()) for cell in cells if cell)[:_MOST_WORDS]
