"""The rows of a comparison in words."""

from core.answers.index import Index
from core.answers.lens import Choice
from core.domain.price import Term
from core.domain.records import Bidder, Contest
from core.wording.voice import Voice
from gui.models.comparison_rows import (
    DIFFERS,
    ComparedRow,
    ComparisonContent,
    comparison_content,
    first_bids,
)
from tests.core.answers.books import TODAY, Book, amount


def content(book: Book, *bids: str, contest: str = "contest") -> ComparisonContent:
    tables = book.tables
    choice = Choice(contest=contest)
    index = Index.of(tables)
    return comparison_content(tables, index, TODAY, choice, Voice("en"), bids)


def row(shown: ComparisonContent, title: str) -> ComparedRow:
    return next(one for one in shown.rows if one.title == title)


def two_bids() -> Book:
    """A bid with a fee, and one without a price."""
    book = Book()
    fee = Term(id="fee", kind="break_fee", amount=amount("exact", 5), text="in cash")
    book.bid("fox", book.price("more_than", 30_000_000), terms=(book.claim(fee),))
    book.bid("comcast", book.price("undisclosed", unit=None), made_on="2025-02-01")
    return book


def test_bids_stand_side_by_side_with_differences_and_gaps() -> None:
    shown = content(two_bids(), "fox", "comcast")
    assert shown.names == ("Fox", "Comcast")
    assert shown.verdict == "These 2 bids can be compared."
    assert shown.notes.endswith("Comcast: undisclosed, may be any amount.")
    price = row(shown, "Total price, USD")
    assert [cell.text for cell in price.cells] == ["more than 30 m USD", "undisclosed"]
    assert [cell.differs for cell in price.cells] == [False, True]
    fee = row(shown, "Break fee")
    assert [cell.text for cell in fee.cells] == ["5 USD, in cash", "not in the book"]
    assert fee.cells[1].missing
    assert not row(shown, "Kind").differs


def test_a_bidder_with_two_chosen_bids_has_their_dates_over_the_columns() -> None:
    book = two_bids()
    book.bid("raise", bidder="fox-bidder", supersedes="fox", made_on="2025-03-01")
    shown = content(book, "fox", "raise")
    assert shown.names == ("Fox, 1 Jan 2025", "Fox, 1 Mar 2025")


def test_bids_that_stand_can_be_chosen_first() -> None:
    book = two_bids()
    book.bid("raise", bidder="fox-bidder", supersedes="fox", made_on="2025-03-01")
    options = content(book).options
    assert [bid for bid, _ in options] == ["comcast", "raise", "fox"]
    assert options[-1][1].endswith("(no longer stands)")


def test_a_bid_that_cannot_be_compared_has_no_rank() -> None:
    book = two_bids()
    book.bid("talks", kind="talks")
    ranks = row(content(book, "fox", "comcast", "talks"), "Rank among these")
    assert [cell.text for cell in ranks.cells] == ["1–2", "1–2", "–"]


def test_the_text_has_the_verdict_the_names_and_a_line_for_each_row() -> None:
    shown = content(two_bids(), "fox", "comcast")
    lines = shown.text.splitlines()
    assert lines[0].startswith("These 2 bids can be compared. Compared by total price")
    assert lines[1].split("\t") == ["", "", "Fox", "Comcast"]
    assert len(lines) == 2 + len(shown.rows)
    assert all(line.count("\t") == 3 for line in lines[1:])
    assert f"{DIFFERS}\tBreak fee\t5 USD, in cash\tnot in the book" in lines


def test_a_bid_of_another_sale_can_be_seen_among_the_choices() -> None:
    book = two_bids()
    book.add(Contest(id="elsewhere", title="Another sale"))
    book.add(Bidder(id="far-bidder", contest="elsewhere", name="Far"))
    book.bid("far", bidder="far-bidder")
    shown = content(book, "fox", "far")
    assert shown.options[-1] == ("far", "Far (Another sale)")
    assert shown.chosen == ("fox", "far")
    assert "a bid in another sale (Another sale)" in shown.notes


def test_a_comparison_begins_with_the_selected_bid_and_the_highest_other() -> None:
    ranking = two_bids().rank(TODAY)
    assert first_bids(ranking, "comcast") == ("comcast", "fox")
    assert first_bids(ranking, "fox") == ("fox", "comcast")
    assert first_bids(ranking, None) == ("fox", "comcast")
    assert first_bids(Book().rank(TODAY), None) == ()


def test_nothing_chosen_and_no_contest_are_said_and_no_error() -> None:
    assert content(two_bids()).notes == "Choose two bids or more."
    shown = content(Book(), "gone", contest="nowhere")
    assert (shown.options, shown.rows[0].title) == ((("gone", "gone"),), "Price")
    assert "not in the book" in shown.notes
