"""One entry of the history: who changed what, when, field by field."""

from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, get_args

import msgspec

from core.domain.label import Label
from core.domain.records import RECORD_TYPES
from core.domain.value import Value
from core.store.errors import UnreadableChangeError

_ENCODER = msgspec.json.Encoder()


class FieldChange(NamedTuple):
    """What happened to one field, or to one part of it that has an id.

    Attributes:
        table: Name of the table.
        id: Id of the record.
        path: Empty for a whole record that is new or removed; a field's name; or
            further down by ``#id``: ("price", "#x5hp2m7c3e"),
            ("members", "#sky-k7qxva", "share", "#q2w7n4dk3a").
        before: The value before; none for a record or part that is new.
        after: The value after; none for a record or part that was removed.
        place: Where among its siblings a part or record was put (new) or stood
            (removed); none for the end.
    """

    table: str
    id: str
    path: tuple[str, ...]
    before: Any
    after: Any
    place: int | None = None

    def reversed(self) -> "FieldChange":
        """The change that takes this one back."""
        return self._replace(before=self.after, after=self.before)


class WrittenChange(Value, frozen=True, kw_only=True):
    """A field change as it stands in the journal: values as JSON, ``null`` for none."""

    table: str
    id: str
    path: tuple[str, ...] = ()
    before: msgspec.Raw
    after: msgspec.Raw
    place: int | None = None


class JournalEntry(Value, frozen=True, kw_only=True):
    """One change of the book as the journal keeps it.

    Attributes:
        n: Its number, from 1.
        at: When (UTC).
        by: Who.
        label: What it is called.
        written: The changes as they stand in the journal.
    """

    n: int
    at: datetime
    by: str
    label: Label
    written: tuple[WrittenChange, ...] = msgspec.field(name="changes")

    @property
    def changes(self) -> tuple[FieldChange, ...]:
        """The changes with typed values, read when asked for.

        Raises:
            UnreadableChangeError: A value can't be read by this program.
        """
        try:
            return tuple(_read(change) for change in self.written)
        except (msgspec.MsgspecError, ValueError, TypeError, LookupError) as error:
            raise UnreadableChangeError(n=self.n, reason=error) from error


def write_change(change: FieldChange) -> WrittenChange:
    """A field change in the form of the journal."""
    return WrittenChange(
        table=change.table,
        id=change.id,
        path=change.path,
        before=msgspec.Raw(_ENCODER.encode(change.before)),
        after=msgspec.Raw(_ENCODER.encode(change.after)),
        place=change.place,
    )


def read_value(table: str, path: tuple[str, ...], text: str) -> Any:  # noqa: ANN401 - any field's value
    """What a field of a table's records holds, from JSON.

    Raises:
        LookupError: There is no such field.
        ValueError: It can't hold that.
    """
    return _decoder(table, _shape(path)).decode(text)


def _read(change: WrittenChange) -> FieldChange:
    decoder = _decoder(change.table, _shape(change.path))
    return FieldChange(
        change.table,
        change.id,
        change.path,
        decoder.decode(change.before),
        decoder.decode(change.after),
        change.place,
    )


def _shape(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("#" if name.startswith("#") else name for name in path)


@lru_cache(maxsize=1024)
def _decoder(table: str, shape: tuple[str, ...]) -> msgspec.json.Decoder[Any]:
    """Reads the values at a path of a table's records; the path may have no ids."""
    kind: Any = RECORD_TYPES[table]
    for name in shape:
        if name == "#":
            kind = get_args(kind)[0]
        else:
            fields = {field.name: field.type for field in msgspec.structs.fields(kind)}
            kind = fields[name]
    return msgspec.json.Decoder(kind | None)
