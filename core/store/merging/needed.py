"""What one side removed and the other one came to need is kept."""

from collections.abc import Iterable, Mapping

from core.domain.records import TABLES, AnyRecord, Conflict
from core.domain.references import mentions, owned_ids, references
from core.domain.tables import Change, Tables
from core.store.difference import difference, patch
from core.store.entry import FieldChange
from core.store.merging.records import REMOVED, Origin, with_conflicts


class _Gone:
    """What was in the common version and is not in the merged one.

    Attributes:
        holders: By id of what is gone (with its kind), the record that gave it.
        kinds: The kinds.
    """

    def __init__(self) -> None:
        self.holders: dict[str, tuple[str, str]] = {}
        self.kinds: dict[str, str] = {}

    def add(self, table: str, before: AnyRecord, after: AnyRecord | None) -> None:
        kept = {one.id for one in owned_ids(after)} if after is not None else set()
        for one in owned_ids(before):
            if one.id not in kept:
                self.holders[one.id] = table, before.id
                self.kinds[one.id] = one.kind


def with_needed(
    changes: list[Change],
    merged: Tables,
    base: Tables,
    ours: Tables,
    theirs: Tables,
    origin: Origin,
) -> list[Change]:
    """Take back the removals of what the merged book still names.

    Args:
        changes: What makes the merged version of ours.
        merged: The merged version.
        base: The common version.
        ours: Our version.
        theirs: The other one.
        origin: What the sides are called.
    """
    by_record = {change[:2]: change for change in changes}
    while True:
        gone = _gone(merged, base, ours, theirs)
        back = _named(merged, gone)
        if back:
            back -= _dangling(ours, gone, back) | _dangling(theirs, gone, back)
        new: list[Change] = []
        for table, record_id in {gone.holders[one]: None for one in sorted(back)}:
            change = _brought_back(
                merged.get(table, record_id),
                (base, ours, theirs),
                (table, record_id),
                back,
                origin,
            )
            if change is not None:
                new.append(change)
        if not new:
            return list(by_record.values())
        merged = merged.apply(new)
        for change in new:
            key = change[:2]
            before = ours.get(*key)
            by_record[key] = Change(*key, before, change.after)
            if before == change.after:
                del by_record[key]
        merged = ours.apply(by_record.values())


def _gone(merged: Tables, base: Tables, ours: Tables, theirs: Tables) -> _Gone:
    gone = _Gone()
    for table in TABLES:
        mine, their = ours.table(table), theirs.table(table)
        now = merged.table(table)
        for record_id, before in base.table(table).items():
            after = now.get(record_id)
            if after is before or after == before:
                continue
            if record_id in mine or record_id in their:
                gone.add(table, before, after)
    return gone


def _dangling(side: Tables, gone: _Gone, back: set[str]) -> set[str]:
    """What one side removed although it named it itself: that is how it wants it."""
    named = _named(side, gone) & back
    held: set[str] = set()
    for table, record_id in {gone.holders[one] for one in named}:
        record = side.get(table, record_id)
        held |= {one.id for one in owned_ids(record)} if record is not None else set()
    return named - held


def _named(merged: Tables, gone: _Gone) -> set[str]:
    """What is gone and still named by a record."""
    if not gone.holders:
        return set()
    return {
        reference.id
        for _, record in mentions(merged, gone.kinds)
        for reference in references(record)
        if reference.id in gone.holders
    }


def _brought_back(
    now: AnyRecord | None,
    versions: tuple[Tables, Tables, Tables],
    key: tuple[str, str],
    needed: set[str],
    origin: Origin,
) -> Change | None:
    base, mine, their = (tables.get(*key) for tables in versions)
    if now is None:
        record = mine or their
        if record is None:
            return None
        from_ = origin.theirs if their is None else origin.ours
        marked = with_conflicts(record, [origin.conflict((), REMOVED, from_)])
        return Change(*key, None, marked)
    if base is None:
        return None
    parts = [
        part
        for part in difference(Change(*key, base, now))
        if part.after is None and part.path and part.path[-1][1:] in needed
    ]
    parts += _whole_fields(base, now, key, needed)
    if not parts:
        return None
    after = patch(now, [part.reversed() for part in parts])
    marks = [_mark(part, mine, origin) for part in parts]
    if after is None or after == now:
        return None
    return Change(*key, now, with_conflicts(after, marks))


def _whole_fields(
    base: AnyRecord, now: AnyRecord, key: tuple[str, str], needed: set[str]
) -> Iterable[FieldChange]:
    """Parts that are gone out of a list that was changed as a whole."""
    for part in difference(Change(*key, base, now)):
        if isinstance(part.before, tuple) and isinstance(part.after, tuple):
            there = {getattr(one, "id", None) for one in part.after}
            for place, one in enumerate(part.before):
                part_id = getattr(one, "id", None)
                if part_id in needed and part_id not in there:
                    path = (*part.path, f"#{part_id}")
                    yield FieldChange(*key, path, one, None, place)


def _mark(part: FieldChange, mine: AnyRecord | None, origin: Origin) -> Conflict:
    ids: Mapping[str, str] = dict(owned_ids(mine)) if mine is not None else {}
    from_ = origin.theirs if part.path[-1][1:] in ids else origin.ours
    return origin.conflict(part.path, REMOVED, from_)
