"""By keyboard through the parts of the window, forwards, backwards and directly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.views.as_of_strip_track import AsOfTrack
from gui.views.over_time import OverTime


@pytest.fixture
def session(session: Session) -> Session:
    session.window.resize(1600, 900)
    session.window.activateWindow()
    return session


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
