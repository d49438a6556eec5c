"""What a lens lets through: two clocks, and sources left out."""

from datetime import UTC, date, datetime

from core.answers.lens import Lens
from core.domain.when import When
from tests.core.answers.books import Book, day


def shown(book: Book, lens: Lens) -> bool:
    """Whether the price of the bid has a value."""
    return book.price_of("bid", lens).value is not None


def test_a_claim_is_public_from_the_last_day_of_its_source(book: Book) -> None:
    book.source("monthly", "2025-03")
    book.bid("bid", book.price("exact", 9, source="monthly"))
    assert not shown(book, day("2025-03-30"))
    assert shown(book, day("2025-03-31"))
    assert not book.price_of("bid").weighed[0].public_assumed


def test_without_a_dated_source_it_is_public_from_what_it_is_about(book: Book) -> None:
    book.source("undated")
    book.bid(
        "bid",
        book.price("exact", 9, source="undated", on="2025-02-01"),
        made_on="2025-01-01",
    )
    assert not shown(book, day("2025-01-31"))
    weighed = book.price_of("bid", day("2025-02-01")).weighed[0]
    assert weighed.public_on == date(2025, 2, 1)
    assert weighed.public_assumed


def test_an_undated_claim_is_about_the_day_of_its_bid(book: Book) -> None:
    book.bid("bid", book.price("exact", 9), made_on="2025-02-01")
    assert not shown(book, day("2025-01-31"))
    assert shown(book, day("2025-02-01"))


def test_nothing_dated_is_seen_always(book: Book) -> None:
    book.bid("bid", book.price("exact", 9), made_on="")
    assert shown(book, day("1900-01-01"))


def test_the_recorded_clock_asks_when_it_was_entered(book: Book) -> None:
    book.source("old", "2020-01-01")
    entered = datetime(2025, 5, 1, 23, tzinfo=UTC)
    book.bid("bid", book.price("exact", 9, source="old", recorded=entered))
    assert not shown(book, Lens(date(2025, 4, 30), "recorded"))
    assert shown(book, Lens(date(2025, 5, 1), "recorded"))


def test_a_lens_without_a_source_is_without_what_derives_from_it_alone(
    book: Book,
) -> None:
    book.source("root", "2025-01-01")
    book.source("other", "2025-01-01")
    book.source("copy", "2025-01-02", "root")
    book.source("both", "2025-01-02", "root", "other")
    book.bid("bid", book.price("exact", 9, source="copy"))
    assert not shown(book, day("2025-06-01", "root"))
    book.bid("bid", book.price("exact", 9, source="both"))
    assert shown(book, day("2025-06-01", "root"))
    assert not shown(book, day("2025-06-01", "root", "other"))


def test_what_a_source_has_from_one_left_out_goes_with_it(book: Book) -> None:
    book.source("root", "2025-01-01")
    book.source("paper", "2025-01-01")
    book.bid("bid", book.price("exact", 9, source="paper", via="root"))
    assert not shown(book, day("2025-06-01", "root"))
    assert not shown(book, day("2025-06-01", "paper"))
    book.bid("bid", book.price("exact", 9, source="paper", via="Reuters"))
    assert shown(book, day("2025-06-01", "root"))


def test_a_bid_is_seen_when_any_of_its_claims_is(book: Book) -> None:
    book.source("early", "2025-02-01")
    book.source("late", "2025-04-01")
    when = (book.claim(When(edtf="2025-01-15"), "late"),)
    book.bid("bid", book.price("exact", 9, source="early"), made_on=when)
    assert [len(book.rank(day(d)).ranked) for d in ("2025-01-31", "2025-02-01")] == [
        0,
        1,
    ]


def test_a_bid_without_claims_is_seen_always(book: Book) -> None:
    book.bid("bid", made_on="")
    assert len(book.rank(day("1950-01-01")).ranked) == 1
