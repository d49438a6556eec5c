"""Taking a change back: each field and each part that still is as it left them."""

from collections.abc import Iterable

from core.book.edit import Edit
from core.domain.laws import KindOf, broken_laws
from core.domain.records import AnyRecord
from core.store.difference import patch, value_at, whole_place
from core.store.entry import FieldChange


def set_back(
    edit: Edit, changes: Iterable[FieldChange], kind_of: KindOf
) -> tuple[FieldChange, ...]:
    """Set back what some changes did, as far as nothing came of it since.

    Args:
        edit: The open edit; nothing else may have been written in it.
        changes: What is taken back.
        kind_of: What an id names before the edit.

    Returns:
        What was left: it was changed since, or others have come to need it.
    """
    by_record: dict[tuple[str, str], list[FieldChange]] = {}
    for change in changes:
        by_record.setdefault((change.table, change.id), []).append(change)
    before = {place: edit.tables.get(*place) for place in by_record}
    left: list[FieldChange] = []
    for place, parts in by_record.items():
        record = before[place]
        back = [part for part in parts if _as_it_was_left(record, part)]
        left += [part for part in parts if part not in back]
        restored = patch(record, [part.reversed() for part in back])
        _write(edit, place, restored, whole_place(back))
    while blamed := _breaking_laws(edit, kind_of):
        for place in blamed:
            left += [part for part in by_record[place] if part not in left]
            _write(edit, place, before[place])
    return tuple(left)


def _as_it_was_left(record: AnyRecord | None, change: FieldChange) -> bool:
    """Whether a field or part still is what the change made it."""
    holder = value_at(record, change.path[:-1])
    if change.path and holder is None:
        return False
    return bool(value_at(record, change.path) == change.after)


def _breaking_laws(edit: Edit, kind_of: KindOf) -> set[tuple[str, str]]:
    broken = broken_laws(edit.changes(), edit.tables, kind_of)
    return {(change.table, change.id) for change, _ in broken}


def _write(
    edit: Edit,
    key: tuple[str, str],
    record: AnyRecord | None,
    place: int | None = None,
) -> None:
    if record is None:
        edit.remove(*key)
    else:
        edit.put(record, place)
