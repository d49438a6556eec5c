"""A table from the bytes of a file, whatever kind it is."""

from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.errors import TooManyBytesError
from core.exchange.importing.sheet_table import MEGABYTE, MOST_BYTES, SheetTable
from core.exchange.importing.workbook import workbook_table
from core.exchange.importing.workbook_limits import is_workbook


def read_table(
    content: bytes,
    name: str,
    *,
    sheet: str = "",
    separator: str = "",
    encoding: str = "",
) -> SheetTable:
    """Read a CSV file or a workbook; what it is, its bytes say.

    Args:
        content: The file's bytes.
        name: Its name, for errors.
        sheet: Name of the sheet of a workbook; empty for the likeliest.
        separator: What stands between the cells of CSV; empty to find it.
        encoding: How the text of CSV is stored; empty to find it.

    Raises:
        TableError: It is no table, too large, or made to harm.
    """
    if len(content) > MOST_BYTES:
        raise TooManyBytesError(path=name, most=MOST_BYTES // MEGABYTE)
    if is_workbook(content):
        return workbook_table(content, name, sheet=sheet)
    return csv_table(content, name, separator=separator, encoding=encoding)
