"""The whole main job by keyboard alone: find, read why, add, undo, report."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from core.book.snapshot import read_book
from core.domain.records import Bid
from core.domain.tables import Tables
from tests.real_window.program import DAY, Program
from tests.real_window.screen import Screen

Start = Callable[..., Program]
# From the price, the first field of a bid's form, to its source.
_TO_SOURCE = ("Tab",) * 9
_SOURCE = "Evening Gazette, 3 April 2025"

pytestmark = [pytest.mark.x11, pytest.mark.timeout(180)]


def _added(before: Tables, path: Path) -> list[Bid]:
    bids = read_book(path).tables.bids
    return [bid for key, bid in bids.items() if key not in before.bids]


def test_find_a_bidder_read_why_add_a_bid_undo_and_export_a_report(
    screen: Screen, start: Start, book: Path, tmp_path: Path
) -> None:
    before = read_book(book).tables
    program = start(str(book), "--as-of", DAY)
    process = program.process.pid

    # Find a bidder.
    screen.press("ctrl+k")
    screen.await_entered(process, "Find an action")
    screen.write("mccourt")
    screen.rest()
    screen.press("Return")
    screen.await_entered(process, "Bidbook")

    # Read why: the keyboard comes to the first claim, and F2 opens it.
    screen.press("ctrl+e")
    screen.rest()
    screen.press("F2")
    screen.await_entered(process, "Correct a claim")
    screen.press("Escape")
    screen.await_entered(process, "Bidbook")

    # Add a bid with a source.
    screen.press("ctrl+shift+b")
    screen.await_entered(process, "New bid")
    screen.write("more than 23.5 billion dollars")
    screen.press(*_TO_SOURCE)
    screen.write(_SOURCE)
    screen.press("Return")
    screen.wait_until(lambda: len(_added(before, book)) == 1, "the new bid")
    (bid,) = _added(before, book)
    tables = read_book(book).tables
    (claim,) = bid.price
    assert "McCourt" in tables.bidders[bid.bidder].name
    assert claim.value.amount.kind == "more_than"
    assert claim.value.amount.low == Decimal("23500000000")
    assert tables.sources[claim.source or ""].title == _SOURCE

    # Undo.
    screen.await_entered(process, "Bidbook")
    screen.press("ctrl+z")
    screen.wait_until(lambda: read_book(book).tables == before, "undone")

    # Export a report: its window, the button, the name of a file.
    report = tmp_path / "report.html"
    screen.press("ctrl+p")
    screen.await_entered(process, "Export and report")
    screen.press("shift+Tab", "shift+Tab", "shift+Tab", "space")
    screen.await_entered(process, "Export")
    screen.press("ctrl+a")
    screen.write(str(report))
    screen.press("Return")
    screen.wait_until(report.exists, "the report")
    program.quit()

    page = report.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Reid Rasner, 47.5 bn USD" in page
    assert _SOURCE not in page
    assert "<script" not in page
    assert read_book(book).tables == before


@pytest.mark.parametrize("key", ["Menu", "shift+F10"])
def test_menus_open_by_key_in_the_list_and_at_claims(
    screen: Screen, start: Start, book: Path, key: str
) -> None:
    program = start(str(book), "--as-of", DAY)
    process = program.process.pid

    def choose(place: int, form: str) -> None:
        """Open the menu, go down to a place, and see which form opens."""
        screen.press(key)
        screen.rest()
        screen.press(*["Down"] * place, "Return")
        screen.await_entered(process, form)
        screen.press("Escape")
        screen.await_entered(process, "Bidbook")

    # In the list "Edit bid" comes after "Why this number?".
    choose(2, "Edit bid")
    # A claim can be preferred, rejected or corrected.
    screen.press("ctrl+e")
    screen.rest()
    choose(3, "Correct a claim")
    program.quit()
