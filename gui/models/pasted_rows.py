"""Pasted rows as a table: the words of each cell, and how they were understood."""

from typing import Any, Literal, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from core.book.known_names import KnownBidders, KnownSources, name_key
from core.domain.when import When
from core.exchange.pasted_rows import PastedTable, ReadRow, Role
from core.reading import ReadAmount, ReadDate
from gui.text import as_tip
from gui.widgets.desk import Desk

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole
Tone = Literal["text2", "past_text", "alarm"]
# Hands the delegate how a cell was understood.
READING_ROLE = int(_Item.UserRole)
TICKS = 0


class Reading(NamedTuple):
    """How a cell was understood, and the role of the colour that says it.

    Attributes:
        text: In words; empty where there is nothing to say.
        tone: Quiet, or how much it needs to be looked at.
    """

    text: str
    tone: Tone = "text2"


class CellReadings:
    """Says how cells were understood, and whether the book knows what they name."""

    def __init__(self, desk: Desk, contest_id: str) -> None:
        self._desk = desk
        self._bidders = KnownBidders(desk.tables, contest_id)
        self._sources = KnownSources(desk.tables)

    def reading(self, row: ReadRow, role: Role) -> Reading:
        """How the cell of a row was understood whose column has a role."""
        if role == "name":
            return self._name(row.name)
        if role == "amount" and row.amount is not None:
            return self._amount(row.amount, row.notes)
        if role == "date" and row.date is not None:
            return self._date(row.date)
        if role == "source" and row.source:
            return self._source(row.source)
        return Reading("")

    def _name(self, name: str) -> Reading:
        if not name:
            return Reading(translate("PasteDialog", "no name: left out"), "alarm")
        known = self._bidders.find(name)
        if known is None:
            return Reading(translate("PasteDialog", "new bidder"))
        if name_key(known.name) == name_key(name):
            return Reading(translate("PasteDialog", "a bidder already"))
        text = translate("PasteDialog", "another name of {bidder}")
        return Reading(text.format(bidder=known.name))

    def _amount(self, read: ReadAmount, notes: tuple[str, ...]) -> Reading:
        voice = self._desk.voice
        if read.ambiguous:
            either = [voice.amount(one, long=True) for one in read.alternatives]
            return Reading(_either(either), "alarm")
        if read.amount is None or "amount_not_read" in notes:
            text = translate("PasteDialog", "not understood: kept in the notes")
            return Reading(text, "alarm")
        if "amount_no_money" in notes:
            text = translate("PasteDialog", "no sum of money: kept in the notes")
            return Reading(text, "alarm")
        text = voice.amount(read.amount, long=True)
        if read.per_share:
            a_share = translate("AmountField", "a share")
            text = f"{text} {a_share}"
        if read.amount.has_number and read.amount.unit is None:
            without = translate("PasteDialog", "{amount}, without a currency")
            return Reading(without.format(amount=text), "past_text")
        return Reading(text, "past_text" if read.assumed else "text2")

    def _date(self, read: ReadDate) -> Reading:
        voice, when = self._desk.voice, read.when
        if read.ambiguous:
            return Reading(_either([voice.when(o) for o in read.alternatives]), "alarm")
        if when.edtf is None:
            text = translate("PasteDialog", "not understood: kept as typed")
            return Reading(text, "alarm")
        text = voice.when(When(when.edtf, "", when.time, when.zone))
        return Reading(text, "past_text" if read.assumed else "text2")

    def _source(self, words: str) -> Reading:
        known = self._sources.find(words)
        if known is None:
            return Reading(translate("PasteDialog", "new source"))
        text = translate("PasteDialog", "in the book: {source}")
        return Reading(text.format(source=self._desk.voice.source(known)))


class PastedRowsModel(QAbstractTableModel):
    """Shows pasted rows behind their ticks; rows are read when they are looked at.

    Signals:
        ticked: A person ticked a row, or took its tick away.
    """

    ticked = Signal()

    def __init__(
        self,
        table: PastedTable,
        readings: CellReadings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._readings = readings
        # By their place in the grid: it stays when the first row becomes heads.
        self._without: set[int] = set()

    # Properties

    @property
    def table(self) -> PastedTable:
        """What is shown."""
        return self._table

    # Methods

    def set_table(self, table: PastedTable) -> None:
        """Show the same cells, read in another way."""
        if table.has_heads != self._table.has_heads:
            self.beginResetModel()
            self._table = table
            self.endResetModel()
            return
        self._table = table
        self._all_changed()

    def places(self) -> list[int]:
        """The places of the rows that are ticked and have a name."""
        return [place for place in range(len(self._table)) if self._is_ticked(place)]

    def tick_all(self, *, on: bool) -> None:
        """Tick all rows, or none."""
        self._without = set() if on else set(range(len(self._table.grid)))
        self._all_changed()
        self.ticked.emit()

    def toggle(self, place: int) -> None:
        """Tick a row, or take its tick away."""
        index = self.index(place, TICKS)
        state = Qt.CheckState.Unchecked
        if not self._is_ticked(place):
            state = Qt.CheckState.Checked
        self.setData(index, state, _Item.CheckStateRole)

    # What Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._table)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        """The ticks, and the columns that were pasted."""
        return 0 if parent.isValid() else 1 + len(self._table.roles)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A row without a name can't be ticked."""
        flags = super().flags(index)
        if index.isValid() and index.column() == TICKS:
            if self._table.name(index.row()):
                return flags | Qt.ItemFlag.ItemIsUserCheckable
            return flags & ~Qt.ItemFlag.ItemIsEnabled
        return flags

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> Any:  # noqa: ANN401 (what Qt takes depends on the role)
        """The words of a cell, how they were understood, or the tick of a row."""
        if not index.isValid() or not 0 <= index.row() < len(self._table):
            return None
        if index.column() == TICKS:
            return self._tick(index.row(), role)
        row = self._table.row(index.row())
        column = index.column() - 1
        words = row.cells[column]
        if role == _Item.DisplayRole:
            return " ".join(words.split())
        if role not in (READING_ROLE, _Item.ToolTipRole, _Item.AccessibleTextRole):
            return None
        reading = self._readings.reading(row, self._table.roles[column])
        if role == READING_ROLE:
            return reading
        said = [text for text in (words, reading.text) if text]
        if role == _Item.ToolTipRole:
            return as_tip("\n".join(said))
        return ": ".join(said)

    def setData(
        self,
        index: _Index,
        value: Any,  # noqa: ANN401  # as above
        role: int = _Item.EditRole,
    ) -> bool:
        """Take or give a tick."""
        if role != _Item.CheckStateRole or not index.isValid():
            return False
        if index.column() != TICKS or not self._table.name(index.row()):
            return False
        place = index.row() + self._table.has_heads
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._without.discard(place)
        else:
            self._without.add(place)
        self.dataChanged.emit(index, index, [_Item.CheckStateRole])
        self.ticked.emit()
        return True

    # Internal

    def _tick(self, place: int, role: int) -> Any:  # noqa: ANN401 (as above)
        if role == _Item.CheckStateRole:
            on = self._is_ticked(place)
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == _Item.AccessibleTextRole:
            return self._table.name(place)
        return None

    def _is_ticked(self, place: int) -> bool:
        named = bool(self._table.name(place))
        return named and place + self._table.has_heads not in self._without

    def _all_changed(self) -> None:
        if len(self._table):
            last = self.index(len(self._table) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _either(readings: list[str]) -> str:
    text = translate("PasteDialog", "{one} or {other}?")
    return text.format(one=", ".join(readings[:-1]), other=readings[-1])
