"""The track of the as-of strip: days with ticks and deadlines, and a handle to drag."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from core.answers.calendar_days import LensDays, next_day, previous_day
from gui.models.time_scale import Tick, TimeScale, time_insets, time_ticks
from gui.phrases import translate
from gui.text import on_ground
from gui.theme import SMALL, Theme

_NO_DAYS = LensDays()
_NO_SCALE = TimeScale(0.0, 1.0)
_AlignCentre = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
_HALF, _TALL = 5.0, 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackPicture:
    """What the track shows.

    Attributes:
        days: Ticks and marks.
        scale: The days of the axis.
        as_of: The day of the lens.
        today: The day on which it is looked at.
        months: The short names of the months.
        spoken: What a screen reader says of it.
    """

    days: LensDays = _NO_DAYS
    scale: TimeScale = _NO_SCALE
    as_of: date = date.min
    today: date = date.min
    months: tuple[str, ...] = ("",) * 12
    spoken: str = ""

    @property
    def past(self) -> bool:
        """Whether another day than today is shown."""
        return self.as_of != self.today


class AsOfTrack(QWidget):
    """A slider through the days of a contest; every frame of a drag is final.

    Signals:
        as_of_requested: The day as of which the book is to be seen.
        toggled: Space was pressed: play or stop.
    """

    as_of_requested = Signal(object)
    toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = TrackPicture()
        self.setFixedHeight(theme.height(3.1))
        self.setMinimumWidth(theme.height(12))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("as_of_track")
        on_ground(self, "raised")
        self.setToolTip(translate("AsOf", "Drag to a day, or use the arrow keys"))

    # Properties

    @property
    def picture(self) -> TrackPicture:
        """What is shown."""
        return self._picture

    @property
    def scale(self) -> TimeScale:
        """The axis in pixels of this widget: the same as the chart's."""
        left, right = time_insets(self._theme.line_height)
        return self._picture.scale.laid(left, self.width() - right)

    # Methods

    def show_picture(self, picture: TrackPicture) -> None:
        """Show this."""
        if picture != self._picture:
            self._picture = picture
            self.setAccessibleName(picture.spoken)
            self.update()

    # What Qt calls

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the day that was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step to the ticks, or day by day with Ctrl."""
        far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Left:
                self.step(-1, by_day=far)
            case Qt.Key.Key_Right:
                self.step(1, by_day=far)
            case Qt.Key.Key_Home:
                self._ask(self.first)
            case Qt.Key.Key_End:
                self._ask(self._picture.today)
            case Qt.Key.Key_Space:
                self.toggled.emit()
            case _:
                super().keyPressEvent(event)

    def step(self, direction: int, *, by_day: bool = False) -> bool:
        """To the next or previous tick or day; whether there was one."""
        picture = self._picture
        here = picture.as_of
        if by_day:
            day: date | None = _moved(here, direction)
        elif direction > 0:
            day = next_day(picture.days.ticks, here) or picture.today
        else:
            day = previous_day(picture.days.ticks, here)
        if day is None or day == here or (direction > 0 and day > picture.today):
            return False
        self._ask(day)
        return True

    @property
    def first(self) -> date:
        """The first day of the contest."""
        days = self._picture.days
        return days.first or days.last or self._picture.today

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take it away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, ticks, triangles, labels and handle."""
        painter = QPainter(self)
        theme, scale = self._theme, self.scale
        painter.fillRect(self.rect(), theme.colour("raised"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.colour("line"))
        y = round(1.05 * theme.line_height)
        handle = self._handle(scale)
        self._paint_track(painter, scale, y, handle)
        self._paint_ticks(painter, scale, y)
        self._paint_marks(painter, scale, y)
        self._paint_labels(painter, scale, y)
        self._paint_handle(painter, handle, y)
        painter.end()

    # Internal

    def _handle(self, scale: TimeScale) -> float:
        """Where the handle stands: today at the far right, or where it is."""
        return scale.within(self._picture.as_of.toordinal())

    def _go_to(self, x: float) -> None:
        scale = self.scale
        if x >= scale.right:
            self._ask(self._picture.today)
            return
        day = date.fromordinal(scale.day_at(x))
        self._ask(min(day, self._picture.today))

    def _ask(self, day: date) -> None:
        if day != self._picture.as_of:
            self.as_of_requested.emit(day)

    def _paint_track(
        self, painter: QPainter, scale: TimeScale, y: float, handle: float
    ) -> None:
        theme = self._theme
        gone = theme.colour("past" if self._picture.past else "accent")
        painter.fillRect(QRectF(scale.left, y - 1, handle - scale.left, 3), gone)
        rest = QRectF(handle, y - 1, scale.right - handle, 3)
        painter.fillRect(rest, theme.colour("line"))

    def _paint_ticks(self, painter: QPainter, scale: TimeScale, y: float) -> None:
        colour = self._theme.colour("text2")
        faint = self._theme.colour("frame")
        places: dict[int, bool] = {}
        for day in self._picture.days.ticks:
            x = round(scale.place(day.toordinal()))
            if scale.left <= x <= scale.right:
                places[x] = places.get(x, False) or day <= self._picture.as_of
        for x, seen in places.items():
            painter.fillRect(QRectF(x, y - 8, 1, 5), colour if seen else faint)

    def _paint_marks(self, painter: QPainter, scale: TimeScale, y: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        for day in self._picture.days.marks:
            x = scale.place(day.toordinal())
            if not scale.left <= x <= scale.right:
                continue
            ahead = day > self._picture.as_of
            painter.setPen(QPen(theme.colour("frame" if ahead else "alarm"), 1.2))
            painter.setBrush(theme.colour("raised" if ahead else "alarm"))
            corners = (
                QPointF(x, y + 4),
                QPointF(x + 4, y + 10.5),
                QPointF(x - 4, y + 10.5),
            )
            painter.drawPolygon(QPolygonF(corners))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_labels(self, painter: QPainter, scale: TimeScale, y: float) -> None:
        theme = self._theme
        metrics = QFontMetricsF(theme.font(SMALL, 600))
        widest = max(map(metrics.horizontalAdvance, (*self._picture.months, "2000")))
        room = widest + 10
        top = y + 12.0
        for tick in self._ticks(scale, room):
            x = round(scale.place(tick.day))
            if not scale.left - 1 <= x <= scale.right + 1:
                continue
            painter.fillRect(QRectF(x, top, 1, 4), theme.colour("frame"))
            painter.setFont(theme.font(SMALL, 600 if tick.strong else 400))
            painter.setPen(theme.colour("text" if tick.strong else "text2"))
            box = QRectF(x - room / 2, top + 3, room, metrics.height())
            painter.drawText(box, _AlignCentre, tick.label)

    def _ticks(self, scale: TimeScale, room: float) -> tuple[Tick, ...]:
        months = self._picture.months
        return time_ticks(scale, room, lambda number: months[number - 1])

    def _paint_handle(self, painter: QPainter, x: float, y: float) -> None:
        theme = self._theme
        past = self._picture.past
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(x - _HALF - 3, y - _TALL / 2 - 4, 2 * _HALF + 6, _TALL + 7)
            painter.drawRoundedRect(ring, 4, 4)
        colour = theme.colour("past" if past else "accent")
        painter.setPen(QPen(theme.colour("raised"), 1))
        painter.setBrush(colour)
        top, point = y - _TALL / 2 - 2, y + _TALL / 2 - 2
        shape = QPolygonF(
            (
                QPointF(x - _HALF, top),
                QPointF(x + _HALF, top),
                QPointF(x + _HALF, point - _HALF),
                QPointF(x, point),
                QPointF(x - _HALF, point - _HALF),
            )
        )
        painter.drawPolygon(shape)
        painter.setPen(QPen(theme.colour("raised"), 1))
        for offset in (-1.5, 1.5):
            painter.drawLine(QPointF(x + offset, top + 4), QPointF(x + offset, top + 9))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _moved(day: date, by: int) -> date | None:
    try:
        return date.fromordinal(day.toordinal() + by)
    except (ValueError, OverflowError):
        return None
