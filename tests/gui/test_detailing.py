"""The panes beside list and chart follow the selection, and the resting slider."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from core.answers.board import Row
from core.answers.lens import Lens
from gui.detailing import Detailing
from gui.session import Session
from tests.gui.hands import bridge_of


def test_the_panes_follow_once_when_the_slider_rests(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    detailing, bridge = session.findChild(Detailing), bridge_of(session)
    assert isinstance(detailing, Detailing)
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
    detailing, bridge = session.findChild(Detailing), bridge_of(session)
    assert isinstance(detailing, Detailing)
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
