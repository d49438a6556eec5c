"""Scrolling the list of all bids of a big book, to all painted, beside one frame."""

import shutil
import statistics
import tempfile
import time
from pathlib import Path

from gui.state import ALL_CONTESTS
from tests.benchmarks.big_file import big_file
from tests.benchmarks.measured import Measured
from tests.benchmarks.window import window_on

_FRAME = 1 / 60
_STEPS, _ROUNDS = 60, 3
_PATIENCE = 120


def measure(size: int) -> list[Measured]:
    """Scroll by three rows, as a wheel does, and by pages all over the list."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copyfile(big_file(size), Path(folder) / "data.json"))
        with window_on(path) as (app, session):
            bridge = session.bridge
            assert bridge is not None
            bridge.ask_state(bridge.state.in_contest(ALL_CONTESTS))
            end = time.monotonic() + _PATIENCE
            while not bridge.shown.entries or bridge.shown.contest is not None:
                app.processEvents()
                assert time.monotonic() < end
            rows = len(bridge.shown.entries)
            bar = session.window.board.list.verticalScrollBar()

            def scroll(step: int) -> float:
                best = [float("inf")] * _STEPS
                for _ in range(_ROUNDS):
                    bar.setValue(0)
                    app.processEvents()
                    for place in range(_STEPS):
                        begin = time.perf_counter()
                        bar.setValue(bar.value() + step)
                        app.processEvents()
                        best[place] = min(best[place], time.perf_counter() - begin)
                return statistics.median(best)

            by_wheel = scroll(3 * bar.singleStep())
            by_jumps = scroll(bar.maximum() // (_STEPS + 1))
    name = f"{rows:,} rows; a frame"
    return [
        Measured(f"scrolling by three of {name}", by_wheel, _FRAME, 1, "within"),
        Measured(f"jumping through {name}", by_jumps, _FRAME, 1, "within"),
    ]
