"""Twelve kinds of change of one small book, for faults to hit."""

from collections.abc import Callable

import msgspec

from core.domain.claim import Claim
from core.domain.records import AnyRecord, Member, Party, table_of
from core.domain.tables import Change, Tables

Changing = Callable[[Tables], list[Change]]


def _put(tables: Tables, *records: AnyRecord) -> list[Change]:
    return [
        Change(table_of(one), one.id, tables.get(table_of(one), one.id), one)
        for one in records
    ]


def _replaced(tables: Tables, record: AnyRecord, **fields: object) -> list[Change]:
    return _put(tables, msgspec.structs.replace(record, **fields))


def _add_record(tables: Tables) -> list[Change]:
    return _put(tables, Party(id="new-aaaaaa", name="Neu: „ü“"))


def _change_a_word(tables: Tables) -> list[Change]:
    return _replaced(tables, tables.contests["sale-aaaaaa"], title="Another title")


def _empty_a_field(tables: Tables) -> list[Change]:
    return _replaced(tables, tables.contests["sale-aaaaaa"], sellers=())


def _remove_the_first(tables: Tables) -> list[Change]:
    party = tables.parties["target-aaaaaa"]
    return [Change("parties", party.id, party, None, 0)]


def _remove_many(tables: Tables) -> list[Change]:
    return [Change("events", i, one, None) for i, one in tables.events.items()]


def _add_a_claim(tables: Tables) -> list[Change]:
    bid = tables.bids["first-aaaaaa"]
    claim = Claim(id="newclaimaa", value="withdrawn", quote='"gone"')
    return _replaced(tables, bid, stage=(*bid.stage, claim))


def _correct_a_claim(tables: Tables) -> list[Change]:
    bid = tables.bids["first-aaaaaa"]
    claim = msgspec.structs.replace(bid.stage[0], value="rejected")
    return _replaced(tables, bid, stage=(claim,))


def _remove_a_claim(tables: Tables) -> list[Change]:
    bid = tables.bids["first-aaaaaa"]
    return _replaced(tables, bid, price=bid.price[1:])


def _add_a_member(tables: Tables) -> list[Change]:
    bidder = tables.bidders["alpha-bidder-aaaaaa"]
    member = Member(id="new-member-aaaaaa", party="beta-aaaaaa")
    return _replaced(tables, bidder, members=(member, *bidder.members))


def _change_inside_a_member(tables: Tables) -> list[Change]:
    bidder = tables.bidders["alpha-bidder-aaaaaa"]
    first = msgspec.structs.replace(bidder.members[0], role="lender", standing=())
    return _replaced(tables, bidder, members=(first, *bidder.members[1:]))


def _add_a_long_note(tables: Tables) -> list[Change]:
    return _replaced(tables, tables.contests["sale-aaaaaa"], notes="ü " * 40_000)


def _change_every_record(tables: Tables) -> list[Change]:
    records = [one for one in tables.records() if hasattr(one, "notes")]
    return [c for one in records for c in _replaced(tables, one, notes="All of them")]


KINDS: dict[str, Changing] = {
    changing.__name__.strip("_").replace("_", " "): changing
    for changing in (
        _add_record,
        _change_a_word,
        _empty_a_field,
        _remove_the_first,
        _remove_many,
        _add_a_claim,
        _correct_a_claim,
        _remove_a_claim,
        _add_a_member,
        _change_inside_a_member,
        _add_a_long_note,
        _change_every_record,
    )
}
