"""What leaves as a spreadsheet comes back into an empty book as it was."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolve import resolve_field, resolve_price
from core.book.book import Book
from core.book.operations.importing import duplicates, import_bids, import_effect
from core.book.snapshot import read_book
from core.domain.price import Price
from core.domain.records import Bid
from core.domain.tables import Tables
from core.exchange.importing.dry_run import dry_run
from core.exchange.importing.proposal import propose
from core.exchange.importing.table_file import read_table
from tests.core.exchange.exporting.whole import exported, scope_of

SHIPPED = Path(__file__).resolve().parents[3] / "data.json"
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LENS = Lens(date(2026, 11, 24))
FILES = ("book-bids.csv", "book.xlsx")


@pytest.fixture(scope="module")
def shipped() -> Tables:
    return read_book(SHIPPED).tables


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Book]:
    book = Book.create(tmp_path / "empty.json", now=lambda: NOW)
    yield book
    book.close()


def content_of(shipped: Tables, name: str, language: str) -> bytes:
    kind = "book.xlsx" if name.endswith("xlsx") else "book.csv"
    return dict(exported(scope_of(shipped, language=language), kind).files)[name]


def sourced(tables: Tables, source_id: str | None) -> tuple[object, ...] | None:
    """What a source is, whatever its id."""
    source = tables.sources.get(source_id or "")
    if source is None:
        return None
    published = source.published.edtf if source.published else None
    return source.kind, source.outlet, source.title, published, source.url


def prices(tables: Tables, index: Index, bid: Bid) -> list[tuple[object, ...]]:
    """Amounts, basis and evidence of a bid; parts for sale by name."""
    names = {
        part.id: part.name
        for contest in tables.contests.values()
        for part in contest.perimeters
    }
    found: list[tuple[object, ...]] = []
    for one in resolve_price(tables, index, bid, LENS):
        price = one.value
        if not isinstance(price, Price) or one.shown is None:
            continue
        claim = one.shown.claim
        said = claim.said_by.kind if claim.said_by else None
        found.append(
            (
                price.amount,
                price.basis,
                names.get(price.of or ""),
                price.stake,
                price.condition,
                claim.quote,
                said,
                sourced(tables, claim.source),
            )
        )
    return found


def dated(tables: Tables, index: Index, bid: Bid) -> tuple[object, ...]:
    made = resolve_field(tables, index, bid, "made_on", LENS)
    source = made.shown.claim.source if made.shown else None
    return made.value, sourced(tables, source)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_shipped_book_comes_back_with_bids_amounts_dates_and_sources(
    shipped: Tables, empty: Book, name: str, language: str
) -> None:
    table = read_table(content_of(shipped, name, language), name)
    run = dry_run(table, propose(table))
    assert run.troubled == ()
    effect = import_effect(empty.tables, None, run.bids)
    made = import_bids(empty, None, run.bids)
    assert {bid.id for bid in made} == set(shipped.bids)
    back = empty.tables
    assert effect.bids == len(back.bids)
    assert effect.bidders == len(back.bidders)
    assert effect.sources == len(back.sources)
    before, after = Index.of(shipped), Index.of(back)
    for bid in shipped.bids.values():
        other = back.bids[bid.id]
        bidder, same = shipped.bidders[bid.bidder], back.bidders[other.bidder]
        assert (bidder.name, bid.kind) == (same.name, other.kind)
        assert bid.supersedes == other.supersedes
        assert (bid.round, bid.notes) == (other.round, other.notes)
        assert prices(shipped, before, bid) == prices(back, after, other)
        assert dated(shipped, before, bid) == dated(back, after, other)


@pytest.mark.parametrize("name", FILES)
def test_a_second_import_finds_all_rows_in_the_book(
    shipped: Tables, empty: Book, name: str
) -> None:
    table = read_table(content_of(shipped, name, "en"), name)
    run = dry_run(table, propose(table))
    import_bids(empty, None, run.bids)
    assert len(duplicates(empty.tables, None, run.bids)) == len(run.bids)


def test_csv_and_workbook_hold_the_same_cells(shipped: Tables) -> None:
    one, other = (read_table(content_of(shipped, n, "en"), n) for n in FILES)
    texts = [
        [[cell.text for cell in row] for row in table.rows] for table in (one, other)
    ]
    assert texts[0] == texts[1]
    assert len(texts[0]) > 30
