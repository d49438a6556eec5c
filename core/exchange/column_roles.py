"""Columns of a table without known heads: what each holds, by what stands in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.exchange.column_heads import Role
from core.reading import ReadAmount, ReadDate

NO_MONEY = frozenset(["%", "shares", "count"])
# So many cells tell what a column holds.
_SAMPLE = 40
_UNITS = frozenset(["scale", "currency", "percent", "shares", "count"])


@dataclass(frozen=True, slots=True)
class Reader:
    """How cells are read; equal texts are read once.

    Attributes:
        amount: Reads an amount.
        date: Reads a date.
        languages: Languages that the words may be in, the likeliest first.
    """

    amount: Callable[[str], ReadAmount]
    date: Callable[[str], ReadDate]
    languages: tuple[str, ...]


def is_bare(read: ReadAmount) -> bool:
    """Whether an amount is a figure alone, without a unit or a word for thousands."""
    codes = {part.code for part in read.parts}
    return "figure" in codes and not codes & _UNITS


def holds_value(cell: str, reader: Reader) -> bool:
    """Whether a cell is an amount or a date, and so no head."""
    return bool(_amount_score(cell, reader)) or _is_date(cell, reader)


def find_roles(grid: Sequence[Sequence[str]], reader: Reader) -> tuple[Role, ...]:
    """What columns hold, by what stands in them; heads are none of their cells."""
    width = len(grid[0]) if grid else 0
    roles: list[Role] = ["ignore"] * width
    sample = grid[:_SAMPLE]
    columns = [[row[n] for row in sample if row[n]] for n in range(width)]
    scores: tuple[tuple[Role, Callable[[str], float]], ...] = (
        ("date", lambda cell: float(_is_date(cell, reader))),
        ("amount", lambda cell: _amount_score(cell, reader)),
        ("source", lambda cell: float("://" in cell)),
        ("name", lambda cell: float(any(map(str.isalpha, cell)))),
    )
    for role, score in scores:
        found = _best(columns, roles, score)
        if found is not None:
            roles[found] = role
    return tuple(roles)


def _best(
    columns: Sequence[Sequence[str]],
    roles: Sequence[Role],
    score: Callable[[str], float],
) -> int | None:
    """The first column without a role of which most cells score, the best of them."""
    best, found = 0.5, None
    for column, cells in enumerate(columns):
        if cells and roles[column] == "ignore":
            mean = sum(map(score, cells)) / len(cells)
            if mean > best:
                best, found = mean, column
    return found


def _amount_score(cell: str, reader: Reader) -> float:
    """How surely a cell is an amount; a bare figure may be a number of anything."""
    read = reader.amount(cell)
    amounts = read.alternatives or ((read.amount,) if read.amount else ())
    if not amounts or amounts[0].unit in NO_MONEY:
        return 0.0
    return 0.75 if is_bare(read) else 1.0


def _is_date(cell: str, reader: Reader) -> bool:
    read = reader.date(cell)
    return read.ambiguous or read.when.edtf is not None
