"""How the cost of each task grows with the book, in one table with its exponent.

    python tests/benchmarks/curves.py [SIZE …]

Each size is a process of its own. The exponent is the slope of a straight line through
the logarithms of size and cost: 1 is in proportion to the book, 0 is the same for all.
"""

import argparse
import json
import math
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.answers.bid_list import BidList
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.query import parse
from core.answers.ranks import ranks
from core.answers.search import SearchText
from core.book.book import Book
from core.book.operations.bids import raise_bid
from core.domain.amount import Amount
from core.domain.price import Price
from tests.benchmarks.big_file import big_file

SIZES = (1_000, 10_000, 100_000, 300_000)
_TYPED = "talk bill 12."
_EDITS = 30
# So that the largest book stays below the size that is refused.
_CLAIMS = 2


def main() -> int:
    """Measure all sizes, or one in this process."""
    parser = argparse.ArgumentParser(description="Measure how costs grow.")
    parser.add_argument("size", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--here", action="store_true", help="print one size as JSON")
    asked = parser.parse_args()
    if asked.here:
        print(json.dumps(costs(asked.size[0])))
        return 0
    found = {size: _of(size) for size in asked.size}
    print("\n".join(table(found)))
    return 0


def costs(size: int) -> dict[str, float]:
    """Seconds of each task in a book of so many bids."""
    taken = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(
            shutil.copyfile(big_file(size, claims=_CLAIMS), Path(folder) / "data.json")
        )
        begin = time.perf_counter()
        book = Book.open(path, now=lambda: datetime.now(UTC))
        Index.of(book.tables)
        taken["opening, typed and indexed"] = time.perf_counter() - begin
        book.prepare()
        taken["a durable edit"] = _edit(book)
        book.checkpoint()
        raise_bid(book, next(iter(book.tables.bids)), _price(1))
        taken["a checkpoint"] = _took(book.checkpoint)
        taken |= _list(book)
        amounts = [one.price[0].value.amount for one in book.tables.bids.values()]
        taken["ranking all as one contest"] = _took(lambda: ranks(amounts))
        book.close()
    return taken


def table(found: dict[int, dict[str, float]]) -> list[str]:
    """The lines of a table in Markdown."""
    sizes = list(found)
    heads = [f"{size:,} bids" for size in sizes]
    lines = [
        f"| {' | '.join(['', *heads, 'exponent'])} |",
        f"|---{'|--:' * (len(sizes) + 1)}|",
    ]
    for name in found[sizes[0]]:
        taken = [found[size][name] for size in sizes]
        cells = [_milliseconds(one) for one in taken]
        slope = f"{exponent(sizes, taken):.2f}" if len(sizes) > 1 else ""
        lines.append(f"| {' | '.join([name, *cells, slope])} |")
    return lines


def exponent(sizes: list[int], taken: list[float]) -> float:
    """The slope through the logarithms, by least squares."""
    x, y = [math.log(one) for one in sizes], [math.log(one) for one in taken]
    middle_x, middle_y = sum(x) / len(x), sum(y) / len(y)
    above = sum((a - middle_x) * (b - middle_y) for a, b in zip(x, y, strict=True))
    return above / sum((a - middle_x) ** 2 for a in x)


def _milliseconds(seconds: float) -> str:
    """Three digits, or all where there are more."""
    value = 1000 * seconds
    digits = max(0, 2 - math.floor(math.log10(max(value, 0.01))))
    return f"{value:,.{digits}f} ms"


def _of(size: int) -> dict[str, float]:
    big_file(size, claims=_CLAIMS)
    command = [sys.executable, __file__, "--here", str(size)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _edit(book: Book) -> float:
    bids = list(book.tables.bids)
    taken = []
    for number in range(_EDITS):
        bid = bids[number * len(bids) // _EDITS]
        taken.append(_took(partial(raise_bid, book, bid, _price(number))))
    return median(taken)


def _list(book: Book) -> dict[str, float]:
    """The list of all bids: read, searched key by key, sorted for the first time."""
    tables = book.tables
    index = Index.of(tables)
    bids = BidList(tables, index, Lens(date(2026, 11, 1)), SearchText(tables, index))
    reading = _took(lambda: bids.build_some(math.inf))
    asked = [parse(_TYPED[:length]) for length in range(1, len(_TYPED) + 1)]
    typed = [_took(partial(bids.find, query)) for query in asked]
    return {
        "reading all rows, in slices": reading,
        "searching, a key of several": sum(typed) / len(typed),
        "sorting by price, the first time": _took(
            lambda: bids.in_order(bids.seen, "price")
        ),
    }


def _price(tenths: int) -> Price:
    figure = Decimal(tenths + 1) * 10**8
    return Price(Amount("exact", figure, figure, "USD"), "total")


def _took(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
