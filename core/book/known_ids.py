"""Which ids the book has given, and to what."""

import time
from collections.abc import Callable, Iterable, Iterator

from core.domain.records import TABLES
from core.domain.references import owned_ids, owned_ids_by_and_by
from core.domain.tables import Change, Tables

# Records of a step of gathering: about a millisecond.
_STEP = 500


class KnownIds:
    """All ids of a book; those of parts are gathered ahead, or when first asked for."""

    def __init__(self, tables: Tables) -> None:
        self._start(tables)

    def gather_some(
        self, budget_ms: float, clock: Callable[[], float] = time.perf_counter
    ) -> bool:
        """Go on with gathering, for about so long; whether all is gathered."""
        end = clock() + budget_ms / 1000
        while self._ahead is not None and clock() < end:
            self._step()
        return self._ahead is None

    def kind(self, some_id: str) -> str | None:
        """What an id names: a table, claims, terms, members, perimeters; or none."""
        for table in TABLES:
            if some_id in self._tables.table(table):
                return table
        while self._ahead is not None:
            self._step()
        return self._parts.get(some_id)

    def follow(self, tables: Tables, changes: Iterable[Change]) -> None:
        """Take over the tables after some changes."""
        if self._ahead is not None:
            self._start(tables)
            return
        self._tables = tables
        for change in changes:
            for one in owned_ids(change.before) if change.before else ():
                self._parts.pop(one.id, None)
        for change in changes:
            for one in owned_ids(change.after) if change.after else ():
                self._parts[one.id] = one.kind

    def _start(self, tables: Tables) -> None:
        self._tables = tables
        self._parts: dict[str, str] = {}
        self._ahead: Iterator[dict[str, str]] | None = owned_ids_by_and_by(
            tables, _STEP
        )

    def _step(self) -> None:
        some = next(self._ahead, None) if self._ahead is not None else None
        if some is None:
            self._ahead = None
        else:
            self._parts |= some
