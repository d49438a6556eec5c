"""A sheet of a workbook (XLSX) as a table: values only, nothing is computed or run."""

import io
import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from itertools import repeat
from typing import Any

from core.domain.amount import plain
from core.exchange.column_heads import role_of_head
from core.exchange.exporting.table_titles import is_title_of
from core.exchange.formula_guard import unguarded
from core.exchange.importing.decoding import shown_text
from core.exchange.importing.errors import (
    BrokenWorkbookError,
    EmptyTableError,
    NoSheetError,
    TooManyColumnsError,
    TooManyRowsError,
)
from core.exchange.importing.sheet_table import (
    EMPTY,
    MOST_COLUMNS,
    MOST_ROWS,
    CellCode,
    SheetCell,
    SheetTable,
)
from core.exchange.importing.workbook_limits import look_at

# How a workbook writes a character that XML can't hold.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_CURRENCY = re.compile(r'\[\$([^\]\-]+)[^\]]*\]|"?(US\$|[€$£¥]|[A-Z]{3}(?=["\s]|$))"?')
_HEADS_WITHIN = 20


def workbook_table(content: bytes, name: str, *, sheet: str = "") -> SheetTable:
    """Read a sheet of a workbook.

    Of a formula the last result is taken, as the spreadsheet left it.

    Args:
        content: The file's bytes.
        name: Its name.
        sheet: Name of the sheet; empty for the one that looks like a table of bids.

    Raises:
        TableError: It is no workbook, too large a one, or made to harm.
    """
    looked = look_at(content, name)
    try:
        with warnings.catch_warnings():
            # The library warns of charts and the like, which nobody asked for.
            warnings.simplefilter("ignore")
            return _read(content, name, sheet, has_formulas=looked.has_formulas)
    except (NoSheetError, EmptyTableError, TooManyRowsError, TooManyColumnsError):
        raise
    except Exception as error:  # the library raises whatever a broken part leads to
        raise BrokenWorkbookError(path=name) from error


def _read(content: bytes, name: str, sheet: str, *, has_formulas: bool) -> SheetTable:
    # A fifth of a second, and only for who imports a workbook.
    import openpyxl  # noqa: PLC0415 (only for workbooks)

    if not openpyxl.DEFUSEDXML:
        raise AssertionError("openpyxl reads XML without defusedxml")

    def opened(*, values: bool) -> Any:  # noqa: ANN401 (its types know no sheets)
        return openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=values, keep_links=False
        )

    book = opened(values=True)
    formulas = opened(values=False) if has_formulas else None
    sheets = tuple(one.title for one in book.worksheets)
    if sheet and sheet not in sheets:
        raise NoSheetError(path=name, sheet=sheet, known=", ".join(sheets))
    found: SheetTable | None = None
    for title in (sheet,) if sheet else _likely_first(sheets):
        beside = formulas[title] if formulas else None
        table = _table(book[title], beside, name, sheets)
        if table.rows and (sheet or _looks_right(table)):
            return table
        if found is None and table.rows:
            found = table
    if found is None:
        raise EmptyTableError(path=name)
    return found


def _likely_first(sheets: tuple[str, ...]) -> list[str]:
    return sorted(sheets, key=lambda one: not is_title_of("bids", one))


def _looks_right(table: SheetTable) -> bool:
    return any(
        sum(role_of_head(cell.text) is not None for cell in row) > 1
        for row in table.rows[:_HEADS_WITHIN]
    )


def _table(
    sheet: Any,  # noqa: ANN401 (its types know no sheets that are only read)
    formulas: Any,  # noqa: ANN401 (the same)
    name: str,
    sheets: tuple[str, ...],
) -> SheetTable:
    rows: list[tuple[SheetCell, ...]] = []
    numbers: list[int] = []
    width = 0
    for number, row in enumerate(_rows(sheet, formulas), 1):
        filled = max((n for n, one in enumerate(row, 1) if one is not EMPTY), default=0)
        if not filled:
            continue
        width = max(width, filled)
        if width > MOST_COLUMNS:
            raise TooManyColumnsError(path=name, most=MOST_COLUMNS)
        if number > MOST_ROWS:
            raise TooManyRowsError(path=name, most=MOST_ROWS)
        rows.append(row[:filled])
        numbers.append(number)
    even = tuple((*row, *(EMPTY,) * (width - len(row))) for row in rows)
    return SheetTable(name, even, tuple(numbers), sheet.title, sheets)


def _rows(sheet: Any, formulas: Any) -> Iterator[tuple[SheetCell, ...]]:  # noqa: ANN401 (as above)
    from openpyxl.cell.read_only import EMPTY_CELL  # noqa: PLC0415 (as above)

    # What a sheet says of its own size is not believed.
    sheet.reset_dimensions()
    behind: Any = repeat(None)
    if formulas is not None:
        formulas.reset_dimensions()
        behind = formulas.iter_rows()
    blank = None
    for row, beside in zip(sheet.iter_rows(), behind, strict=False):
        # Rows that are not in the file all come as one and the same.
        if row is blank or all(one is EMPTY_CELL for one in row):
            blank = row
            yield ()
            continue
        yield tuple(
            EMPTY
            if one is EMPTY_CELL
            else _cell(one, beside[place] if beside and place < len(beside) else None)
            for place, one in enumerate(row)
        )


def _cell(cell: Any, beside: Any) -> SheetCell:  # noqa: ANN401 (as above)
    value = cell.value
    code: CellCode = ""
    if beside is not None and beside.data_type == "f":
        code = "formula" if value is not None else "formula_without_value"
        if value is None:
            return SheetCell("", None, code)
    if value is None:
        return EMPTY
    if cell.data_type == "e":
        return SheetCell(str(value), None, "error")
    text, typed = _value(value, cell)
    return SheetCell(text, typed, code) if text else EMPTY


def _value(value: object, cell: Any) -> tuple[str, Decimal | date | None]:  # noqa: ANN401 (as above)
    match value:
        case bool():
            return str(value).upper(), None
        case datetime():
            day = value.date()
            if value.time() == time():
                return day.isoformat(), day
            return value.isoformat(" ", "minutes"), None
        case date():
            return value.isoformat(), value
        case time() | timedelta():
            return str(value), None
        case int() | float():
            return _number(value, cell.number_format or "")
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))
    return unguarded(shown_text(text)), None


def _number(value: float, style: str) -> tuple[str, Decimal | None]:
    """A number's digits, with the percent sign or currency that its cell shows."""
    try:
        number = Decimal(repr(value))
    except InvalidOperation:
        return str(value), None
    if not number.is_finite():
        return str(value), None
    if "%" in style:
        return f"{plain(number * 100)}%", number
    currency = _CURRENCY.search(style)
    shown = plain(number)
    if currency is not None:
        shown = f"{shown} {currency[1] or currency[2]}"
    return shown, number
