"""Whatever stands in a book is shown as text: no widget opens a file named in it."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QGraphicsItem,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QMessageBox,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.actions.all_actions import ACTIONS
from gui.arguments import Options
from gui.dialogs.article_opener import ArticleOpener
from gui.entering import Entering
from gui.links import offer_link
from gui.session import Session
from gui.views.banner import Notice
from tests.gui.canary import Canary, watched
from tests.gui.hands import Begin
from tests.gui.hostile_book import hostile_book

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux tells who opens a file"
)
# These end the program, or leave little to look at.
_NOT_PRESSED = frozenset(
    {"quit", "full_screen", "delete_contest", "delete_bidder", "delete_bid"}
)
_TABLES = ("contests", "parties", "sources", "bidders", "bids", "events", "figures")
_MARKS = ("<img", "<a ", "<table", "<p ", "<style", "<link", "<body", "<object", "<qt")


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Canary]:
    with watched(tmp_path / "canary.png") as made:
        yield made


@pytest.fixture
def session(
    begin: Begin, tmp_path: Path, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> Session:
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_a, **_k: ("", ""))
    path = tmp_path / "data.json"
    assert hostile_book(path, canary.payloads()) > 900
    return begin(Options(path=path, as_of=date(2025, 4, 3), language="en"))


def _others(session: Session) -> list[QDialog]:
    return [one for one in session.window.findChildren(QDialog) if one.isVisible()]


def _close_others(session: Session) -> None:
    for dialog in _others(session):
        dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _look_at(widget: QWidget) -> list[str]:
    """Draw a window and all it can say; which of its texts are taken for markup."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    widget.grab()
    wrong: list[str] = []
    tips: set[str] = set()
    for one in (widget, *widget.findChildren(QWidget)):
        tips.add(one.toolTip())
        if isinstance(one, QLabel) and one.textFormat() != Qt.TextFormat.PlainText:
            wrong += [f"label {one.text()}"] if _is_markup(one.text()) else []
        if isinstance(one, QMessageBox):
            plain = one.textFormat() == Qt.TextFormat.PlainText
            wrong += [] if plain else [f"box {one.text()}"]
        if isinstance(one, QTextEdit) and one.acceptRichText():
            wrong.append(f"rich text field {one.objectName()}")
        if isinstance(one, QAbstractItemView | QComboBox) and one.model() is not None:
            tips |= _tips_of_cells(one.model())
        if isinstance(one, QGraphicsView):
            tips |= {item.toolTip() for item in one.items()}
            wrong += [text for item in one.items() for text in _drawn(item)]
    for tip in sorted(tips - {""}):
        QToolTip.showText(QPoint(5, 5), tip, widget)
        shown = next(
            (one for one in QApplication.topLevelWidgets() if _shows(one, tip)), None
        )
        if shown is not None:
            shown.grab()
        wrong += [f"tip {tip}"] if _is_markup(tip) else []
    QToolTip.hideText()
    return wrong


def _shows(widget: QWidget, tip: str) -> bool:
    return isinstance(widget, QLabel) and widget.text() == tip


def _is_markup(text: str) -> bool:
    return any(mark in text for mark in _MARKS)


def _tips_of_cells(model: QAbstractItemModel) -> set[str]:
    columns = 1
    if not isinstance(model, QAbstractListModel):
        columns = model.columnCount(QModelIndex())
    cells = (
        model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(min(model.rowCount(QModelIndex()), 60))
        for column in range(columns)
    )
    return {tip for tip in cells if isinstance(tip, str)}


def _drawn(item: QGraphicsItem) -> list[str]:
    """Texts of charts that were taken for markup: their documents hold other parts."""
    if isinstance(item, QGraphicsTextItem) and "file://" in item.toHtml():
        shown = item.toPlainText()
        return [] if "file://" in shown else [f"chart {item.toHtml()}"]
    return []


def _check(widget: QWidget, canary: Canary, what: str) -> None:
    wrong = _look_at(widget)
    assert wrong == [], what
    assert canary.opened() == 0, what


def test_the_canary_sings_when_markup_is_drawn(qtbot: QtBot, canary: Canary) -> None:
    """Without this the other tests would prove nothing."""
    heard = 0
    for text in canary.payloads():
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.RichText)
        qtbot.addWidget(label)
        label.grab()
        heard += bool(canary.opened())
    assert heard >= 5


def test_the_main_window_shows_hostile_texts_as_they_are(
    session: Session, canary: Canary
) -> None:
    bridge, window = session.bridge, session.window
    assert bridge is not None
    shown = [str(window.board.list.bidders.index(n, 1).data()) for n in range(5)]
    assert any(_is_markup(name) for name in shown)
    contests = [*bridge.tables.contests, "*"]
    for contest in contests:
        window.header.contest_requested.emit(contest)
        QTest.qWait(50)
        for view in ("view_standing", "view_over_time", "view_both"):
            window.action_requested.emit(view)
            QTest.qWait(20)
            _check(window, canary, f"{contest} {view}")
        for row in range(0, window.board.list.bidders.rowCount(), 3):
            window.board.list.selectRow(row)
            for key in ("price", "stage", "made_on"):
                bridge.ask(why=key)
            _check(window, canary, f"{contest}, row {row}")


def test_every_form_shows_hostile_texts_as_they_are(
    session: Session, canary: Canary
) -> None:
    bridge, entering = session.bridge, session.findChild(Entering)
    assert bridge is not None
    assert entering is not None
    for table in _TABLES:
        for record in list(bridge.tables.table(table).values())[:4]:
            entering.edit(table, record.id)
            form = entering.form
            assert form is not None
            _check(form, canary, f"{table} {record.id}")
            form.reject()


def test_what_an_action_opens_shows_hostile_texts_as_they_are(
    session: Session, canary: Canary
) -> None:
    bridge = session.bridge
    assert bridge is not None
    row = bridge.shown.board.rows[0]
    opened = 0
    for action in (one.id for one in ACTIONS if one.id not in _NOT_PRESSED):
        QApplication.clipboard().setText("\n".join(canary.payloads()))
        bridge.ask(bid=row.bid, bidder=row.bidder)
        session.window.actions_by_id[action].trigger()
        QTest.qWait(30)
        for dialog in _others(session):
            opened += 1
            _check(dialog, canary, action)
        _check(session.window, canary, action)
        _close_others(session)
    assert opened >= 25


def test_an_article_of_hostile_texts_is_shown_as_it_is(
    session: Session, canary: Canary
) -> None:
    opener = session.findChild(ArticleOpener)
    assert opener is not None
    opener.do("read_article")
    dialog = opener.dialog
    assert dialog is not None
    for payload in canary.payloads():
        text = f"Rasner {payload} offered $50 billion. Oracle {payload} declined."
        dialog.read_text(text, payload)
        _check(dialog, canary, payload)


def test_a_box_about_a_link_shows_it_as_it_is(session: Session, canary: Canary) -> None:
    for payload in (*canary.payloads(), f"https://a.org/{canary.payloads()[0]}"):
        box = offer_link(session.window, payload)
        assert box is not None
        _check(box, canary, payload)
        box.close()


def test_the_banner_shows_hostile_texts_as_they_are(
    session: Session, canary: Canary
) -> None:
    for payload in canary.payloads():
        session.add_notice(Notice("trouble", payload, payload, lasting=False))
        _check(session.window, canary, payload)
        session.dismiss()
