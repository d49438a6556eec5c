"""Ctrl+Enter saves a form and opens the next one."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.bridge import Bridge
from gui.dialogs.form import Form
from gui.entering import Entering
from gui.session import Session

BOOK = Path(__file__).resolve().parents[2] / "data.json"


@pytest.fixture
def session(begin: Callable[[Path], Session], tmp_path: Path) -> Session:
    session = begin(Path(shutil.copy(BOOK, tmp_path / "data.json")))
    bridge = bridge_of(session)
    bridge.ask_state(bridge.state.as_of(date(2025, 4, 3)))
    session.window.activateWindow()
    return session


def bridge_of(session: Session) -> Bridge:
    assert session.bridge is not None
    return session.bridge


def open_form(session: Session) -> Form | None:
    entering = session.findChild(Entering)
    assert entering is not None
    return entering.form


def form(session: Session, action: str) -> Form:
    session.window.actions_by_id[action].trigger()
    made = open_form(session)
    assert made is not None
    return made


def save(made: Form, qtbot: QtBot) -> None:
    qtbot.waitUntil(made.isActiveWindow)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(made.focusWidget() or made, Qt.Key.Key_Return, control)
    qtbot.waitUntil(lambda: not made.isVisible())
    qtbot.wait(20)


def test_after_a_bid_comes_the_next_of_the_list(session: Session, qtbot: QtBot) -> None:
    bridge = bridge_of(session)
    names = [one.name for one in bridge.shown.board.rows]
    first = form(session, "edit_bid")
    save(first, qtbot)
    following = open_form(session)
    assert following is not None
    assert following is not first
    assert bridge.shown.selected is not None
    assert bridge.shown.selected.name == names[1]
    assert names[1] in following.title


def test_after_the_last_bid_comes_nothing(session: Session, qtbot: QtBot) -> None:
    bridge = bridge_of(session)
    last = bridge.shown.board.rows[-1]
    bridge.ask(bid=last.bid, bidder=last.bidder)
    save(form(session, "edit_bid"), qtbot)
    assert open_form(session) is None


def test_after_a_new_party_comes_another(session: Session, qtbot: QtBot) -> None:
    count = len(bridge_of(session).tables.parties)
    first = form(session, "add_party")
    for name in ("Ada", "Bob"):
        made = open_form(session)
        assert made is not None
        line = made.focusWidget()
        assert isinstance(line, QLineEdit)
        assert line.text() == ""
        QTest.keyClicks(line, name)
        save(made, qtbot)
    assert len(bridge_of(session).tables.parties) == count + 2
    assert open_form(session) is not first


def test_what_is_refused_stays(session: Session, qtbot: QtBot) -> None:
    made = form(session, "add_party")
    qtbot.waitUntil(made.isActiveWindow)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(made, Qt.Key.Key_Return, control)
    assert made.isVisible()
    assert open_form(session) is made


def test_save_alone_closes(session: Session, qtbot: QtBot) -> None:
    made = form(session, "edit_bid")
    made.accept()
    qtbot.wait(20)
    assert open_form(session) is None
