"""Earlier states of a book, to look at: its backups and the pieces of its history."""

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from core.domain.tables import Tables
from core.store.backups import Backup
from core.store.content import Content
from core.store.entry import JournalEntry
from core.store.errors import OtherBookError, RefusedError
from core.store.files import FileState, state_of
from core.store.journal import piece_paths
from core.store.journal_lines import Head, read_lines
from core.store.reading import read_file
from core.store.sidecar import Sidecar


class Looked(NamedTuple):
    """What a backup holds.

    Attributes:
        tables: Its records.
        records: How many there are.
        verified: Whether it certainly is as it was when it was made.
    """

    tables: Tables
    records: int
    verified: bool


class Piece(NamedTuple):
    """A file of the history.

    Attributes:
        path: The file.
        size: How many bytes it has.
        changes: How many changes it holds.
        first: When the first of them was made; none where it holds none.
        last: When the last of them was made.
        verified: Whether every line of it is as it was written.
    """

    path: Path
    size: int
    changes: int
    first: datetime | None
    last: datetime | None
    verified: bool


def look_at(backup: Backup, book: str) -> Looked:
    """Read a backup.

    Args:
        backup: The backup.
        book: Id of the book that it must be of.

    Raises:
        RefusedError: It can't be read.
        OtherBookError: It is another book.
    """
    return look_at_copy(backup.path, book, backup.digest)


def look_at_copy(path: Path, book: str, digest: str = "") -> Looked:
    """Read any file that should be the same book.

    Args:
        path: The file.
        book: Id of the book that it must be of.
        digest: The beginning of the digest that it should have; empty if not known.

    Raises:
        RefusedError: It can't be read.
        OtherBookError: It is another book.
    """
    found = read_file(path)
    content = Content(found.data, path)
    if content.meta.book != book:
        raise OtherBookError(path=path)
    tables = content.tables()
    count = sum(1 for _ in tables.records()) + len(tables.unreadable)
    verified = bool(digest) and found.digest.startswith(digest)
    return Looked(tables, count, verified)


def pieces_of(sidecar: Sidecar, book: str) -> tuple[Piece, ...]:
    """The files of a book's history, the oldest first."""
    paths = piece_paths(sidecar.folder)
    found = (_piece(path, book, state_of(path)) for path in paths)
    return tuple(piece for piece in found if piece is not None)


@lru_cache(maxsize=256)
def _piece(path: Path, book: str, _state: FileState | None) -> Piece | None:
    """Read a piece; only the last one of a long history changes."""
    try:
        data = read_file(path).data
    except RefusedError:
        return Piece(path, 0, 0, None, None, verified=False)
    lines, broken = read_lines(data)
    head = lines[0] if lines else None
    if isinstance(head, Head) and head.book != book:
        return None
    entries = [line for line in lines if isinstance(line, JournalEntry)]
    times = [entry.at for entry in entries]
    whole = isinstance(head, Head) and not broken
    first, last = (min(times), max(times)) if times else (None, None)
    return Piece(path, len(data), len(entries), first, last, whole)
