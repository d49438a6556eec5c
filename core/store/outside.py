"""What someone else did to the file of an open book, and merging it."""

from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from core.domain.records import TABLES
from core.domain.tables import Change, Tables
from core.store.content import Content
from core.store.errors import OtherBookError, RefusedError, RemovesManyError
from core.store.merging.records import Origin
from core.store.merging.tables import Merged, merge_tables
from core.store.reading import digest_of_file
from core.store.rescue import set_aside
from core.store.storage import BookStorage

# What becomes of records that the other side removed, where those are many.
Removals = Literal["ask", "take", "keep"]


class Outside(NamedTuple):
    """What stands in the file's place.

    Attributes:
        digest: Its digest; empty where there is no file.
        content: What it holds; none where that is no book.
    """

    digest: str
    content: Content | None


def look(path: Path, storage: BookStorage, book: str, removals: Removals) -> Outside:
    """Read what someone else left in the file's place.

    Args:
        path: The file.
        storage: Reads it.
        book: Id of the book.
        removals: With ``keep``, a file that is missing is made anew, and one that is
            damaged too, after it was copied aside.

    Raises:
        RefusedError: It is no book, or there is none.
        OtherBookError: It is another book.
    """
    try:
        content, found = storage.load()
    except RefusedError as error:
        if removals != "keep" or not (error.damage or error.missing):
            raise
        if error.damage:
            set_aside(path)
        return Outside(digest_of_file(path) or "", None)
    if content.meta.book != book:
        raise OtherBookError(path=path)
    return Outside(found.digest, content)


def merge_in(
    base: Tables,
    ours: Tables,
    outside: Outside,
    origin: Origin,
    path: Path,
    removals: Removals,
) -> Merged:
    """Merge what someone else made of the file into our records.

    Raises:
        RemovesManyError: It removes many records, and nobody has said what to do.
    """
    if outside.content is None:
        return nothing_new(ours)
    theirs = outside.content.tables()
    keep = removals == "keep"
    merged = merge_tables(base, ours, theirs, origin, keep_removed=keep)
    if removals == "ask" and merged.removes_many:
        raise RemovesManyError(path=path, count=merged.removed, of=merged.of)
    tables = msgspec.structs.replace(merged.tables, unreadable=theirs.unreadable)
    return merged._replace(tables=tables)


def nothing_new(tables: Tables) -> Merged:
    """What a merge gives when nobody else changed anything."""
    return Merged(tables, (), (), 0, sum(len(tables.table(name)) for name in TABLES))


def steps_between(before: Tables, after: Tables) -> tuple[Change, ...]:
    """The changes that lead from one state of a book to another."""
    changes = []
    for table in TABLES:
        old, new = before.table(table), after.table(table)
        for record_id, record in old.items():
            now = new.get(record_id)
            if now != record:
                changes.append(Change(table, record_id, record, now))
        for place, (record_id, now) in enumerate(new.items()):
            if record_id not in old:
                changes.append(Change(table, record_id, None, now, place))
    places = before.places_of(changes)
    return tuple(
        change._replace(place=places[change[:2]]) if change[:2] in places else change
        for change in changes
    )


def same_records(one: Tables, other: Tables) -> bool:
    """Whether two books hold the same records, in whatever order."""
    return all(one.table(table) == other.table(table) for table in TABLES)
