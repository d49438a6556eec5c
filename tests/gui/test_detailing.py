"""The panes beside list and chart follow the selection, and the resting slider."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.answers.board import Row
from core.answers.lens import Lens
from gui.app import start
from gui.arguments import Options
from gui.detailing import Detailing
from gui.session import Session

BOOK = Path(__file__).resolve().parents[2] / "data.json"


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "data.json"
    shutil.copy(BOOK, path)
    session = start(qapp, Options(path=path, as_of=date(2025, 4, 3), language="en"))
    qtbot.waitUntil(lambda: session.complete, timeout=10_000)
    yield session
    session.window.close()
    session.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_panes_follow_once_when_the_slider_rests(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    detailing, bridge = session.findChild(Detailing), session.bridge
    assert isinstance(detailing, Detailing)
    assert bridge is not None
    shown: list[object] = []
    monkeypatch.setattr(detailing.pane, "show_content", shown.append)
    for day in (1, 2, 3):
        bridge.ask(lens=Lens(date(2025, 3, day)))
    assert shown == []
    qtbot.waitUntil(lambda: bool(shown), timeout=5000)
    assert len(shown) == 1


def test_the_panes_follow_another_selection_at_once(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    detailing, bridge = session.findChild(Detailing), session.bridge
    assert isinstance(detailing, Detailing)
    assert bridge is not None
    shown: list[object] = []
    monkeypatch.setattr(detailing.pane, "show_content", shown.append)
    bridge.ask(lens=Lens(date(2025, 4, 2)))
    other = next(
        one.bid
        for one in bridge.shown.entries
        if isinstance(one, Row) and one.bid != bridge.state.bid
    )
    bridge.ask(bid=other)
    assert len(shown) == 1
