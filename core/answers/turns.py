"""The days on which what a claim contributes may change, and where a day falls."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from core.answers.seen import Entry
from core.answers.weigh import Moment
from core.domain.when import When

Place = tuple[int, int]


def place_between(days: tuple[date, ...], moment: Moment) -> Place:
    """Where a day and the last day that counts fall between some days."""
    place = bisect_right(days, moment.as_of)
    if moment.day is moment.as_of:
        return place, place
    return place, bisect_right(days, moment.day)


def turns(entry: Entry) -> Iterable[date]:
    """The days on which what an entry contributes may change."""
    if entry.seen_from is not None:
        yield entry.seen_from
    value = entry.claim.value
    for when in (entry.on, value if isinstance(value, When) else None):
        if when is not None and when.earliest is not None:
            yield when.earliest
    if entry.claim.standing.on is not None:
        yield entry.claim.standing.on
