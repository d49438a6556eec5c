"""What can be done about a damaged file: copy it aside, and put back what is whole."""

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from core.domain.tables import Tables
from core.store.backups import list_backups
from core.store.content import Content
from core.store.errors import NotSavedError, RefusedError
from core.store.files import Files
from core.store.journal import read_journal
from core.store.own_state import own_state
from core.store.reading import FileContent, read_file
from core.store.replacing import replace_file
from core.store.sidecar import Sidecar, find

Kind = Literal["journal", "checkpoint", "backup"]
_MOST_TRIES = 1000


class Candidate(NamedTuple):
    """Something that could take the place of a damaged file.

    Attributes:
        kind: The last checkpoint with all later changes of the journal, the last
            checkpoint alone, or a backup.
        path: The file on which it stands.
        at: When it was written, as far as that is known.
        records: How many records it has.
        verified: Whether it is certainly as it was written.
        book: Id of the book.
    """

    kind: Kind
    path: Path
    at: datetime
    records: int
    verified: bool
    book: str


def candidates(path: Path, state_folder: Path | None = None) -> tuple[Candidate, ...]:
    """What could take the place of a file: the newest that is certainly whole first."""
    sidecar = find(path, state_folder)
    found: list[Candidate] = []
    journal = _with_journal(sidecar)
    if journal is not None:
        found.append(journal)
    base = _read(sidecar.base)
    if base is not None:
        content, file = base
        known = read_journal(sidecar.folder, content.meta.book)
        verified = file.digest in {mark.mark for mark in known.marks}
        found.append(_candidate("checkpoint", content, file, verified=verified))
    for backup in reversed(list_backups(sidecar.backups)):
        read = _read(backup.path)
        if read is not None:
            whole = bool(backup.digest) and read[1].digest.startswith(backup.digest)
            one = _candidate("backup", *read, verified=whole)
            found.append(one._replace(at=backup.at))
    # Within each half the order is that of the list: by generation, not by clock.
    return tuple(sorted(found, key=lambda one: not one.verified))


def content_of(candidate: Candidate, path: Path, state: Path | None = None) -> Tables:
    """The records of a candidate, to look at.

    Raises:
        RefusedError: It can't be read any more.
    """
    return _whole(candidate, path, state)[1]


def restore(
    path: Path,
    candidate: Candidate,
    *,
    files: Files | None = None,
    state_folder: Path | None = None,
) -> Path | None:
    """Put a candidate in the place of a damaged or missing file.

    The book must not be open. The next opening finds it as a change by someone else:
    what the journal has beyond it is merged in, and can be undone.

    Returns:
        Where the damaged file was copied to; none if there was none.

    Raises:
        RefusedError: The candidate can't be read any more.
        NotSavedError: The disk refused.
    """
    content, tables = _whole(candidate, path, state_folder)
    target = Path(os.path.realpath(path))
    aside = set_aside(target, files) if target.exists() else None
    try:
        replace_file(files or Files(), target, content.layout.pieces(tables))
    except OSError as error:
        raise NotSavedError(error.strerror or str(error)) from error
    return aside


def set_aside(path: Path, files: Files | None = None) -> Path:
    """Copy a damaged file beside itself, under a name that is free.

    Raises:
        RefusedError: It can't be read at all.
        NotSavedError: The copy can't be written.
    """
    files = files or Files()
    data = read_file(path).data
    try:
        for number in range(1, _MOST_TRIES):
            copy = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
            if copy.exists():
                if copy.read_bytes() == data:
                    return copy
                continue
            replace_file(files, copy, [data])
            return copy
    except OSError as error:
        raise NotSavedError(error.strerror or str(error)) from error
    raise NotSavedError(f"{_MOST_TRIES} copies")


def damaged_copies(path: Path) -> tuple[Path, ...]:
    """The copies that were put aside."""
    found = path.parent.glob(f"*.damaged-*{path.suffix}")
    begin = f"{path.stem}.damaged-"
    return tuple(sorted(one for one in found if one.name.startswith(begin)))


def _with_journal(sidecar: Sidecar) -> Candidate | None:
    """The last checkpoint that is whole, with all changes after it."""
    newest_first = reversed(list_backups(sidecar.backups))
    for path in (sidecar.base, *(backup.path for backup in newest_first)):
        read = _read(path)
        if read is None:
            continue
        log = read_journal(sidecar.folder, read[0].meta.book)
        if not log.marks:
            return None
        state = own_state(log, sidecar, log.base().n)
        if state is None:
            return None
        count = _count(state.tables)
        at = max((entry.at for entry in log.entries.values()), default=_time(read[1]))
        whole = not log.damaged and not state.problems
        book = read[0].meta.book
        return Candidate("journal", read[1].path, at, count, whole, book)
    return None


def _whole(
    candidate: Candidate, path: Path, state_folder: Path | None
) -> tuple[Content, Tables]:
    sidecar = find(path, state_folder)
    if candidate.kind == "journal":
        log = read_journal(sidecar.folder, candidate.book)
        state = own_state(log, sidecar, log.base().n) if log.marks else None
        if state is not None:
            return state.content, state.tables
    found = read_file(candidate.path)
    content = Content(found.data, candidate.path)
    return content, content.tables()


def _read(path: Path) -> tuple[Content, FileContent] | None:
    try:
        found = read_file(path)
        return Content(found.data, path), found
    except RefusedError:
        return None


def _candidate(
    kind: Kind, content: Content, file: FileContent, *, verified: bool
) -> Candidate:
    count = _count(content.tables())
    return Candidate(kind, file.path, _time(file), count, verified, content.meta.book)


def _count(tables: Tables) -> int:
    return sum(1 for _ in tables.records()) + len(tables.unreadable)


def _time(file: FileContent) -> datetime:
    with contextlib.suppress(OverflowError, ValueError):
        return datetime.fromtimestamp(file.state.modified / 1e9, UTC)
    return datetime.fromtimestamp(0, UTC)
