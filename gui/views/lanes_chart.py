"""The standing chart in pyqtgraph: a view whose range follows the list's scroll.

One unit of the view's y axis is one pixel of the list, so a lane stands on its row to
the pixel; its x axis is money. Imported after the window's first paint.
"""

from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.theme import Theme
from gui.views.lanes import LanesPicture
from gui.views.lanes_geometry import lane_scale
from gui.views.lanes_paint import LanesPainter
from gui.views.lanes_scale import LaneScale
from gui.views.pixel_chart import PixelChart


class LanesChart(PixelChart):
    """A pyqtgraph view with the lanes of the board in it; it takes no mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = LanesPicture()

    # Properties

    @property
    def picture(self) -> LanesPicture:
        """What is drawn."""
        return self._picture

    @property
    def theme(self) -> Theme:
        """What it is drawn with."""
        return self._theme

    @property
    def scale(self) -> LaneScale:
        """Where amounts stand, in pixels of the view."""
        return lane_scale(self._picture, self._theme, self.width())

    # Methods

    def show_picture(self, picture: LanesPicture) -> None:
        """Draw this."""
        self._picture = picture
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep one unit to one pixel."""
        super().resizeEvent(event)
        self._follow()

    def paint_into(self, painter: QPainter) -> None:
        """Paint the lanes."""
        lanes = LanesPainter(self._theme, self._picture, self.scale)
        lanes.paint(painter, self.width(), self.height())

    # Internal

    def _follow(self) -> None:
        """Bring the view's range to the list's scroll and the axis."""
        scale, scroll = self.scale, self._picture.scroll
        width = max(scale.right - scale.left, 1)
        # Only here money becomes a float: pyqtgraph's ranges are floats. The axis is
        # shares of its top, so no digit that counts passes through it.
        low = -scale.left / width
        high = (self.width() - scale.left) / width
        self.box.setXRange(low, max(high, low + 1e-6), padding=0)
        self.box.setYRange(scroll, scroll + max(self.height(), 1), padding=0)
        self.repaint_item()
