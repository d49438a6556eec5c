"""The table of a comparison: differences by weight and a sign, gaps in italics."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.models.comparison_rows import DIFFERS, ComparedRow
from gui.text import as_tip
from gui.theme import Theme

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole
SIGN, TITLE = 0, 1
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class ComparisonModel(QAbstractTableModel):
    """The sign of a difference, the field's name, and a column for each bid."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._rows: tuple[ComparedRow, ...] = ()

    def set_rows(self, names: Sequence[str], rows: Sequence[ComparedRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._names, self._rows = tuple(names), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """How many columns there are."""
        return 0 if parent.isValid() else TITLE + 1 + len(self._names)

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> Any:  # noqa: ANN401 (what Qt takes depends on the role)
        """Text, weight and what a screen reader says."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == _Item.TextAlignmentRole:
            return _TOP_LEFT
        if column == SIGN:
            return self._of_sign(row, role)
        if column == TITLE:
            if role == _Item.DisplayRole:
                return row.title
            quiet = role == _Item.ForegroundRole
            return self._theme.colour("text2") if quiet else None
        return self._of_cell(row, column - TITLE - 1, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = _Item.DisplayRole,
    ) -> Any:  # noqa: ANN401 (as above)
        """The bids' names."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        place = section - TITLE - 1
        if role == _Item.DisplayRole:
            return self._names[place] if 0 <= place < len(self._names) else ""
        if role == _Item.ToolTipRole and 0 <= place < len(self._names):
            return as_tip(self._names[place])
        if role == _Item.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _of_sign(self, row: ComparedRow, role: int) -> object:
        if role == _Item.DisplayRole:
            return DIFFERS if row.differs else ""
        differs = translate("CompareDialog", "the bids differ")
        same = translate("CompareDialog", "all the same")
        if role in (_Item.AccessibleTextRole, _Item.ToolTipRole):
            return differs if row.differs else same
        return None

    def _of_cell(self, row: ComparedRow, place: int, role: int) -> object:
        if not 0 <= place < len(row.cells):
            return None
        cell = row.cells[place]
        if role == _Item.DisplayRole:
            return cell.text
        if role == _Item.ToolTipRole:
            return as_tip(cell.text)
        if role == _Item.FontRole:
            weight = 600 if cell.differs else 400
            return self._theme.font(1.0, weight, italic=cell.missing)
        if role == _Item.ForegroundRole and cell.missing:
            return self._theme.colour("text3")
        if role == _Item.AccessibleTextRole and cell.differs:
            said = translate("CompareDialog", "{value}, differs")
            return said.format(value=cell.text)
        return None


class _WrappedCells(QStyledItemDelegate):
    """Cells as high as their texts are when wrapped inside their padding."""

    def __init__(self, table: QTableView, pad: int) -> None:
        super().__init__(table)
        self._table, self._pad = table, pad

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The column's width, and the height of the wrapped text."""
        font = index.data(_Item.FontRole)
        metrics = QFontMetrics(font if isinstance(font, QFont) else option.font)
        width = self._table.columnWidth(index.column())
        # Qt keeps a margin of its own beside the padding.
        room = QRect(0, 0, max(1, width - 4 * self._pad), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        text = str(index.data() or "")
        height = metrics.boundingRect(room, flags, text).height()
        return QSize(width, max(height, metrics.height()) + 2 * self._pad)


class CompareTable(QTableView):
    """Rows as high as their texts; the bids share the width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = ComparisonModel(theme, self)
        self.setModel(self._model)
        self.setAccessibleName(translate("CompareDialog", "Comparison"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        pad = theme.unit
        self.setStyleSheet(
            f"QTableView::item {{ padding: {pad}px {pad}px {pad}px {pad + 1}px; }}"
        )
        self.setItemDelegate(_WrappedCells(self, pad))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_rows(self, names: Sequence[str], rows: Sequence[ComparedRow]) -> None:
        """Show other rows."""
        self._model.set_rows(names, rows)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = self._model.columnCount() - TITLE - 1
        sign = self._theme.height(1.8)
        title = self._theme.height(10)
        self.setColumnWidth(SIGN, sign)
        self.setColumnWidth(TITLE, title)
        if count > 0:
            room = self.viewport().width() - sign - title
            width = max(self._theme.height(9), room // count)
            for place in range(count):
                self.setColumnWidth(TITLE + 1 + place, width)
        self.resizeRowsToContents()
