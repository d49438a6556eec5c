"""What happened, in the order of time."""

from datetime import date

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.timeline import Entry, timeline_of_bidder, timeline_of_contest
from core.domain.when import When
from tests.core.answers.books import TODAY, Book


def story() -> Book:
    book = Book()
    stages = (
        book.claim("submitted", on="2025-01-10"),
        book.claim("withdrawn", on="2025-05-02"),
    )
    book.bid("one", book.price("exact", 5), made_on="2025-01-10", stage=stages)
    book.bid("two", made_on="2025-03")
    book.event("law", "law", on=(book.claim(When(edtf="2024-04-24")),), title="Law")
    book.event(
        "deadline",
        "deadline",
        on=(book.claim(When(edtf="2025-09-17")),),
        outcome=(book.claim("extended"),),
    )
    book.event("denial", about=("two",), stance="denies", by=("firm",))
    return book


def contest(book: Book, lens: Lens = TODAY) -> list[Entry]:
    tables = book.tables
    return list(timeline_of_contest(tables, Index.of(tables), lens, "contest"))


def test_a_contest_is_told_in_order_and_the_undated_comes_last() -> None:
    assert [(one.what, one.id, one.word) for one in contest(story())] == [
        ("event", "law", "law"),
        ("bid", "one", "offer"),
        ("stage", "one", "submitted"),
        ("bid", "two", "offer"),
        ("stage", "one", "withdrawn"),
        ("deadline", "deadline", "deadline"),
        ("response", "denial", "response"),
    ]


def test_what_is_certainly_later_than_the_day_is_ahead() -> None:
    ahead = {one.id for one in contest(story()) if one.ahead}
    assert ahead == {"deadline"}


def test_what_was_not_public_yet_is_not_told() -> None:
    told = contest(story(), Lens(date(2025, 1, 1)))
    assert [one.id for one in told] == ["law", "deadline", "denial"]


def test_a_bidder_is_told_with_what_is_about_it() -> None:
    tables = story().tables
    told = timeline_of_bidder(tables, Index.of(tables), TODAY, "two-bidder")
    assert [(one.what, one.id) for one in told] == [
        ("bid", "two"),
        ("response", "denial"),
    ]
    assert told[1].stance == "denies"
    assert told[1].by == ("firm",)
    assert timeline_of_bidder(tables, Index.of(tables), TODAY, "nobody") == ()
