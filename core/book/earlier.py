"""Earlier states of an open book: what they hold, and what differs from now."""

from typing import NamedTuple

from core.book.book import Book
from core.domain.tables import Change, Tables
from core.store.backups import Backup
from core.store.earlier import Looked, Piece, look_at, look_at_copy
from core.store.entry import JournalEntry
from core.store.outside import steps_between

__all__ = [
    "Backup",
    "Difference",
    "JournalEntry",
    "Looked",
    "Piece",
    "additions",
    "difference",
    "look_at",
    "look_at_copy",
]


class Difference(NamedTuple):
    """What restoring an earlier state would do to the book as it is now.

    Attributes:
        before: The records as they are now.
        after: The records of the earlier state.
        changes: One for each record that would be another.
    """

    before: Tables
    after: Tables
    changes: tuple[Change, ...]


def difference(book: Book, looked: Looked) -> Difference:
    """What restoring an earlier state would do."""
    return Difference(
        book.tables, looked.tables, steps_between(book.tables, looked.tables)
    )


def additions(found: Difference) -> Difference:
    """The part of a difference that merging a copy brings: it removes nothing."""
    kept = tuple(change for change in found.changes if change.after is not None)
    return found._replace(changes=kept)
