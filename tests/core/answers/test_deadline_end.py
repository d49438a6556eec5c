"""What dates alone say about a deadline: the end of the contest, and the clock."""

from datetime import UTC, datetime

import msgspec
import pytest

from core.answers.deadlines import Deadline, deadlines, next_deadline
from core.answers.index import Index
from core.domain.records import Contest, Party
from core.domain.tables import Tables
from core.domain.when import When
from tests.core.answers.books import Book, day


def sold_book(book: Book, *, to: tuple[str, ...] = ()) -> Book:
    """A sale completed on 1 July, with a deadline on 1 August."""
    for party in ("seller", "loser"):
        book.add(Party(id=party, name=party.title()))
    contest = book.records["contest"]
    assert isinstance(contest, Contest)
    book.add(msgspec.structs.replace(contest, sellers=("seller",)))
    book.bid("won", stage=(book.claim("completed", on="2025-07-01"),))
    on = (book.claim(When(edtf="2025-08-01")),)
    book.event("ends", "deadline", on=on, to=to)
    return book


def only(book: Book, as_of: str, now: datetime | None = None) -> Deadline:
    """The one deadline of the contest."""
    tables = book.tables
    (found,) = deadlines(tables, Index.of(tables), "contest", day(as_of), now)
    return found


@pytest.mark.parametrize(
    ("to", "state"), [((), "met"), (("seller",), "met"), (("loser",), "moot")]
)
def test_a_sale_completed_before_it_meets_a_deadline_or_makes_it_moot(
    book: Book, to: tuple[str, ...], state: str
) -> None:
    deadline = only(sold_book(book, to=to), "2025-07-02")
    assert (deadline.state, deadline.because) == (state, "ending")
    assert only(book, "2025-06-30").state == "running"


def test_what_somebody_says_came_of_it_stands_before_what_dates_say(
    book: Book,
) -> None:
    sold_book(book)
    on = (book.claim(When(edtf="2025-08-01")),)
    missed = (book.claim("missed", on="2025-08-01"),)
    book.event("ends", "deadline", on=on, outcome=missed)
    assert only(book, "2025-07-15").because == "ending"
    late = only(book, "2025-08-02")
    assert (late.state, late.because) == ("missed", "claim")


def test_a_contest_given_up_before_it_makes_a_deadline_moot(book: Book) -> None:
    contest = book.records["contest"]
    assert isinstance(contest, Contest)
    outcome = (book.claim("abandoned", on="2025-07-01"),)
    book.add(msgspec.structs.replace(contest, outcome=outcome))
    book.event("ends", "deadline", on=(book.claim(When(edtf="2025-08-01")),))
    assert only(book, "2025-07-02").state == "moot"


def test_a_completion_on_the_day_itself_leaves_it_open(book: Book) -> None:
    book.bid("won", stage=(book.claim("completed", on="2025-08-01"),))
    book.event("ends", "deadline", on=(book.claim(When(edtf="2025-08-01")),))
    assert only(book, "2025-08-01").state == "running"
    assert only(book, "2025-08-02").state == "passed"


def test_a_clock_lets_a_deadline_pass_at_its_time_in_its_zone(book: Book) -> None:
    on = When(edtf="2025-08-01", time="17:00", zone="Europe/London")
    book.event("ends", "deadline", on=(book.claim(on),))
    before = only(book, "2025-08-01", datetime(2025, 8, 1, 15, 30, tzinfo=UTC))
    assert (before.state, before.countdown.hours) == ("running", 0)
    assert before.countdown.minutes == 30
    after = only(book, "2025-08-01", datetime(2025, 8, 1, 16, 0, tzinfo=UTC))
    assert (after.state, after.days_left) == ("passed", None)
    assert only(book, "2025-08-01").state == "running"


def test_the_dates_stay_with_those_who_set_them(book: Book) -> None:
    book.add(Party(id="president", name="President"))
    book.event("order", "order", by=("president",))
    for name, ends, older in (("a", "2025-04-05", None), ("b", "2025-06-19", "a")):
        on = (book.claim(When(edtf=ends)),)
        book.event(name, "deadline", on=on, extends=older, set_by="order")
    deadline = only(book, "2025-04-01")
    assert [one.on.value and one.on.value.edtf for one in deadline.dates] == [
        "2025-04-05",
        "2025-06-19",
    ]
    assert {(one.set_by, one.by) for one in deadline.dates} == {
        ("order", ("president",))
    }


def test_the_next_deadline_of_one_day_is_the_one_with_the_earlier_instant(
    book: Book,
) -> None:
    for name, zone in (("a", "America/New_York"), ("b", "Asia/Tokyo")):
        on = When(edtf="2025-08-02", time="17:00", zone=zone)
        book.event(name, "deadline", on=(book.claim(on),))
    tables = book.tables
    now = datetime(2025, 7, 31, 12, tzinfo=UTC)
    found = next_deadline(tables, Index.of(tables), "contest", day("2025-07-31"), now)
    assert found is not None
    assert found.id == "b"


def test_a_deadline_in_words_only_runs_without_days(book: Book) -> None:
    book.event("ends", "deadline", on=(book.claim(When(words="after the vote")),))
    book.event("never", "deadline")
    tables = book.tables
    found = deadlines(tables, Index.of(tables), "contest", day("2025-08-01"))
    assert [(one.state, one.days_left) for one in found] == [("running", None)] * 2


def test_the_last_pause_of_the_shipped_case_was_met(shipped: Tables) -> None:
    index = Index.of(shipped)
    (found,) = deadlines(shipped, index, "tiktok-us-2024-k2c3lo", day("2026-01-24"))
    assert found.state == "met"
    assert found.moved == 5
