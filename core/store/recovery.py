"""What a book's file and its journal say together when it is opened."""

from collections.abc import Iterable
from typing import NamedTuple

from core.domain.label import Problem
from core.domain.tables import Tables
from core.store.backups import list_backups
from core.store.content import Content
from core.store.difference import replay
from core.store.errors import RefusedError, UnreadableChangeError
from core.store.journal import JournalLog
from core.store.journal_lines import Mark
from core.store.problems import problems_of
from core.store.reading import FileContent, read_file
from core.store.sidecar import Sidecar


class Recovered(NamedTuple):
    """A book as it was last left.

    Attributes:
        content: The file's content on which it stands.
        tables: The records after the changes that the file lacks.
        problems: What could not be read.
        base: The checkpoint that the file holds.
        conflict: Whether someone else changed the file while it lacked own changes.
    """

    content: Content
    tables: Tables
    problems: tuple[Problem, ...]
    base: Mark
    conflict: bool


def recover(
    content: Content,
    found: FileContent,
    log: JournalLog,
    sidecar: Sidecar,
    *,
    ours: bool,
) -> Recovered:
    """Put a file and the later changes of its journal together.

    Args:
        content: What the file holds.
        found: The file as it was read.
        log: What the journal says.
        sidecar: Where backups lie.
        ours: Which side to show where someone else changed a file that lacked own
            changes: the own one, or that of the file.
    """
    conflict = False
    n = log.checkpoints().get(found.digest)
    start, on = n, content
    if n is None:
        # Someone else changed the file, or it came without its journal. That is the
        # new beginning, unless own changes would be lost.
        n = start = log.last
        known = log.checkpoints()
        pending = bool(known) and bool(log.after(min(known.values())))
        if pending:
            conflict = True
            mine = _last_own(log, sidecar) if ours else None
            if mine is not None:
                start, on = mine
    problems = [*_replay(on, log, start)]
    tables = on.tables()
    problems += problems_of(tables)
    if conflict:
        problems.append(_about_journal("changed_outside", damage=False))
    if log.torn:
        problems.append(_about_journal("torn_journal", damage=False))
    if log.damaged:
        problems.append(_about_journal("damaged_journal", damage=True))
    base = Mark(mark=found.digest, n=n, done=True)
    return Recovered(on, tables, tuple(problems), base, conflict)


def _replay(content: Content, log: JournalLog, start: int | None) -> Iterable[Problem]:
    for entry in log.after(start or 0):
        try:
            replay(content.records, entry.changes)
        except (UnreadableChangeError, AttributeError, TypeError, ValueError):
            # A change of a later version of the program: the others still count.
            yield Problem(
                key="unreadable_change",
                table="",
                id="",
                values=(("n", str(entry.n)),),
                damage=True,
            )


def _last_own(log: JournalLog, sidecar: Sidecar) -> tuple[int, Content] | None:
    """The newest checkpoint of our own that is still whole, and its last change."""
    known = {mark.mark: mark.n for mark in log.marks}
    newest_first = reversed(list_backups(sidecar.backups))
    for path in (sidecar.base, *(backup.path for backup in newest_first)):
        try:
            found = read_file(path)
            n = known.get(found.digest)
            if n is not None:
                return n, Content(found.data, path)
        except RefusedError:
            continue
    return None


def _about_journal(key: str, *, damage: bool) -> Problem:
    return Problem(key=key, table="", id="", damage=damage)
