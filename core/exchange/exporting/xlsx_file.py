"""Tables as a workbook (XLSX), a sheet for each, and one that says what they are.

Texts are text cells and never formulas or links. A number is a number cell where a
spreadsheet can hold it exactly, else its digits as text; a day is a date cell.
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from core.exchange.exporting.cell_text import cell_text
from core.exchange.exporting.table import Cell, Table
from core.exchange.formula_guard import guarded
from core.wording.phrases import Phrases

# What a cell of Excel can hold.
MOST_CHARACTERS = 32_767
MOST_ROWS = 1_048_576
# The first day that all spreadsheets count alike.
_FIRST_DAY = date(1900, 3, 1)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?")
_LONGEST_NAME = 31
_WIDTHS = {"text": 22, "number": 18, "day": 12, "count": 9}
_OPTIONS = {
    "constant_memory": True,
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class Loss(NamedTuple):
    """A cell that a workbook can't hold as it is.

    Attributes:
        table: Name of the table.
        row: Number of the row in the sheet, heads counted.
        column: Key of the column.
        code: ``cut`` (longer than a cell can be), ``signs`` (control characters).
    """

    table: str
    row: int
    column: str
    code: str


class Workbook(NamedTuple):
    """A workbook's bytes, and what could not go into it as it is."""

    content: bytes
    losses: tuple[Loss, ...]


def losses_of(tables: Iterable[Table]) -> tuple[Loss, ...]:
    """What a workbook of some tables would lose, before it is written."""
    return tuple(
        Loss(table.name, number, column.key, code)
        for table in tables
        for number, row in enumerate(table.rows, 2)
        for column, cell in zip(table.columns, row, strict=True)
        if isinstance(cell, str) and (code := _loss(cell))
    )


def xlsx(
    tables: Sequence[Table], about: Sequence[str], phrases: Phrases, made: datetime
) -> Workbook:
    """The tables as a workbook.

    Args:
        tables: The tables, a sheet for each.
        about: Lines for the first sheet: what was exported.
        phrases: The language of the first sheet.
        made: When it is made, for the file's properties.
    """
    # A tenth of the start of a command; only who exports needs it.
    import xlsxwriter  # noqa: PLC0415 (only for workbooks)

    losses = losses_of(tables)
    say = phrases.texts.say
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, _OPTIONS)
    book.set_properties({"created": made.replace(tzinfo=None)})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    formats = {
        "number": book.add_format({"num_format": "#,##0.##########"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
        "head": head,
    }
    lines = [*about, say("export.guard"), say("export.words_first")]
    if losses:
        lines.append(say("export.losses", len(losses)))
    sheet = book.add_worksheet(say("export.read_me")[:_LONGEST_NAME])
    sheet.set_column(0, 0, 100)
    for number, line in enumerate(lines):
        sheet.write_string(number, 0, _fitting(line))
    for table in tables:
        _write(book, table, formats)
    book.close()
    return Workbook(written.getvalue(), losses)


def _write(book: Any, table: Table, formats: dict[str, Any]) -> None:  # noqa: ANN401 (the library has no types)
    sheet = book.add_worksheet(table.title[:_LONGEST_NAME])
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    for column, one in enumerate(table.columns):
        sheet.set_column(column, column, _WIDTHS[one.kind])
        sheet.write_string(0, column, _fitting(one.title), formats["head"])
    for number, row in enumerate(table.rows[: MOST_ROWS - 1], 1):
        for column, cell in enumerate(row):
            _write_cell(sheet, number, column, cell, formats)
    if table.rows:
        last = min(len(table.rows), MOST_ROWS - 1)
        sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _write_cell(
    sheet: Any,  # noqa: ANN401 (the library has no types)
    row: int,
    column: int,
    cell: Cell,
    formats: dict[str, Any],
) -> None:
    if cell is None:
        return
    if isinstance(cell, date) and cell >= _FIRST_DAY:
        sheet.write_datetime(row, column, cell, formats["day"])
    elif isinstance(cell, Decimal | int) and _is_exact(Decimal(cell)):
        sheet.write_number(row, column, float(cell), formats["number"])
    else:
        sheet.write_string(row, column, _fitting(cell_text(cell)))


def _is_exact(number: Decimal) -> bool:
    """Whether a spreadsheet gives back the very number: it keeps 15 digits."""
    return len(number.normalize().as_tuple().digits) <= 15 and abs(number) < Decimal(
        "1e300"
    )


def _fitting(text: str) -> str:
    text = guarded(_UNFIT.sub("", _LINE_END.sub("\n", text)))
    if len(text) <= MOST_CHARACTERS:
        return text
    return f"{text[: MOST_CHARACTERS - 1]}…"


def _loss(text: str) -> str:
    if len(text) >= MOST_CHARACTERS:
        return "cut"
    return "signs" if _UNFIT.search(text) else ""
