"""An item of a pyqtgraph view that is painted in the pixels of the screen."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

# As large as any list or time may be.
_EVERYWHERE = QRectF(-1e8, -1e8, 2e8, 2e8)


class PixelItem(QGraphicsObject):
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
