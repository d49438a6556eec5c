"""The file of an open book: what it holds, whether it is still ours, replacing it."""

import contextlib
from pathlib import Path

from core.domain.tables import Tables
from core.store.errors import ChangedOutsideError, NotSavedError
from core.store.files import FileState, state_of
from core.store.journal import Journal
from core.store.journal_lines import Mark
from core.store.keeping import Keeping
from core.store.leftovers import MERGED
from core.store.outside import Outside, same_records
from core.store.reading import digest_of_file
from core.store.recovery import Recovered
from core.store.replacing import Replaced, UnconfirmedError, same_content
from core.store.storage import BookStorage


class Checkpoints:
    """Writes the file, and knows what it left there.

    Attributes:
        storage: Reads and replaces it.
        base_tables: What the file held when it was last ours.
        met: Whether someone else wrote the file in the very moment in which it was
            replaced; what they wrote is a pinned backup then.
    """

    def __init__(
        self,
        storage: BookStorage,
        journal: Journal,
        keeping: Keeping,
        recovered: Recovered,
        state: FileState,
    ) -> None:
        self.storage = storage
        self._path = storage.path
        self._journal = journal
        self._keeping = keeping
        self.met = False
        self.take(recovered, state)

    def take(self, recovered: Recovered, state: FileState | None) -> None:
        """Take over a file as it was read."""
        self._layout = recovered.content.layout
        self._migrated_from = recovered.content.migrated_from
        self._state = state
        self.base_tables = recovered.base_tables
        # What stood in the file's place when it was merged, until it is replaced.
        self._merged: Outside | None = None
        current = recovered.base.n == self._journal.log.last
        fresh = self._migrated_from is None and recovered.theirs is None
        # The tables that the file holds; none if it lacks something.
        self._written = recovered.tables if current and fresh else None

    def holds(self, tables: Tables) -> bool:
        """Whether the file holds just these records."""
        return tables is self._written

    def changed_outside(self) -> bool:
        """Whether the file is another one than was left there, or was merged."""
        state = state_of(self._path)
        if state is not None and state == self._state:
            return False
        digest = digest_of_file(self._path)
        if self._merged is not None:
            if (digest or "") != self._merged.digest:
                return True
        elif digest is None or digest not in self._journal.log.checkpoints():
            return digest != self._journal.base.mark
        self._state = state
        return False

    def write(self, tables: Tables, last: int) -> None:
        """Replace the file.

        Args:
            tables: The records.
            last: Number of the last change in them.

        Raises:
            ChangedOutsideError: Someone else changed the file; it is left alone.
            NotSavedError: The disk refused.
        """
        self._written = None
        self._pin_older_format()
        replaced = self._merged.digest if self._merged else self._journal.base.mark
        ours = {replaced, *self._journal.log.checkpoints()}
        backup = self._keeping.next_path(replaced)
        new, failure = self._replace(tables, last, backup)
        if failure is None:
            with contextlib.suppress(NotSavedError):
                self._journal.mark(Mark(mark=new.digest, n=last, done=True))
        self._merged = None
        self.base_tables = tables
        self._keeping.keep_base()
        self.met |= self._keeping.pin_if_foreign(backup, ours)
        self._keeping.thin(new.state.size)
        state = state_of(self._path)
        self._state = state if same_content(state, new.state) else None
        if failure is not None:
            raise NotSavedError(failure.strerror or str(failure)) from failure
        self._written = tables

    def write_to(self, target: BookStorage, tables: Tables) -> None:
        """Write the records to another file, laid out as in this one.

        Raises:
            NotSavedError: The disk refused.
        """
        try:
            target.replace(self._layout.pieces(tables))
        except OSError as error:
            raise NotSavedError(error.strerror or str(error)) from error

    def pin(self, tables: Tables, why: str) -> None:
        """Keep some records as a backup for ever.

        Raises:
            NotSavedError: The disk refused.
        """
        if self.holds(tables) and not self.changed_outside():
            self._keeping.pin_file(why)
        else:
            self._keeping.pin_bytes(why, self._layout.pieces(tables))

    def keep_both(
        self, tables: Tables, outside: Outside, path: Path | None = None
    ) -> None:
        """Keep both sides of a merge, where ours is in no backup yet.

        Args:
            tables: Our records.
            outside: The other side.
            path: Where that is; the file itself, if it is not named.

        Raises:
            NotSavedError: The disk refused.
        """
        if tables is self.base_tables and path is None:
            return
        self._keeping.pin_bytes("merged_ours", self._layout.pieces(tables))
        if outside.content is not None:
            self._keeping.pin_file(MERGED, path)

    def accept(self, outside: Outside) -> None:
        """Let the next checkpoint replace what was merged."""
        self._merged = outside
        self._state = None
        self._written = None
        if outside.content is not None:
            self._layout = outside.content.layout
            self._migrated_from = outside.content.migrated_from

    def settle(self, tables: Tables) -> bool:
        """Call the file ours as it is, if it holds just the merged records."""
        outside = self._merged
        if outside is None or outside.content is None:
            return False
        theirs = outside.content
        if theirs.migrated_from is not None or self._journal.waiting:
            return False
        if not same_records(theirs.tables(), tables):
            return False
        if digest_of_file(self._path) != outside.digest:
            return False
        mark = Mark(mark=outside.digest, n=self._journal.log.last, done=True)
        try:
            self._journal.mark(mark)
        except NotSavedError:
            return False
        self._keeping.keep_last()
        self._keeping.keep_base()
        self._merged = None
        self._written = self.base_tables = tables
        return True

    def _replace(
        self, tables: Tables, last: int, backup: Path
    ) -> tuple[Replaced, OSError | None]:
        def announce(digest: str) -> None:
            self._journal.mark(Mark(mark=digest, n=last))
            # Encoding took its time: someone else may have come first.
            if self.changed_outside():
                raise ChangedOutsideError(path=self._path)

        try:
            pieces = self._layout.pieces(tables)
            return self.storage.replace(pieces, backup, announce), None
        except UnconfirmedError as error:
            return error.new, error
        except OSError as error:
            raise NotSavedError(error.strerror or str(error)) from error

    def _pin_older_format(self) -> None:
        if self._migrated_from is not None:
            self._keeping.pin_file(f"format_{self._migrated_from}")
            self._migrated_from = None
