"""The chart over time in pyqtgraph: a view whose x axis is days.

Everything is painted by one item in the pixels of the scene, from a layout that is
made once for each picture and size.
"""

from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.models.over_time import OverTimePicture
from gui.theme import Theme
from gui.views.over_time_layout import Layout, lay_out
from gui.views.over_time_paint import OverTimePainter
from gui.views.pixel_chart import PixelChart


class OverTimeChart(PixelChart):
    """A pyqtgraph view with a ladder in it; it takes no mouse and has no menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = OverTimePicture()
        self._current = ""
        self._layout: Layout | None = None
        self._before: Layout | None = None
        self._ranges: tuple[float, ...] = ()

    # Properties

    @property
    def laid_out(self) -> Layout:
        """The picture in the pixels of this widget."""
        if self._layout is None:
            size = (max(self.width(), 1), max(self.height(), 1))
            before, picture = self._before, self._picture
            self._layout = lay_out(picture, self._theme, *size, before)
            self._before = self._layout
        return self._layout

    # Methods

    def show_picture(self, picture: OverTimePicture, current: str = "") -> None:
        """Draw this, with the keyboard at one of its bids."""
        if picture is not self._picture:
            self._layout = None
        self._picture, self._current = picture, current
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._layout = None
        self._follow()

    def paint_into(self, painter: QPainter) -> None:
        """Paint the picture."""
        OverTimePainter(self._theme, self._picture, self.laid_out, self._current).paint(
            painter
        )

    # Internal

    def _follow(self) -> None:
        """Bring the view's range to the axis: one unit is one day, down one pixel."""
        frame = self.laid_out.frame
        scale = self._picture.scale.laid(frame.left, frame.right)
        days = (scale.last - scale.first) / (scale.right - scale.left)
        first = scale.first - scale.left * days
        ranges = (first, max(self.width(), 1) * days, max(self.height(), 1))
        if ranges != self._ranges:
            # While the lens moves the axis stays: nothing to tell pyqtgraph.
            self._ranges = ranges
            self.box.setXRange(first, first + ranges[1], padding=0)
            self.box.setYRange(0, ranges[2], padding=0)
        self.repaint_item()
