"""How the cells of a table of plain text are drawn."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.models.table import ROW_ROLE
from gui.models.text_rows import TextRow
from gui.theme import Theme


class TextCells(QStyledItemDelegate):
    """Draws a row that counts no longer, or not yet, quieter than the others."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def colour_of(self, row: TextRow) -> str:
        """Name of the colour of a row's text; empty for the usual one."""
        return "text2" if row.quiet else ""

    def initStyleOption(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Take the colour of the row."""
        super().initStyleOption(option, index)
        row = index.data(ROW_ROLE)
        name = self.colour_of(row) if isinstance(row, TextRow) else ""
        if name:
            colour = self._theme.colour(name)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, colour)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a frame around the whole row that has the keyboard."""
        super().paint(painter, option, index)
        view = self.parent()
        if not isinstance(view, QTableView) or not view.hasFocus():
            return
        if index.row() != view.currentIndex().row():
            return
        place, colour = option.rect, self._theme.colour("accent")
        for top in (place.top(), place.bottom() - 1):
            painter.fillRect(place.left(), top, place.width(), 2, colour)
        if index.column() == 0:
            painter.fillRect(place.left(), place.top(), 2, place.height(), colour)
        if index.column() == index.model().columnCount() - 1:
            right = place.right() - 1
            painter.fillRect(right, place.top(), 2, place.height(), colour)
