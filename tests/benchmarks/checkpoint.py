"""How long a checkpoint of a big book keeps the window from answering.

The bridge writes the file in its thread, as in the window, after edits in the book.
Meanwhile the event loop counts: its longest pause is what a hand would feel.
"""

import gc
import shutil
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QTimer

from core.answers.lens import Lens
from core.book.book import Book
from core.book.operations.bids import raise_bid
from core.domain.amount import Amount
from core.domain.price import Price
from core.wording.voice import Voice
from gui.bridge import Bridge
from gui.state import WindowState
from tests.benchmarks.big_file import big_file
from tests.benchmarks.measured import Measured
from tests.benchmarks.window import application

_LONGEST = 0.05
_ROUNDS, _EDITS = 5, 5
# A big book's file waits twenty seconds: the clock of the benchmark runs ahead.
_AHEAD = timedelta(minutes=1)
_PATIENCE = 120


class _Clock:
    """The time, and a minute more once the file is to follow."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


def measure(size: int) -> list[Measured]:
    """Edit, and let the file follow; the middle of several rounds counts."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copyfile(big_file(size), Path(folder) / "data.json"))
        megabytes = path.stat().st_size / 1e6
        clock = _Clock()
        book = Book.open(path, now=clock)
        book.prepare()
        state = WindowState(lens=Lens(date(2026, 11, 1)))
        bridge = Bridge(book, Voice("en"), state, clock)
        # As at the end of a start: what is there now is no garbage.
        gc.freeze()
        pauses = [_pause(app, book, clock, place) for place in range(_ROUNDS)]
        gc.unfreeze()
        bridge.close()
    name = f"a checkpoint of {megabytes:,.0f} MB, longest pause of the window; 50 ms"
    return [Measured(name, median(pauses), _LONGEST, 1, "within")]


def _pause(app: QCoreApplication, book: Book, clock: _Clock, place: int) -> float:
    """Seconds of the longest pause from the edits to the file that has followed."""
    bids = list(book.tables.bids)
    for number in range(_EDITS):
        figure = Decimal(number + 1) * 10**9
        price = Price(Amount("exact", figure, figure, "USD"), "total")
        raise_bid(book, bids[(place * _EDITS + number) * 97], price)
    clock.ahead += _AHEAD
    ticks = [time.perf_counter()]
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    end = time.monotonic() + _PATIENCE
    while book.state.file_follows:
        app.processEvents()
        if book.state.trouble is not None or time.monotonic() > end:
            raise AssertionError(f"the file must follow: {book.state.trouble}")
    timer.stop()
    return max(after - before for before, after in pairwise(ticks))
