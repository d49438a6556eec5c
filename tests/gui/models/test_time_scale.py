"""The time axis: days to pixels and back, and ticks that never touch."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.models.time_scale import LAST, TimeScale, scale_for, time_ticks

TODAY = date(2026, 11, 24)


def month(number: int) -> str:
    return f"m{number}"


def test_an_axis_leaves_room_at_both_ends() -> None:
    scale = scale_for(date(2025, 1, 1), date(2025, 12, 31), TODAY)
    assert scale.first < date(2025, 1, 1).toordinal()
    assert scale.last > date(2025, 12, 31).toordinal()
    assert scale.last < date(2026, 2, 1).toordinal()


def test_an_axis_runs_on_to_a_near_today() -> None:
    scale = scale_for(date(2025, 1, 1), date(2026, 11, 1), TODAY)
    assert scale.last >= TODAY.toordinal()


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (None, None),
        (TODAY, TODAY),
        (date.min, date.min),
        (date.max, date.max),
        (date.min, date.max),
    ],
)
def test_any_days_give_an_axis_with_a_length(
    first: date | None, last: date | None
) -> None:
    scale = scale_for(first, last, TODAY).laid(0, 500)
    assert scale.last - scale.first >= 10
    assert len(time_ticks(scale, 40, month)) <= 13


def test_the_year_stands_in_place_of_january() -> None:
    scale = scale_for(date(2024, 10, 1), date(2025, 4, 1), TODAY).laid(0, 500)
    labels = [tick.label for tick in time_ticks(scale, 40, month)]
    assert labels == ["m10", "m11", "m12", "2025", "m2", "m3", "m4"]


def test_a_few_days_have_their_numbers() -> None:
    scale = TimeScale(
        date(2025, 1, 28).toordinal(), date(2025, 2, 4).toordinal(), 0, 400
    )
    labels = [tick.label for tick in time_ticks(scale, 40, month)]
    assert labels == ["28", "29", "30", "31", "m2", "2", "3", "4"]


_days = st.integers(1, LAST)


@given(_days, st.integers(10, 100_000), st.integers(60, 2000))
def test_ticks_keep_their_distance(first: int, length: int, width: int) -> None:
    last = min(first + length, LAST)
    scale = TimeScale(first, max(last, first + 1), 0, width)
    places = [scale.place(tick.day) for tick in time_ticks(scale, 40, month)]
    # A month is not always of 30 days, nor a week before the first of a month whole.
    assert all(b - a >= 40 * 0.45 for a, b in pairwise(places))


@given(_days, st.integers(10, 5000), st.floats(0, 1))
def test_a_place_gives_back_its_day(first: int, length: int, share: float) -> None:
    scale = TimeScale(first, first + length, 50, 50 + 20 * length)
    day = min(first + round(share * length), LAST)
    assert scale.day_at(scale.place(day)) == day


@given(st.floats(0.01, 100), st.floats(0, 1))
def test_zooming_stays_within_the_whole(factor: float, share: float) -> None:
    whole = TimeScale(1000, 2000)
    zoomed = whole.zoomed(factor, 1000 + share * 1000, whole)
    assert whole.first <= zoomed.first < zoomed.last <= whole.last + 1e-6
