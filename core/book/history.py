"""The history: all changes, and which of them Undo and Redo come to next.

Nothing is ever taken out of it. An undo is an entry whose label names the entry that
it takes back; a redo names the undo that it takes back. So the order of undo and redo
follows from the entries alone, also after a restart.
"""

from collections.abc import Iterable

from core.domain.label import Label
from core.store.entry import JournalEntry

UNDO, REDO, UNDO_CHANGE = "undo", "redo", "undo_change"


def taking_back(key: str, entry: JournalEntry) -> Label:
    """The label of an edit that takes back an entry.

    Args:
        key: ``undo``, ``redo``, or ``undo_change`` for one out of turn.
        entry: The entry that is taken back.
    """
    return Label.of(key, n=entry.n)


class History:
    """All changes of a book, oldest first."""

    def __init__(self, entries: Iterable[JournalEntry]) -> None:
        self._entries: dict[int, JournalEntry] = {}
        self._undo: list[int] = []
        self._redo: list[int] = []
        for entry in entries:
            self.append(entry)

    @property
    def entries(self) -> tuple[JournalEntry, ...]:
        """All entries, oldest first."""
        return tuple(self._entries.values())

    @property
    def next_undo(self) -> JournalEntry | None:
        """The entry that Undo takes back."""
        return self._entries[self._undo[-1]] if self._undo else None

    @property
    def next_redo(self) -> JournalEntry | None:
        """The entry of an undo that Redo takes back."""
        return self._entries[self._redo[-1]] if self._redo else None

    @property
    def newest(self) -> int:
        """Number of the newest entry; 0 when there is none."""
        return next(reversed(self._entries), 0)

    def get(self, n: int) -> JournalEntry | None:
        """The entry of a number."""
        return self._entries.get(n)

    def append(self, entry: JournalEntry) -> None:
        """Add the newest entry."""
        self._entries[entry.n] = entry
        taken_back = _names(entry)
        if entry.label.key == UNDO and self._undo[-1:] == [taken_back]:
            self._undo.pop()
            self._redo.append(entry.n)
        elif entry.label.key == REDO and self._redo[-1:] == [taken_back]:
            self._redo.pop()
            self._undo.append(entry.n)
        else:
            self._undo.append(entry.n)
            self._redo.clear()

    def pass_over(self, entry: JournalEntry) -> None:
        """Let Undo and Redo go on to the entry before one that changes nothing."""
        for waiting in (self._undo, self._redo):
            if waiting[-1:] == [entry.n]:
                waiting.pop()

    def subject(self, entry: JournalEntry) -> Label:
        """What an entry is about in the end: the edit that was undone or redone."""
        while entry.label.key in (UNDO, REDO, UNDO_CHANGE):
            earlier = self._entries.get(_names(entry))
            if earlier is None or earlier.n >= entry.n:
                break
            entry = earlier
        return entry.label


def _names(entry: JournalEntry) -> int:
    number = dict(entry.label.values).get("n", "")
    return int(number) if number.isdecimal() and len(number) < 16 else 0
