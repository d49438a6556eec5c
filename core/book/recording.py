"""What the operations share: to find a record, and to write one with its evidence."""

from typing import TypeVar

from core.book.according import UNSOURCED, According, Recorder
from core.book.book import Book
from core.book.edit import Edit
from core.book.errors import NotFoundError
from core.book.labels import record_label
from core.domain.label import Label
from core.domain.laws import IdTakenError
from core.domain.records import AnyRecord, table_of
from core.domain.tables import Tables

R = TypeVar("R", bound=AnyRecord)


def add(
    book: Book,
    record: R,
    according: According = UNSOURCED,
    label: Label | None = None,
) -> R:
    """Add a record in an edit of its own.

    Raises:
        IdTakenError: The book has a record with its id.
    """
    label = label or record_label("add", book.tables, record)
    with book.edit(label) as edit:
        if edit.tables.find(record.id) is not None:
            raise IdTakenError(id=record.id)
        return write(book, edit, record, according)


def change(book: Book, record: R, according: According = UNSOURCED) -> R:
    """Put a record in the place of the one with its id, in an edit of its own.

    Raises:
        NotFoundError: The book has no record with its id.
    """
    with book.edit(record_label("change", book.tables, record)) as edit:
        find_in(edit.tables, table_of(record), record.id)
        return write(book, edit, record, according)


def write(book: Book, edit: Edit, record: R, according: According = UNSOURCED) -> R:
    """Put a record with source and entry noted on its new claims."""
    at = book.now().replace(microsecond=0)
    recorder = Recorder(according, at, book.who)
    record = recorder.note(record, edit.tables.get(table_of(record), record.id))
    edit.put(record)
    return record


def find(tables: Tables, kind: type[R], record_id: str) -> R:
    """The record of a kind with an id.

    Raises:
        NotFoundError: There is none.
    """
    record = tables.find(record_id)
    if not isinstance(record, kind):
        raise NotFoundError(id=record_id)
    return record


def find_in(tables: Tables, table: str, record_id: str) -> AnyRecord:
    """The record of a table with an id.

    Raises:
        NotFoundError: There is none.
    """
    record = tables.get(table, record_id)
    if record is None:
        raise NotFoundError(id=record_id)
    return record
