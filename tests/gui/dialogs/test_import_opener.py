"""Tables on their way from a file into the real book, and back by undo."""

import csv
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolve import resolve_field, resolve_price
from core.answers.resolved import Resolved
from core.book.book import Book
from core.book.operations.importing import import_bids
from core.book.snapshot import read_book
from core.domain.amount import Amount
from core.domain.price import Price
from core.domain.records import Bid
from core.domain.tables import Tables
from gui.app import start
from gui.arguments import Options
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.import_opener import UNDO, ImportOpener
from gui.session import Session
from tests.core.exchange.exporting.whole import exported, scope_of
from tests.core.exchange.importing.workbooks import HEADS, sheet, workbook

ROOT = Path(__file__).resolve().parents[3]
LENS = Lens(date(2026, 11, 24))
GERMAN = (
    "Bieter;Gebot (Mrd. USD);Datum;Quelle\n"
    "Müller AG;47,5;3. April 2025;Wochenblatt\n"
    "Meier GmbH;mehr als 1,25;4.5.2025;Wochenblatt\n"
    "Schulze;Haufen Geld;5.5.2025;\n"
    "Müller AG;47,5;3. April 2025;Wochenblatt\n"
)


@pytest.fixture(params=["shipped"])
def session(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[Session]:
    path = tmp_path / "data.json"
    if request.param == "shipped":
        shutil.copy(ROOT / "data.json", path)
    else:
        Book.create(path, now=lambda: datetime(2025, 4, 3, tzinfo=UTC)).close()
    session = start(qapp, Options(path=path, as_of=date(2025, 4, 3), language="en"))
    qtbot.waitUntil(lambda: session.complete, timeout=10_000)
    yield session
    dialog = opener_of(session).dialog
    if dialog is not None:
        dialog.close()
    session.window.close()
    session.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def german(tmp_path: Path) -> Path:
    path = tmp_path / "Gebote.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    return path


def opener_of(session: Session) -> ImportOpener:
    opener = session.findChild(ImportOpener)
    assert opener is not None
    return opener


def shown(qtbot: QtBot, session: Session, path: Path) -> ImportDialog:
    """The window once a file was read, or refused."""
    opener = opener_of(session)
    opener.open_file(path)
    dialog = opener.dialog
    assert dialog is not None
    waiting = dialog._message.whole
    qtbot.waitUntil(
        lambda: dialog.run is not None or dialog._message.whole != waiting,
        timeout=20_000,
    )
    return dialog


def tables_of(session: Session) -> Tables:
    assert session.bridge is not None
    return session.bridge.tables


def amounts(prices: Iterable[Resolved[Price]]) -> list[Amount]:
    """Words and intervals of prices."""
    return [one.value.amount for one in prices if one.value is not None]


def new_bids(before: Tables, after: Tables) -> dict[str, Bid]:
    return {
        after.bidders[bid.bidder].name: bid
        for bid in after.bids.values()
        if bid.id not in before.bids
    }


def test_german_numbers_come_in_undo_takes_them_back(
    qtbot: QtBot, session: Session, german: Path
) -> None:
    before = tables_of(session)
    dialog = shown(qtbot, session, german)
    assert not dialog.isModal()
    assert dialog.settings.of_file() == ("", "cp1252", ";")
    assert dialog.settings.sign.chosen() == ","
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.view.hasFocus()
    QTest.keyClick(dialog.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    after = tables_of(session)
    made = new_bids(before, after)
    assert set(made) == {"Müller AG", "Meier GmbH"}
    price = made["Müller AG"].price[0]
    assert price.value.amount.low == Decimal("47.5") * 10**9
    assert price.value.amount.unit == "USD"
    assert after.sources[str(price.source)].title == "Wochenblatt"
    assert made["Meier GmbH"].price[0].value.amount.kind == "more_than"
    bridge = session.bridge
    assert bridge is not None
    assert bridge.book.backups[-1].pinned == "before_import"
    notice = session.window.banner.notice
    assert notice is not None
    assert notice.statement == "2 bidders, 2 bids and 1 source entered."
    assert (UNDO, "Undo") in notice.actions
    session.window.action_requested.emit(UNDO)
    assert tables_of(session) == before
    assert session.window.banner.notice != notice
    bridge.redo()
    assert tables_of(session) == after


@pytest.mark.parametrize("session", ["empty"], indirect=True)
def test_a_workbook_of_the_shipped_book_comes_back_whole(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    shipped = read_book(ROOT / "data.json").tables
    files = dict(exported(scope_of(shipped), "book.xlsx").files)
    path = tmp_path / "book.xlsx"
    path.write_bytes(files["book.xlsx"])
    dialog = shown(qtbot, session, path)
    assert dialog.run is not None
    assert dialog.run.troubled == ()
    dialog._offer()
    back = tables_of(session)
    assert set(back.bids) == set(shipped.bids)
    assert {one.title for one in back.contests.values()} == {
        shipped.contests[shipped.bidders[bid.bidder].contest].title
        for bid in shipped.bids.values()
    }
    ours, theirs = Index.of(back), Index.of(shipped)
    for bid_id, bid in back.bids.items():
        old = shipped.bids[bid_id]
        assert amounts(resolve_price(back, ours, bid, LENS)) == amounts(
            resolve_price(shipped, theirs, old, LENS)
        )
        day = resolve_field(back, ours, bid, "made_on", LENS).value
        assert day == resolve_field(shipped, theirs, old, "made_on", LENS).value


def test_rows_in_trouble_are_saved_and_come_back_corrected(
    qtbot: QtBot,
    session: Session,
    german: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = shown(qtbot, session, german)
    path = tmp_path / "trouble.csv"
    answer = (str(path), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how: answer)
    dialog.save_button.click()
    with path.open(encoding="utf-8-sig", newline="") as file:
        _heads, row = csv.reader(file)
    assert row[0] == "Schulze"
    assert "can’t be read as an amount" in row[-1]
    text = path.read_text(encoding="utf-8-sig").replace("Haufen Geld", "2 bn USD")
    path.write_text(text, encoding="utf-8")
    again = shown(qtbot, session, path)
    assert [one.bidder for one in again.entry().rows] == ["Schulze"]


def test_what_is_in_the_book_already_is_left_out(
    qtbot: QtBot, session: Session, german: Path
) -> None:
    shown(qtbot, session, german)._offer()
    before = tables_of(session)
    dialog = shown(qtbot, session, german)
    assert dialog._counts.whole == "Nothing would be entered."
    assert "already" in dialog.model.in_full(0)
    assert not dialog.accept_button.isEnabled()
    dialog.model.toggle(0)
    dialog._offer()
    assert len(tables_of(session).bids) == len(before.bids) + 1


def test_how_columns_were_assigned_is_remembered(
    qtbot: QtBot, session: Session, german: Path
) -> None:
    dialog = shown(qtbot, session, german)
    dialog._choose_field(3, "notes")
    qtbot.waitUntil(lambda: dialog.run is not None)
    dialog._offer()
    again = shown(qtbot, session, german)
    assert again.model.fields == ("bidder", "price", "made_on", "notes")


def test_a_hostile_file_leaves_a_sentence_and_nothing_else(
    qtbot: QtBot, session: Session, german: Path, tmp_path: Path
) -> None:
    before = tables_of(session)
    path = tmp_path / "hostile.xlsx"
    head = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    path.write_bytes(workbook(sheet(HEADS, head=head)))
    dialog = shown(qtbot, session, path)
    assert dialog._message.whole == (
        "hostile.xlsx holds declarations that no table needs. It was not read."
    )
    assert dialog._message.isVisible()
    assert not dialog.accept_button.isEnabled()
    assert not dialog.settings.isVisible()
    picture = tmp_path / "picture.csv"
    picture.write_bytes(b"\x89PNG\r\n")
    assert "picture.csv is no table" in shown(qtbot, session, picture)._message.whole
    gone = shown(qtbot, session, tmp_path / "gone.csv")
    assert "gone.csv can’t be read" in gone._message.whole.replace("'", "’")
    assert shown(qtbot, session, german).view.isVisible()
    assert tables_of(session) == before


def test_the_window_follows_the_book(
    qtbot: QtBot, session: Session, german: Path
) -> None:
    dialog = shown(qtbot, session, german)
    first, bridge = dialog.entry(), session.bridge
    assert bridge is not None
    import_bids(bridge.book, first.contest, first.rows, pasted=True)
    assert dialog._counts.whole == "Nothing would be entered."


def test_rows_of_the_clipboard_come_in_by_the_same_window(
    qtbot: QtBot, session: Session
) -> None:
    before = tables_of(session)
    QGuiApplication.clipboard().setText(GERMAN.replace(";", "\t"))
    session.window.actions_by_id["paste"].trigger()
    dialog = opener_of(session).dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.run is not None)
    assert dialog.windowTitle() == "Paste rows"
    dialog._offer()
    bridge = session.bridge
    assert bridge is not None
    assert set(new_bids(before, bridge.tables)) == {"Müller AG", "Meier GmbH"}
    assert bridge.book.history[-1].label.key == "paste_rows"
    assert not any(one.pinned for one in bridge.book.backups)
    bridge.undo()
    assert bridge.tables == before


def test_an_empty_clipboard_is_said(session: Session) -> None:
    opener_of(session).open_pasted("")
    dialog = opener_of(session).dialog
    assert dialog is not None
    assert dialog._message.whole == "The clipboard holds no rows."
    assert not dialog.accept_button.isEnabled()
