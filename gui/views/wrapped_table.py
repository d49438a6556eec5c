"""A table whose last column is long: its rows are as high as their texts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.models.text_rows import TextTable
from gui.theme import Theme
from gui.views.text_table import TextTableView


class WrappedTableView(TextTableView):
    """Rows of text in which nothing is cut."""

    def __init__(self, theme: Theme, table: TextTable) -> None:
        super().__init__(theme, table)
        self.view.setWordWrap(True)
        self.view.setItemDelegate(_WrappedCells(self.view, theme))
        rows = self.view.verticalHeader()
        rows.setMinimumSectionSize(theme.height(1.55))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_table(self, table: TextTable) -> None:
        """Show other rows; some row is always the current one."""
        super().show_table(table)
        if table.rows and self.current() is None:
            self.view.setCurrentIndex(self.model.index(0, 0))


class _WrappedCells(QStyledItemDelegate):
    """Cells as high as their texts when wrapped to the column's width."""

    def __init__(self, table: QTableView, theme: Theme) -> None:
        super().__init__(table)
        self._table, self._theme = table, theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """The width of the text on one line, and its height in the column."""
        unit = self._theme.unit
        self.initStyleOption(option, index)
        text, metrics = option.text, option.fontMetrics
        wide = metrics.horizontalAdvance(text) + 4 * unit
        # Qt keeps a margin of its own beside the padding.
        room = self._table.columnWidth(index.column()) - 4 * unit
        area = QRect(0, 0, max(1, room), 10_000)
        high = metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(wide, high + 2 * unit)
