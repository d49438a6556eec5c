"""A table on its way out: frozen rows under typed columns."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias, get_args

from core.domain.value import Value

TableName: TypeAlias = Literal[
    "bids", "bidders", "claims", "events", "deadlines", "sources", "figures"
]
TABLE_NAMES: tuple[TableName, ...] = get_args(TableName)
# ``number`` is exact and of any size; ``count`` a small whole number.
ColumnKind = Literal["text", "number", "day", "count"]
Cell: TypeAlias = str | Decimal | date | int | None

# Where the columns of a table come from, before they are worded.
Layout: TypeAlias = tuple[tuple[str, ColumnKind], ...]


class Column(Value, frozen=True):
    """A column: its key is the same in all languages, its title is a reader's.

    Attributes:
        key: ``price_low``; also the key of its title in the wording files.
        title: "Price, low end".
        kind: What its cells hold.
    """

    key: str
    title: str
    kind: ColumnKind


class Table(Value, frozen=True):
    """Rows of one kind.

    Attributes:
        name: ``bids``; also the key of its title.
        title: "Bids".
        columns: Its columns.
        rows: Its rows, a cell for each column; none where nothing is known.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def row_of(layout: Layout, cells: Mapping[str, Cell]) -> tuple[Cell, ...]:
    """The cells of a row in the order of the columns; an empty text is nothing."""
    found = (cells.get(key) for key, _ in layout)
    return tuple(None if cell == "" else cell for cell in found)
