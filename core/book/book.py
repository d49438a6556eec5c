"""The open book: the one way in for every edit."""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from core.book.changes import ChangeSet, Origin, Undone
from core.book.edit import Edit
from core.book.errors import EditOpenError
from core.book.history import REDO, UNDO, UNDO_CHANGE, History, taking_back
from core.book.known_ids import KnownIds
from core.book.saving import Checkpointed, SaveState, Saving
from core.book.setting_back import set_back
from core.book.signal import Signal
from core.domain import laws
from core.domain.label import Label, Problem
from core.domain.records import Meta
from core.domain.tables import Change, Tables
from core.store.backups import Backup
from core.store.earlier import Piece, pieces_of
from core.store.entry import JournalEntry
from core.store.errors import ChangedOutsideError, ReadOnlyError, StoreError
from core.store.files import Files
from core.store.leftovers import Leftover
from core.store.lock import is_free
from core.store.merging.tables import Merged
from core.store.outside import Removals
from core.store.store import Store, merge_label

_ORIGINS: dict[str, Origin] = {UNDO: "undo", UNDO_CHANGE: "undo", REDO: "redo"}


class Book:
    """A book that is open for reading and, one edit at a time, for writing.

    Attributes:
        changed: Sends one change set for each edit, undo and redo.
        reloaded: Sends the tables after the file was taken over from the disk anew.
    """

    def __init__(
        self, store: Store, *, now: Callable[[], datetime], who: str = ""
    ) -> None:
        self.changed: Signal[ChangeSet] = Signal()
        self.reloaded: Signal[Tables] = Signal()
        self.now = now
        self.who = who
        self._store = store
        self._edit: Edit | None = None
        self._saving = Saving(store, now)
        self._take_over()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Callable[[], datetime],
        who: str = "",
        read_only: bool = False,
        state_folder: Path | None = None,
    ) -> "Book":
        """Open a book.

        Args:
            path: The file.
            now: The clock (UTC).
            who: Name of the person who edits, for the history.
            read_only: Whether to leave the lock to others.
            state_folder: Where journal and backups go when they can't stand beside
                the file.

        Raises:
            RefusedError: The file can't be opened as a book.
        """
        store = Store.open(
            path, now=now, who=who, read_only=read_only, state_folder=state_folder
        )
        return cls(store, now=now, who=who)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        now: Callable[[], datetime],
        who: str = "",
        name: str = "book",
        state_folder: Path | None = None,
    ) -> "Book":
        """Make a new empty book where no file is, and open it.

        Raises:
            FileExistsAlreadyError: There is a file of this name.
            NotSavedError: It can't be written there.
        """
        store = Store.create(
            path, now=now, who=who, name=name, state_folder=state_folder
        )
        return cls(store, now=now, who=who)

    @property
    def tables(self) -> Tables:
        """All records, as they are after the last edit."""
        return self._tables

    @property
    def path(self) -> Path:
        """The file."""
        return self._store.path

    @property
    def meta(self) -> Meta:
        """What the file is."""
        return self._store.meta

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read when the file was opened."""
        return self._store.problems

    @property
    def read_only(self) -> Label | None:
        """Why nothing can be edited; none when it can."""
        return self._store.read_only

    @property
    def free(self) -> bool:
        """Whether the window that kept this one from editing has let the book go."""
        reason = self._store.read_only
        locked = reason is not None and reason.key == "locked"
        return locked and is_free(Files(), self._store.sidecar.lock)

    @property
    def backups(self) -> tuple[Backup, ...]:
        """Earlier states of the file that are kept, oldest first."""
        return self._store.backups

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The files of its history, oldest first."""
        return pieces_of(self._store.sidecar, self.meta.book)

    @property
    def history(self) -> tuple[JournalEntry, ...]:
        """All changes that are known, oldest first."""
        return self._history.entries

    @property
    def arrived(self) -> JournalEntry | None:
        """The merge of what others did while the book was closed; none if nothing."""
        return self._store.arrived

    @property
    def state(self) -> SaveState:
        """How far saving has come."""
        return self._saving.state

    @property
    def undo_label(self) -> Label | None:
        """The edit that ``undo`` takes back; none when there is none."""
        entry = self._history.next_undo
        return self._history.subject(entry) if entry else None

    @property
    def redo_label(self) -> Label | None:
        """The edit that ``redo`` brings back; none when there is none."""
        entry = self._history.next_redo
        return self._history.subject(entry) if entry else None

    def subject(self, entry: JournalEntry) -> Label:
        """What an entry of the history is about: for an undo, what it took back."""
        return self._history.subject(entry)

    def prepare(self, budget_ms: float = math.inf) -> bool:
        """Gather what the first edit needs, for about so long; whether all of it is."""
        return self._known.gather_some(budget_ms)

    @contextmanager
    def edit(self, label: Label) -> Iterator[Edit]:
        """Collect records; leaving the block checks, saves and tells them, at once.

        A block within a block joins it; an exception takes back what its own block
        wrote, and an edit that changes nothing leaves no trace.

        Raises:
            ReadOnlyError: The book can't be edited.
            LawBrokenError: Something would be worse than before.
        """
        if self._store.read_only is not None:
            raise ReadOnlyError
        if self._edit is not None:
            mark = self._edit.mark()
            try:
                yield self._edit
            except BaseException:
                self._edit.back_to(mark)
                raise
            return
        edit = self._edit = Edit(self._tables)
        try:
            yield edit
            changes = edit.changes()
            laws.check(changes, edit.tables, self._known.kind)
        finally:
            edit.close()
            self._edit = None
        if changes:
            self._commit(label, changes, edit.tables)

    def undo(self) -> Undone | None:
        """Take back the last edit that is not taken back yet; none when all are."""
        entry = self._history.next_undo
        return self._take_back(UNDO, entry) if entry else None

    def redo(self) -> Undone | None:
        """Take back the last undo; none when there is none since the last edit."""
        entry = self._history.next_redo
        return self._take_back(REDO, entry) if entry else None

    def undo_change(self, n: int) -> Undone | None:
        """Take back any one change; none when the history does not know it."""
        entry = self._history.get(n)
        if entry is None or entry == self._history.next_undo:
            return self.undo() if entry else None
        return self._take_back(UNDO_CHANGE, entry)

    def checkpoint_due(self, now: datetime) -> bool:
        """Whether it is time for the file to follow the edits."""
        return self._saving.due(now, self._tables)

    def checkpoint(self) -> bool:
        """Bring the file up to date; when that fails, ``state`` says why.

        What someone else made of the file is merged in first.
        """
        done = self._saving.checkpoint(self._tables)
        if isinstance(self._saving.state.trouble, ChangedOutsideError):
            done = self._merge_if_possible() and self._saving.checkpoint(self._tables)
        return done

    def checkpoint_job(self) -> Callable[[], Checkpointed]:
        """The same as a function for another thread; it touches nothing of the book.

        What it returns is handed to ``checkpoint_done`` in this thread.
        """
        return self._saving.checkpoint_job(self._tables)

    def checkpoint_done(self, result: Checkpointed) -> bool:
        """Take note of what came of a ``checkpoint_job``, in ``state``.

        What someone else made of the file is merged in; the file follows later then.
        """
        done = self._saving.checkpoint_done(result)
        if isinstance(result.trouble, ChangedOutsideError):
            self._merge_if_possible()
        return done

    def retry(self) -> bool:
        """Try again to save what the disk refused; whether all is saved now.

        Where the file itself stood in the way, it is looked at again.
        """
        done = self._saving.retry()
        if done and self._saving.blocked:
            return self.checkpoint()
        return done

    def save_copy(self, path: Path) -> None:
        """Write the whole book, as it is on the screen, to another file.

        Raises:
            NotSavedError: The disk refused.
        """
        self._store.save_copy(path, self._tables)

    def changed_outside(self) -> bool:
        """Whether another program changed the file."""
        return self._store.changed_outside()

    def notice_outside(self) -> bool:
        """Merge what another program made of the file, if it did; whether all is well.

        If a person is needed, or the file can't be read, ``state`` says so.
        """
        if self._store.read_only is not None:
            return self._saving.state.trouble is None
        if self._store.changed_outside():
            return self._merge_if_possible()
        if self._saving.blocked:
            # What stood in the way is gone again: a file that was away for a moment.
            self._saving.settled()
        return self._saving.state.trouble is None

    def merge_outside(self, removals: Removals = "ask") -> Merged:
        """Merge what another program made of the file, as a change that undoes.

        Args:
            removals: What becomes of many records that it removed: ``ask`` raises,
                ``take`` removes them here too, ``keep`` keeps them; ``keep`` also makes
                a file anew that is missing or damaged.

        Raises:
            RemovesManyError: It removed many records.
            RefusedError: The file is no book, or there is none.
            NotSavedError: Both sides can't be kept as backups first.
        """
        self._only_outside_edits()
        merged = self._store.merge_outside(self._tables, removals)
        self._take_in(merged)
        self._store.merged(self._tables)
        if self._store.up_to_date(self._tables):
            self._saving.start_over()
        else:
            self._saving.settled()
        return merged

    def leftovers(self) -> tuple[Leftover, ...]:
        """Copies of the book that a sync service has left beside it."""
        return self._store.leftovers()

    def merge_copy(self, path: Path) -> Merged:
        """Merge another copy of the book, as a change that undoes.

        Raises:
            RefusedError: It is no book, or another one.
            NotSavedError: Both sides can't be kept as backups first.
        """
        self._only_outside_edits()
        merged = self._store.merge_copy(self._tables, path)
        self._take_in(merged)
        return merged

    def keep_backup(self, why: str) -> None:
        """Keep the book as it is now for ever, say before an import.

        Raises:
            NotSavedError: The disk refused.
        """
        self._store.keep_backup(self._tables, why)

    def restore(self, backup: Backup) -> None:
        """Go back to an earlier state, as a change that undoes.

        Raises:
            RefusedError: The backup can't be read.
            NotSavedError: What is now can't be kept as a backup first.
            ReadOnlyError: The book can't be edited.
        """
        self._only_outside_edits()
        changes = self._store.changes_to(self._tables, backup)
        if changes:
            self._store.keep_backup(self._tables, "before_restore")
            label = Label.of("restore_backup", at=backup.at.isoformat())
            self._commit(label, changes, self._tables.apply(changes))

    def forget_history(self) -> None:
        """Drop all earlier states for good: history, journal and backups.

        Raises:
            ChangedOutsideError: Another program changed the file; nothing is dropped.
            NotSavedError: The disk refused.
        """
        self._only_outside_edits()
        self._store.forget_history(self._tables)
        self._history = History(self._store.history)
        self._saving.start_over()

    def reload(self) -> None:
        """Take over the file as it is on the disk now, and tell ``reloaded``.

        Raises:
            RefusedError: The file can't be opened as a book.
        """
        self._only_outside_edits()
        self._store.reload()
        self._take_over()
        self._saving.start_over()
        self.reloaded.send(self._tables)

    def close(self, *, lose_unsaved: bool = False) -> None:
        """Bring the file up to date and give it up.

        Args:
            lose_unsaved: Whether edits that the disk refuses may be lost.

        Raises:
            NotSavedError: An edit is still not saved; the book stays open.
        """
        self._only_outside_edits()
        saved = self._saving.retry()
        trouble = self._saving.state.trouble
        if not saved and trouble is not None and not lose_unsaved:
            raise trouble
        self.checkpoint()
        self._store.close()

    def _take_over(self) -> None:
        self._tables = self._store.tables
        self._known = KnownIds(self._tables)
        self._history = History(self._store.history)

    def _take_back(self, key: str, entry: JournalEntry) -> Undone:
        self._only_outside_edits()
        subject = self._history.subject(entry)
        newest = self._history.newest
        with self.edit(taking_back(key, entry)) as edit:
            left = set_back(edit, entry.changes, self._known.kind)
        done = self._history.newest != newest
        if not done:
            self._history.pass_over(entry)
        return Undone(subject, left, done)

    def _commit(self, label: Label, changes: tuple[Change, ...], after: Tables) -> None:
        entry = self._saving.append(changes, label)
        self._tables = after
        self._known.follow(after, changes)
        self._history.append(entry)
        self.changed.send(
            ChangeSet(
                n=entry.n,
                at=entry.at,
                by=entry.by,
                label=label,
                changes=changes,
                origin=_ORIGINS.get(label.key, "edit"),
            )
        )

    def _take_in(self, merged: Merged) -> None:
        if merged.changes:
            self._commit(merge_label(merged), merged.changes, merged.tables)
        else:
            self._tables = merged.tables

    def _merge_if_possible(self) -> bool:
        """Merge what someone else did; if a person is needed, ``state`` says so."""
        if self._edit is not None:
            return False
        try:
            self.merge_outside()
        except StoreError as error:
            self._saving.stopped_by(error)
            return False
        return True

    def _only_outside_edits(self) -> None:
        if self._edit is not None:
            raise EditOpenError("an edit block is still open")
