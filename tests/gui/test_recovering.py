"""A damaged book: what is left of it is offered, opened, edited, and kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from core.book.operations.parties import add_party
from core.book.snapshot import read_book
from core.domain.records import Party
from gui.session import Session
from tests.gui.hands import Begin, bridge_of
from tests.gui.safety_books import make_book, notice_of

NEW = Party(id="new-aaaaaa", name="New")
NEWER = Party(id="newer-aaaaaa", name="Newer")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_book(tmp_path / "data.json")


def cut(path: Path) -> bytes:
    """Damage a file as a full disk or a broken transfer would."""
    half = path.with_name("half")
    half.write_bytes(path.read_bytes()[:-60])
    half.replace(path)
    return path.read_bytes()


def offered(session: Session) -> list[str]:
    """The buttons of the page, in their order."""
    page = session.window.no_book
    return [
        one.text() for one in page.findChildren(QPushButton) if one.isVisibleTo(page)
    ]


def wait_for_states(session: Session, qtbot: QtBot) -> None:
    page = session.window.no_book
    qtbot.waitUntil(lambda: page.states is not None, timeout=5_000)


def wait_for_buttons(session: Session, qtbot: QtBot, *texts: str) -> None:
    """Layouts show their buttons a little later."""
    qtbot.waitUntil(lambda: offered(session) == [*texts], timeout=3_000)


def test_a_damaged_book_is_recovered_and_edited(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    bridge = bridge_of(session)
    add_party(bridge.book, NEW)
    bridge.save_now()
    assert session.close_book()
    before = read_book(path).tables
    damaged = cut(path)

    assert not session.open(path)
    wait_for_states(session, qtbot)
    assert path.read_bytes() == damaged
    page = session.window.no_book
    assert page.states is not None
    row = page.states.current()
    assert row is not None
    assert row.cells[0] == "Last saved state"
    assert row.cells[2:] == ("6 records", "verified")
    wait_for_buttons(
        session,
        qtbot,
        "Open this one",
        "Save single records into a new book…",
        "Try again",
        "Open another book…",
    )

    QTest.keyClick(page.states.view, Qt.Key.Key_Return)
    bridge = bridge_of(session)
    assert bridge.tables == before
    assert (
        notice_of(session).detail == "The damaged file is kept as data.damaged-1.json."
    )
    assert path.with_name("data.damaged-1.json").read_bytes() == damaged
    add_party(bridge.book, NEWER)
    bridge.save_now()
    assert read_book(path).tables == bridge.tables
    session.window.actions_by_id["undo"].trigger()
    assert bridge.tables == before
    session.window.actions_by_id["redo"].trigger()
    assert NEWER.id in bridge.tables.parties


def test_a_start_on_a_damaged_book_shows_the_page(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    cut(path)
    session = begin(path)
    wait_for_states(session, qtbot)
    assert session.window.status.text == ""
    session.window.action_requested.emit("restore")
    assert len(bridge_of(session).tables.parties) == 2


def test_an_older_state_can_be_chosen_by_keys(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    for party in (NEW, NEWER):
        add_party(bridge_of(session).book, party)
        bridge_of(session).save_now()
    session.close_book()
    cut(path)
    session.open(path)
    wait_for_states(session, qtbot)
    states = session.window.no_book.states
    assert states is not None
    held = [row.cells[2] for row in states.model.rows]
    assert held == ["7 records", "7 records", "6 records", "5 records", "0 records"]
    for _ in range(2):
        QTest.keyClick(states.view, Qt.Key.Key_Down)
    QTest.keyClick(states.view, Qt.Key.Key_Return)
    tables = bridge_of(session).tables
    assert NEW.id in tables.parties
    assert NEWER.id not in tables.parties


def test_single_records_are_saved_into_a_new_book(
    begin: Begin, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = cut(path)
    session = begin(path)
    wait_for_states(session, qtbot)
    new = path.with_name("saved.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(new), ""))
    session.window.action_requested.emit("salvage")
    assert bridge_of(session).book.path == new
    assert "alpha-aaaaaa" in bridge_of(session).tables.bidders
    assert notice_of(session).statement.startswith("Records that are whole:")
    assert path.read_bytes() == damaged


def test_noise_without_any_earlier_state_can_only_be_left(
    begin: Begin, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    noise = path.with_name("noise.json")
    noise.write_bytes(b'{"a": [1, 2')
    session = begin(noise)
    page = session.window.no_book
    qtbot.waitUntil(lambda: "No earlier state" in page.hint)
    assert page.states is None
    new = path.with_name("saved.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(new), ""))
    session.window.action_requested.emit("salvage")
    assert session.bridge is None
    assert "No record in" in notice_of(session).statement
    assert not new.exists()


def test_a_missing_book_is_made_again_of_what_is_kept(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    path.unlink()
    session = begin(path)
    wait_for_states(session, qtbot)
    wait_for_buttons(
        session,
        qtbot,
        "Open this one",
        "Create it",
        "Try again",
        "Open another book…",
    )
    session.window.action_requested.emit("restore")
    assert len(bridge_of(session).tables.parties) == 2
    assert not [*path.parent.glob("*.damaged-*")]


def test_that_a_disk_does_not_answer_is_no_damage(
    begin: Begin, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int, _size: int) -> bytes:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr("core.store.reading.os.read", refuse)
        session = begin(path)
        wait_for_buttons(session, qtbot, "Try again", "Open another book…")
        assert "Input/output error" in session.window.no_book.sentence
    session.window.action_requested.emit("open_again")
    assert session.bridge is not None
