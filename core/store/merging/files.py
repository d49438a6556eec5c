"""Three files are merged into one: what ``git`` asks for, without a window."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from core.domain.label import Label
from core.domain.records import TABLES, Conflict
from core.domain.tables import Tables
from core.store.content import Content
from core.store.errors import NotSavedError, OtherBookError
from core.store.files import Files
from core.store.layout import Layout, TableLayout
from core.store.merging.records import Origin
from core.store.merging.tables import merge_tables
from core.store.opening import open_for_reading
from core.store.replacing import replace_file


class MergedFile(NamedTuple):
    """What came of merging three files.

    Attributes:
        tables: All records.
        conflicts: The conflicts that are new, each with table and id of its record.
        beside: How many documents of ours and theirs, that nobody here can read, stand
            side by side.
    """

    tables: Tables
    conflicts: tuple[tuple[str, str, Conflict], ...]
    beside: int


class _Version(NamedTuple):
    tables: Tables
    layout: Layout
    book: str


def merge_files(
    base: Path,
    ours: Path,
    theirs: Path,
    output: Path,
    now: datetime,
    files: Files | None = None,
) -> MergedFile:
    """Merge two versions of a book into a file.

    Args:
        base: The version that both come from; an empty file where there is none.
        ours: Our version.
        theirs: The other one.
        output: Where the result goes; may be one of the three.
        now: When.
        files: The file operations.

    Raises:
        RefusedError: One of them is no book.
        OtherBookError: They are not the same book.
        NotSavedError: The result can't be written.
    """
    mine, their = _read(ours), _read(theirs)
    old = _Version(Tables(), Layout(), mine.book) if _empty(base) else _read(base)
    for path, version in ((theirs, their), (base, old)):
        if version.book != mine.book:
            raise OtherBookError(path=path)
    merged = merge_tables(old.tables, mine.tables, their.tables, Origin(at=now))
    beside = merge_layouts(old.layout, mine.layout, their.layout, merged.tables)
    try:
        replace_file(
            files or Files(),
            Path(output).absolute(),
            mine.layout.pieces(merged.tables),
        )
    except OSError as error:
        raise NotSavedError(error.strerror or str(error)) from error
    return MergedFile(merged.tables, merged.conflicts, beside)


def merge_layouts(base: Layout, ours: Layout, theirs: Layout, tables: Tables) -> int:
    """Bring into our layout what only theirs has: numbers, and what can't be read.

    Returns:
        How many documents that can't be read were put beside others.
    """
    beside = 0
    for name in theirs.tables:
        mine, their = ours.table(name), theirs.table(name)
        old = base.tables.get(name, TableLayout(name))
        beside += _merge_fixed(old, mine, their)
        if name in TABLES:
            mine.adopt(their, tables.table(name))
    return beside


def _merge_fixed(base: TableLayout, ours: TableLayout, theirs: TableLayout) -> int:
    beside = 0
    for number, text in [*ours.fixed.items()]:
        if number not in theirs.fixed and _same(text, base.fixed.get(number)):
            ours.drop_fixed(number)
    known = set(map(_compact, ours.fixed.values()))
    for number, text in theirs.fixed.items():
        mine, old = ours.fixed.get(number), base.fixed.get(number)
        if _same(text, old) or _compact(text) in known:
            continue
        if number not in ours.slots or (mine is not None and _same(mine, old)):
            ours.put_fixed(number, text)
        else:
            ours.put_fixed(ours.next_number(), text)
            beside += 1
    return beside


def _same(one: bytes, other: bytes | None) -> bool:
    return other is not None and _compact(one) == _compact(other)


def _compact(text: bytes) -> bytes:
    return msgspec.json.format(text, indent=-1)


def _empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except OSError:
        return False


def _read(path: Path) -> _Version:
    opened = open_for_reading(path, Label.of("read_only_chosen"), ours=False)
    content: Content = opened.recovered.content
    return _Version(opened.recovered.tables, content.layout, content.meta.book)
