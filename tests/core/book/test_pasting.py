"""Pasted rows become bidders and bids; nothing is linked that they do not say."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from core.book.book import Book
from core.book.operations.bidders import add_bidder
from core.book.operations.importing import import_bids, import_effect
from core.book.operations.parties import add_party, merge_parties
from core.book.operations.sources import add_source
from core.domain.amount import Amount
from core.domain.imported import ImportedBid, ImportedSource, ImportedValue
from core.domain.label import Label
from core.domain.price import Price
from core.domain.records import Bid, Bidder, Party, Source
from core.domain.when import When

CONTEST, ALPHA = "sale-aaaaaa", "alpha-bidder-aaaaaa"


def usd(billions: int) -> Price:
    figure = Decimal(billions) * 10**9
    return Price(Amount("exact", figure, figure, "USD"), "total")


def row(name: str, billions: int = 20, on: str = "", source: str = "") -> ImportedBid:
    """A row; its place is given when it is pasted."""
    named = ImportedSource(words=source) if source else None
    values = [ImportedValue(field="price", value=usd(billions), source=named)]
    if on:
        values.append(ImportedValue(field="made_on", value=When(on), source=named))
    return ImportedBid(row=0, bidder=name, values=tuple(values))


def placed(rows: Iterable[ImportedBid]) -> list[ImportedBid]:
    return [replace(one, row=place) for place, one in enumerate(rows)]


def paste(book: Book, *rows: ImportedBid) -> tuple[Bid, ...]:
    return import_bids(book, CONTEST, placed(rows), pasted=True)


def test_all_rows_are_one_step(book: Book) -> None:
    before, steps = book.tables, len(book.history)
    paste(book, row("Gamma"), row("Delta"))
    assert len(book.history) == steps + 1
    assert book.history[-1].label == Label.of("paste_rows", count=2)
    assert not any(one.pinned for one in book.backups)
    book.undo()
    assert book.tables == before


def test_a_row_of_a_known_bidder_is_a_further_bid_of_it(book: Book) -> None:
    (bid,) = paste(book, row("ÁLPHA", on="2025-05-01"))
    assert (bid.bidder, bid.kind, bid.supersedes) == (ALPHA, "offer", None)
    assert bid.price[0].value == usd(20)
    assert bid.made_on[0].value == When("2025-05-01")


def test_a_bidder_is_found_by_another_name_of_its_lead(book: Book) -> None:
    merge_parties(book, "alpha-aaaaaa", "alias-aaaaaa")
    (bid,) = paste(book, row("Alias"))
    assert bid.bidder == ALPHA


def test_a_name_of_two_leads_is_no_bidder_of_the_contest(book: Book) -> None:
    for stem in ("one", "two"):
        add_bidder(
            book,
            Bidder(
                id=f"{stem}-aaaaaa",
                contest=CONTEST,
                name=f"Group {stem}",
                lead="seller-aaaaaa",
            ),
        )
    (bid,) = paste(book, row("Seller"))
    assert book.tables.bidders[bid.bidder].name == "Seller"
    assert bid.bidder not in ("one-aaaaaa", "two-aaaaaa")


def test_a_new_bidder_is_led_by_the_party_of_its_name(book: Book) -> None:
    known, new = paste(book, row("seller"), row("Gamma"))
    bidders = book.tables.bidders
    assert bidders[known.bidder].lead == "seller-aaaaaa"
    lead = book.tables.party(bidders[new.bidder].lead)
    assert lead is not None
    assert lead.name == "Gamma"


def test_a_name_of_several_parties_leads_nobody(book: Book) -> None:
    for stem in ("one", "two"):
        add_party(book, Party(id=f"{stem}-aaaaaa", name="Gamma"))
    (bid,) = paste(book, row("Gamma"))
    assert book.tables.bidders[bid.bidder].lead is None


def test_a_mask_is_no_name(book: Book) -> None:
    add_party(book, Party(id="mask-aaaaaa", name="Party B", masked="Party B"))
    (bid,) = paste(book, row("Party B"))
    assert book.tables.bidders[bid.bidder].lead != "mask-aaaaaa"


def test_a_certainly_later_row_supersedes_the_one_before_it(book: Book) -> None:
    last, first, middle = paste(
        book,
        row("Gamma", 30, "2025-05-01"),
        row("Gamma", 10, "2025-03-01"),
        row("GAMMA", 20, "2025-04"),
    )
    assert first.supersedes is None
    assert middle.supersedes == first.id
    assert last.supersedes == middle.id
    assert len({bid.bidder for bid in (first, middle, last)}) == 1


def test_rows_whose_order_is_not_certain_stay_side_by_side(book: Book) -> None:
    bids = paste(
        book,
        row("Gamma", 10, "2025-04"),
        row("Gamma", 20, "2025-04-15"),
        row("Gamma", 30),
        ImportedBid(
            row=0,
            bidder="Gamma",
            values=(ImportedValue(field="made_on", value=When("2025-06-01")),),
        ),
    )
    assert [bid.supersedes for bid in bids] == [None] * 4


def test_a_row_supersedes_nothing_that_was_there_before(book: Book) -> None:
    (bid,) = paste(book, row("Alpha", 99, "2026-01-01"))
    assert bid.supersedes is None


def test_a_row_without_a_source_is_unsourced(book: Book) -> None:
    (bid,) = paste(book, row("Gamma"))
    assert bid.price[0].source is None
    assert bid.price[0].recorded_by == "reader"


def test_a_source_is_found_or_made_once(book: Book) -> None:
    add_source(book, Source(id="site-aaaaaa", kind="wire", url="https://x.org/a/"))
    before = len(book.tables.sources)
    bids = paste(
        book,
        row("Gamma", source="https://x.org/a", on="2025-01-01"),
        row("Gamma", source="the paper"),
        row("Delta", source="Own notes"),
        row("Delta", source="own  notes"),
        row("Delta", source="https://x.org/b"),
    )
    found = [bid.price[0].source for bid in bids]
    assert found[:2] == ["site-aaaaaa", "report-aaaaaa"]
    assert bids[0].made_on[0].source == "site-aaaaaa"
    assert found[2] == found[3]
    sources = book.tables.sources
    assert len(sources) == before + 2
    assert sources[found[2] or ""].title == "Own notes"
    assert sources[found[4] or ""].url == "https://x.org/b"


def test_an_outlet_of_many_reports_is_not_taken_for_one_of_them(book: Book) -> None:
    add_source(book, Source(id="again-aaaaaa", kind="wire", outlet="The Paper"))
    (bid,) = paste(book, row("Gamma", source="The Paper"))
    made = book.tables.sources[bid.price[0].source or ""]
    assert made.id not in ("report-aaaaaa", "again-aaaaaa")
    assert (made.outlet, made.title) == ("The Paper", "")


def test_words_that_were_no_price_stay_with_the_bid(book: Book) -> None:
    (bid,) = paste(book, ImportedBid(row=0, bidder="Gamma", notes="heaps of cash"))
    assert (bid.price, bid.notes) == ((), "heaps of cash")


def test_what_is_made_is_counted_before(book: Book) -> None:
    rows = placed([row("Alpha"), row("Gamma", source="A"), row("gamma", source="a")])
    effect = import_effect(book.tables, CONTEST, rows)
    before = book.tables
    bids = paste(book, *rows)
    after = book.tables
    assert effect.bids == len(bids)
    assert effect.bidders == len(after.bidders) - len(before.bidders)
    assert effect.sources == len(after.sources) - len(before.sources)
