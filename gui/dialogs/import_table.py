"""The table of an import: what each column holds, and how each cell was understood."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.exchange.importing.mapping import Mapping
from core.exchange.importing.sheet_table import SheetTable
from core.wording.voice import Voice
from gui.dialogs.import_head import ImportHead
from gui.models.import_readings import Reading
from gui.models.import_rows import (
    CELLS,
    READING_ROLE,
    TICKS,
    VERDICT,
    ImportRowsModel,
)
from gui.theme import SMALL, Theme

_Index = QModelIndex | QPersistentModelIndex
# So many rows tell how wide a column is to be.
_MEASURED = 20


class ImportTable(QTableView):
    """Shows rows to be imported; asks for other fields of columns.

    Signals:
        field_chosen: Place of a column, and the field that a person chose for it;
            empty to leave it out.
        row_entered: Place of the row where the cursor is; -1 where none is.
    """

    field_chosen = Signal(int, str)
    row_entered = Signal(int)

    def __init__(
        self,
        theme: Theme,
        voice: Voice,
        model: ImportRowsModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = model
        self.head = ImportHead(theme, voice, self)
        self.head.field_chosen.connect(self.field_chosen)
        self.head.all_ticked.connect(lambda on: model.tick_all(on=on))
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self._dress()

    def show_heads(self, table: SheetTable, mapping: Mapping) -> None:
        """Take over the heads and fields of a table."""
        self.head.show_fields(mapping.heads_of(table), self._rows.fields)

    def fit_columns(self) -> None:
        """Give the columns the widths that their first rows need."""
        theme = self._theme
        least, most = theme.height(9), theme.height(17)
        verdict = max(theme.height(11), min(self._widest(VERDICT), theme.height(18)))
        widths = [theme.height(2), verdict]
        for place in range(len(self._rows.fields)):
            wanted = self._widest(CELLS + place)
            choice = self.head.widest_choice(place)
            widths.append(max(least, min(max(wanted, choice), most)))
        self.head.resize_all(widths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row; F2 opens the choice of what the column holds."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._rows.toggle(index.row())
        elif event.key() == Qt.Key.Key_F2 and index.column() >= CELLS:
            self.head.choice(index.column() - CELLS).showPopup()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell in which row the cursor is."""
        super().currentChanged(current, previous)
        self.row_entered.emit(current.row())

    def _widest(self, column: int) -> int:
        """The width that the first rows of a column need, shown or not yet."""
        cells, option = self.itemDelegate(), QStyleOptionViewItem()
        rows = range(min(self._rows.rowCount(), _MEASURED))
        hints = [cells.sizeHint(option, self._rows.index(row, column)) for row in rows]
        return max((hint.width() for hint in hints), default=0)

    def _dress(self) -> None:
        theme = self._theme
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setItemDelegateForColumn(TICKS, _TickDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAcceptDrops(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.height(2.5))
        self.head.setStretchLastSection(True)


class _TickDelegate(QStyledItemDelegate):
    """Paints the tick of a row on the ground of the row."""

    def __init__(self, theme: Theme, table: ImportTable) -> None:
        super().__init__(table)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint the tick; the band of the row says where the cursor is."""
        _paint_ground(self._theme, painter, option)
        bare = QStyleOptionViewItem(option)
        marks = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        state: QStyle.StateFlag = option.state
        bare.state = state & ~marks
        super().paint(painter, bare, index)


class _CellDelegate(QStyledItemDelegate):
    """Paints the words of a cell, and below them how they were understood."""

    def __init__(self, theme: Theme, table: ImportTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the longer one of the two lines."""
        theme = self._theme
        words = QFontMetrics(theme.font()).horizontalAdvance(_words(index))
        reading = QFontMetrics(theme.font(SMALL)).horizontalAdvance(
            _reading(index).text
        )
        return QSize(max(words, reading) + theme.unit * 5, theme.height(2.5))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint a cell."""
        theme = self._theme
        place: QRect = option.rect
        painter.save()
        _paint_ground(theme, painter, option)
        inside = place.adjusted(theme.unit * 2, theme.unit, -theme.unit * 2, 0)
        counts = self._counts(index)
        words, reading = _words(index), _reading(index)
        half = theme.height(1.1)
        upper = QRect(inside.left(), inside.top(), inside.width(), half)
        lower = QRect(inside.left(), upper.bottom(), inside.width(), theme.height(1))
        self._text(painter, upper, words, theme.font(), "text" if counts else "text3")
        # What speaks against a row is said, also as it is left out.
        said = counts or reading.tone != "text2" or index.column() == VERDICT
        role = reading.tone if said else "text3"
        self._text(painter, lower, reading.text, theme.font(SMALL), role)
        painter.restore()

    def _counts(self, index: _Index) -> bool:
        """Whether the cell will go into the book."""
        model = index.model()
        tick = model.index(index.row(), TICKS).data(Qt.ItemDataRole.CheckStateRole)
        if tick != Qt.CheckState.Checked:
            return False
        if index.column() == VERDICT:
            return True
        return bool(self._table.head.choice(index.column() - CELLS).currentIndex())

    def _text(
        self, painter: QPainter, place: QRect, text: str, font: QFont, role: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        right = Qt.TextElideMode.ElideRight
        cut = QFontMetrics(font).elidedText(text, right, place.width() + 1)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(align), cut)


def _paint_ground(
    theme: Theme, painter: QPainter, option: QStyleOptionViewItem
) -> None:
    place: QRect = option.rect
    state: QStyle.StateFlag = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    painter.fillRect(place, theme.colour("band" if selected else "base"))
    line = QRect(place.left(), place.bottom(), place.width(), 1)
    painter.fillRect(line, theme.colour("hair"))
    if state & QStyle.StateFlag.State_HasFocus:
        # F2 is about the column of this cell.
        painter.save()
        painter.setPen(theme.colour("accent"))
        painter.drawRect(place.adjusted(0, 0, -1, -2))
        painter.restore()


def _words(index: _Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _reading(index: _Index) -> Reading:
    reading = index.data(READING_ROLE)
    return reading if isinstance(reading, Reading) else Reading("")
