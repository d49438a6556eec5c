"""A move of the as-of slider on 1,000 bids with 5,000 claims, beside one frame.

All is measured to the last pixel: answers, sentence, list, chart over time and strip.
The panes of the selected bid follow once the slider rests, and are measured apart.
The core's share is measured by itself. Of several drags the best counts for each day,
and of the days the middle one, so that another program's work does not.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import msgspec

from core.answers.board_rows import board
from core.answers.calendar_days import LensDays, hidden_counts, lens_days
from core.answers.deadlines import next_deadline
from core.answers.index import Index
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.answers.ranking import rank
from core.domain.tables import Tables
from tests.benchmarks.books import big_tables, write_big_book
from tests.benchmarks.measured import Measured
from tests.benchmarks.window import window_on

_BIDS, _CLAIMS = 1000, 5
# The bars of the design: a move to everything redrawn, and the core's part of it.
_MOVE, _CORE = 0.033, 0.010
_DAYS, _ROUNDS = 20, 6


def measure(size: int = 0) -> list[Measured]:
    """A move of the slider in core and window, beside its bars."""
    bids = min(size or _BIDS, _BIDS)
    tables = big_tables(1, bids, _CLAIMS)
    name = f"{bids:,} bids, {bids * _CLAIMS:,} claims"
    core = _core(tables)
    moved, rested = _window(bids)
    return [
        Measured(f"slider move in core, {name}", core, _CORE, 1.0, "within"),
        Measured(f"slider move redrawn, {name}", moved, _MOVE, 1.0, "within"),
        Measured("panes that follow when the slider rests", rested, _MOVE, 1, "within"),
    ]


def _days_of(days: LensDays) -> list[date]:
    """Days of a drag from the first to the last day of the contest."""
    first, last = days.first, days.last
    assert first is not None
    assert last is not None
    step = (last - first).days / _DAYS
    return [first + timedelta(days=round(step * n)) for n in range(_DAYS)]


def _core(tables: Tables) -> float:
    """All answers that a move asks for."""
    index = Index.of(tables)
    contest = next(iter(tables.contests))
    choice = Choice(contest=contest)
    days = _days_of(lens_days(tables, index, contest, "public"))

    def move(day: date) -> None:
        lens = Lens(day)
        ranking = rank(tables, index, lens, choice)
        board(tables, index, lens, choice, ranking)
        ladder(tables, index, lens, choice, ranking)
        next_deadline(tables, index, contest, lens)
        hidden_counts(tables, index, contest, lens)

    return _drag(move, days)


def _window(bids: int) -> tuple[float, float]:
    """The window with the chart over time: each move painted at once, then the rest.

    The panes below follow when the slider rests; that is measured by itself.
    """
    from PySide6.QtTest import QTest  # noqa: PLC0415 (only this half needs a window)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.json"
        write_big_book(path, 1, bids, _CLAIMS)
        with window_on(path) as (app, session):
            bridge = session.bridge
            assert bridge is not None
            bridge.ask(view="over_time")
            QTest.qWait(200)

            def move(day: date) -> None:
                state = bridge.state
                bridge.ask(lens=msgspec.structs.replace(state.lens, as_of=day))
                app.processEvents()

            contest = next(iter(bridge.tables.contests))
            known = lens_days(bridge.tables, bridge.index, contest, "public")
            days_moved = _days_of(known)
            taken = _drag(move, days_moved)
            from gui.detailing import Detailing  # noqa: PLC0415 (as above)

            detailing = session.findChild(Detailing)
            assert isinstance(detailing, Detailing)

            def rest(day: date) -> float:
                move(day)
                begin = time.perf_counter()
                detailing.refresh()
                app.processEvents()
                return time.perf_counter() - begin

            rounds = [[rest(day) for day in days_moved] for _ in range(3)]
            rested = statistics.median(map(min, *rounds))
    return taken, rested


def _drag(move: Callable[[date], None], days: list[date]) -> float:
    """Seconds of the middle move of a drag; the first drag prepares."""
    best = [float("inf")] * len(days)
    for _ in range(_ROUNDS):
        for place, day in enumerate(days):
            begin = time.perf_counter()
            move(day)
            best[place] = min(best[place], time.perf_counter() - begin)
    return statistics.median(best)
