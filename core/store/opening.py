"""Opening a file: may it be written, who holds it, and what does it say."""

import contextlib
import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from core.domain.label import Label, Problem
from core.store.errors import UnstableFileError
from core.store.files import Files, state_of
from core.store.journal import JournalLog, read_journal
from core.store.lock import Holder, Lock, acquire
from core.store.reading import FileContent, resolve
from core.store.recovery import Recovered, recover
from core.store.replacing import link_over, same_content, sweep
from core.store.sidecar import Sidecar, find, make
from core.store.storage import BookStorage

_MOST_TRIES = 20


class Opened(NamedTuple):
    """All that is known of a book once it is open.

    Attributes:
        found: The file as it was read.
        sidecar: Where its lock, journal and backups lie.
        log: What its journal says.
        recovered: The book as it was last left.
        lock: The lock; none for a reader.
        read_only: Why nothing can be written; none for a writer.
        problems: What stands in the way of full safety.
    """

    found: FileContent
    sidecar: Sidecar
    log: JournalLog
    recovered: Recovered
    lock: Lock | None
    read_only: Label | None
    problems: tuple[Problem, ...] = ()


def open_for_reading(
    path: Path, reason: Label, state_folder: Path | None = None, *, ours: bool = True
) -> Opened:
    """Read a book without a lock, until file and journal fit together.

    Args:
        path: The file.
        reason: Why it is only read.
        state_folder: Where the sidecar is when it does not stand beside the file.
        ours: Which side to show of a conflict, as ``recover`` has it.

    Raises:
        RefusedError: The file can't be opened as a book, or changes all the time.
    """
    path = resolve(path)
    sidecar = find(path, state_folder)
    for _ in range(_MOST_TRIES):
        content, found = BookStorage(path).load()
        log = read_journal(sidecar.folder, content.meta.book)
        if same_content(state_of(path), found.state):
            recovered = recover(content, found, log, sidecar, ours=ours)
            return Opened(found, sidecar, log, recovered, None, reason)
    raise UnstableFileError(path=path)


def open_for_writing(
    path: Path, who: str, now: datetime, files: Files, state_folder: Path | None
) -> Opened:
    """Open a book to write to it, or only to read it where that can't be.

    Raises:
        RefusedError: The file can't be opened as a book.
    """
    path = resolve(path)
    # Read before anything is made beside the file: what is no book stays untouched.
    content, found = BookStorage(path).load()
    reason = _not_writable(path)
    sidecar = make(path, state_folder, files) if reason is None else None
    if sidecar is None:
        reason = reason or Label.of("folder_not_writable")
        return open_for_reading(path, reason, state_folder)
    problems: tuple[Problem, ...] = ()
    lock: Lock | Holder | None = None
    try:
        lock = acquire(files, sidecar.lock, who, now)
    except OSError:
        problems = (Problem(key="no_lock", table="", id=""),)
    if isinstance(lock, Holder):
        return open_for_reading(path, _held_by(lock), state_folder)
    try:
        sweep(files, path)
        if not same_content(state_of(path), found.state):
            content, found = BookStorage(path).load()
        log = read_journal(sidecar.folder, content.meta.book)
        recovered = recover(content, found, log, sidecar, ours=True, merging=True)
        if recovered.theirs is None:
            _keep_base(files, found, sidecar)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Opened(found, sidecar, log, recovered, lock, None, problems)


def _keep_base(files: Files, found: FileContent, sidecar: Sidecar) -> None:
    """Keep the file in the sidecar too, for the day someone replaces it."""
    if not same_content(state_of(sidecar.base), found.state):
        with contextlib.suppress(OSError):
            link_over(files, found.path, sidecar.base)


def _not_writable(path: Path) -> Label | None:
    if not os.access(path, os.W_OK):
        return Label.of("file_not_writable")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        return Label.of("folder_not_writable")
    return None


def _held_by(holder: Holder) -> Label:
    since = holder.since.isoformat() if holder.since else ""
    return Label.of(
        "locked", who=holder.user, host=holder.host, pid=holder.pid, since=since
    )
