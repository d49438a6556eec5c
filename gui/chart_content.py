"""What the chart shows at a moment: to be told, tabled, or laid out as a page."""

from typing import NamedTuple

from core.answers.board import Row
from core.answers.chart_sources import sources_behind
from core.answers.ladder import Ladder
from core.answers.ladder_of import ladder
from core.exchange.confidential import Release
from core.wording.chart import Charted, day_note, source_note, told
from gui.bridge import Bridge
from gui.chart_release import ChartRelease
from gui.main_window import MainWindow
from gui.models.board_rows import Heading
from gui.models.chart_tables import (
    deadline_dates_table,
    over_time_table,
    standing_table,
)
from gui.models.over_time import of_bidders
from gui.models.text_rows import TextTable
from gui.shown import Shown
from gui.time_travel import TimeTravel
from gui.views.chart_page import ChartPage, PageContent


class ChartTables(NamedTuple):
    """The chart as tables."""

    standing: TextTable
    over_time: TextTable
    deadlines: TextTable


class ChartContent:
    """The chart of a moment of the window, in which one contest is shown."""

    def __init__(
        self, bridge: Bridge, window: MainWindow, time_travel: TimeTravel
    ) -> None:
        self._bridge, self._window, self._time = bridge, window, time_travel
        self._shown: Shown = bridge.shown

    # Properties

    @property
    def title(self) -> str:
        """The contest, and as of when."""
        contest = self._shown.contest
        day = day_note(self._bridge.voice, self._shown.state.lens)
        return f"{contest.title}. {day}" if contest else day

    @property
    def release(self) -> ChartRelease:
        """What of it may leave."""
        return ChartRelease(Release(self._bridge.tables, self._bridge.voice))

    @property
    def shown_tables(self) -> tuple[TextTable, ...]:
        """The tables of the charts that are in sight."""
        tables = self.tables
        if self._time.view == "standing":
            return (tables.standing,)
        over_time = (tables.over_time, tables.deadlines)
        return over_time if self._time.view == "over_time" else tuple(tables)

    @property
    def tables(self) -> ChartTables:
        """All that both charts and the deadlines say, as tables."""
        shown, voice = self._shown, self._bridge.voice
        rows = (one for one in shown.entries if not isinstance(one, Heading))
        found = self._ladder()
        return ChartTables(
            standing_table(rows, voice),
            over_time_table(found, voice),
            deadline_dates_table(found, self._bridge.tables, voice),
        )

    # Methods

    def charted(self) -> Charted:
        """What is drawn, as sentences are made of it."""
        shown, view = self._shown, self._time.view
        contest = shown.contest
        return Charted(
            contest=contest.title if contest else "",
            day=shown.state.lens.as_of,
            view=view,
            rows=tuple(one for one in shown.entries if isinstance(one, Row)),
            axis=shown.board.axis,
            ladder=self._ladder() if view != "standing" else None,
            logarithmic=shown.state.scale == "logarithmic",
            deadline=shown.deadline,
            hidden=shown.hidden,
        )

    def page(self) -> ChartPage:
        """The chart as it may leave, laid out as a page."""
        shown, voice, release = self._shown, self._bridge.voice, self.release
        whole = self.charted()
        chart, sources = release.chart(whole), self._sources(whole)
        lanes = over_time = None
        if chart.view != "over_time":
            lanes = release.lanes(self._window.board.picture, chart.rows)
        if chart.view != "standing" and self._time.laddering is not None:
            picture = self._time.laddering.chart.picture
            over_time = release.over_time(picture, chart)
        hidden = [voice.texts.say("chart.hidden", chart.hidden)] if chart.hidden else []
        content = PageContent(
            contest=chart.contest,
            day=day_note(voice, shown.state.lens),
            runs=release.runs(shown.sentence),
            notes=(*hidden, source_note(voice, sources, self._bridge.tables)),
            told=told(voice, chart),
            phrases=self._window.board.phrases,
            entries=release.entries(shown.entries, chart.rows),
            lanes=lanes,
            over_time=over_time,
        )
        return ChartPage(self._window.theme, content)

    # Internal

    def _ladder(self) -> Ladder:
        """The ladder as it is drawn; made where the chart isn't."""
        laddering, bridge, shown = self._time.laddering, self._bridge, self._shown
        if laddering is not None and self._time.view != "standing":
            return laddering.chart.picture.ladder
        state = shown.state
        whole = ladder(
            bridge.tables, bridge.index, state.lens, state.choice, shown.ranking
        )
        if not shown.hidden:
            return whole
        rows = (one for one in shown.entries if isinstance(one, Row))
        return of_bidders(whole, frozenset(row.bidder for row in rows))

    def _sources(self, chart: Charted) -> tuple[str, ...]:
        drawn: list[str] = []
        if chart.view != "over_time":
            drawn += [row.bid for row in chart.rows]
        if chart.ladder is not None:
            drawn += [step.bid for step in chart.ladder.steps]
            chains = chart.ladder.deadlines
            drawn += [one.event for chain in chains for one in chain.dates]
        bridge = self._bridge
        return sources_behind(bridge.tables, bridge.index, bridge.state.lens, drawn)
