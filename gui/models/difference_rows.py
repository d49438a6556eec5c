"""How another state of the book differs: what is added, changed and removed."""

import msgspec

from core.book.earlier import Difference
from core.domain.tables import Change
from core.wording.voice import Voice
from gui.models.record_names import record_kind, record_name
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import translate

_MOST = 500


def difference_table(difference: Difference | None, voice: Voice) -> TextTable:
    """The records that would be others, by name; the first ones where there are many.

    Args:
        difference: What differs; none where nothing is compared.
        voice: The reader's language.
    """
    changes = difference.changes if difference is not None else ()
    rows = tuple(
        _row(change, difference, voice)
        for change in changes[:_MOST]
        if difference is not None
    )
    return TextTable(
        "difference",
        translate("Difference", "What differs"),
        (
            translate("Difference", "Would be"),
            translate("Difference", "What"),
            translate("Difference", "Name"),
            translate("Difference", "In detail"),
        ),
        rows,
        translate("Difference", "Nothing differs from the book as it is now.")
        if difference is not None
        else "",
    )


def difference_line(difference: Difference) -> str:
    """How much differs, in one line."""
    changes = difference.changes
    added = sum(change.before is None for change in changes)
    removed = sum(change.after is None for change in changes)
    template = translate(
        "Difference", "Against now: {added} added, {changed} changed, {removed} removed"
    )
    line = template.format(
        added=added, changed=len(changes) - added - removed, removed=removed
    )
    if len(changes) > _MOST:
        more = translate("Difference", "the first {count} are listed")
        line = f"{line} ({more.format(count=_MOST)})"
    return line


def _row(change: Change, difference: Difference, voice: Voice) -> TextRow:
    record = change.after or change.before
    if record is None:
        raise ValueError("a change from nothing to nothing")
    after = change.after is not None
    tables = difference.after if after else difference.before
    if change.before is None:
        what = translate("Difference", "added")
    elif change.after is None:
        what = translate("Difference", "removed")
    else:
        what = translate("Difference", "changed")
    cells = (
        what,
        record_kind(record, voice),
        record_name(record, tables, voice),
        _fields(change, voice),
    )
    return TextRow(f"{change.table} {change.id}", cells, change.table, change.id)


def _fields(change: Change, voice: Voice) -> str:
    """The names of the fields in which a record differs."""
    before, after = change.before, change.after
    if before is None or after is None:
        return ""
    names = [
        voice.word("fields", field.encode_name)
        for field in msgspec.structs.fields(type(after))
        if getattr(before, field.name) != getattr(after, field.name)
        and field.name != "kept"
    ]
    return voice.join(names)
