"""Rows pasted from a spreadsheet, read: which column holds what, and what it says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from core.exchange.clipboard_cells import cells_of
from core.exchange.column_heads import ROLES, Role, unit_of_head
from core.exchange.column_roles import (
    NO_MONEY,
    Reader,
    find_roles,
    finds_heads,
    is_bare,
)
from core.exchange.sheet_habits import (
    DayPlace,
    DecimalSign,
    day_place,
    decimal_sign,
    open_date,
    open_number,
    settle_amount,
    settle_date,
)
from core.reading import ReadAmount, ReadDate, read_amount, read_date

# So many readings are kept, as cells of a column repeat each other.
_KEPT = 5_000


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row as it was understood; what was not understood keeps its words.

    Attributes:
        place: Its place among the rows of the table, from 0.
        cells: Its cells, as pasted.
        name: The bidder's name, in one line; empty where none stands.
        amount: The reading of its amount; none where the cell is empty.
        date: The reading of its date; none where the cell is empty.
        source: The words of its source, in one line.
        notes: What was not understood, as codes: ``no_name``, ``amount_not_read``,
            ``amount_ambiguous``, ``amount_no_money``, ``date_not_read``,
            ``date_ambiguous``.
    """

    place: int
    cells: tuple[str, ...]
    name: str = ""
    amount: ReadAmount | None = None
    date: ReadDate | None = None
    source: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastedTable:
    """A pasted table: its rows are read when they are asked for.

    Attributes:
        grid: All rows that hold something, a row of heads among them.
        roles: What each column holds.
        has_heads: Whether the first row is no row but the heads of the columns.
        sign: The decimal sign of its numbers; empty leaves "1.250" open.
        place: Whether its dates begin with the day; empty leaves "4/3/2025" open.
        hints: What was left out of the text, as codes of ``Cells``.
        reader: How its cells are read.
    """

    grid: tuple[tuple[str, ...], ...]
    roles: tuple[Role, ...]
    has_heads: bool
    sign: DecimalSign
    place: DayPlace
    hints: tuple[str, ...]
    reader: Reader

    def __len__(self) -> int:
        return max(0, len(self.grid) - self.has_heads)

    @property
    def heads(self) -> tuple[str, ...]:
        """The words above the columns; empty where there are none."""
        if self.has_heads and self.grid:
            return self.grid[0]
        return ("",) * len(self.roles)

    @property
    def open_number(self) -> str:
        """A number whose reading hangs on the decimal sign; empty if none does."""
        return open_number(self._column("amount"))

    @property
    def open_date(self) -> str:
        """A date whose reading hangs on the place of the day; empty if none does."""
        return open_date(self._column("date"))

    def row(self, place: int) -> ReadRow:
        """One row, read."""
        cells = self.grid[place + self.has_heads]
        amount = self._read_amount(self._cell(cells, "amount"))
        day = self._read_date(self._cell(cells, "date"))
        name = self.name(place)
        notes = (
            *(() if name else ("no_name",)),
            *_amount_notes(amount),
            *_date_notes(day),
        )
        source = _in_one_line(self._cell(cells, "source"))
        return ReadRow(place, cells, name, amount, day, source, notes)

    def rows(self) -> tuple[ReadRow, ...]:
        """All rows, read."""
        return tuple(self.row(place) for place in range(len(self)))

    def name(self, place: int) -> str:
        """The name in a row, without reading the rest of it."""
        return self._line(place, "name")

    def source(self, place: int) -> str:
        """The source in a row, without reading the rest of it."""
        return self._line(place, "source")

    def assigned(self, column: int, role: Role) -> "PastedTable":
        """The table with a column that holds something else.

        No other column holds the same then; the habits of the sheet are found anew.
        """
        roles = list(self.roles)
        if role != "ignore" and role in roles:
            roles[roles.index(role)] = "ignore"
        roles[column] = role
        return replace(self, roles=tuple(roles)).with_habits()

    def with_heads(self, has_heads: bool) -> "PastedTable":
        """The table whose first row is, or is not, the heads of its columns."""
        return replace(self, has_heads=has_heads).with_habits()

    def with_habits(self) -> "PastedTable":
        """The table with the sign and place of the day that its own cells prove."""
        sign = decimal_sign(self._column("amount"))
        return replace(self, sign=sign, place=day_place(self._column("date")))

    def with_sign(self, sign: DecimalSign) -> "PastedTable":
        """The table with another decimal sign."""
        return replace(self, sign=sign)

    def with_day_place(self, place: DayPlace) -> "PastedTable":
        """The table whose dates have the day in another place."""
        return replace(self, place=place)

    def _column(self, role: Role) -> list[str]:
        if role not in self.roles:
            return []
        column = self.roles.index(role)
        return [row[column] for row in self.grid[self.has_heads :]]

    def _cell(self, cells: tuple[str, ...], role: Role) -> str:
        return cells[self.roles.index(role)] if role in self.roles else ""

    def _line(self, place: int, role: Role) -> str:
        return _in_one_line(self._cell(self.grid[place + self.has_heads], role))

    def _read_amount(self, cell: str) -> ReadAmount | None:
        if not cell:
            return None
        read = self.reader.amount(cell)
        unit = unit_of_head(self._cell(self.heads, "amount"), self.reader.languages)
        if unit and is_bare(read):
            read = self.reader.amount(f"{cell} {unit}")
        return settle_amount(read, self.sign)

    def _read_date(self, cell: str) -> ReadDate | None:
        return settle_date(self.reader.date(cell), self.place) if cell else None


def read_rows(
    text: str,
    languages: Sequence[str],
    *,
    home_currency: str | None = None,
    today: date | None = None,
) -> PastedTable:
    """Read what was copied from a spreadsheet; whatever it is, nothing is raised.

    Args:
        text: The text of the clipboard: cells between tabs, semicolons or commas.
        languages: Languages that the words may be in, the likeliest first.
        home_currency: The currency to suggest, an ISO 4217 code.
        today: The day for dates without their year; what is filled in is marked.
    """
    cells = cells_of(text)
    languages = tuple(languages)
    once = lru_cache(_KEPT)
    reader = Reader(
        once(lambda cell: read_amount(cell, languages, home_currency=home_currency)),
        once(lambda cell: read_date(cell, languages, today=today)),
        languages,
    )
    has_heads = finds_heads(cells.rows, reader)
    roles = find_roles(cells.rows, reader, has_heads=has_heads)
    table = PastedTable(cells.rows, roles, has_heads, "", "", cells.hints, reader)
    return table.with_habits()


def _amount_notes(read: ReadAmount | None) -> Iterable[str]:
    if read is None:
        return ()
    if read.ambiguous:
        return ("amount_ambiguous",)
    if read.amount is None:
        return ("amount_not_read",)
    return ("amount_no_money",) if read.amount.unit in NO_MONEY else ()


def _date_notes(read: ReadDate | None) -> Iterable[str]:
    if read is None:
        return ()
    if read.ambiguous:
        return ("date_ambiguous",)
    return ("date_not_read",) if read.when.edtf is None else ()


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


__all__ = ["ROLES", "PastedTable", "ReadRow", "Role", "read_rows"]
