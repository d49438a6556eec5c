"""Backups, history and conflicts in their windows: looked at, restored, settled."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.book.operations.parties import add_party
from core.domain.label import Label
from core.domain.records import Conflict, Party
from gui.dialogs.backups_dialog import BackupsDialog
from gui.dialogs.conflicts_dialog import ConflictsDialog
from gui.dialogs.forget_dialog import ForgetDialog
from gui.dialogs.problems_dialog import ProblemsDialog
from gui.session import Session
from tests.gui.hands import Begin, bridge_of
from tests.gui.safety_books import dialogs, make_book

WORD = "Xylograph"
NEW = Party(id="new-aaaaaa", name=WORD)
SALE = "sale-aaaaaa"
CONFLICTS = (
    Conflict(field="title", value='"Their sale"', from_="data.json"),
    Conflict(field="notes", value='"Their notes"', from_="data.json"),
    Conflict(field="members #gone role", value='"lead"', from_="data.json"),
)


@pytest.fixture
def session(begin: Begin, tmp_path: Path) -> Session:
    session = begin(make_book(tmp_path / "data.json"))
    bridge = bridge_of(session)
    add_party(bridge.book, NEW)
    bridge.save_now()
    return session


def backups(session: Session, qtbot: QtBot) -> BackupsDialog:
    session.window.actions_by_id["backups"].trigger()
    (window,) = dialogs(session)
    assert isinstance(window, BackupsDialog)
    rows = window.view.model
    qtbot.waitUntil(lambda: all("…" not in row.cells for row in rows.rows))
    return window


def test_all_that_is_kept_is_listed_with_date_size_counts_and_state(
    session: Session, qtbot: QtBot
) -> None:
    window = backups(session, qtbot)
    rows = [row.cells for row in window.view.model.rows]
    assert [(what, holds, state) for _, what, holds, _, state in rows] == [
        ("Backup", "5 records", "verified"),
        ("Backup", "0 records", "verified"),
        ("History", "2 changes", "verified"),
    ]
    assert all(size == "1 kB" or "kB" in size for *_, size, _ in rows)


def test_a_backup_is_looked_at_restored_undone_and_redone(
    session: Session, qtbot: QtBot
) -> None:
    bridge = bridge_of(session)
    window = backups(session, qtbot)
    assert window.details is not None
    assert window.line == "5 records.  Against now: 0 added, 0 changed, 1 removed"
    assert window.counts == "Contests 1  ·  Parties 2  ·  Bidders 1  ·  Bids 1"
    assert [row.cells[:3] for row in window.details.model.rows] == [
        ("removed", "Party", WORD)
    ]
    before = bridge.tables
    window.restore.click()
    assert NEW.id not in bridge.tables.parties
    assert "Kept: before an earlier state was restored" in {
        row.cells[1] for row in window.view.model.rows
    }
    session.window.actions_by_id["undo"].trigger()
    assert bridge.tables == before
    session.window.actions_by_id["redo"].trigger()
    assert NEW.id not in bridge.tables.parties


def test_the_history_shows_its_changes_and_can_not_be_restored(
    session: Session, qtbot: QtBot
) -> None:
    window = backups(session, qtbot)
    last = len(window.view.model.rows) - 1
    window.view.view.selectRow(last)
    assert not window.restore.isEnabled()
    assert window.details is not None
    said = [row.cells[2] for row in window.details.model.rows]
    assert said == [f"Add party {WORD}", "Add contest The sale"]


def test_a_backup_that_can_not_be_read_is_said_to_be(
    session: Session, qtbot: QtBot
) -> None:
    newest = bridge_of(session).book.backups[-1]
    newest.path.write_bytes(b"{")
    window = backups(session, qtbot)
    assert window.view.model.rows[0].cells[4] == "can’t be read"
    assert "not valid JSON" in window.line
    before = bridge_of(session).tables
    window.restore.click()
    assert bridge_of(session).tables == before
    assert "not valid JSON" in str(session.window.banner.notice)


def test_a_backup_is_kept_by_hand(session: Session, qtbot: QtBot) -> None:
    window = backups(session, qtbot)
    window.keep.click()
    kept = [one for one in bridge_of(session).book.backups if one.pinned == "by_hand"]
    assert len(kept) == 1
    assert window.view.model.rows[0].cells[1] == "Kept: by hand"


def test_the_history_is_forgotten_only_after_a_tick(
    session: Session, qtbot: QtBot
) -> None:
    bridge = bridge_of(session)
    folder = bridge.book.path.parent
    with bridge.book.edit(Label.of("remove_party", name=WORD)) as edit:
        edit.remove("parties", NEW.id)
    bridge.save_now()
    assert WORD.encode() in everything(folder)
    window = backups(session, qtbot)
    window.forget.click()
    asked = next(one for one in dialogs(session) if isinstance(one, ForgetDialog))
    assert asked.losses[0].startswith("3 changes since")
    assert asked.losses[1] == "3 backups, 0 of them kept for ever"
    assert not asked.forget.isEnabled()
    asked.reject()
    assert len(bridge.book.history) == 3
    window.forget.click()
    asked = next(one for one in dialogs(session) if isinstance(one, ForgetDialog))
    asked.tick.click()
    asked.forget.click()
    assert not bridge.book.history
    assert not bridge.book.backups
    assert WORD.encode() not in everything(folder)
    assert not session.window.actions_by_id["undo"].isEnabled()
    # A piece that holds no change yet is all that is left.
    assert [row.cells[1:3] for row in window.view.model.rows] == [
        ("History", "0 changes")
    ]


def everything(folder: Path) -> bytes:
    """All bytes of all files of a folder, and their names."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return b"".join(str(path).encode() + path.read_bytes() for path in files)


