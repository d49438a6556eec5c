"""The standing chart in pyqtgraph: a view whose range follows the list's scroll.

One unit of the view's y axis is one pixel of the list, so a lane stands on its row to
the pixel; its x axis is money. Imported after the window's first paint.
"""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QGraphicsObject,
    QStyleOptionGraphicsItem,
    QVBoxLayout,
    QWidget,
)

from gui.theme import Theme
from gui.views.lanes import LanesPicture
from gui.views.lanes_geometry import lane_scale
from gui.views.lanes_paint import LanesPainter
from gui.views.lanes_scale import LaneScale


class LanesChart(QWidget):
    """A pyqtgraph view with the lanes of the board in it; it takes no mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = LanesPicture()
        self._view = pg.GraphicsView(self, background=None)
        self._view.setFrameStyle(0)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box = pg.ViewBox(
            enableMenu=False, enableMouse=False, invertY=True, defaultPadding=0
        )
        self._view.setCentralItem(self._box)
        self._item = _LanesItem(self)
        self._box.addItem(self._item, ignoreBounds=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._view)

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

    # Internal

    def _follow(self) -> None:
        """Bring the view's range to the list's scroll and the axis."""
        scale, scroll = self.scale, self._picture.scroll
        width = max(scale.right - scale.left, 1)
        # Only here money becomes a float: pyqtgraph's ranges are floats. The axis is
        # shares of its top, so no digit that counts passes through it.
        low = -scale.left / width
        high = (self.width() - scale.left) / width
        self._box.setXRange(low, max(high, low + 1e-6), padding=0)
        self._box.setYRange(scroll, scroll + max(self.height(), 1), padding=0)
        self._item.update()


class _LanesItem(QGraphicsObject):
    """All lanes that are in view, painted in pixels."""

    def __init__(self, chart: LanesChart) -> None:
        super().__init__()
        self._chart = chart

    def boundingRect(self) -> QRectF:
        """As large as any list may be."""
        return QRectF(-1e7, -1e7, 2e7, 2e7)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint in the pixels of the scene, which are those of the list."""
        inverse, _ = self.sceneTransform().inverted()
        painter.save()
        painter.setTransform(inverse, combine=True)
        chart = self._chart
        lanes = LanesPainter(chart.theme, chart.picture, chart.scale)
        lanes.paint(painter, chart.width(), chart.height())
        painter.restore()
