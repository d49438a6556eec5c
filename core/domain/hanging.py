"""What hangs on what: all that a removal takes along, or only clears."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

import msgspec

from core.domain.records import AnyRecord, Party, Source
from core.domain.references import mentions, owned_ids
from core.domain.shapes import SHAPES, Link, Shape
from core.domain.tables import Change, Tables
from core.domain.value import Value

V = TypeVar("V", bound=Value)


class Target(NamedTuple):
    """A record, or a claim, term, member or perimeter in it."""

    table: str
    id: str
    part: str | None = None


class Removal(msgspec.Struct, frozen=True):
    """What removing something does to the book.

    Attributes:
        changes: All of it: records that go, and records that lose a part or a
            reference.
        records: Records that go along, as (table, id); those named are left out.
        parts: Parts that go along out of records that stay.
        cleared: Records that stay whole and only lose a reference.
    """

    changes: tuple[Change, ...]
    records: tuple[Target, ...]
    parts: tuple[Target, ...]
    cleared: tuple[Target, ...]


def hangs_on(tables: Tables, targets: Iterable[Target]) -> Removal:
    """What goes, and what loses a reference, when some records or parts go.

    Bidders and events hang on their contest, bids on their bidder, members on their
    party, claims on their source, or on the perimeter that they are about. A response
    goes with the last thing that it is about, and so does a figure. Whatever hangs on
    what goes, goes. A speaker or a ``via`` that goes leaves its name behind.
    """
    targets = tuple(targets)
    marks = {target.part or target.id for target in targets}
    names = {
        target.id: _name(tables.get(target.table, target.id)) for target in targets
    }
    after: dict[tuple[str, str], AnyRecord | None] = {}
    gone: set[str] = set(marks)
    wave = list(_targeted(tables, targets))
    while wave:
        lost: dict[str, str] = {}
        for table, record in wave:
            current = after.get((table, record.id), record)
            if current is None:
                continue
            trimmed = _trim(current, SHAPES[table], gone, names)
            after[table, record.id] = trimmed
            lost |= _lost(current, trimmed)
        gone |= lost.keys()
        wave = list(mentions(tables, lost)) if lost else []
    return _removal(tables, after, marks)


def _targeted(
    tables: Tables, targets: Iterable[Target]
) -> Iterator[tuple[str, AnyRecord]]:
    for key in dict.fromkeys((target.table, target.id) for target in targets):
        record = tables.get(*key)
        if record is not None:
            yield key[0], record


def _name(record: AnyRecord | None) -> str:
    if isinstance(record, Source):
        return record.outlet or record.title
    if isinstance(record, Party):
        return record.name
    return ""


def _lost(before: AnyRecord, after: AnyRecord | None) -> dict[str, str]:
    """The ids that a record gave before and no longer gives, with their kinds."""
    if after is before:
        return {}
    kept = {owned.id for owned in owned_ids(after)} if after is not None else set()
    return {one.id: one.kind for one in owned_ids(before) if one.id not in kept}


def _trim(value: V, shape: Shape, gone: set[str], names: Mapping[str, str]) -> V | None:
    """The value without what is gone; none when it goes itself."""
    if shape.kind and value.id in gone:  # type: ignore[attr-defined] # kinds have ids
        return None
    changed: dict[str, Any] = {}
    for link in shape.links:
        held = getattr(value, link.field)
        if gone.isdisjoint(held if isinstance(held, tuple) else (held,)):
            continue
        if _takes_along(value, link, gone):
            return None
        changed |= _cleared(value, link, gone, names)
    for part in shape.parts:
        held = getattr(value, part.field)
        each = held if part.many else (() if held is None else (held,))
        trimmed = [_trim(one, part.shape, gone, names) for one in each]
        if not part.many and None in trimmed:
            return None
        kept = tuple(one for one in trimmed if one is not None)
        if kept != each:
            changed[part.field] = kept if part.many else kept[0]
    return msgspec.structs.replace(value, **changed) if changed else value


def _takes_along(value: Value, link: Link, gone: set[str]) -> bool:
    if link.fate in ("cleared", "goes"):
        return link.fate == "goes"
    if not gone.issuperset(getattr(value, link.field)):
        return False
    return link.fate == "goes_when_empty" or bool(getattr(value, "stance", ""))


def _cleared(
    value: Value, link: Link, gone: set[str], names: Mapping[str, str]
) -> dict[str, Any]:
    held = getattr(value, link.field)
    if isinstance(held, tuple):
        return {link.field: tuple(one for one in held if one not in gone)}
    if not link.name_in:
        return {link.field: None}
    name = names.get(held, "")
    if link.name_in == link.field:
        return {link.field: name or None}
    return {link.field: None, link.name_in: getattr(value, link.name_in) or name}


def _removal(
    tables: Tables,
    after: Mapping[tuple[str, str], AnyRecord | None],
    marks: set[str],
) -> Removal:
    changes: list[Change] = []
    records: list[Target] = []
    parts: list[Target] = []
    cleared: list[Target] = []
    for (table, record_id), record in after.items():
        before = tables.table(table)[record_id]
        if record == before:
            continue
        changes.append(Change(table, record_id, before, record))
        if record is None:
            records += [Target(table, record_id)] if record_id not in marks else []
            continue
        lost = _lost(before, record).keys()
        parts += [Target(table, record_id, part) for part in lost if part not in marks]
        if not lost:
            cleared.append(Target(table, record_id))
    return Removal(tuple(changes), tuple(records), tuple(parts), tuple(cleared))
