"""What was copied from a spreadsheet as a table."""

from core.exchange.clipboard_cells import cells_of
from core.exchange.formula_guard import unguarded
from core.exchange.importing.errors import EmptyTableError
from core.exchange.importing.sheet_table import EMPTY, SheetCell, SheetTable


def pasted_table(text: str, name: str) -> SheetTable:
    """Read the text of a clipboard: cells between tabs, semicolons or commas.

    What is too much of it is left out, and said by a hint.

    Args:
        text: The text.
        name: What it is called, for the error.

    Raises:
        EmptyTableError: It holds no rows.
    """
    cells = cells_of(text)
    if not cells.rows:
        raise EmptyTableError(path=name)
    rows = tuple(
        tuple(SheetCell(unguarded(cell)) if cell else EMPTY for cell in row)
        for row in cells.rows
    )
    numbers = tuple(range(1, len(rows) + 1))
    return SheetTable(name=name, rows=rows, numbers=numbers, hints=cells.hints)
