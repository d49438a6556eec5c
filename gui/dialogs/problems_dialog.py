"""The window of problems: what a reader should know about the contest."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from core.domain.label import Problem
from core.wording.voice import Voice
from gui.dialogs.side_dialog import SideDialog
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import sentence_case
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate
_CONFLICTS = ("merge_conflict", "removed_elsewhere", "part_removed_elsewhere")


class ProblemsDialog(SideDialog):
    """Lists problems; a row leads to the record that it is about.

    Signals:
        record_requested: Table and id of the record.
        conflict_requested: Id of a record with a conflict that is to be settled.
    """

    record_requested = Signal(str, str)
    conflict_requested = Signal(str)

    def __init__(
        self, theme: Theme, table: TextTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, translate("ProblemsDialog", "Problems"), parent)
        self.say(
            translate("ProblemsDialog", "None of these is in the way of your work.")
        )
        self.view = TextTableView(theme, table)
        self.view.opened.connect(self._on_opened)
        self.column.addWidget(self.view)
        self.end_foot()
        self.fit(56, 26)

    def show_table(self, table: TextTable) -> None:
        """Show other problems."""
        self.view.show_table(table)

    def _on_opened(self, row: TextRow) -> None:
        if row.part in _CONFLICTS:
            self.conflict_requested.emit(row.record)
        else:
            self.record_requested.emit(row.table, row.record)


def problems_table(problems: Iterable[Problem], voice: Voice) -> TextTable:
    """Problems in the reader's words, what can't be read first."""
    ordered = sorted(problems, key=lambda problem: not problem.damage)
    return TextTable(
        "problems",
        translate("ProblemsDialog", "Problems"),
        (
            translate("ProblemsDialog", "About"),
            translate("ProblemsDialog", "What is to be known"),
        ),
        tuple(
            TextRow(
                f"{place} {problem.id}",
                (
                    sentence_case(voice.word("records", problem.table)),
                    voice.problem(problem),
                ),
                problem.table,
                problem.id,
                problem.key,
            )
            for place, problem in enumerate(ordered)
        ),
        translate("ProblemsDialog", "Nothing is amiss."),
    )
