"""Laws refuse only what an edit itself makes worse."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.hanging import Target, hangs_on
from core.domain.laws import (
    BrokenRecordError,
    CycleError,
    IdFormError,
    IdTakenError,
    NothingThereError,
    StillNeededError,
    WrongPlaceError,
    broken_laws,
    check,
)
from core.domain.records import TABLES, AnyRecord, Bid, Party, Perimeter, table_of
from core.domain.references import owned_ids
from core.domain.tables import Change, Tables


def _edit(tables: Tables, *records: AnyRecord) -> list[Change]:
    return [
        Change(table_of(one), one.id, tables.get(table_of(one), one.id), one)
        for one in records
    ]


def _check(tables: Tables, changes: Sequence[Change]) -> None:
    kinds = {
        one.id: one.kind for record in tables.records() for one in owned_ids(record)
    }
    check(changes, tables.apply(changes), kinds.get)


def _replace(record: AnyRecord, **fields: object) -> AnyRecord:
    return msgspec.structs.replace(record, **fields)


def test_records_as_they_are_break_no_law(sale: Tables) -> None:
    changes = [Change(table_of(one), one.id, None, one) for one in sale.records()]
    assert list(broken_laws(changes, sale, lambda _: None)) == []


@pytest.mark.parametrize(
    "field",
    [{"notes": 5}, {"notes": "\ud800"}, {"round": "two"}, {"price": [1]}],
)
def test_what_cannot_be_read_again_is_refused(
    sale: Tables, field: dict[str, Any]
) -> None:
    bid = _replace(sale.bids["first-aaaaaa"], **field)
    with pytest.raises(BrokenRecordError):
        _check(sale, _edit(sale, bid))


def test_money_and_times_are_read_again_as_they_are(sale: Tables) -> None:
    value = Amount("at_least", low=Decimal("47500000000.10"), unit="USD")
    at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    claim = Claim(id="aaaaaaaaaa", value=value, recorded=at)
    figure = _replace(sale.figures["held-aaaaaa"], value=(claim,))
    _check(sale, _edit(sale, figure))
    assert msgspec.json.decode(msgspec.json.encode(figure), type=type(figure)) == figure


def test_a_record_stands_under_its_own_id(sale: Tables) -> None:
    party = Party(id="new-aaaaaa", name="New")
    with pytest.raises(WrongPlaceError):
        _check(sale, [Change("parties", "other-aaaaaa", None, party)])
    with pytest.raises(WrongPlaceError):
        _check(sale, [Change("bids", party.id, None, party)])


@pytest.mark.parametrize("bad", ["", "New", "new", "new-aaaaa1", "aaaaaaaaaa"])
def test_an_id_has_its_form(sale: Tables, bad: str) -> None:
    with pytest.raises(IdFormError):
        _check(sale, _edit(sale, Party(id=bad, name="New")))


def test_an_id_is_given_once(sale: Tables) -> None:
    bid = sale.bids["third-aaaaaa"]
    taken = Claim(id="priceaaaaa", value="firm")
    with pytest.raises(IdTakenError):
        _check(sale, _edit(sale, _replace(bid, binding=(taken,))))
    twice = Claim(id="cccccccccc", value="firm")
    with pytest.raises(IdTakenError):
        _check(sale, _edit(sale, _replace(bid, binding=(twice, twice))))
    with pytest.raises(IdTakenError):
        _check(sale, _edit(sale, Party(id="first-aaaaaa", name="New")))


def test_a_claim_may_move_from_one_record_to_another(sale: Tables) -> None:
    old, new = sale.bids["first-aaaaaa"], sale.bids["third-aaaaaa"]
    moved = (_replace(old, stage=()), _replace(new, stage=old.stage))
    _check(sale, _edit(sale, *moved))
    _check(sale, _edit(sale, *reversed(moved)))


@pytest.mark.parametrize(
    ("field", "named"),
    [("bidder", "first-aaaaaa"), ("supersedes", "gone-aaaaaa")],
)
def test_what_is_named_is_there_and_of_the_right_kind(
    sale: Tables, field: str, named: str
) -> None:
    bid = _replace(sale.bids["third-aaaaaa"], **{field: named})
    with pytest.raises(NothingThereError) as caught:
        _check(sale, _edit(sale, bid))
    assert caught.value.values == {"id": named, "field": field}


def test_a_reference_that_was_broken_may_stay_broken(sale: Tables) -> None:
    broken = _replace(sale.bids["third-aaaaaa"], supersedes="gone-aaaaaa")
    tables = sale.apply(_edit(sale, broken))
    _check(tables, _edit(tables, _replace(broken, notes="checked")))


def test_a_via_may_be_a_name(sale: Tables) -> None:
    claim = Claim(id="cccccccccc", value="firm", via="Reuters")
    _check(sale, _edit(sale, _replace(sale.bids["third-aaaaaa"], binding=(claim,))))


def test_what_others_need_is_not_removed(sale: Tables) -> None:
    bidder = sale.bidders["alpha-bidder-aaaaaa"]
    with pytest.raises(StillNeededError):
        _check(sale, [Change("bidders", bidder.id, bidder, None)])
    fewer = _replace(bidder, members=bidder.members[1:])
    with pytest.raises(StillNeededError):
        _check(sale, _edit(sale, fewer))


@pytest.mark.parametrize("table", TABLES)
def test_what_a_removal_takes_along_keeps_the_laws(sale: Tables, table: str) -> None:
    for record in sale.table(table).values():
        _check(sale, hangs_on(sale, [Target(table, record.id)]).changes)
        for one in owned_ids(record)[1:]:
            changes = hangs_on(sale, [Target(table, record.id, one.id)]).changes
            assert changes
            _check(sale, changes)


@pytest.mark.parametrize(
    ("table", "one", "field", "named"),
    [
        ("bids", "first-aaaaaa", "supersedes", "second-aaaaaa"),
        ("bids", "first-aaaaaa", "supersedes", "first-aaaaaa"),
        ("events", "due-aaaaaa", "extends", "later-aaaaaa"),
        ("events", "law-aaaaaa", "set_by", "due-aaaaaa"),
        ("bidders", "alpha-bidder-aaaaaa", "formed_from", ("beta-bidder-aaaaaa",)),
        ("parties", "alpha-aaaaaa", "same_as", "alpha-aaaaaa"),
    ],
)
def test_nothing_follows_from_itself(
    sale: Tables, table: str, one: str, field: str, named: object
) -> None:
    record = sale.table(table)[one]
    with pytest.raises(CycleError):
        _check(sale, _edit(sale, _replace(record, **{field: named})))


def test_a_source_does_not_derive_from_its_copy(sale: Tables) -> None:
    source = sale.sources["report-aaaaaa"]
    copy = sale.sources["copy-aaaaaa"]
    back = (_replace(copy.derives_from[0], source=copy.id),)  # type: ignore[arg-type]
    with pytest.raises(CycleError):
        _check(sale, _edit(sale, _replace(source, derives_from=back)))


def test_a_perimeter_is_no_part_of_its_part(sale: Tables) -> None:
    contest = sale.contests["sale-aaaaaa"]
    whole = Perimeter("whole-aaaaaa", "Whole", part_of="part-aaaaaa")
    looped = _replace(contest, perimeters=(whole, *contest.perimeters[1:]))
    with pytest.raises(CycleError):
        _check(sale, _edit(sale, looped))


def test_a_cycle_that_was_there_may_stay(sale: Tables) -> None:
    looped = _replace(sale.bids["first-aaaaaa"], supersedes="second-aaaaaa")
    tables = sale.apply(_edit(sale, looped))
    _check(tables, _edit(tables, _replace(looped, notes="seen")))
    assert isinstance(tables.bids["first-aaaaaa"], Bid)
