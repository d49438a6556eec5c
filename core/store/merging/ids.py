"""Ids stay unique when two sides are merged: a part that came twice gets another."""

from collections import Counter
from typing import Any, TypeVar, cast

import msgspec

from core.domain.claim import Claim
from core.domain.records import AnyRecord, Conflict
from core.domain.references import all_owned_ids, owned_ids
from core.domain.shapes import CLAIMS, SHAPES, Shape
from core.domain.tables import Change, Tables
from core.domain.value import Value
from core.store.merging.claims import other_record_id, renamed

V = TypeVar("V", bound=Value)


def without_doubles(changes: list[Change], ours: Tables) -> list[Change]:
    """Give parts another id that the merged book has twice, in different records.

    That is so when one side moved a claim that the other one changed: the one that
    stands where ours has it keeps the id.
    """
    double = _suspicious(changes, ours)
    if not double:
        return changes
    touched = {change[:2] for change in changes}
    taken = {
        i
        for table in SHAPES
        for record in ours.table(table).values()
        if (table, record.id) not in touched
        for i in _ids(record)
    } & double
    kept = {
        change[:2]: {*_ids(change.before)} & {*_ids(change.after)} & double
        for change in changes
    }
    taken.update(*kept.values())
    result = []
    for change in changes:
        after = change.after
        new = double.intersection(_ids(after)) - kept[change[:2]]
        if after is not None and new & taken:
            after = _with_others(after, SHAPES[change.table], new & taken)
        taken |= new
        result.append(change._replace(after=after))
    return result


def _suspicious(changes: list[Change], ours: Tables) -> set[str]:
    """The ids that come new to a record although another one gives them."""
    new = Counter(
        i for change in changes for i in {*_ids(change.after)} - {*_ids(change.before)}
    )
    known = all_owned_ids(ours) if new else {}
    return {i for i, count in new.items() if count > 1 or i in known}


def _ids(record: AnyRecord | None) -> list[str]:
    """The ids of a record's parts."""
    return [one.id for one in owned_ids(record)][1:] if record is not None else []


def _with_others(record: AnyRecord, shape: Shape, double: set[str]) -> AnyRecord:
    """A record with other ids for some parts, also where its conflicts name them."""
    names: dict[str, str] = {}
    record = _renewed(record, shape, double, names)
    conflicts: dict[tuple[str, str], Conflict] = {}
    for conflict in record.conflicts:
        path = [f"#{names.get(n[1:], n[1:])}" if n[:1] == "#" else n
                for n in conflict.field.split(" ")]  # fmt: skip
        other = msgspec.structs.replace(conflict, field=" ".join(path))
        conflicts.setdefault((other.field, other.value), other)
    return msgspec.structs.replace(record, conflicts=tuple(conflicts.values()))


def _renewed(value: V, shape: Shape, double: set[str], names: dict[str, str]) -> V:
    changed: dict[str, Any] = {}
    for part in shape.parts:
        held = getattr(value, part.field)
        if part.many and held:
            changed[part.field] = _renewed_parts(held, part.shape, double, names)
    if changed:
        value = msgspec.structs.replace(value, **changed)
    part_id = getattr(value, "id", "")
    if part_id not in double or shape.kind in SHAPES:
        return value
    if shape.kind == CLAIMS:
        other = cast(V, renamed(cast("Claim[Any]", value)))
    else:
        other = msgspec.structs.replace(value, id=other_record_id(part_id, value))
    names[part_id] = other.id  # type: ignore[attr-defined] # it has one
    return other


def _renewed_parts(
    parts: tuple[V, ...], shape: Shape, double: set[str], names: dict[str, str]
) -> tuple[V, ...]:
    """The parts; one that an earlier merge has renamed already is there only once."""
    there = {getattr(part, "id", None) for part in parts}
    result = []
    for part in parts:
        other = _renewed(part, shape, double, names)
        new = getattr(other, "id", None)
        if new == getattr(part, "id", None) or new not in there:
            result.append(other)
    return tuple(result)
