"""The chart at work: copied, saved, as a table, and told to a screen reader."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from core.wording.chart import told
from gui.bridge import Bridge
from gui.chart_content import ChartContent
from gui.chart_files import Format, chart_bytes
from gui.copying import copy_page
from gui.dialogs.chart_table_dialog import ChartTableDialog
from gui.models.text_rows import TextTable
from gui.phrases import translate
from gui.session import Session
from gui.table_copies import copy_tables
from gui.time_travel import TimeTravel
from gui.views.banner import Notice
from gui.views.chart_page import ChartPage

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
        if does is not None:
            does()

    def page(self) -> ChartPage | None:
        """The chart as a page; none while no contest is shown."""
        content = self._content
        return content.page() if content is not None else None

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
        bridge, content = self._bridge, self._content
        if bridge is None or content is None:
            return
        chart, voice = content.charted(), bridge.voice
        lanes = self._session.window.board.lanes
        standing = replace(chart, view="standing", ladder=None)
        lanes.setAccessibleDescription(told(voice, standing))
        if self._time.laddering is not None and chart.ladder is not None:
            words = told(voice, replace(chart, view="over_time", rows=()))
            self._time.laddering.chart.setAccessibleDescription(words)

    # Internal

    @property
    def _content(self) -> ChartContent | None:
        """What the chart shows; none while no contest is shown."""
        bridge = self._session.bridge
        if bridge is None or bridge.shown.contest is None:
            return None
        return ChartContent(bridge, self._session.window, self._time)

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
        content = self._content
        if self._table is not None and content is not None:
            self._table.show_tables(content.tables, content.title)

    # Out

    def _copy(self) -> None:
        page = self.page()
        if page is not None:
            copy_page(page)

    def _copy_data(self) -> None:
        """Copy the tables of the charts in sight."""
        content = self._content
        if content is not None:
            self._copy_tables(content.shown_tables, content.title)

    def _copy_tables(self, tables: Iterable[TextTable], heading: str = "") -> None:
        content = self._content
        if content is not None:
            release = content.release
            leaving = [release.table(table) for table in tables]
            copy_tables(leaving, release.text(heading))

    def _ask_where(self) -> None:
        page = self.page()
        if page is None:
            return
        letters = (c if c.isalnum() else "-" for c in page.content.contest)
        name = "".join(letters).strip("-").lower() or "chart"
        folder = Path(self._session.settings.folder or Path.home())
        svg = translate("Chart", "Drawing (*.svg)")
        png = translate("Chart", "Picture (*.png)")
        title = translate("Chart", "Save chart")
        text, chosen = QFileDialog.getSaveFileName(
            self._session.window, title, str(folder / f"{name}.svg"), f"{svg};;{png}"
        )
        if not text:
            return
        path = Path(text)
        if chosen == png and path.suffix.lower() != ".png":
            path = path.with_suffix(".png")
        if self.save(path):
            self._session.remember(folder=str(path.parent))

    # The table

    def _show_table(self) -> None:
        content = self._content
        if content is None:
            return
        if self._table is None:
            window = self._session.window
            table = ChartTableDialog(window.theme, window)
            table.copy_requested.connect(lambda one: self._copy_tables((one,)))
            table.bid_requested.connect(self._on_bid)
            table.finished.connect(lambda _code: self._forget_table())
            self._table = table
        self._table.show_tables(content.tables, content.title)
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
