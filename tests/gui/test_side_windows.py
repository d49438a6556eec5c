"""The windows beside the main one, opened from the menus of the real window."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.detailing import Detailing
from gui.dialogs.problems_dialog import ProblemsDialog
from gui.dialogs.sources_dialog import SourcesDialog
from gui.dialogs.without_dialog import WithoutDialog
from gui.session import Session
from gui.state import ALL_CONTESTS
from tests.gui.hands import bridge_of

WINDOWS = (
    *("deadlines", "compare", "proof", "responses", "problems", "sources", "without"),
    *("parties", "read_article"),
)


def opened(session: Session) -> list[QDialog]:
    dialogs = session.window.findChildren(QDialog)
    return [one for one in dialogs if one.isVisible()]


@pytest.mark.parametrize("action", WINDOWS)
def test_every_window_opens_from_its_action_and_follows_the_book(
    session: Session, action: str
) -> None:
    session.window.actions_by_id[action].trigger()
    assert len(opened(session)) == 1
    bridge = bridge_of(session)
    bridge.ask(lens=type(bridge.state.lens)(date(2026, 1, 23)))
    bridge.ask_state(bridge.state.in_contest(ALL_CONTESTS))
    assert len(opened(session)) == 1


def test_looking_without_sources_says_so_and_goes_back(session: Session) -> None:
    bridge = bridge_of(session)
    session.window.actions_by_id["without"].trigger()
    (window,) = opened(session)
    assert isinstance(window, WithoutDialog)
    source = next(iter(bridge.tables.sources))
    window.without_requested.emit(frozenset({source}))
    assert bridge.state.lens.without == {source}
    notice = session.window.banner.notice
    assert notice is not None
    assert "One source is left out." in notice.detail
    session.window.actions_by_id["today"].trigger()
    assert bridge.state.lens.without == frozenset()


def test_a_source_of_the_library_can_be_left_out_in_thought(session: Session) -> None:
    bridge = bridge_of(session)
    article = next(
        one.id for one in bridge.tables.sources.values() if "Amazon's bid" in one.title
    )
    session.window.actions_by_id["sources"].trigger()
    (library,) = opened(session)
    assert isinstance(library, SourcesDialog)
    library.without_requested.emit(article)
    window = next(one for one in opened(session) if isinstance(one, WithoutDialog))
    assert window.ticked() == {article}
    assert window.changes


def test_the_problems_of_the_status_bar_lead_to_their_records(session: Session) -> None:
    bridge = bridge_of(session)
    sky = next(c.id for c in bridge.tables.contests.values() if "Sky" in c.title)
    bridge.ask_state(bridge.state.in_contest(sky).as_of(date(2018, 9, 22)))
    session.window.status.problems_requested.emit()
    (window,) = opened(session)
    assert isinstance(window, ProblemsDialog)
    rows = window.view.model.rows
    assert len(rows) == len(bridge.shown.problems) > 0
    assert bridge.tables.get(rows[0].table, rows[0].record) is not None


def test_why_takes_the_keyboard_to_the_first_claim(
    session: Session, qtbot: QtBot
) -> None:
    detailing = session.findChild(Detailing)
    assert detailing is not None
    session.window.actions_by_id["why"].trigger()
    first = detailing.why.cards[0]
    qtbot.waitUntil(lambda: session.window.focusWidget() is first, timeout=3_000)
