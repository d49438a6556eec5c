"""A table whose last column is a link: a click on it, or Enter, follows it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from gui.models.table import ROW_ROLE
from gui.models.text_rows import TextRow, TextTable
from gui.theme import Theme
from gui.views.text_cells import TextCells
from gui.views.text_table import TextTableView


class LinkTableView(TextTableView):
    """Rows of text; what a row leads to is named in its last column."""

    def __init__(self, theme: Theme, table: TextTable) -> None:
        super().__init__(theme, table)
        last = len(table.titles) - 1
        self.view.setItemDelegateForColumn(last, _LinkCells(theme, self.view))
        header = self.view.horizontalHeader()
        # Its title stands over the table.
        header.hide()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(last, QHeaderView.ResizeMode.Fixed)
        self.view.setColumnWidth(last, theme.height(7))
        self.view.clicked.connect(self._on_clicked)

    def show_table(self, table: TextTable) -> None:
        """Show other rows; some row is always the current one."""
        super().show_table(table)
        if table.rows and self.current() is None:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _fit_columns(self) -> None:
        """The first column takes the room; nothing is fitted."""

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        last = index.column() == len(self.model.columns) - 1
        if last and isinstance(row, TextRow):
            self.opened.emit(row)


class _LinkCells(TextCells):
    """Cells in the colour of links."""

    def colour_of(self, _row: TextRow) -> str:
        """That of links, whatever the row counts."""
        return "link"

    def initStyleOption(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Put the text into the middle."""
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignCenter
