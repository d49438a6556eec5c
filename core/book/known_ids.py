"""Which ids the book has given, and to what."""

from collections.abc import Iterable

from core.domain.records import TABLES
from core.domain.references import all_owned_ids, owned_ids
from core.domain.tables import Change, Tables


class KnownIds:
    """All ids of a book; those of parts are gathered once, when first asked for."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._parts: dict[str, str] | None = None

    def kind(self, some_id: str) -> str | None:
        """What an id names: a table, claims, terms, members, perimeters; or none."""
        for table in TABLES:
            if some_id in self._tables.table(table):
                return table
        return self._gathered().get(some_id)

    def follow(self, tables: Tables, changes: Iterable[Change]) -> None:
        """Take over the tables after some changes."""
        self._tables = tables
        if self._parts is None:
            return
        for change in changes:
            for one in owned_ids(change.before) if change.before else ():
                self._parts.pop(one.id, None)
        for change in changes:
            for one in owned_ids(change.after) if change.after else ():
                self._parts[one.id] = one.kind

    def _gathered(self) -> dict[str, str]:
        if self._parts is None:
            self._parts = all_owned_ids(self._tables)
        return self._parts
