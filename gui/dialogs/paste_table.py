"""The table of a paste: what each column holds, and how each cell was understood."""

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

from core.exchange.pasted_rows import ROLES, PastedTable
from gui.dialogs.paste_head import PasteHead
from gui.models.pasted_rows import READING_ROLE, TICKS, PastedRowsModel, Reading
from gui.theme import SMALL, Theme

_Index = QModelIndex | QPersistentModelIndex


class PasteTable(QTableView):
    """Shows pasted rows; asks for other roles of columns.

    Signals:
        role_chosen: Place of a column, and the role that a person chose for it.
    """

    role_chosen = Signal(int, str)

    def __init__(
        self, theme: Theme, model: PastedRowsModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = model
        self.setModel(model)
        self.head = PasteHead(theme, len(model.table.roles), self)
        self.head.role_chosen.connect(self.role_chosen)
        self.head.all_ticked.connect(lambda on: model.tick_all(on=on))
        self.setHorizontalHeader(self.head)
        self._dress()

    def show_table(self, table: PastedTable) -> None:
        """Take over the heads and roles of a table, and the widths that it needs."""
        self.head.show_roles(table.heads, table.roles)
        least, most = self._theme.height(10), self._theme.height(16)
        columns = range(TICKS + 1, self._rows.columnCount())
        wanted = (self.sizeHintForColumn(column) for column in columns)
        widths = [max(least, min(width, most)) for width in wanted]
        self.head.resize_all([self._theme.height(2), *widths])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row, in whatever cell the cursor stands."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._rows.toggle(index.row())
        else:
            super().keyPressEvent(event)

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
        # Widths are those of the first rows: the others are read when they are seen.
        self.head.setResizeContentsPrecision(20)


class _TickDelegate(QStyledItemDelegate):
    """Paints the tick of a row on the ground of the row."""

    def __init__(self, theme: Theme, table: PasteTable) -> None:
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

    def __init__(self, theme: Theme, table: PasteTable) -> None:
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
        role = reading.tone if counts or reading.tone == "alarm" else "text3"
        self._text(painter, lower, reading.text, theme.font(SMALL), role)
        painter.restore()

    def _counts(self, index: _Index) -> bool:
        """Whether the cell will go into the book."""
        model = index.model()
        tick = model.index(index.row(), TICKS).data(Qt.ItemDataRole.CheckStateRole)
        role = self._table.head.choice(index.column() - 1).currentIndex()
        return tick == Qt.CheckState.Checked and ROLES[role] != "ignore"

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


def _words(index: _Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _reading(index: _Index) -> Reading:
    reading = index.data(READING_ROLE)
    return reading if isinstance(reading, Reading) else Reading("")
