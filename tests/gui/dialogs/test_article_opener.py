"""The article window beside the real one, on a copy of the shipped book."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from core.book.book import Book
from gui.arguments import Options
from gui.dialogs.article_opener import ACTION, ArticleOpener
from gui.entering import Entering
from gui.session import Session
from tests.gui.hands import Begin, bridge_of

BILLION = Decimal(10) ** 9
ROOT = Path(__file__).resolve().parents[3]
REPORT = ROOT / "tests" / "core" / "reading" / "data" / "tiktok-de.txt"


@pytest.fixture(params=["shipped"])
def session(
    request: pytest.FixtureRequest, begin: Begin, book_copy: Path, tmp_path: Path
) -> Session:
    path = book_copy
    if request.param == "empty":
        path = tmp_path / "empty.json"
        Book.create(path, now=lambda: datetime(2025, 4, 3, tzinfo=UTC)).close()
    return begin(Options(path=path, as_of=date(2025, 4, 3), language="en"))


@pytest.fixture
def opener(session: Session, entering: Entering) -> ArticleOpener:
    return ArticleOpener(session, entering)


def test_the_window_is_opened_once_and_is_not_modal(opener: ArticleOpener) -> None:
    opener.do(ACTION)
    first = opener.dialog
    assert first is not None
    assert first.isVisible()
    assert not first.isModal()
    opener.do(ACTION)
    assert opener.dialog is first
    first.close()
    assert opener.dialog is None


def test_the_report_adds_sources_to_the_bids_of_the_shipped_book(
    session: Session, opener: ArticleOpener
) -> None:
    bridge = bridge_of(session)
    before = bridge.tables
    opener.do(ACTION)
    dialog = opener.dialog
    assert dialog is not None
    dialog.read_file(REPORT)
    states = {
        str(dialog.model.title(one)): dialog.model.state(one)
        for one in dialog.model.drafts
    }
    again = [name for name, state in states.items() if state.startswith("one more")]
    assert any("47.5 bn" in name for name in again)
    assert any("more than 30 bn" in name for name in again)
    assert any("about 20 bn" in name for name in again)
    place = next(n for n, one in enumerate(dialog.model.drafts) if "47,5" in one.quote)
    dialog._select(place)
    dialog._judge("accepted")
    dialog.offered.emit()
    assert len(bridge.tables.bids) == len(before.bids)
    assert len(bridge.tables.sources) == len(before.sources) + 1
    bridge.undo()
    assert bridge.tables == before
    dialog.close()


@pytest.mark.parametrize("session", ["empty"], indirect=True)
def test_an_empty_book_gains_a_contest_in_the_same_step(
    session: Session, opener: ArticleOpener
) -> None:
    bridge = bridge_of(session)
    before, steps = bridge.tables, len(bridge.book.history)
    opener.do(ACTION)
    dialog = opener.dialog
    assert dialog is not None
    dialog.read_file(REPORT)
    for _ in range(7):
        dialog._judge("accepted")
    dialog.offered.emit()
    assert len(bridge.book.history) == steps + 1
    assert [one.title for one in bridge.tables.contests.values()] == [
        "Amazon will offenbar TikTok kaufen"
    ]
    assert len(bridge.tables.bids) == 7
    bridge.undo()
    assert bridge.tables == before
    dialog.close()


class Clicks:
    """Clicks widgets as a hand does, and counts."""

    def __init__(self) -> None:
        self.count = 0

    def on(self, button: QAbstractButton) -> None:
        """Click a button that can be seen and used."""
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.count += 1


@pytest.mark.parametrize("session", ["empty"], indirect=True)
def test_ten_clicks_at_most_enter_the_report_into_an_empty_book(
    session: Session, opener: ArticleOpener
) -> None:
    bridge = bridge_of(session)
    opener.do(ACTION)
    dialog = opener.dialog
    assert dialog is not None
    QGuiApplication.clipboard().setText(REPORT.read_text(encoding="utf-8"))
    clicks = Clicks()
    clicks.on(dialog.foot.paste)
    kinds = [one.proposal.kind for one in dialog.model.drafts]
    assert kinds == ["bid"] * 7 + ["deadline"] + ["response"] * 3
    for _ in range(7):
        clicks.on(dialog.form._accept)
    clicks.on(dialog.foot.enter)
    assert clicks.count <= 10
    tables = bridge.tables
    found = {}
    for bid in tables.bids.values():
        price = next((claim.value.amount for claim in bid.price), None)
        low = price.low if price is not None else None
        what = (bid.kind, price.kind if price else None, low, price and price.unit)
        found[tables.bidders[bid.bidder].name] = what
    assert found == {
        "Amazon": ("offer", "undisclosed", None, None),
        "Oracle": ("intent", None, None, None),
        "Blackstone": ("intent", None, None, None),
        "Perplexity AI": ("merger", "no_price", None, None),
        "Frank McCourt’s group": ("offer", "about", 20 * BILLION, "USD"),
        "Jesse Tinsley’s group": ("offer", "more_than", 30 * BILLION, None),
        "Reid Rasner": ("offer", "exact", Decimal("47.5") * BILLION, "USD"),
    }
    assert not tables.figures
    (source,) = tables.sources.values()
    claims = [claim for bid in tables.bids.values() for claim in bid.price]
    assert {claim.source for claim in claims} == {source.id}
    dialog.close()
