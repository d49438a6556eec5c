"""The list of all bids: filtered and sorted."""

from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.answers.bid_list import BidList
from core.answers.board_rows import board
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.numbering import members
from core.answers.ordering import COLUMNS, Column, sort_board
from core.answers.query import parse
from core.answers.resolve import resolve_field, resolve_price
from core.answers.search import SearchText
from core.domain.records import Bid, Bidder, Contest, Source
from core.domain.tables import Change, Tables
from core.domain.when import When
from tests.core.answers.books import TODAY, Book


def list_of(tables: Tables, lens: Lens = TODAY) -> BidList:
    index = Index.of(tables)
    return BidList(
        tables,
        index,
        lens,
        SearchText(tables, index),
        name_of=lambda _field, word: {"withdrawn": "zurückgezogen"}.get(word, word),
        problems={"rasner": ("unsourced_bid",)},
    )


def small_book() -> Book:
    book = Book()
    day = When(edtf="2025-02-01")
    book.add(Source(id="post", kind="wire", outlet="Daily Post", published=day))
    book.bid("rasner", book.price("exact", 47, source="post"), made_on="2025-04-03")
    book.bid("tinsley", book.price("more_than", 30), made_on="2025-01")
    book.bid("mccourt", book.price("about", 20, by="party"), made_on="2025-01-09")
    book.bid("amazon", made_on="2025-04-02", kind="talks")
    left = (book.claim("withdrawn"),)
    book.bid("zed", book.price("at_most", 10), made_on=(), stage=left)
    book.bid("shy", book.price("undisclosed"), made_on="2024")
    return book


def found(bids: BidList, text: str) -> set[str]:
    return {bids.numbering.ids[one] for one in members(bids.find(parse(text)))}


def in_order(bids: BidList, column: Column, *, descending: bool = False) -> list[str]:
    numbers = bids.in_order(bids.seen, column, descending=descending)
    return [bids.numbering.ids[number] for number in numbers]


@pytest.mark.parametrize(
    ("query", "bids"),
    [
        ("price:>40", {"rasner", "tinsley"}),
        ("price:<20", {"zed"}),
        ("price:<=20", {"zed", "mccourt"}),
        ("price:>=47", {"rasner", "tinsley"}),
        ("price:30", set()),
        ("price:undisclosed", {"shy"}),
        ("date:2025-01", {"tinsley", "mccourt"}),
        ("date:>2025-01", {"rasner", "amazon"}),
        ("date:<2025", {"shy"}),
        ("bidder:ras", {"rasner"}),
        ("source:daily", {"rasner"}),
        ("said_by:party", {"mccourt"}),
        ("stage:zuruckgezogen", {"zed"}),
        ("stage:withdrawn kind:offer", {"zed"}),
        ("kind:talks", {"amazon"}),
        ("support:one_source", {"rasner"}),
        ("contest:contest price:>=10 -nothing", set()),
        ("problem:any", {"rasner"}),
        ("problem:unsourced", {"rasner"}),
        ("post rasner", {"rasner"}),
    ],
)
def test_a_query_lets_through_what_may_be_so(query: str, bids: set[str]) -> None:
    assert found(list_of(small_book().tables), query) == bids


def test_numbers_come_by_low_and_the_unknown_stays_behind_them() -> None:
    bids = list_of(small_book().tables)
    silent = ["zed", "shy", "amazon"]
    known = ["rasner", "tinsley", "mccourt"]
    assert in_order(bids, "price", descending=True) == known + silent
    assert in_order(bids, "price") == known[::-1] + silent


def test_dates_come_by_their_last_day_and_the_unknown_last() -> None:
    order = ["shy", "mccourt", "tinsley", "amazon", "rasner", "zed"]
    assert in_order(list_of(small_book().tables), "date") == order


prices = st.lists(
    st.tuples(
        st.sampled_from(["exact", "about", "more_than", "at_most", "undisclosed"]),
        st.integers(1, 3),
        st.sampled_from(["2025-01", "2025-02-03", None]),
    ),
    min_size=1,
    max_size=8,
)


def book_of(offers: list[tuple[str, int, str | None]]) -> Book:
    book = Book()
    for number, (kind, figure, day) in enumerate(offers):
        ends = () if kind == "undisclosed" else (figure,)
        book.bid(
            f"b{number}",
            book.price(kind, *ends),  # type: ignore[arg-type]  # drawn from the kinds
            made_on=day or (),
            bidder=f"{'ab'[number % 2]}-bidder",
        )
    return book


@given(prices, st.sampled_from(COLUMNS), st.booleans())
@settings(deadline=None)
def test_sorting_is_a_permutation_and_equal_rows_stay_by_name(
    offers: list[tuple[str, int, str | None]], column: Column, descending: bool
) -> None:
    bids = list_of(book_of(offers).tables)
    numbers = bids.in_order(bids.seen, column, descending=descending)
    assert sorted(numbers) == list(range(len(offers)))
    if column == "kind":
        names = [(bids.row(one).name, one) for one in numbers]
        assert names == sorted(names, reverse=descending)


