"""The window's state is one frozen value."""

from datetime import date

from core.answers.lens import Lens
from gui.models.board_rows import Sort
from gui.state import WindowState

DAY = date(2025, 4, 3)


def test_another_contest_begins_without_selection_and_filters() -> None:
    state = WindowState(
        lens=Lens(DAY), bid="b", bidder="c", query="x", filters=("a:b",)
    )
    other = state.in_contest("contest")
    assert other.choice.contest == "contest"
    assert (other.bid, other.bidder, other.search) == (None, None, "")
    assert other.lens == state.lens


def test_another_day_keeps_all_else() -> None:
    state = WindowState(lens=Lens(DAY, "recorded", frozenset({"s"})), bid="b")
    moved = state.as_of(date(2024, 1, 1))
    assert moved.lens == Lens(date(2024, 1, 1), "recorded", frozenset({"s"}))
    assert moved.bid == "b"


def test_filters_and_what_is_typed_are_one_search() -> None:
    state = WindowState(lens=Lens(DAY), filters=("stage:offer",), query="oracle ")
    assert state.search == "stage:offer oracle"


def test_a_column_sorts_one_way_then_the_other_then_not() -> None:
    sort = Sort()
    names = []
    for _ in range(3):
        sort = sort.clicked("name")
        names.append((sort.key, sort.descending))
    assert names == [("name", False), ("name", True), ("", False)]


def test_prices_are_sorted_from_the_highest_first() -> None:
    assert Sort().clicked("price") == Sort("price", descending=True)
    assert Sort("price", descending=True).clicked("rank") == Sort()
