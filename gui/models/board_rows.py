"""The order of the board: rows under group headings, or sorted by a column."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from core.answers.board import Group, Row
from core.answers.resolved import AGAINST_WORDS, SUPPORT_WORDS

GROUPS: tuple[Group, ...] = ("ranked", "incomparable", "unranked", "ended")
_NOWHERE = 10**9


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between rows that names the group below it."""

    group: Group
    count: int


Entry: TypeAlias = Row | Heading


@dataclass(frozen=True, slots=True)
class Sort:
    """By which column the list is sorted; an empty key is the board's own order."""

    key: str = ""
    descending: bool = False

    def clicked(self, key: str) -> "Sort":
        """What a click on a column's header makes of it: one way, the other, none."""
        if key == "rank":
            return Sort()
        first = Sort(key, key == "price")
        if self.key != key:
            return first
        return Sort(key, not self.descending) if self == first else Sort()


def entries(rows: Sequence[Row], sort: Sort) -> tuple[Entry, ...]:
    """The lines of the board from top to bottom.

    In its own order the ranked bids come first and each other group below its
    heading; sorted by a column all stand together.
    """
    key = _SORT_KEYS.get(sort.key)
    if key is not None:
        return tuple(_sorted(rows, key, descending=sort.descending))
    found: list[Entry] = []
    for group in GROUPS:
        members = [row for row in rows if row.group == group]
        if members and group != "ranked":
            found.append(Heading(group, len(members)))
        found += members
    return tuple(found)


def key_of(entry: Entry) -> str:
    """What tells a line of the board from the others."""
    return entry.bid if isinstance(entry, Row) else f"heading:{entry.group}"


def folded(text: str) -> str:
    """A text without case and accents, as names are sorted."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _sorted(
    rows: Sequence[Row], key: Callable[[Row], Any], *, descending: bool
) -> list[Row]:
    """Sort by a key; rows without one stay last whichever way."""
    known = [row for row in rows if key(row) is not None]
    unknown = [row for row in rows if key(row) is None]
    known.sort(key=key, reverse=descending)
    return known + unknown


def _price(row: Row) -> tuple[Decimal, int, Decimal] | None:
    amount = row.amount
    if amount.low is None and amount.high is None:
        return None
    low = amount.low if amount.low is not None else Decimal(0)
    above = amount.kind == "more_than"
    return low, int(above), amount.high if amount.high is not None else Decimal(10**40)


def _date(row: Row) -> tuple[date, date] | None:
    if row.made_on is None:
        return None
    key = row.made_on.sort_key
    return None if key[0] == date.max else key


def _support(row: Row) -> tuple[int, int]:
    support = row.support
    return SUPPORT_WORDS.index(support.word), AGAINST_WORDS.index(support.against)


_SORT_KEYS: dict[str, Callable[[Row], Any]] = {
    "name": lambda row: folded(row.name),
    "price": _price,
    "support": _support,
    "date": _date,
    "stage": lambda row: row.stage or None,
}
