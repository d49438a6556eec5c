"""What a book's own side of a merge was: its last checkpoint, and what came after."""

from collections.abc import Iterable
from typing import NamedTuple

from core.domain.label import Problem
from core.domain.records import AnyRecord
from core.domain.tables import Tables
from core.store.backups import list_backups
from core.store.content import Content
from core.store.difference import replay
from core.store.entry import JournalEntry
from core.store.errors import RefusedError, UnreadableChangeError
from core.store.journal import JournalLog
from core.store.reading import read_file
from core.store.sidecar import Sidecar

Records = dict[str, dict[str, AnyRecord]]


class OwnState(NamedTuple):
    """A book as this program left it.

    Attributes:
        content: The file's content on which it stands.
        base: The records as they were in the last checkpoint.
        tables: The records after the changes that it lacked.
        problems: Changes that can't be read.
    """

    content: Content
    base: Tables
    tables: Tables
    problems: tuple[Problem, ...]


def replayed(content: Content, log: JournalLog, n: int) -> OwnState:
    """A file's content with the changes after a number."""
    base = content.tables()
    entries = log.after(n)
    if not entries:
        return OwnState(content, base, base, ())
    records = _copies(content.records)
    problems = tuple(play(records, entries))
    return OwnState(content, base, _frozen(records, content), problems)


def own_state(log: JournalLog, sidecar: Sidecar, base_n: int) -> OwnState | None:
    """The newest checkpoint of our own that is still whole, and what came after.

    Args:
        log: What the journal says.
        sidecar: Where checkpoints are kept.
        base_n: The last change that the file held when it was last ours.
    """
    known = {mark.mark: mark.n for mark in log.marks}
    newest_first = reversed(list_backups(sidecar.backups))
    for path in (sidecar.base, *(backup.path for backup in newest_first)):
        try:
            found = read_file(path)
            n = known.get(found.digest)
            if n is None:
                continue
            content = Content(found.data, path)
        except RefusedError:
            continue
        until = [entry for entry in log.after(n) if entry.n <= base_n]
        problems = [*play(content.records, until)]
        later = log.after(max(n, base_n))
        if not later:
            tables = content.tables()
            return OwnState(content, tables, tables, tuple(problems))
        base = _frozen(_copies(content.records), content)
        problems += play(content.records, later)
        return OwnState(content, base, content.tables(), tuple(problems))
    return None


def rebased(content: Content, log: JournalLog, base_n: int) -> OwnState:
    """The later changes put onto a file that someone else wrote.

    This is for the case that no checkpoint of our own is left. What the changes found
    in their place is taken for what the two sides had in common.
    """
    entries = log.after(base_n)
    records = _copies(content.records)
    for entry in reversed(entries):
        try:
            changes = [change.reversed() for change in reversed(entry.changes)]
            replay(records, changes)
        except (UnreadableChangeError, AttributeError, TypeError, ValueError):
            continue
    base = _frozen(_copies(records), content)
    problems = tuple(play(records, entries))
    return OwnState(content, base, _frozen(records, content), problems)


def play(records: Records, entries: Iterable[JournalEntry]) -> Iterable[Problem]:
    """Apply entries to records in place; those that can't be read are problems."""
    for entry in entries:
        try:
            replay(records, entry.changes)
        except (UnreadableChangeError, AttributeError, TypeError, ValueError):
            # A change of a later version of the program: the others still count.
            yield Problem(
                key="unreadable_change",
                table="",
                id="",
                values=(("n", str(entry.n)),),
                damage=True,
            )


def _copies(records: Records) -> Records:
    return {table: found.copy() for table, found in records.items()}


def _frozen(records: Records, content: Content) -> Tables:
    return Tables.from_dicts(records, content.unreadable)
