"""The lines of the chart over time: solid is stated, hatched vague, fading open."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPen,
    QPixmap,
)

from gui.views.hatching import hatch
from gui.views.over_time_layout import Line

EXACT, ABOUT, BOUND = 4.0, 8.0, 2.0
DOT = 3.5
_STAMP = 11
# A strip that softens an end, stretched to its length.
_WHOLE = QRectF(0, 0, 64, 1)


@dataclass(frozen=True, slots=True)
class TimeInk:
    """The colours that a line is drawn in.

    Attributes:
        mark: The line.
        ground: What lies below; the inside of a ring.
        done: A closed deal.
        reach: How far an open end fades, in pixels.
        ratio: Pixels of the screen to one of the widget.
        fine: Whether lines are drawn finer, for there are many.
        shapes: Whether all is drawn as shapes, for a file, and nothing as a stamp.
    """

    mark: QColor
    ground: QColor
    done: QColor
    reach: float
    ratio: float = 1.0
    fine: bool = False
    shapes: bool = False

    def thick(self, pixels: float) -> float:
        """How thick a line is drawn."""
        return pixels / 2 if self.fine else pixels


def paint_line(painter: QPainter, line: Line, ink: TimeInk) -> None:
    """Draw the line of a bid: its body, its soft ends, its first and last day."""
    kind = line.step.mark
    for band, colour in _bands(line, ink):
        _paint_band(painter, line, band, colour, shapes=ink.shapes)
    if kind == "about":
        _hatch(painter, _between(line, ink.thick(ABOUT)), ink)
    elif kind in ("more_than", "at_least"):
        _fade_above(painter, line, ink)
    elif kind in ("at_most", "less_than"):
        _fade_below(painter, line, ink)
    elif kind == "range":
        _bracket(painter, line, ink)
    if line.exact_day and not _goes_unmarked(line, ink):
        ring = kind in ("more_than", "less_than")
        paint_dot(painter, QPointF(line.begin, line.y), ink, filled=not ring)


def is_plain(line: Line) -> bool:
    """Whether it is an exact amount between certain days: a bar with a dot."""
    exact = line.step.mark == "exact"
    return exact and line.fade == line.begin and line.solid == line.end


def paint_plain(painter: QPainter, lines: list[Line], ink: TimeInk) -> None:
    """Draw many plain lines of one colour at once."""
    thick = ink.thick(EXACT)
    half = thick / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.mark)
    painter.drawRects(
        [
            QRectF(line.begin, line.y - half, line.end - line.begin, thick)
            for line in lines
        ]
    )
    dotted = [line for line in lines if not _goes_unmarked(line, ink)]
    if ink.shapes:
        for line in dotted:
            paint_dot(painter, QPointF(line.begin, line.y), ink, filled=True)
        return
    stamp, half = _dot(ink.mark.rgba(), ink.mark.rgba(), ink.ratio), _STAMP / 2
    for line in dotted:
        painter.drawPixmap(QPointF(line.begin - half, line.y - half), stamp)


def _goes_unmarked(line: Line, ink: TimeInk) -> bool:
    """Whether its first day has no dot: among many only what still stands has one."""
    return ink.fine and line.step.over == "superseded"


def paint_end(painter: QPainter, line: Line, ink: TimeInk) -> None:
    """Draw how a bid ended: a cross, a disc with a tick, or nothing."""
    over = line.step.over
    y = (line.y + line.y_high) / 2
    if over == "completed":
        _tick(painter, QPointF(line.end, y), ink)
    elif over in ("ended", "contest_ended") and line.exact_end:
        _cross(painter, QPointF(line.end, y), ink.mark)


def paint_dot(painter: QPainter, place: QPointF, ink: TimeInk, *, filled: bool) -> None:
    """A dot for one day, or a ring."""
    inside = ink.mark if filled else ink.ground
    if ink.shapes:
        _draw_dot(painter, place, ink.mark, inside)
        return
    stamp = _dot(ink.mark.rgba(), inside.rgba(), ink.ratio)
    half = _STAMP / 2
    painter.drawPixmap(QPointF(place.x() - half, place.y() - half), stamp)


@lru_cache(maxsize=32)
def _dot(edge: int, inside: int, ratio: float) -> QPixmap:
    """A dot as a stamp: a thousand of them are drawn at once."""
    stamp = _clear(_STAMP, _STAMP, ratio)
    painter = QPainter(stamp)
    middle = QPointF(_STAMP / 2, _STAMP / 2)
    _draw_dot(painter, middle, QColor.fromRgba(edge), QColor.fromRgba(inside))
    painter.end()
    return stamp


def _draw_dot(painter: QPainter, place: QPointF, edge: QColor, inside: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.6))
    painter.setBrush(inside)
    painter.drawEllipse(place, DOT, DOT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _bands(line: Line, ink: TimeInk) -> list[tuple[QRectF, QColor]]:
    """The bands of a line over its solid days, each with its colour."""
    kind = line.step.mark
    if kind == "exact":
        return [(_between(line, ink.thick(EXACT)), ink.mark)]
    if kind == "about":
        return [(_between(line, ink.thick(ABOUT)), _tint(ink.mark, 0.14))]
    if kind == "range":
        height = max(line.y - line.y_high, BOUND)
        whole = QRectF(line.begin, line.y_high, line.solid - line.begin, height)
        edges = [
            QRectF(line.begin, y - 0.7, line.solid - line.begin, 1.4)
            for y in (line.y, line.y_high)
        ]
        return [(whole, _tint(ink.mark, 0.2)), *((one, ink.mark) for one in edges)]
    return [(_between(line, ink.thick(BOUND)), ink.mark)]


def _between(line: Line, thick: float) -> QRectF:
    return QRectF(line.begin, line.y - thick / 2, line.solid - line.begin, thick)


def _paint_band(
    painter: QPainter, line: Line, band: QRectF, colour: QColor, *, shapes: bool
) -> None:
    """A band with its soft ends: coming in before, going behind."""
    painter.fillRect(band, colour)
    top, high = band.top(), band.height()
    if line.fade < line.begin:
        coming = QRectF(line.fade, top, line.begin - line.fade, high)
        _soften(painter, coming, colour, going=False, shapes=shapes)
    if line.end > line.solid:
        going = QRectF(line.solid, top, line.end - line.solid, high)
        _soften(painter, going, colour, going=True, shapes=shapes)


def _soften(
    painter: QPainter, place: QRectF, colour: QColor, *, going: bool, shapes: bool
) -> None:
    """From nothing to the colour, or the other way."""
    if not shapes:
        # A gradient takes Qt several times as long as a picture of one.
        painter.drawPixmap(place, _softness(colour.rgba(), going), _WHOLE)
        return
    gradient = QLinearGradient(place.left(), 0, place.right(), 0)
    gradient.setColorAt(int(going), _tint(colour, 0))
    gradient.setColorAt(int(not going), colour)
    painter.fillRect(place, gradient)


@lru_cache(maxsize=32)
def _softness(rgba: int, going: bool) -> QPixmap:
    """A strip that grows to the colour, or away from it."""
    strip = QPixmap(round(_WHOLE.width()), 1)
    strip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strip)
    colour = QColor.fromRgba(rgba)
    _soften(painter, _WHOLE, colour, going=going, shapes=True)
    painter.end()
    return strip


def _hatch(painter: QPainter, place: QRectF, ink: TimeInk) -> None:
    if ink.shapes:
        hatch(painter, place, ink.mark)
        return
    brush = QBrush(_hatching(ink.mark.rgba()))
    painter.setBrushOrigin(QPointF(place.left(), place.top()))
    painter.fillRect(place, brush)
    painter.setBrushOrigin(QPointF(0, 0))


@lru_cache(maxsize=32)
def _hatching(rgba: int) -> QPixmap:
    """Lines of 45 degrees, 4 pixels apart, as a tile."""
    tile = QPixmap(8, 8)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(rgba), 1.5))
    for x in range(-8, 16, 4):
        painter.drawLine(QPointF(x, 8), QPointF(x + 8, 0))
    painter.end()
    return tile


def _fade_above(painter: QPainter, line: Line, ink: TimeInk) -> None:
    """An open end upwards: how far it goes is not said."""
    place = QRectF(line.begin, line.y - ink.reach, line.end - line.begin, ink.reach)
    gradient = QLinearGradient(0, line.y, 0, place.top())
    for stop, share in ((0.0, 0.42), (0.5, 0.16), (1.0, 0.0)):
        gradient.setColorAt(stop, _tint(ink.mark, share))
    painter.fillRect(place, gradient)
    x, apart = line.begin + 0.5 * ink.reach, (8 if ink.fine else 2.2) * ink.reach
    while x < line.end - 6:
        _paint_arrow(painter, QPointF(x - 5, place.top()), ink)
        x += apart


def _fade_below(painter: QPainter, line: Line, ink: TimeInk) -> None:
    place = QRectF(line.begin, line.y, line.end - line.begin, ink.reach)
    gradient = QLinearGradient(0, line.y, 0, place.bottom())
    gradient.setColorAt(0, _tint(ink.mark, 0.34))
    gradient.setColorAt(1, _tint(ink.mark, 0))
    painter.fillRect(place, gradient)


def _paint_arrow(painter: QPainter, corner: QPointF, ink: TimeInk) -> None:
    height = round(ink.reach)
    if not ink.shapes:
        stamp = _arrow(ink.mark.rgba(), height, ink.ratio)
        painter.drawPixmap(corner, stamp)
        return
    painter.save()
    painter.translate(corner)
    _draw_arrow(painter, height, ink.mark)
    painter.restore()


@lru_cache(maxsize=32)
def _arrow(rgba: int, height: int, ratio: float) -> QPixmap:
    """A dotted arrow upwards as a stamp: some lines carry many."""
    stamp = _clear(10, height, ratio)
    painter = QPainter(stamp)
    _draw_arrow(painter, height, QColor.fromRgba(rgba))
    painter.end()
    return stamp


def _draw_arrow(painter: QPainter, height: int, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.2)
    pen.setDashPattern([1, 2.2])
    painter.setPen(pen)
    painter.drawLine(QLineF(5, height - 4, 5, 5))
    painter.setPen(QPen(colour, 1.3))
    painter.drawPolyline([QPointF(1.5, 6), QPointF(5, 2), QPointF(8.5, 6)])


def _clear(width: int, height: int, ratio: float) -> QPixmap:
    stamp = QPixmap(round(width * ratio), round(height * ratio))
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    return stamp


def _bracket(painter: QPainter, line: Line, ink: TimeInk) -> None:
    height = line.y - line.y_high
    if line.exact_day:
        painter.fillRect(QRectF(line.begin - 1, line.y_high, 2, height), ink.mark)
    if line.exact_end and line.step.over != "live":
        painter.fillRect(QRectF(line.end - 1, line.y_high, 2, height), ink.mark)


def _cross(painter: QPainter, place: QPointF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.8))
    for slope in (1, -1):
        reach = QPointF(4, 4 * slope)
        painter.drawLine(place - reach, place + reach)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _tick(painter: QPainter, place: QPointF, ink: TimeInk) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.ground, 1.2))
    painter.setBrush(ink.done)
    painter.drawEllipse(place, 7.5, 7.5)
    painter.setPen(QPen(ink.ground, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = (QPointF(-3.2, 0.2), QPointF(-0.8, 2.7), QPointF(3.4, -2.4))
    painter.drawPolyline([place + one for one in points])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _tint(colour: QColor, share: float) -> QColor:
    return _tinted(colour.rgba(), share)


@lru_cache(maxsize=256)
def _tinted(rgba: int, share: float) -> QColor:
    """Made once: hundreds of lines have the same few tints."""
    tint = QColor.fromRgba(rgba)
    tint.setAlphaF(share)
    return tint
