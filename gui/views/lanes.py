"""The lanes of the standing chart: a bar for each row of the list, on its height.

The chart itself (pyqtgraph) comes after the first paint: until then the area shows
its ground and hairlines.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, overload

import msgspec
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.answers.board import Axis, Row
from gui.phrases import translate
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.views.lanes_chart import LanesChart

_NO_AXIS = Axis()
_MOVES = frozenset(
    (
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter),
    )
)


class Lane(msgspec.Struct, frozen=True):
    """What one lane shows.

    Attributes:
        row: The row; none below a group's heading.
        words: What stands in the lane.
        quiet: Whether the bid is ended or was never an offer.
    """

    row: Row | None
    words: str = ""
    quiet: bool = False


class EmptyLanes(Sequence[Lane]):
    """So many lanes with nothing in them, beside a list that is not ranked."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Lane: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Lane, ...]: ...

    def __getitem__(self, place: int | slice) -> Lane | tuple[Lane, ...]:
        if isinstance(place, slice):
            return (_EMPTY,) * len(range(self._count)[place])
        if not 0 <= place < self._count:
            raise IndexError(place)
        return _EMPTY


_EMPTY = Lane(None)


class LanesPicture(msgspec.Struct, frozen=True, kw_only=True):
    """All that the lanes are drawn from.

    Attributes:
        lanes: From top to bottom, one a line of the list.
        axis: Ticks and top of the axis.
        ticks: The ticks' labels.
        logarithmic: Whether equal distances are equal ratios.
        height: Of a lane, in pixels.
        scroll: How far the list is scrolled, in pixels.
        selected: Place of the selected lane; -1 for none.
        hovered: Place of the lane below the mouse; -1 for none.
        focused: Whether the keyboard is in the chart.
        highest: Said behind the highest stated bid.
        exceeds: Said in lanes that may exceed it.
    """

    lanes: Sequence[Lane] = ()
    axis: Axis = _NO_AXIS
    ticks: tuple[str, ...] = ()
    logarithmic: bool = False
    height: int = 24
    scroll: int = 0
    selected: int = -1
    hovered: int = -1
    focused: bool = False
    highest: str = ""
    exceeds: str = ""

    @property
    def cap(self) -> Decimal | None:
        """The highest stated price."""
        if not self.axis.ticks:
            return None
        for lane in self.lanes:
            if lane.row is not None and lane.row.highest_stated:
                return lane.row.amount.low
        return None

    @property
    def bottom(self) -> Decimal:
        """Where a logarithmic axis begins: the power of ten below the least."""
        ends = [
            end
            for lane in self.lanes
            if lane.row is not None and lane.row.mark != "other_basis"
            for end in (lane.row.amount.low, lane.row.amount.high)
            if end is not None and end > 0
        ]
        return Decimal(1).scaleb(min(ends).adjusted()) if ends else Decimal(1)


def prepare_chart() -> None:
    """Load the half of the chart that needs no window: its arithmetic."""
    import numpy  # noqa: F401, ICN001, PLC0415 (costs as much as a window)


class Lanes(QWidget):
    """The place of the chart beside the list; it holds no rows of its own.

    Signals:
        clicked: Place of the lane that was clicked.
        hovered: Place of the lane below the mouse, -1 when it left.
        wheeled: The wheel was turned over the lanes.
        keyed: A key that moves in the rows, or opens one.
        menu_requested: Place of the lane whose menu is asked for, -1 for the
            selected one, and where on the screen.
        focus_changed: The keyboard came or left.
    """

    clicked = Signal(int)
    hovered = Signal(int)
    wheeled = Signal(QWheelEvent)
    keyed = Signal(QKeyEvent)
    menu_requested = Signal(int, QPoint)
    focus_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = LanesPicture()
        self._chart: LanesChart | None = None
        self.setMouseTracking(True)
        self.setObjectName("lanes")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(translate("Board", "Chart of what stands"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    # Methods

    @property
    def picture(self) -> LanesPicture:
        """What is drawn."""
        return self._picture

    def show_picture(self, picture: LanesPicture) -> None:
        """Draw this."""
        self._picture = picture
        if self._chart is not None:
            self._chart.show_picture(picture)
        else:
            self.update()

    def load_chart(self) -> None:
        """Bring in the chart; called once the window has been painted."""
        if self._chart is not None:
            return
        from gui.views.lanes_chart import (  # noqa: PLC0415 (costs more than a window)
            LanesChart,
        )

        chart = LanesChart(self._theme, self)
        chart.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._chart = chart
        self._box.addWidget(chart)
        chart.show_picture(self._picture)

    def lane_at(self, position: QPoint | QPointF) -> int:
        """Place of the lane at a position of the widget; -1 below the last."""
        place = int(position.y() + self._picture.scroll) // self._picture.height
        return place if 0 <= place < len(self._picture.lanes) else -1

    # What Qt calls

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell over which lane the mouse is."""
        self.hovered.emit(self.lane_at(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        """Tell that the mouse left."""
        self.hovered.emit(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which lane was clicked."""
        place = self.lane_at(event.position())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the lane, by mouse or by key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        lane = self.lane_at(event.pos()) if by_mouse else -1
        self.menu_requested.emit(lane, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys on that move in the rows or open one."""
        if event.key() in _MOVES:
            self.keyed.emit(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard left."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hand the wheel on: there is one scroll, the list's."""
        self.wheeled.emit(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, for as long as there is no chart."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("base"))
        painter.end()

    def sizeHint(self) -> QSize:
        """Wide enough for a few ticks."""
        return QSize(self._theme.height(30), self._theme.height(10))
