"""The peer of search and sorting: QSortFilterProxyModel over a model in Python.

It does the same work: all typed words anywhere in a row's texts, accents and case
ignored, and a sort role that puts numbers before what is not known. Its texts are
folded beforehand, which such programs seldom do.
"""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from core.answers.columns import BidRow
from core.answers.folding import fold
from tests.benchmarks.window import application

_Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("name", "price", "date", "stage", "support")
TEXT_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2


class RowModel(QAbstractTableModel):
    """The rows as a table."""

    def __init__(self, rows: list[BidRow], texts: list[str]) -> None:
        super().__init__()
        self._rows = rows
        self._texts = texts

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own type)
        row = self._rows[index.row()]
        if role == TEXT_ROLE:
            return self._texts[index.row()]
        column = COLUMNS[index.column()]
        if column == "price":
            amount = row.amount
            if role == SORT_ROLE:
                known = amount is not None and amount.low is not None
                return float(amount.low) if amount and amount.low and known else -1.0
            return amount.words if amount else ""
        if column == "date":
            return row.made_on.edtf if row.made_on else ""
        return row.name if column == "name" else row.stage


class AllWords(QSortFilterProxyModel):
    """Lets rows through that contain all words."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self.setSortRole(SORT_ROLE)

    def search(self, text: str) -> None:
        """Search for the words of a text."""
        self._words = fold(text).split()
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        model = self.sourceModel()
        index = model.index(source_row, 0, source_parent)
        text = model.data(index, TEXT_ROLE)
        return all(word in text for word in self._words)


def proxied(rows: list[BidRow], texts: list[str]) -> AllWords:
    """The proxy over a model of some rows."""
    application()
    proxy = AllWords()
    model = RowModel(rows, texts)
    model.setParent(proxy)
    proxy.setSourceModel(model)
    return proxy
