"""Painting the cells of the bidder list: bands, weights and badges."""

from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
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
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _MIDDLE)
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | _MIDDLE)
# How many measured texts are kept.
_MOST_KEPT = 4096
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
        self._metrics: dict[_Style, QFontMetrics] = {}
        self._cut: dict[tuple[str, _Style, int], str] = {}
        self._wide: dict[tuple[str, _Style], int] = {}

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
        # The other lines stand on the ground of the list itself.
        if selected:
            painter.fillRect(place, theme.colour("band"))
        elif line == self.hovered:
            painter.fillRect(place, theme.tint("text", 0.03))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("hair")
        )

    def _paint_heading(self, painter: QPainter, place: QRect, heading: Heading) -> None:
        """A cell's part of a heading, which runs over all columns from the names on."""
        painter.setClipRect(place)
        text = self._phrases.heading(heading.group)
        font, small = _Style(SMALL, 500), _Style(SMALL)
        whole = QRect(place)
        whole.setLeft(self.heading_left + 2 * self._theme.unit)
        whole.setWidth(_WIDEST)
        self._text(painter, whole, text, font, "text2")
        wide = self._width(text, font)
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
        key = KEYS[index.column()]
        if key == "rank":
            quiet = row.best is None
            style = _PLAIN if quiet else _STRONG if selected else _MEDIUM
            role = "text2" if quiet else "text"
            self._text(painter, place, self._phrases.rank(row), style, role, _CENTRE)
        elif key == "name":
            style = _STRONG if selected else _MEDIUM
            self._text(painter, place, row.name, style, "text")
        elif key == "price":
            self._paint_price(painter, place, row)
        elif key == "support":
            self._paint_support(painter, place, row, selected=selected)
        else:
            self._text(painter, place, str(index.data()), _PLAIN, "text2")

    def _paint_price(self, painter: QPainter, place: QRect, row: Row) -> None:
        """From the right: the figure in weight, what qualifies it in grey."""
        right = place.right() + 1
        for piece in reversed(self._phrases.price(row, self.axis)):
            style = _STYLES[piece.tone]
            left = max(right - self._width(piece.text, style), place.left())
            box = QRect(left, place.top(), right - left, place.height())
            self._text(painter, box, piece.text, style, _TONES[piece.tone])
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
        style: "_Style",
        role: str,
        align: int = _LEFT,
    ) -> None:
        painter.setFont(self._theme.font(*style[:2], italic=style.italic))
        painter.setPen(self._theme.colour(role))
        painter.drawText(place, align, self._cut_to(text, style, place.width() + 1))

    def _cut_to(self, text: str, style: "_Style", width: int) -> str:
        """A text as far as it has room; found once, for most texts stay."""
        key = (text, style, width)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) >= _MOST_KEPT:
                self._cut.clear()
            metrics = self._measure(style)
            found = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._cut[key] = found
        return found

    def _width(self, text: str, style: "_Style") -> int:
        key = (text, style)
        found = self._wide.get(key)
        if found is None:
            if len(self._wide) >= _MOST_KEPT:
                self._wide.clear()
            found = self._wide[key] = self._measure(style).horizontalAdvance(text)
        return found

    def _measure(self, style: "_Style") -> QFontMetrics:
        found = self._metrics.get(style)
        if found is None:
            font = self._theme.font(*style[:2], italic=style.italic)
            found = self._metrics[style] = QFontMetrics(font)
        return found


class _Style(NamedTuple):
    """A font of the list."""

    size: float = 1.0
    weight: int = 400
    italic: bool = False


_PLAIN, _MEDIUM, _STRONG = _Style(), _Style(weight=500), _Style(weight=600)
_STYLES: dict[Tone, _Style] = {
    "plain": _PLAIN,
    "strong": _STRONG,
    "quiet": _PLAIN,
    "italic": _Style(italic=True),
}
