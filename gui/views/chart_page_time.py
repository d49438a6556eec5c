"""The chart over time on a page: with its own axis of days below."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from gui.models.over_time import OverTimePicture
from gui.models.time_scale import time_ticks
from gui.theme import SMALL, Theme
from gui.views.chart_key import KeyItem
from gui.views.over_time_key import over_time_key
from gui.views.over_time_layout import TRAY_ROW, TRAY_SHARE, lay_out
from gui.views.over_time_paint import OverTimePainter

# In line heights: the chart at least, at most and without a bid; the axis of days.
_LEAST, _MOST, _EMPTY, _DAYS = 26.0, 90.0, 8.0, 1.7


class OverTimePart:
    """Paints a ladder without a selection, high enough for all without a figure.

    Attributes:
        height: How high it is.
        key: What explains the marks that occur.
    """

    def __init__(self, theme: Theme, picture: OverTimePicture, width: int) -> None:
        self._theme = theme
        self._picture = replace(picture, selected=None)
        tray = {step.bidder for step in picture.ladder.steps if not step.has_height}
        wanted = (len(tray) + 1) * TRAY_ROW / TRAY_SHARE
        least = _LEAST if picture.ladder.steps else _EMPTY
        self._chart = theme.height(min(max(wanted, least), _MOST))
        self._layout = lay_out(self._picture, theme, width, self._chart)
        self.height = self._chart + theme.height(_DAYS)
        self.key: list[KeyItem] = over_time_key(theme, self._picture, shapes=True)

    # Methods

    def paint(self, painter: QPainter) -> None:
        """Paint the chart, and its days below."""
        layout, theme = self._layout, self._theme
        painter.save()
        painter.setClipRect(QRectF(0, 0, layout.frame.width, self._chart))
        OverTimePainter(theme, self._picture, layout, shapes=True).paint(painter)
        painter.restore()
        self._paint_days(painter)

    # Internal

    def _paint_days(self, painter: QPainter) -> None:
        theme, scale = self._theme, self._layout.scale
        strong = QFontMetricsF(theme.font(SMALL, 600))
        months = self._picture.words.months if self._picture.words else ()
        if not months:
            return
        room = max(map(strong.horizontalAdvance, (*months, "2000"))) + 10
        top = float(self._chart)
        line = QRectF(scale.left, top, scale.right - scale.left, 1)
        painter.fillRect(line, theme.colour("frame"))
        for tick in time_ticks(scale, room, lambda number: months[number - 1]):
            x = round(scale.place(tick.day))
            if not scale.left - 1 <= x <= scale.right + 1:
                continue
            painter.fillRect(QRectF(x, top, 1, 4), theme.colour("frame"))
            font = theme.font(SMALL, 600 if tick.strong else 400)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.colour("text" if tick.strong else "text2"))
            left = x - metrics.horizontalAdvance(tick.label) / 2
            painter.drawText(QPointF(left, top + 5 + metrics.ascent()), tick.label)
