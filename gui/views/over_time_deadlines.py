"""Deadlines and auction rounds over the chart: dates, dashes and arcs between them."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from core.answers.ladder import Date
from gui.models.over_time import OverTimePicture
from gui.phrases import translate
from gui.theme import SMALL, Theme
from gui.views.over_time_layout import Layout

_Centre = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)


@dataclass(frozen=True, slots=True)
class DateMark:
    """One date of a deadline at its place."""

    date: Date
    x: float
    bold: bool


def date_marks(picture: OverTimePicture, layout: Layout) -> list[list[DateMark]]:
    """The dates to draw, chain by chain: in the past none after it but the next."""
    found = []
    frame = layout.frame
    last = _last_valid(picture)
    for chain in picture.ladder.deadlines:
        marks = []
        for one in chain.dates:
            day = one.on.latest or one.on.earliest
            if day is None:
                continue
            later = picture.past and day > picture.ladder.as_of
            if later and one.event != picture.next_event:
                continue
            x = layout.scale.place(day.toordinal())
            runs = one.valid and chain.state == "running"
            bold = runs or (one is last and not picture.past)
            if frame.left - 1 <= x <= frame.width:
                marks.append(DateMark(one, round(x), bold))
        found.append(marks)
    return found


def _last_valid(picture: OverTimePicture) -> Date | None:
    """The latest date of all deadlines that were not moved again."""
    valid = [
        (one.on.sort_key, one.event, one)
        for chain in picture.ladder.deadlines
        for one in chain.dates
        if one.valid
    ]
    return max(valid)[2] if valid else None


class DeadlinesPainter:
    """Paints deadlines and rounds of a picture that was laid out."""

    def __init__(self, theme: Theme, picture: OverTimePicture, layout: Layout) -> None:
        self._theme = theme
        self._picture = picture
        self._layout = layout
        self.boxes: list[QRectF] = []

    def paint(self, painter: QPainter) -> None:
        """Paint them; ``boxes`` then holds where their words stand."""
        chains = date_marks(self._picture, self._layout)
        for marks in chains:
            for mark in marks:
                self._paint_dash(painter, mark)
            for old, new in pairwise(marks):
                self._paint_arc(painter, old.x, new.x)
        marks = [mark for marks in chains for mark in marks]
        marks.sort(key=lambda mark: (not mark.bold, -mark.x))
        for mark in marks:
            self._paint_label(painter, mark)
        self._paint_rounds(painter)

    def _paint_dash(self, painter: QPainter, mark: DateMark) -> None:
        frame, theme = self._layout.frame, self._theme
        top = 1.25 * theme.line_height
        if mark.bold:
            line = QRectF(mark.x - 0.5, top, 1.5, frame.height - top)
            painter.fillRect(line, theme.colour("alarm"))
            return
        pen = QPen(theme.tint("alarm", 0.75), 1)
        pen.setDashPattern([2.5, 3.5])
        painter.setPen(pen)
        painter.drawLine(
            QPointF(mark.x + 0.5, top), QPointF(mark.x + 0.5, frame.height)
        )

    def _paint_arc(self, painter: QPainter, old: float, new: float) -> None:
        height = self._theme.line_height
        painter.save()
        painter.translate(0, 1.45 * height)
        paint_arc(painter, self._theme.colour("alarm"), old, new, 0.55 * height)
        painter.restore()

    def _paint_label(self, painter: QPainter, mark: DateMark) -> None:
        theme, frame = self._theme, self._layout.frame
        text = self._picture.dates.get(mark.date.event, "")
        following = mark.date.event == self._picture.next_event
        if following:
            template = translate("OverTime", "{day}, next deadline")
            text = template.format(day=text)
        font = theme.font(SMALL, 600 if mark.bold else 400)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        height = QFontMetricsF(font).height()
        left = mark.x - wide / 2
        if following and mark.x + wide + 8 < frame.width:
            left = mark.x + 6
        left = min(max(left, frame.left - theme.height(2)), frame.width - wide - 4)
        box = QRectF(round(left), 0.15 * theme.line_height, wide, height)
        roomy = box.adjusted(-4, 0, 4, 0)
        if any(roomy.intersects(other) for other in self.boxes):
            return
        self.boxes.append(box)
        painter.setFont(font)
        painter.setPen(theme.colour("alarm" if mark.bold else "text2"))
        painter.drawText(box, _Centre, text)
        painter.setFont(theme.font(SMALL))

    def _paint_rounds(self, painter: QPainter) -> None:
        """Rounds as small squares on their days, with their number where several."""
        theme, frame = self._theme, self._layout.frame
        places: dict[int, int] = {}
        for held in self._picture.ladder.rounds:
            day = held.on.latest or held.on.earliest
            if day is not None:
                x = round(self._layout.scale.place(day.toordinal()))
                if frame.left <= x <= frame.right:
                    places[x] = places.get(x, 0) + 1
        for x, count in places.items():
            y = frame.top - 0.75 * theme.line_height
            painter.setPen(QPen(theme.colour("text2"), 1.3))
            painter.setBrush(theme.colour("base"))
            painter.drawRect(QRectF(x - 3.5, y - 3.5, 7, 7))
            text = translate("OverTime", "auction round")
            if count > 1:
                template = translate("OverTime", "{count} auction rounds")
                text = template.format(count=count)
            metrics = QFontMetricsF(theme.font(SMALL))
            wide = metrics.horizontalAdvance(text)
            box = QRectF(x - wide - 9, y - metrics.height() / 2, wide, metrics.height())
            self.boxes.append(box.adjusted(0, 0, 14, 0))
            painter.drawText(box, _Centre, text)


def paint_arc(
    painter: QPainter, colour: QColor, old: float, new: float, depth: float
) -> None:
    """A shallow bow from an old date to the one that took its place, below zero."""
    depth = min(depth, abs(new - old) / 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(old + 1, 0))
    reach = (new - old) * 0.15
    path.cubicTo(
        QPointF(old + reach, depth), QPointF(new - reach, depth), QPointF(new - 1, 0)
    )
    painter.drawPath(path)
    head = 4 if new > old else -4
    tip = QPointF(new - 1, 0)
    painter.drawPolyline(
        [tip + QPointF(-head * 1.2, 0.5), tip, tip + QPointF(-head * 0.35, 4.5)]
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
