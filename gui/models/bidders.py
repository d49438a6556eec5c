"""The bidder list as a table: its columns, and the lines that are headings."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from core.answers.board import Axis, Row
from gui.models.board_rows import Entry, Heading, Sort, key_of
from gui.models.table import Column, TableModel
from gui.phrases import BoardPhrases, plain, translate

_Index = QModelIndex | QPersistentModelIndex
# Joined once: Qt asks for hundreds of cells while it paints.
_OF_ROW = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
KEYS = ("rank", "name", "price", "support", "date", "stage", "contest")


class BiddersModel(TableModel[Entry]):
    """Rows of the board and headings between them; headings can't be selected.

    Attributes:
        support_icon: The sign that stands for the title of the support column.
    """

    def __init__(self, phrases: BoardPhrases, parent: QObject | None = None) -> None:
        self._sort = Sort()
        self.support_icon: QIcon | None = None
        super().__init__(bidder_columns(phrases, Axis()), key_of, parent)
        self._find: Callable[[str], int | None] = super().place_of

    @property
    def sort_order(self) -> Sort:
        """By what the rows are sorted."""
        return self._sort

    def set_sort_order(self, sort: Sort) -> None:
        """Say by which column the rows are sorted; the rows come sorted."""
        if sort != self._sort:
            self._sort = sort
            last = len(self.columns) - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def set_rows(self, rows: Sequence[Entry]) -> None:
        """Show these lines; of a long list none is looked at before it is in view."""
        place_of = getattr(rows, "place_of", None)
        if place_of is None:
            self._find = super().place_of
            super().set_rows(rows)
        else:
            self._find = place_of
            self.show_anew(rows)

    def place_of(self, key: str) -> int | None:
        """At which place the line with this key stands."""
        return self._find(key)

    def heading_at(self, place: int) -> Heading | None:
        """The heading at a place, if one stands there."""
        entry = self.rows[place] if 0 <= place < len(self.rows) else None
        return entry if isinstance(entry, Heading) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be selected, headings only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        heading = self.heading_at(index.row()) is not None
        return Qt.ItemFlag.ItemIsEnabled if heading else _OF_ROW

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401  # what Qt takes depends on the role
        """Titles, with an arrow at the one that sorts."""
        title = super().headerData(section, orientation, role)
        if orientation != Qt.Orientation.Horizontal or section >= len(KEYS):
            return title
        if role == Qt.ItemDataRole.DecorationRole and KEYS[section] == "support":
            return self.support_icon
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].title
        if role != Qt.ItemDataRole.DisplayRole:
            return title
        if KEYS[section] == "support" and self.support_icon is not None:
            title = ""
        if KEYS[section] == self._sort.key:
            return f"{title} {'▾' if self._sort.descending else '▴'}"
        return title


def bidder_columns(
    phrases: BoardPhrases, axis: Axis, titles: Mapping[str, str] = MappingProxyType({})
) -> tuple[Column[Entry], ...]:
    """The columns of the list; the price's header names the currency once."""
    price = translate("Board", "Price")
    if axis.unit:
        price = f"{price}, {axis.unit}"
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    centre = Qt.AlignmentFlag.AlignHCenter

    def name(entry: Entry) -> str:
        if isinstance(entry, Heading):
            return f"{phrases.heading(entry.group)} {entry.count}"
        return entry.name

    def contest(entry: Entry) -> str:
        return titles.get(entry.contest, "") if isinstance(entry, Row) else ""

    def column(
        key: str,
        title: str,
        align: Qt.AlignmentFlag = left,
        text: Callable[[Entry], str] | None = None,
        tip: Callable[[Entry], str] | None = None,
    ) -> Column[Entry]:
        text = text or _Cell(phrases, axis, key)
        return Column(key, title, text, tip or text, align)

    def rank_tip(entry: Entry) -> str:
        return phrases.rank_tip(entry) if isinstance(entry, Row) else ""

    def price_tip(entry: Entry) -> str:
        return phrases.price_tip(entry, axis) if isinstance(entry, Row) else ""

    return (
        column("rank", translate("Board", "Rank"), centre, tip=rank_tip),
        column("name", translate("Board", "Bidder"), text=name),
        column("price", price, right, tip=price_tip),
        column("support", translate("Board", "Support")),
        column("date", translate("Board", "Date")),
        column("stage", translate("Board", "Stage")),
        column("contest", translate("Board", "Contest"), text=contest),
    )


class _Cell:
    """The text of one cell of a row; nothing in a heading."""

    def __init__(self, phrases: BoardPhrases, axis: Axis, key: str) -> None:
        self._phrases, self._axis, self._key = phrases, axis, key

    def __call__(self, entry: Entry) -> str:
        if not isinstance(entry, Row):
            return ""
        phrases = self._phrases
        if self._key == "price":
            return plain(phrases.price(entry, self._axis))
        text = getattr(phrases, self._key)(entry)
        return str(text)
