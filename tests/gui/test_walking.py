"""By keyboard through the parts of the window, forwards, backwards and directly."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import start
from gui.arguments import Options
from gui.session import Session
from gui.views.as_of_strip_track import AsOfTrack
from gui.views.over_time import OverTime

BOOK = Path(__file__).resolve().parents[2] / "data.json"


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "data.json"
    shutil.copy(BOOK, path)
    session = start(qapp, Options(path=path, as_of=date(2025, 4, 3), language="en"))
    session.window.resize(1600, 900)
    qtbot.waitUntil(lambda: session.complete, timeout=10_000)
    session.window.activateWindow()
    yield session
    session.window.close()
    session.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def places(session: Session, action: str, steps: int) -> list[str]:
    """Where the keyboard is after each step."""
    window = session.window
    found = []
    for _ in range(steps):
        window.actions_by_id[action].trigger()
        focus = QApplication.focusWidget()
        if focus is not None and window.details.isAncestorOf(focus):
            found.append("details")
        elif focus is window.search.field:
            found.append("search")
        elif isinstance(focus, AsOfTrack | OverTime):
            found.append(type(focus).__name__)
        else:
            found.append(focus.objectName() if focus is not None else "")
    return found


def test_f6_goes_round_all_parts_and_back(session: Session) -> None:
    session.window.search.focus()
    assert places(session, "next_pane", 5) == [
        *("bidders", "lanes", "AsOfTrack", "details", "search"),
    ]
    assert places(session, "previous_pane", 3) == ["details", "AsOfTrack", "lanes"]


def test_alt_and_a_number_go_to_list_chart_and_details(session: Session) -> None:
    assert places(session, "go_chart", 1) == ["lanes"]
    assert places(session, "go_details", 1) == ["details"]
    assert places(session, "go_list", 1) == ["bidders"]
    session.window.actions_by_id["view_over_time"].trigger()
    assert places(session, "go_chart", 1) == ["OverTime"]


def test_arrows_in_the_chart_move_in_the_rows(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:

    heard: list[str] = []
    monkeypatch.setattr("gui.views.board.announce", lambda _w, text: heard.append(text))
    assert places(session, "go_chart", 1) == ["lanes"]
    lanes = session.window.board.lanes
    QTest.keyClick(lanes, Qt.Key.Key_Down)
    assert heard == [
        "Tinsley group: more than 30 bn, may exceed the highest stated, rank 1–5."
    ]
    with qtbot.waitSignal(session.window.board.open_requested):
        QTest.keyClick(lanes, Qt.Key.Key_Return)
