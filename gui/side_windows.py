"""Windows beside the main one: each is opened once and kept on the book."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from gui.apart_windows import ApartWindows
from gui.bridge import Bridge
from gui.dialogs.compare_dialog import CompareDialog
from gui.dialogs.deadlines_dialog import DeadlinesDialog
from gui.dialogs.parties_dialog import PartiesDialog
from gui.dialogs.problems_dialog import ProblemsDialog, problems_table
from gui.dialogs.sources_dialog import SourcesDialog
from gui.entering import Entering
from gui.missing_entry import MissingEntry
from gui.models.comparison_rows import ComparisonContent, comparison_content, first_bids
from gui.models.deadline_rows import DeadlinesContent, deadlines_content
from gui.models.text_rows import TextTable
from gui.safety_windows import SafetyWindows
from gui.session import Session
from gui.source_windows import Made, SourceWindows

# These speak of one contest; while all contests are listed they stay as they were.
_OF_CONTEST = frozenset({"deadlines", "compare", "proof", "responses", "without"})


class SideWindows(QObject):
    """Opens each window once, keeps it on the book, and carries out what it asks."""

    def __init__(self, session: Session, entering: Entering) -> None:
        super().__init__(session)
        self._session, self._entering = session, entering
        self._open: dict[str, Made] = {}
        self._compared: tuple[str, ...] = ()
        self._missing = MissingEntry(session, entering)
        self._safety = SafetyWindows(session)
        about_sources = SourceWindows(session, entering, self.do)
        apart = ApartWindows(session, self._missing)
        self._makes: dict[str, Callable[[Bridge], Made]] = {
            "deadlines": self._deadlines,
            "compare": self._compare,
            "problems": self._problems,
            **about_sources.makes,
            **apart.makes,
            **self._safety.makes,
        }
        session.window.status.problems_requested.connect(lambda: self.do("problems"))
        session.opened.connect(self._on_opened)
        self._on_opened()

    # Properties

    @property
    def shown(self) -> tuple[str, ...]:
        """The actions whose windows are open."""
        return tuple(self._open)

    @property
    def windows(self) -> tuple[QDialog, ...]:
        """The windows that are open."""
        return tuple(window for window, _ in self._open.values())

    # Methods

    def do(self, action: str) -> None:
        """Show the window that an action asks for."""
        bridge = self._bridge
        if bridge is None or action not in self._makes:
            return
        if action in _OF_CONTEST and bridge.shown.contest is None:
            return
        if action in self._open:
            # A window may be asked for about something else than before.
            self._open[action][0].close()
        window, refresh = self._makes[action](bridge)
        self._open[action] = (window, refresh)
        window.finished.connect(lambda _code: self._closed(action, window))
        window.show()
        window.raise_()
        window.activateWindow()

    def show_at(self, action: str, record: str) -> None:
        """Show the sources or the parties, at one of them."""
        self.do(action)
        window, _ = self._open.get(action, (None, None))
        if isinstance(window, SourcesDialog | PartiesDialog):
            window.choose(record)

    def refresh(self) -> None:
        """Bring all open windows up to date."""
        if self._bridge is None:
            for window, _ in list(self._open.values()):
                window.close()
            return
        for action, (_, refresh) in list(self._open.items()):
            if action not in _OF_CONTEST or self._bridge.shown.contest is not None:
                refresh()

    # Internal

    @property
    def _bridge(self) -> Bridge | None:
        return self._session.bridge

    def _on_opened(self) -> None:
        bridge = self._bridge
        # A window belongs to the book that it was opened on.
        for window, _ in list(self._open.values()):
            window.close()
        if bridge is not None:
            bridge.shown_changed.connect(lambda _old, _new: self.refresh())
            bridge.changed.connect(lambda _changes: self.refresh())

    def _closed(self, action: str, window: QDialog) -> None:
        if self._open.get(action, (None,))[0] is window:
            del self._open[action]
        window.deleteLater()

    def _problems(self, bridge: Bridge) -> Made:
        def table() -> TextTable:
            return problems_table(bridge.shown.problems, bridge.voice)

        theme = self._session.window.theme
        window = ProblemsDialog(theme, table(), self._session.window)
        window.record_requested.connect(self._entering.edit)
        window.conflict_requested.connect(self._settle)
        return window, lambda: window.show_table(table())

    def _settle(self, record: str) -> None:
        """Show the conflicts, those of a record first."""
        self._safety.want_record(record)
        self.do("conflicts")

    def _deadlines(self, _bridge: Bridge) -> Made:
        window = DeadlinesDialog(
            self._entering.desk(), self._deadlines_content(), self._session.window
        )
        window.opened.connect(lambda event: self._entering.edit("events", event))
        window.suggested.connect(self._entering.begin)

        def refresh() -> None:
            window.show_content(self._deadlines_content())

        window.refresh_requested.connect(refresh)
        return window, refresh

    def _deadlines_content(self) -> DeadlinesContent:
        bridge = self._bridge
        if bridge is None or bridge.shown.contest is None:
            raise RuntimeError("deadlines without a contest")
        lens = bridge.state.lens
        today = lens.as_of == self._session.today()
        local = datetime.now().astimezone().tzinfo or UTC
        return deadlines_content(
            bridge.tables,
            bridge.index,
            lens,
            bridge.shown.contest.id,
            bridge.voice,
            now=datetime.now(UTC) if today else None,
            local=local,
            editable=bridge.book.read_only is None,
        )

    def _compare(self, bridge: Bridge) -> Made:
        if bridge.shown.ranking is not None:
            self._compared = first_bids(bridge.shown.ranking, bridge.state.bid)
        window = CompareDialog(
            self._entering.desk(), self._comparison(), self._session.window
        )

        def refresh() -> None:
            window.show_content(self._comparison())

        def choose(bids: tuple[str, ...]) -> None:
            self._compared = bids
            refresh()

        window.chosen.connect(choose)
        window.missing_requested.connect(self._missing.open)
        return window, refresh

    def _comparison(self) -> ComparisonContent:
        bridge = self._bridge
        if bridge is None:
            raise RuntimeError("a comparison without a book")
        return comparison_content(
            bridge.tables,
            bridge.index,
            bridge.state.lens,
            bridge.state.choice,
            bridge.voice,
            self._compared,
            editable=self._missing.usable,
        )
