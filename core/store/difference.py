"""The difference between two states of a record, by field and by id, and its way back.

A part with an id (a claim, a member, a perimeter) is compared by its id, so that two
changes of one field don't get in each other's way.
"""

from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any, TypeAlias, cast

import msgspec

from core.domain.claim import Claim
from core.domain.records import AnyRecord
from core.domain.tables import Change, Tables, put_in_place
from core.store.entry import FieldChange

# A record, or whatever stands in one.
Part: TypeAlias = Any


def difference(change: Change) -> tuple[FieldChange, ...]:
    """A record's change, field by field; a new or removed record is whole."""
    table, record_id, before, after, place = change
    if before is None or after is None:
        if before is after:
            return ()
        return (FieldChange(table, record_id, (), before, after, place),)
    return tuple(
        FieldChange(table, record_id, *rest) for rest in _struct(before, after, ())
    )


def rebuild(tables: Tables, changes: Iterable[FieldChange]) -> tuple[Change, ...]:
    """The changes of whole records that these field changes make of the tables."""
    by_record: dict[tuple[str, str], list[FieldChange]] = {}
    for change in changes:
        by_record.setdefault((change.table, change.id), []).append(change)
    rebuilt = []
    for (table, record_id), parts in by_record.items():
        before = tables.get(table, record_id)
        after = patch(before, parts)
        if after != before:
            rebuilt.append(Change(table, record_id, before, after))
    return tuple(rebuilt)


def replay(
    records: MutableMapping[str, dict[str, AnyRecord]],
    changes: Iterable[FieldChange],
) -> None:
    """Apply field changes to records in place."""
    by_record: dict[tuple[str, str], list[FieldChange]] = {}
    for change in changes:
        by_record.setdefault((change.table, change.id), []).append(change)
    placed: dict[str, dict[str, int]] = {}
    for (table, record_id), parts in by_record.items():
        found = records.setdefault(table, {})
        after = patch(found.get(record_id), parts)
        if after is None:
            found.pop(record_id, None)
            continue
        place = whole_place(parts)
        if place is not None and record_id not in found:
            placed.setdefault(table, {})[record_id] = place
        found[record_id] = after
    for table, places in placed.items():
        put_in_place(records[table], places)


def whole_place(changes: Iterable[FieldChange]) -> int | None:
    """Where a record belongs that some changes bring back as a whole."""
    return next((change.place for change in changes if not change.path), None)


def patch(record: AnyRecord | None, changes: Iterable[FieldChange]) -> AnyRecord | None:
    """A record after some changes of it; those of a part that is gone do nothing."""
    ordered = sorted(changes, key=_order)
    for change in ordered:
        if not change.path:
            record = change.after
        elif record is not None:
            record = cast(AnyRecord, _put(record, change.path, change))
    return record


def value_at(record: AnyRecord | None, path: tuple[str, ...]) -> Part:
    """What stands at a path; none if nothing does."""
    value: Any = record
    for name in path:
        if isinstance(value, tuple):
            value = next((part for part in value if part.id == name[1:]), None)
        elif value is not None:
            value = getattr(value, name)
    return value


def _order(change: FieldChange) -> tuple[int, int]:
    """What goes first, then what is set, then what comes, from the first place on."""
    if not change.path or not change.path[-1].startswith("#"):
        return 1, 0
    if change.after is None:
        return 0, 0
    if change.before is None:
        return 2, change.place or 0
    return 1, 0


Difference = tuple[tuple[str, ...], Any, Any, int | None]


def _struct(before: Part, after: Part, path: tuple[str, ...]) -> Iterator[Difference]:
    for name in before.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if old is new or old == new:
            continue
        here = (*path, name)
        if _by_id(old, new):
            yield from _parts(old, new, here)
        else:
            yield here, old, new, None


def _parts(
    before: tuple[Any, ...], after: tuple[Any, ...], path: tuple[str, ...]
) -> Iterator[Difference]:
    old = {part.id: part for part in before}
    new = {part.id: part for part in after}
    for place, part in enumerate(before):
        if part.id not in new:
            yield (*path, f"#{part.id}"), part, None, place
    for place, part in enumerate(after):
        here = (*path, f"#{part.id}")
        known = old.get(part.id)
        if known is None:
            yield here, None, part, place
        elif known != part:
            if isinstance(part, Claim):
                yield here, known, part, None
            else:
                yield from _struct(known, part, here)


def _by_id(before: Part, after: Part) -> bool:
    """Whether two lists differ only in parts with ids, and not in their order."""
    if not (isinstance(before, tuple) and isinstance(after, tuple)):
        return False
    parts = (*before, *after)
    if not all(hasattr(part, "id") for part in parts):
        return False
    old = [part.id for part in before]
    new = [part.id for part in after]
    if len(set(old)) != len(old) or len(set(new)) != len(new):
        return False
    common = set(old) & set(new)
    return [i for i in old if i in common] == [i for i in new if i in common]


def _put(value: Part, path: tuple[str, ...], change: FieldChange) -> Part:
    name, *rest = path
    if isinstance(value, tuple):
        return _put_part(value, name[1:], tuple(rest), change)
    inner = change.after
    if rest:
        inner = _put(getattr(value, name), tuple(rest), change)
    return msgspec.structs.replace(value, **{name: inner})


def _put_part(
    parts: tuple[Any, ...], part_id: str, rest: tuple[str, ...], change: FieldChange
) -> tuple[Any, ...]:
    position = next((i for i, part in enumerate(parts) if part.id == part_id), None)
    if rest:
        if position is None:
            return parts
        inner = _put(parts[position], rest, change)
    else:
        inner = change.after
    if position is None:
        if inner is None:
            return parts
        place = len(parts) if change.place is None else change.place
        return (*parts[:place], inner, *parts[place:])
    kept = () if inner is None else (inner,)
    return (*parts[:position], *kept, *parts[position + 1 :])
