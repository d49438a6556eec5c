"""The days of a contest, and how much a lens hides."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from core.answers.calendar_days import (
    Hidden,
    LensDays,
    hidden_counts,
    lens_days,
    next_day,
    previous_day,
)
from core.answers.index import Index
from core.answers.lens import Clock, Lens
from core.domain.when import When
from tests.core.answers.books import Book


def days_of(book: Book, clock: Clock = "public") -> LensDays:
    tables = book.tables
    return lens_days(tables, Index.of(tables), "contest", clock)


def hidden_in(book: Book, day: str, clock: Clock = "public") -> Hidden:
    tables = book.tables
    lens = Lens(date.fromisoformat(day), clock)
    return hidden_counts(tables, Index.of(tables), "contest", lens)


def reported(book: Book) -> Book:
    """A bid of January that a paper reported in March, and a deadline of May."""
    report = book.source("report", "2025-03-01")
    price = book.price("exact", 10, source=report)
    on = (book.claim(When("2025-01-10"), source=report),)
    book.bid("bid", price, made_on=on)
    ends = (book.claim(When("2025-05-01"), source=report),)
    book.event("deadline", "deadline", on=ends)
    return book


def test_a_tick_stands_where_something_became_public(book: Book) -> None:
    found = days_of(reported(book))
    assert found.ticks == (date(2025, 3, 1),)
    assert found.marks == (date(2025, 5, 1),)
    assert (found.first, found.last) == (date(2025, 1, 10), date(2025, 5, 1))


def test_on_the_recorded_clock_ticks_are_days_of_entry(book: Book) -> None:
    found = days_of(reported(book), "recorded")
    assert found.ticks == (date(2025, 1, 1),)


def test_what_is_public_later_is_counted_as_hidden(book: Book) -> None:
    reported(book)
    hidden = hidden_in(book, "2025-02-28")
    assert (hidden.bids, hidden.claims, hidden.deadlines) == (1, 3, 1)
    assert hidden.anything
    assert not hidden_in(book, "2025-03-01").anything


def test_what_is_recorded_later_is_counted_on_the_recorded_clock(book: Book) -> None:
    late = datetime(2026, 1, 1, tzinfo=UTC)
    book.bid("bid", book.price("exact", 10, recorded=late))
    assert hidden_in(book, "2025-06-01", "recorded").claims == 1
    assert not hidden_in(book, "2025-06-01").anything


def test_a_contest_without_any_date_has_no_days(book: Book) -> None:
    book.bid("bid", book.price("exact", 10), made_on="")
    assert days_of(book) == LensDays()


def test_days_known_by_their_year_span_the_year(book: Book) -> None:
    book.bid("bid", book.price("exact", 10), made_on="2019")
    found = days_of(book)
    assert (found.first, found.last) == (date(2019, 1, 1), date(2019, 12, 31))


_dates = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@given(st.lists(_dates, unique=True), _dates)
def test_steps_go_to_the_nearest_day_on_each_side(found: list[date], day: date) -> None:
    days = tuple(sorted(found))
    assert next_day(days, day) == min((one for one in days if one > day), default=None)
    earlier = (one for one in days if one < day)
    assert previous_day(days, day) == max(earlier, default=None)
