"""From the bytes of a file to its records, refusing what is no book."""

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec

from core.domain.records import TABLES, AnyRecord, Meta
from core.domain.tables import Tables, Unreadable
from core.store.codec import Check, TableReader
from core.store.errors import (
    DocumentNumberError,
    NewerFormatError,
    NotABookError,
    NotJsonError,
    TableNotObjectError,
)
from core.store.layout import META, Layout
from core.store.migrations import VERSION, migrate
from core.store.salvage import UNREADABLE
from core.store.strict import check_encoding, check_json

Documents = dict[str, dict[str, msgspec.Raw]]

_DECODER = msgspec.json.Decoder(Documents)
_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
_NOWHERE = Path("this text")


class Content:
    """What a file holds: its records, and how they stand in it.

    Attributes:
        meta: Format, version and id of the book.
        records: Records by table and id; may be changed before ``tables`` is called.
        unreadable: Documents of known tables that are kept whole.
        layout: How all of it stands in the file.
        migrated_from: The older version that the file had, if it was migrated.
    """

    def __init__(self, data: bytes, path: Path = _NOWHERE) -> None:
        """Read a whole file.

        Raises:
            RefusedError: The bytes are no book.
        """
        self.migrated_from: int | None = None
        with _without_collector():
            documents, data = self._documents(data, path)
            self.records: dict[str, dict[str, AnyRecord]] = {}
            self.unreadable: list[Unreadable] = []
            self.layout = Layout()
            self._read(documents, data, path)

    def tables(self) -> Tables:
        """The records as they are now, frozen."""
        return Tables.from_dicts(self.records, self.unreadable)

    def _documents(self, data: bytes, path: Path) -> tuple[Documents, bytes]:
        data = check_encoding(data, path)
        documents = _decode(data, path)
        self.meta = _read_meta(documents, path)
        if self.meta.version > VERSION:
            raise NewerFormatError(path=path, version=self.meta.version, known=VERSION)
        if self.meta.version < VERSION:
            self.migrated_from = self.meta.version
            data = migrate(check_json(data, path), self.meta.version)
            documents = _decode(data, path)
            self.meta = _read_meta(documents, path)
        return documents, data

    def _read(self, documents: Documents, data: bytes, path: Path) -> None:
        def check(text: bytes) -> object:
            return check_json(text, path)

        colons = 0
        for name, found in documents.items():
            colons += 1 + len(found)
            if not all(map(_NUMBER.fullmatch, found)):
                number = next(n for n in found if not _NUMBER.fullmatch(n))
                raise DocumentNumberError(
                    path=path, table=name, number=repr(number[:20])
                )
            if name in TABLES:
                colons += self._read_table(name, found, TableReader(name, check))
            else:
                colons += self._keep_table(name, found, check)
        for name in TABLES:
            self.records.setdefault(name, {})
        # Fewer colons than the file has: a table or a document stands there twice.
        if colons != data.count(b":"):
            check(data)

    def _read_table(
        self, name: str, found: Mapping[str, msgspec.Raw], reader: TableReader
    ) -> int:
        reader.read(found)
        self.records[name] = reader.records
        self.unreadable += reader.unreadable
        self.layout.table(name).take(found, reader.ids, reader.records)
        return reader.colons

    def _keep_table(
        self, name: str, found: Mapping[str, msgspec.Raw], check: Check
    ) -> int:
        colons = 0
        for number, raw in found.items():
            text = bytes(raw)
            check(text)
            colons += text.count(b":")
            if name != META:
                reason = "the table is not known"
                self.unreadable.append(Unreadable(name, number, text.decode(), reason))
        self.layout.table(name).take(found, {}, {})
        return colons


def _decode(data: bytes, path: Path) -> Documents:
    try:
        return _DECODER.decode(data)
    except (*UNREADABLE, RecursionError) as error:
        reason = error
    value = check_json(data, path)
    if not isinstance(value, dict):
        raise NotABookError(path=path)
    for name, table in value.items():
        if not isinstance(table, dict):
            if META not in value:
                raise NotABookError(path=path)
            raise TableNotObjectError(path=path, table=name)
    raise NotJsonError(path=path, line=1, column=1) from reason


def _read_meta(documents: Documents, path: Path) -> Meta:
    """The first document of ``meta``; fields that are not known stay in the file."""
    first = next(iter(documents.get(META, {}).values()), None)
    try:
        fields = msgspec.json.decode(first or b"null", type=dict[str, msgspec.Raw])
        known = {name: fields[name] for name in ("format", "version", "book")}
        meta = msgspec.json.decode(msgspec.json.encode(known), type=Meta)
    except (*UNREADABLE, KeyError) as error:
        raise NotABookError(path=path) from error
    if meta.version < 1 or not meta.book:
        raise NotABookError(path=path)
    return meta


@contextmanager
def _without_collector() -> Iterator[None]:
    """Many objects are made and none is garbage: looking for it costs half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
