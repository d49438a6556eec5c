"""The open file: what core.book sees of tables, journal, lock and backups."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from core.domain.label import Label, Problem
from core.domain.records import Meta
from core.domain.tables import Change, Tables
from core.store.entry import JournalEntry
from core.store.files import Files

Clock = Callable[[], datetime]


class Snapshot(NamedTuple):
    """What a reader without a lock sees: the last checkpoint and what came after."""

    tables: Tables
    meta: Meta
    problems: tuple[Problem, ...]
    history: tuple[JournalEntry, ...]


class Store:
    """A book's file while it is open: one writer, or a reader that says why.

    Attributes:
        path: The file itself, links resolved.
        tables: The records as they were when the file was opened or reloaded.
        meta: Format, version and id of the book.
        problems: What could not be read, or only in part.
        read_only: Why nothing can be written: ``read_only_chosen``, ``locked`` (values
            who, host, pid, since), ``folder_not_writable``, ``file_not_writable`` or
            ``changed_outside``; none when it can.
        history: All changes that the journal knows, oldest first; also those that
            could not yet be written.
    """

    path: Path
    tables: Tables
    meta: Meta
    problems: tuple[Problem, ...]
    read_only: Label | None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Clock,
        who: str,
        read_only: bool = False,
        files: Files | None = None,
        state_folder: Path | None = None,
    ) -> "Store":
        """Open a book, replaying what its last checkpoint does not hold.

        Args:
            path: The file.
            now: The clock (UTC).
            who: Name of the person, for the lock and the history.
            read_only: Whether to leave lock and journal alone.
            files: The file operations; tests hand in ones that fail.
            state_folder: Where the sidecar goes when it can't stand beside the file.

        Raises:
            RefusedError: The file can't be opened as a book.
        """
        raise NotImplementedError

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        now: Clock,
        who: str,
        name: str = "book",
        files: Files | None = None,
        state_folder: Path | None = None,
    ) -> "Store":
        """Make a new empty book where no file is, and open it.

        Raises:
            FileExistsAlreadyError: There is a file of this name.
            NotSavedError: It can't be written there.
        """
        raise NotImplementedError

    @property
    def history(self) -> tuple[JournalEntry, ...]:
        """All changes that the journal knows, oldest first."""
        raise NotImplementedError

    @property
    def unsaved(self) -> int:
        """How many changes are in memory only, because the disk refused them."""
        raise NotImplementedError

    def append(
        self, changes: Iterable[Change], label: Label, at: datetime
    ) -> JournalEntry:
        """Write changes to the journal; they are on the disk when this returns.

        Changes that an earlier call could not write are written first.

        Raises:
            NotSavedError: The disk refused. The entry (``error.entry``) is kept and
                counts in ``unsaved``; it stands in ``history``; it is written by the
                next ``append``, ``retry`` or ``checkpoint``.
            ReadOnlyError: The book is open for reading only.
        """
        raise NotImplementedError

    def retry(self) -> None:
        """Write what could not be written before.

        Raises:
            NotSavedError: The disk still refuses.
        """
        raise NotImplementedError

    def checkpoint(self, tables: Tables) -> bool:
        """Bring the file up to date with the tables; false if there was nothing to do.

        The tables must be those after the last appended change.

        Raises:
            ChangedOutsideError: Someone else changed the file; it is left alone.
            NotSavedError: The disk refused; the file is as it was.
            ReadOnlyError: The book is open for reading only.
        """
        raise NotImplementedError

    def changed_outside(self) -> bool:
        """Whether the file on the disk is another one than this store left there."""
        raise NotImplementedError

    def reload(self) -> None:
        """Take over the file as it is now on the disk; ``tables`` are new then.

        Own changes since the last checkpoint are dropped from the tables, but stay in
        the history, and the last own checkpoint is kept as a pinned backup.

        Raises:
            RefusedError: The file can't be opened as a book.
        """
        raise NotImplementedError

    def save_copy(self, path: Path, tables: Tables) -> None:
        """Write the tables as a whole book to another file, replacing it.

        Raises:
            NotSavedError: The disk refused.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Give up the lock; nothing is written."""
        raise NotImplementedError


def read_book(path: Path, *, files: Files | None = None) -> Snapshot:
    """Read a book without lock or traces: checkpoint and journal.

    Raises:
        RefusedError: The file can't be opened as a book.
    """
    raise NotImplementedError
