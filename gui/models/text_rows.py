"""Rows of plain text for the tables of the detail pane."""

from collections.abc import Callable
from dataclasses import dataclass

from gui.models.table import Column


@dataclass(frozen=True, slots=True)
class TextRow:
    """One line of a table.

    Attributes:
        key: What tells it from the other rows.
        cells: The texts of its cells.
        table: Table of the record that it stands for.
        record: Id of that record.
        part: Id of the claim, member or entry that it stands for, in the record.
        field: Name of the claim's field.
        quiet: Whether it counts no more (a rejected claim, an undone change).
    """

    key: str
    cells: tuple[str, ...]
    table: str = ""
    record: str = ""
    part: str = ""
    field: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table of plain text.

    Attributes:
        name: What it is called in settings and signals (``claims``).
        title: What stands on its tab.
        titles: The titles of its columns.
        rows: Its rows.
        empty: What is said where it has none.
    """

    name: str
    title: str
    titles: tuple[str, ...]
    rows: tuple[TextRow, ...] = ()
    empty: str = ""

    @property
    def columns(self) -> tuple[Column[TextRow], ...]:
        """The columns for a table model."""
        return tuple(
            Column(str(place), title, _cell(place), _cell(place))
            for place, title in enumerate(self.titles)
        )


def _cell(place: int) -> Callable[[TextRow], str]:
    def read(row: TextRow) -> str:
        return row.cells[place] if place < len(row.cells) else ""

    return read
