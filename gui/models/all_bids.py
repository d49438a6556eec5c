"""All bids of a book as lines of the list: made when they come into view."""

from collections.abc import Sequence
from functools import lru_cache
from typing import overload

from core.answers.bid_list import BidList
from core.answers.board import Row
from core.answers.columns import BidRow
from core.domain.amount import Amount

_UNDISCLOSED = Amount("undisclosed")


class AllBids(Sequence[Row]):
    """Numbers of bids in their order, and the rows behind them.

    Two of them are never equal: which rows they hold is not looked at.
    """

    def __init__(self, bids: BidList, numbers: list[int]) -> None:
        self._bids = bids
        self._numbers = numbers
        self._places: dict[int, int] | None = None
        self._row = lru_cache(maxsize=512)(self._made)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(place, slice):
            return tuple(self._row(number) for number in self._numbers[place])
        return self._row(self._numbers[place])

    def place_of(self, bid: str) -> int | None:
        """At which place a bid stands."""
        if self._places is None:
            self._places = {n: place for place, n in enumerate(self._numbers)}
        return self._places.get(self._bids.numbering.of(bid))

    def _made(self, number: int) -> Row:
        return _row(self._bids.row(number))


def _row(one: BidRow) -> Row:
    """A bid as a line without a rank: ranks are a contest's matter."""
    return Row(
        bidder=one.bidder,
        bid=one.bid,
        contest=one.contest,
        name=one.name,
        group="ranked",
        price=one.price,
        amount=one.amount or _UNDISCLOSED,
        support=one.support,
        made_on=one.made_on,
        stage=one.stage,
        kind=one.kind,
    )
