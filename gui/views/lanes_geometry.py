"""How the chart lies in its place: insets of the axis and the open edge."""

from decimal import Decimal

from gui.theme import Theme
from gui.views.lanes import LanesPicture
from gui.views.lanes_scale import LaneScale


def lane_scale(picture: LanesPicture, theme: Theme, width: int) -> LaneScale:
    """Where amounts stand in a chart of this width."""
    left = 4.0 * theme.unit
    edge = max(width - 3.0 * theme.unit, left + 1)
    right = max(edge - 6.0 * theme.unit, left + 1)
    logarithmic = picture.logarithmic and picture.axis.top > 0
    return LaneScale(
        left=left,
        right=right,
        edge=edge,
        top=picture.axis.top,
        bottom=picture.bottom if logarithmic else Decimal(0),
        logarithmic=logarithmic,
    )
