"""One edit in a big book until it is safe on the disk.

Beside it plain TinyDB's insert in the same file, and one append of the same bytes to a
file, brought to the disk. Edit and append take turns; the median of each counts, for
a disk is now quick, now slow.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median

import msgspec
from tinydb import TinyDB

from core.book.book import Book
from core.book.operations.bids import raise_bid
from core.domain.amount import Amount
from core.domain.price import Price
from core.store.journal_lines import write_line
from tests.benchmarks.big_file import big_file
from tests.benchmarks.measured import Measured

_EDITS = 40
_FASTER_THAN_TINYDB = 1000
_APPENDS = 3


def measure(size: int) -> list[Measured]:
    """Raise one bid after the other."""
    big = big_file(size)
    with tempfile.TemporaryDirectory(dir=big.parent) as name:
        folder = Path(name)
        book_file = Path(shutil.copyfile(big, folder / "data.json"))
        edit, append = _edits(book_file, folder / "appended")
        plain = Path(shutil.copyfile(big, folder / "plain.json"))
        insert = _insert(plain)
    count = f"{size:,} bids"
    return [
        Measured(
            f"a durable edit, {count}; plain TinyDB's insert",
            edit,
            insert,
            _FASTER_THAN_TINYDB,
            "faster",
        ),
        Measured(
            f"a durable edit, {count}; an append of the same bytes",
            edit,
            append,
            _APPENDS,
            "within",
        ),
    ]


def _edits(path: Path, beside: Path) -> tuple[float, float]:
    """Seconds of an edit, and of an append of as many bytes to the disk."""
    book = Book.open(path, now=lambda: datetime.now(UTC))
    book.prepare()
    bids = list(book.tables.bids)
    edits, appends = [], []
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for number in range(_EDITS):
        bid, price = (
            bids[number * len(bids) // _EDITS],
            Price(_dollars(number), "total"),
        )
        edits.append(_took(partial(raise_bid, book, bid, price)))
        data = write_line(book.history[-1])
        appends.append(_took(partial(_append, descriptor, data)))
        # The file is not brought up to date here: that happens later, at leisure.
        assert book.state.trouble is None
    os.close(descriptor)
    return median(edits), median(appends)


def _append(descriptor: int, data: bytes) -> None:
    os.write(descriptor, data)
    os.fsync(descriptor)


def _insert(path: Path) -> float:
    """Seconds of TinyDB's insert of such a bid."""
    document = {"id": "new-aaaaaa", "bidder": "nobody-aaaaaa", "kind": "offer"}
    document |= {"price": [msgspec.to_builtins(Price(_dollars(1), "total"))]}  # type: ignore[dict-item]  # values of any kind
    with TinyDB(path) as database:
        return _took(lambda: database.table("bids").insert(document))


def _dollars(tenths: int) -> Amount:
    figure = Decimal(tenths) * 10**8
    return Amount("exact", figure, figure, "USD", words=f"{tenths / 10:g} billion")


def _took(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
