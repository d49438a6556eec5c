"""A table whose last column is a link: a click on it, or Enter, follows it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.table import ROW_ROLE
from gui.models.text_rows import TextRow, TextTable
from gui.theme import Theme
from gui.views.text_table import TextTableView


class LinkTableView(TextTableView):
    """Rows of text; what a row leads to is named in its last column."""

    def __init__(self, theme: Theme, table: TextTable) -> None:
        super().__init__(theme, table)
        last = len(table.titles) - 1
        self.view.setItemDelegateForColumn(last, _LinkCell(theme, self.view))
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


class _LinkCell(QStyledItemDelegate):
    """A cell in the colour of links."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Colour the text."""
        super().initStyleOption(option, index)
        link = self._theme.colour("link")
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, link)
        option.displayAlignment = Qt.AlignmentFlag.AlignCenter
