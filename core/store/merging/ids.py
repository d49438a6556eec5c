"""Ids stay unique when two sides are merged: a part that came twice gets another."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from core.domain.records import AnyRecord
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
            after = _renewed(after, SHAPES[change.table], new & taken)
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


def _renewed(value: V, shape: Shape, double: set[str]) -> V:
    changed: Mapping[str, Any] = {
        part.field: tuple(
            _renewed(one, part.shape, double) for one in getattr(value, part.field)
        )
        for part in shape.parts
        if part.many and getattr(value, part.field)
    }
    if changed:
        value = msgspec.structs.replace(value, **changed)
    part_id = getattr(value, "id", "")
    if part_id not in double or shape.kind in SHAPES:
        return value
    if shape.kind == CLAIMS:
        return renamed(value)  # type: ignore[arg-type, return-value] # it is a claim
    return msgspec.structs.replace(value, id=other_record_id(part_id, value))
