"""The claims of figures about one thing, day by day, kept while the lens moves."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from core.answers.seen import Entry
from core.answers.weigh import Moment


class History:
    """What may stand on each day, of all claims of one kind about one thing."""

    __slots__ = ("_by_day", "_days", "_entries", "seen_from")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = sorted(entries, key=_seen_from)
        self._days = sorted({_first_day(one) for one in self._entries})
        self._by_day: dict[date, _Day] = {}
        self.seen_from = min(map(_seen_from, self._entries), default=date.max)

    def seen(self, as_of: date) -> list[Entry]:
        """The claims that are seen as of a day."""
        return [one for one in self._entries if one.seen(as_of)]

    def standing(self, moment: Moment) -> tuple[object, list[Entry]]:
        """What is seen and may stand on a moment's day, with a key of it.

        The key is the same for as long as the same claims may stand.
        """
        place = bisect_right(self._days, moment.day)
        if not place:
            return None, []
        day = self._days[place - 1]
        found = self._by_day.get(day)
        if found is None:
            found = self._by_day[day] = _Day(
                [one for one in self._entries if _first_day(one) <= day]
            )
        count = bisect_right(found.seen_from, moment.as_of)
        decided = moment.as_of if moment.sight.clock == "recorded" else None
        return (day, count, decided), found.entries[:count]


class _Day:
    """The claims about a day and those before, by when they are seen."""

    __slots__ = ("entries", "seen_from")

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self.seen_from = [_seen_from(one) for one in entries]


def _seen_from(entry: Entry) -> date:
    return entry.seen_from or date.min


def _first_day(entry: Entry) -> date:
    return (entry.on.earliest if entry.on else None) or date.min
