"""A book, or a part of it, as a book's file: JSON as its schema says.

What can't be read in the book is not in it; what is confidential leaves as everywhere.
The file can be opened like any other book, and imported by merging.
"""

import msgspec

from core.domain.records import TABLES, Meta, Record
from core.domain.tables import Tables
from core.exchange.confidential import Release


def json_bytes(tables: Tables, meta: Meta, release: Release) -> bytes:
    """The records as the bytes of a book's file.

    Args:
        tables: The records: the whole book, or ``subset.part`` of it.
        meta: The book's own.
        release: What may leave.
    """
    known: dict[str, str | int] = {
        "format": meta.format,
        "version": meta.version,
        "book": meta.book,
    }
    content: dict[str, dict[str, Record | dict[str, str | int]]] = {
        "meta": {"1": known}
    }
    for name in TABLES:
        records = map(release.record, tables.table(name).values())
        content[name] = {
            str(number): msgspec.structs.replace(record, kept=())
            for number, record in enumerate(records, 1)
        }
    written = {name: one for name, one in content.items() if one}
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"
