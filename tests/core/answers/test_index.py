"""The index: it answers who hangs on what, and keeps up with changes."""

from datetime import date

import msgspec
import pytest

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.problems import problems
from core.domain.records import (
    AnyRecord,
    Bidder,
    Contest,
    Figure,
    Member,
    Perimeter,
    table_of,
)
from core.domain.tables import Change, Tables
from tests.core.answers.books import Book


@pytest.fixture
def full(book: Book) -> Book:
    """A book with something of everything."""
    book.add(
        Contest(id="contest", title="C", perimeters=(Perimeter("whole", "Whole"),))
    )
    member = Member(id="member", party="party", standing=(book.claim("left", id="m1"),))
    book.add(Bidder(id="x-bidder", contest="contest", name="X", members=(member,)))
    book.bid("one", book.price("exact", 1, id="p1"), bidder="x-bidder")
    book.bid("two", book.price("exact", 2), bidder="x-bidder", supersedes="one")
    book.event("denial", stance="denies", about=("one", "p1"))
    book.event("report", kind="statement", about=("one",))
    book.add(Figure(id="value", kind="valuation", about=("one",)))
    book.add(Figure(id="rate", kind="exchange_rate", about=("GBP", "USD")))
    return book


def test_it_says_what_hangs_on_what(full: Book) -> None:
    index = Index.of(full.tables)
    assert index.bidders_of("contest") == ("x-bidder",)
    assert index.bids_of("x-bidder") == ("one", "two")
    assert index.events_of("contest") == ("denial", "report")
    assert index.superseded_by("one") == ("two",)
    assert index.events_about("one") == ("denial", "report")
    assert index.responses_about("one") == ("denial",)
    assert index.denials_about("p1") == ("denial",)
    assert index.figures_about("one") == ("value",)
    assert index.figures_about("GBP") == ("rate",)
    assert index.bids_of("nobody") == ()


@pytest.mark.parametrize(
    "known",
    ["contest", "whole", "x-bidder", "member", "m1", "one", "p1", "denial", "value"],
)
def test_it_finds_the_contest_of_any_id(full: Book, known: str) -> None:
    assert Index.of(full.tables).contest_of(known) == "contest"


def test_what_is_shared_has_no_contest(full: Book) -> None:
    index = Index.of(full.tables)
    assert [index.contest_of(one) for one in ("rate", "nobody")] == [None, None]


def test_it_finds_the_record_that_holds_a_claim(full: Book) -> None:
    index = Index.of(full.tables)
    assert index.holder_of("p1") == "one"
    assert index.holder_of("m1") == "x-bidder"


def changed(book: Book) -> list[tuple[str, AnyRecord | None]]:
    """Some edits: a record changed, moved, added and removed."""
    tables = book.tables
    other = Contest(id="other", title="Other")
    moved = msgspec.structs.replace(tables.bidders["x-bidder"], contest="other")
    unlinked = msgspec.structs.replace(tables.bids["two"], supersedes=None)
    return [
        ("two", unlinked),
        ("other", other),
        ("x-bidder", moved),
        ("denial", None),
        ("value", None),
    ]


def test_bringing_it_up_to_date_equals_making_it_anew(full: Book) -> None:
    tables = full.tables
    index = Index.of(tables)
    for record_id, after in changed(full):
        before = tables.find(record_id)
        record = after or before
        assert record is not None
        change = Change(table_of(record), record_id, before, after)
        tables = tables.apply([change])
        index = index.after([change], tables)
        assert index.maps == Index.of(tables).maps
        assert index.contest_of("p1") == Index.of(tables).contest_of("p1")


def test_the_old_index_stays_as_it_was(full: Book) -> None:
    tables = full.tables
    index = Index.of(tables)
    change = Change("bids", "two", tables.bids["two"], None)
    index.after([change], tables.apply([change]))
    assert index.bids_of("x-bidder") == ("one", "two")


def test_it_names_the_contests_that_a_change_touches(full: Book) -> None:
    tables = full.tables
    index = Index.of(tables)
    bid = tables.bids["two"]
    assert index.touched([Change("bids", "two", bid, None)]) == ("contest",)


def test_what_rests_on_parties_is_kept_until_one_changes(sale: Tables) -> None:
    index = Index.of(sale)
    before = problems(sale, index, Lens(date(2026, 1, 1)))
    assert "alike" in index.memo[None]
    bidder = next(iter(sale.bidders.values()))
    renamed = msgspec.structs.replace(bidder, notes="Another note")
    change = Change("bidders", bidder.id, bidder, renamed)
    after = sale.apply([change])
    kept = index.after([change], after)
    assert kept.memo[None]["alike"] is index.memo[None]["alike"]
    assert problems(after, kept, Lens(date(2026, 1, 1))) == before
    one, other = list(sale.parties.values())[:2]
    twin = msgspec.structs.replace(other, name=one.name)
    change = Change("parties", other.id, other, twin)
    changed = after.apply([change])
    anew = kept.after([change], changed)
    found = problems(changed, anew, Lens(date(2026, 1, 1)))
    assert "parties_alike" in {one.key for one in found}
