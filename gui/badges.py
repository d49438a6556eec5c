"""The small signs: what supports a value, what speaks against it, what a claim is.

Filled is firm, a ring is thin, dashes are nothing. All are drawn into a square from
paths, so that they are sharp at every scale and take the colour of their place.
"""

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
    QPolygonF,
)

# All shapes are drawn in a square of this size and scaled.
_SIDE = 13.0
_CENTRE = QPointF(6.5, 6.5)
_Draw = Callable[[QPainter, QColor], None]


def paint_badge(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Draw the sign of that name into a square; unknown names draw nothing."""
    draw = _SHAPES.get(name)
    if draw is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / _SIDE, place.height() / _SIDE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour))
    draw(painter, colour)
    painter.restore()


def badge_icon(
    name: str, colour: QColor, side: int, *, inset: float = 0, ratio: float = 2.0
) -> QIcon:
    """The sign of that name as an icon, with some room around it."""
    pixels = QPixmap(round(side * ratio), round(side * ratio))
    pixels.setDevicePixelRatio(ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    place = QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset)
    paint_badge(painter, name, place, colour)
    painter.end()
    return QIcon(pixels)


def _pen(colour: QColor, width: float = 1.3) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _cut(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.fillPath(path, colour)


def _hole(
    path: QPainterPath, line: list[tuple[float, float]], width: float
) -> QPainterPath:
    """A filled path without the stroke of a line."""
    stroke = QPainterPath(QPointF(*line[0]))
    for point in line[1:]:
        stroke.lineTo(QPointF(*point))
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return path.subtracted(stroker.createStroke(stroke))


def _disc(radius: float, centre: QPointF = _CENTRE) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def _documented(painter: QPainter, colour: QColor) -> None:
    sheet = QPainterPath(QPointF(2, 0.75))
    for x, y in ((8, 0.75), (11, 3.75), (11, 12.25), (2, 12.25)):
        sheet.lineTo(x, y)
    sheet.closeSubpath()
    sheet = _hole(sheet, [(4.25, 6.5), (8.75, 6.5)], 1.1)
    _cut(painter, _hole(sheet, [(4.25, 9.25), (8.75, 9.25)], 1.1), colour)


def _announced(painter: QPainter, colour: QColor) -> None:
    bubble = QPainterPath()
    bubble.addRoundedRect(QRectF(0.75, 1.5, 11.5, 7.75), 2, 2)
    tail = QPainterPath(QPointF(2.75, 8))
    tail.lineTo(2.75, 12)
    tail.lineTo(6.75, 8.5)
    tail.closeSubpath()
    _cut(painter, bubble.united(tail), colour)


def _confirmed(painter: QPainter, colour: QColor) -> None:
    tick = [(3.75, 6.75), (5.75, 8.75), (9.25, 4.75)]
    _cut(painter, _hole(_disc(6), tick, 1.5), colour)


def _several_roots(painter: QPainter, colour: QColor) -> None:
    for x, y in ((6.5, 3.4), (3.3, 9.2), (9.7, 9.2)):
        _cut(painter, _disc(2.5, QPointF(x, y)), colour)


def _one_source(painter: QPainter, colour: QColor) -> None:
    painter.drawEllipse(_CENTRE, 5.2, 5.2)
    _cut(painter, _disc(2.1), colour)


def _unsourced(painter: QPainter, colour: QColor) -> None:
    pen = _pen(colour)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.9, 1.25])
    painter.setPen(pen)
    painter.drawEllipse(_CENTRE, 5.2, 5.2)


def _conflicting(painter: QPainter, colour: QColor) -> None:
    left = QPolygonF([QPointF(5.3, 1.5), QPointF(5.3, 11.5), QPointF(0.4, 6.5)])
    right = QPolygonF([QPointF(8, 2.4), QPointF(8, 10.6), QPointF(12.1, 6.5)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(left)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, 1.1))
    painter.drawPolygon(right)


def _denied(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(_CENTRE, 5.2, 5.2)
    reach = 5.2 * cos(pi / 4)
    painter.drawLine(
        QPointF(6.5 - reach, 6.5 - reach), QPointF(6.5 + reach, 6.5 + reach)
    )


def _disputed(painter: QPainter, colour: QColor) -> None:
    triangle = QPainterPath(QPointF(6.5, 0.9))
    triangle.lineTo(12.5, 12)
    triangle.lineTo(0.5, 12)
    triangle.closeSubpath()
    triangle = _hole(triangle, [(6.5, 4.9), (6.5, 7.9)], 1.4)
    _cut(painter, triangle.subtracted(_disc(0.85, QPointF(6.5, 10.1))), colour)


def _agrees(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(_CENTRE, 5.6, 5.6)
    for y in (5.2, 7.8):
        painter.drawLine(QPointF(4.1, y), QPointF(8.9, y))


def _rejected(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(_CENTRE, 5.6, 5.6)
    painter.drawLine(QPointF(4.5, 4.5), QPointF(8.5, 8.5))
    painter.drawLine(QPointF(4.5, 8.5), QPointF(8.5, 4.5))


def _search(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(5.4, 5.4), 4, 4)
    painter.drawLine(QPointF(8.4, 8.4), QPointF(11.8, 11.8))


def _clock(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(_CENTRE, 5.6, 5.6)
    painter.drawPolyline([QPointF(6.5, 3.4), QPointF(6.5, 6.7), QPointF(8.9, 8)])


def _warning(painter: QPainter, colour: QColor) -> None:
    painter.drawEllipse(_CENTRE, 5.6, 5.6)
    painter.drawLine(QPointF(6.5, 3.6), QPointF(6.5, 7.2))
    _cut(painter, _disc(0.9, QPointF(6.5, 9.5)), colour)


def _bidbook(painter: QPainter, colour: QColor) -> None:
    """The program's own sign: three bars, the last one open."""
    painter.setPen(Qt.PenStyle.NoPen)
    for row, share in enumerate((1.0, 0.7, 0.45)):
        bar = QRectF(0.5, 1 + row * 4, 12 * share, 2.8)
        painter.fillRect(bar, colour)
    fade = QColor(colour)
    for step in range(6):
        fade.setAlphaF(0.6 - step * 0.1)
        painter.fillRect(QRectF(5.9 + step, 9, 1, 2.8), fade)


def _cross(painter: QPainter, _colour: QColor) -> None:
    reach = 3.2
    for turn in (1, 3):
        angle = turn * pi / 4
        step = QPointF(reach * cos(angle), reach * sin(angle))
        painter.drawLine(_CENTRE - step, _CENTRE + step)


_SHAPES: dict[str, _Draw] = {
    "documented": _documented,
    "announced": _announced,
    "confirmed": _confirmed,
    "several_roots": _several_roots,
    "one_source": _one_source,
    "unsourced": _unsourced,
    "conflicting": _conflicting,
    "denied": _denied,
    "disputed": _disputed,
    "shown": _confirmed,
    "agrees": _agrees,
    "rejected": _rejected,
    "search": _search,
    "clock": _clock,
    "warning": _warning,
    "cross": _cross,
    "bidbook": _bidbook,
}
BADGES: tuple[str, ...] = tuple(_SHAPES)
