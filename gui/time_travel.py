"""Time in the window: the as-of strip and the chart over time, kept on the book."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from core.answers.calendar_days import LensDays, lens_days
from core.answers.ladder import Ladder
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Clock, Lens
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.bridge import Bridge
from gui.models.board_rows import Heading
from gui.models.over_time import NO_LADDER, Look, OverTimeWords, over_time_picture
from gui.models.time_scale import TimeScale, scale_for
from gui.phrases import translate
from gui.session import Session
from gui.shown import Shown
from gui.state import View
from gui.views.as_of_strip import AsOfStrip, StripContent
from gui.views.as_of_strip_track import AsOfTrack, TrackPicture

if TYPE_CHECKING:
    from gui.views.over_time import OverTime

# From this width on, in line heights, both charts have room.
_WIDE = 94


class TimeTravel(QObject):
    """Shows the strip, and the chart over time once it is asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._window = session.window
        theme = session.window.theme
        self.track = AsOfTrack(theme)
        self.strip = AsOfStrip(theme, self.track)
        self.chart: OverTime | None = None
        self._bridge: Bridge | None = None
        self._words: OverTimeWords | None = None
        self._whole = TimeScale(0.0, 1.0)
        self._scale = self._whole
        self._days = LensDays()
        self._asked: tuple[Tables, Lens, Choice] | None = None
        self._ladder: Ladder = NO_LADDER
        self._window.board.views.add_strip(self.strip, self.track)
        self._window.installEventFilter(self)
        self._connect()

    # Methods

    def refresh(self, shown: Shown) -> None:
        """Bring strip and chart to a moment of the window."""
        bridge = self._session.bridge
        if bridge is None:
            return
        self._lay_time(bridge, shown)
        self._show_strip(bridge, shown)
        self._show_view(bridge, shown)

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
        words = self._wording(voice)
        text = voice.day(lens.as_of, short=True)
        if lens.as_of == today:
            text = translate("AsOf", "today")
        self.track.show_picture(
            TrackPicture(
                days=self._days,
                scale=self._scale,
                as_of=lens.as_of,
                today=today,
                months=words.months,
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

    def _wording(self, voice: Voice) -> OverTimeWords:
        if self._words is None or self._words.voice is not voice:
            self._words = OverTimeWords(voice)
        return self._words

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
        self._window.tools.view.setVisible(shown.contest is not None)
        if view != "standing":
            self._load_chart()
        self._window.board.views.show(view)
        if view != "standing":
            self._show_ladder(bridge, shown)

    def _load_chart(self) -> None:
        if self.chart is not None:
            return
        from gui.views.over_time import OverTime  # noqa: PLC0415 (costs a window)

        chart = self.chart = OverTime(self._window.theme)
        self._window.board.views.add_over_time(chart)
        chart.select_requested.connect(self._on_select)
        chart.open_requested.connect(
            lambda _bid: self._window.action_requested.emit("why")
        )
        chart.resized.connect(self._window.board.views.follow_height)
        chart.zoom_requested.connect(self._on_zoom)
        chart.pan_requested.connect(self._on_pan)

    def _show_ladder(self, bridge: Bridge, shown: Shown) -> None:
        chart, state = self.chart, shown.state
        if chart is None or shown.contest is None:
            return
        asked = (bridge.tables, state.lens, state.choice)
        old = self._asked
        if old is None or old[0] is not asked[0] or old[1:] != asked[1:]:
            self._asked = asked
            self._ladder = ladder(
                bridge.tables, bridge.index, state.lens, state.choice, shown.ranking
            )
        look = Look(
            past=state.lens.as_of != self._session.today(),
            recorded=state.lens.clock == "recorded",
            logarithmic=state.scale == "logarithmic",
            selected=state.bidder,
            last=self._whole.last,
            shown=_left_by_filters(shown),
        )
        words = self._wording(bridge.voice)
        tables = bridge.tables
        picture = over_time_picture(self._ladder, tables, self._scale, words, look)
        chart.show_picture(picture)

    def _on_view(self, view: str) -> None:
        if self._session.bridge is not None:
            self._session.bridge.ask(view=view)

    def _on_select(self, bid: str, bidder: str) -> None:
        if self._session.bridge is not None:
            self._session.bridge.ask(bid=bid, bidder=bidder)

    def _on_zoom(self, factor: float, around: float) -> None:
        self._scale_to(
            self._scale.zoomed(factor, around, self._whole) if factor else self._whole
        )

    def _on_pan(self, days: float) -> None:
        first = min(
            max(self._scale.first + days, self._whole.first),
            self._whole.last - (self._scale.last - self._scale.first),
        )
        length = self._scale.last - self._scale.first
        self._scale_to(replace(self._scale, first=first, last=first + length))

    def _scale_to(self, scale: TimeScale) -> None:
        bridge = self._session.bridge
        if bridge is not None and scale != self._scale:
            self._scale = scale
            self.refresh(bridge.shown)


def _languages(voice: Voice) -> Sequence[str]:
    return ("de", "en") if voice.language == "de" else ("en", "de")


def _left_by_filters(shown: Shown) -> frozenset[str] | None:
    if not shown.hidden:
        return None
    rows = (one for one in shown.entries if not isinstance(one, Heading))
    return frozenset(row.bidder for row in rows)
