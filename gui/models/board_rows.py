"""The order of the board: rows under group headings, or sorted by a column."""

from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from core.answers.board import Group, Row
from core.answers.ordering import COLUMNS, sort_board

GROUPS: tuple[Group, ...] = ("ranked", "incomparable", "unranked", "ended")


class Heading(msgspec.Struct, frozen=True):
    """A line between rows that names the group below it."""

    group: Group
    count: int


Entry: TypeAlias = Row | Heading


class Sort(msgspec.Struct, frozen=True):
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
    for column in COLUMNS:
        if column == sort.key:
            return sort_board(rows, column, {}, descending=sort.descending)
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
