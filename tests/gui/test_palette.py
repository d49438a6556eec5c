"""The palette: everything that can be done or gone to, from one field."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.actions.all_actions import ACTIONS
from gui.bridge import Bridge
from gui.dialogs.palette_dialog import PaletteDialog
from gui.dialogs.parties_dialog import PartiesDialog
from gui.dialogs.sources_dialog import SourcesDialog
from gui.models.palette_rows import PaletteRow
from gui.palette import Palette
from gui.session import Session

BOOK = Path(__file__).resolve().parents[2] / "data.json"


@pytest.fixture
def session(begin: Callable[[Path], Session], tmp_path: Path) -> Session:
    session = begin(Path(shutil.copy(BOOK, tmp_path / "data.json")))
    bridge_of(session).ask_state(bridge_of(session).state.as_of(date(2025, 4, 3)))
    return session


def bridge_of(session: Session) -> Bridge:
    assert session.bridge is not None
    return session.bridge


def asked(session: Session, query: str, qtbot: QtBot) -> PaletteDialog:
    """The palette, once it has found all that fits."""
    session.window.actions_by_id["palette"].trigger()
    palette = session.findChild(Palette)
    assert palette is not None
    assert palette.dialog is not None
    dialog = palette.dialog
    QTest.keyClicks(dialog.field, query)
    qtbot.waitUntil(lambda: not dialog.reading)
    return dialog


def rows(session: Session, query: str, qtbot: QtBot) -> list[PaletteRow]:
    dialog = asked(session, query, qtbot)
    found = list(dialog.model.rows)
    dialog.reject()
    return found


def choose(session: Session, query: str, kind: str, qtbot: QtBot) -> None:
    """Go down to the first line of a kind, and press Enter."""
    dialog = asked(session, query, qtbot)
    for _ in dialog.model.rows:
        row = dialog.current()
        assert row is not None
        if row.kind == kind:
            break
        QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    qtbot.wait(20)


def test_before_anything_is_typed_it_lists_all_actions_with_their_keys(
    session: Session, qtbot: QtBot
) -> None:
    found = rows(session, "", qtbot)
    assert {row.id for row in found} == {row.id for row in ACTIONS} - {"palette"}
    by_id = {row.id: row for row in found}
    assert by_id["add_claim"].end == "Ctrl+L"
    assert by_id["undo"].why_not == "There is nothing to undo"
    assert all(row.text and "&" not in row.text for row in found)


def test_words_find_actions_bidders_bids_sources_and_parties(
    session: Session, qtbot: QtBot
) -> None:
    assert rows(session, "bid add", qtbot)[0].id == "add_bid"
    kinds = [row.kind for row in rows(session, "RÁSN", qtbot)]
    assert kinds == ["bidders", "bids", "sources", "sources", "parties"]
    (contest,) = [r for r in rows(session, "sky 2016", qtbot) if r.kind == "contests"]
    assert contest.text == "Sky 2016-18"


def test_enter_does_an_action_and_the_arrows_go_round(
    session: Session, qtbot: QtBot
) -> None:
    dialog = asked(session, "", qtbot)
    QTest.keyClick(dialog.field, Qt.Key.Key_Home)
    first = dialog.list.currentIndex().row()
    for _ in range(len(dialog.model.rows)):
        QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == first
    dialog.reject()
    choose(session, "over time", "actions", qtbot)
    assert bridge_of(session).state.view == "over_time"


def test_what_can_not_be_used_says_why_and_stays(
    session: Session, qtbot: QtBot
) -> None:
    dialog = asked(session, "redo", qtbot)
    row = dialog.current()
    assert row is not None
    assert row.why_not == "There is nothing to redo"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_bidder_of_another_contest_is_gone_to_through_all_filters(
    session: Session, qtbot: QtBot
) -> None:
    bridge = bridge_of(session)
    bridge.ask(query="blackstone")
    choose(session, "rasner", "bidders", qtbot)
    assert bridge.state.query == ""
    assert bridge.shown.selected is not None
    assert bridge.shown.selected.name == "Reid Rasner"
    choose(session, "comcast", "bidders", qtbot)
    assert bridge.shown.contest is not None
    assert "Sky" in bridge.shown.contest.title
    assert bridge.shown.selected.name == "Comcast"


def test_a_bid_and_a_contest_are_gone_to(session: Session, qtbot: QtBot) -> None:
    bridge = bridge_of(session)
    choose(session, "tiktok 2020", "contests", qtbot)
    assert bridge.shown.contest is not None
    assert bridge.shown.contest.title == "TikTok 2020"
    choose(session, "47.5", "bids", qtbot)
    assert bridge.state.bid == "rasner-bid-m3xk2a"


def test_a_bidder_that_nobody_knew_of_then_is_greyed(
    session: Session, qtbot: QtBot
) -> None:
    bridge = bridge_of(session)
    bridge.ask_state(replace(bridge.state.as_of(date(2016, 1, 1)), query=""))
    (row,) = [one for one in rows(session, "rasner", qtbot) if one.kind == "bidders"]
    assert row.why_not == "Not known as of 1 January 2016"


@pytest.mark.parametrize(
    ("query", "kind", "window"),
    [("rasner", "sources", SourcesDialog), ("rasner", "parties", PartiesDialog)],
)
def test_sources_and_parties_open_their_window_at_the_one_chosen(
    session: Session, qtbot: QtBot, query: str, kind: str, window: type[QDialog]
) -> None:
    wanted = next(one.id for one in rows(session, query, qtbot) if one.kind == kind)
    choose(session, query, kind, qtbot)
    (opened,) = [one for one in session.window.findChildren(window) if one.isVisible()]
    assert isinstance(opened, SourcesDialog | PartiesDialog)
    assert opened.chosen() == wanted


def test_without_a_book_its_actions_are_there(session: Session, qtbot: QtBot) -> None:
    session.close_book()
    session.open(Path("/nowhere/book.json"))
    found = rows(session, "", qtbot)
    by_id = {row.id: row for row in found}
    assert by_id["find"].why_not == "No book is open"
    assert by_id["open"].why_not == ""
