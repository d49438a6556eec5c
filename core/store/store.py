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
from core.store.backups import Backup
from core.store.checkpoints import Checkpoints
from core.store.difference import difference
from core.store.entry import JournalEntry, write_change
from core.store.errors import (
    ChangedOutsideError,
    FileExistsAlreadyError,
    NotSavedError,
    OtherBookError,
    ReadOnlyError,
    RefusedError,
    RemovesManyError,
)
from core.store.files import Files, state_of
from core.store.journal import Journal
from core.store.journal_lines import Mark
from core.store.keeping import Keeping
from core.store.layout import META
from core.store.leftovers import Leftover, leftovers_of
from core.store.merging.records import Origin
from core.store.merging.tables import Merged, merge_tables
from core.store.migrations import VERSION
from core.store.opening import Opened, open_for_reading, open_for_writing
from core.store.outside import Removals, look, merge_in, nothing_new, steps_between
from core.store.problems import problems_of
from core.store.recovery import Recovered
from core.store.rescue import damaged_copies
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
        sidecar: Where its lock, journal and backups lie.
        problems: What could not be read, or only in part.
        read_only: Why nothing can be written: ``read_only_chosen``, ``locked`` (values
            who, host, pid, since), ``folder_not_writable``, ``file_not_writable``,
            ``removes_many`` (count, of: what someone else removed, until it is said
            what to do) or ``changed_outside``; none when it can.
        history: All changes that the journal knows, oldest first; also those that
            could not yet be written.
        arrived: What someone else did while the book was closed, merged at opening.
    """

    def __init__(self, opened: Opened, files: Files, now: Clock, who: str) -> None:
        """Take over an open book; ``open`` and ``create`` make one."""
        self.path = opened.found.path
        self.read_only = opened.read_only
        self._files, self._now, self._who = files, now, who
        self._database = open_database(self.path, files)
        self._lock = opened.lock
        self.sidecar = opened.sidecar
        self._keeping = Keeping(files, self.path, opened.sidecar, now)
        self._guard = threading.Lock()
        self.arrived: JournalEntry | None = None
        recovered = opened.recovered
        self._journal = Journal(
            files,
            opened.sidecar,
            opened.log,
            recovered.content.meta.book,
            recovered.base,
        )
        self._file = Checkpoints(
            storage_of(self._database),
            self._journal,
            self._keeping,
            recovered,
            opened.found.state,
        )
        self._take(recovered, opened.problems)

    def _take(self, recovered: Recovered, others: tuple[Problem, ...] = ()) -> None:
        self.tables = recovered.tables
        self.meta = recovered.content.meta
        self.problems = others + recovered.problems

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

        What someone else made of the file since is merged in.

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
        store = cls(opened, files, now, who)
        if opened.recovered.theirs is not None and opened.read_only is None:
            store._merge_at_opening()
        return store

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
        return self._keeping.backups

    def leftovers(self) -> tuple[Leftover, ...]:
        """Copies that a sync service has left beside the book, not merged yet."""
        return leftovers_of(self.path, self.meta.book, self.backups)

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
            if self._file.holds(tables):
                return False
            if self._file.changed_outside():
                raise ChangedOutsideError(path=self.path)
            try:
                self._file.write(tables, last)
            finally:
                self._tell_of_meeting()
        return True

    def up_to_date(self, tables: Tables) -> bool:
        """Whether the file holds just these records."""
        return self._file.holds(tables)

    def changed_outside(self) -> bool:
        """Whether the file on the disk is another one than this store left there.

        While another thread brings the file up to date the answer is no; that thread
        looks for itself.
        """
        if not self._guard.acquire(blocking=False):
            return False
        try:
            return self._file.changed_outside()
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
            content, found = self._file.storage.load()
            if content.meta.book != self.meta.book:
                raise OtherBookError(path=self.path)
            tables = content.tables()
            base = Mark(mark=found.digest, n=self._journal.log.last, done=True)
            if self.read_only is None or self._waits_for_merge:
                with contextlib.suppress(NotSavedError):
                    self._keeping.pin_file("before_reload", self.sidecar.base)
                self._journal.mark(base)
                self._keeping.keep_base()
                if self._waits_for_merge:
                    self.read_only = None
            problems = problems_of(tables)
            recovered = Recovered(content, tables, tables, problems, base)
            self._file.take(recovered, state_of(self.path) or found.state)
            self._take(recovered)

    def merge_outside(self, tables: Tables, removals: Removals = "ask") -> Merged:
        """Merge what someone else made of the file into our records.

        Nothing is written over theirs before the next checkpoint. The caller hands the
        changes to ``append``, then calls ``merged``.

        Args:
            tables: Our records now.
            removals: What becomes of many records that they removed: ``ask`` raises,
                ``take`` removes them, ``keep`` keeps them; ``keep`` also makes a
                file anew that is missing or damaged (copied aside first).

        Raises:
            RemovesManyError: They removed many records: ask what to do.
            RefusedError: The file is no book, or there is none.
            OtherBookError: The file is another book now.
            NotSavedError: The two sides can't be kept as backups first.
            ReadOnlyError: The book is open for reading only.
        """
        if not self._waits_for_merge:
            self._must_write()
        with self._guard:
            if not (self._waits_for_merge or self._file.changed_outside()):
                return nothing_new(tables)
            outside = look(self.path, self._file.storage, self.meta.book, removals)
            origin = Origin(self._who, self.path.name, self._now())
            base = self._file.base_tables
            merged = merge_in(base, tables, outside, origin, self.path, removals)
            self._file.keep_both(tables, outside)
            self._file.accept(outside)
            if self._waits_for_merge:
                self.read_only = None
            self.problems = problems_of(merged.tables)
        return merged

    def merged(self, tables: Tables) -> bool:
        """Note that a merge is in the journal; whether the file holds all of it.

        That is so when there were no changes of our own: then the file stays as it is.
        """
        with self._guard:
            return self._file.settle(tables)

    def merge_copy(self, tables: Tables, path: Path) -> Merged:
        """Merge another copy of the book into our records, say a sync service's.

        Nobody knows from which state it was made, so nothing is taken for removed, and
        every field that differs is a conflict.

        Raises:
            RefusedError: It is no book.
            OtherBookError: It is another book.
            NotSavedError: The two sides can't be kept as backups first.
            ReadOnlyError: The book is open for reading only.
        """
        self._must_write()
        with self._guard:
            outside = look(path, BookStorage(path), self.meta.book, "ask")
            theirs = outside.content.tables() if outside.content else tables
            origin = Origin(self._who, path.name, self._now())
            merged = merge_tables(Tables(), tables, theirs, origin)
            self._file.keep_both(tables, outside, path)
        return merged

    def keep_backup(self, tables: Tables, why: str) -> None:
        """Keep the records as they are now for ever, say before an import.

        Args:
            tables: The records.
            why: A word for the file's name: ``before_import``.

        Raises:
            NotSavedError: The disk refused.
            ReadOnlyError: The book is open for reading only.
        """
        self._must_write()
        with self._guard:
            self._file.pin(tables, why)

    def changes_to(self, tables: Tables, backup: Backup) -> tuple[Change, ...]:
        """What leads from the records as they are now to those of a backup.

        Raises:
            RefusedError: It can't be read.
            OtherBookError: It is another book.
        """
        content, _ = BookStorage(backup.path).load()
        if content.meta.book != self.meta.book:
            raise OtherBookError(path=backup.path)
        return steps_between(tables, content.tables())

    def forget_history(self, tables: Tables) -> None:
        """Drop all earlier states: journal, backups and damaged copies.

        What is not in the tables is nowhere on the disk then.

        Raises:
            ChangedOutsideError: Someone else changed the file; nothing is dropped.
            NotSavedError: The disk refused; what is left is dropped the next time.
            ReadOnlyError: The book is open for reading only.
        """
        self.checkpoint(tables)
        with self._guard:
            self._journal.forget()
            self._keeping.drop_all()
            self._keeping.keep_base()
            for copy in damaged_copies(self.path):
                self._files.quietly_unlink(copy)

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
            self._file.write_to(target, tables)

    def close(self) -> None:
        """Give up the lock, after what another thread still writes."""
        with self._guard:
            self._journal.close()
            self._database.close()
            if self._lock is not None:
                self._lock.release()
                self._lock = None
        self.read_only = self.read_only or Label.of("read_only_chosen")

    def _must_write(self) -> None:
        if self.read_only is not None:
            raise ReadOnlyError

    def _tell_of_meeting(self) -> None:
        if self._file.met:
            self._file.met = False
            self.problems += (Problem(key="written_between", table="", id=""),)

    @property
    def _waits_for_merge(self) -> bool:
        reason = self.read_only.key if self.read_only is not None else ""
        return reason in ("changed_outside", "removes_many")

    def _merge_at_opening(self) -> None:
        self.read_only = Label.of("changed_outside")
        try:
            merged = self.merge_outside(self.tables)
        except RemovesManyError as error:
            found = error.values
            of, count = found["of"], found["count"]
            self.read_only = Label.of("removes_many", count=count, of=of)
            return
        except (NotSavedError, RefusedError):
            return
        # What can't be written now is kept and written later, as any edit.
        with contextlib.suppress(NotSavedError):
            if merged.changes:
                label = merge_label(merged)
                self.arrived = self.append(merged.changes, label, self._now())
        self.tables = merged.tables
        self.merged(merged.tables)


def merge_label(merged: Merged) -> Label:
    """What a merge is called in the history."""
    return Label.of("merge", count=len(merged.changes))


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
