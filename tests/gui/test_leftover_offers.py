"""Copies that sync services leave are offered, shown, merged, and undone as one."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from gui.dialogs.leftover_dialog import LeftoverDialog
from tests.gui.hands import Begin, bridge_of
from tests.gui.safety_books import dialogs, make_book, notice_of, rewrite

NAMES = (
    "data (Ann's conflicted copy 2026-11-22).json",
    "data.sync-conflict-20261122-120000-ABCDEFG.json",
    "data-DESKTOP-4F7K2QX.json",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_book(tmp_path / "data.json")


def leave(path: Path, name: str) -> Path:
    """A copy with one party more and one less."""

    def change(plain: dict[str, Any]) -> None:
        plain["parties"].pop("1")
        plain["parties"]["77"] = {"id": "omega-aaaaaa", "name": "Omega"}

    copy = path.with_name(name)
    copy.write_bytes(path.read_bytes())
    rewrite(copy, change)
    return copy


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_offered_merged_and_undone_in_one_step(
    begin: Begin, path: Path, qtbot: QtBot, name: str
) -> None:
    copy = leave(path, name)
    session = begin(path)
    qtbot.waitUntil(lambda: session.window.banner.notice is not None)
    notice = notice_of(session)
    assert notice.statement == "A sync service left a copy of this book."
    assert name in notice.detail
    bridge, before = bridge_of(session), copy.read_bytes()
    tables = bridge.tables
    session.window.action_requested.emit("merge_leftover")
    assert set(bridge.tables.parties) == {*tables.parties, "omega-aaaaaa"}
    assert notice_of(session).statement == "1 record was taken over from the copy."
    session.window.actions_by_id["undo"].trigger()
    assert bridge.tables == tables
    session.window.actions_by_id["redo"].trigger()
    assert "omega-aaaaaa" in bridge.tables.parties
    assert copy.read_bytes() == before
    assert bridge.book.leftovers() == ()


def test_a_copy_that_turns_up_later_is_offered_and_can_be_shown_first(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    session = begin(path)
    qtbot.wait(50)
    assert session.window.banner.notice is None
    leave(path, NAMES[0])
    qtbot.waitUntil(lambda: session.window.banner.notice is not None, timeout=3_000)
    session.window.action_requested.emit("show_leftover")
    (window,) = dialogs(session)
    assert isinstance(window, LeftoverDialog)
    assert [row.cells for row in window.view.model.rows] == [
        ("added", "Party", "Omega", "")
    ]
    window.merge.click()
    assert "omega-aaaaaa" in bridge_of(session).tables.parties
    assert dialogs(session) == []


def test_what_was_put_away_is_not_offered_again_but_the_next_one_is(
    begin: Begin, path: Path, qtbot: QtBot
) -> None:
    leave(path, NAMES[0])
    session = begin(path)
    qtbot.waitUntil(lambda: session.window.banner.notice is not None)
    session.window.action_requested.emit("dismiss")
    assert session.window.banner.notice is None
    leave(path, NAMES[2])
    qtbot.waitUntil(lambda: session.window.banner.notice is not None, timeout=3_000)
    assert NAMES[2] in notice_of(session).detail
