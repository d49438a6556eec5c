"""A table as CSV, for spreadsheets and scripts.

Every cell is quoted; a text is guarded where a spreadsheet would take it for a formula,
a typed number or day is not.
"""

import csv
import io

from core.exchange.exporting.cell_text import cell_text
from core.exchange.exporting.table import Table
from core.exchange.formula_guard import guarded

SEPARATORS = (",", ";", "\t")
_MARK = "\ufeff"


def csv_text(table: Table, *, separator: str = ",") -> str:
    """The text of a CSV file, with its heads.

    Args:
        table: The table.
        separator: What stands between cells, one of ``SEPARATORS``.
    """
    written = io.StringIO()
    writer = csv.writer(
        written, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n"
    )
    writer.writerow([guarded(column.title) for column in table.columns])
    for row in table.rows:
        writer.writerow(
            [guarded(one) if isinstance(one, str) else cell_text(one) for one in row]
        )
    return written.getvalue()


def csv_bytes(table: Table, *, separator: str = ",", mark: bool = True) -> bytes:
    """The same as UTF-8.

    Args:
        table: The table.
        separator: What stands between cells.
        mark: Whether a byte-order mark comes first: Excel needs it for UTF-8.
    """
    text = csv_text(table, separator=separator)
    return f"{_MARK if mark else ''}{text}".encode("utf-8", "replace")
