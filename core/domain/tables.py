"""The frozen whole: all records of a book at one moment."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

import msgspec

from core.domain.frozen_map import FrozenMap
from core.domain.records import (
    TABLES,
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Event,
    Figure,
    Party,
    Source,
    table_of,
)


class Change(NamedTuple):
    """What happened to one record: before is none for a new one, after for a removed.

    Attributes:
        table: Name of the table.
        id: Id of the record.
        before: The record before.
        after: The record after.
        place: Where in the table a record that is new comes to stand, or one that is
            removed stood; none for the end.
    """

    table: str
    id: str
    before: AnyRecord | None
    after: AnyRecord | None
    place: int | None = None


class Unreadable(msgspec.Struct, frozen=True):
    """A record whose identity can't be read; it is kept whole and written back.

    Attributes:
        table: The table in which it stands, also one that the program doesn't know.
        number: TinyDB's document id.
        text: The document as JSON text.
        reason: Why it can't be read.
    """

    table: str
    number: str
    text: str
    reason: str


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """All records of a book at one moment, by table and id, in the file's order.

    Attributes:
        unreadable: Records that are kept although they can't be read.
    """

    contests: FrozenMap[Contest] = msgspec.field(default_factory=FrozenMap)
    parties: FrozenMap[Party] = msgspec.field(default_factory=FrozenMap)
    bidders: FrozenMap[Bidder] = msgspec.field(default_factory=FrozenMap)
    bids: FrozenMap[Bid] = msgspec.field(default_factory=FrozenMap)
    events: FrozenMap[Event] = msgspec.field(default_factory=FrozenMap)
    sources: FrozenMap[Source] = msgspec.field(default_factory=FrozenMap)
    figures: FrozenMap[Figure] = msgspec.field(default_factory=FrozenMap)
    unreadable: tuple[Unreadable, ...] = ()

    @classmethod
    def of(
        cls, records: Iterable[AnyRecord], unreadable: Iterable[Unreadable] = ()
    ) -> "Tables":
        """Gather records into tables, in their order."""
        tables: dict[str, dict[str, AnyRecord]] = {table: {} for table in TABLES}
        for record in records:
            tables[table_of(record)][record.id] = record
        return cls.from_dicts(tables, unreadable)

    @classmethod
    def from_dicts(
        cls,
        tables: Mapping[str, dict[str, AnyRecord]],
        unreadable: Iterable[Unreadable] = (),
    ) -> "Tables":
        """Take over dictionaries of records by id; the caller gives them up."""
        frozen = {table: FrozenMap(records) for table, records in tables.items()}
        return cls(unreadable=tuple(unreadable), **cast(dict[str, Any], frozen))

    def table(self, name: str) -> FrozenMap[AnyRecord]:
        """The records of one table by id."""
        return cast(FrozenMap[AnyRecord], getattr(self, name))

    def get(self, table: str, record_id: str) -> AnyRecord | None:
        """One record, or none."""
        return self.table(table).get(record_id)

    def find(self, record_id: str) -> AnyRecord | None:
        """The record with this id, in whatever table."""
        for name in TABLES:
            record = self.table(name).get(record_id)
            if record is not None:
                return record
        return None

    def records(self) -> Iterable[AnyRecord]:
        """All records, table by table."""
        for name in TABLES:
            yield from self.table(name).values()

    def party(self, party_id: str | None) -> Party | None:
        """The party behind an id: the one that it turned out to be, where it did."""
        seen: set[str] = set()
        party = self.parties.get(party_id or "")
        while party is not None and party.same_as and party.id not in seen:
            seen.add(party.id)
            party = self.parties.get(party.same_as, party)
        return party

    def apply(self, changes: Iterable[Change]) -> "Tables":
        """The tables after some changes; what is not touched is shared.

        A change says what a record is afterwards; what it was before is not checked.
        """
        touched: dict[str, list[tuple[str, AnyRecord | None]]] = {}
        placed: dict[str, dict[str, int]] = {}
        for table, record_id, before, after, place in changes:
            touched.setdefault(table, []).append((record_id, after))
            if place is not None and before is None and after is not None:
                placed.setdefault(table, {})[record_id] = place
        maps = {name: self.table(name).after(them) for name, them in touched.items()}
        tables = msgspec.structs.replace(self, **maps)
        return tables.with_places(placed) if placed else tables

    def with_places(self, placed: Mapping[str, Mapping[str, int]]) -> "Tables":
        """The tables with some records moved to their places.

        Args:
            placed: By table and id, where in the table a record comes to stand.
        """
        moved = {
            name: FrozenMap(put_in_place(self.table(name).copy(), places))
            for name, places in placed.items()
        }
        return msgspec.structs.replace(self, **moved)

    def places_of(self, removed: Iterable[Change]) -> dict[tuple[str, str], int]:
        """Where in their tables the records stand that some changes remove."""
        gone: dict[str, set[str]] = {}
        for change in removed:
            if change.after is None:
                gone.setdefault(change.table, set()).add(change.id)
        return {
            (table, record_id): place
            for table, ids in gone.items()
            for place, record_id in enumerate(self.table(table))
            if record_id in ids
        }


def put_in_place(
    records: dict[str, AnyRecord], places: Mapping[str, int]
) -> dict[str, AnyRecord]:
    """Move records of a dictionary to their places in its order, from the first on."""
    ordered = [item for item in records.items() if item[0] not in places]
    for record_id, place in sorted(places.items(), key=lambda item: item[1]):
        if record_id in records:
            ordered.insert(place, (record_id, records[record_id]))
    records.clear()
    records.update(ordered)
    return records
