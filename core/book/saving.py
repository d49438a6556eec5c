"""Saving: the journal at once, the file soon after, and what stands in the way."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec

from core.domain.errors import BidbookError
from core.domain.label import Label
from core.domain.tables import Change, Tables
from core.store.entry import JournalEntry
from core.store.errors import (
    ChangedOutsideError,
    NotSavedError,
    OtherBookError,
    RefusedError,
    RemovesManyError,
    StoreError,
)
from core.store.store import Store

_FOLLOWS_AFTER = timedelta(seconds=2)
_BIG_FOLLOWS_AFTER = timedelta(seconds=20)
_LASTING = (ChangedOutsideError, RemovesManyError, RefusedError, OtherBookError)
_BIG = 20_000  # bids; writing that many takes long enough to be felt


class SaveState(msgspec.Struct, frozen=True, kw_only=True):
    """How far saving has come: what the state word says.

    Attributes:
        saved_at: When the last edit was safe on the disk; none before the first.
        file_follows: Whether the file itself does not hold all of it yet.
        trouble: Why something could not be saved; none when all is well.
    """

    saved_at: datetime | None = None
    file_follows: bool = False
    trouble: BidbookError | None = None


class Checkpointed(NamedTuple):
    """What came of bringing the file up to date.

    Attributes:
        through: Number of the last change that the file was to hold.
        trouble: Why it could not be written; none when it was.
    """

    through: int
    trouble: BidbookError | None


class Saving:
    """Writes edits and the file, and remembers what went wrong.

    Attributes:
        state: How far it has come.
    """

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._waiting_since: datetime | None = None
        self.state = SaveState()

    def append(self, changes: Iterable[Change], label: Label) -> JournalEntry:
        """Write an edit; if the disk refuses, it is kept and ``state`` says so."""
        at = self._now()
        try:
            entry = self._store.append(changes, label, at)
        except NotSavedError as error:
            if error.entry is None:
                raise
            self._refused(error)
            return error.entry
        self._waiting_since = self._waiting_since or at
        self._note(saved_at=at, file_follows=True, trouble=self._lasting())
        return entry

    def retry(self) -> bool:
        """Write what the disk refused; whether nothing is left unsaved."""
        if self._store.unsaved:
            try:
                self._store.retry()
            except NotSavedError as error:
                self._refused(error)
                return False
            self._waiting_since = self._waiting_since or self._now()
            self._note(saved_at=self._now(), file_follows=True, trouble=self._lasting())
        return True

    def due(self, now: datetime, tables: Tables) -> bool:
        """Whether it is time for the file to follow."""
        if self._waiting_since is None or self._lasting() is not None:
            return False
        big = len(tables.bids) > _BIG
        return now - self._waiting_since >= (
            _BIG_FOLLOWS_AFTER if big else _FOLLOWS_AFTER
        )

    def checkpoint(self, tables: Tables) -> bool:
        """Bring the file up to date; if that fails, ``state`` says why."""
        if self._store.read_only is not None:
            return False
        return self.checkpoint_done(self.checkpoint_job(tables)())

    def checkpoint_job(self, tables: Tables) -> Callable[[], Checkpointed]:
        """Bringing the file up to date, as a function that any thread may call."""
        store, through = self._store, self._store.last

        def job() -> Checkpointed:
            try:
                store.checkpoint(tables, through)
            except StoreError as error:
                return Checkpointed(through, error)
            return Checkpointed(through, None)

        return job

    def checkpoint_done(self, result: Checkpointed) -> bool:
        """Take note of what came of a job; whether the file holds all of it."""
        if result.trouble is not None:
            self._refused(result.trouble)
            return False
        behind = self._store.last > result.through
        self._waiting_since = self._now() if behind else None
        self._note(file_follows=behind, trouble=None)
        return True

    @property
    def blocked(self) -> bool:
        """Whether the file stands in the way, so that a person must decide."""
        return self._lasting() is not None

    def settled(self) -> None:
        """Let the file follow: what stood in its way has been merged."""
        self._waiting_since = self._waiting_since or self._now()
        unsaved = self.state.trouble if self._store.unsaved else None
        self._note(file_follows=True, trouble=unsaved)

    def stopped_by(self, error: BidbookError) -> None:
        """Note why the file can't follow before a person decides."""
        self._note(trouble=error)

    def start_over(self) -> None:
        """Forget what waited for a file that was replaced."""
        self._waiting_since = None
        self._note(file_follows=False, trouble=None)

    def _refused(self, error: BidbookError) -> None:
        # The next attempt at the file waits its turn again.
        self._waiting_since = self._now() if self._waiting_since else None
        self._note(trouble=error)

    def _lasting(self) -> BidbookError | None:
        """Trouble that another edit does not end: only a reader's choice does."""
        trouble = self.state.trouble
        return trouble if isinstance(trouble, _LASTING) else None

    def _note(self, **fields: object) -> None:
        self.state = msgspec.structs.replace(self.state, **fields)
