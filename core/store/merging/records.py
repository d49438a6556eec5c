"""Two versions of a record are merged: field by field, and part by part by id.

What only one side changed is taken from it. A field that both changed keeps ours, and
theirs goes into the record's conflicts; claims of both sides stand side by side.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias, TypeVar

import msgspec

from core.domain.claim import Claim
from core.domain.records import AnyRecord, Conflict, Figure, Kept, Record
from core.store.merging.claims import merge_claims, renamed

# A field's value, or a part that has an id.
Part: TypeAlias = Any
R = TypeVar("R", bound=Record)

REMOVED = "null"
_ENCODER = msgspec.json.Encoder()
# Equal to nothing: what stood in a field of a record that was not there.
_NOTHING = object()
_SPECIAL = ("kept", "conflicts")


class Origin(NamedTuple):
    """Who merges whose version.

    Attributes:
        ours: What this side is called in a conflict.
        theirs: What the other side is called there.
        at: When.
    """

    ours: str = "ours"
    theirs: str = "theirs"
    at: datetime | None = None

    def conflict(self, path: tuple[str, ...], value: str, from_: str) -> Conflict:
        """A conflict that came up in this merge."""
        return Conflict(field=" ".join(path), value=value, from_=from_, at=self.at)


def merge_record(
    base: AnyRecord | None, ours: AnyRecord, theirs: AnyRecord, origin: Origin
) -> AnyRecord:
    """One record out of two; with the conflicts that remain."""
    merger = _Merger(origin)
    merged: AnyRecord = merger.struct(base, ours, theirs, ())
    kept = merger.kept(base.kept if base else (), ours.kept, theirs.kept)
    old = base.conflicts if base else ()
    conflicts = _merged_set(old, ours.conflicts, theirs.conflicts, _said)
    merged = msgspec.structs.replace(merged, kept=kept, conflicts=conflicts)
    return with_conflicts(merged, merger.found)


def with_conflicts(record: R, found: Iterable[Conflict]) -> R:
    """A record with conflicts added that it does not have yet."""
    known = set(map(_said, record.conflicts))
    new = []
    for conflict in found:
        if _said(conflict) not in known:
            known.add(_said(conflict))
            new.append(conflict)
    if not new:
        return record
    return msgspec.structs.replace(record, conflicts=(*record.conflicts, *new))


def _said(conflict: Conflict) -> tuple[str, str]:
    """What a conflict says, whoever says it and whenever."""
    return conflict.field, conflict.value


class _Merger:
    """Merges one record and gathers the conflicts."""

    def __init__(self, origin: Origin) -> None:
        self._origin = origin
        self.found: list[Conflict] = []

    def struct(
        self, base: Part, ours: Part, theirs: Part, path: tuple[str, ...]
    ) -> Part:
        """A record, or a part that is no claim, field by field."""
        changed: dict[str, Any] = {}
        for field in msgspec.structs.fields(type(ours)):
            name = field.name
            mine, their = getattr(ours, name), getattr(theirs, name)
            if mine == their or name in _SPECIAL:
                continue
            old = field.default if base is None else getattr(base, name)
            if field.required and base is None:
                old = _NOTHING
            if their == old:
                continue
            if mine == old:
                changed[name] = their
            elif isinstance(mine, tuple) and not (
                isinstance(ours, Figure) and name == "about"
            ):
                changed[name] = self._tuple(old, mine, their, (*path, name))
            else:
                # A figure's "about" may be a pair of currencies: no set.
                self._theirs((*path, name), their)
        return msgspec.structs.replace(ours, **changed) if changed else ours

    def kept(
        self, base: tuple[Kept, ...], ours: tuple[Kept, ...], theirs: tuple[Kept, ...]
    ) -> tuple[Kept, ...]:
        """What neither side can read: of one place what ours has, of others all."""
        old = {part.path: part for part in base}
        mine = {part.path: part for part in ours}
        their = {part.path: part for part in theirs}
        merged: list[Kept] = []
        for path, part in mine.items():
            other = their.get(path)
            if other is None:
                if old.get(path) != part:
                    merged.append(part)
            elif part == old.get(path):
                merged.append(other)
            else:
                merged.append(part)
                if other.text != part.text and other != old.get(path):
                    self.found.append(self._conflict(path, other.text))
        merged += [
            part
            for path, part in their.items()
            if path not in mine and old.get(path) != part
        ]
        return tuple(merged)

    def _tuple(
        self, base: Part, ours: Part, theirs: Part, path: tuple[str, ...]
    ) -> Part:
        """A list that both sides changed: by id where its parts have one."""
        old = base if isinstance(base, tuple) else ()
        if not all(hasattr(part, "id") for part in (*old, *ours, *theirs)):
            return _merged_set(old, ours, theirs, lambda one: one)
        by_id = [{part.id: part for part in parts} for parts in (old, ours, theirs)]
        if any(map(_differ, by_id, (old, ours, theirs))):
            # One id twice: nobody can say which part is which.
            self._theirs(path, theirs)
            return ours
        return self._parts(by_id[0], by_id[1], by_id[2], path)

    def _parts(
        self,
        old: Mapping[str, Part],
        ours: Mapping[str, Part],
        theirs: Mapping[str, Part],
        path: tuple[str, ...],
    ) -> tuple[Part, ...]:
        merged: dict[str, Part] = {}
        beside: dict[str, Part] = {}
        for part_id, part in ours.items():
            here = (*path, f"#{part_id}")
            before, their = old.get(part_id), theirs.get(part_id)
            if their is not None:
                merged[part_id], other = self._both(before, part, their, here)
                if other is not None:
                    beside[other.id] = other
            elif before is None:
                merged[part_id] = part
            elif part != before:
                merged[part_id] = part
                self.found.append(self._conflict(here, REMOVED))
        for part_id, part in theirs.items():
            before = old.get(part_id)
            if part_id in ours or part == before:
                continue
            if isinstance(part, Claim) and renamed(part).id in ours:
                # An earlier merge has brought it already.
                continue
            merged[part_id] = part
            if before is not None:
                here = (*path, f"#{part_id}")
                self.found.append(
                    self._origin.conflict(here, REMOVED, self._origin.ours)
                )
        known = {**old, **merged}
        merged |= {i: part for i, part in beside.items() if i not in known}
        return tuple(merged.values())

    def _both(
        self, base: Part, ours: Part, theirs: Part, path: tuple[str, ...]
    ) -> tuple[Part, Part | None]:
        """A part that both sides have, and what has to stand beside it."""
        if theirs in (ours, base):
            return ours, None
        if ours == base:
            return theirs, None
        if isinstance(ours, Claim):
            return merge_claims(base, ours, theirs)
        return self.struct(base, ours, theirs, path), None

    def _theirs(self, path: tuple[str, ...], value: Part) -> None:
        self.found.append(self._conflict(path, _ENCODER.encode(value).decode()))

    def _conflict(self, path: tuple[str, ...], value: str) -> Conflict:
        return self._origin.conflict(path, value, self._origin.theirs)


def _differ(by_id: Mapping[str, Part], parts: tuple[Part, ...]) -> bool:
    return len(by_id) != len(parts)


def _merged_set(
    base: Iterable[Part], ours: Iterable[Part], theirs: Iterable[Part], key: Part
) -> tuple[Part, ...]:
    """What ours has and theirs did not take out, then what theirs put in."""
    old = {key(one): one for one in base}
    mine = {key(one): one for one in ours}
    their = {key(one): one for one in theirs}
    merged = {k: one for k, one in mine.items() if k in their or k not in old}
    merged |= {k: one for k, one in their.items() if k not in merged and k not in old}
    return tuple(merged.values())
