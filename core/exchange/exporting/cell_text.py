"""Cells as text, for formats that have nothing else."""

from datetime import date
from decimal import Decimal

from core.domain.amount import plain
from core.exchange.exporting.table import Cell


def cell_text(cell: Cell) -> str:
    """A cell as text: numbers in full digits with a point, days as 2025-04-03."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return plain(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)
