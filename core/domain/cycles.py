"""Relations that may not lead back to where they begin."""

from collections.abc import Callable, Iterable, Iterator

from core.domain.records import AnyRecord, Contest, Derivation, Perimeter
from core.domain.tables import Change, Tables
from core.domain.value import Value

# Fields that name records of their own table.
RELATIONS: dict[str, tuple[str, ...]] = {
    "parties": ("same_as",),
    "bidders": ("formed_from",),
    "bids": ("supersedes",),
    "events": ("extends", "set_by"),
    "sources": ("derives_from",),
}


def new_cycles(change: Change, tables: Tables) -> Iterator[str]:
    """The fields by which a change makes its record lead back to itself.

    Args:
        change: What became of a record.
        tables: The tables after it, and after whatever else was changed with it.
    """
    if change.after is None:
        return
    records = tables.table(change.table)
    for field in RELATIONS.get(change.table, ()):
        if _closes(change.id, field, change.before, change.after, records.get):
            yield field
    if isinstance(change.after, Contest):
        yield from _among_perimeters(change.before, change.after)


def _among_perimeters(before: AnyRecord | None, after: Contest) -> Iterator[str]:
    earlier = before.perimeters if isinstance(before, Contest) else ()
    old = {one.id: one for one in earlier}
    new = {one.id: one for one in after.perimeters}
    for field in ("variant_of", "part_of"):
        for one in after.perimeters:
            if _closes(one.id, field, old.get(one.id), one, new.get):
                yield field


def _closes(
    start: str,
    field: str,
    before: AnyRecord | Perimeter | None,
    after: AnyRecord | Perimeter,
    find: Callable[[str], AnyRecord | Perimeter | None],
) -> bool:
    """Whether a step that is new in a field leads back to the start."""
    known = set(_targets(before, field))
    ahead = [one for one in _targets(after, field) if one not in known]
    seen: set[str] = set()
    while ahead:
        one = ahead.pop()
        if one == start:
            return True
        if one not in seen:
            seen.add(one)
            ahead += _targets(find(one), field)
    return False


def _targets(value: Value | None, field: str) -> Iterable[str]:
    held = getattr(value, field, None)
    if isinstance(held, tuple):
        return [one.source if isinstance(one, Derivation) else one for one in held]
    return [held] if isinstance(held, str) else []
