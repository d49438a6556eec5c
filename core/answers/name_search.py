"""Search over names by the beginnings of their words, in any order."""

import re
import time
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable

from core.answers.folding import fold

_WORD = re.compile(r"\w+")
# How many names are taken in between two looks at the clock.
_AT_A_TIME = 200
# So many finds are put in order; more are of no use to somebody who still types.
_MOST_ORDERED = 400


class NameSearch:
    """Finds names whose words begin with what is typed; accents and case don't matter.

    All names stand in one long text, a line each, which is searched as a whole: that
    takes a few milliseconds for 100,000 of them. It is filled in slices while the
    program is idle (``build_some``), or at the first question.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Make it.

        Args:
            names: A key for each name, and the name with whatever else it is known by.
        """
        self._waiting = iter(names)
        self._more = True
        self._keys: list[str] = []
        self._lines: list[str] = []
        self._starts = array("Q")
        self._length = 0
        self._text: str | None = None

    @property
    def ready(self) -> bool:
        """Whether all names are taken in."""
        return not self._more

    def build_some(
        self, budget_ms: float, clock: Callable[[], float] = time.perf_counter
    ) -> bool:
        """Go on with taking in names, for about so long; whether it is done."""
        end = clock() + budget_ms / 1000
        while self._more:
            self._take_in_some()
            if clock() >= end:
                break
        return self.ready

    def find(self, query: str, limit: int) -> list[str]:
        """The keys of names that have all words of a query, as beginnings of words.

        First come those that begin with what is typed, then the shorter ones.
        """
        while self._more:
            self._take_in_some()
        if self._text is None:
            self._text = "".join(self._lines)
        wanted = [f" {word}" for word in words_of(query)]
        if not wanted:
            return self._keys[:limit]
        places = self._places(wanted)
        head = " ".join(words_of(query))
        places.sort(key=lambda place: self._order(place, head))
        return [self._keys[place] for place in places[:limit]]

    def _take_in_some(self) -> None:
        for _ in range(_AT_A_TIME):
            entry = next(self._waiting, None)
            if entry is None:
                self._more = False
                return
            key, name = entry
            line = f" {' '.join(words_of(name))}\n"
            self._keys.append(key)
            self._lines.append(line)
            self._starts.append(self._length)
            self._length += len(line)

    def _places(self, wanted: list[str]) -> list[int]:
        """The lines that hold all words: looked for by the rarest of them."""
        text = self._text or ""
        rarest = min(wanted, key=text.count)
        found: list[int] = []
        at = text.find(rarest)
        while at >= 0 and len(found) < _MOST_ORDERED:
            place = bisect_right(self._starts, at) - 1
            line = self._lines[place]
            if all(word in line for word in wanted):
                found.append(place)
            at = text.find(rarest, self._starts[place] + len(line))
        return found

    def _order(self, place: int, head: str) -> tuple[bool, int, int]:
        line = self._lines[place]
        return not line.startswith(head, 1), len(line), place


def words_of(text: str) -> list[str]:
    """The words of a text, without accents and case: "Łódź 47,5" is lodz, 47 and 5."""
    return _WORD.findall(fold(text))


def begins_words(query: str, text: str) -> bool:
    """Whether each word of a query begins a word of a text."""
    line = f" {' '.join(words_of(text))}"
    return all(f" {word}" in line for word in words_of(query))
