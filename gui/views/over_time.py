"""The chart over time as a part of the window: mouse, keyboard and what is spoken."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from core.answers.ladder import Step
from gui.models.over_time import OverTimePicture
from gui.phrases import translate
from gui.text import as_tip
from gui.theme import Theme
from gui.views.announcing import announce
from gui.views.chart_key import KeyStrip
from gui.views.over_time_chart import OverTimeChart
from gui.views.over_time_deadlines import date_marks
from gui.views.over_time_key import over_time_key
from gui.views.over_time_layout import Layout, Line
from gui.views.over_time_paint import leavings_at
from gui.views.over_time_zoom import ZoomButtons

_NEAR = 7.0
_ZOOM = 1.5
_KEY_LINES = 2


class OverTime(QWidget):
    """Shows a ladder of bids; one tab stop, arrows move between bids.

    Signals:
        select_requested: Ids of a bid that was selected, and of its bidder.
        open_requested: Id of a bid on which Enter or a double click fell.
        zoom_requested: A factor, and the day around which to zoom; 0 for the whole.
        pan_requested: By how many days to move on.
        menu_requested: A bid, and where on the screen its menu is to open.
        resized: The height changed.
    """

    select_requested = Signal(str, str)
    open_requested = Signal(str)
    zoom_requested = Signal(float, float)
    pan_requested = Signal(float)
    menu_requested = Signal(str, QPoint)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = OverTimePicture()
        self._current = ""
        self.setObjectName("over_time")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(theme.height(9))
        self.chart = OverTimeChart(theme, self)
        self.chart.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.chart, 1)
        name = translate("OverTime", "Key to the chart over time")
        self.key = KeyStrip(theme, name, _KEY_LINES, self)
        box.addWidget(self.key)
        self.setAccessibleName(translate("OverTime", "Chart of the bids over time"))
        self.zoom = ZoomButtons(theme, self)
        self.zoom.pressed.connect(self._zoom)
        self.chart.installEventFilter(self)

    # Properties

    @property
    def picture(self) -> OverTimePicture:
        """What is drawn."""
        return self._picture

    @property
    def current(self) -> str:
        """Id of the bid that the keyboard is at; empty for none."""
        return self._current

    @property
    def laid_out(self) -> Layout:
        """Where everything stands."""
        return self.chart.laid_out

    # Methods

    def show_picture(self, picture: OverTimePicture) -> None:
        """Draw this."""
        if picture.ladder.contest != self._picture.ladder.contest:
            self.key.start_anew()
        self._picture = picture
        if self._step(self._current) is None:
            self._current = ""
        self.key.show_items(over_time_key(self._theme, picture))
        self._draw()

    def tip_at(self, place: QPoint | QPointF) -> str:
        """What is said of what stands at a place; empty where nothing does."""
        line = self.line_at(place)
        words = self._picture.words
        if line is not None and words is not None:
            return words.tip(line.step)
        for party, point in leavings_at(self._picture, self.laid_out):
            if (point - QPointF(place)).manhattanLength() < _NEAR:
                return self._picture.tips.get(party, "")
        for marks in date_marks(self._picture, self.laid_out):
            for mark in marks:
                if abs(mark.x - place.x()) < _NEAR / 2:
                    return self._picture.tips.get(mark.date.event, "")
        return self._tip_of_rounds(place)

    def line_at(self, place: QPoint | QPointF) -> Line | None:
        """The bid nearest to a place; none when none is near."""
        x, y = place.x(), place.y()
        best: tuple[float, Line] | None = None
        for line in self.laid_out.all_lines():
            if line.fade - _NEAR <= x <= max(line.end, line.begin) + _NEAR:
                away = max(line.y_high - y, y - line.y, 0.0)
                if away <= _NEAR and (best is None or away < best[0]):
                    best = (away, line)
        return best[1] if best else None

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the column beside it."""
        super().resizeEvent(event)
        self.resized.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the zoom buttons in the corner of the chart, above its key."""
        if watched is self.chart and event.type() == QEvent.Type.Resize:
            self.zoom.place_in(self.chart.size())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Say in a tool tip what is below the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), as_tip(text), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the bid that was clicked."""
        line = self.line_at(event.position())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = line.step.bid
            self._draw()
            self.select_requested.emit(line.step.bid, line.step.bidder)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the bid."""
        line = self.line_at(event.position())
        if line is not None:
            self.open_requested.emit(line.step.bid)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the bid below the mouse, by key for the current one."""
        bid = self._current
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            line = self.line_at(event.pos())
            if line is None:
                return
            bid = line.step.bid
            self._current = bid
            self._draw()
            self.select_requested.emit(bid, line.step.bidder)
        elif (line := self.laid_out.line_of(bid)) is not None:
            at = QPointF(max(line.begin, self.laid_out.frame.left), line.y)
            place = self.mapToGlobal(at.toPoint())
        if bid:
            self.menu_requested.emit(bid, place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, move along with Shift or sideways; else hand it on."""
        delta = event.angleDelta()
        scale = self.laid_out.scale
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = _ZOOM if delta.y() > 0 else 1 / _ZOOM
            self.zoom_requested.emit(factor, scale.day_at(event.position().x()))
        elif delta.x():
            self.pan_requested.emit(-delta.x() / 1200 * (scale.last - scale.first))
        else:
            event.ignore()
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between bids, open one, zoom."""
        key = event.key()
        if key in _MOVES:
            self._move(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self.open_requested.emit(self._current)
        elif event.text() in ("+", "=", "-", "0"):
            self._zoom({"-": -1, "0": 0}.get(event.text(), 1))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: at the selected bidder's last bid."""
        super().focusInEvent(event)
        if not self._current:
            own = [
                step.bid
                for step in self._picture.ladder.steps
                if step.bidder == self._picture.selected
            ]
            self._current = own[-1] if own else ""
        self._draw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self._draw()

    def sizeHint(self) -> QSize:
        """Wide enough for some bids."""
        return QSize(self._theme.height(30), self._theme.height(16))

    # Internal

    def _draw(self) -> None:
        self.chart.show_picture(self._picture, self._current if self.hasFocus() else "")

    def _step(self, bid: str) -> Step | None:
        steps = self._picture.ladder.steps
        return next((step for step in steps if step.bid == bid), None)

    def _order(self) -> list[Line]:
        """The bids as the keyboard goes through them: by time, then from the top."""
        lines = self.laid_out.all_lines()
        return sorted(lines, key=lambda line: (line.begin, line.y, line.step.bid))

    def _move(self, key: int) -> None:
        order = self._order()
        if not order:
            return
        here = next(
            (n for n, one in enumerate(order) if one.step.bid == self._current), -1
        )
        if key == Qt.Key.Key_Home:
            place = 0
        elif key == Qt.Key.Key_End:
            place = len(order) - 1
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            place = min(max(here + step, 0), len(order) - 1)
        else:
            place = _beside(order, here, up=key == Qt.Key.Key_Up)
        self._go(order[place].step)

    def _go(self, step: Step) -> None:
        self._current = step.bid
        words = self._picture.words
        if words is not None:
            announce(self, words.tip(step).replace("\n", ", "))
        self._draw()
        self.select_requested.emit(step.bid, step.bidder)

    def _zoom(self, direction: int) -> None:
        """Closer, further, or all of it."""
        factor = _ZOOM**direction if direction else 0.0
        self.zoom_requested.emit(factor, self._centre())

    def _centre(self) -> float:
        """Around what the keys zoom: the current bid, else the middle."""
        scale = self.laid_out.scale
        line = self.laid_out.line_of(self._current)
        if line is None:
            return (scale.first + scale.last) / 2
        return scale.day_at(line.begin)

    def _tip_of_rounds(self, place: QPoint | QPointF) -> str:
        if place.y() > self.laid_out.frame.top:
            return ""
        said = []
        for held in self._picture.ladder.rounds:
            day = held.on.latest or held.on.earliest
            x = self.laid_out.scale.place(day.toordinal()) if day else -_NEAR
            if abs(x - place.x()) < _NEAR:
                said.append(self._picture.tips.get(held.event, ""))
        return "\n".join(said)


_MOVES = frozenset(
    (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    )
)


def _beside(order: list[Line], here: int, *, up: bool) -> int:
    """The nearest bid above or below; the same where there is none."""
    if here < 0:
        return 0
    y = order[here].y
    beyond = [
        (abs(line.y - y), abs(line.begin - order[here].begin), place)
        for place, line in enumerate(order)
        if (line.y < y if up else line.y > y)
    ]
    return min(beyond)[2] if beyond else here
