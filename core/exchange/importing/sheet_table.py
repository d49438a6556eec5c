"""A table as it came from a file: cells in rows, and where each of them stands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

MOST_BYTES = 100_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 300
MEGABYTE = 1_000_000

CellCode = Literal["", "formula", "formula_without_value", "error"]


class SheetCell(NamedTuple):
    """One cell.

    Attributes:
        text: Its text; numbers with a point and in full digits, days as 2025-04-03.
        value: Its number or day, where the file has it as such.
        code: What a reader should know: it holds a formula (its last result is taken),
            one without a result, or the spreadsheet's own error.
    """

    text: str
    value: Decimal | date | None = None
    code: CellCode = ""


EMPTY = SheetCell("")


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The cells of a CSV file or of one sheet of a workbook.

    Attributes:
        name: Name of the file.
        rows: Its rows; those without any text are left out, all are of one length.
        numbers: The number of each row in the file, from 1.
        sheet: Name of the sheet; empty for CSV.
        sheets: Names of all sheets.
        encoding: The encoding that was found, for CSV.
        separator: What was found to stand between cells, for CSV.
        hints: What was changed in the text, as codes: ``control_characters``,
            ``replaced`` (bytes that are no text in the encoding).
    """

    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    numbers: tuple[int, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    encoding: str = ""
    separator: str = ""
    hints: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def column(self, place: int, start: int = 0) -> list[str]:
        """The texts of a column, from a row on."""
        return [row[place].text for row in self.rows[start:]]

    def at(self, row: int, column: int) -> str:
        """Where a cell stands in the file: ``B7``."""
        return f"{column_letters(column)}{self.numbers[row]}"


def column_letters(place: int) -> str:
    """The name of a column in a spreadsheet: A to Z, then AA, AB."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
