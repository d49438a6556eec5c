"""The key below the chart: its marks with their meaning."""

from decimal import Decimal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.answers.board import Mark
from gui.phrases import translate
from gui.theme import SMALL, Theme
from gui.views.lanes_marks import Ink, LaneMark, paint_mark
from gui.views.lanes_scale import LaneScale


class ChartKey(QWidget):
    """The marks of the chart with their meaning, at six tenths of their size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(theme.height(1.55))
        self.setAccessibleName(translate("Board", "Key to the chart"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many pairs of mark and word as there is room for."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("base"))
        painter.setFont(theme.font(SMALL))
        metrics = QFontMetricsF(painter.font())
        x = 4.0 * theme.unit
        for mark, word in _key():
            wide = 8.0 * theme.unit
            if x + wide + metrics.horizontalAdvance(word) > self.width():
                break
            self._paint_mark(painter, mark, x, wide)
            x += wide + 1.5 * theme.unit
            box = QRectF(x, 0, metrics.horizontalAdvance(word) + 2, self.height())
            painter.setPen(theme.colour("text2"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), word)
            x = box.right() + 4 * theme.unit
        painter.end()

    def _paint_mark(self, painter: QPainter, kind: Mark, x: float, wide: float) -> None:
        theme = self._theme
        ink = Ink(theme.colour("mark"), theme.colour("base"), theme.colour("frame"))
        scale = LaneScale(left=x, right=x + wide, edge=x + wide, top=Decimal(100))
        low, high = _SAMPLES[kind]
        thick = max(6.0, 0.75 * 0.6 * theme.line_height)
        mark = LaneMark(kind, low, high, self.height() / 2, thick)
        painter.save()
        painter.setClipRect(QRectF(x - 1, 0, wide + 3, self.height()))
        paint_mark(painter, mark, scale, ink)
        painter.restore()


_SAMPLES: dict[Mark, tuple[Decimal | None, Decimal | None]] = {
    "exact": (Decimal(97), Decimal(97)),
    "about": (Decimal(75), Decimal(75)),
    "more_than": (Decimal(45), None),
    "at_most": (None, Decimal(97)),
    "range": (Decimal(45), Decimal(95)),
    "undisclosed": (None, None),
}


def _key() -> tuple[tuple[Mark, str], ...]:
    return (
        ("exact", translate("Board", "stated")),
        ("about", translate("Board", "about")),
        ("more_than", translate("Board", "more than")),
        ("at_most", translate("Board", "at most")),
        ("range", translate("Board", "range")),
        ("undisclosed", translate("Board", "undisclosed")),
    )
