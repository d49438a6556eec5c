"""The highest bid: stated, certain or undecided, and why."""

from collections.abc import Sequence

from core.answers.standing import Highest, Incomparable, Ranked, Reason


def highest_stated(ranked: Sequence[Ranked]) -> tuple[str, ...]:
    """Ids of the bids with the greatest low end; ties are all named."""
    lows = [one.amount.low for one in ranked if one.amount.low is not None]
    top = max(lows, default=None)
    if top is None:
        return ()
    return tuple(one.bid for one in ranked if one.amount.low == top)


def highest_of(
    ranked: Sequence[Ranked],
    stated: tuple[str, ...],
    incomparable: Sequence[Incomparable],
) -> Highest:
    """The highest bid, as far as it can be known.

    It is certain when one bid's worst rank is the first; with a priced bid left out
    that holds only among the comparable ones.
    """
    left_out = tuple(one.bid for one in incomparable if _has_number(one))
    if not ranked:
        return Highest(state="none", among=bool(left_out))
    first = [one.bid for one in ranked if one.worst == 1]
    reasons = [Reason(code="incomparable", bids=left_out)] if left_out else []
    if len(first) == 1:
        return Highest(
            state="certain",
            among=bool(left_out),
            bids=tuple(first),
            reasons=tuple(reasons),
        )
    return Highest(
        state="undecided",
        among=bool(left_out),
        bids=tuple(one.bid for one in ranked if one.best == 1),
        reasons=(*_doubts(ranked, stated), *reasons),
    )


def _doubts(ranked: Sequence[Ranked], stated: tuple[str, ...]) -> list[Reason]:
    tops = [one for one in ranked if one.bid in stated]
    reasons = []
    if len(tops) > 1:
        reasons.append(Reason(code="tied", bids=stated))
    may = tuple(
        one.bid
        for one in ranked
        if one.bid not in stated
        and one.amount.has_number
        and (not tops or any(one.amount.may_exceed(top.amount) for top in tops))
    )
    if may:
        reasons.append(Reason(code="may_exceed", bids=may))
    silent = tuple(one.bid for one in ranked if not one.amount.has_number)
    if silent:
        reasons.append(Reason(code="undisclosed", bids=silent))
    return reasons


def _has_number(one: Incomparable) -> bool:
    if one.code == "payment":
        return True
    value = one.price.value
    return value is not None and value.amount.has_number
