"""A CSV file as a table."""

from core.exchange.formula_guard import unguarded
from core.exchange.importing.csv_cells import SEPARATORS, Row, find_separator, rows_of
from core.exchange.importing.decoding import decoded
from core.exchange.importing.errors import (
    EmptyTableError,
    TooManyColumnsError,
    TooManyRowsError,
)
from core.exchange.importing.sheet_table import (
    EMPTY,
    MOST_COLUMNS,
    MOST_ROWS,
    SheetCell,
    SheetTable,
)


def csv_table(
    content: bytes, name: str, *, separator: str = "", encoding: str = ""
) -> SheetTable:
    """Read a CSV file; its encoding and separator are found and said.

    Args:
        content: Its bytes.
        name: Its name.
        separator: What stands between its cells; empty to find it.
        encoding: How its text is stored; empty to find it.

    Raises:
        TableError: It is no table, or too large a one.
    """
    text = decoded(content, name, encoding)
    if separator not in SEPARATORS:
        separator = find_separator(text.text)
    found: list[Row] = []
    width = 0
    for row in rows_of(text.text, separator):
        if not any(cell.strip() for cell in row.cells):
            continue
        filled = max(n for n, cell in enumerate(row.cells, 1) if cell.strip())
        width = max(width, filled)
        if width > MOST_COLUMNS:
            raise TooManyColumnsError(path=name, most=MOST_COLUMNS)
        if len(found) == MOST_ROWS:
            raise TooManyRowsError(path=name, most=MOST_ROWS)
        found.append(row)
    if not found:
        raise EmptyTableError(path=name)
    return SheetTable(
        name=name,
        rows=tuple(_even(row.cells, width) for row in found),
        numbers=tuple(row.line for row in found),
        encoding=text.encoding,
        separator=separator,
        hints=text.hints,
    )


def _even(cells: tuple[str, ...], width: int) -> tuple[SheetCell, ...]:
    filled = tuple(SheetCell(unguarded(cell)) if cell else EMPTY for cell in cells)
    return (*filled[:width], *(EMPTY,) * (width - len(filled)))
