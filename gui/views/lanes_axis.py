"""The chart's axis: its labels stand in the line of the column headers."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme import SMALL, Theme
from gui.views.lanes import LanesPicture
from gui.views.lanes_geometry import lane_scale


class LanesAxis(QWidget):
    """Labels of the ticks over the lanes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = LanesPicture()
        self.setFixedHeight(theme.height(1.65))

    def show_picture(self, picture: LanesPicture) -> None:
        """Label these ticks."""
        same = (
            picture.ticks == self._picture.ticks
            and picture.axis == self._picture.axis
            and picture.logarithmic == self._picture.logarithmic
        )
        self._picture = picture
        if not same:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many labels as there is room for, the last one always."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("raised"))
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme.colour("line"))
        painter.setFont(theme.font(SMALL))
        painter.setPen(theme.colour("text2"))
        metrics = QFontMetricsF(painter.font())
        for place, label in axis_labels(self._picture, theme, self.width()):
            box = QRectF(place, 0, metrics.horizontalAdvance(label) + 2, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), label)
        painter.end()


def axis_labels(
    picture: LanesPicture, theme: Theme, width: int
) -> list[tuple[float, str]]:
    """Where labels stand, from the right: those that would touch are left out."""
    metrics = QFontMetricsF(theme.font(SMALL))
    scale = lane_scale(picture, theme, width)
    free = float(width)
    found: list[tuple[float, str]] = []
    for tick, label in reversed(
        list(zip(picture.axis.ticks, picture.ticks, strict=True))
    ):
        if scale.logarithmic and tick < scale.bottom:
            continue
        wide = metrics.horizontalAdvance(label)
        left = scale.place(tick) - (0 if tick == 0 else wide / 2)
        left = max(min(left, free - wide - theme.unit), theme.unit)
        if found and left + wide + 2 * theme.unit > found[-1][0]:
            continue
        found.append((round(left), label))
    return found
