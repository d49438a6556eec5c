"""A keystroke in the search box, over all bids of a big book."""

import time
from collections.abc import Callable

from core.answers.query import parse
from tests.benchmarks.listed import listed
from tests.benchmarks.measured import Measured
from tests.benchmarks.proxy_model import proxied

# What is typed, key by key: two words and a part of a number.
_TYPED = "talk bill 12."
_FASTER = 50
_FRAME = 1 / 60
_MOST_FRAMES = 3


def measure(size: int) -> list[Measured]:
    """Type into both, from the key to the sorted rows that are to be shown."""
    bids, rows, texts = listed(size)
    proxy = proxied(rows, texts)
    proxy.sort(0)
    proxy.search("")

    def ours(text: str) -> int:
        return len(bids.in_order(bids.find(parse(text)), "name"))

    def peer(text: str) -> int:
        proxy.search(text)
        return proxy.rowCount()

    ours("")
    mine, theirs = _typed(ours), _typed(peer)
    if [found for _, found in mine] != [found for _, found in theirs]:
        raise AssertionError("both must find the same")
    count = f"{len(rows):,} bids"
    return [
        Measured(
            f"a keystroke in the search box, {count}; QSortFilterProxyModel",
            sum(took for took, _ in mine) / len(mine),
            sum(took for took, _ in theirs) / len(theirs),
            _FASTER,
            "faster",
        ),
        Measured(
            f"the slowest of these keystrokes, {count}; a frame",
            max(took for took, _ in mine),
            _FRAME,
            _MOST_FRAMES,
            "within",
        ),
    ]


def _typed(search: Callable[[str], int]) -> list[tuple[float, int]]:
    """Seconds and hits for each key."""
    found = []
    for length in range(1, len(_TYPED) + 1):
        start = time.perf_counter()
        hits = search(_TYPED[:length])
        found.append((time.perf_counter() - start, hits))
    return found
