"""A chart in sentences: what is drawn, each bidder in order, in every language."""

from datetime import date

import pytest
from msgspec.structs import replace

from core.answers.board_rows import board
from core.answers.chart_sources import sources_behind
from core.answers.index import Index
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.domain.records import Bidder, Source
from core.domain.when import When
from core.wording import Voice, languages
from core.wording.chart import (
    MOST_BIDDERS,
    Charted,
    day_note,
    row_told,
    source_note,
    step_told,
    told,
)
from tests.core.answers.books import TODAY, Book
from tests.core.answers.conversion_books import figure, rate

CHOICE = Choice(contest="contest")


@pytest.fixture
def book() -> Book:
    return Book()


def charted(book: Book, **fields: object) -> Charted:
    tables = book.tables
    index = Index.of(tables)
    shown = board(tables, index, TODAY, CHOICE)
    chart = Charted(
        contest="Contest",
        day=TODAY.as_of,
        view="both",
        rows=shown.rows,
        axis=shown.axis,
        ladder=ladder(tables, index, TODAY, CHOICE),
    )
    return replace(chart, **fields)


def filled(book: Book) -> Book:
    book.bid("first", book.price("exact", 10**9), bidder="ann-bidder")
    book.bid(
        "second",
        book.price("more_than", 3 * 10**9),
        made_on="2025-02-01",
        bidder="ann-bidder",
        supersedes="first",
    )
    book.bid("third", book.price("exact", 4 * 10**9), made_on="2025-03-01")
    book.bid("fourth", book.price("undisclosed", unit=None))
    book.event("old", "deadline", on=(book.claim(When("2025-02-10")),), title="Ban")
    later = (book.claim(When("2025-07-10")),)
    book.event("new", "deadline", on=later, extends="old", title="Ban")
    return book


def test_standing_says_axis_and_each_bidder_from_the_top(book: Book) -> None:
    assert told(Voice("en"), charted(filled(book), view="standing")) == (
        "Chart of the bids for Contest as of 1 June 2025."
        " The axis of amounts goes from 0 to 5 bn USD."
        " Third: 4 bn USD, the highest stated, rank 1–3."
        " Ann: more than 3 bn USD, may exceed the highest stated, rank 1–3."
        " Fourth: undisclosed, rank 1–3."
    )


def test_over_time_says_the_ladders_the_best_and_the_deadlines(book: Book) -> None:
    assert told(Voice("en"), charted(filled(book), view="over_time")) == (
        "Chart of the bids for Contest over time, up to 1 June 2025."
        " The axis of amounts goes from 0 to 5 bn USD."
        " Third: 4 bn USD (1 March 2025)."
        " Ann: 1 bn USD (1 January 2025), then more than 3 bn USD (1 February 2025)."
        " Fourth: undisclosed (1 January 2025)."
        " Best certain bid: 4 bn USD (Third), since 1 March 2025."
        " Deadline, Ban: 10 February 2025, moved to 10 July 2025."
    )


def test_a_bidder_that_became_part_of_another_says_so(book: Book) -> None:
    book.bid("old", book.price("exact", 10), bidder="old-bidder")
    book.add(
        Bidder(
            id="new-bidder",
            contest="contest",
            name="New",
            formed_from=("old-bidder",),
        )
    )
    book.bid(
        "new",
        book.price("exact", 12),
        made_on="2025-03-01",
        bidder="new-bidder",
        supersedes="old",
    )
    text = told(Voice("en"), charted(book, view="over_time"))
    assert "Old: 10 USD (1 January 2025), became part of New." in text


@pytest.mark.parametrize("language", languages())
def test_of_many_bidders_the_rest_is_counted(book: Book, language: str) -> None:
    for number in range(MOST_BIDDERS + 3):
        book.bid(f"b{number:02}", book.price("exact", number + 1))
    text = told(Voice(language), charted(book, hidden=2))
    assert text.count("3 more bidders" if language == "en" else "3 weitere Bieter") == 2
    assert "{" not in text
    assert "…" not in text


@pytest.mark.parametrize("view", ["standing", "over_time", "both"])
def test_an_empty_contest_has_a_sentence(book: Book, view: str) -> None:
    assert "No bid is shown." in told(Voice("en"), charted(book, view=view))


def test_nothing_with_a_price_has_no_axis(book: Book) -> None:
    book.bid("silent", book.price("undisclosed", unit=None))
    text = told(Voice("en"), charted(book))
    assert text.count("No amount can be drawn.") == 2


def test_a_converted_price_is_told_with_what_it_is_compared_as(book: Book) -> None:
    figure(book, "exchange_rate", ("GBP", "USD"), ("2025-01-01", rate("1.25")))
    book.bid("pounds", book.price("exact", 8, unit="GBP"))
    book.bid("dollars", book.price("exact", 9))
    tables = book.tables
    index, choice = Index.of(tables), Choice(contest="contest")
    first = board(tables, index, TODAY, choice).rows[0]
    assert row_told(Voice("en"), first) == (
        "Pounds: 8 GBP, compared as 10 USD, the highest stated, rank 1."
    )
    steps = ladder(tables, index, TODAY, choice).steps
    step = next(one for one in steps if one.bid == "pounds")
    assert step_told(Voice("de"), step) == (
        "8 GBP, verglichen als 10 USD (1. Januar 2025)"
    )


def test_a_confidential_source_is_named_by_its_approved_words(book: Book) -> None:
    secret = Source(
        id="secret",
        kind="document",
        title="Board minutes",
        confidential=True,
        approved_description="a document seen by the author",
    )
    book.add(secret)
    book.add(replace(secret, id="bare", approved_description=""))
    book.bid("one", book.price("exact", 10, source="secret"))
    book.bid("two", book.price("exact", 11, source="bare"))
    tables = book.tables
    ids = sources_behind(tables, Index.of(tables), TODAY, ("one", "two"))
    assert source_note(Voice("en"), ids, tables) == (
        "Sources: a document seen by the author; Confidential source."
    )
    assert source_note(Voice("en"), (), tables) == (
        "No source is named for these figures."
    )


def test_the_note_on_the_day_names_clock_and_what_is_left_out() -> None:
    lens = Lens(date(2025, 4, 3), "recorded", frozenset({"a", "b"}))
    assert day_note(Voice("en"), lens) == (
        "As of 3 April 2025, as it was recorded by then. Seen without 2 sources."
    )
