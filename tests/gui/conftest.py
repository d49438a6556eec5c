"""What all window tests share: no screen, no user folders, nothing left behind."""

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("BIDBOOK_THEME", "light")

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from core.answers.board import Axis, Board, Row
from core.answers.resolved import Support
from core.domain.amount import Amount
from core.domain.price import Price
from core.domain.when import When
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.arguments import Options
    from gui.bridge import Bridge
    from gui.entering import Entering
    from gui.session import Session
    from tests.gui.hands import Begin

BILLION = Decimal(10) ** 9
SHIPPED = Path(__file__).resolve().parents[2] / "data.json"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's settings, books or journals."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window open or a timer running."""
    before = {id(one) for one in qapp.topLevelWidgets()}
    yield
    # The offscreen clipboard outlives Python, and then crashes over data made in it.
    qapp.clipboard().clear()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [
        one
        for one in qapp.topLevelWidgets()
        if id(one) not in before and one.isVisible()
    ]
    running = [
        timer for one in left for timer in one.findChildren(QTimer) if timer.isActive()
    ]
    for one in left:
        one.close()
        one.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not left, f"left open: {left}, with timers {running}"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A light theme on Fusion; taken away after the test."""
    qapp.setStyle("Fusion")
    made = Theme(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot) -> Iterator["Begin"]:
    """Starts the whole window on a book and closes it after the test."""
    from gui.app import start  # noqa: PLC0415 (most tests need no window)
    from gui.arguments import Options  # noqa: PLC0415 (as above)

    sessions: list[Session] = []
    hook = sys.excepthook

    def made(book: "Path | Options") -> "Session":
        if isinstance(book, Path):
            book = Options(path=book, as_of=None, language="en")
        session = start(qapp, book)
        sessions.append(session)
        qtbot.waitUntil(lambda: session.complete, timeout=10_000)
        return session

    yield made
    for session in sessions:
        for window in session.window.findChildren(QDialog):
            window.close()
        session.close_book(lose_unsaved=True)
        session.window.close()
        session.window.deleteLater()
    sys.excepthook = hook
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def book_copy(tmp_path: Path) -> Path:
    """A copy of the shipped book."""
    return Path(shutil.copy(SHIPPED, tmp_path / "data.json"))


@pytest.fixture
def session(begin: "Begin", book_copy: Path) -> "Session":
    """The whole window on the shipped book, as of a day with open questions."""
    from gui.arguments import Options  # noqa: PLC0415 (most tests need no window)

    return begin(Options(path=book_copy, as_of=date(2025, 4, 3), language="en"))


@pytest.fixture
def bridge(session: "Session") -> "Bridge":
    """What the window shows."""
    assert session.bridge is not None
    return session.bridge


@pytest.fixture
def entering(session: "Session") -> "Entering":
    """What opens forms in the window."""
    from gui.entering import Entering  # noqa: PLC0415 (most tests need no window)

    found = session.findChild(Entering)
    assert found is not None
    return found


def row(name: str, amount: Amount, **fields: object) -> Row:
    """A row of a bidder whose ids follow from its name."""
    stem = name.split(maxsplit=1)[0].lower()
    values: dict[str, object] = {
        "bidder": f"{stem}-aaaaaa",
        "bid": f"{stem}-bid-aaaaaa",
        "contest": "contest-aaaaaa",
        "name": name,
        "group": "ranked",
        "amount": amount,
        "price": Price(amount, "total"),
        "support": Support(word="one_source", reports=1, roots=1),
        "made_on": When("2025-04-01"),
        "kind": "offer",
        "mark": amount.kind,
    }
    return Row(**{**values, **fields})  # type: ignore[arg-type]  # fields by name


def bn(kind: str, low: str | None, high: str | None = None) -> Amount:
    """An amount in billions of dollars."""
    low_end = Decimal(low) * BILLION if low is not None else None
    high_end = Decimal(high) * BILLION if high is not None else None
    if kind in ("exact", "about"):
        high_end = low_end
    unit = "USD" if low_end is not None or high_end is not None else None
    return Amount(kind, low_end, high_end, unit)  # type: ignore[arg-type]


@pytest.fixture
def sample() -> Board:
    """A board with every kind of mark."""
    undisclosed = Amount("undisclosed")
    no_price = Amount("no_price")
    rows = (
        row("Reid Rasner", bn("exact", "47.5"), best=1, worst=6, highest_stated=True),
        row("Tinsley group", bn("more_than", "30"), best=1, worst=6, may_exceed=True),
        row("McCourt group", bn("about", "20"), best=3, worst=7),
        row("Zoop", bn("range", "10", "15"), best=3, worst=7),
        row("Amazon", undisclosed, best=1, worst=7, may_exceed=True),
        row("Oracle", undisclosed, best=1, worst=7, may_exceed=True),
        row(
            "Foreign bid",
            bn("exact", "12"),
            group="incomparable",
            mark="other_basis",
            code="currency",
        ),
        row(
            "Perplexity AI",
            no_price,
            group="unranked",
            mark="no_price",
            code="no_price",
            kind="merger",
        ),
        row("Microsoft", bn("at_most", None, "50"), group="ended", mark="at_most"),
    )
    top = 60 * BILLION
    ticks = tuple(n * 10 * BILLION for n in range(7))
    return Board(rows=rows, axis=Axis(unit="USD", top=top, ticks=ticks))
