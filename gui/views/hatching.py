"""Hatching: lines of 45 degrees, cut to a rectangle without a clip.

A clip costs more on the screen, and not every reader of SVG files knows it.
"""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

_APART, _THICK = 4.0, 1.5


def hatch(painter: QPainter, place: QRectF, colour: QColor) -> None:
    """Hatch a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, _THICK))
    painter.drawLines(hatch_lines(place))
    painter.restore()


def hatch_lines(place: QRectF) -> list[QLineF]:
    """The lines that hatch a rectangle, from the left; each rises to the right."""
    found = []
    height, bottom = place.height(), place.bottom()
    x = place.left() - height + _APART
    while x < place.right():
        start, end = max(x, place.left()), min(x + height, place.right())
        found.append(QLineF(start, bottom - (start - x), end, bottom - (end - x)))
        x += _APART
    return found
