"""Sorting all bids of a big book by a click on a column."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from core.answers.ordering import Column
from tests.benchmarks.listed import listed
from tests.benchmarks.measured import Measured, best_of
from tests.benchmarks.proxy_model import COLUMNS, proxied

_FASTER = 100
_SORTED: tuple[Column, ...] = ("name", "price")


def measure(size: int) -> list[Measured]:
    """Sort both for the first time by each column; nothing is sorted yet."""
    bids, rows, texts = listed(size)
    proxy = proxied(rows, texts)
    results = []
    for column in _SORTED:

        def ours(column: Column = column) -> None:
            bids.in_order(bids.seen, column)

        def peer(column: Column = column) -> None:
            proxy.sort(COLUMNS.index(column), Qt.SortOrder.AscendingOrder)

        mine, theirs = _once(ours), _once(peer)
        name = f"sorting {len(rows):,} bids by {column}; QSortFilterProxyModel"
        results.append(Measured(name, mine, theirs, _FASTER, "faster"))
    return results


def _once(action: Callable[[], None]) -> float:
    # A second time there is nothing left to sort.
    return best_of(1, action)
