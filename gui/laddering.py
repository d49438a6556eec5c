"""The chart over time at work: what it shows of a moment, and what it asks for."""

from PySide6.QtCore import QObject

from core.answers.ladder import Ladder
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.domain.tables import Tables
from gui.bridge import Bridge
from gui.models.board_rows import Heading
from gui.models.over_time import NO_LADDER, Look, OverTimeWords, over_time_picture
from gui.models.time_scale import TimeScale
from gui.session import Session
from gui.shown import Shown
from gui.views.over_time import OverTime


class Laddering(QObject):
    """Keeps the chart on the book; made when the chart is first shown."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        window = session.window
        self.chart = OverTime(window.theme)
        self._words: OverTimeWords | None = None
        self._asked: tuple[Tables, Lens, Choice] | None = None
        self._ladder: Ladder = NO_LADDER
        window.board.views.add_over_time(self.chart)
        self.chart.resized.connect(window.board.views.follow_height)
        self.chart.select_requested.connect(self._on_select)
        self.chart.open_requested.connect(
            lambda _bid: window.action_requested.emit("why")
        )
        self.chart.menu_requested.connect(lambda _bid, at: window.show_board_menu(at))
        key = window.actions_by_id["show_key"]
        self.chart.key.setVisible(key.isChecked())
        key.toggled.connect(self.chart.key.setVisible)

    # Methods

    def show_moment(
        self, bridge: Bridge, shown: Shown, scale: TimeScale, last: float
    ) -> None:
        """Show the ladder of a moment.

        Args:
            bridge: The open book.
            shown: The moment.
            scale: The days of the axis.
            last: The last day of the axis when all of it is shown.
        """
        if shown.contest is None:
            return
        self._ask(bridge, shown)
        state = shown.state
        look = Look(
            past=state.lens.as_of != self._session.today(),
            recorded=state.lens.clock == "recorded",
            logarithmic=state.scale == "logarithmic",
            selected=state.bidder,
            last=last,
            shown=_left_by_filters(shown),
            today=self._session.today().toordinal(),
        )
        if self._words is None or self._words.voice is not bridge.voice:
            self._words = OverTimeWords(bridge.voice)
        tables, words = bridge.tables, self._words
        picture = over_time_picture(self._ladder, tables, scale, words, look)
        self.chart.show_picture(picture)

    # Internal

    def _ask(self, bridge: Bridge, shown: Shown) -> None:
        """Make the ladder, unless it is the one that is there."""
        state = shown.state
        asked = (bridge.tables, state.lens, state.choice)
        old = self._asked
        if old is None or old[0] is not asked[0] or old[1:] != asked[1:]:
            self._asked = asked
            self._ladder = ladder(
                bridge.tables, bridge.index, state.lens, state.choice, shown.ranking
            )

    def _on_select(self, bid: str, bidder: str) -> None:
        if self._session.bridge is not None:
            self._session.bridge.ask(bid=bid, bidder=bidder)


def _left_by_filters(shown: Shown) -> frozenset[str] | None:
    if not shown.hidden:
        return None
    rows = (one for one in shown.entries if not isinstance(one, Heading))
    return frozenset(row.bidder for row in rows)
