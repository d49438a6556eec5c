"""What a book's file and its journal say together when it is opened."""

from typing import NamedTuple

from core.domain.label import Problem
from core.domain.tables import Tables
from core.store.content import Content
from core.store.journal import JournalLog
from core.store.journal_lines import Mark
from core.store.own_state import OwnState, own_state, rebased, replayed
from core.store.problems import problems_of
from core.store.reading import FileContent
from core.store.sidecar import Sidecar


class Recovered(NamedTuple):
    """A book as it was last left.

    Attributes:
        content: The file's content on which it stands.
        base_tables: The records of the checkpoint that was last ours.
        tables: The records after the changes that it lacked.
        problems: What could not be read.
        base: The checkpoint that the file holds, or last held when it was ours.
        theirs: What someone else made of the file; none if it is ours.
    """

    content: Content
    base_tables: Tables
    tables: Tables
    problems: tuple[Problem, ...]
    base: Mark
    theirs: Content | None = None


def recover(
    content: Content,
    found: FileContent,
    log: JournalLog,
    sidecar: Sidecar,
    *,
    ours: bool,
    merging: bool = False,
) -> Recovered:
    """Put a file and the later changes of its journal together.

    Args:
        content: What the file holds.
        found: The file as it was read.
        log: What the journal says.
        sidecar: Where backups lie.
        ours: Which side to show where someone else changed a file that lacked own
            changes: the own one, or that of the file.
        merging: Whether the two sides are going to be merged, so that the own one is
            wanted whenever someone else changed the file.
    """
    known = log.checkpoints()
    n = known.get(found.digest)
    problems: list[Problem] = []
    theirs = None
    # Someone else changed the file, or it came without its journal: it counts, unless
    # own changes would be lost.
    base = Mark(mark=found.digest, n=log.last if n is None else n, done=True)
    state = None
    if n is None and known:
        pending = bool(log.after(min(known.values())))
        if merging or (pending and ours):
            state = _own(content, log, sidecar, pending=pending)
        if state is not None:
            theirs, base = content, log.base()
        if pending and not merging:
            problems.append(_about_journal("changed_outside", damage=False))
    state = state or replayed(content, log, base.n)
    problems += [*state.problems, *problems_of(state.tables)]
    if log.torn:
        problems.append(_about_journal("torn_journal", damage=False))
    if log.damaged:
        problems.append(_about_journal("damaged_journal", damage=True))
    return Recovered(
        state.content, state.base, state.tables, tuple(problems), base, theirs
    )


def _own(
    content: Content, log: JournalLog, sidecar: Sidecar, *, pending: bool
) -> OwnState | None:
    state = own_state(log, sidecar, log.base().n)
    if state is None and pending:
        state = rebased(content, log, log.base().n)
    return state


def _about_journal(key: str, *, damage: bool) -> Problem:
    return Problem(key=key, table="", id="", damage=damage)
