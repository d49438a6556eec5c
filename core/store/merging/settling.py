"""Conflicts are settled: ours stays, or theirs is taken."""

from typing import NamedTuple, TypeAlias

import msgspec

from core.domain.records import AnyRecord, Conflict
from core.domain.records import table_of as _table_of
from core.store.difference import patch, value_at
from core.store.entry import FieldChange, read_value
from core.store.errors import CantSettleError
from core.store.merging.records import REMOVED, Origin, with_conflicts

_ENCODER = msgspec.json.Encoder()

# A field's value, or a part that has an id.
Part: TypeAlias = object


class Versions(NamedTuple):
    """The two sides of a conflict.

    Attributes:
        ours: What the record says now.
        theirs: What the other side wrote; none where it removed it.
        settleable: Whether theirs can be taken: it can be read and has its place.
    """

    ours: Part
    theirs: Part
    settleable: bool = True


def versions(record: AnyRecord, conflict: Conflict) -> Versions:
    """What the two sides of a conflict say; of theirs the text if it can't be read."""
    path = _path(conflict)
    if not path:
        return Versions(record, None)
    ours = None
    try:
        ours = value_at(record, path)
        theirs = read_value(_table_of(record), path, conflict.value)
        take_theirs(record, conflict)
    except (AttributeError, LookupError, TypeError, ValueError, CantSettleError):
        return Versions(ours, conflict.value, settleable=False)
    return Versions(ours, theirs)


def keep_ours(record: AnyRecord, conflict: Conflict) -> AnyRecord:
    """The record as it is, without the conflict."""
    rest = tuple(one for one in record.conflicts if one != conflict)
    return msgspec.structs.replace(record, conflicts=rest)


def take_theirs(record: AnyRecord, conflict: Conflict) -> AnyRecord | None:
    """The record with what the other side wrote; none where that is to remove it.

    Raises:
        CantSettleError: What they wrote can't be read, or its place is gone.
    """
    record = keep_ours(record, conflict)
    path = _path(conflict)
    if not path:
        return None
    table = _table_of(record)
    try:
        before = value_at(record, path)
        value = read_value(table, path, conflict.value)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise CantSettleError(field=conflict.field) from error
    if path[-1].startswith("#") and (before is None or conflict.value != REMOVED):
        raise CantSettleError(field=conflict.field)
    after = patch(record, [FieldChange(table, record.id, path, before, value)])
    if value_at(after, path) != value:
        # The part in which it stood is gone.
        raise CantSettleError(field=conflict.field)
    return after


def keep_one_way(
    after: AnyRecord, before: AnyRecord | None, field: str, origin: Origin
) -> AnyRecord:
    """A record whose field is ours again where theirs would lead in a circle."""
    if field not in after.__struct_fields__:
        # Perimeters that are parts of each other: the whole list is ours again.
        field = "perimeters"
    theirs = getattr(after, field)
    empty: object = () if isinstance(theirs, tuple) else None
    mine = getattr(before, field) if before is not None else empty
    value = _ENCODER.encode(theirs).decode()
    after = msgspec.structs.replace(after, **{field: mine})
    return with_conflicts(after, [origin.conflict((field,), value, origin.theirs)])


def _path(conflict: Conflict) -> tuple[str, ...]:
    return tuple(conflict.field.split(" ")) if conflict.field else ()
