"""Dates of deadlines worked out from the day on which something began."""

from datetime import date, timedelta
from typing import Literal, get_args

from core.domain.errors import BidbookError
from core.domain.value import Value
from core.domain.when import When

RuleKey = Literal["days", "business_days", "uk_put_up_or_shut_up"]
RULE_KEYS: tuple[RuleKey, ...] = get_args(RuleKey)
MOST_DAYS = 3660
_A_WEEK, _WORKING = 7, 5
# Takeover Code, Rule 2.6(a): the 28th day after the announcement, 5 p.m. in London.
_UK_DAYS = 28
_UK_TIME, _UK_ZONE = "17:00", "Europe/London"
_UK_REFERENCE = "Takeover Code, Rule 2.6(a)"
# The edition in force on this day is the one that was read.
_UK_AS_OF = date(2023, 12, 11)


class DayCountError(BidbookError):
    """So many days can't be counted."""

    key = "day_count"
    english = "Count between 1 and {most} days."


class DayTooLateError(BidbookError):
    """The days lead out of the calendar."""

    key = "day_too_late"
    english = "So late a day is in no calendar."


class Suggestion(Value, frozen=True, kw_only=True):
    """A date that a rule gives; only a person makes a deadline of it.

    Attributes:
        rule: Which rule, as a key of the wording files (``deadline_rules``).
        start: The day that it counts from; itself not counted.
        count: How many days it counts.
        when: The date, with time and zone where the rule gives them.
        reference: Where the rule stands; empty for mere counting.
        as_of: The day as of which the rule was read; rules change.
    """

    rule: RuleKey
    start: date
    count: int
    when: When
    reference: str = ""
    as_of: date | None = None


def in_days(start: date, count: int) -> Suggestion:
    """So many days after a day.

    Raises:
        DayCountError: There are none, or too many.
        DayTooLateError: They lead out of the calendar.
    """
    day = _later(start, _checked(count))
    return Suggestion(rule="days", start=start, count=count, when=_on(day))


def in_business_days(start: date, count: int) -> Suggestion:
    """So many days from Monday to Friday after a day; holidays are not known here.

    Raises:
        DayCountError: There are none, or too many.
        DayTooLateError: They lead out of the calendar.
    """
    # From a weekend the count begins as from the Friday before it.
    back = max(0, start.weekday() - _WORKING + 1)
    weeks, days = divmod(_checked(count), _WORKING)
    over_weekend = start.weekday() - back + days >= _WORKING
    ahead = weeks * _A_WEEK + days + 2 * over_weekend - back
    day = _later(start, ahead)
    return Suggestion(rule="business_days", start=start, count=count, when=_on(day))


def uk_put_up_or_shut_up(announced: date) -> Suggestion:
    """The end of the 28 days that the UK's Takeover Code gives a named suitor.

    Not legal advice: rules change, the Panel may extend the deadline, and others
    apply once a rival has announced a firm offer.

    Args:
        announced: The day of the announcement that first named the suitor.

    Raises:
        DayTooLateError: The days lead out of the calendar.
    """
    day = _later(announced, _UK_DAYS)
    return Suggestion(
        rule="uk_put_up_or_shut_up",
        start=announced,
        count=_UK_DAYS,
        when=When(edtf=_text(day), time=_UK_TIME, zone=_UK_ZONE),
        reference=_UK_REFERENCE,
        as_of=_UK_AS_OF,
    )


def suggest(rule: RuleKey, start: date, count: int) -> Suggestion:
    """The date that a rule gives from a day; a rule with its own count keeps to it.

    Raises:
        DayCountError: There are no days to count, or too many.
        DayTooLateError: They lead out of the calendar.
    """
    match rule:
        case "days":
            return in_days(start, count)
        case "business_days":
            return in_business_days(start, count)
        case "uk_put_up_or_shut_up":
            return uk_put_up_or_shut_up(start)


def _checked(count: int) -> int:
    if not 1 <= count <= MOST_DAYS:
        raise DayCountError(most=MOST_DAYS)
    return count


def _later(start: date, days: int) -> date:
    try:
        return start + timedelta(days=days)
    except OverflowError:
        raise DayTooLateError from None


def _on(day: date) -> When:
    return When(edtf=_text(day))


def _text(day: date) -> str:
    return day.isoformat()
