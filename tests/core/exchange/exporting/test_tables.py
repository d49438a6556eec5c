"""Tables through a lens: what stands in them, and what is said beside it."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from core.book.snapshot import read_book
from core.domain.records import Kept
from core.domain.tables import Tables
from core.exchange.exporting.remarks import CODES
from core.exchange.exporting.table import TABLE_NAMES, Cell, Table, TableName
from core.exchange.exporting.tables import column_keys, table_of
from core.exchange.exporting.titles import column_title
from core.wording import Voice, languages
from tests.core.exchange.exporting.whole import TODAY, scope_of

SHIPPED = Path(__file__).resolve().parents[4] / "data.json"
TIKTOK, SKY = "tiktok-us-2024-k2c3lo", "sky-2016-7l6iip"


@pytest.fixture(scope="module")
def shipped() -> Tables:
    return read_book(SHIPPED).tables


def rows(table: Table) -> list[dict[str, Cell]]:
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row, strict=True)) for row in table.rows]


def bids(
    tables: Tables, contest: str = TIKTOK, *, as_of: date = TODAY
) -> list[dict[str, Cell]]:
    scope = scope_of(tables, contest=contest, as_of=as_of)
    return rows(table_of(scope, "bids"))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", TABLE_NAMES)
def test_no_two_columns_of_a_table_are_called_the_same(
    shipped: Tables, language: str, name: TableName
) -> None:
    table = table_of(scope_of(shipped, language=language), name)
    titles = [column.title for column in table.columns]
    assert len(titles) == len(set(titles))
    assert table.rows


@pytest.mark.parametrize("language", languages())
def test_each_column_and_remark_has_words(language: str) -> None:
    voice = Voice(language)
    assert all(column_title(voice, key) for key in column_keys())
    assert all(voice.texts.find(f"remarks.{code}") for code in CODES)


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_cells_are_what_their_columns_say(shipped: Tables, name: TableName) -> None:
    kinds = {"text": "str", "number": "Decimal", "day": "date", "count": "int"}
    table = table_of(scope_of(shipped), name)
    wrong = [
        (column.key, cell)
        for row in table.rows
        for column, cell in zip(table.columns, row, strict=True)
        if cell is not None and type(cell).__name__ != kinds[column.kind]
    ]
    assert wrong == []


def test_more_than_30_billion_stays_so(shipped: Tables) -> None:
    found = [
        row
        for row in bids(shipped, as_of=date(2025, 4, 3))
        if row["bidder"] == "Tinsley group" and row["price_low"] is not None
    ]
    assert found
    assert {row["price_high"] for row in found} == {None}
    assert {row["price_kind"] for row in found} == {"more than"}


def test_a_day_before_the_bids_shows_none_of_them(shipped: Tables) -> None:
    later = bids(shipped, as_of=date(2025, 4, 3))
    assert bids(shipped, as_of=date(2024, 1, 1)) == []
    assert 0 < len(later) < len(bids(shipped))


def test_one_contest_leaves_the_others_out(shipped: Tables) -> None:
    assert {row["contest"] for row in bids(shipped, SKY)} == {"Sky 2016-18"}
    sources = rows(table_of(scope_of(shipped, contest=SKY), "sources"))
    assert 0 < len(sources) < len(shipped.sources)


def test_what_is_assumed_or_disputed_says_so(shipped: Tables) -> None:
    both = [*bids(shipped, TIKTOK), *bids(shipped, SKY)]
    status = " ".join(str(row["status"]) for row in both)
    for code in ("undisclosed", "debt_not_stated", "currency_assumed", "disputed"):
        assert code in status
    assert all(row["remarks"] for row in bids(shipped) if row["status"])


def test_what_is_taken_from_the_bid_before_says_so(sale: Tables) -> None:
    second = bids(sale, "sale-aaaaaa")[1]
    assert second["id"] == "second-aaaaaa"
    assert "inherited" in str(second["status"])


def test_a_record_with_a_part_that_cant_be_read_says_so(sale: Tables) -> None:
    bid = sale.bids["third-aaaaaa"]
    broken = msgspec.structs.replace(bid, kept=(Kept(("price",), "1", "no list"),))
    tables = Tables.of([*(r for r in sale.records() if r != bid), broken])
    (row,) = (r for r in bids(tables, "sale-aaaaaa") if r["id"] == bid.id)
    assert "unreadable" in str(row["status"])


def test_claims_hold_every_report(shipped: Tables) -> None:
    found = rows(table_of(scope_of(shipped, contest=TIKTOK), "claims"))
    ids = [row["id"] for row in found]
    assert len(ids) == len(set(ids)) > 200
    assert {row["role"] for row in found} >= {"shown", "agrees", "copy"}
