"""A person at the real window: selects, searches, edits, undoes, comes back."""

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from core.book.snapshot import read_book
from core.domain.records import Bid
from core.domain.tables import Tables
from tests.real_window.program import DAY, Program, places_of_rows
from tests.real_window.screen import Screen

Start = Callable[..., Program]
BILLION = Decimal(10) ** 9

pytestmark = [pytest.mark.x11, pytest.mark.timeout(180)]


def _bids_at(path: Path, low: str) -> list[Bid]:
    """The bids of which something says that the price is so many billions."""
    wanted = Decimal(low) * BILLION
    return [
        bid
        for bid in read_book(path).tables.bids.values()
        if any(claim.value.amount.low == wanted for claim in bid.price)
    ]


def _name(tables: Tables, bid: Bid) -> str:
    return tables.bidders[bid.bidder].name


def _change_price(screen: Screen, program: Program, words: str) -> None:
    """Open the form of the selected bid, type a price, save: all by keyboard."""
    screen.press("F2")
    # The price is the first field, and has the keyboard.
    form = "Edit bid"
    screen.wait_until(lambda: bool(screen.windows(program.process.pid, form)), form)
    screen.press("ctrl+a")
    screen.write(words)
    screen.press("Return")


def test_an_edit_made_by_mouse_and_keyboard_is_there_after_opening_again(
    screen: Screen, start: Start, book: Path
) -> None:
    before = read_book(book).tables
    places = places_of_rows(screen, book)
    row = next(name for name in places if "McCourt" in name)
    assert not _bids_at(book, "25.25")

    program = start(str(book), "--as-of", DAY)
    screen.click(program.window, *places[row])
    _change_price(screen, program, "25.25 billion dollars")
    screen.wait_until(lambda: len(_bids_at(book, "25.25")) == 1, "the edited bid")
    assert "McCourt" in _name(before, _bids_at(book, "25.25")[0])

    for undo, redo in (("ctrl+z", "ctrl+shift+z"), ("ctrl+z", "ctrl+y")):
        screen.press(undo)
        screen.wait_until(lambda: read_book(book).tables == before, undo)
        screen.press(redo)
        screen.wait_until(lambda: len(_bids_at(book, "25.25")) == 1, redo)
    program.quit()

    # The file alone holds it, without what lies beside it.
    alone = book.parent.with_name("alone.json")
    shutil.copyfile(book, alone)
    assert len(_bids_at(alone, "25.25")) == 1

    again = start(str(book), "--as-of", DAY)
    screen.press("ctrl+z")
    screen.wait_until(
        lambda: read_book(book).tables == before, "undo after opening again"
    )
    again.quit()
    assert read_book(book).tables == before


def test_what_is_typed_in_the_search_box_narrows_the_list(
    screen: Screen, start: Start, book: Path
) -> None:
    before = read_book(book).tables
    program = start(str(book), "--as-of", DAY)
    screen.press("ctrl+f")
    screen.write("tinsley")
    # Down goes to the list, then to its only row.
    screen.press("Down", "Down", "Home")
    _change_price(screen, program, "31.5 billion dollars")
    screen.wait_until(lambda: len(_bids_at(book, "31.5")) == 1, "the edited bid")
    assert "Tinsley" in _name(before, _bids_at(book, "31.5")[0])
    program.quit()
    assert len(_bids_at(book, "31.5")) == 1


def test_a_second_window_changes_nothing(
    screen: Screen, start: Start, book: Path
) -> None:
    before = read_book(book).tables
    first = start(str(book), "--as-of", DAY)
    second = start(str(book), "--as-of", DAY)
    screen.press("Down", "F2")
    screen.press("Delete")
    second.quit()
    assert read_book(book).tables == before
    screen.front(first.process.pid)
    screen.press("Home", "Delete")
    screen.wait_until(
        lambda: read_book(book).tables != before, "the first window's edit"
    )
    first.quit()
