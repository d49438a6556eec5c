"""Rows that are imported become bids in one step, with what they name."""

from decimal import Decimal
from typing import Any

import pytest

from core.book.book import Book
from core.book.errors import NotFoundError
from core.book.operations.importing import duplicates, import_bids, import_effect
from core.domain.amount import Amount
from core.domain.claim import Speaker
from core.domain.imported import ImportedBid, ImportedSource, ImportedValue
from core.domain.label import Label
from core.domain.price import Price
from core.domain.records import Bid
from core.domain.when import When

CONTEST, ALPHA = "sale-aaaaaa", "alpha-bidder-aaaaaa"
PAPER = ImportedSource(
    outlet="Morning Post", title="A bid", published=When("2025-04-04")
)


def price(billions: int, **more: Any) -> Price:  # noqa: ANN401 (fields of a price)
    figure = Decimal(billions) * 10**9
    return Price(Amount("exact", figure, figure, "USD"), "total", **more)


def row(
    place: int,
    name: str,
    billions: int = 20,
    on: str = "2025-05-01",
    source: ImportedSource | None = None,
    **more: Any,  # noqa: ANN401 (fields of a row)
) -> ImportedBid:
    values = (
        ImportedValue(field="price", value=price(billions), source=source),
        ImportedValue(field="made_on", value=When(on), source=source),
    )
    return ImportedBid(row=place, bidder=name, values=values, **more)


def imported(book: Book, *rows: ImportedBid) -> tuple[Bid, ...]:
    return import_bids(book, CONTEST, rows)


def test_all_rows_are_one_step_with_a_backup_before(book: Book) -> None:
    before, steps = book.tables, len(book.history)
    imported(book, row(0, "Gamma"), row(1, "Delta"))
    assert len(book.history) == steps + 1
    assert book.history[-1].label == Label.of("import_rows", count=2)
    assert book.backups[-1].pinned == "before_import"
    book.undo()
    assert book.tables == before


def test_no_rows_leave_no_trace(book: Book) -> None:
    steps = len(book.history)
    assert imported(book) == ()
    assert len(book.history) == steps
    assert not [one for one in book.backups if one.pinned]


def test_a_row_of_a_known_bidder_is_a_further_bid_of_it(book: Book) -> None:
    (bid,) = imported(book, row(0, "ÁLPHA"))
    assert (bid.bidder, bid.supersedes) == (ALPHA, None)
    assert bid.price[0].value == price(20)
    assert bid.price[0].recorded is not None
    assert bid.price[0].recorded_by == "reader"


def test_later_rows_of_a_bidder_take_the_place_of_earlier_ones(book: Book) -> None:
    late, early = imported(
        book, row(0, "Gamma", 30, "2025-06-01"), row(1, "Gamma", 20, "2025-05-01")
    )
    assert late.supersedes == early.id
    assert early.supersedes is None


def test_rows_that_say_what_they_supersede_are_linked_so(book: Book) -> None:
    first, second, third = imported(
        book,
        row(0, "Gamma", 30, "2025-06-01", id="b-aaaaaa", supersedes="a-aaaaaa"),
        row(1, "Gamma", 20, "2025-05-01", id="a-aaaaaa"),
        row(2, "Gamma", 10, "2025-07-01", id="not an id"),
    )
    assert (first.id, first.supersedes) == ("b-aaaaaa", "a-aaaaaa")
    assert second.id == "a-aaaaaa"
    assert third.supersedes is None
    assert third.id.startswith("gamma-bid-")


def test_rows_with_one_id_are_one_bid(book: Book) -> None:
    (bid,) = imported(
        book, row(0, "Gamma", 20, id="g-aaaaaa"), row(1, "Gamma", 30, id="g-aaaaaa")
    )
    assert [one.value for one in bid.price] == [price(20), price(30)]
    assert len(bid.made_on) == 1


