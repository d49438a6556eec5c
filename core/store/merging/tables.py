"""Two versions of a whole book are merged: record by record, then as a whole."""

from collections.abc import Iterator
from typing import NamedTuple

from core.domain.cycles import new_cycles
from core.domain.records import TABLES, AnyRecord, Conflict
from core.domain.tables import Change, Tables
from core.store.merging.ids import without_doubles
from core.store.merging.needed import with_needed
from core.store.merging.records import (
    REMOVED,
    Origin,
    merge_record,
    with_conflicts,
)
from core.store.merging.settling import keep_one_way

_MANY, _SHARE = 20, 4


class Merged(NamedTuple):
    """What came of a merge.

    Attributes:
        tables: All records.
        changes: What differs from our version.
        conflicts: The conflicts that are new, each with table and id of its record.
        removed: How many records the other side had removed.
        of: How many there were.
    """

    tables: Tables
    changes: tuple[Change, ...]
    conflicts: tuple[tuple[str, str, Conflict], ...]
    removed: int
    of: int

    @property
    def removes_many(self) -> bool:
        """Whether the other side removes so much that a person should be asked."""
        return self.removed > _MANY and self.removed * _SHARE > self.of


def merge_tables(
    base: Tables,
    ours: Tables,
    theirs: Tables,
    origin: Origin,
    *,
    keep_removed: bool = False,
) -> Merged:
    """Merge two versions of a book.

    Args:
        base: The version that both come from.
        ours: Our version.
        theirs: The other one.
        origin: What the sides are called.
        keep_removed: Whether to keep what the other side removed.
    """
    if keep_removed:
        theirs = _with_removed(base, ours, theirs)
    changes = [*_changes(base, ours, theirs, origin)]
    removed = sum(change.after is None for change in changes)
    tables = ours.apply(changes)
    changes = with_needed(changes, tables, base, ours, theirs, origin)
    changes = without_doubles(changes, ours)
    changes = _without_cycles(changes, ours, theirs, origin)
    tables = ours.apply(changes)
    places = ours.places_of(changes)
    changes = [
        change._replace(place=places.get(change[:2]))
        for change in changes
        if change.before != change.after
    ]
    return Merged(
        tables,
        tuple(changes),
        tuple(_new_conflicts(changes)),
        removed,
        sum(len(base.table(name)) for name in TABLES),
    )


def _changes(
    base: Tables, ours: Tables, theirs: Tables, origin: Origin
) -> Iterator[Change]:
    """What merging makes of each record of ours, one by one."""
    for table in TABLES:
        old, mine, their = base.table(table), ours.table(table), theirs.table(table)
        for record_id, record in mine.items():
            other = their.get(record_id)
            if other is record:
                continue
            after = _merged(old.get(record_id), record, other, origin)
            if after is not record and after != record:
                yield Change(table, record_id, record, after)
        for record_id, other in their.items():
            if record_id in mine:
                continue
            before = old.get(record_id)
            if before is None:
                yield Change(table, record_id, None, other)
            elif other != before:
                mark = origin.conflict((), REMOVED, origin.ours)
                yield Change(table, record_id, None, with_conflicts(other, [mark]))


def _merged(
    base: AnyRecord | None, ours: AnyRecord, theirs: AnyRecord | None, origin: Origin
) -> AnyRecord | None:
    if theirs is None:
        if base is None:
            return ours
        if ours == base:
            return None
        return with_conflicts(ours, [origin.conflict((), REMOVED, origin.theirs)])
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    return merge_record(base, ours, theirs, origin)


def _with_removed(base: Tables, ours: Tables, theirs: Tables) -> Tables:
    """Their version as if it had removed nothing."""
    return theirs.apply(
        Change(table, record_id, None, record)
        for table in TABLES
        for record_id, record in base.table(table).items()
        if record_id not in theirs.table(table) and record_id in ours.table(table)
    )


def _without_cycles(
    changes: list[Change], ours: Tables, theirs: Tables, origin: Origin
) -> list[Change]:
    """Undo the steps by which two sides together lead a record back to itself."""
    tables = ours.apply(changes)
    result = []
    for change in changes:
        after = change.after
        for field in new_cycles(change, tables):
            if after is None or _leads_back(change, field, theirs):
                continue
            after = keep_one_way(after, change.before, field, origin)
            tables = tables.apply([change._replace(after=after)])
        result.append(change._replace(after=after))
    return result


def _leads_back(change: Change, field: str, theirs: Tables) -> bool:
    """Whether that is so already in the other side's version."""
    their = theirs.get(change.table, change.id)
    new = Change(change.table, change.id, None, their)
    return field in new_cycles(new, theirs)


def _new_conflicts(changes: list[Change]) -> Iterator[tuple[str, str, Conflict]]:
    for table, record_id, before, after, _ in changes:
        known = before.conflicts if before is not None else ()
        for conflict in after.conflicts if after is not None else ():
            if conflict not in known:
                yield table, record_id, conflict
