"""The tables of the charts: every end of every amount and date, and how it is drawn."""

from datetime import date

import pytest

from core.answers.board_rows import board
from core.answers.index import Index
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.domain.records import Party
from core.domain.when import When
from core.wording import Voice
from gui.models.chart_tables import (
    deadline_dates_table,
    over_time_table,
    standing_table,
)
from gui.models.text_rows import TextTable
from gui.table_copies import table_html, table_text
from tests.core.answers.books import Book

LENS, CHOICE = Lens(date(2025, 6, 1)), Choice(contest="contest")
VOICE = Voice("en")


@pytest.fixture
def book() -> Book:
    book = Book()
    withdrawn = (book.claim("withdrawn", on="2025-04-01"),)
    book.bid("ann", book.price("exact", 10**9), stage=withdrawn)
    book.bid("ben", book.price("more_than", 2 * 10**9), made_on="../2025-03-01")
    book.bid("cal", book.price("undisclosed", unit=None), made_on="2025-02")
    book.add(Party(id="panel", name="The Panel", kind="agency"))
    book.event("old", "deadline", on=(book.claim(When("2025-02-10")),), by=("panel",))
    later = (book.claim(When("2025-07")),)
    book.event("new", "deadline", on=later, extends="old", title="Offer day")
    return book


def tables_of(book: Book) -> tuple[TextTable, TextTable, TextTable]:
    tables = book.tables
    index = Index.of(tables)
    found = ladder(tables, index, LENS, CHOICE)
    return (
        standing_table(board(tables, index, LENS, CHOICE).rows, VOICE),
        over_time_table(found, VOICE),
        deadline_dates_table(found, tables, VOICE),
    )


def test_standing_has_words_ends_kind_basis_rank_and_mark(book: Book) -> None:
    standing, _, _ = tables_of(book)
    by_name = {row.cells[0]: row.cells[1:] for row in standing.rows}
    assert by_name["Ben"] == (
        *("more than 2 bn USD", "2,000,000,000", "", "USD", "more than"),
        *("total price", "1–2", "solid bar to a ring, then open to the edge"),
    )
    assert by_name["Cal"][:3] == ("undisclosed", "", "")


def test_over_time_has_both_ends_of_days_and_what_became_of_each(book: Book) -> None:
    _, over_time, _ = tables_of(book)
    by_name = {row.cells[0]: row.cells[1:] for row in over_time.rows}
    assert by_name["Ann"] == (
        *("1 January 2025", "2025-01-01", "2025-01-01", "1 bn USD"),
        *("withdrawn", "1 April 2025"),
    )
    assert by_name["Ben"][:3] == ("by 1 March 2025", "", "2025-03-01")
    assert by_name["Cal"][1:] == (
        *("2025-02-01", "2025-02-28", "undisclosed", "still stands", ""),
    )


def test_deadlines_keep_their_moved_dates(book: Book) -> None:
    _, _, deadlines = tables_of(book)
    assert [row.cells for row in deadlines.rows] == [
        (
            *("Offer day", "10 February 2025", "2025-02-10", "2025-02-10"),
            *("July 2025", "The Panel"),
        ),
        ("Offer day", "July 2025", "2025-07-01", "2025-07-31", "", ""),
    ]
    assert deadlines.rows[0].quiet


def test_no_cell_is_taken_for_a_formula_or_for_markup(book: Book) -> None:
    book.bid("evil", book.price("exact", 5), bidder="=1+<b>2</b>-bidder")
    standing, _, _ = tables_of(book)
    assert "\n'=1+" in table_text(standing)
    html = table_html(standing)
    assert "&#x27;=1+&lt;B&gt;2" in html
    assert "<B>" not in html
