"""The last resort for a damaged file: its records one by one, into a new book."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import msgspec

from core.domain.identifiers import new_record_id
from core.domain.records import RECORD_TYPES, AnyRecord
from core.domain.tables import Tables
from core.store.content import Content
from core.store.errors import (
    FileExistsAlreadyError,
    NothingSalvagedError,
    NotSavedError,
)
from core.store.files import Files
from core.store.migrations import VERSION
from core.store.reading import read_file
from core.store.replacing import replace_file
from core.store.salvage import UNREADABLE, salvage

_TABLE = re.compile(r'(?<!\\)"(' + "|".join(RECORD_TYPES) + r')"\s*:\s*\{')
_DOCUMENT = re.compile(r'(?<!\\)"\d{1,18}"\s*:\s*(?=\{)')
_BOOK = re.compile(r'(?<!\\)"book"\s*:\s*"([a-z0-9-]{1,60})"')
_BROKEN = re.compile("[\ud800-\udfff]")


class SalvagedBook(NamedTuple):
    """What could be taken out of a damaged file.

    Attributes:
        path: The new book.
        records: How many records it has.
        lost: How many others were there and could not be read whole.
    """

    path: Path
    records: int
    lost: int


def salvage_records(
    path: Path, into: Path, *, files: Files | None = None
) -> SalvagedBook:
    """Take every record that is whole out of a damaged file, into a new book.

    Raises:
        RefusedError: The file can't be read at all: that is the disk, not damage.
        FileExistsAlreadyError: The new book would replace a file.
        NothingSalvagedError: No record is whole.
        NotSavedError: The disk refused.
    """
    target = Path(os.path.realpath(into))
    if os.path.lexists(target):
        raise FileExistsAlreadyError(path=target)
    text = _text(read_file(path).data)
    found: dict[str, AnyRecord] = {}
    lost = 0
    for record in _records(text):
        if record is None or found.get(record.id, record) != record:
            lost += 1
        else:
            found[record.id] = record
    if not found:
        raise NothingSalvagedError(path=path)
    known = _BOOK.search(text)
    book = known[1] if known else new_record_id(path.stem)
    meta = {"format": "bidbook", "version": VERSION, "book": book}
    empty = Content(json.dumps({"meta": {"1": meta}}).encode())
    try:
        pieces = empty.layout.pieces(Tables.of(found.values()))
        replace_file(files or Files(), target, pieces)
    except OSError as error:
        raise NotSavedError(error.strerror or str(error)) from error
    return SalvagedBook(target, len(found), lost)


def _text(data: bytes) -> str:
    """The file as text; bytes that are none are marked and spoil their record."""
    for encoding in ("utf-16", "utf-16-le"):
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[1:2] == b"\x00":
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    return data.decode("utf-8", errors="surrogateescape")


def _records(text: str) -> Iterator[AnyRecord | None]:
    """Each record of a text in its order; none for one that is not whole."""
    decoder = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_refuse)
    tables = [(match.end(), match[1]) for match in _TABLE.finditer(text)]
    table = ""
    end = 0
    for match in _DOCUMENT.finditer(text):
        start = match.end()
        if start < end:
            continue
        while tables and tables[0][0] <= start:
            table = tables.pop(0)[1]
        try:
            document, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            yield None
            continue
        if "format" in document:
            continue
        # What is inside a document is no heading of a table.
        while tables and tables[0][0] < end:
            tables.pop(0)
        whole = _BROKEN.search(text, start, end) is None
        yield _record(text[start:end].encode(), table) if whole else None


def _record(text: bytes, table: str) -> AnyRecord | None:
    if table:
        try:
            return cast(AnyRecord, salvage(text, RECORD_TYPES[table]).record)
        except UNREADABLE:
            return None
    # The head of the table is lost: only one type has all the fields.
    for kind in RECORD_TYPES.values():
        try:
            return msgspec.json.decode(text, type=kind)
        except UNREADABLE:
            continue
    return None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(name: str) -> None:
    raise ValueError(name)
