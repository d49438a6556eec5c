"""Dates in EDTF notation and the order of dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.edtf import span
from core.domain.when import When


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025-04-03", date(2025, 4, 3), date(2025, 4, 3)),
        ("2025-04", date(2025, 4, 1), date(2025, 4, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-34", date(2025, 4, 1), date(2025, 6, 30)),
        ("2025-21", date(2025, 3, 1), date(2025, 5, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("../2025-04-03", None, date(2025, 4, 3)),
        ("2025-04-03/..", date(2025, 4, 3), None),
        ("2025-03/2025-04", date(2025, 3, 1), date(2025, 4, 30)),
    ],
)
def test_a_date_allows_these_days(
    text: str, earliest: date | None, latest: date | None
) -> None:
    assert span(text)[:2] == (earliest, latest)


@pytest.mark.parametrize("mark", ["~", "?", "%"])
def test_a_mark_of_doubt_widens_nothing(mark: str) -> None:
    assert span(f"2025-04{mark}")[:2] == span("2025-04")[:2]
    assert span(f"2025-04{mark}").about


@pytest.mark.parametrize(
    "text",
    ["", "April", "2025-13", "2025-02-30", "2025-33-01", "2025/2024", "../..", "0000"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        When(edtf=text)


days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@given(days, days)
def test_two_days_have_a_certain_order(one: date, other: date) -> None:
    first, second = When(one.isoformat()), When(other.isoformat())
    assert first.before(second) == ("certain" if one < other else "no")


@given(days, days)
def test_a_date_is_certainly_after_a_day_or_not(one: date, day: date) -> None:
    assert When(one.isoformat()).after_day(day) == ("certain" if one > day else "no")


def test_a_month_may_be_before_a_day_in_it() -> None:
    assert When("2025-04").before(When("2025-04-03")) == "possible"


def test_words_that_the_notation_cannot_say_sort_last() -> None:
    vague = When(words="some day")
    assert vague.sort_key > When("9998").sort_key
    assert vague.before(When("2025")) == "possible"
