"""How long a deadline still runs, in its own zone and by the clock handed in."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.answers.deadline_days import countdown, days_left, ends_of
from core.domain.when import When

LONDON = When(edtf="2018-09-21", time="17:00", zone="Europe/London")
NEW_YORK = ZoneInfo("America/New_York")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_five_in_london_passes_at_that_instant() -> None:
    # London keeps summer time in September.
    assert countdown(LONDON, utc("2018-09-21T15:59:59")).passed == "no"
    assert countdown(LONDON, utc("2018-09-21T16:00:00")).passed == "certain"


def test_days_are_counted_in_the_calendar_of_the_deadline() -> None:
    # Still the evening of the 3rd in New York, already the 4th in Berlin.
    on = When(edtf="2025-04-05", time="23:59", zone="America/New_York")
    left = countdown(on, utc("2025-04-04T01:00"), ZoneInfo("Europe/Berlin"))
    assert (left.days, left.hours) == (2, None)


def test_from_two_days_on_hours_are_counted() -> None:
    assert countdown(LONDON, utc("2018-09-19T16:00")).hours is None
    assert countdown(LONDON, utc("2018-09-19T16:30")).hours == 47


def test_less_than_a_day_is_counted_in_hours() -> None:
    left = countdown(LONDON, utc("2018-09-20T20:30"))
    assert (left.days, left.hours, left.minutes) == (1, 19, 30)


def test_a_day_without_a_time_has_no_hours() -> None:
    left = countdown(When(edtf="2025-04-05"), utc("2025-04-05T20:00"))
    assert (left.passed, left.days, left.hours) == ("no", 0, None)


def test_a_day_without_a_zone_ends_with_the_day_of_the_reader() -> None:
    on = When(edtf="2025-04-05")
    at = utc("2025-04-06T01:00")
    assert countdown(on, at, NEW_YORK).passed == "no"
    assert countdown(on, at, ZoneInfo("Europe/Berlin")).passed == "certain"


def test_a_time_without_a_zone_may_be_that_of_any_clock() -> None:
    on = When(edtf="2025-04-05", time="17:00")
    passed = [
        countdown(on, utc(one)).passed
        for one in ("2025-04-05T02:00", "2025-04-05T12:00", "2025-04-06T05:00")
    ]
    assert passed == ["no", "possible", "certain"]


def test_a_month_may_be_over_from_its_first_day_on() -> None:
    on = When(edtf="2025-04")
    assert countdown(on, utc("2025-04-10T12:00")).passed == "possible"
    assert countdown(on, utc("2025-05-01T00:00")).passed == "certain"
    assert days_left(on, date(2025, 4, 10)).passed == "possible"
    assert days_left(on, date(2025, 4, 10)).days == 20


@pytest.mark.parametrize("on", [None, When(words="after the summer")])
def test_a_deadline_that_nobody_dates_has_no_days_left(on: When | None) -> None:
    for left in (countdown(on, utc("2025-04-05T20:00")), days_left(on, date.max)):
        assert (left.passed, left.days, left.ends) == ("possible", None, None)


def test_a_deadline_open_at_its_end_counts_to_the_day_that_it_begins() -> None:
    left = days_left(When(edtf="2025-04-05/.."), date(2025, 4, 1))
    assert left.days == 4


@pytest.mark.parametrize(
    ("day", "zone"),
    [
        ("9999-12-31", "America/New_York"),
        ("9999-12-31", None),
        ("0001-01-01", "Asia/Tokyo"),
    ],
)
def test_the_ends_of_the_calendar_are_no_error(day: str, zone: str | None) -> None:
    on = When(edtf=day, time="00:00" if day < "2" else None, zone=zone)
    ends = ends_of(on)
    assert ends is not None
    assert countdown(on, utc("2025-04-05T20:00")).passed == (
        "certain" if day < "2" else "no"
    )


def test_the_night_of_the_clock_change_keeps_its_instant() -> None:
    on = When(edtf="2025-03-30", time="02:30", zone="Europe/Berlin")
    ends = ends_of(on)
    assert ends is not None
    assert ends.latest == utc("2025-03-30T01:30")


@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001 (zone below)
    st.integers(0, 10**7),
    st.sampled_from(
        [
            LONDON,
            When(edtf="2018"),
            When(edtf="2018-09-21", time="17:00"),
            When(edtf="2018-09/2018-11"),
        ]
    ),
)
def test_what_is_over_stays_over(moment: datetime, later: int, on: When) -> None:
    order = ("no", "possible", "certain")
    now = moment.replace(tzinfo=UTC)
    first = countdown(on, now)
    second = countdown(on, now + timedelta(seconds=later))
    assert order.index(first.passed) <= order.index(second.passed)
    if first.days is not None and second.days is not None:
        assert first.days >= second.days
