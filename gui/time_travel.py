"""Time in the window: the as-of strip and the chart over time, kept on the book."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QActionGroup

from core.answers.calendar_days import LensDays, lens_days
from core.answers.lens import Clock, Lens
from core.wording.voice import Voice
from gui.bridge import Bridge
from gui.models.time_scale import TimeScale, month_names, scale_for
from gui.phrases import translate
from gui.session import Session
from gui.shown import Shown
from gui.state import View
from gui.views.as_of_strip import AsOfStrip, StripContent
from gui.views.as_of_strip_track import AsOfTrack, TrackPicture

if TYPE_CHECKING:
    from gui.laddering import Laddering

# From this width on, in line heights, both charts have room.
_WIDE = 94
_VIEWS: tuple[View, ...] = ("standing", "over_time", "both")


class TimeTravel(QObject):
    """Shows the strip, and the chart over time once it is asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._window = session.window
        theme = session.window.theme
        self.track = AsOfTrack(theme)
        self.strip = AsOfStrip(theme, self.track)
        self.laddering: Laddering | None = None
        self._bridge: Bridge | None = None
        self._whole = TimeScale(0.0, 1.0)
        self._scale = self._whole
        self._days = LensDays()
        self._window.board.views.add_strip(self.strip, self.track)
        self._window.installEventFilter(self)
        self._connect()

    # Properties

    @property
    def view(self) -> View:
        """Which charts are shown."""
        return self._window.board.views.view

    # Methods

    def refresh(self, shown: Shown) -> None:
        """Bring strip and chart to a moment of the window."""
        bridge = self._session.bridge
        if bridge is None:
            return
        self._lay_time(bridge, shown)
        self._show_strip(bridge, shown)
        self._show_view(bridge, shown)

    def do(self, action: str) -> None:
        """Show the charts that an action names."""
        for view in _VIEWS:
            if action == f"view_{view}":
                self._on_view(view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer both charts where there is room for them."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            bridge = self._session.bridge
            self._window.tools.view.offer("both", offered=self._is_wide)
            if bridge is not None:
                self._show_view(bridge, bridge.shown)
        return super().eventFilter(watched, event)

    # Internal

    def _connect(self) -> None:
        self._session.opened.connect(self._on_opened)
        self._window.tools.view.chosen.connect(self._on_view)
        self.strip.as_of_requested.connect(self._on_as_of)
        self.strip.clock_requested.connect(self._on_clock)
        # One of the three is chosen, in the menu as over the chart.
        self._views = QActionGroup(self)
        for view in _VIEWS:
            self._views.addAction(self._window.actions_by_id[f"view_{view}"])
        self._window.tools.view.offer("both", offered=self._is_wide)

    def _on_opened(self) -> None:
        bridge = self._session.bridge
        self.strip.stop()
        if bridge is not None:
            if bridge is not self._bridge:
                bridge.shown_changed.connect(self._on_shown)
            self._bridge = bridge
            self.refresh(bridge.shown)

    def _on_shown(self, _old: Shown, new: Shown) -> None:
        self.refresh(new)

    # The strip

    def _lay_time(self, bridge: Bridge, shown: Shown) -> None:
        """The axis of all days of the contest: it stays while the lens moves."""
        self._days = LensDays()
        if shown.contest is not None:
            contest, clock = shown.contest.id, shown.state.lens.clock
            self._days = lens_days(bridge.tables, bridge.index, contest, clock)
        whole = scale_for(self._days.first, self._days.last, self._session.today())
        if whole != self._whole:
            self._whole = self._scale = whole

    def _show_strip(self, bridge: Bridge, shown: Shown) -> None:
        lens, today, voice = shown.state.lens, self._session.today(), bridge.voice
        text = voice.day(lens.as_of, short=True)
        if lens.as_of == today:
            text = translate("AsOf", "today")
        self.track.show_picture(
            TrackPicture(
                days=self._days,
                scale=self._scale,
                as_of=lens.as_of,
                today=today,
                months=month_names(voice.language),
                spoken=translate("AsOf", "As of {day}").format(day=text),
            )
        )
        self.strip.show_content(
            StripContent(
                as_of=lens.as_of,
                today=today,
                clock=lens.clock,
                text=text,
                languages=_languages(voice),
            )
        )

    def _on_as_of(self, day: date) -> None:
        if self._session.bridge is not None:
            lens = self._session.bridge.state.lens
            self._session.bridge.ask(lens=Lens(day, lens.clock, lens.without))

    def _on_clock(self, clock: Clock) -> None:
        if self._session.bridge is not None:
            lens = self._session.bridge.state.lens
            self._session.bridge.ask(lens=Lens(lens.as_of, clock, lens.without))

    # The chart over time

    @property
    def _is_wide(self) -> bool:
        return self._window.width() >= _WIDE * self._window.theme.line_height

    def _view(self, shown: Shown) -> View:
        """What is shown: both charts only where there is room."""
        view = shown.state.view if shown.contest is not None else "standing"
        return "over_time" if view == "both" and not self._is_wide else view

    def _show_view(self, bridge: Bridge, shown: Shown) -> None:
        view = self._view(shown)
        self._window.tools.view.choose(view)
        self._window.actions_by_id[f"view_{view}"].setChecked(True)
        self._window.tools.view.setVisible(shown.contest is not None)
        laddering = self._loaded() if view != "standing" else None
        self._window.board.views.show(view)
        if laddering is not None:
            laddering.show_moment(bridge, shown, self._scale, self._whole.last)

    def _loaded(self) -> "Laddering":
        """The chart, brought in when it is first shown."""
        if self.laddering is None:
            from gui.laddering import Laddering  # noqa: PLC0415 (costs a window)

            self.laddering = Laddering(self._session)
            self.laddering.chart.zoom_requested.connect(self._on_zoom)
            self.laddering.chart.pan_requested.connect(self._on_pan)
        return self.laddering

    def _on_view(self, view: str) -> None:
        bridge = self._session.bridge
        if bridge is not None:
            bridge.ask(view=view)
            self._session.remember(view=view)
            self._show_view(bridge, bridge.shown)

    def _on_zoom(self, factor: float, around: float) -> None:
        self._scale_to(
            self._scale.zoomed(factor, around, self._whole) if factor else self._whole
        )

    def _on_pan(self, days: float) -> None:
        length = self._scale.last - self._scale.first
        first = min(self._scale.first + days, self._whole.last - length)
        first = max(first, self._whole.first)
        self._scale_to(replace(self._scale, first=first, last=first + length))

    def _scale_to(self, scale: TimeScale) -> None:
        bridge = self._session.bridge
        if bridge is not None and scale != self._scale:
            self._scale = scale
            self.refresh(bridge.shown)


def _languages(voice: Voice) -> Sequence[str]:
    return ("de", "en") if voice.language == "de" else ("en", "de")
