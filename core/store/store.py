"""The open file: what core.book sees of tables, journal, lock and backups."""

import contextlib
import os
import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from core.domain.identifiers import new_record_id
from core.domain.label import Label, Problem
from core.domain.records import Meta
from core.domain.tables import Change, Tables
from core.store.backups import Backup, list_backups, next_path, pin, thin
from core.store.difference import difference
from core.store.entry import JournalEntry, write_change
from core.store.errors import (
    ChangedOutsideError,
    FileExistsAlreadyError,
    NotSavedError,
    OtherBookError,
    ReadOnlyError,
)
from core.store.files import Files, FileState, state_of
from core.store.journal import Journal
from core.store.journal_lines import Mark
from core.store.layout import META
from core.store.migrations import VERSION
from core.store.opening import Opened, open_for_reading, open_for_writing
from core.store.problems import problems_of
from core.store.reading import digest_of_file
from core.store.recovery import Recovered
from core.store.replacing import UnconfirmedError, link_over, same_content
from core.store.storage import BookStorage, open_database, storage_of

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

    def __init__(self, opened: Opened, files: Files, now: Clock, who: str) -> None:
        """Take over an open book; ``open`` and ``create`` make one."""
        self.path = opened.found.path
        self.read_only = opened.read_only
        self._files, self._now, self._who = files, now, who
        self._database = open_database(self.path, files)
        self._lock = opened.lock
        self._sidecar = opened.sidecar
        self._guard = threading.Lock()
        self._journal = Journal(
            files,
            opened.sidecar,
            opened.log,
            opened.recovered.content.meta.book,
            opened.recovered.base,
        )
        self._take(opened.recovered, opened.found.state, opened.problems)

    def _take(
        self,
        recovered: Recovered,
        state: FileState,
        others: tuple[Problem, ...] = (),
    ) -> None:
        self.tables = recovered.tables
        self.meta = recovered.content.meta
        self.problems = others + recovered.problems
        self._layout = recovered.content.layout
        self._migrated_from = recovered.content.migrated_from
        self._state: FileState | None = state
        current = recovered.base.n == self._journal.log.last
        fresh = self._migrated_from is None and not recovered.conflict
        # The tables that the file holds; none if it lacks something.
        self._written = self.tables if current and fresh else None

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
        files = files or Files()
        if read_only:
            reason = Label.of("read_only_chosen")
            opened = open_for_reading(path, reason, state_folder)
        else:
            opened = open_for_writing(path, who, now(), files, state_folder)
        return cls(opened, files, now, who)

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
        files = files or Files()
        target = Path(os.path.realpath(path))
        if os.path.lexists(target):
            raise FileExistsAlreadyError(path=target)
        meta = Meta(version=VERSION, book=new_record_id(name))
        plain = {"format": meta.format, "version": meta.version, "book": meta.book}
        try:
            open_database(target, files).table(META).insert(plain)
        except OSError as error:
            raise NotSavedError(error.strerror or str(error)) from error
        return cls.open(
            target, now=now, who=who, files=files, state_folder=state_folder
        )

    @property
    def history(self) -> tuple[JournalEntry, ...]:
        """All changes that the journal knows, oldest first."""
        return tuple(self._journal.log.entries.values())

    @property
    def last(self) -> int:
        """Number of the last change; 0 if there was none."""
        return self._journal.log.last

    @property
    def unsaved(self) -> int:
        """How many changes are in memory only, because the disk refused them."""
        return self._journal.waiting

    @property
    def backups(self) -> tuple[Backup, ...]:
        """The earlier checkpoints that are kept, oldest first."""
        return list_backups(self._sidecar.backups)

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
        self._must_write()
        parts = chain.from_iterable(map(difference, changes))
        entry = JournalEntry(
            n=self._journal.log.last + 1,
            at=at,
            by=self._who,
            label=label,
            written=tuple(map(write_change, parts)),
        )
        self._journal.add(entry)
        return entry

    def retry(self) -> None:
        """Write what could not be written before.

        Raises:
            NotSavedError: The disk still refuses.
        """
        self._journal.flush()

    def checkpoint(self, tables: Tables, through: int | None = None) -> bool:
        """Bring the file up to date with the tables; false if there was nothing to do.

        May run in another thread than ``append``, then with ``through``.

        Args:
            tables: The records after a change.
            through: Number of that change; the last one if it is not named.

        Raises:
            ChangedOutsideError: Someone else changed the file; it is left alone.
            NotSavedError: The disk refused; the file is as it was.
            ReadOnlyError: The book is open for reading only.
        """
        self._must_write()
        last = self._journal.log.last if through is None else through
        with self._guard:
            self._journal.flush()
            if tables is self._written:
                return False
            if self._changed_outside():
                raise ChangedOutsideError(path=self.path)
            self._write(tables, last)
        return True

    def changed_outside(self) -> bool:
        """Whether the file on the disk is another one than this store left there.

        While another thread brings the file up to date the answer is no; that thread
        looks for itself.
        """
        if not self._guard.acquire(blocking=False):
            return False
        try:
            return self._changed_outside()
        finally:
            self._guard.release()

    def reload(self) -> None:
        """Take over the file as it is now on the disk; ``tables`` are new then.

        Own changes since the last checkpoint are dropped from the tables, but stay in
        the history, and the last own checkpoint is kept as a pinned backup.

        Raises:
            RefusedError: The file can't be opened as a book.
            OtherBookError: The file is another book now.
            NotSavedError: It can't be noted that the file is the new beginning.
        """
        with self._guard:
            content, found = self._storage.load()
            if content.meta.book != self.meta.book:
                raise OtherBookError(path=self.path)
            tables = content.tables()
            base = Mark(mark=found.digest, n=self._journal.log.last, done=True)
            if self._lock is not None:
                with contextlib.suppress(OSError):
                    self._pin("before_reload", self._sidecar.base)
                self._journal.mark(base)
                self._keep_base()
                if self.read_only == Label.of("changed_outside"):
                    self.read_only = None
            state = state_of(self.path) or found.state
            recovered = Recovered(content, tables, problems_of(tables), base, False)
            self._take(recovered, state)

    def save_copy(self, path: Path, tables: Tables) -> None:
        """Write the tables as a whole book to another file, replacing it.

        Raises:
            FileExistsAlreadyError: That is the book itself.
            NotSavedError: The disk refused.
        """
        target = BookStorage(Path(os.path.realpath(path)), self._files)
        if target.path == self.path:
            raise FileExistsAlreadyError(path=self.path)
        with self._guard:
            try:
                target.replace(self._layout.pieces(tables))
            except OSError as error:
                raise NotSavedError(error.strerror or str(error)) from error

    def close(self) -> None:
        """Give up the lock, after what another thread still writes."""
        with self._guard:
            self._journal.close()
            self._database.close()
            if self._lock is not None:
                self._lock.release()
                self._lock = None
        self.read_only = self.read_only or Label.of("read_only_chosen")

    @property
    def _storage(self) -> BookStorage:
        return storage_of(self._database)

    def _must_write(self) -> None:
        if self.read_only is not None:
            raise ReadOnlyError

    def _changed_outside(self) -> bool:
        state = state_of(self.path)
        if state is not None and state == self._state:
            return False
        digest = digest_of_file(self.path)
        if digest is None or digest not in self._journal.log.checkpoints():
            return digest != self._journal.base.mark
        self._state = state
        return False

    def _write(self, tables: Tables, last: int) -> None:
        self._written = None
        self._pin_older_format()

        def announce(digest: str) -> None:
            self._journal.mark(Mark(mark=digest, n=last))
            # Encoding took its time: someone else may have come first.
            if self._changed_outside():
                raise ChangedOutsideError(path=self.path)

        failure: OSError | None = None
        try:
            backup = next_path(self._sidecar.backups, self._now())
            pieces = self._layout.pieces(tables)
            new = self._storage.replace(pieces, backup, announce)
        except UnconfirmedError as error:
            new, failure = error.new, error
        except OSError as error:
            raise NotSavedError(error.strerror or str(error)) from error
        if failure is None:
            with contextlib.suppress(NotSavedError):
                self._journal.mark(Mark(mark=new.digest, n=last, done=True))
        self._keep_base()
        thin(self._files, self._sidecar.backups)
        state = state_of(self.path)
        self._state = state if same_content(state, new.state) else None
        if failure is not None:
            raise NotSavedError(failure.strerror or str(failure)) from failure
        self._written = tables

    def _keep_base(self) -> None:
        """Keep the checkpoint in the sidecar too, for the day someone replaces it."""
        with contextlib.suppress(OSError):
            link_over(self._files, self.path, self._sidecar.base)

    def _pin_older_format(self) -> None:
        if self._migrated_from is None:
            return
        try:
            self._pin(f"format_{self._migrated_from}", self.path)
        except OSError as error:
            raise NotSavedError(error.strerror or str(error)) from error
        self._migrated_from = None

    def _pin(self, why: str, source: Path) -> None:
        pin(self._files, source, self._sidecar.backups, self._now(), why)


def read_book(path: Path, *, state_folder: Path | None = None) -> Snapshot:
    """Read a book without lock or traces: checkpoint and journal.

    Where someone else changed the file while it lacked changes of the journal, the
    file counts, and a problem (``changed_outside``) says so.

    Raises:
        RefusedError: The file can't be opened as a book.
    """
    reason = Label.of("read_only_chosen")
    opened = open_for_reading(path, reason, state_folder, ours=False)
    recovered = opened.recovered
    return Snapshot(
        recovered.tables,
        recovered.content.meta,
        recovered.problems,
        tuple(opened.log.entries.values()),
    )
