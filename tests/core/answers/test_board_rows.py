"""The board: rows in the order of the list, marks, and the chart's axis."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.answers.axis import axis_of, round_step
from core.answers.board import Board, Row
from core.answers.board_rows import board
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from tests.core.answers.books import TODAY, Book, amount


def board_of(book: Book, lens: Lens = TODAY) -> Board:
    """The board of the contest."""
    tables = book.tables
    return board(tables, Index.of(tables), lens, Choice(contest="contest"))


def row_of(book: Book, bid: str) -> Row:
    """One row of the board."""
    return next(row for row in board_of(book).rows if row.bid == bid)


def test_rows_are_ranked_incomparable_unranked_and_ended(book: Book) -> None:
    book.bid("rasner", book.price("exact", 47))
    book.bid("tinsley", book.price("more_than", 30))
    book.bid("mccourt", book.price("about", 20))
    book.bid("amazon", book.price("undisclosed"))
    book.bid("pounds", book.price("exact", 5, unit="GBP"))
    book.bid("perplexity", book.price("no_price"), kind="merger")
    book.bid("musk", kind="talks")
    gone = book.claim("withdrawn", on="2025-02-01")
    book.bid("gone", book.price("exact", 90), stage=(gone,))
    found = [(row.bid, row.group, row.mark) for row in board_of(book).rows]
    assert found == [
        ("rasner", "ranked", "exact"),
        ("tinsley", "ranked", "more_than"),
        ("mccourt", "ranked", "about"),
        ("amazon", "ranked", "undisclosed"),
        ("pounds", "incomparable", "other_basis"),
        ("musk", "unranked", "none"),
        ("perplexity", "unranked", "no_price"),
        ("gone", "ended", "exact"),
    ]


def test_a_row_says_whether_it_may_exceed_the_highest_stated(book: Book) -> None:
    book.bid("top", book.price("exact", 47))
    book.bid("open", book.price("more_than", 30))
    book.bid("low", book.price("about", 20))
    book.bid("silent", book.price("undisclosed"))
    found = {
        row.bid: (row.highest_stated, row.may_exceed) for row in board_of(book).rows
    }
    assert found == {
        "top": (True, False),
        "open": (False, True),
        "low": (False, False),
        "silent": (False, True),
    }


def test_a_bid_without_a_price_shows_the_support_of_the_bid(book: Book) -> None:
    book.source("a", "2025-01-01")
    book.source("b", "2025-01-01")
    stages = tuple(book.claim("submitted", source) for source in ("a", "b"))
    book.bid("bid", stage=stages)
    row = row_of(book, "bid")
    assert row.price is None
    assert row.support.word == "several_roots"
    assert row.stage == "submitted"


def test_a_row_without_a_stage_shows_the_kind_of_its_bid(book: Book) -> None:
    book.bid("bid", kind="merger")
    assert row_of(book, "bid").stage == "merger"


def test_a_row_counts_the_problems_of_its_bid(book: Book) -> None:
    book.bid("bid", book.price("exact", 1), book.price("exact", 2))
    assert row_of(book, "bid").problems == 2


def test_after_completion_the_rows_are_of_the_day_before(book: Book) -> None:
    book.bid("loser", book.price("exact", 9))
    done = book.claim("completed", on="2025-05-10")
    book.bid("winner", book.price("undisclosed"), stage=(done,))
    found = [(row.bid, row.group, row.stage) for row in board_of(book).rows]
    assert found == [("loser", "ranked", "offer"), ("winner", "ranked", "completed")]


def test_a_bidder_whose_bid_another_one_took_over_has_ended(book: Book) -> None:
    book.bid("framework", book.price("exact", 9))
    book.bid("venture", supersedes="framework", made_on="2025-02-01")
    found = [(row.bid, row.group) for row in board_of(book).rows]
    assert found == [("venture", "ranked"), ("framework", "ended")]


def test_a_board_without_bids_or_prices_has_an_empty_axis(book: Book) -> None:
    assert board_of(book).rows == ()
    book.bid("bid")
    axis = board_of(book).axis
    assert axis.top == 0
    assert axis.ticks == ()


def test_two_hundred_bidders_far_apart_fit_on_one_board(book: Book) -> None:
    for number in range(198):
        book.bid(f"bid{number}", book.price("exact", number))
    book.bid("huge", book.price("more_than", 10**18))
    book.bid("tiny", book.price("exact", "0.01"))
    found = board_of(book)
    assert len(found.rows) == 200
    assert found.rows[0].bid == "huge"
    assert found.axis.top > 10**18
    assert len(found.axis.ticks) <= 8


def test_an_open_end_gets_room_on_the_axis() -> None:
    closed = axis_of([amount("exact", 48)], "USD", "total")
    opened = axis_of([amount("more_than", 48)], "USD", "total")
    assert [closed.top, opened.top] == [50, 60]
    assert list(closed.ticks) == [0, 10, 20, 30, 40, 50]
    assert axis_of([amount("exact", 17)], "GBP", "per_share").per_share


@given(st.decimals(min_value="1e-6", max_value="1e40", allow_nan=False))
def test_ticks_are_round_and_reach_beyond_every_figure(figure: Decimal) -> None:
    axis = axis_of([amount("exact", str(figure))], "USD", "total")
    assert axis.ticks[0] == 0
    assert axis.ticks[-1] == axis.top > figure
    assert 2 <= len(axis.ticks) <= 7
    digits = "".join(map(str, axis.ticks[1].as_tuple().digits)).rstrip("0")
    assert digits in ("1", "2", "5")


def test_a_step_is_never_below_what_is_asked() -> None:
    steps = [round_step(Decimal(one)) for one in ("1", "1.1", "2.1", "5.1", "0.03")]
    assert steps == [1, 2, 5, 10, Decimal("0.05")]
