"""The rows of the window of deadlines."""

from datetime import UTC, date, datetime

from core.answers.index import Index
from core.answers.lens import Lens
from core.domain.records import Contest
from core.domain.tables import Tables
from core.domain.when import When
from core.wording.voice import Voice
from gui.models.deadline_rows import DeadlinesContent, deadlines_content
from tests.core.answers.books import Book

LONDON = When(edtf="2025-04-05", time="17:00", zone="Europe/London")


def content(
    book: Book, day: date = date(2025, 4, 5), now: datetime | None = None
) -> DeadlinesContent:
    tables = book.tables
    index = Index.of(tables)
    return deadlines_content(tables, index, Lens(day), "contest", Voice("en"), now=now)


def moved() -> Book:
    """A deadline that moved once, to five in London."""
    book = Book()
    book.event("law", "law", title="The law")
    old = (book.claim(When(edtf="2025-01-19")),)
    book.event("first", "deadline", title="The ban", on=old, set_by="law")
    book.event("second", "deadline", on=(book.claim(LONDON),), extends="first")
    return book


def test_a_row_says_what_is_left_and_where_the_deadline_came_from() -> None:
    shown = content(moved(), now=datetime(2025, 4, 5, 14, 30, tzinfo=UTC))
    (row,) = shown.table.rows
    assert row.cells == (
        "The ban",
        "5 April 2025, 17:00 (London time)",
        "in 1 hour",
        "running",
        "moved once: 19 Jan 2025 → 5 Apr 2025",
        "everybody",
        "",
    )
    assert (row.table, row.record, row.quiet) == ("events", "second", False)


def test_it_passes_at_five_in_london() -> None:
    shown = content(moved(), now=datetime(2025, 4, 5, 16, 0, tzinfo=UTC))
    (row,) = shown.table.rows
    assert row.cells[2:4] == ("", "passed, outcome not entered")
    assert row.quiet


def test_behind_a_row_stand_all_its_dates_and_the_bids_in_time() -> None:
    book = moved()
    book.bid("early", made_on="2025-04-01")
    book.bid("late", made_on="2025-04-06")
    lines = content(book, date(2025, 4, 7)).details("second")
    assert lines == (
        "19 January 2025  ·  extended  ·  The law",
        "5 April 2025, 17:00 (London time)  ·  passed, outcome not entered",
        "In time: Early (1 April 2025). Too late: Late (6 April 2025).",
    )
    assert content(book).details("nobody") == ()


def test_a_past_day_is_said_in_the_subtitle() -> None:
    assert content(moved()).subtitle == "Contest, as of 5 April 2025"
    today = content(moved(), now=datetime(2025, 4, 5, tzinfo=UTC))
    assert today.subtitle == "Contest"


def test_what_is_wrong_with_dates_is_said_behind_their_rows() -> None:
    book = Book()
    book.event("bare", "deadline")
    book.event("words", "deadline", on=(book.claim(When(words="soon")),))
    zoneless = When(edtf="2025-04-05", time="17:00")
    book.event("zone", "deadline", on=(book.claim(zoneless),))
    circle = (book.claim(When(edtf="2025-05-05")),)
    book.event("a", "deadline", on=circle, extends="b")
    book.event("b", "deadline", on=circle, extends="a")
    shown = content(book)
    assert len(shown.table.rows) == 4
    said = {row.record: shown.details(row.record)[-2] for row in shown.table.rows}
    assert said["bare"] == "Nobody gives a date for it."
    assert said["words"] == "Its date is known in words only: ‘soon’."
    assert "zone of 17:00 is not given" in said["zone"]
    assert "in a circle" in said["b"]


def test_no_contest_has_no_deadlines_and_nothing_to_add_to() -> None:
    tables = Tables.of([Contest(id="other", title="Other")])
    shown = deadlines_content(
        tables, Index.of(tables), Lens(date.max), "gone", Voice("de")
    )
    assert (shown.contest, shown.table.rows, shown.editable) == ("", (), False)
    assert shown.table.empty
