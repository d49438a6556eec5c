"""The window in which conflicts are settled: ours beside theirs, one by one."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from core.book.settling import OpenConflict
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.dialogs.side_dialog import SideDialog
from gui.models.conflict_rows import conflict_key, conflicts_table, sides
from gui.models.text_rows import TextTable
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate


class ConflictsDialog(SideDialog):
    """Lists conflicts; below stand both versions whole, each with its button.

    Signals:
        settled: A conflict, and whether theirs is to be taken.
        record_requested: Id of a record that is to be shown.
    """

    settled = Signal(object, bool)

    def __init__(
        self, theme: Theme, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme, translate("ConflictsDialog", "Settle conflicts"), parent
        )
        self._voice = voice
        self._tables = Tables()
        self._conflicts: dict[str, OpenConflict] = {}
        self._editable = True
        self.view = TextTableView(theme, conflicts_table((), self._tables, voice))
        selection = self.view.view.selectionModel()
        selection.currentRowChanged.connect(lambda _now, _old: self._show_chosen())
        self.column.addWidget(self.view, 1)
        self._both = QWidget()
        self.ours, self.keep = self._side(translate("ConflictsDialog", "Keep &ours"))
        self.theirs, self.take = self._side(
            translate("ConflictsDialog", "Take &theirs")
        )
        self._from = PlainLabel(tone="quiet", elide=True)
        self._lay_out()
        self.column.addWidget(self._both)
        self.view.opened.connect(lambda _row: self.keep.setFocus())
        self.keep.clicked.connect(lambda: self._settle(theirs=False))
        self.take.clicked.connect(lambda: self._settle(theirs=True))
        self.end_foot()
        self.fit(72, 34)

    # Methods

    def show_conflicts(
        self, conflicts: tuple[OpenConflict, ...], tables: Tables, *, editable: bool
    ) -> None:
        """Show what waits now; after one is settled the next one is chosen."""
        place = max(self.view.view.currentIndex().row(), 0)
        row = self.view.current()
        self._tables, self._editable = tables, editable
        self._conflicts = {conflict_key(one): one for one in conflicts}
        table: TextTable = conflicts_table(conflicts, tables, self._voice)
        self.view.show_table(table)
        known = self.view.model.place_of(row.key) if row is not None else None
        if table.rows:
            last = len(table.rows) - 1
            self.view.view.selectRow(min(place, last) if known is None else known)
        self.say(self._how_many(len(table.rows)))
        self._both.setVisible(bool(table.rows))
        self._show_chosen()

    def choose_record(self, record: str) -> None:
        """Choose the first conflict of a record."""
        for place, row in enumerate(self.view.model.rows):
            if row.record == record:
                self.view.view.selectRow(place)
                return

    def chosen(self) -> OpenConflict | None:
        """The conflict that is chosen."""
        row = self.view.current()
        return self._conflicts.get(row.key) if row is not None else None

    # Internal

    def _side(self, text: str) -> tuple[QPlainTextEdit, QPushButton]:
        field = QPlainTextEdit()
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setFixedHeight(self.theme.height(5.5))
        button = QPushButton(text)
        button.setAutoDefault(False)
        return field, button

    def _lay_out(self) -> None:
        ours = PlainLabel(translate("ConflictsDialog", "Ours, as it stands now"))
        theirs = PlainLabel(translate("ConflictsDialog", "Theirs"))
        for heading, field in ((ours, self.ours), (theirs, self.theirs)):
            heading.setFont(self.theme.font(1.0, 600))
            field.setAccessibleName(heading.whole)
        grid = QGridLayout(self._both)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4 * self.theme.unit)
        grid.setVerticalSpacing(self.theme.unit)
        for column, (heading, field, button) in enumerate(
            ((ours, self.ours, self.keep), (theirs, self.theirs, self.take))
        ):
            grid.setColumnStretch(column, 1)
            grid.addWidget(heading, 0, column)
            grid.addWidget(field, 2, column)
            below = QHBoxLayout()
            below.addWidget(button)
            below.addStretch(1)
            grid.addLayout(below, 3, column)
        grid.addWidget(self._from, 1, 1)

    def _show_chosen(self) -> None:
        one = self.chosen()
        self.keep.setEnabled(one is not None and self._editable)
        can_take = one is not None and one.versions.settleable
        self.take.setEnabled(can_take and self._editable)
        if one is None:
            return
        ours, theirs = sides(one, self._tables, self._voice)
        self.ours.setPlainText(ours)
        self.theirs.setPlainText(theirs)
        at = one.conflict.at
        parts = [one.conflict.from_, self._voice.moment(at) if at else ""]
        if not one.versions.settleable:
            parts.append(translate("ConflictsDialog", "can’t be taken over here"))
        self._from.setText(", ".join(part for part in parts if part))

    def _settle(self, *, theirs: bool) -> None:
        one = self.chosen()
        if one is not None:
            self.settled.emit(one, theirs)

    def _how_many(self, count: int) -> str:
        if not count:
            return ""
        one = translate("ConflictsDialog", "1 field was changed on two sides at once.")
        many = translate(
            "ConflictsDialog", "{count} fields were changed on two sides at once."
        )
        return (one if count == 1 else many).format(count=count)
