"""A sign of support or role as a small widget, to stand beside its word."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.badges import paint_badge
from gui.theme import Theme


class Badge(QWidget):
    """A sign in the middle of a line of text."""

    def __init__(self, theme: Theme, name: str, role: str) -> None:
        super().__init__()
        self._theme, self._name, self._role = theme, name, role
        side = theme.height(0.8)
        self._side = side
        self.setFixedSize(side, theme.height(1.1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, name: str) -> None:
        """Show another sign."""
        if name != self._name:
            self._name = name
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign in the middle of the line."""
        painter = QPainter(self)
        top = (self.height() - self._side) / 2
        place = QRectF(0, top, self._side, self._side)
        paint_badge(painter, self._name, place, self._theme.colour(self._role))
        painter.end()
