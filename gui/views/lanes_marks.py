"""The marks of the chart: ink is what the words guarantee.

Solid is stated, hatched is vague, fading is open, dashed is not said. Widths that
stand for nothing in money are in pixels.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from core.answers.board import Mark
from gui.views.hatching import hatch
from gui.views.lanes_scale import LaneScale

_RING = 3.5
_CAP = 2.0


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours that a mark is drawn in.

    Attributes:
        mark: Bars, caps and rings.
        ground: What lies below the mark; the inside of a ring.
        frame: Dashed lines.
    """

    mark: QColor
    ground: QColor
    frame: QColor


@dataclass(frozen=True, slots=True)
class LaneMark:
    """One mark in its lane.

    Attributes:
        kind: How it is drawn.
        low: Its lower end.
        high: Its upper end.
        middle: The lane's middle, in pixels.
        thick: The thickness of a bar, in pixels.
    """

    kind: Mark
    low: Decimal | None
    high: Decimal | None
    middle: float
    thick: float


def paint_mark(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    """Draw a mark into its lane."""
    draw = _MARKS.get(mark.kind)
    if draw is not None:
        painter.save()
        draw(painter, mark, scale, ink)
        painter.restore()


def mark_end(mark: LaneMark, scale: LaneScale) -> float:
    """Where words may begin behind a mark."""
    if mark.kind == "other_basis":
        return _outline_end(mark, scale) + mark.thick / 2
    if mark.kind in ("exact", "at_most", "less_than", "range"):
        return scale.place(mark.high or mark.low or Decimal(0)) + mark.thick / 2
    if mark.kind == "about":
        return scale.place(mark.low or Decimal(0)) + 1.5 * mark.thick
    if mark.kind in ("more_than", "at_least"):
        return scale.place(mark.low or Decimal(0)) + mark.thick
    return scale.left


def paint_arrow(
    painter: QPainter, line: QLineF, colour: QColor, *, head: bool = True
) -> None:
    """A dotted line to the right, with an open arrow head at its end."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.5)
    pen.setDashPattern([0.7, 2.4])
    painter.setPen(pen)
    if line.x2() - 4 > line.x1():
        painter.drawLine(line.p1(), line.p2() - QPointF(5, 0))
    if head:
        painter.setPen(QPen(colour, 1.6))
        tip = line.p2()
        painter.drawPolyline([tip + QPointF(-5, -5), tip, tip + QPointF(-5, 5)])


def _bar(mark: LaneMark, left: float, right: float) -> QRectF:
    top = round(mark.middle - mark.thick / 2)
    return QRectF(left, top, max(right - left, 0), round(mark.thick))


def _solid(
    painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink, right: float
) -> None:
    """The certain part: from zero; on a logarithmic axis length means nothing."""
    if not scale.logarithmic:
        painter.fillRect(_bar(mark, scale.left, right), ink.mark)


def _cap(painter: QPainter, mark: LaneMark, place: float, ink: Ink) -> None:
    height = round(mark.thick + 8 * mark.thick / 12)
    top = round(mark.middle - height / 2)
    painter.fillRect(QRectF(round(place) - _CAP / 2, top, _CAP, height), ink.mark)


def _ring(
    painter: QPainter, mark: LaneMark, place: float, ink: Ink, *, filled: bool = False
) -> None:
    radius = _RING * min(1.0, mark.thick / 8)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.mark, 2))
    painter.setBrush(ink.mark if filled else ink.ground)
    painter.drawEllipse(QPointF(place, mark.middle), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _hatch(painter: QPainter, place: QRectF, ink: Ink) -> None:
    tint = QColor(ink.mark)
    tint.setAlphaF(0.14)
    painter.fillRect(place, tint)
    hatch(painter, place, ink.mark)


def _exact(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    place = scale.place(mark.low or Decimal(0))
    _solid(painter, mark, scale, ink, place)
    _cap(painter, mark, place, ink)


def _about(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    place = scale.place(mark.low or Decimal(0))
    begin = max(place - mark.thick, scale.left)
    _solid(painter, mark, scale, ink, begin)
    _hatch(painter, _bar(mark, begin, place + mark.thick), ink)


def _open_above(
    painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink, *, filled: bool
) -> None:
    place = scale.place(mark.low or Decimal(0))
    _solid(painter, mark, scale, ink, place)
    fade = QLinearGradient(place, 0, max(scale.edge, place + 1), 0)
    for stop, share in ((0.0, 0.62), (0.5, 0.28), (0.8, 0.06), (1.0, 0.0)):
        colour = QColor(ink.mark)
        colour.setAlphaF(share)
        fade.setColorAt(stop, colour)
    painter.fillRect(_bar(mark, place, scale.edge), fade)
    _ring(painter, mark, place, ink, filled=filled)


def _more_than(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    _open_above(painter, mark, scale, ink, filled=False)


def _at_least(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    _open_above(painter, mark, scale, ink, filled=True)


def _open_below(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> float:
    place = scale.place(mark.high or Decimal(0))
    fade = QLinearGradient(scale.left, 0, max(place, scale.left + 1), 0)
    clear, tint = QColor(ink.mark), QColor(ink.mark)
    clear.setAlphaF(0)
    tint.setAlphaF(0.46)
    fade.setColorAt(0, clear)
    fade.setColorAt(1, tint)
    painter.fillRect(_bar(mark, scale.left, place), fade)
    return place


def _at_most(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    _cap(painter, mark, _open_below(painter, mark, scale, ink), ink)


def _less_than(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    _ring(painter, mark, _open_below(painter, mark, scale, ink), ink)


def _range(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    low = scale.place(mark.low or Decimal(0))
    high = scale.place(mark.high or Decimal(0))
    _solid(painter, mark, scale, ink, low)
    tint = QColor(ink.mark)
    tint.setAlphaF(0.2)
    painter.fillRect(_bar(mark, low, high), tint)
    painter.fillRect(QRectF(low, round(mark.middle) - 1, high - low, 1), ink.mark)
    height = mark.thick + 4
    top = round(mark.middle - height / 2)
    for place, inward in ((low, 4.0), (high, -4.0)):
        x = round(place)
        painter.fillRect(QRectF(x - 1, top, 2, height), ink.mark)
        for y in (top, top + height - 1.5):
            left = min(x, x + inward)
            painter.fillRect(QRectF(left, y, abs(inward), 1.5), ink.mark)


def _undisclosed(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    pen = QPen(ink.frame, 1)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    y = round(mark.middle) + 0.5
    painter.drawLine(QPointF(scale.left, y), QPointF(scale.edge, y))


def _other_basis(painter: QPainter, mark: LaneMark, scale: LaneScale, ink: Ink) -> None:
    painter.setPen(QPen(ink.mark, 1.2))
    bar = _bar(mark, scale.left, _outline_end(mark, scale))
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))


def _outline_end(mark: LaneMark, scale: LaneScale) -> float:
    """Always at one place: on this axis the amount has none."""
    return scale.left + 3 * mark.thick


_MARKS: dict[Mark, Callable[[QPainter, LaneMark, LaneScale, Ink], None]] = {
    "exact": _exact,
    "about": _about,
    "more_than": _more_than,
    "at_least": _at_least,
    "at_most": _at_most,
    "less_than": _less_than,
    "range": _range,
    "undisclosed": _undisclosed,
    "other_basis": _other_basis,
}
