"""What others do to the open file is merged, said in the banner, and undone."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.book.book import Book
from core.book.snapshot import read_book
from core.domain.label import Label
from gui.dialogs.contest_dialog import ContestDialog
from gui.entering import Entering
from gui.outside import OutsideChanges
from gui.session import Session
from tests.gui.hands import Begin, bridge_of
from tests.gui.safety_books import (
    dialogs,
    make_book,
    notice_of,
    retitle,
    rewrite,
)

SALE = "sale-aaaaaa"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_book(tmp_path / "data.json")


def title(session: Session) -> str:
    return bridge_of(session).tables.contests[SALE].title


def is_titled(session: Session, name: str) -> Callable[[], bool]:
    """Whether the sale has a title."""
    return lambda: title(session) == name


def shows(session: Session, kind: str) -> Callable[[], bool]:
    """Whether the banner shows a notice of a kind."""

    def look() -> bool:
        notice = session.window.banner.notice
        return notice is not None and notice.kind == kind

    return look


def test_a_change_by_another_program_comes_in_and_undoes(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    rewrite(path, retitle("Their sale"))
    qtbot.waitUntil(lambda: title(session) == "Their sale", timeout=3_000)
    notice = notice_of(session)
    assert notice.statement == "1 record was changed by another program."
    assert notice.detail == "Their sale."
    assert session.window.header.chooser.currentText() == "Their sale"
    session.window.action_requested.emit("undo_merge")
    assert title(session) == "The sale"
    assert session.window.banner.notice is None
    session.window.actions_by_id["redo"].trigger()
    assert title(session) == "Their sale"
    bridge_of(session).save_now()
    assert read_book(path).tables.contests[SALE].title == "Their sale"


def test_a_save_by_rename_is_noticed_again_and_again(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    for name in ("First", "Second", "Third"):
        other = path.with_name("other")
        other.write_bytes(path.read_bytes())
        rewrite(other, retitle(name))
        other.replace(path)
        qtbot.waitUntil(is_titled(session, name), timeout=3_000)
        # The own file that follows replaces it once more.
        bridge_of(session).save_now()


def test_undoing_by_key_takes_the_notice_along(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    rewrite(path, retitle("Their sale"))
    qtbot.waitUntil(shows(session, "outside"), timeout=3_000)
    session.window.actions_by_id["undo"].trigger()
    assert title(session) == "The sale"
    assert session.window.banner.notice is None


def test_what_came_while_the_book_was_closed_is_said_at_opening(
    begin: Begin, path: Path
) -> None:
    rewrite(path, retitle("Their sale"))
    session = begin(path)
    assert notice_of(session).statement == "1 record was changed by another program."
    session.window.action_requested.emit("undo_merge")
    assert title(session) == "The sale"


def test_two_sides_of_a_field_lead_to_the_window_that_settles_them(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    book = bridge_of(session).book
    sale = book.tables.contests[SALE]
    with book.edit(Label.of("change_contest", name="Ours")) as edit:
        edit.put(msgspec.structs.replace(sale, title="Our sale"))
    rewrite(path, retitle("Their sale"))
    qtbot.waitUntil(shows(session, "outside"), timeout=3_000)
    assert title(session) == "Our sale"
    assert "1 field was changed on both sides." in notice_of(session).detail
    session.window.action_requested.emit("conflicts")
    assert [one.windowTitle() for one in dialogs(session)] == ["Settle conflicts"]


def without_parties(plain: dict[str, Any]) -> None:
    plain["parties"] = {}


@pytest.mark.parametrize(("action", "left"), [("take_removals", 0),
                                              ("keep_records", 30)])  # fmt: skip
def test_the_removal_of_many_records_is_asked_about(
    begin: Begin, tmp_path: Path, qtbot: QtBot, action: str, left: int
) -> None:
    path = make_book(tmp_path / "many.json", parties=30)
    session = begin(path)
    rewrite(path, without_parties)
    qtbot.waitUntil(shows(session, "outside"), timeout=3_000)
    notice = notice_of(session)
    assert notice.statement == "Another program removed 30 of 33 records."
    assert [one for one, _ in notice.actions] == [
        "take_removals",
        "keep_records",
        "save_copy",
    ]
    bridge = bridge_of(session)
    assert len(bridge.tables.parties) == 30
    session.window.action_requested.emit(action)
    assert len(bridge.tables.parties) == left
    bridge.save_now()
    assert len(read_book(path).tables.parties) == left
    if not left:
        session.window.actions_by_id["undo"].trigger()
        assert len(bridge.tables.parties) == 30


def test_many_removed_records_are_asked_about_at_opening_too(
    begin: Begin, tmp_path: Path
) -> None:
    path = make_book(tmp_path / "many.json", parties=30)
    rewrite(path, without_parties)
    session = begin(path)
    assert notice_of(session).statement.startswith("Another program removed 30")
    assert not session.window.actions_by_id["add_party"].isEnabled()
    session.window.action_requested.emit("keep_records")
    assert session.window.banner.notice is None
    assert session.window.actions_by_id["add_party"].isEnabled()


def test_a_file_that_is_gone_is_written_again_on_demand(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    path.unlink()
    qtbot.waitUntil(shows(session, "outside"), timeout=3_000)
    assert notice_of(session).statement == "The file is gone."
    session.window.action_requested.emit("keep_records")
    bridge_of(session).save_now()
    assert read_book(path).tables == bridge_of(session).tables
    assert session.window.banner.notice is None


def test_a_file_that_comes_back_is_no_trouble_any_more(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    away = path.rename(path.with_name("away"))
    qtbot.waitUntil(shows(session, "outside"), timeout=3_000)
    away.rename(path)
    qtbot.waitUntil(lambda: session.window.banner.notice is None, timeout=3_000)


def test_damage_by_another_program_is_said_and_kept_aside(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    path.write_bytes(b'{"contests": {')
    qtbot.waitUntil(shows(session, "outside"), timeout=3_000)
    assert notice_of(session).statement == "Another program damaged the file."
    session.window.action_requested.emit("keep_records")
    bridge_of(session).save_now()
    assert read_book(path).tables == bridge_of(session).tables
    (aside,) = path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == b'{"contests": {'


def test_a_second_window_reads_follows_and_takes_over_once_it_is_free(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    owner = Book.open(path, now=lambda: datetime.now(UTC), who="Ann")
    session = begin(path)
    assert notice_of(session).statement.startswith("Read-only: Ann has it open on")
    sale = owner.tables.contests[SALE]
    with owner.edit(Label.of("change_contest", name="New")) as edit:
        edit.put(msgspec.structs.replace(sale, title="Ann's sale"))
    owner.checkpoint()
    qtbot.waitUntil(lambda: title(session) == "Ann's sale", timeout=3_000)
    session.window.action_requested.emit("try_lock")
    assert bridge_of(session).book.read_only is not None
    assert "still open there" in session.window.status.currentMessage()
    owner.close()
    outside = session.findChild(OutsideChanges)
    assert outside is not None
    outside.look()
    assert notice_of(session).statement == "The book is free now."
    session.window.action_requested.emit("try_lock")
    assert bridge_of(session).book.read_only is None
    assert session.window.banner.notice is None
    assert session.window.actions_by_id["add_party"].isEnabled()


def test_nothing_is_watched_once_the_book_is_closed(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    other = make_book(path.with_name("other.json"))
    assert session.open(other)
    rewrite(path, retitle("Their sale"))
    qtbot.wait(500)
    assert title(session) == "The sale"
    assert session.window.banner.notice is None


def test_what_comes_in_while_a_form_is_open_is_not_overwritten_by_it(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    def add_notes(plain: dict[str, Any]) -> None:
        for record in plain["contests"].values():
            record["notes"] = "theirs"

    session = begin(path)
    session.window.actions_by_id["edit_contest"].trigger()
    entering = session.findChild(Entering)
    assert entering is not None
    form = entering.form
    assert isinstance(form, ContestDialog)
    rewrite(path, add_notes)
    bridge = bridge_of(session)
    qtbot.waitUntil(
        lambda: bridge.tables.contests[SALE].notes == "theirs", timeout=3_000
    )
    name = next(one for one in form.findChildren(QLineEdit) if one.text() == "The sale")
    name.setText("Our sale")
    form.offered.emit()
    assert entering.form is None
    sale = bridge.tables.contests[SALE]
    assert (sale.title, sale.notes) == ("Our sale", "theirs")
