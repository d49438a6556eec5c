"""Keys in the details are for the row that has the keyboard, not for the whole bid."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QTableView
from pytestqt.qtbot import QtBot

from gui.bridge import Bridge
from gui.detailing import Detailing
from gui.dialogs.claim_dialog import ClaimDialog
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


def claims(session: Session, qtbot: QtBot) -> QTableView:
    """The table of claims, with the keyboard on its first row."""
    details = session.window.details
    bar = details.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    bar.setCurrentIndex(1)
    qtbot.wait(50)
    table = next(one for one in details.findChildren(QTableView) if one.isVisible())
    table.setFocus()
    table.selectRow(0)
    return table


def opened(session: Session) -> object:
    entering = session.findChild(Entering)
    assert entering is not None
    return entering.form


def test_delete_takes_out_the_claim_and_not_the_bid(
    session: Session, qtbot: QtBot
) -> None:
    bridge = bridge_of(session)
    bids = set(bridge.tables.bids)
    QTest.keyClick(claims(session, qtbot), Qt.Key.Key_Delete)
    label = bridge.book.undo_label
    assert label is not None
    assert "claim" in label.key
    assert set(bridge.tables.bids) == bids


def test_f2_corrects_the_claim(session: Session, qtbot: QtBot) -> None:
    QTest.keyClick(claims(session, qtbot), Qt.Key.Key_F2)
    assert isinstance(opened(session), ClaimDialog)


def test_f2_corrects_the_claim_of_a_card(session: Session, qtbot: QtBot) -> None:
    detailing = session.findChild(Detailing)
    assert detailing is not None
    session.window.actions_by_id["why"].trigger()
    card = detailing.why.cards[0]
    qtbot.waitUntil(card.hasFocus)
    QTest.keyClick(card, Qt.Key.Key_F2)
    assert isinstance(opened(session), ClaimDialog)


def test_in_the_list_they_are_for_the_bid(session: Session, qtbot: QtBot) -> None:
    bridge = bridge_of(session)
    bid = bridge.state.bid
    session.window.board.list.setFocus()
    QTest.keyClick(session.window.board.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bid not in bridge.tables.bids)


@pytest.mark.parametrize("row", [0, 3])
def test_the_menu_by_key_is_that_of_the_row_with_the_keyboard(
    session: Session, qtbot: QtBot, row: int
) -> None:
    table = claims(session, qtbot)
    table.selectRow(row)
    QTest.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert table.currentIndex().row() == row
    menu.actions()[0].trigger()
    menu.close()
    assert isinstance(opened(session), ClaimDialog)
