"""Which of two bids is the higher one, and what keeps it from being certain."""

from decimal import Decimal
from typing import Literal, get_args

from core.answers.standing import Incomparable, Ranked, Ranking, Unranked
from core.domain.value import Value

ProofState = Literal["certain", "certain_unless", "undecided"]
ProofCode = Literal[
    "above",  # one is above the other, whatever the words leave open
    "equal",  # both state the same price
    "undisclosed",  # the price of one is not known
    "open_end",  # the words about the lower one allow more than the higher one
    "overlap",  # what the words allow overlaps
    "incomparable",  # one can't be brought to what is compared
    "not_ranked",  # one is listed and not ranked
    "not_listed",  # one is not live, or no bid of the contest
]
PROOF_CODES: tuple[ProofCode, ...] = get_args(ProofCode)


class Proof(Value, frozen=True, kw_only=True):
    """How two bids stand to each other.

    Attributes:
        state: ``certain``; ``certain_unless`` "about" hides a share or more; or
            ``undecided``.
        code: The reason.
        above: Id of the bid that is the higher one; none where neither is.
        below: Id of the other one.
        hides: The share from which on it would no longer be certain (0.5 for 50 %).
        because: Ids of the bids that the reason is about.
    """

    state: ProofState
    code: ProofCode
    above: str | None = None
    below: str | None = None
    hides: Decimal | None = None
    because: tuple[str, ...] = ()


def proof(ranking: Ranking, one: str, other: str) -> Proof:
    """Whether one of two bids is above the other, and why.

    The order of the two changes nothing.

    Args:
        ranking: The ranking in which they stand.
        one: Id of a bid.
        other: Id of another bid.
    """
    pair = tuple(sorted((one, other)))
    entries = [_entry(ranking, bid) for bid in pair]
    for code, kind in (
        ("not_listed", type(None)),
        ("not_ranked", Unranked),
        ("incomparable", Incomparable),
    ):
        because = tuple(
            bid
            for bid, entry in zip(pair, entries, strict=True)
            if isinstance(entry, kind)
        )
        if because:
            return Proof(state="undecided", code=_code(code), because=because)
    first, second = (entry for entry in entries if isinstance(entry, Ranked))
    return _of_ranked(first, second)


def _code(code: str) -> ProofCode:
    return next(one for one in PROOF_CODES if one == code)


def _entry(ranking: Ranking, bid: str) -> Ranked | Incomparable | Unranked | None:
    for part in (ranking.ranked, ranking.incomparable, ranking.unranked):
        for one in part:
            if one.bid == bid:
                return one
    return None


def _of_ranked(first: Ranked, second: Ranked) -> Proof:
    for higher, lower in ((first, second), (second, first)):
        if higher.amount.surely_above(lower.amount):
            hides = _hides(higher, lower)
            return Proof(
                state="certain" if hides is None else "certain_unless",
                code="above",
                above=higher.bid,
                below=lower.bid,
                hides=hides,
                because=(higher.bid, lower.bid),
            )
    silent = tuple(one.bid for one in (first, second) if not one.amount.has_number)
    if silent:
        return Proof(state="undecided", code="undisclosed", because=silent)
    same = first.amount.figure
    if same is not None and same == second.amount.figure:
        hazy = first.about or second.about
        return Proof(
            state="certain_unless" if hazy else "certain",
            code="equal",
            hides=Decimal(0) if hazy else None,
            because=(first.bid, second.bid),
        )
    for lower, higher in ((first, second), (second, first)):
        # Of two open ends the lower one is what may be above.
        if lower.amount.high is None and (
            higher.amount.high is not None or _starts_lower(lower, higher)
        ):
            return Proof(
                state="undecided", code="open_end", because=(lower.bid, higher.bid)
            )
    return Proof(state="undecided", code="overlap", because=(first.bid, second.bid))


def _starts_lower(one: Ranked, other: Ranked) -> bool:
    """Whether one of two bids without a high end has the lower low end."""
    if one.amount.low is None or other.amount.low is None:
        return False
    return one.amount.low <= other.amount.low


def _hides(higher: Ranked, lower: Ranked) -> Decimal | None:
    """From which share on "about" may hide that the lower one is the higher one."""
    top, bottom = higher.amount.low, lower.amount.high
    if top is None or bottom is None:
        return None
    hazy = (higher.about and top > 0, lower.about and bottom > 0)
    match hazy:
        case (True, True):
            return (top - bottom) / (top + bottom)
        case (True, False):
            # What is not above zero stays below, however much is hidden.
            return 1 - bottom / top if bottom > 0 else Decimal(1)
        case (False, True):
            return top / bottom - 1
    return None
