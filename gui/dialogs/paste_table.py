"""The table of a paste: what each column holds, and how each cell was understood."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
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
    QCheckBox,
    QComboBox,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.exchange.pasted_rows import ROLES, PastedTable, Role
from gui.models.pasted_rows import READING_ROLE, TICKS, PastedRowsModel, Reading
from gui.text import PlainLabel
from gui.theme import SMALL, Theme

translate = QCoreApplication.translate
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
        self.head = _Head(theme, len(model.table.roles), self)
        self.head.role_chosen.connect(self.role_chosen)
        self.head.all_ticked.connect(lambda on: model.tick_all(on=on))
        self.setHorizontalHeader(self.head)
        self._dress()

    def show_table(self, table: PastedTable) -> None:
        """Take over the heads and roles of a table, and the widths that it needs."""
        self.head.show_roles(table.heads, table.roles)
        least, most = self._theme.height(8), self._theme.height(16)
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
        self.setItemDelegateForColumn(TICKS, QStyledItemDelegate(self))
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


class _Head(QHeaderView):
    """Above each column its own head, and a choice of what it holds."""

    role_chosen = Signal(int, str)
    all_ticked = Signal(bool)

    def __init__(self, theme: Theme, columns: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._all = QCheckBox(self.viewport())
        self._all.setChecked(True)
        self._all.setAccessibleName(translate("PasteDialog", "All rows"))
        self._all.clicked.connect(self.all_ticked)
        self._cells = [self._cell(place) for place in range(columns)]
        self.setHighlightSections(False)
        self.sectionResized.connect(self._place)
        self.geometriesChanged.connect(self._place)

    def show_roles(self, heads: Sequence[str], roles: Sequence[Role]) -> None:
        """Show the words above the columns, and what they hold."""
        for cell, head, role in zip(self._cells, heads, roles, strict=True):
            cell.show_role(head, role)

    def resize_all(self, widths: Sequence[int]) -> None:
        """Give all columns their widths, and move the choices once."""
        self.sectionResized.disconnect(self._place)
        for section, width in enumerate(widths):
            self.resizeSection(section, width)
        self.sectionResized.connect(self._place)
        self._place()

    def choice(self, column: int) -> QComboBox:
        """The choice above a column."""
        return self._cells[column].box

    def sizeHint(self) -> QSize:
        """As high as a head with a choice below it."""
        return QSize(super().sizeHint().width(), self._theme.height(3.4))

    def setOffset(self, offset: int) -> None:
        """Scroll, and take the choices along."""
        super().setOffset(offset)
        self._place()

    def paintSection(self, painter: QPainter, rect: QRect, _section: int) -> None:
        """Paint the ground only: what is said is said by the widgets on it."""
        painter.fillRect(rect, self._theme.colour("raised"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self._theme.colour("line"))

    def _cell(self, place: int) -> "_HeadCell":
        cell = _HeadCell(self._theme, place, self.viewport())
        cell.box.activated.connect(lambda row: self.role_chosen.emit(place, ROLES[row]))
        return cell

    def _place(self) -> None:
        height = self.height() - 1
        # The tick stands where the views put theirs.
        inset = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        for section, widget in enumerate((self._all, *self._cells)):
            left = self.sectionViewportPosition(section)
            wide = self.sectionSize(section)
            if widget is self._all:
                left, wide = left + inset, wide - inset
            widget.setGeometry(left, 0, wide, height)
            widget.show()


class _HeadCell(QWidget):
    """The head of one column."""

    def __init__(self, theme: Theme, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._head = PlainLabel(elide=True, tone="quiet")
        self._head.setFont(theme.font(SMALL))
        self.box = QComboBox()
        for role in ROLES:
            self.box.addItem(_role_name(role))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit, 0, theme.unit, theme.unit)
        column.setSpacing(0)
        column.addWidget(self._head, 1)
        column.addWidget(self.box)

    def show_role(self, head: str, role: Role) -> None:
        """Show the head, and the role that was chosen."""
        self._head.setText(" ".join(head.split()))
        self.box.setCurrentIndex(ROLES.index(role))
        name = translate("PasteDialog", "Column {n} {head} holds")
        text = name.format(n=self._place + 1, head=head)
        self.box.setAccessibleName(" ".join(text.split()))


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
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, theme.colour("band" if selected else "base"))
        line = QRect(place.left(), place.bottom(), place.width(), 1)
        painter.fillRect(line, theme.colour("hair"))
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


def _words(index: _Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _reading(index: _Index) -> Reading:
    reading = index.data(READING_ROLE)
    return reading if isinstance(reading, Reading) else Reading("")


def _role_name(role: Role) -> str:
    names: dict[Role, str] = {
        "name": translate("PasteDialog", "Bidder"),
        "amount": translate("PasteDialog", "Price"),
        "date": translate("PasteDialog", "Date"),
        "source": translate("PasteDialog", "Source"),
        "ignore": translate("PasteDialog", "Leave out"),
    }
    return names[role]
