"""The conflicts of merges as rows: where, what is ours, what is theirs, from when."""

import json
from typing import Any

import msgspec

from core.book.settling import OpenConflict
from core.domain.claim import Claim
from core.domain.records import Record
from core.domain.tables import Tables
from core.wording.values import value_text
from core.wording.voice import Voice
from gui.models.record_names import record_kind, record_name
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import sentence_case, translate

_WORDED = ("Price", "Amount", "When", "Term")


def conflict_key(one: OpenConflict) -> str:
    """What tells a conflict from all others of the book."""
    conflict = one.conflict
    return "\n".join((one.record.id, conflict.field, conflict.value, conflict.from_))


def conflicts_table(
    conflicts: tuple[OpenConflict, ...], tables: Tables, voice: Voice
) -> TextTable:
    """All conflicts that wait to be settled."""
    return TextTable(
        "conflicts",
        translate("ConflictsDialog", "Conflicts"),
        (
            translate("ConflictsDialog", "Record"),
            translate("ConflictsDialog", "Field"),
            translate("ConflictsDialog", "Ours"),
            translate("ConflictsDialog", "Theirs"),
            translate("ConflictsDialog", "When"),
        ),
        tuple(_row(one, tables, voice) for one in conflicts),
        translate(
            "ConflictsDialog",
            "Nothing to settle. Where two people change the same field at once,"
            " both versions wait here.",
        ),
    )


def field_text(one: OpenConflict, voice: Voice) -> str:
    """The name of the field that two sides wrote; empty for the whole record."""
    names = [
        part for part in one.conflict.field.split(" ") if part[:1] not in ("#", "")
    ]
    return " · ".join(sentence_case(voice.word("fields", name)) for name in names)


def sides(one: OpenConflict, tables: Tables, voice: Voice) -> tuple[str, str]:
    """What ours and theirs say, in words."""
    if not one.conflict.field:
        removed = translate("ConflictsDialog", "removed")
        return translate("ConflictsDialog", "kept as it is"), removed
    names = [part for part in one.conflict.field.split(" ") if part[:1] != "#"]
    field = names[-1] if names else ""
    ours, theirs = one.versions.ours, one.versions.theirs
    return (
        _text(ours, field, tables, voice),
        _text(theirs, field, tables, voice),
    )


def _row(one: OpenConflict, tables: Tables, voice: Voice) -> TextRow:
    kind = record_kind(one.record, voice)
    name = record_name(one.record, tables, voice)
    at = one.conflict.at
    cells = (
        f"{kind}: {name}",
        field_text(one, voice) or translate("ConflictsDialog", "the whole record"),
        *(" ".join(side.split()) for side in sides(one, tables, voice)),
        voice.moment(at) if at is not None else "",
    )
    return TextRow(conflict_key(one), cells, record=one.record.id)


def _text(value: object, field: str, tables: Tables, voice: Voice) -> str:
    if value in (None, (), ""):
        return translate("ConflictsDialog", "nothing")
    if isinstance(value, tuple):
        return voice.join(_text(one, field, tables, voice) for one in value)
    if isinstance(value, Claim):
        return _text(value.value, field, tables, voice)
    if isinstance(value, Record):
        return record_name(value, tables, voice)  # type: ignore[arg-type]  # of a table
    if isinstance(value, str):
        named = tables.find(value)
        if named is not None:
            return record_name(named, tables, voice)
        return value_text(value, field, voice, tables)
    if type(value).__name__ in _WORDED:
        return value_text(value, field, voice, tables)
    return _plain(value)


def _plain(value: Any) -> str:  # noqa: ANN401 (any part of a record)
    """A part that has no words of its own: its name, or all that it holds."""
    name = getattr(value, "name", "")
    if isinstance(name, str) and name:
        return name
    return json.dumps(msgspec.to_builtins(value), ensure_ascii=False)
