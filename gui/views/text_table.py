"""A table of plain text in a tab of the detail pane."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.models.table import ROW_ROLE, TableModel
from gui.models.text_rows import TextRow, TextTable
from gui.table_copies import copy_tables
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_cells import TextCells

translate = QCoreApplication.translate


class TextTableView(QStackedWidget):
    """Shows rows, or why there are none; asks for what is to be done with a row.

    Signals:
        opened: The row that was double-clicked, or on which Enter was pressed.
        removed: The row that is to be taken out (Delete).
        menu_requested: The row, and where its menu is to open.
    """

    opened = Signal(object)
    removed = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, theme: Theme, table: TextTable) -> None:
        super().__init__()
        self._theme = theme
        self.name = table.name
        self.model: TableModel[TextRow] = TableModel(
            table.columns, lambda row: row.key, self
        )
        self.view = _Rows(self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(table.title)
        self._cells = TextCells(theme, self.view)
        self.view.setItemDelegate(self._cells)
        self._dress()
        self._empty = PlainLabel()
        self._empty.setWordWrap(True)
        theme.style(self._empty, "color: $text2")
        page = QWidget()
        column = QVBoxLayout(page)
        inset = round(theme.unit * 3.5)
        column.setContentsMargins(inset, theme.unit * 2, inset, 0)
        column.addWidget(self._empty)
        column.addStretch(1)
        self.addWidget(self.view)
        self.addWidget(page)
        self.view.activated.connect(self._on_activated)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.show_table(table)

    def show_table(self, table: TextTable) -> None:
        """Show other rows; columns take the width of their texts at first."""
        first = not self.model.rows and table.rows
        self.model.set_rows(table.rows)
        self._empty.setText(table.empty)
        self.setCurrentIndex(0 if table.rows else 1)
        if first:
            self._fit_columns()

    def current(self) -> TextRow | None:
        """The selected row."""
        row = self.view.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, TextRow) else None

    def copy_row(self, row: TextRow) -> None:
        """Copy one row, with the titles of its columns."""
        titles = tuple(column.title for column in self.model.columns)
        copy_tables((TextTable(self.name, "", titles, (row,)),))

    # Internal

    def _dress(self) -> None:
        view, unit = self.view, self._theme.unit
        # The frame of the row that has the keyboard is drawn with its cells.
        view.setStyleSheet(
            "QTableView { outline: none; }"
            f"QTableView::item {{ padding-left: {unit + 1}px; }}"
        )
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAcceptDrops(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setFrameShape(QTableView.Shape.NoFrame)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self._theme.height(1.55))
        header = view.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def _fit_columns(self) -> None:
        widest = self._theme.height(16)
        for place in range(len(self.model.columns) - 1):
            self.view.resizeColumnToContents(place)
            width = self.view.columnWidth(place) + self._theme.unit * 3
            self.view.setColumnWidth(place, min(width, widest))

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, TextRow):
            self.opened.emit(row)

    def open_menu(self) -> None:
        """Ask for the menu of the selected row, at the row."""
        self._on_menu(self.view.visualRect(self.view.currentIndex()).center())

    def _on_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        row = index.data(ROW_ROLE)
        if isinstance(row, TextRow):
            self.view.setCurrentIndex(index)
            at = self.view.viewport().mapToGlobal(place)
            self.menu_requested.emit(row, at)


class _Rows(QTableView):
    """The rows; Delete asks for the current one to be taken out, Ctrl+C copies it."""

    def __init__(self, owner: TextTableView) -> None:
        super().__init__(owner)
        self._owner = owner

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a row, which else are for the selected bid."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent):
            copies = event.matches(QKeySequence.StandardKey.Copy)
            if copies or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_F2):
                event.accept()
                return True
        by_key = QContextMenuEvent.Reason.Keyboard
        if isinstance(event, QContextMenuEvent) and event.reason() == by_key:
            # Its place would be off by the height of the titles.
            self._owner.open_menu()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes out, Enter and F2 open; Ctrl+C copies."""
        row = self._owner.current()
        if row is not None and event.matches(QKeySequence.StandardKey.Copy):
            self._owner.copy_row(row)
            return
        if row is not None and event.key() == Qt.Key.Key_Delete:
            self._owner.removed.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_F2:
            self._owner.opened.emit(row)
        else:
            super().keyPressEvent(event)
