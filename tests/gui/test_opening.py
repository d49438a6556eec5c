"""A big book opens while the window goes on, and waiting can be given up."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.book.book import Book
from gui import opening
from gui.opening import CANCEL
from gui.session import Session
from gui.views.banner import Notice

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def session(
    begin: Callable[[Path], Session], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Session:
    """A window on a book that counts as small; the next ones count as big."""
    made = begin(Path(shutil.copy(ROOT / "data.json", tmp_path / "first.json")))
    monkeypatch.setattr(opening, "BIG", 1)
    return made


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return Path(shutil.copy(ROOT / "data.json", tmp_path / "other.json"))


def title_of(session: Session) -> str:
    return session.window.no_book._title.whole


def test_a_big_book_is_shown_once_it_is_open(
    session: Session, other: Path, qtbot: QtBot
) -> None:
    session.opening.open(other)
    assert session.opening.busy
    assert session.window.pages.currentIndex() == 1
    assert title_of(session) == "Opening other.json…"
    qtbot.waitUntil(lambda: session.bridge is not None)
    assert session.window.pages.currentIndex() == 0
    assert session.bridge is not None
    assert session.bridge.book.path == other


def test_waiting_can_be_given_up_and_the_book_is_free_again(
    session: Session, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, opened = threading.Event(), []
    real = Book.open

    def slow(path: Path, **how: object) -> Book:
        may_go_on.wait(10)
        opened.append(real(path, **how))  # type: ignore[arg-type]  # handed on
        return opened[-1]

    monkeypatch.setattr(Book, "open", slow)
    session.opening.open(other)
    session.window.no_book.action_requested.emit(CANCEL)
    assert session.window.no_book.sentence == "Opening was cancelled."
    assert not session.opening.busy
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(opened))
    qtbot.wait(100)
    assert session.bridge is None
    # Nobody holds it: it can be written by whoever opens it next.
    monkeypatch.undo()
    again = Book.open(other, now=session.now, who="")
    assert again.read_only is None
    again.close()


def test_nothing_to_try_is_offered_while_no_book_is_open(
    session: Session, other: Path
) -> None:
    session.add_notice(Notice("guide", "Three things to try:"))
    assert session.window.banner.notice is not None
    session.opening.open(other)
    assert session.window.banner.notice is None
    session.window.no_book.action_requested.emit(CANCEL)
    assert session.window.banner.notice is None


def test_what_is_no_book_is_refused_as_ever(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "none.json"
    path.write_text("[1, 2]")
    session.opening.open(path)
    qtbot.waitUntil(lambda: session.refusal is not None)
    assert session.bridge is None
    assert session.window.no_book.sentence


def test_the_last_book_that_was_asked_for_is_shown(
    session: Session, other: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    third = Path(shutil.copy(other, tmp_path / "third.json"))
    session.opening.open(other)
    session.opening.open(third)
    qtbot.waitUntil(lambda: session.bridge is not None)
    qtbot.wait(100)
    assert session.bridge is not None
    assert session.bridge.book.path == third
