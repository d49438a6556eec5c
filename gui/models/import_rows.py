"""Rows to be imported as a table: their cells, readings, and what becomes of them."""

from collections.abc import Mapping as ReadOnly
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from core.exchange.importing.dry_run import DryRow
from core.exchange.importing.mapping import ImportField, Mapping
from core.exchange.importing.sheet_table import SheetTable
from core.exchange.importing.troubled_rows import reasons
from gui.models.import_readings import Aspect, CellReadings, Reading, aspects
from gui.text import as_tip
from gui.widgets.desk import Desk

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole
# Hands the delegate how a cell was understood.
READING_ROLE = int(_Item.UserRole)
TICKS, VERDICT, CELLS = 0, 1, 2


class Verdicts(NamedTuple):
    """What the book makes of rows, by their places.

    Attributes:
        known: Bids of the book that say the same, in words.
        repeats: Numbers of earlier rows that say the same.
        sourced: Whether rows without a source get one.
    """

    known: ReadOnly[int, str] = {}
    repeats: ReadOnly[int, int] = {}
    sourced: bool = False


class ImportRowsModel(QAbstractTableModel):
    """Shows rows behind their ticks; the first come at once, the rest as it is read.

    Signals:
        ticked: A person ticked a row, or took its tick away.
    """

    ticked = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table: SheetTable | None = None
        self._first = 0
        self._fields: tuple[ImportField | None, ...] = ()
        self._shown: dict[ImportField, Aspect] = {}
        self._rows: list[DryRow] = []
        self._verdicts: Verdicts | None = None
        self._readings = CellReadings(desk, None)
        # Places of rows whose tick a person changed; kept while columns are assigned.
        self._ticks: dict[int, bool] = {}
        self._places: list[int] | None = None

    # Properties

    @property
    def fields(self) -> tuple[ImportField | None, ...]:
        """What each column holds; none for one that is left out."""
        return self._fields

    # Methods

    def show_table(self, table: SheetTable | None, mapping: Mapping | None) -> None:
        """Show a table whose rows are still to be read as a mapping says."""
        self.beginResetModel()
        if table is not self._table:
            self._ticks = {}
        self._table, self._rows, self._verdicts = table, [], None
        self._places = None
        self._first = mapping.heads if mapping is not None else 0
        found = mapping.places(table) if table is not None and mapping else {}
        by_place = {place: field for field, place in found.items()}
        width = table.width if table is not None else 0
        self._fields = tuple(by_place.get(place) for place in range(width))
        self._shown = aspects(found)
        self.endResetModel()

    def add_rows(self, rows: list[DryRow]) -> None:
        """Take over rows that were read; they follow those before."""
        self._rows += rows
        self._all_changed()

    def show_verdicts(self, readings: CellReadings, verdicts: Verdicts) -> None:
        """Say which rows the book has already, and what it knows of their cells."""
        self._readings, self._verdicts = readings, verdicts
        self._all_changed()

    def entered(self) -> list[DryRow]:
        """The rows that are ticked."""
        return [row for n, row in enumerate(self._rows) if self.is_ticked(n)]

    def left_out(self) -> dict[str, int]:
        """How many rows are not ticked though they hold something, by their reasons."""
        verdicts = self._verdicts or Verdicts()
        counts = {"in_trouble": 0, "known": 0, "repeated": 0}
        for n, row in enumerate(self._rows):
            if self.is_ticked(n):
                continue
            if row.bid is None:
                counts["in_trouble"] += 1
            elif row.place in verdicts.known:
                counts["known"] += 1
            elif row.place in verdicts.repeats:
                counts["repeated"] += 1
        return counts

    def all_ticked(self) -> bool:
        """Whether every row is ticked that can be, and there is one."""
        can = [n for n in range(len(self._rows)) if self._can_enter(n)]
        return bool(can) and all(map(self.is_ticked, can))

    def show_only_striking(self, *, on: bool) -> None:
        """Show only the rows that a person should look at, or all."""
        self.beginResetModel()
        count = range(len(self._rows))
        self._places = [n for n in count if self._is_striking(n)] if on else None
        self.endResetModel()

    def tick_all(self, *, on: bool) -> None:
        """Tick all rows that can be entered, or none."""
        self._ticks = {row.place: on for row in self._rows}
        self._all_changed()
        self.ticked.emit()

    def toggle(self, shown: int) -> None:
        """Tick a row, or take its tick away."""
        on = self.is_ticked(self._at(shown))
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        self.setData(self.index(shown, TICKS), state, _Item.CheckStateRole)

    def is_ticked(self, n: int) -> bool:
        """Whether a row will be entered, by its number among those that were read."""
        if self._verdicts is None or not self._can_enter(n):
            return False
        place = self._rows[n].place
        return self._ticks.get(place, not self._is_striking(n))

    def in_full(self, shown: int) -> str:
        """What becomes of a row, with its number."""
        words, reading = self._cell(shown, VERDICT, READING_ROLE)
        return f"{words}: {reading.text}" if reading.text else ""

    def verdict(self, shown: int) -> Reading:
        """What becomes of a row, in a sentence."""
        n = self._at(shown)
        if n >= len(self._rows):
            return Reading(translate("ImportTable", "not read yet"))
        row, verdicts = self._rows[n], self._verdicts or Verdicts()
        if row.problems:
            why = reasons(row, self._desk.voice)
            if self.is_ticked(n):
                text = translate("ImportTable", "{reasons}: kept in its notes")
                return Reading(text.format(reasons=why), "past_text")
            return Reading(why, "alarm")
        if row.place in verdicts.known:
            text = translate("ImportTable", "already in the book: {bid}")
            return Reading(text.format(bid=verdicts.known[row.place]), "past_text")
        if row.place in verdicts.repeats:
            text = translate("ImportTable", "the same as row {number}")
            number = verdicts.repeats[row.place]
            return Reading(text.format(number=number), "past_text")
        hints = [one for one in row.hints if one != "unsourced" or not verdicts.sourced]
        say = self._desk.voice.texts.say
        return Reading("; ".join(say(f"importing.hints.{hint}") for hint in hints))

    # What Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """How many rows there are."""
        if parent.isValid() or self._table is None:
            return 0
        if self._places is not None:
            return len(self._places)
        return max(0, len(self._table.rows) - self._first)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """The ticks, what becomes of the rows, and their cells."""
        return 0 if parent.isValid() else CELLS + len(self._fields)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A row that can't be entered can't be ticked."""
        flags = super().flags(index)
        if index.isValid() and index.column() == TICKS:
            if self._can_enter(self._at(index.row())):
                return flags | Qt.ItemFlag.ItemIsUserCheckable
            return flags & ~Qt.ItemFlag.ItemIsEnabled
        return flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = _Item.DisplayRole,
    ) -> Any:  # noqa: ANN401 (what Qt takes depends on the role)
        """The heads, for who can't see the widgets that stand in their place."""
        if role != _Item.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        if section < CELLS or self._table is None or not self._first:
            return ""
        return self._table.rows[self._first - 1][section - CELLS].text

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> Any:  # noqa: ANN401 (as above)
        """The words of a cell, how they were understood, or the tick of a row."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        if index.column() == TICKS:
            return self._tick(index.row(), role)
        words, reading = self._cell(index.row(), index.column(), role)
        if role == _Item.DisplayRole:
            return " ".join(words.split())
        if role == READING_ROLE:
            return reading
        said = [text for text in (words, reading.text) if text]
        if role == _Item.ToolTipRole:
            return as_tip("\n".join(said))
        return ": ".join(said) if role == _Item.AccessibleTextRole else None

    def setData(
        self,
        index: _Index,
        value: Any,  # noqa: ANN401  # as above
        role: int = _Item.EditRole,
    ) -> bool:
        """Take or give a tick."""
        if role != _Item.CheckStateRole or not index.isValid():
            return False
        n = self._at(index.row())
        if index.column() != TICKS or not self._can_enter(n):
            return False
        self._ticks[self._rows[n].place] = Qt.CheckState(value) == Qt.CheckState.Checked
        last = self.index(index.row(), self.columnCount() - 1)
        self.dataChanged.emit(index, last)
        self.ticked.emit()
        return True

    # Internal

    def _cell(self, shown: int, column: int, role: int) -> tuple[str, Reading]:
        """Words and reading of a cell; the reading only where it is asked for."""
        n, table = self._at(shown), self._table
        place = n + self._first
        if table is None:
            return "", Reading("")
        if column == VERDICT:
            number = translate("ImportTable", "Row {number}")
            words = number.format(number=table.numbers[place])
            return words, self.verdict(shown)
        words = table.rows[place][column - CELLS].text
        wanted = role in (READING_ROLE, _Item.ToolTipRole, _Item.AccessibleTextRole)
        if not wanted or n >= len(self._rows):
            return words, Reading("")
        field = self._fields[column - CELLS]
        return words, self._readings.reading(self._rows[n], field, self._shown)

    def _tick(self, shown: int, role: int) -> Any:  # noqa: ANN401 (as above)
        n = self._at(shown)
        if role == _Item.CheckStateRole:
            on = n < len(self._rows) and self.is_ticked(n)
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == _Item.AccessibleTextRole and n < len(self._rows):
            row = self._rows[n]
            bid = row.bid or row.rest
            return bid.bidder if bid is not None else ""
        return None

    def _at(self, shown: int) -> int:
        return shown if self._places is None else self._places[shown]

    def _can_enter(self, n: int) -> bool:
        if n >= len(self._rows):
            return False
        return self._rows[n].bid is not None or self._rows[n].rest is not None

    def _is_striking(self, n: int) -> bool:
        """Whether a row is in trouble, or there already: by itself it is left out."""
        row, verdicts = self._rows[n], self._verdicts or Verdicts()
        known = row.place in verdicts.known or row.place in verdicts.repeats
        return row.bid is None or known

    def _all_changed(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
