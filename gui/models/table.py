"""A generic table: rows are frozen values, columns are data."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui.text import as_tip

T = TypeVar("T")
_Index = QModelIndex | QPersistentModelIndex
# Hands a delegate the whole row.
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class Column(msgspec.Struct, Generic[T], frozen=True):
    """One column of a table.

    Attributes:
        key: What it is called in settings and sorting.
        title: What stands in its header.
        text: The text of a cell; a screen reader reads it, too.
        tip: What the tool tip says, where it says more than the cell.
        align: Where the text stands.
    """

    key: str
    title: str
    text: Callable[[T], str]
    tip: Callable[[T], str] | None = None
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


class TableModel(QAbstractTableModel, Generic[T]):
    """Shows rows through columns; nothing is edited in it.

    New rows are compared with the old ones: where the keys stay, only what differs
    is announced, so that selection and scroll position keep still.
    """

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._rows: Sequence[T] = ()
        self._places: dict[str, int] = {}

    # Properties

    @property
    def columns(self) -> tuple[Column[T], ...]:
        """The columns, from left to right."""
        return self._columns

    @property
    def rows(self) -> Sequence[T]:
        """The rows, from top to bottom."""
        return self._rows

    # Methods

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show these rows; announces the least that tells of the difference."""
        places = {self._key(row): place for place, row in enumerate(rows)}
        if list(places) == list(self._places):
            changed = [n for n, old in enumerate(self._rows) if old != rows[n]]
            self._rows = rows
            last = len(self._columns) - 1
            for place in changed:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))
            return
        self.show_anew(rows, places)

    def show_anew(
        self, rows: Sequence[T], places: dict[str, int] | None = None
    ) -> None:
        """Show these rows without a look at the old ones."""
        self.beginResetModel()
        self._rows, self._places = rows, places or {}
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column[T]]) -> None:
        """Take over other titles and texts; their number stays."""
        self._columns = tuple(columns)
        last = len(self._columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def place_of(self, key: str) -> int | None:
        """At which place the row with this key stands."""
        return self._places.get(key)

    # What Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (what Qt takes depends on the role)
        """Text, tool tip, alignment or the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole and column.tip is not None:
            return as_tip(column.tip(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        return row if role == ROW_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 (as above)
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        return None
