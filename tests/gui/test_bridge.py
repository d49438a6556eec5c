"""The bridge: hears the book, tells what is to be shown."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.answers.lens import Lens
from core.book.book import Book
from core.domain.errors import BidbookError
from core.domain.label import Label
from core.domain.records import Bid, Bidder, Contest, Party
from core.wording.voice import Voice
from gui.bridge import Bridge
from gui.finder import Finder
from gui.shown import Shown, resolve
from gui.state import WindowState

START = datetime(2025, 4, 3, 12, tzinfo=UTC)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bridge(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Bridge]:
    book = Book.create(tmp_path / "book.json", now=clock)
    with book.edit(Label("add_contest")) as edit:
        edit.put(Contest(id="one-aaaaaa", title="One"))
        edit.put(Contest(id="two-aaaaaa", title="Two"))
    state = WindowState(lens=Lens(date(2025, 4, 3)))
    made = Bridge(book, Voice("en"), state, clock)
    yield made
    made.close()


def title(shown: Shown) -> str:
    return shown.contest.title if shown.contest else ""


def test_the_first_contest_is_shown(bridge: Bridge) -> None:
    assert title(bridge.shown) == "One"
    assert bridge.state.choice.contest == "one-aaaaaa"


def test_what_is_asked_for_is_shown_and_told(bridge: Bridge) -> None:
    told: list[tuple[str, str]] = []
    bridge.shown_changed.connect(lambda old, new: told.append((title(old), title(new))))
    bridge.ask_state(bridge.state.in_contest("two-aaaaaa"))
    bridge.ask_state(bridge.state)
    assert told == [("One", "Two")]


def test_an_edit_is_shown_and_told_once(bridge: Bridge) -> None:
    told: list[int] = []
    bridge.changed.connect(lambda changes: told.append(len(changes.changes)))
    with bridge.book.edit(Label("change_contest")) as edit:
        edit.put(Contest(id="one-aaaaaa", title="First"))
    assert title(bridge.shown) == "First"
    assert told == [1]
    bridge.undo()
    assert title(bridge.shown) == "One"
    bridge.redo()
    assert title(bridge.shown) == "First"


def test_the_file_follows_an_edit(bridge: Bridge, clock: Clock, qtbot: QtBot) -> None:
    with bridge.book.edit(Label("add_party")) as edit:
        edit.put(Party(id="party-aaaaaa", name="Party"))
    assert bridge.book.state.file_follows
    clock.time += timedelta(seconds=3)
    qtbot.waitUntil(lambda: not bridge.book.state.file_follows, timeout=5000)
    assert '"Party"' in bridge.book.path.read_text()


def test_leaving_the_window_saves_at_once(bridge: Bridge) -> None:
    with bridge.book.edit(Label("add_party")) as edit:
        edit.put(Party(id="party-aaaaaa", name="Party"))
    bridge.save_now()
    assert not bridge.book.state.file_follows


def test_an_error_of_the_book_is_told_and_not_raised(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BidbookError] = []
    bridge.failed.connect(told.append)
    error = BidbookError()

    def fail() -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(bridge.book, "undo", fail)
        bridge.undo()
    assert told == [error]


def test_a_question_waits_for_a_book_that_is_not_read_yet(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    finder = bridge._finder
    read = iter([False, False, True])
    monkeypatch.setattr(finder, "build_some", lambda *_: next(read, True))
    bridge.ask(query="two")
    assert bridge.state.query == "two"
    assert bridge.shown.state.query == ""
    qtbot.waitUntil(lambda: bridge.shown.state.query == "two")


def test_another_selection_shows_the_same_moment_as_resolving_anew(
    tmp_path: Path, clock: Clock
) -> None:
    book = Book.create(tmp_path / "bids.json", now=clock)
    with book.edit(Label("add_contest")) as edit:
        edit.put(Contest(id="one-aaaaaa", title="One"))
        for name in ("alpha", "beta"):
            bidder = Bidder(id=f"{name}-aaaaaa", contest="one-aaaaaa", name=name)
            edit.put(bidder)
            edit.put(Bid(id=f"{name}-bid-aaaaaa", bidder=bidder.id, kind="offer"))
    bridge = Bridge(book, Voice("en"), WindowState(lens=Lens(date(2025, 4, 3))), clock)
    told: list[Shown] = []
    bridge.shown_changed.connect(lambda _old, new: told.append(new))
    other = "beta-bid-aaaaaa" if bridge.state.bid == "alpha-bid-aaaaaa" else None
    bridge.ask(bid=other or "alpha-bid-aaaaaa")
    assert len(told) == 1
    state = told[0].state
    finder = Finder(book.tables, bridge.index, bridge.voice)
    assert told[0] == resolve(book.tables, bridge.index, state, bridge.voice, finder)
    bridge.close()


def test_reading_ahead_rests_while_the_lens_moves(
    bridge: Bridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[float] = []

    def prepare(budget: float) -> bool:
        read.append(budget)
        return False

    monkeypatch.setattr(bridge.book, "prepare", prepare)
    bridge.read_ahead()
    bridge.ask_state(bridge.state.as_of(date(2025, 3, 1)))
    assert len(read) == 1
    qtbot.wait(100)
    assert len(read) == 1
    qtbot.waitUntil(lambda: len(read) > 1, timeout=5000)
