"""Every visible value of the shipped book leads to a claim, or says "unsourced"."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from gui.arguments import Options
from gui.detailing import Detailing
from gui.models.text_rows import TextRow
from gui.session import Session
from gui.side_windows import SideWindows
from gui.views.text_table import TextTableView
from tests.gui.hands import Begin, bridge_of

DAYS = (date(2025, 4, 3), date(2026, 11, 24))
UNSOURCED = "unsourced"
# Columns of the list that hold what is reported, and the field behind each.
FIELDS = {"price": "price", "date": "made_on", "stage": "stage"}


@pytest.fixture(params=DAYS, ids=str)
def session(begin: Begin, book_copy: Path, request: pytest.FixtureRequest) -> Session:
    """The real window on a copy of the shipped book, as of one of the days."""
    return begin(Options(book_copy, request.param, "public", "en"))


def panes(session: Session) -> Detailing:
    found = session.findChild(Detailing)
    assert isinstance(found, Detailing)
    return found


def contests(session: Session) -> Iterator[str]:
    """Show each contest in turn."""
    bridge = bridge_of(session)
    for contest in bridge.tables.contests.values():
        bridge.ask_state(bridge.state.in_contest(contest.id))
        yield contest.id


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def bids(session: Session) -> Iterator[str]:
    """Choose each row of the list, as a click does."""
    shown = session.window.board.list
    model = shown.bidders
    for place in range(model.rowCount()):
        bid = shown._bid_at(model.index(place, 1))
        if not bid:
            continue  # a heading between groups
        shown.setCurrentIndex(model.index(place, 1))
        yield bid


def answers(session: Session) -> None:
    """Assert that the why panel shows claims, or the word."""
    panel = panes(session).why
    said = texts(panel)
    why = panel._why
    assert why is not None
    if not panel.cards and not (why.compared and why.compared.paid):
        assert UNSOURCED in said, f"{why.title}: {said}"
    for card in panel.cards:
        assert card.line.where, why.title
        assert card.line.words, why.title


def test_every_value_of_the_pane_answers_a_click(session: Session) -> None:
    clicked = 0
    for _ in contests(session):
        for _ in bids(session):
            facts = panes(session).pane.facts
            for key, line in list(facts._lines.items()):
                QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
                why = panes(session).why._why
                assert why is not None
                assert why.key == key
                answers(session)
                clicked += 1
    assert clicked > 60


def test_every_cell_of_the_list_is_a_value_of_the_pane(session: Session) -> None:
    seen = 0
    for _ in contests(session):
        model = session.window.board.list.bidders
        keys = [column.key for column in model.columns]
        for bid in bids(session):
            place = session.window.board.list.currentIndex().row()
            facts = {
                one.field: one for one in reversed(panes(session).pane.facts._facts)
            }
            for key, field in FIELDS.items():
                if key not in keys:
                    continue
                cell = model.index(place, keys.index(key))
                if not str(cell.data() or "").strip("– "):
                    continue
                assert field in facts, (bid, key)
                # The test above has clicked this line of the pane.
                assert facts[field].key in panes(session).pane.facts._lines
                seen += 1
    assert seen > 20


def test_the_chart_has_the_rows_of_the_list_and_chooses_the_same_bid(
    session: Session,
) -> None:
    for _ in contests(session):
        board = session.window.board
        listed = list(bids(session))
        for bid in listed:
            row = board.row_of(bid)
            assert row is not None
            bridge = bridge_of(session)
            bridge.ask(bid=bid)
            panes(session).do("why")
            why = panes(session).why._why
            assert why is not None
            assert bridge.tables.bids[bid].bidder == row.bidder
            answers(session)


def test_what_the_sentence_says_is_of_bids_that_answer(session: Session) -> None:
    for _ in contests(session):
        bridge = bridge_of(session)
        ranking = bridge.shown.ranking
        assert ranking is not None
        listed = set(bids(session))
        named = {one.bid for one in ranking.ranked}
        assert named <= listed
        assert session.window.answer.sentence.text
        for bid in ranking.highest_stated:
            bridge.ask(bid=bid)
            session.window.answer.why_requested.emit()
            assert panes(session).why.cards, bid
            answers(session)


@pytest.mark.parametrize("action", ["deadlines", "responses", "proof", "problems"])
def test_each_row_of_a_side_window_has_its_record(
    session: Session, action: str
) -> None:
    bridge = bridge_of(session)
    seen = 0
    for _ in contests(session):
        window = opened(session, action)
        for row in rows_of(window):
            seen += 1
            assert any(row.cells), action
            where = row.record or row.part or row.key
            assert where, row.cells
        if action == "deadlines":
            for view in window.findChildren(TextTableView):
                for row in view.model.rows:
                    event = bridge.tables.events.get(row.record or row.key)
                    assert event is not None, row.cells
                    assert all(claim.source for claim in event.on), row.cells
        window.close()
    assert seen


def test_each_row_of_the_panes_tables_has_a_source_or_says_that_it_has_none(
    session: Session,
) -> None:
    checked = 0
    for _ in contests(session):
        for _ in bids(session):
            for view in panes(session).pane.findChildren(TextTableView):
                if view.name not in ("claims", "responses"):
                    continue
                at = [one.title for one in view.model.columns].index("Source")
                for row in view.model.rows:
                    assert row.cells[at], row.cells
                    checked += 1
    assert checked > 50


def opened(session: Session, action: str) -> QDialog:
    windows = session.findChild(SideWindows)
    assert isinstance(windows, SideWindows)
    windows.do(action)
    return windows.windows[-1]


def rows_of(window: QDialog) -> Iterator[TextRow]:
    for view in window.findChildren(TextTableView):
        yield from view.model.rows