def with_conflicts(session: Session) -> None:
    book = bridge_of(session).book
    sale = book.tables.contests[SALE]
    with book.edit(Label.of("change_contest", name="The sale")) as edit:
        edit.put(msgspec.structs.replace(sale, conflicts=CONFLICTS))


def conflicts(session: Session) -> ConflictsDialog:
    session.window.actions_by_id["conflicts"].trigger()
    (window,) = dialogs(session)
    assert isinstance(window, ConflictsDialog)
    return window


def test_conflicts_are_settled_one_by_one_and_each_undoes(session: Session) -> None:
    with_conflicts(session)
    bridge = bridge_of(session)
    window = conflicts(session)
    rows = [row.cells[:4] for row in window.view.model.rows]
    assert rows == [
        ("Contest: The sale", "Title", "The sale", "Their sale"),
        ("Contest: The sale", "Notes", "nothing", "Their notes"),
        ("Contest: The sale", "Members · Role", "nothing", '"lead"'),
    ]
    assert window.theirs.toPlainText() == "Their sale"
    window.take.click()
    assert bridge.tables.contests[SALE].title == "Their sale"
    assert len(window.view.model.rows) == 2
    window.keep.click()
    assert bridge.tables.contests[SALE].notes == ""
    # What can't be taken any more can only be left.
    assert not window.take.isEnabled()
    window.keep.click()
    assert window.view.model.rows == ()
    assert bridge.tables.contests[SALE].conflicts == ()
    for left in (1, 2, 3):
        session.window.actions_by_id["undo"].trigger()
        assert len(bridge.tables.contests[SALE].conflicts) == left
    assert bridge.tables.contests[SALE].title == "The sale"
    session.window.actions_by_id["redo"].trigger()
    assert bridge.tables.contests[SALE].title == "Their sale"


def test_without_conflicts_the_window_says_so(session: Session) -> None:
    window = conflicts(session)
    assert window.view.model.rows == ()
    assert not window.keep.isVisible()


def test_enter_on_a_problem_of_a_merge_leads_to_settling_it(session: Session) -> None:
    with_conflicts(session)
    session.window.actions_by_id["problems"].trigger()
    problems = next(one for one in dialogs(session) if isinstance(one, ProblemsDialog))
    place = next(
        n
        for n, row in enumerate(problems.view.model.rows)
        if "another version" in row.cells[1]
    )
    problems.view.view.selectRow(place)
    QTest.keyClick(problems.view.view, Qt.Key.Key_Return)
    window = next(one for one in dialogs(session) if isinstance(one, ConflictsDialog))
    chosen = window.chosen()
    assert chosen is not None
    assert chosen.record.id == SALE