def test_a_source_is_made_once_and_found_again(book: Book) -> None:
    one, two = imported(
        book, row(0, "Gamma", source=PAPER), row(1, "Delta", source=PAPER)
    )
    (again,) = imported(book, row(0, "Epsilon", source=PAPER))
    sources = {bid.price[0].source for bid in (one, two, again)}
    assert len(sources) == 1
    (source,) = (book.tables.sources[each or ""] for each in sources)
    assert (source.outlet, source.title) == ("Morning Post", "A bid")
    assert source.published == When("2025-04-04")


def test_a_source_that_is_only_named_is_the_one_described_in_a_later_row(
    book: Book,
) -> None:
    named = ImportedSource(words="Morning Post, 4 Apr 2025", id="post-aaaaaa")
    described = ImportedSource(id="post-aaaaaa", outlet="Morning Post", title="A bid")
    one, two = imported(
        book, row(0, "Gamma", source=named), row(1, "Delta", source=described)
    )
    assert one.price[0].source == two.price[0].source == "post-aaaaaa"
    assert book.tables.sources["post-aaaaaa"].title == "A bid"


def test_an_unsourced_row_stays_unsourced(book: Book) -> None:
    (bid,) = imported(book, row(0, "Gamma"))
    assert (bid.price[0].source, bid.made_on[0].source) == (None, None)


def test_a_contest_that_is_not_there_is_made(book: Book) -> None:
    (bid,) = imported(book, row(0, "Alpha", contest="Another sale"))
    bidder = book.tables.bidders[bid.bidder]
    assert bidder.id != ALPHA
    assert bidder.lead == "alpha-aaaaaa"
    assert book.tables.contests[bidder.contest].title == "Another sale"


def test_a_part_for_sale_is_found_by_name_or_made(book: Book) -> None:
    value = price(5, of="part")
    values = (
        ImportedValue(field="price", value=value),
        ImportedValue(field="scope", value="The rest"),
    )
    (bid,) = imported(book, ImportedBid(row=0, bidder="Gamma", values=values))
    assert bid.price[0].value.of == "part-aaaaaa"
    names = {one.id: one.name for one in book.tables.contests[CONTEST].perimeters}
    assert names[bid.scope[0].value] == "The rest"


def test_a_party_that_speaks_is_the_party_of_the_book(book: Book) -> None:
    value = ImportedValue(
        field="price", value=price(5), said_by=Speaker("party", name="Alpha")
    )
    (bid,) = imported(book, ImportedBid(row=0, bidder="Alpha", values=(value,)))
    assert bid.price[0].said_by == Speaker("party", party="alpha-aaaaaa")


def test_the_effect_is_what_comes_of_it(book: Book) -> None:
    rows = (
        row(0, "Alpha", source=PAPER),
        row(1, "Gamma", source=PAPER),
        row(2, "Gamma", contest="Another sale"),
    )
    effect = import_effect(book.tables, CONTEST, rows)
    before = book.tables
    imported(book, *rows)
    assert effect == tuple(
        len(book.tables.table(name)) - len(before.table(name))
        for name in ("contests", "bidders", "bids", "sources")
    )


def test_what_the_book_says_already_is_found(book: Book) -> None:
    rows = (
        row(0, "Alpha", 30, "2025-04-03"),
        row(1, "Alpha", 31, "2025-04-03"),
        row(2, "Alpha", 30, "2025-04-04"),
        row(3, "Beta", 30, "2025-04-03"),
        row(4, "Gamma", id="third-aaaaaa"),
    )
    found = duplicates(book.tables, CONTEST, rows)
    assert found == {0: "first-aaaaaa", 4: "third-aaaaaa"}


def test_a_contest_that_is_not_in_the_book_is_refused(book: Book) -> None:
    steps = len(book.history)
    with pytest.raises(NotFoundError):
        import_bids(book, "nowhere-aaaaaa", (row(0, "Gamma"),))
    assert len(book.history) == steps
