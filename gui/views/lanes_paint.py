"""Painting the lanes in view: bands, grid, marks, words and the one annotation."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from core.answers.board import Row
from gui.phrases import CONVERTED
from gui.theme import SMALL, Theme
from gui.views.lanes import Lane, LanesPicture
from gui.views.lanes_marks import Ink, LaneMark, mark_end, paint_arrow, paint_mark
from gui.views.lanes_scale import LaneScale


class LanesPainter:
    """Paints a picture of lanes at a scroll position."""

    def __init__(self, theme: Theme, picture: LanesPicture, scale: LaneScale) -> None:
        self._theme = theme
        self._picture = picture
        self._scale = scale
        self._small = theme.font(SMALL)
        self._metrics = QFontMetricsF(self._small)

    def paint(self, painter: QPainter, width: int, height: int) -> None:
        """Paint what is in view of an area of this size."""
        picture = self._picture
        first = max(picture.scroll // picture.height, 0)
        last = min((picture.scroll + height) // picture.height + 1, len(picture.lanes))
        painter.fillRect(QRectF(0, 0, width, height), self._theme.colour("base"))
        for place in range(first, last):
            self._paint_ground(painter, place, width)
        self._paint_grid(painter, last, height)
        for place in range(first, last):
            self._paint_lane(painter, place)
        self._paint_annotation(painter)
        if picture.focused and picture.selected >= 0:
            self._paint_focus(painter, width)

    # Ground

    def top_of(self, place: int) -> int:
        """Where a lane begins."""
        return place * self._picture.height - self._picture.scroll

    def _paint_ground(self, painter: QPainter, place: int, width: int) -> None:
        theme, height = self._theme, self._picture.height
        area = QRectF(0, self.top_of(place), width, height)
        if place == self._picture.selected:
            painter.fillRect(area, theme.colour("band"))
        elif place == self._picture.hovered and self._picture.lanes[place].row:
            painter.fillRect(area, theme.tint("text", 0.03))
        line = QRectF(0, area.bottom() - 1, width, 1)
        painter.fillRect(line, theme.colour("hair"))

    def _paint_focus(self, painter: QPainter, width: int) -> None:
        """A frame inside the selected lane: here the keyboard is."""
        top = self.top_of(self._picture.selected)
        frame = QRectF(1, top + 1, width - 2, self._picture.height - 3)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)

    def _paint_grid(self, painter: QPainter, last: int, height: int) -> None:
        bottom = min(self.top_of(last), height)
        if not self._picture.axis.ticks:
            return
        for tick in self._picture.axis.ticks:
            if self._scale.logarithmic and tick < self._scale.bottom:
                continue
            x = round(self._scale.place(tick))
            zero = tick == 0
            colour = self._theme.colour("frame" if zero else "grid")
            painter.fillRect(QRectF(x, 0, 1, bottom), colour)

    # Marks

    def _paint_lane(self, painter: QPainter, place: int) -> None:
        lane = self._picture.lanes[place]
        if lane.row is None:
            return
        ink = self._ink(place, lane)
        mark = self._mark(place, lane.row)
        paint_mark(painter, mark, self._scale, ink)
        if mark.kind in ("more_than", "at_least"):
            self._paint_open_end(painter, mark, lane.row, ink)
        if lane.row.converted:
            # In the margin, where no mark can be.
            x = self._scale.left - self._metrics.horizontalAdvance(CONVERTED) - 2
            self._text(painter, x, mark.middle, CONVERTED, "text2")
        if lane.words:
            self._paint_words(painter, place, lane, mark)
        elif lane.row.highest_stated and self._picture.highest:
            x = mark_end(mark, self._scale) + self._theme.unit
            self._text(painter, x, mark.middle, self._picture.highest, "text2")

    def _mark(self, place: int, row: Row) -> LaneMark:
        amount, height = row.amount, self._picture.height
        return LaneMark(
            kind=row.mark,
            low=amount.low,
            high=amount.high,
            middle=self.top_of(place) + height / 2,
            thick=self._theme.height(0.75),
        )

    def _ink(self, place: int, lane: Lane) -> Ink:
        theme, selected = self._theme, place == self._picture.selected
        role = "mark_quiet" if lane.quiet else "mark"
        return Ink(
            theme.colour("accent" if selected else role),
            theme.colour("band" if selected else "base"),
            theme.colour("frame"),
        )

    def _paint_open_end(
        self, painter: QPainter, mark: LaneMark, row: Row, ink: Ink
    ) -> None:
        begin = mark_end(mark, self._scale)
        if row.may_exceed and self._cap_place() is not None:
            cap = self._cap_place() or 0.0
            words = self._metrics.horizontalAdvance(self._picture.exceeds)
            begin = max(begin, cap + words + 4 * self._theme.unit)
        elif row.highest_stated and self._picture.highest:
            words = self._metrics.horizontalAdvance(self._picture.highest)
            begin += words + 3 * self._theme.unit
        else:
            begin = max(begin, (begin + self._scale.edge) / 2)
        line = QLineF(begin, mark.middle, self._scale.edge, mark.middle)
        painter.save()
        paint_arrow(painter, line, ink.mark)
        painter.restore()

    # Words

    def _paint_words(
        self, painter: QPainter, place: int, lane: Lane, mark: LaneMark
    ) -> None:
        theme = self._theme
        dashed = mark.kind == "undisclosed"
        if mark.kind in ("undisclosed", "no_price", "none"):
            x = self._scale.left + 5.5 * theme.unit
        else:
            x = mark_end(mark, self._scale) + theme.unit
        room = self._scale.edge - x
        words = self._metrics.elidedText(
            lane.words, Qt.TextElideMode.ElideRight, max(room, 0)
        )
        if dashed:
            wide = self._metrics.horizontalAdvance(words)
            gap = QRectF(x - theme.unit, mark.middle - 6, wide + 2 * theme.unit, 12)
            painter.fillRect(gap, self._ground(place))
        italic = mark.kind == "no_price"
        self._text(painter, x, mark.middle, words, "text2", italic=italic)

    def _ground(self, place: int) -> QColor:
        selected = place == self._picture.selected
        return self._theme.colour("band" if selected else "base")

    def _text(
        self,
        painter: QPainter,
        x: float,
        middle: float,
        text: str,
        role: str,
        *,
        italic: bool = False,
        weight: int = 400,
    ) -> None:
        painter.setFont(self._theme.font(SMALL, weight, italic=italic))
        painter.setPen(self._theme.colour(role))
        metrics = self._metrics
        y = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(round(x), round(y)), text)

    # The one annotation

    def _cap_place(self) -> float | None:
        cap = self._picture.cap
        return None if cap is None else self._scale.place(cap)

    def _paint_annotation(self, painter: QPainter) -> None:
        """From the cap of the highest stated bid to all that may exceed it."""
        cap = self._cap_place()
        if cap is None:
            return
        lanes, height = self._picture.lanes, self._picture.height
        home = [n for n, one in enumerate(lanes) if one.row and one.row.highest_stated]
        above = [n for n, one in enumerate(lanes) if one.row and _may_exceed(one.row)]
        if not home or not above:
            return
        alarm = self._theme.colour("alarm")
        top = self.top_of(min(above + home)) + (height if home[0] < above[0] else 0)
        bottom = self.top_of(max(above + home)) + height
        pen = QPen(alarm, 1.2)
        pen.setDashPattern([3, 2.2])
        painter.setPen(pen)
        x = round(cap) + 0.5
        painter.drawLine(QPointF(x, top - 4), QPointF(x, bottom - 2))
        for place in above:
            words = self._picture.exceeds
            start = x + 2 * self._theme.unit
            middle = self.top_of(place) + height / 2
            self._text(painter, start, middle, words, "alarm", weight=500)


def _may_exceed(row: Row) -> bool:
    return row.may_exceed and row.mark in ("more_than", "at_least", "range", "about")
