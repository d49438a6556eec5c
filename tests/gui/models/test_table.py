"""The generic table: columns are data, and only what differs is announced."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.models.table import ROW_ROLE, Column, TableModel


class Pair(NamedTuple):
    key: str
    value: str


@pytest.fixture
def model() -> TableModel[Pair]:
    columns = (
        Column[Pair]("key", "Key", lambda row: row.key),
        Column[Pair]("value", "Value", lambda row: row.value, lambda row: row.value),
    )
    made = TableModel[Pair](columns, lambda row: row.key)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(made, mode, made)
    made.set_rows([Pair("a", "1"), Pair("b", "<b>2</b>")])
    return made


def test_cells_titles_and_rows_are_handed_out(model: TableModel[Pair]) -> None:
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.index(1, 1).data() == "<b>2</b>"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Key"
    assert model.index(0, 0).data(ROW_ROLE) == Pair("a", "1")
    assert model.place_of("b") == 1
    assert model.place_of("c") is None


def test_a_tip_from_data_is_no_markup(model: TableModel[Pair]) -> None:
    tip = model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "&lt;b&gt;2&lt;/b&gt;"


def test_only_the_row_that_differs_is_announced(model: TableModel[Pair]) -> None:
    told: list[tuple[int, int]] = []
    resets: list[int] = []
    model.dataChanged.connect(lambda top, end: told.append((top.row(), end.row())))
    model.modelReset.connect(lambda: resets.append(1))
    model.set_rows([Pair("a", "1"), Pair("b", "3")])
    assert told == [(1, 1)]
    assert resets == []


def test_other_rows_are_announced_as_a_whole(model: TableModel[Pair]) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_rows([Pair("b", "3")])
    assert resets == [1]
    assert model.rowCount() == 1


def test_a_row_has_no_rows_below_it(model: TableModel[Pair]) -> None:
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.index(5, 0) == QModelIndex()
