"""The whole window on a copy of the shipped book."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.book.operations.bids import lapse_bid
from core.domain.label import Label
from gui.arguments import Options
from gui.session import Session
from gui.settings import load, settings_path
from tests.gui.hands import Begin

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2025, 4, 3)
Start = Callable[..., Session]


@pytest.fixture
def started(begin: Begin, book_copy: Path) -> Start:
    """Starts the window on a book, by default on a copy of the shipped one."""

    def start_on(path: Path = book_copy, as_of: date | None = DAY) -> Session:
        return begin(Options(path, as_of, "public", "en"))

    return start_on


def names(session: Session) -> list[str]:
    model = session.window.board.list.bidders
    return [str(model.index(place, 1).data()) for place in range(model.rowCount())]


def test_the_shipped_book_opens_on_its_first_contest(session: Session) -> None:
    window = session.window
    assert window.header.chooser.currentText() == "TikTok US 2024-26"
    assert "47.5 bn USD" in window.answer.sentence.text
    assert "cannot be decided" in window.answer.sentence.text
    assert window.board.list.currentIndex().row() == 0
    assert window.status.text.startswith("Saved")


def test_the_list_is_right_in_its_first_places(session: Session) -> None:
    assert names(session)[:3] == ["Reid Rasner", "Tinsley group", "McCourt group"]
    assert "Amazon" in names(session)


def test_the_day_that_was_asked_for_is_said_in_the_banner(session: Session) -> None:
    notice = session.window.banner.notice
    assert notice is not None
    assert "3 April 2025" in notice.statement
    session.window.action_requested.emit("today")
    notice = session.window.banner.notice
    assert notice is not None
    assert notice.kind == "guide"


def test_the_guide_leads_to_a_day_and_stays_away_once_put_away(
    session: Session,
) -> None:
    window = session.window
    window.action_requested.emit("today")
    window.banner.action_requested.emit("look_back")
    assert session.bridge is not None
    assert session.bridge.state.lens.as_of == date(2025, 4, 3)
    window.action_requested.emit("today")
    window.banner.action_requested.emit("dismiss")
    assert window.banner.notice is None
    session.opened.emit()
    assert window.banner.notice is None
    assert load(settings_path()).guide is False


def test_keys_select_search_and_come_back(session: Session) -> None:
    window = session.window
    assert session.bridge is not None
    first = session.bridge.state.bid
    QTest.keyClick(window.board.list, Qt.Key.Key_Down)
    assert session.bridge.state.bid != first
    window.actions_by_id["find"].trigger()
    QTest.keyClicks(window.search.field, "perplexity")
    assert names(session)[-1] == "Perplexity AI"
    assert session.bridge.shown.hidden > 0
    QTest.keyClick(window.search.field, Qt.Key.Key_Escape)
    assert session.bridge.shown.hidden == 0


def test_a_filter_becomes_a_chip_and_can_be_cleared(session: Session) -> None:
    assert session.bridge is not None
    QTest.keyClicks(session.window.search.field, "kind:merger")
    QTest.keyClick(session.window.search.field, Qt.Key.Key_Return)
    assert session.bridge.state.filters == ("kind:merger",)
    assert names(session)[-1] == "Perplexity AI"
    session.window.actions_by_id["clear_filters"].trigger()
    assert session.bridge.state.search == ""


def test_sorting_keeps_the_selection(session: Session) -> None:
    assert session.bridge is not None
    chosen = session.bridge.state.bid
    session.window.board.list.horizontalHeader().sectionClicked.emit(1)
    assert names(session) == sorted(names(session), key=str.casefold)
    assert session.bridge.state.bid == chosen
    session.window.actions_by_id["rank_order"].trigger()
    assert names(session)[0] == "Reid Rasner"


def test_an_edit_shows_at_once_and_is_undone_by_its_key(session: Session) -> None:
    window, bridge = session.window, session.bridge
    assert bridge is not None
    before, tables = names(session), bridge.tables
    lapse_bid(bridge.book, bridge.state.bid or "", on=None)
    assert names(session) != before
    assert "file follows" in window.status.text
    assert window.actions_by_id["undo"].text().startswith("&Undo: ")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(session) == before
    assert bridge.tables == tables
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert names(session) != before


def test_what_was_edited_is_there_after_closing(
    started: Start, book_copy: Path
) -> None:
    session = started()
    assert session.bridge is not None
    bid = session.bridge.state.bid or ""
    lapse_bid(session.bridge.book, bid, on=None)
    edited = session.bridge.tables.bids[bid]
    session.window.close()
    again = started(book_copy)
    assert again.bridge is not None
    assert again.bridge.tables.bids[bid] == edited
    assert again.bridge.book.undo_label is not None


def test_the_window_remembers_contest_sort_and_selection(
    started: Start, book_copy: Path
) -> None:
    session = started()
    assert session.bridge is not None
    contests = session.bridge.tables.contests
    sky = next(one for one in contests if one.startswith("sky"))
    session.window.header.contest_requested.emit(sky)
    session.window.board.list.horizontalHeader().sectionClicked.emit(1)
    QTest.keyClick(session.window.board.list, Qt.Key.Key_Down)
    chosen = session.bridge.state
    session.window.close()
    again = started(book_copy, as_of=DAY)
    assert again.bridge is not None
    assert again.bridge.state.choice.contest == sky
    assert again.bridge.state.sort == chosen.sort


def test_a_missing_book_can_be_made(started: Start, tmp_path: Path) -> None:
    path = tmp_path / "new.json"
    session = started(path)
    assert not path.exists()
    assert "new.json" in session.window.no_book.sentence
    session.window.action_requested.emit("create")
    assert path.exists()
    assert session.bridge is not None
    assert session.window.pages.currentIndex() == 0


@pytest.mark.parametrize("content", ["", "[]", '{"a": NaN}', "{}"])
def test_what_is_no_book_is_said_and_stays_as_it_was(
    started: Start, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "odd.json"
    path.write_text(content)
    session = started(path)
    assert session.bridge is None
    assert "odd.json" in session.window.no_book.sentence
    assert session.window.pages.currentIndex() == 1
    session.window.close()
    assert path.read_text() == content


def test_a_second_window_opens_read_only(started: Start, book_copy: Path) -> None:
    started()
    second = started(book_copy)
    notice = second.window.banner.notice
    assert notice is not None
    assert notice.kind == "read_only"
    assert not second.window.actions_by_id["add_bidder"].isEnabled()


def test_an_unexpected_error_stands_in_the_banner(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    error = RuntimeError("<b>odd</b>")
    sys.excepthook(RuntimeError, error, None)
    notice = session.window.banner.notice
    assert notice is not None
    assert notice.kind == "trouble"
    assert "RuntimeError" in capsys.readouterr().err


def test_a_failure_while_closing_keeps_the_window_open(
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert session.bridge is not None

    def fail(*, lose_unsaved: bool = False) -> None:
        raise OSError(lose_unsaved)

    with monkeypatch.context() as patch:
        patch.setattr(session.bridge.book, "close", fail)
        assert not session.window.close()
    assert session.window.isVisible()
    assert "OSError" in capsys.readouterr().err


def test_no_label_guesses_what_its_text_is(session: Session) -> None:
    guessing = [
        label.text()
        for label in session.window.findChildren(QLabel)
        if label.textFormat() == Qt.TextFormat.AutoText and label.text()
    ]
    assert guessing == []


def test_what_takes_the_keyboard_has_a_name(session: Session) -> None:
    window = session.window
    named = [window.search.field, window.board.list, window.header.chooser]
    assert all(widget.accessibleName() for widget in named)
    assert all(one.text() or one.accessibleName() for one in _buttons(window))


def _buttons(window: object) -> list[QPushButton]:
    return [
        one
        for one in window.findChildren(QPushButton)  # type: ignore[attr-defined]
        if one.isVisible()
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM handlers")
def test_a_signal_saves_and_quits(book_copy: Path, tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), str(book_copy)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    settings = tmp_path / "config" / "bidbook" / "settings.json"
    for _ in range(200):
        QTest.qWait(50)
        if settings.exists():  # the book is open and was noted as recent
            break
    QTest.qWait(300)
    program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=20)
    assert program.returncode == 0, errors
    assert '"geometry"' in settings.read_text()


def test_a_copy_of_a_row_is_ready_for_a_spreadsheet(session: Session) -> None:
    session.window.actions_by_id["copy"].trigger()
    cells = QApplication.clipboard().text().split("\t")
    assert cells[1] == "Reid Rasner"
    session.window.actions_by_id["copy_list"].trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Rank\tBidder\tPrice, USD")
    session.window.actions_by_id["copy_chart"].trigger()
    assert QApplication.clipboard().mimeData().hasImage()


def test_labels_of_undo_keep_their_ampersands(session: Session) -> None:
    assert session.bridge is not None
    book = session.bridge.book
    bidder = next(iter(session.bridge.tables.bidders.values()))
    with book.edit(Label.of("change_bidder", name="A & B")) as edit:
        edit.put(type(bidder)(id=bidder.id, contest=bidder.contest, name="A & B"))
    assert "A && B" in session.window.actions_by_id["undo"].text()


def test_all_bids_of_the_book_stand_in_one_list(session: Session) -> None:
    window = session.window
    window.header.contest_requested.emit("*")
    # The book is read in slices; the list stands once it is.
    for _ in range(100):
        if "in 3 contests" not in window.answer.sentence.text:
            QTest.qWait(50)
    count = window.board.list.bidders.rowCount()
    assert f"{count} bids in 3 contests" in window.answer.sentence.text
    assert not window.board.lanes.isVisible()
    QTest.keyClicks(window.search.field, "rasner")
    assert set(names(session)) == {"Reid Rasner"}
    QTest.keyClick(window.search.field, Qt.Key.Key_Escape)
    QTest.keyClick(window.board.list, Qt.Key.Key_Down)
    assert session.bridge is not None
    chosen = session.bridge.state.bid
    QTest.keyClick(window.board.list, Qt.Key.Key_Return)
    contest = session.bridge.shown.contest
    assert contest is not None
    assert session.bridge.state.bid is not None
    assert chosen in session.bridge.tables.bids
    assert window.header.chooser.currentText() == contest.title