@given(prices, st.data())
@settings(deadline=None)
def test_a_changed_row_goes_where_sorting_anew_puts_it(
    offers: list[tuple[str, int, str | None]], data: st.DataObject
) -> None:
    tables = book_of(offers).tables
    bids = list_of(tables)
    for column in COLUMNS:
        bids.in_order(bids.seen, column)
    other = book_of(data.draw(prices)).tables
    changes = [
        Change(table, one.id, tables.table(table).get(one.id), one)
        for table in ("bidders", "bids")
        for one in other.table(table).values()
    ]
    tables = tables.apply(changes)
    bids.update(changes, tables, Index.of(tables))
    fresh = list_of(tables)
    for column in COLUMNS:
        assert in_order(bids, column) == in_order(fresh, column)


def test_an_edit_of_a_source_reaches_the_rows_that_cite_it() -> None:
    tables = small_book().tables
    bids = list_of(tables)
    assert found(bids, "source:daily") == {"rasner"}
    before = tables.sources["post"]
    late = msgspec.structs.replace(before, published=None, outlet="Star")
    changes = [Change("sources", "post", before, late)]
    tables = tables.apply(changes)
    touched = bids.update(changes, tables, Index.of(tables))
    assert [bids.numbering.ids[number] for number in touched] == ["rasner"]
    assert found(bids, "source:daily") == set()
    assert found(bids, "source:star") == {"rasner"}


def test_a_raise_that_says_nothing_new_follows_the_bid_that_it_supersedes() -> None:
    book = small_book()
    book.bid("raise", supersedes="mccourt", bidder="mccourt-bidder")
    tables = book.tables
    bids = list_of(tables)
    assert found(bids, "price:20") == {"mccourt", "raise"}
    before = tables.bids["mccourt"]
    after = msgspec.structs.replace(before, price=(book.price("exact", 25),))
    changes = [Change("bids", "mccourt", before, after)]
    tables = tables.apply(changes)
    bids.update(changes, tables, Index.of(tables))
    assert found(bids, "price:25") >= {"mccourt", "raise"}
    assert found(bids, "price:20") == set()


def test_what_the_lens_does_not_let_through_is_not_listed() -> None:
    book = Book()
    source = book.source("late", "2025-05-01")
    made_on = (book.claim(When(edtf="2025-03-01"), source=source),)
    book.bid("x", book.price("exact", 5, source=source), made_on=made_on)
    tables = book.tables
    assert list_of(tables).seen == 1
    assert list_of(tables, Lens(date(2025, 4, 1))).seen == 0


def test_a_row_says_what_resolving_says() -> None:
    book = small_book()
    book.event("denial", stance="denies", about=("tinsley",))
    source = book.source("late", "2025-09-01")
    book.bid("late", book.price("exact", 5, source=source), made_on="2025-01-01")
    tables = book.tables
    index, bids = Index.of(tables), list_of(tables)
    for number, bid_id in enumerate(bids.numbering.ids):
        row, bid = bids.row(number), tables.bids[bid_id]
        price = resolve_price(tables, index, bid, TODAY)[0]
        made_on = resolve_field(tables, index, bid, "made_on", TODAY)
        stage = resolve_field(tables, index, bid, "stage", TODAY)
        assert row.price == price.value
        assert row.made_on == made_on.value
        assert row.stage == (stage.value or bid.kind)
        if price.value:
            assert row.support == price.support


def test_the_rows_of_a_board_sort_by_the_same_columns() -> None:
    tables = small_book().tables
    rows = board(tables, Index.of(tables), TODAY, Choice(contest="contest")).rows
    assert sort_board(rows, "rank", {}) == rows
    by_price = sort_board(rows, "price", {}, descending=True)
    assert [row.bid for row in by_price][:3] == ["rasner", "tinsley", "mccourt"]
    assert {row.bid for row in by_price} == {row.bid for row in rows}


def test_one_contest_and_its_bidders_can_be_picked_out() -> None:
    book = small_book()
    book.add(Contest(id="second", title="Second"))
    book.add(Bidder(id="b2", contest="second", name="Other"))
    book.add(Bid(id="other", bidder="b2", kind="offer"))
    book.add(Source(id="unused", kind="wire"))
    bids = list_of(book.tables)
    assert bids.bidders(bids.in_contest("second")) == {"b2"}
    both = bids.in_contest("second") | bids.in_contest("contest")
    assert both == bids.seen


def test_reading_in_slices_comes_to_an_end() -> None:
    bids = list_of(small_book().tables)
    assert not bids.build_some(0)
    while not bids.build_some(1000):
        pass
    assert bids.ready
