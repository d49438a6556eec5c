"""The chart as a whole: copied, saved, as a table, and told in sentences."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from core.answers.board import Row
from core.answers.chart_sources import sources_behind
from core.answers.ladder import Ladder
from core.answers.ladder_of import ladder
from core.exchange.confidential import Release
from core.wording.chart import Charted, day_note, source_note, told
from gui.bridge import Bridge
from gui.chart_files import Format, chart_bytes
from gui.chart_release import ChartRelease
from gui.copying import copy_page, copy_tables
from gui.dialogs.chart_table_dialog import ChartTableDialog
from gui.models.board_rows import Heading
from gui.models.chart_tables import (
    deadline_dates_table,
    over_time_table,
    standing_table,
)
from gui.models.text_rows import TextTable
from gui.phrases import translate
from gui.session import Session
from gui.shown import Shown
from gui.time_travel import TimeTravel
from gui.views.banner import Notice
from gui.views.chart_page import ChartPage, PageContent

# How long the chart keeps still before it is told anew, in milliseconds.
_STILL = 300
_FORMATS: tuple[Format, ...] = ("svg", "png")


class Charting(QObject):
    """Copies, saves and tells what the chart shows."""

    def __init__(self, session: Session, time_travel: TimeTravel) -> None:
        super().__init__(session)
        self._session = session
        self._time = time_travel
        self._table: ChartTableDialog | None = None
        self._bridge: Bridge | None = None
        self._does = {
            "copy_chart": self._copy,
            "copy_chart_data": self._copy_data,
            "save_chart": self._ask_where,
            "chart_table": self._show_table,
        }
        # While days pass the chart changes at each frame: nobody could listen.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_STILL)
        self._rest.timeout.connect(self.tell)
        session.opened.connect(self._on_opened)
        self._on_opened()

    # Methods

    def do(self, action: str) -> None:
        """Carry out an action on the chart."""
        does = self._does.get(action)
        if does is not None and self._shown is not None:
            does()

    def page(self) -> ChartPage | None:
        """The chart as a page; none while no contest is shown."""
        bridge, shown = self._bridge, self._shown
        if bridge is None or shown is None or shown.contest is None:
            return None
        whole, voice = self._charted(bridge, shown), bridge.voice
        release = self._release(bridge)
        chart, sources = release.chart(whole), self._sources(bridge, whole)
        window = self._session.window
        lanes = over_time = None
        if chart.view != "over_time":
            lanes = release.lanes(window.board.picture, chart.rows)
        if chart.view != "standing" and self._time.laddering is not None:
            picture = self._time.laddering.chart.picture
            over_time = release.over_time(picture, chart)
        hidden = [voice.texts.say("chart.hidden", chart.hidden)] if chart.hidden else []
        content = PageContent(
            contest=chart.contest,
            day=day_note(voice, shown.state.lens),
            runs=release.runs(shown.sentence),
            notes=(*hidden, source_note(voice, sources, bridge.tables)),
            told=told(voice, chart),
            phrases=window.board.phrases,
            entries=release.entries(shown.entries, chart.rows),
            lanes=lanes,
            over_time=over_time,
        )
        return ChartPage(window.theme, content)

    def save(self, path: Path) -> bool:
        """Write the chart to a file, in the format that its name says."""
        page = self.page()
        if page is None:
            return False
        suffix = path.suffix.lower().lstrip(".")
        if suffix not in _FORMATS:
            path = path.with_name(f"{path.name}.{_FORMATS[0]}")
            suffix = _FORMATS[0]
        try:
            path.write_bytes(chart_bytes(page, suffix))
        except OSError as error:
            statement = translate("Chart", "The chart was not saved.")
            notice = Notice("trouble", statement, error.strerror or "", lasting=False)
            self._session.add_notice(notice)
            return False
        return True

    def tell(self) -> None:
        """Describe the charts of the window to a screen reader."""
        bridge, shown = self._bridge, self._shown
        if bridge is None or shown is None:
            return
        chart = self._charted(bridge, shown)
        standing = Charted(
            contest=chart.contest,
            day=chart.day,
            rows=chart.rows,
            axis=chart.axis,
            logarithmic=chart.logarithmic,
            deadline=chart.deadline,
            hidden=chart.hidden,
        )
        lanes = self._session.window.board.lanes
        lanes.setAccessibleDescription(told(bridge.voice, standing))
        if self._time.laddering is not None and chart.ladder is not None:
            over_time = Charted(
                contest=chart.contest,
                day=chart.day,
                view="over_time",
                ladder=chart.ladder,
                logarithmic=chart.logarithmic,
                hidden=chart.hidden,
            )
            words = told(bridge.voice, over_time)
            self._time.laddering.chart.setAccessibleDescription(words)

    # Internal

    @property
    def _shown(self) -> Shown | None:
        """What is shown of one contest; none while there is none."""
        bridge = self._session.bridge
        if bridge is None or bridge.shown.contest is None:
            return None
        return bridge.shown

    def _on_opened(self) -> None:
        bridge = self._session.bridge
        if self._table is not None:
            self._table.close()
        if bridge is not None and bridge is not self._bridge:
            bridge.shown_changed.connect(lambda _old, _new: self._on_shown())
        self._bridge = bridge
        self._on_shown()

    def _on_shown(self) -> None:
        self._rest.start()
        if self._table is not None and self._shown is not None:
            self._table.show_tables(self._tables(), self._subtitle())

    # What is drawn

    def _charted(self, bridge: Bridge, shown: Shown) -> Charted:
        view = self._time.view
        contest = shown.contest
        return Charted(
            contest=contest.title if contest else "",
            day=shown.state.lens.as_of,
            view=view,
            rows=tuple(one for one in shown.entries if isinstance(one, Row)),
            axis=shown.board.axis,
            ladder=self._ladder(bridge, shown) if view != "standing" else None,
            logarithmic=shown.state.scale == "logarithmic",
            deadline=shown.deadline,
            hidden=shown.hidden,
        )

    def _ladder(self, bridge: Bridge, shown: Shown) -> Ladder:
        """The ladder as it is drawn; made where the chart isn't."""
        laddering = self._time.laddering
        if laddering is not None and self._time.view != "standing":
            return laddering.chart.picture.ladder
        state = shown.state
        return ladder(
            bridge.tables, bridge.index, state.lens, state.choice, shown.ranking
        )

    def _sources(self, bridge: Bridge, chart: Charted) -> tuple[str, ...]:
        drawn: list[str] = []
        if chart.view != "over_time":
            drawn += [row.bid for row in chart.rows]
        if chart.ladder is not None:
            drawn += [step.bid for step in chart.ladder.steps]
            chains = chart.ladder.deadlines
            drawn += [one.event for chain in chains for one in chain.dates]
        lens = bridge.state.lens
        return sources_behind(bridge.tables, bridge.index, lens, drawn)

    # Out

    def _release(self, bridge: Bridge) -> ChartRelease:
        return ChartRelease(Release(bridge.tables, bridge.voice))

    def _copy_tables(self, tables: Iterable[TextTable], heading: str = "") -> None:
        if self._bridge is not None:
            release = self._release(self._bridge)
            leaving = [release.table(table) for table in tables]
            copy_tables(leaving, release.text(heading))

    def _copy(self) -> None:
        page = self.page()
        if page is not None:
            copy_page(page)

    def _copy_data(self) -> None:
        """Copy the tables of what is shown."""
        bridge, shown = self._bridge, self._shown
        if bridge is None or shown is None:
            return
        standing, over_time, deadlines = self._tables()
        shows = {
            "standing": (standing,),
            "over_time": (over_time, deadlines),
            "both": (standing, over_time, deadlines),
        }
        self._copy_tables(shows[self._time.view], self._subtitle())

    def _ask_where(self) -> None:
        shown = self._shown
        if shown is None or shown.contest is None:
            return
        name = "".join(c if c.isalnum() else "-" for c in shown.contest.title)
        folder = Path(self._session.settings.folder or Path.home())
        svg = translate("Chart", "Drawing (*.svg)")
        png = translate("Chart", "Picture (*.png)")
        text, chosen = QFileDialog.getSaveFileName(
            self._session.window,
            translate("Chart", "Save chart"),
            str(folder / f"{name.strip('-').lower() or 'chart'}.svg"),
            f"{svg};;{png}",
        )
        if not text:
            return
        path = Path(text)
        if chosen == png and path.suffix.lower() != ".png":
            path = path.with_suffix(".png")
        if self.save(path):
            self._session.remember(folder=str(path.parent))

    # The table

    def _tables(self) -> tuple[TextTable, TextTable, TextTable]:
        bridge, shown = self._bridge, self._shown
        if bridge is None or shown is None:
            raise RuntimeError("a table of no contest")
        rows = (one for one in shown.entries if not isinstance(one, Heading))
        found, voice = self._ladder(bridge, shown), bridge.voice
        return (
            standing_table(rows, voice),
            over_time_table(found, voice),
            deadline_dates_table(found, bridge.tables, voice),
        )

    def _subtitle(self) -> str:
        bridge, shown = self._bridge, self._shown
        if bridge is None or shown is None or shown.contest is None:
            return ""
        day = day_note(bridge.voice, shown.state.lens)
        return f"{shown.contest.title}. {day}"

    def _show_table(self) -> None:
        if self._table is None:
            window = self._session.window
            table = ChartTableDialog(window.theme, window)
            table.copy_requested.connect(lambda one: self._copy_tables((one,)))
            table.bid_requested.connect(self._on_bid)
            table.finished.connect(lambda _code: self._forget_table())
            self._table = table
        self._table.show_tables(self._tables(), self._subtitle())
        if self._time.view == "over_time":
            self._table.turn_to("over_time")
        self._table.show()
        self._table.raise_()
        self._table.activateWindow()

    def _forget_table(self) -> None:
        if self._table is not None:
            self._table.deleteLater()
            self._table = None

    def _on_bid(self, bid: str) -> None:
        """A row of the table selects its bid in list and chart."""
        if self._bridge is not None and bid in self._bridge.tables.bids:
            bidder = self._bridge.tables.bids[bid].bidder
            self._bridge.ask(bid=bid, bidder=bidder)
