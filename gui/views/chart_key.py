"""The key of a chart: its marks with their meaning, in as many lines as they need."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from gui.theme import SMALL, Theme

_LINE = 1.55
# In units of the grid: between a mark and its word, between a word and the next mark.
_GAP, _APART, _INSET = 1.5, 3.5, 4.0


class KeyItem(NamedTuple):
    """One mark and its meaning.

    Attributes:
        name: What tells it from the others.
        word: What it means.
        paint: Paints it into a place.
        wide: How wide that place is, in units of the grid.
    """

    name: str
    word: str
    paint: Callable[[QPainter, QRectF], None]
    wide: float = 8.0


class KeyPainter:
    """Lays marks and words out in lines, and paints them."""

    def __init__(self, theme: Theme, items: Sequence[KeyItem]) -> None:
        self._theme = theme
        self._items = items
        self._font = theme.font(SMALL)
        self._metrics = QFontMetricsF(self._font)

    def height(self, width: float) -> int:
        """How high the key is when it is so wide."""
        return self._theme.height(_LINE) * len(self.lines(width))

    def lines(self, width: float) -> list[list[tuple[float, KeyItem]]]:
        """The items line by line, each with the place where it begins."""
        unit = self._theme.unit
        found: list[list[tuple[float, KeyItem]]] = [[]]
        x = left = _INSET * unit
        for item in self._items:
            word = self._metrics.horizontalAdvance(item.word)
            wide = (item.wide + _GAP) * unit + word
            if x + wide > width and found[-1]:
                found.append([])
                x = left
            found[-1].append((x, item))
            x += wide + _APART * unit
        return found

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint as many lines as the area has room for."""
        high = self._theme.height(_LINE)
        most = max(int(area.height() // high), 1)
        for place, line in enumerate(self.lines(area.width())[:most]):
            top = area.top() + place * high
            for x, item in line:
                self._paint_item(painter, item, QRectF(area.left() + x, top, 0, high))

    def _paint_item(self, painter: QPainter, item: KeyItem, place: QRectF) -> None:
        unit = self._theme.unit
        mark = QRectF(place.left(), place.top(), item.wide * unit, place.height())
        painter.save()
        painter.setClipRect(mark.adjusted(-2, 0, 2, 0))
        item.paint(painter, mark)
        painter.restore()
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("text2"))
        wide = self._metrics.horizontalAdvance(item.word) + 2
        box = QRectF(mark.right() + _GAP * unit, place.top(), wide, place.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), item.word)


class KeyStrip(QWidget):
    """A key below a chart; it grows by a line where one isn't enough.

    It doesn't shrink again by itself, so that the chart keeps still while days pass.

    Signals:
        grown: How high it is now, where that is another height than before.
    """

    grown = Signal(int)

    def __init__(
        self, theme: Theme, name: str, most: int, parent: QWidget | None = None
    ) -> None:
        """Make an empty strip.

        Args:
            theme: Colours and fonts.
            name: Its name for screen readers.
            most: How many lines it grows to.
            parent: The widget that it stands in.
        """
        super().__init__(parent)
        self._theme = theme
        self._most = most
        self._lines = 1
        self._items: tuple[KeyItem, ...] = ()
        self._name = name
        self.setAccessibleName(name)
        self.setFixedHeight(theme.height(_LINE))

    # Methods

    def show_items(self, items: Sequence[KeyItem]) -> None:
        """Explain these marks."""
        names = [item.name for item in items]
        if names == [item.name for item in self._items]:
            return
        self._items = tuple(items)
        self.setAccessibleDescription(", ".join(item.word for item in items))
        self._grow()
        self.update()

    def start_anew(self) -> None:
        """Take only as many lines as are needed: another contest is shown."""
        self._lines = 1
        self._grow()

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many lines are needed now."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lines = 1
        self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the lines that are needed here; while hidden the width says little."""
        super().showEvent(event)
        if not event.spontaneous():
            self._lines = 1
            self._grow()
            self.grown.emit(self.height())

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for no more room than others have."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.grown.emit(self._theme.height(_LINE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("base"))
        area = QRectF(self.rect())
        KeyPainter(self._theme, self._items).paint(painter, area)
        painter.end()

    # Internal

    def _grow(self) -> None:
        needed = len(KeyPainter(self._theme, self._items).lines(self.width()))
        self._lines = min(max(self._lines, needed), self._most)
        height = self._theme.height(_LINE) * self._lines
        if height != self.height():
            self.setFixedHeight(height)
            if self.isVisible():
                self.grown.emit(height)
