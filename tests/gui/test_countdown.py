"""The header counts down: days, then hours, in the zone of the deadline."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.answers.lens import Lens
from core.book.book import Book
from core.book.operations.contests import add_contest
from core.book.operations.events import add_event
from core.domain.claim import Claim
from core.domain.records import Contest, Event
from core.domain.when import When
from core.wording.voice import Voice
from gui.main_window import MainWindow
from gui.phrases import BoardPhrases
from gui.session import Session
from gui.state import WindowState
from gui.theme import Theme

Clock = list[datetime]


@pytest.fixture
def clock() -> Clock:
    return [datetime(2025, 7, 1, 12, tzinfo=UTC)]


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    path = tmp_path / "book.json"
    book = Book.create(
        path, now=lambda: clock[0], who="", name="book", state_folder=tmp_path / "state"
    )
    contest = add_contest(book, Contest(id="contest-aaaaaa", title="Sale"))
    on = When("2025-07-03", time="17:00", zone="America/New_York")
    event = Event(
        id="offers-aaaaaa",
        contest=contest.id,
        kind="deadline",
        on=(Claim(id="aaaaaaaaaa", value=on, recorded=clock[0]),),
    )
    add_event(book, event)
    book.close()
    return path


def said(session: Session) -> str:
    labels = session.window.header.findChildren(QLabel)
    return "".join(one.text() for one in labels if one.isVisibleTo(session.window))


def test_hours_are_counted_from_two_days_on(
    qapp: QApplication, qtbot: QtBot, theme: Theme, clock: Clock, path: Path
) -> None:
    window = MainWindow(theme, BoardPhrases(Voice("en")))
    qtbot.addWidget(window)
    session = Session(
        window,
        Voice("en"),
        start=WindowState(lens=Lens(date(2025, 7, 1))),
        today=lambda: date(2025, 7, 1),
        now=lambda: clock[0],
    )
    session.open(path)
    assert "17:00 (New York time), in 2 days" in said(session)
    clock[0] = datetime(2025, 7, 1, 22, tzinfo=UTC)
    session.refresh_header()
    assert "17:00 (New York time), in 47 hours" in said(session)
    assert session.bridge is not None
    session.bridge.ask(lens=Lens(date(2025, 6, 1)))
    assert "in 32 days" in said(session)
    session.close_book()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
