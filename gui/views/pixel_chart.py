"""A pyqtgraph view that holds one item, painted in the pixels of the screen."""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QGraphicsObject,
    QStyleOptionGraphicsItem,
    QVBoxLayout,
    QWidget,
)

# As large as any list or time may be.
_EVERYWHERE = QRectF(-1e8, -1e8, 2e8, 2e8)


class PixelChart(QWidget):
    """A chart without axes and menu that takes no mouse; a subclass paints it.

    Attributes:
        box: The view's range.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        view = pg.GraphicsView(self, background=None)
        view.setFrameStyle(0)
        for part in (view, view.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box = pg.ViewBox(
            enableMenu=False, enableMouse=False, invertY=True, defaultPadding=0
        )
        view.setCentralItem(self.box)
        self._item = _PixelItem(self.paint_into)
        self.box.addItem(self._item, ignoreBounds=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)

    # What a chart of a kind says

    def paint_into(self, painter: QPainter) -> None:
        """Paint the chart, in pixels of this widget."""
        raise NotImplementedError

    # Methods

    def repaint_item(self) -> None:
        """Paint anew, soon; a range that stays the same paints nothing by itself."""
        self._item.update()


class _PixelItem(QGraphicsObject):
    """One item for a whole chart, whatever range its view shows."""

    def __init__(self, paint_into: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._paint_into = paint_into

    def boundingRect(self) -> QRectF:
        """Everywhere: what is out of view is the painter's business."""
        return _EVERYWHERE

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint in the pixels of the scene."""
        inverse, _ = self.sceneTransform().inverted()
        painter.save()
        painter.setTransform(inverse, combine=True)
        self._paint_into(painter)
        painter.restore()
