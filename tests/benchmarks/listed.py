"""The list of all bids of a big book, read and ready."""

from datetime import date
from typing import NamedTuple

from core.answers.bid_list import BidList
from core.answers.columns import BidRow
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.search import SearchText
from tests.benchmarks.books import big_tables

_BIDS_IN_A_CONTEST = 100


class Listed(NamedTuple):
    """A list of bids, with its rows and the texts in which they are found."""

    bids: BidList
    rows: list[BidRow]
    texts: list[str]


def listed(size: int) -> Listed:
    """Make a book of about so many bids, and its list."""
    tables = big_tables(contests=max(1, size // _BIDS_IN_A_CONTEST))
    index = Index.of(tables)
    search = SearchText(tables, index)
    bids = BidList(tables, index, Lens(date(2026, 11, 1)), search)
    while not bids.build_some(1000):
        pass
    numbers = range(len(bids.numbering))
    texts = ["\n".join(search.text(bid)) for bid in bids.numbering.ids]
    return Listed(bids, [bids.row(number) for number in numbers], texts)
