"""Painting the cells of the bidder list: bands, weights and badges."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from core.answers.board import Axis, Row
from gui.badges import paint_badge
from gui.models.bidders import KEYS
from gui.models.board_rows import Heading
from gui.models.table import ROW_ROLE
from gui.phrases import BoardPhrases, Tone
from gui.theme import SMALL, Theme

_Index = QModelIndex | QPersistentModelIndex
_BAR = 3
_WIDEST = 10_000
_TONES: dict[Tone, str] = {
    "plain": "text",
    "strong": "text",
    "quiet": "text2",
    "italic": "text2",
}


class BidderDelegate(QStyledItemDelegate):
    """Paints one cell of a row, or its part of a heading.

    Attributes:
        axis: The chart's axis, whose unit the price column leaves out.
        hovered: Place of the line below the mouse.
        selected: Place of the selected line. (Asking Qt's option for it would load
            all names of QStyle, a twentieth of the start.)
        heading_left: Where headings begin.
        badge: Side of a badge, in pixels.
    """

    def __init__(
        self, theme: Theme, phrases: BoardPhrases, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phrases = phrases
        self.axis = Axis()
        self.hovered = -1
        self.selected = -1
        self.heading_left = 0
        self.badge = max(12, theme.height(0.82))

    # What Qt calls

    def sizeHint(
        self,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Rows are as high as the list makes them."""
        return QSize(0, 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        row = index.data(ROW_ROLE)
        place: QRect = option.rect
        selected = index.row() == self.selected
        painter.save()
        self._paint_ground(painter, place, index.row(), selected=selected)
        if isinstance(row, Heading):
            self._paint_heading(painter, place, row)
        elif isinstance(row, Row):
            inside = place.adjusted(2 * self._theme.unit, 0, -2 * self._theme.unit, 0)
            self._paint_cell(painter, inside, row, index, selected=selected)
        if selected and index.column() == 0:
            bar = QRect(place.left(), place.top(), _BAR, place.height())
            painter.fillRect(bar, self._theme.colour("accent"))
        painter.restore()

    # Internal

    def _paint_ground(
        self, painter: QPainter, place: QRect, line: int, *, selected: bool
    ) -> None:
        theme = self._theme
        painter.fillRect(place, theme.colour("band" if selected else "base"))
        if line == self.hovered and not selected:
            painter.fillRect(place, theme.tint("text", 0.03))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("hair")
        )

    def _paint_heading(self, painter: QPainter, place: QRect, heading: Heading) -> None:
        """A cell's part of a heading, which runs over all columns from the names on."""
        painter.setClipRect(place)
        text = self._phrases.heading(heading.group)
        font, small = self._theme.font(SMALL, 500), self._theme.font(SMALL)
        whole = QRect(place)
        whole.setLeft(self.heading_left + 2 * self._theme.unit)
        whole.setWidth(_WIDEST)
        self._text(painter, whole, text, font, "text2")
        wide = QFontMetrics(font).horizontalAdvance(text)
        whole.setLeft(whole.left() + wide + 2 * self._theme.unit)
        self._text(painter, whole, str(heading.count), small, "text3")

    def _paint_cell(
        self,
        painter: QPainter,
        place: QRect,
        row: Row,
        index: _Index,
        *,
        selected: bool,
    ) -> None:
        theme, key = self._theme, KEYS[index.column()]
        centre = Qt.AlignmentFlag.AlignHCenter
        if key == "rank":
            quiet = row.best is None
            font = theme.font(1.0, 400 if quiet else 600 if selected else 500)
            self._text(
                painter,
                place,
                self._phrases.rank(row),
                font,
                "text2" if quiet else "text",
                centre,
            )
        elif key == "name":
            font = theme.font(1.0, 600 if selected else 500)
            self._text(painter, place, row.name, font, "text")
        elif key == "price":
            self._paint_price(painter, place, row)
        elif key == "support":
            self._paint_support(painter, place, row, selected=selected)
        else:
            self._text(painter, place, str(index.data()), theme.font(), "text2")

    def _paint_price(self, painter: QPainter, place: QRect, row: Row) -> None:
        """From the right: the figure in weight, what qualifies it in grey."""
        right = place.right() + 1
        for piece in reversed(self._phrases.price(row, self.axis)):
            weight = 600 if piece.tone == "strong" else 400
            font = self._theme.font(1.0, weight, italic=piece.tone == "italic")
            wide = QFontMetrics(font).horizontalAdvance(piece.text)
            left = max(right - wide, place.left())
            box = QRect(left, place.top(), right - left, place.height())
            self._text(painter, box, piece.text, font, _TONES[piece.tone])
            right = left

    def _paint_support(
        self, painter: QPainter, place: QRect, row: Row, *, selected: bool
    ) -> None:
        if row.mark == "none" and row.support.reports == 0:
            return
        side = self.badge
        top = place.top() + (place.height() - side) / 2
        square = QRectF(place.left() + 2, round(top), side, side)
        ink = self._theme.colour("text" if selected else "text2")
        paint_badge(painter, row.support.word, square, ink)
        square.translate(side + self._theme.unit - 1, 0)
        paint_badge(painter, row.support.against, square, self._theme.colour("alarm"))

    def _text(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        font: QFont,
        role: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        cut = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, place.width() + 1
        )
        painter.drawText(place, int(align | Qt.AlignmentFlag.AlignVCenter), cut)
