"""How the chart lies in its place: insets of the axis and the open edge."""

from decimal import Decimal

from PySide6.QtGui import QFontMetricsF

from gui.theme import SMALL, Theme
from gui.views.lanes import LanesPicture
from gui.views.lanes_scale import LaneScale


def lane_scale(picture: LanesPicture, theme: Theme, width: int) -> LaneScale:
    """Where amounts stand in a chart of this width.

    The words behind the cap of the highest stated bid always have room: they are the
    point of the chart.
    """
    unit = theme.unit
    left = 4.0 * unit
    edge = max(width - 3.0 * unit, left + 1)
    logarithmic = picture.logarithmic and picture.axis.top > 0
    scale = LaneScale(
        left=left,
        right=max(edge - 6.0 * unit, left + 1),
        edge=edge,
        top=picture.axis.top,
        bottom=picture.bottom if logarithmic else Decimal(0),
        logarithmic=logarithmic,
    )
    cap = picture.cap
    if cap is None:
        return scale
    metrics = QFontMetricsF(theme.font(SMALL, 500))
    words = max(map(metrics.horizontalAdvance, (picture.highest, picture.exceeds)))
    free = edge - words - 9.0 * unit
    taken = scale.place(cap)
    if taken <= free or taken <= left:
        return scale
    squeezed = left + (scale.right - left) * max(free - left, 1) / (taken - left)
    return scale.squeezed(squeezed)
