"""Dates that rules give: counting days, business days, and a rule of the UK."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.answers.deadline_days import ends_of
from core.answers.deadline_suggestions import (
    MOST_DAYS,
    RULE_KEYS,
    DayCountError,
    DayTooLateError,
    RuleKey,
    in_business_days,
    in_days,
    suggest,
    uk_put_up_or_shut_up,
)

DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))


def counted(start: date, count: int) -> date:
    """Business days counted one by one."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


@given(DAYS, st.integers(1, 400))
def test_business_days_are_those_counted_from_monday_to_friday(
    start: date, count: int
) -> None:
    found = in_business_days(start, count).when
    assert found.edtf == counted(start, count).isoformat()


@given(DAYS, st.integers(1, MOST_DAYS))
def test_days_are_counted_from_the_day_after(start: date, count: int) -> None:
    found = in_days(start, count).when
    assert found.earliest == start + timedelta(days=count)


def test_a_named_suitor_has_28_days_in_the_uk() -> None:
    # Comcast was named on a Tuesday; the 28th day is a Tuesday, at five in London.
    found = uk_put_up_or_shut_up(date(2018, 2, 27))
    assert (found.when.edtf, found.when.time) == ("2018-03-27", "17:00")
    assert found.when.zone == "Europe/London"
    ends = ends_of(found.when)
    assert ends is not None
    # Summer time had begun two days before.
    assert ends.latest.isoformat() == "2018-03-27T16:00:00+00:00"


def test_a_rule_says_where_it_stands_and_as_of_when() -> None:
    found = suggest("uk_put_up_or_shut_up", date(2025, 1, 1), 3)
    assert found.count == 28
    assert "2.6" in found.reference
    assert found.as_of is not None
    assert suggest("days", date(2025, 1, 1), 3).reference == ""


@pytest.mark.parametrize("count", [0, -1, MOST_DAYS + 1, 10**12])
def test_too_few_or_too_many_days_are_refused_with_a_sentence(count: int) -> None:
    rules: tuple[RuleKey, ...] = ("days", "business_days")
    for rule in rules:
        with pytest.raises(DayCountError, match="between 1 and"):
            suggest(rule, date(2025, 1, 1), count)


@pytest.mark.parametrize("rule", RULE_KEYS)
def test_days_that_lead_out_of_the_calendar_are_refused(rule: RuleKey) -> None:
    with pytest.raises(DayTooLateError):
        suggest(rule, date(9999, 12, 30), 20)
