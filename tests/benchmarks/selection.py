"""Selecting another bid among 200 bidders, to everything redrawn, beside one frame.

List, lanes and both panes follow at once. Of several rounds the best counts for each
bid, and of the bids the middle one, so that another program's work does not.
"""

import statistics
import tempfile
import time
from pathlib import Path

from core.answers.board import Row
from tests.benchmarks.books import write_big_book
from tests.benchmarks.measured import Measured
from tests.benchmarks.window import window_on

_BIDS = 1000  # of 200 bidders
_FRAME = 1 / 60
_SELECTED, _ROUNDS = 20, 5


def measure(_size: int = 0) -> list[Measured]:
    """Select one bid after the other, as with the arrow keys."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.json"
        write_big_book(path, 1, _BIDS, 5)
        with window_on(path) as (app, session):
            bridge = session.bridge
            assert bridge is not None
            rows = [one for one in bridge.shown.entries if isinstance(one, Row)]
            best = [float("inf")] * _SELECTED
            for _ in range(_ROUNDS):
                for place, row in enumerate(rows[:_SELECTED]):
                    begin = time.perf_counter()
                    bridge.ask(bid=row.bid)
                    app.processEvents()
                    best[place] = min(best[place], time.perf_counter() - begin)
    name = f"selecting among {len(rows)} bidders, redrawn; a frame"
    return [Measured(name, statistics.median(best), _FRAME, 1, "within")]
