"""Copies of a book that sync services leave beside it when two machines wrote."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from core.store.backups import Backup
from core.store.content import Content
from core.store.errors import RefusedError
from core.store.reading import read_file

# How the services name them, by what stands between the stem and the end of the name.
_KINDS = (
    ("conflicted_copy", re.compile(r"[ .(_-].*conflicted copy.*", re.IGNORECASE)),
    ("sync_conflict", re.compile(r"[.~-]sync-conflict-.*")),
    ("machine_copy", re.compile(r"-(?:DESKTOP|LAPTOP|PC)-[A-Z0-9]{4,12}(?:-\d{1,3})?")),
    ("numbered_copy", re.compile(r" ?\(\d{1,3}\)|-\d{1,3}")),
)

# Why the other side of a merge is kept for ever.
MERGED = "merged_theirs"


class Leftover(NamedTuple):
    """A copy of a book beside it.

    Attributes:
        path: The file.
        kind: ``conflicted_copy``, ``sync_conflict``, ``machine_copy`` or
            ``numbered_copy``.
        at: When it was last written.
        records: How many records it has.
    """

    path: Path
    kind: str
    at: datetime
    records: int


def leftovers_of(
    path: Path, book: str, backups: Iterable[Backup] = ()
) -> tuple[Leftover, ...]:
    """The copies beside a file that are the same book, by name.

    Args:
        path: The file.
        book: Id of the book.
        backups: Its backups; what was merged is among them and is left out.
    """
    merged = [one.digest for one in backups if one.pinned == MERGED and one.digest]
    found = []
    for beside in sorted(path.parent.glob("*")):
        kind = _kind(path, beside)
        if kind is None:
            continue
        try:
            file = read_file(beside)
            content = Content(file.data, beside)
        except RefusedError:
            continue
        if file.digest.startswith(tuple(merged)):
            continue
        if content.meta.book == book:
            at = datetime.fromtimestamp(file.state.modified / 1e9, UTC)
            count = sum(1 for _ in content.tables().records())
            found.append(Leftover(beside, kind, at, count))
    return tuple(found)


def _kind(path: Path, beside: Path) -> str | None:
    name = beside.name
    if beside == path or not name.startswith(path.stem):
        return None
    if not name.endswith(path.suffix):
        return None
    between = name[len(path.stem) : len(name) - len(path.suffix) or None]
    return next((kind for kind, form in _KINDS if form.fullmatch(between)), None)
