"""What makes the range of ranks of each bid: who is surely above, and who may be."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import islice

from core.answers.missing import GapCode, looseness
from core.answers.standing import Ranked, Ranking
from core.domain.value import Value

# Names after so many are only counted, and not looked for.
MOST_NAMES = 4


class RankReason(Value, frozen=True, kw_only=True):
    """Why a bid may take the ranks that it may take.

    Attributes:
        bid: Id of the bid.
        best: Its best rank: one more than are surely above.
        worst: Its worst rank: one more than may be above.
        above: Ids of the bids that are surely above, the first of them.
        may: Ids of the bids that may be above and are not surely, the first of them.
        own: What its own price leaves open; none where that is nothing.
        hides: The share that "about" would have to hide to change its ranks.
    """

    bid: str
    best: int
    worst: int
    above: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    own: GapCode | None = None
    hides: Decimal | None = None

    @property
    def more_above(self) -> int:
        """How many more are surely above than are named."""
        return self.best - 1 - len(self.above)

    @property
    def more_may(self) -> int:
        """How many more may be above than are named."""
        return self.worst - self.best - len(self.may)


def rank_reasons(ranking: Ranking) -> tuple[RankReason, ...]:
    """The reasons for the ranks of all ranked bids, in their order.

    Args:
        ranking: The ranking.
    """
    return tuple(_reason(one, ranking.ranked) for one in ranking.ranked)


def _reason(one: Ranked, ranked: tuple[Ranked, ...]) -> RankReason:
    amount = one.amount
    others = (other for other in ranked if other is not one)
    above = (
        other.bid
        for other in _up_to(one.best - 1, others)
        if other.amount.surely_above(amount)
    )
    others = (other for other in ranked if other is not one)
    may = (
        other.bid
        for other in _up_to(one.worst - one.best, others)
        if other.amount.may_exceed(amount) and not other.amount.surely_above(amount)
    )
    return RankReason(
        bid=one.bid,
        best=one.best,
        worst=one.worst,
        above=tuple(islice(above, MOST_NAMES)),
        may=tuple(islice(may, MOST_NAMES)),
        own=looseness(one) if one.best != one.worst else None,
        hides=one.about_hides,
    )


def _up_to(count: int, others: Iterable[Ranked]) -> Iterable[Ranked]:
    """The others; none where it is known that none of them will do."""
    return others if count else ()
