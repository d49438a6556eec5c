"""The chart as a table: a window for those who read rather than look."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.chart_tables import ChartRow
from gui.models.text_rows import TextRow, TextTable
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate


class ChartTableDialog(SideDialog):
    """What both charts and the deadlines show, each in a tab; a title sorts.

    Signals:
        copy_requested: The table that is to be copied.
        bid_requested: Id of the bid of a row that was opened.
    """

    copy_requested = Signal(object)
    bid_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("ChartTable", "Chart as a table"), parent)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._views: dict[str, TextTableView] = {}
        self._tables: dict[str, TextTable] = {}
        self._sorted: dict[str, tuple[int, bool]] = {}
        self.column.addWidget(self.tabs)
        self.copy = self.button(translate("ChartTable", "Copy table"))
        self.copy.clicked.connect(lambda: self.copy_requested.emit(self.current()))
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        keys.activated.connect(self._copy_row)
        self.end_foot()
        self.fit(64, 30)

    # Methods

    def show_tables(self, tables: Sequence[TextTable], subtitle: str) -> None:
        """Show these tables, each in the order in which it was sorted."""
        self.say(subtitle)
        for table in tables:
            self._tables[table.name] = table
            view = self._views.get(table.name)
            if view is None:
                self._views[table.name] = self._made(table)
            else:
                view.show_table(self._in_order(table))

    def current(self) -> TextTable:
        """The table in sight, in the order in which it stands."""
        name = list(self._views)[self.tabs.currentIndex()]
        return self._in_order(self._tables[name])

    def turn_to(self, name: str) -> None:
        """Show the tab of a table."""
        self.tabs.setCurrentWidget(self._views[name])

    def sort(self, name: str, column: int) -> None:
        """Sort a table by a column; by the same again the other way, then not."""
        old = self._sorted.pop(name, None)
        if old is None or old[0] != column:
            self._sorted[name] = (column, False)
        elif not old[1]:
            self._sorted[name] = (column, True)
        self._views[name].show_table(self._in_order(self._tables[name]))

    # Internal

    def _made(self, table: TextTable) -> TextTableView:
        view = TextTableView(self.theme, table)
        view.opened.connect(self._on_opened)
        header = view.view.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(lambda n: self.sort(table.name, n))
        self.tabs.addTab(view, table.title)
        return view

    def _in_order(self, table: TextTable) -> TextTable:
        wanted = self._sorted.get(table.name)
        if wanted is None:
            return table
        column, descending = wanted
        rows = [row for row in table.rows if isinstance(row, ChartRow)]
        rows.sort(key=lambda row: row.sort_key(column), reverse=descending)
        return replace(table, rows=tuple(rows))

    def _copy_row(self) -> None:
        """The selected row with its titles; the whole table where none is."""
        table = self.current()
        row = self._views[table.name].current()
        if row is None:
            self.copy_requested.emit(table)
            return
        self.copy_requested.emit(replace(table, rows=(row,)))

    def _on_opened(self, row: TextRow) -> None:
        if row.table == "bids":
            self.bid_requested.emit(row.record)
