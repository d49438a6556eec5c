"""Whether two claimed values fit together, and which says more."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from core.domain.amount import Amount, AmountKind, same_when_rounded
from core.domain.price import Price, Term
from core.domain.when import When

UNDISCLOSED = Amount("undisclosed")
# From the narrowest to the widest; nobody's width is invented for "about".
_WIDTHS: dict[AmountKind, int] = {
    "exact": 0,
    "about": 1,
    "range": 2,
    "at_least": 3,
    "more_than": 3,
    "at_most": 3,
    "less_than": 3,
    "no_price": 4,
    "undisclosed": 5,
}
_OPEN_DAYS = 10**7


def amount_of(value: object) -> Amount | None:
    """The amount in a value: itself, a price's or a term's."""
    if isinstance(value, Amount):
        return value
    return value.amount if isinstance(value, Price | Term) else None


def excludes(one: object, other: object) -> bool:
    """Whether two claimed values of one measure can't both be right."""
    mine, theirs = amount_of(one), amount_of(other)
    if mine is not None and theirs is not None:
        apart = mine.unit and theirs.unit and mine.unit != theirs.unit
        return not apart and mine.excludes(theirs)
    if isinstance(one, When) and isinstance(other, When):
        return "certain" in (one.before(other), other.before(one))
    if isinstance(one, str) and isinstance(other, str):
        return one != other
    return False


def same(one: object, other: object) -> bool:
    """Whether a copy says what its root says, printed rounding and words apart."""
    mine, theirs = amount_of(one), amount_of(other)
    if mine is not None and theirs is not None:
        if (mine.kind, mine.unit) != (theirs.kind, theirs.unit):
            return False
        ends = (mine.low, mine.high) == (theirs.low, theirs.high)
        return ends or same_when_rounded(mine, theirs)
    if isinstance(one, When) and isinstance(other, When):
        return one.span[:2] == other.span[:2]
    if isinstance(one, Term) and isinstance(other, Term):
        return one.text == other.text
    return one == other


def width(value: object) -> tuple[int, Decimal]:
    """How much a value leaves open: the narrowest of some values sorts first."""
    amount = amount_of(value)
    if amount is not None:
        return _WIDTHS[amount.kind], _openness(amount)
    if isinstance(value, When):
        earliest, latest, about = value.span
        days = (latest - earliest).days if earliest and latest else _OPEN_DAYS
        return days, Decimal(about)
    return 0, Decimal(0)


def _openness(amount: Amount) -> Decimal:
    if amount.low is not None and amount.high is not None:
        if amount.kind == "range":
            return amount.high - amount.low
        return amount.step or Decimal(0)
    if amount.low is not None:
        return -amount.low
    return amount.high if amount.high is not None else Decimal(0)


def span_of(values: Iterable[Any]) -> Amount:
    """What amounts allow together: from the lowest low to the highest high."""
    amounts = [amount for amount in map(amount_of, values) if amount is not None]
    unit = next((amount.unit for amount in amounts if amount.unit), None)
    lows = [amount.low for amount in amounts if amount.low is not None]
    highs = [amount.high for amount in amounts if amount.high is not None]
    low = min(lows) if len(lows) == len(amounts) else None
    high = max(highs) if len(highs) == len(amounts) else None
    if low is None and high is None:
        return UNDISCLOSED
    if high is None:
        ends = [amount for amount in amounts if amount.low == low]
        strict = all(amount.kind == "more_than" for amount in ends)
        return Amount("more_than" if strict else "at_least", low, None, unit)
    if low is None:
        ends = [amount for amount in amounts if amount.high == high]
        strict = all(amount.kind == "less_than" for amount in ends)
        return Amount("less_than" if strict else "at_most", None, high, unit)
    return Amount("range", low, high, unit)
