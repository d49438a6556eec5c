"""All tables that a book can leave as, by name."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from core.exchange.exporting import (
    bids_table,
    claims_table,
    event_tables,
    other_tables,
)
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.table import Cell, Column, Layout, Table, TableName
from core.exchange.exporting.titles import column_title

_Rows: TypeAlias = Callable[[Scope], Iterator[tuple[Cell, ...]]]
_MADE: dict[TableName, tuple[Layout, _Rows]] = {
    "bids": (bids_table.BIDS, bids_table.rows),
    "bidders": (other_tables.BIDDERS, other_tables.bidder_rows),
    "claims": (claims_table.CLAIMS, claims_table.rows),
    "events": (event_tables.EVENTS, event_tables.event_rows),
    "deadlines": (event_tables.DEADLINES, event_tables.deadline_rows),
    "sources": (other_tables.SOURCES, other_tables.source_rows),
    "figures": (other_tables.FIGURES, other_tables.figure_rows),
}


def table_of(scope: Scope, name: TableName) -> Table:
    """One table of a book, through a lens."""
    layout, rows = _MADE[name]
    columns = tuple(
        Column(key, column_title(scope.voice, key), kind) for key, kind in layout
    )
    title = scope.voice.texts.say(f"export.tables.{name}")
    return Table(name, title, columns, tuple(rows(scope)))


def column_keys() -> frozenset[str]:
    """The keys of all columns of all tables."""
    return frozenset(key for layout, _ in _MADE.values() for key, _ in layout)
