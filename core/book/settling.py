"""Conflicts that a merge left are settled, each in an edit of its own."""

from collections.abc import Iterator
from typing import NamedTuple

from core.book.book import Book
from core.book.labels import label
from core.domain.hanging import Target, hangs_on
from core.domain.records import AnyRecord, Conflict, table_of
from core.domain.tables import Tables
from core.store.merging.settling import Versions, keep_ours, take_theirs, versions


class OpenConflict(NamedTuple):
    """A conflict that nobody has settled yet.

    Attributes:
        record: The record as it is now.
        conflict: What the other side wrote instead.
        versions: The two sides as values.
    """

    record: AnyRecord
    conflict: Conflict
    versions: Versions


def open_conflicts(tables: Tables) -> Iterator[OpenConflict]:
    """All conflicts of a book, in the order of its records."""
    for record in tables.records():
        for conflict in record.conflicts:
            yield OpenConflict(record, conflict, versions(record, conflict))


def settle(book: Book, record: AnyRecord, conflict: Conflict, *, theirs: bool) -> None:
    """Settle a conflict of a record.

    Args:
        book: The book.
        record: The record as it is now.
        conflict: One of its conflicts.
        theirs: Whether the other side's version counts; where that is to remove the
            record, what hangs on it goes along.

    Raises:
        CantSettleError: Theirs can't be read, or its place is gone.
        LawBrokenError: Theirs would break a law of the book.
    """
    with book.edit(label("settle_conflict", book.tables, record)) as edit:
        after = take_theirs(record, conflict) if theirs else keep_ours(record, conflict)
        if after is not None:
            edit.put(after)
            return
        removal = hangs_on(edit.tables, [Target(table_of(record), record.id)])
        for change in removal.changes:
            if change.after is None:
                edit.remove(change.table, change.id)
            else:
                edit.put(change.after)
