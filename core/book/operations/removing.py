"""Removing: first named, then taken along in one step of undo."""

from core.book.book import Book
from core.book.errors import NotFoundError
from core.book.labels import SINGULAR, label, record_label
from core.book.recording import find_in
from core.domain.hanging import Removal, Target, hangs_on
from core.domain.label import Label
from core.domain.references import owned_ids
from core.domain.tables import Tables


def removal_plan(
    tables: Tables, table: str, record_id: str, part_id: str | None = None
) -> Removal:
    """What removing a record, or a part of it, would take along; nothing is done.

    Args:
        tables: The book.
        table: Table of the record.
        record_id: Id of the record.
        part_id: Id of a claim, term, member or perimeter in it.
    """
    return hangs_on(tables, [Target(table, record_id, part_id)])


def remove_record(book: Book, table: str, record_id: str) -> Removal:
    """Remove a record and what hangs on it.

    Raises:
        NotFoundError: There is no such record.
    """
    record = book.tables.get(table, record_id)
    name = record_label("remove", book.tables, record) if record else Label("remove")
    return _remove(book, name, Target(table, record_id))


def remove_part(book: Book, table: str, record_id: str, part_id: str) -> Removal:
    """Remove a claim, term, member or perimeter, and what hangs on it.

    Raises:
        NotFoundError: There is no such record or part.
    """
    record = book.tables.get(table, record_id)
    kinds = {one.id: one.kind for one in owned_ids(record)} if record else {}
    key = f"remove_{SINGULAR[kinds.get(part_id, 'claims')]}"
    name = label(key, book.tables, record)
    return _remove(book, name, Target(table, record_id, part_id))


def _remove(book: Book, name: Label, target: Target) -> Removal:
    with book.edit(name) as edit:
        record = find_in(edit.tables, target.table, target.id)
        if target.part and all(one.id != target.part for one in owned_ids(record)):
            raise NotFoundError(id=target.part)
        removal = hangs_on(edit.tables, [target])
        for change in removal.changes:
            if change.after is None:
                edit.remove(change.table, change.id)
            else:
                edit.put(change.after)
        return removal
