"""Whether an amount or a date may be what a filter asks for."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from core.answers.folding import fold
from core.answers.query import Filter
from core.domain.amount import Amount
from core.domain.edtf import Span, span

_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-z]*)\.?")
_SCALES = {
    "": 0,
    "k": 3,
    "m": 6,
    "mn": 6,
    "mio": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "mrd": 9,
    "billion": 9,
    "tn": 12,
}


def plain_number(text: str) -> Decimal | None:
    """Read "47.5bn", "20 Mrd" or "500m"; none for anything else."""
    found = _NUMBER.fullmatch(fold(text).strip())
    if found is None or found[2] not in _SCALES:
        return None
    return Decimal(found[1].replace(",", ".")).scaleb(_SCALES[found[2]])


def price_test(
    part: Filter, number: Decimal | None, name_of_kind: Callable[[str], str]
) -> Callable[[Amount | None], bool]:
    """What tells whether the words about a price allow what a filter asks for.

    A comparison lets through what *may* be so: ``>40bn`` finds "more than 30 billion",
    because nothing excludes it. Words without any number are no match, or every
    comparison would find them; they are found as ``price:undisclosed``.

    Args:
        part: The filter.
        number: Its value as a number, if it is one.
        name_of_kind: What the reader calls a kind of amount.
    """
    if number is None:
        return _words_test(part, name_of_kind)
    match part.relation:
        case ">":
            return lambda one: one is not None and may_be_above(one, number)
        case ">=":
            return lambda one: (
                one is not None and (may_be_above(one, number) or may_be(one, number))
            )
        case "<":
            return lambda one: one is not None and may_be_below(one, number)
        case "<=":
            return lambda one: (
                one is not None and (may_be_below(one, number) or may_be(one, number))
            )
    return lambda one: one is not None and may_be(one, number)


def may_be_above(amount: Amount, number: Decimal) -> bool:
    """Whether the words allow more than a number; words without any don't count."""
    high = amount.high
    return high > number if high is not None else amount.low is not None


def may_be_below(amount: Amount, number: Decimal) -> bool:
    """Whether the words allow less than a number; words without any don't count."""
    low = amount.low
    return low < number if low is not None else amount.high is not None


def may_be(amount: Amount, number: Decimal) -> bool:
    """Whether the words allow just this number; words without any don't count."""
    low, high = amount.low, amount.high
    if low == number:
        return amount.kind != "more_than"
    if high == number:
        return amount.kind != "less_than"
    if low is None and high is None:
        return False
    return (low is None or low < number) and (high is None or high > number)


def _words_test(
    part: Filter, name_of_kind: Callable[[str], str]
) -> Callable[[Amount | None], bool]:
    wanted = plain(part.value)

    def fits(amount: Amount | None) -> bool:
        if amount is None or part.relation != "has":
            return False
        named = (amount.kind, name_of_kind(amount.kind), amount.unit, amount.words)
        return any(wanted in plain(text) for text in named if text)

    return fits


def date_matches(days: Span, part: Filter, wanted: Span) -> bool:
    """Whether a date may be in, before or after what a filter asks for.

    Args:
        days: The days that the date allows; one that is not known is no match.
        part: The filter.
        wanted: The days of its value.
    """
    if days.earliest is None and days.latest is None:
        return False
    first, last = days.earliest or date.min, days.latest or date.max
    start, end = wanted.earliest or date.min, wanted.latest or date.max
    match part.relation:
        case ">":
            return last > end
        case ">=":
            return last >= start
        case "<":
            return first < start
        case "<=":
            return first <= end
    return first <= end and last >= start


def days_of(text: str) -> Span | None:
    """The days of a value such as "2025-04"; none when it is no date."""
    try:
        return span(text.strip())
    except ValueError:
        return None


def plain(text: str) -> str:
    """A text folded, with known words as words: "no_price" becomes "no price"."""
    return " ".join(fold(text.replace("_", " ")).split())
