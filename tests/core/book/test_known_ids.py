"""Known ids: the same however far they were gathered ahead."""

from itertools import count

import pytest

from core.book.known_ids import KnownIds
from core.book.parts import new_claim
from core.domain.records import Bid
from core.domain.references import all_owned_ids
from core.domain.tables import Change, Tables

# Enough for several steps.
BIDS = tuple(
    Bid(
        id=f"no{number}-bid-aaaaaa",
        bidder="beta-bid-aaaaaa",
        kind="offer",
        stage=(new_claim("submitted"),),
    )
    for number in range(1200)
)


@pytest.mark.parametrize("steps", [0, 1, 2, 1000])
def test_a_change_is_followed_at_any_point_of_gathering(
    sale: Tables, steps: int
) -> None:
    before = sale.apply([Change("bids", bid.id, None, bid) for bid in BIDS[1:]])
    known = KnownIds(before)
    ticks = count()
    known.gather_some(steps * 1000, clock=lambda: next(ticks))
    changes = [
        Change("bids", BIDS[0].id, None, BIDS[0]),
        Change("bids", BIDS[1].id, BIDS[1], None),
    ]
    after = before.apply(changes)
    known.follow(after, changes)
    assert known.kind(BIDS[1].stage[0].id) is None
    for some_id, kind in all_owned_ids(after).items():
        assert known.kind(some_id) == kind


def test_gathering_ends(sale: Tables) -> None:
    known = KnownIds(sale)
    ticks = count()
    rounds = 1
    while not known.gather_some(2000, clock=lambda: next(ticks)):
        rounds += 1
    assert 1 < rounds < 20
