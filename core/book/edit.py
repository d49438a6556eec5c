"""The inside of an edit block: records are collected here until it is left."""

from typing import NamedTuple

from core.book.errors import NoOpenEditError
from core.domain.records import AnyRecord, table_of
from core.domain.tables import Change, Tables


class _Step(NamedTuple):
    key: tuple[str, str]
    before: AnyRecord | None
    first: bool


class Mark(NamedTuple):
    """A moment within an edit to which it can go back.

    Attributes:
        steps: How many records had been written.
        tables: The tables as they were.
    """

    steps: int
    tables: Tables


class Edit:
    """What an edit block has written so far; nobody else sees it before the end."""

    def __init__(self, tables: Tables) -> None:
        self._before = tables
        self._tables = tables
        self._written: dict[tuple[str, str], AnyRecord | None] = {}
        self._places: dict[tuple[str, str], int] = {}
        self._steps: list[_Step] = []
        self._open = True

    @property
    def tables(self) -> Tables:
        """The tables as this edit has left them until now."""
        return self._tables

    def put(self, record: AnyRecord, place: int | None = None) -> None:
        """Add a record, or put it in the place of the one with its id.

        Args:
            record: The record.
            place: Where in its table a new one comes to stand; none for the end.
        """
        table = table_of(record)
        self._write(table, record.id, record)
        if place is not None:
            self._places[table, record.id] = place

    def remove(self, table: str, record_id: str) -> None:
        """Remove a record; nothing happens if there is none."""
        self._write(table, record_id, None)

    def changes(self) -> tuple[Change, ...]:
        """What differs from before, one change for each record."""
        changes = []
        for (table, record_id), after in self._written.items():
            before = self._before.get(table, record_id)
            if before != after:
                changes.append(Change(table, record_id, before, after))
        places = self._put_in_place(changes) | self._before.places_of(changes)
        if not places:
            return tuple(changes)
        return tuple(one._replace(place=places.get(one[:2])) for one in changes)

    def mark(self) -> Mark:
        """Remember how far this edit has come, for ``back_to``."""
        return Mark(len(self._steps), self._tables)

    def back_to(self, mark: Mark) -> None:
        """Drop what was written since a mark."""
        while len(self._steps) > mark.steps:
            key, before, first = self._steps.pop()
            if first:
                del self._written[key]
            else:
                self._written[key] = before
        self._tables = mark.tables

    def close(self) -> None:
        """Refuse whatever is still written."""
        self._open = False

    def _put_in_place(self, changes: list[Change]) -> dict[tuple[str, str], int]:
        new = {change[:2] for change in changes if change.before is None}
        places = {key: at for key, at in self._places.items() if key in new}
        by_table: dict[str, dict[str, int]] = {}
        for (table, record_id), place in places.items():
            by_table.setdefault(table, {})[record_id] = place
        if by_table:
            self._tables = self._tables.with_places(by_table)
        return places

    def _write(self, table: str, record_id: str, record: AnyRecord | None) -> None:
        if not self._open:
            raise NoOpenEditError(f"the edit that should write {record_id} is over")
        key = (table, record_id)
        before = self._tables.get(table, record_id)
        self._steps.append(_Step(key, before, key not in self._written))
        self._tables = self._tables.apply([Change(table, record_id, None, record)])
        self._written[key] = record
