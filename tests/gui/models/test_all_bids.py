"""A long list makes its rows when they come into view."""

from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from core.answers.index import Index
from core.answers.lens import Lens
from core.domain.records import Bid, Bidder, Contest
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.finder import Finder
from gui.models.all_bids import AllBids
from gui.models.bidders import BiddersModel
from gui.models.board_rows import Sort
from gui.phrases import BoardPhrases

LENS = Lens(date(2025, 1, 1))


@pytest.fixture
def finder() -> Finder:
    records: list[Contest | Bidder | Bid] = [Contest(id="c-aaaaaa", title="C")]
    for letter in "badc":
        bidder = f"{letter}-aaaaaa"
        records.append(Bidder(id=bidder, contest="c-aaaaaa", name=letter.upper()))
        records.append(Bid(id=f"bid-{letter}-aaaaaa", bidder=bidder, kind="offer"))
    tables = Tables.of(records)
    return Finder(tables, Index.of(tables), Voice("en"))


def names(rows: AllBids) -> list[str]:
    return [row.name for row in rows]


def test_all_bids_come_by_name(finder: Finder) -> None:
    rows, total = finder.all_bids(LENS, "", Sort())
    assert (names(rows), total) == (["A", "B", "C", "D"], 4)
    rows, _ = finder.all_bids(LENS, "", Sort("name", descending=True))
    assert names(rows) == ["D", "C", "B", "A"]


def test_a_bid_is_found_at_its_place(finder: Finder) -> None:
    rows, total = finder.all_bids(LENS, "bidder:b", Sort())
    assert (names(rows), total) == (["B"], 4)
    assert rows.place_of("bid-b-aaaaaa") == 0
    assert rows.place_of("bid-a-aaaaaa") is None
    assert rows[0:1] == (rows[0],)


def test_the_list_takes_them_as_rows(finder: Finder) -> None:
    model = BiddersModel(BoardPhrases(Voice("en")))
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(model, mode, model)
    rows, _ = finder.all_bids(LENS, "", Sort())
    model.set_rows(rows)
    assert model.rowCount() == 4
    assert model.index(1, 1).data() == "B"
    assert model.place_of("bid-d-aaaaaa") == 3


def test_reading_ahead_ends(finder: Finder) -> None:
    while not finder.build_some(LENS, 1.0):
        pass
    assert finder.matching(LENS, "a") == frozenset({"a-aaaaaa"})
