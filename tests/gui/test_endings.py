"""However the program ends or errs, nothing that was typed or saved is lost."""

import faulthandler
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE

import pytest
from PySide6.QtCore import QMetaMethod, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.book.book import Book
from core.book.operations.bids import lapse_bid
from core.book.saving import SaveState
from core.domain.errors import BidbookError
from gui.app import _Hook
from gui.crash_log import NAME, keep_crash_log
from gui.entering import Entering
from gui.session import Session
from gui.session_end import SessionEnd
from tests.gui.hands import form_of, type_into

ROOT = Path(__file__).resolve().parents[2]


class Desktop:
    """Counts how often it was asked to go on."""

    def __init__(self) -> None:
        self.cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def drafts(entering: Entering, tmp_path: Path) -> Path:
    """Somebody types a name into the form of a new party: where its draft will be."""
    type_into(form_of(entering, "add_party"), "A name")
    return tmp_path / "state" / "bidbook" / "drafts"


def kept(drafts: Path) -> bool:
    return drafts.exists() and any(
        b"A name" in p.read_bytes() for p in drafts.iterdir()
    )


@contextmanager
def _own_hook(session: Session) -> Iterator[None]:
    """The program's hook in place of that of the tests, which fails them."""
    before, sys.excepthook = sys.excepthook, _Hook(session)
    try:
        yield
    finally:
        sys.excepthook = before


def test_the_desktop_is_heard_when_it_is_about_to_end(
    session: Session, qapp: QApplication
) -> None:
    assert session.findChild(SessionEnd) is not None
    signal = QMetaMethod.fromSignal(qapp.commitDataRequest)
    assert qapp.isSignalConnected(signal)


def test_at_the_end_of_the_desktop_session_edits_and_drafts_are_on_disk(
    session: Session, drafts: Path
) -> None:
    bridge, ending = session.bridge, session.findChild(SessionEnd)
    assert bridge is not None
    assert ending is not None
    lapse_bid(bridge.book, bridge.state.bid or "", on=None)
    assert bridge.book.state.file_follows
    desktop = Desktop()
    ending.save(desktop)
    assert kept(drafts)
    assert not bridge.book.state.file_follows
    assert desktop.cancelled == 0
    # A person may call the end off: the window goes on.
    lapse_bid(bridge.book, bridge.state.bid or "", on=None)


def test_where_the_disk_refuses_the_desktop_is_asked_to_go_on(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge, ending = session.bridge, session.findChild(SessionEnd)
    assert bridge is not None
    assert ending is not None
    refused = SaveState(trouble=BidbookError())
    desktop = Desktop()
    with monkeypatch.context() as patch:
        patch.setattr(Book, "state", property(lambda _book: refused))
        patch.setattr(bridge, "save_now", lambda: None)
        ending.save(desktop)
    assert desktop.cancelled == 1


def test_an_error_in_a_slot_stands_in_the_banner_and_keeps_the_draft(
    session: Session, drafts: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError("in a slot")

    tables = session.bridge.tables if session.bridge else None
    with _own_hook(session):
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(
            lambda: any(one.kind == "trouble" for one in session.notices), timeout=2000
        )
    notice = session.window.banner.notice
    assert notice is not None
    assert notice.kind == "trouble"
    assert "RuntimeError" in notice.detail
    assert kept(drafts)
    assert session.window.isVisible()
    assert session.bridge is not None
    assert session.bridge.tables == tables
    assert "in a slot" in capsys.readouterr().err


def test_an_error_while_closing_keeps_window_book_and_draft(
    session: Session,
    drafts: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bridge = session.bridge
    assert bridge is not None

    def fail(*, lose_unsaved: bool = False) -> None:
        raise RuntimeError(f"closing {lose_unsaved}")

    with monkeypatch.context() as patch:
        patch.setattr(bridge.book, "close", fail)
        assert not session.window.close()
    assert session.window.isVisible()
    assert kept(drafts)
    notice = session.window.banner.notice
    assert notice is not None
    assert notice.kind == "trouble"
    assert "RuntimeError" in capsys.readouterr().err
    lapse_bid(bridge.book, bridge.state.bid or "", on=None)
    assert bridge.book.state.trouble is None


def test_an_error_in_keeping_drafts_does_not_go_round(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError("while keeping")

    session.at_risk.connect(fail)
    with _own_hook(session):
        sys.excepthook(ValueError, ValueError("first"), None)
    session.at_risk.disconnect(fail)
    said = capsys.readouterr().err
    assert said.count("while keeping") <= 2
    assert "first" in said


def test_a_breakdown_of_the_interpreter_is_in_the_crash_log(tmp_path: Path) -> None:
    code = (
        "import ctypes, sys; from pathlib import Path\n"
        "from gui.crash_log import keep_crash_log\n"
        "keep_crash_log(Path(sys.argv[1])); ctypes.string_at(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "state")],
        check=False,
        cwd=ROOT,
        capture_output=True,
    )
    assert done.returncode < 0
    log = tmp_path / "state" / NAME
    assert "Segmentation fault" in log.read_text()
    assert S_IMODE(log.stat().st_mode) == 0o600
    assert S_IMODE(log.parent.stat().st_mode) == 0o700


def test_a_crash_log_that_cannot_be_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faulthandler, "enable", lambda _descriptor: None)
    (tmp_path / "state").write_text("in the way")
    assert keep_crash_log(tmp_path / "state") is None
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / NAME).write_bytes(b"x" * 1_000_001)
    descriptor = keep_crash_log(tmp_path / "folder")
    assert descriptor is not None
    os.close(descriptor)
    assert (tmp_path / "folder" / NAME).stat().st_size == 0
