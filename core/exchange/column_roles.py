"""Columns of a pasted table: what each holds, by its head or by what stands in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.exchange.column_heads import Role, is_known_head, role_of_head
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


def finds_heads(grid: Sequence[Sequence[str]], reader: Reader) -> bool:
    """Whether the first row holds heads: known ones, and no value anywhere.

    One head alone must be nothing but its word: "Time Warner" is a name.
    """
    first = [cell for cell in grid[0] if cell] if grid else []
    heads = [cell for cell in first if role_of_head(cell)]
    if len(heads) < 2 and not any(map(is_known_head, heads)):
        return False
    return not any(
        _amount_score(cell, reader) or _is_date(cell, reader) for cell in first
    )


def find_roles(
    grid: Sequence[Sequence[str]], reader: Reader, *, has_heads: bool
) -> tuple[Role, ...]:
    """What the columns hold: as their heads say, the rest by what stands in them."""
    width = len(grid[0]) if grid else 0
    roles: list[Role] = ["ignore"] * width
    if has_heads:
        for column, head in enumerate(grid[0]):
            role = role_of_head(head)
            if role is not None and role not in roles:
                roles[column] = role
    sample = grid[has_heads : has_heads + _SAMPLE]
    columns = [[row[n] for row in sample if row[n]] for n in range(width)]
    scores: tuple[tuple[Role, Callable[[str], float]], ...] = (
        ("date", lambda cell: float(_is_date(cell, reader))),
        ("amount", lambda cell: _amount_score(cell, reader)),
        ("source", lambda cell: float("://" in cell)),
        ("name", lambda cell: float(any(map(str.isalpha, cell)))),
    )
    for role, score in scores:
        if role not in roles:
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
