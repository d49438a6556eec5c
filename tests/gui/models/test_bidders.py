"""The bidder list's model: rows and headings under six columns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.answers.board import Axis, Board
from core.wording.voice import Voice
from gui.models.bidders import KEYS, BiddersModel, bidder_columns
from gui.models.board_rows import Sort, entries
from gui.phrases import BoardPhrases


@pytest.fixture
def phrases() -> BoardPhrases:
    return BoardPhrases(Voice("en"))


@pytest.fixture
def model(phrases: BoardPhrases, sample: Board) -> BiddersModel:
    made = BiddersModel(phrases)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(made, mode, made)
    made.set_columns(bidder_columns(phrases, sample.axis))
    made.set_rows(entries(sample.rows, Sort()))
    return made


def cells(model: BiddersModel, place: int) -> list[str]:
    return [str(model.index(place, n).data()) for n in range(len(KEYS))]


def test_a_row_reads_as_its_cells(model: BiddersModel) -> None:
    assert cells(model, 1)[:3] == ["1–6", "Tinsley group", "more than 30 bn"]


def test_the_price_column_names_the_currency_once(model: BiddersModel) -> None:
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Price, USD"
    assert "USD" not in cells(model, 0)[2]


def test_another_currency_is_named_in_its_cell(
    model: BiddersModel, phrases: BoardPhrases
) -> None:
    model.set_columns(bidder_columns(phrases, Axis(unit="EUR")))
    assert cells(model, 0)[2] == "47.5 bn USD"


def test_a_heading_can_be_read_and_not_selected(model: BiddersModel) -> None:
    flags = model.flags(model.index(6, 1))
    assert cells(model, 6)[1] == "Not comparable 1"
    assert not flags & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsSelectable


def test_the_sorted_column_carries_an_arrow(model: BiddersModel) -> None:
    model.set_sort_order(Sort("name"))
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Bidder ▴"
    model.set_sort_order(Sort("name", descending=True))
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Bidder ▾"
