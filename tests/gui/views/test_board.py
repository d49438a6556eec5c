"""List and lanes: one order, one scroll, one selection."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.answers.board import Board as Rows
from core.answers.board import Mark
from core.wording.voice import Voice
from gui.models.bidders import KEYS
from gui.models.board_rows import Sort, entries
from gui.phrases import BoardPhrases
from gui.theme import Theme
from gui.views.board import Board, BoardContent
from gui.views.chart_key import KeyStrip


@pytest.fixture
def board(qtbot: QtBot, theme: Theme, sample: Rows) -> Iterator[Board]:
    made = Board(theme, BoardPhrases(Voice("en")))
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    made.load_chart()
    made.show_content(content(sample), sample.rows[0].bid)
    yield made
    made.close()


def content(sample: Rows, **fields: Any) -> BoardContent:  # noqa: ANN401 (by name)
    made = BoardContent(entries(sample.rows, Sort()), sample.axis, total=9)
    return made._replace(**fields)


def test_the_lanes_stand_on_the_rows_of_the_list(board: Board) -> None:
    view, lanes = board.list, board.lanes
    top = view.viewport().mapToGlobal(QPoint(0, view.rowViewportPosition(0)))
    assert top.y() == lanes.mapToGlobal(QPoint(0, 0)).y()
    assert lanes.picture.height == view.rowHeight(0)


def test_the_lanes_follow_the_lists_scroll(board: Board) -> None:
    board.resize(900, 160)
    bar = board.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.maximum() > 0
    assert board.picture.scroll == bar.value()


def test_a_selected_row_is_selected_in_the_lanes_and_tells_nobody(
    board: Board, sample: Rows
) -> None:
    told: list[str] = []
    board.select_requested.connect(told.append)
    board.select(sample.rows[2].bid)
    assert board.picture.selected == 2
    assert board.list.currentIndex().row() == 2
    assert told == []


def test_arrow_keys_select_and_pass_over_headings(board: Board, sample: Rows) -> None:
    told: list[str] = []
    board.select_requested.connect(told.append)
    board.select(sample.rows[5].bid)
    QTest.keyClick(board.list, Qt.Key.Key_Down)
    assert told == [sample.rows[6].bid]
    QTest.keyClick(board.list, Qt.Key.Key_Up)
    assert told[-1] == sample.rows[5].bid


def test_a_click_on_a_lane_selects_its_row(board: Board, sample: Rows) -> None:
    told: list[str] = []
    board.select_requested.connect(told.append)
    place = QPoint(100, board.picture.height + 4)
    QTest.mouseClick(board.lanes, Qt.MouseButton.LeftButton, pos=place)
    assert told == [sample.rows[1].bid]


def test_hovering_a_lane_tints_the_row_of_the_list(board: Board) -> None:
    QTest.mouseMove(board.lanes, QPoint(50, 5 * board.picture.height + 3))
    assert board.picture.hovered == 5


def test_enter_opens_the_selected_bid(board: Board, sample: Rows) -> None:
    told: list[str] = []
    board.open_requested.connect(told.append)
    QTest.keyClick(board.list, Qt.Key.Key_Return)
    assert told == [sample.rows[0].bid]


def test_a_click_on_a_title_asks_to_sort(board: Board) -> None:
    told: list[str] = []
    board.sort_requested.connect(told.append)
    board.list.horizontalHeader().sectionClicked.emit(2)
    assert told == ["price"]


def test_without_rows_a_sentence_says_why(board: Board, sample: Rows) -> None:
    empty = content(sample, entries=(), empty="No bidder matches.", hidden=9)
    board.show_content(empty, None)
    assert not board.list.isVisible()
    assert board.picture.selected == -1


def test_what_filters_hide_is_counted(board: Board, sample: Rows) -> None:
    told: list[bool] = []
    board.show_all_requested.connect(lambda: told.append(True))
    board.show_content(content(sample, hidden=6), None)
    button = board.foot.show_button
    assert button.isVisible()
    assert "9" in button.text()
    button.click()
    assert told == [True]


def test_where_room_is_short_the_stage_leaves_so_that_names_stay(board: Board) -> None:
    stage, name = KEYS.index("stage"), KEYS.index("name")
    for wide, hidden in ((600, False), (360, True), (600, False)):
        board.splitter.setSizes([wide, 900 - wide])
        assert board.list.isColumnHidden(stage) is hidden
        assert board.list.columnWidth(name) > board.list.fontMetrics().height() * 3


def test_names_are_cut_before_the_stage_is(board: Board, sample: Rows) -> None:
    rows = [replace(row, name=30 * "m", stage="reaffirmed") for row in sample.rows]
    lines = entries(tuple(rows), Sort())
    board.show_content(content(sample, entries=lines), None)
    stage, name, shown = KEYS.index("stage"), KEYS.index("name"), board.list
    wide = shown.wanted_width()
    found = []
    for sizes in ([wide, wide], [wide - 60, wide]):
        board.resize(sum(sizes) + 1, 300)
        board.splitter.setSizes(sizes)
        found.append((shown.columnWidth(name), shown.columnWidth(stage)))
    (long, whole), (cut, same) = found
    assert (cut, same) == (long - 60, whole)
    assert whole > QFontMetrics(shown.font()).horizontalAdvance("reaffirmed")


def test_the_key_explains_what_occurs_and_rows_and_lanes_end_together(
    board: Board, sample: Rows
) -> None:
    strip = board.findChildren(KeyStrip)[0]
    board.resize(1400, 300)
    few: tuple[Mark, ...] = ("exact", "undisclosed")
    some = tuple(row for row in sample.rows if row.mark in few)
    board.show_content(content(sample, entries=entries(some, Sort())), None)
    assert strip.accessibleDescription() == "stated, undisclosed"
    one = board.key.height()
    board.show_content(content(sample), None)
    assert "not comparable" in strip.accessibleDescription()
    board.resize(650, 300)
    board.splitter.setSizes([400, 250])
    two = 2 * one
    assert (strip.height(), board.key.height(), board.foot.height()) == (two, two, two)
