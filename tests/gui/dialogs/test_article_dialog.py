"""The article window: read, judge by keyboard alone, and enter as one step."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from core.book.book import Book
from core.book.operations.article import (
    AcceptedBid,
    AcceptedMember,
    accept_article,
)
from core.domain.claim import Speaker
from core.domain.label import Label
from core.domain.records import Contest
from core.wording.voice import Voice
from gui.dialogs.article_dialog import ArticleDialog
from gui.theme import Theme
from gui.widgets.desk import Desk
from gui.widgets.speaker_field import SpeakerField

DATA = Path(__file__).resolve().parents[2] / "core" / "reading" / "data"
REPORT = (DATA / "tiktok-de.txt").read_text(encoding="utf-8")
CONTEST = "tiktok-aaaaaa"
TODAY = date(2025, 4, 4)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book.create(
        tmp_path / "book.json", now=lambda: datetime(2025, 4, 4, 12, tzinfo=UTC)
    )
    with made.edit(Label.of("add_contest", name="TikTok")) as edit:
        edit.put(Contest(id=CONTEST, title="TikTok", currency="USD"))
    yield made
    made.close(lose_unsaved=True)


def desk_of(book: Book, theme: Theme) -> Desk:
    return Desk(book.tables, Voice("en"), theme, TODAY, "USD")


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, book: Book) -> Iterator[ArticleDialog]:
    made = ArticleDialog(desk_of(book, theme), CONTEST)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()


def press(dialog: ArticleDialog, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(dialog.queue, key)


def enter(dialog: ArticleDialog, book: Book, theme: Theme) -> None:
    source, accepted = dialog.entry()
    accept_article(book, CONTEST, source, accepted)
    dialog.show_entered(desk_of(book, theme), CONTEST)


def message(dialog: ArticleDialog) -> str:
    return dialog._message.text() if dialog._message.isVisible() else ""


def titles(dialog: ArticleDialog) -> list[str]:
    model = dialog.model
    return [str(model.index(n).data()) for n in range(model.rowCount())]


def test_the_report_gives_its_proposals_and_waits(dialog: ArticleDialog) -> None:
    dialog.read_text(REPORT)
    assert titles(dialog)[:7] == [
        "Amazon: offer, no price printed",
        "Oracle: interest, no price printed",
        "Blackstone: interest, no price printed",
        "Perplexity AI: merger, no price printed",
        "Frank McCourt’s group: about 20 bn USD",
        "Jesse Tinsley’s group: more than 30 bn, currency not printed",
        "Reid Rasner: 47.5 bn USD",
    ]
    assert dialog.entry()[1] == ()
    assert not dialog.foot.enter.isEnabled()


def test_seven_keys_and_one_click_enter_the_bids_as_one_step(
    dialog: ArticleDialog, book: Book, theme: Theme
) -> None:
    dialog.offered.connect(lambda: enter(dialog, book, theme))
    dialog.read_text(REPORT)
    before, steps = book.tables, len(book.history)
    press(dialog, *[Qt.Key.Key_Return] * 7)
    assert book.tables == before
    dialog.foot.enter.click()
    tables = book.tables
    names = {tables.bidders[bid.bidder].name for bid in tables.bids.values()}
    assert len(book.history) == steps + 1
    assert names == {
        *("Amazon", "Oracle", "Blackstone", "Perplexity AI", "Reid Rasner"),
        *("Frank McCourt’s group", "Jesse Tinsley’s group"),
    }
    assert dialog.model.count("accepted") == 0
    assert "Entered: 7" in message(dialog)
    book.undo()
    assert book.tables == before


def test_delete_rejects_and_arrows_move(dialog: ArticleDialog) -> None:
    dialog.read_text(REPORT)
    press(dialog, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Return)
    statuses = [one.status for one in dialog.model.drafts[:3]]
    assert statuses == ["waiting", "accepted", "waiting"]
    press(dialog, Qt.Key.Key_Up, Qt.Key.Key_Backspace)
    assert dialog.model.count("accepted") == 0


def test_a_field_can_be_changed_before_it_is_accepted(dialog: ArticleDialog) -> None:
    dialog.read_text(REPORT)
    dialog._select(6)
    press(dialog, Qt.Key.Key_E)
    amount = dialog.form._fields["amount"]
    line = amount.findChild(QLineEdit)
    assert line is not None
    line.setText("mehr als 48 Mrd. Euro")
    line.textEdited.emit(line.text())
    QTest.keyClick(line, Qt.Key.Key_Return)
    (accepted,) = dialog.entry()[1]
    assert isinstance(accepted, AcceptedBid)
    assert accepted.price is not None
    found = accepted.price.amount
    assert (found.kind, found.unit) == ("more_than", "EUR")


def test_a_member_can_be_taken_out_and_the_group_be_named(
    dialog: ArticleDialog,
) -> None:
    dialog.read_text(REPORT)
    dialog._select(4)
    members = dialog.form._fields["members"]
    out = members.findChildren(QToolButton)
    assert [one.accessibleName() for one in out] == [
        "Take Frank McCourt out",
        "Take Alexis Ohanian out",
    ]
    out[1].click()
    line = dialog.form._fields["who"].findChild(QLineEdit)
    assert line is not None
    line.setText("The People’s Bid")
    line.textEdited.emit(line.text())
    dialog._judge("accepted")
    (accepted,) = dialog.entry()[1]
    assert isinstance(accepted, AcceptedBid)
    assert (accepted.bidder, accepted.lead) == ("The People’s Bid", "Frank McCourt")
    assert accepted.members == (AcceptedMember("Frank McCourt", "lead"),)


def test_the_date_settles_relative_dates_and_the_day_of_bids(
    dialog: ArticleDialog,
) -> None:
    dialog.read_text(REPORT)
    line = dialog.head.published.findChild(QLineEdit)
    assert line is not None
    line.setText("3 April 2025")
    line.textEdited.emit(line.text())
    press(dialog, Qt.Key.Key_Return)
    source, (accepted,) = dialog.entry()
    assert source.published is not None
    assert source.published.edtf == "2025-04-03"
    assert source.language == "de"
    assert isinstance(accepted, AcceptedBid)
    assert accepted.made_on is not None
    assert accepted.made_on.edtf == "../2025-04-03"


def test_an_article_is_recognised_when_it_comes_again(
    dialog: ArticleDialog, book: Book, theme: Theme
) -> None:
    dialog.read_text(REPORT)
    press(dialog, Qt.Key.Key_Return)
    enter(dialog, book, theme)
    dialog.read_text(f"  {REPORT}\n")
    assert "is in the book" in message(dialog)
    assert dialog.model.state(dialog.model.drafts[0]).startswith("one more source")
    press(dialog, Qt.Key.Key_Return)
    enter(dialog, book, theme)
    assert len(book.tables.sources) == 1


def test_the_bidder_can_be_another_of_the_ranked_names(dialog: ArticleDialog) -> None:
    dialog.read_text(REPORT)
    names = [name for _, name in dialog._who(dialog.model.drafts[0])]
    assert names[:3] == ["Amazon", "JD Vance", "Howard Lutnick"]


def test_markup_is_shown_as_text_or_dropped_and_never_carried_out(
    dialog: ArticleDialog,
) -> None:
    mime = QMimeData()
    mime.setHtml("<img src='file:///etc/passwd'>")
    dialog.text.insertFromMimeData(mime)
    assert dialog.text.toPlainText() == ""
    dialog.read_text("<p>Acme <b>bids</b> $5bn<script>alert(1)</script></p>")
    assert dialog.text.toPlainText() == "Acme bids $5bn"
    dialog.read_text("Acme offered $5bn & <3 for it.")
    assert "<3" in dialog.text.toPlainText()


def test_lit_stretches_are_those_that_were_found(dialog: ArticleDialog) -> None:
    dialog.read_text("😀 Acme offered $5bn on 3 April 2025.")
    lit = {one.cursor.selectedText() for one in dialog.text.extraSelections()}
    assert {"Acme", "$5bn", "3 April 2025"} <= lit


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing to read"),
        (" \n ", "nothing to read"),
        ("Das Wetter bleibt schön, und die Sonne scheint auch am See.", "No sums"),
        ("عرضت الشركة شراء الأسهم يوم الخميس بعد الظهر", "right to left"),
    ],
)
def test_what_gives_nothing_is_said_in_a_sentence(
    dialog: ArticleDialog, text: str, said: str
) -> None:
    dialog.read_text(text)
    assert said in message(dialog)


def test_a_file_that_is_no_text_is_said(dialog: ArticleDialog, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    dialog.read_file(picture)
    assert "picture.png is no text" in message(dialog)
    dialog.read_file(tmp_path / "missing.txt")
    assert "missing.txt can’t be read" in message(dialog)
    page = tmp_path / "page.html"
    page.write_text("<title>News</title><p>Acme bids $5bn.", encoding="utf-8")
    dialog.read_file(page)
    assert dialog.head.title.text() == "News"


def test_an_empty_clipboard_is_said(dialog: ArticleDialog) -> None:
    QGuiApplication.clipboard().clear()
    dialog.foot.paste.click()
    assert "clipboard" in message(dialog)
    QGuiApplication.clipboard().setText("Acme has offered $5bn.")
    dialog.foot.paste.click()
    assert dialog.model.rowCount() == 1


def test_every_button_and_field_has_a_name(dialog: ArticleDialog) -> None:
    dialog.read_text(REPORT)
    assert all(one.text() for one in dialog.findChildren(QPushButton))
    assert dialog.queue.accessibleName()
    assert dialog.text.accessibleName()


SPOKEN = (
    "Acme has offered $5bn for Bolt, according to two people familiar with the "
    "matter. Bidders have until 30 June 2025. Cato may go much further."
)


def select(dialog: ArticleDialog, words: str) -> None:
    cursor = dialog.text.textCursor()
    at = dialog.text.toPlainText().index(words)
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)


def test_who_said_it_stands_in_the_form_and_in_the_claims(
    dialog: ArticleDialog, book: Book, theme: Theme
) -> None:
    dialog.read_text(SPOKEN)
    field = dialog.form._fields["said_by"]
    assert isinstance(field, SpeakerField)
    expected = Speaker("unnamed", descriptor="two people familiar with the matter")
    assert field.speaker() == expected
    press(dialog, Qt.Key.Key_Return)
    enter(dialog, book, theme)
    (bid,) = book.tables.bids.values()
    assert [claim.said_by for claim in bid.price] == [expected]


def test_a_deadline_becomes_an_event_with_its_source_as_one_step(
    dialog: ArticleDialog, book: Book, theme: Theme
) -> None:
    dialog.read_text(SPOKEN)
    assert titles(dialog)[1] == "Deadline: 30 Jun 2025"
    dialog._select(1)
    before = book.tables
    press(dialog, Qt.Key.Key_Return)
    enter(dialog, book, theme)
    (event,) = book.tables.events.values()
    (claim,) = event.on
    assert (event.kind, event.title) == ("deadline", "Bidders have until 30 June 2025.")
    assert (claim.value.edtf, claim.quote) == ("2025-06-30", "until 30 June 2025")
    assert claim.source in book.tables.sources
    dialog.read_text(SPOKEN + " More.")
    assert dialog.model.state(dialog.model.drafts[1]) == (
        "one more source for a deadline in the book"
    )
    book.undo()
    assert book.tables == before


def test_selected_words_become_a_proposal_with_their_sentence_as_quote(
    dialog: ArticleDialog, book: Book, theme: Theme
) -> None:
    dialog.read_text(SPOKEN)
    assert not dialog.tools._propose.isEnabled()
    select(dialog, "Cato")
    assert dialog.tools._propose.isEnabled()
    dialog.tools.proposal_requested.emit("bid")
    draft = dialog.model.drafts[dialog.queue.currentIndex().row()]
    assert draft.is_own
    assert draft.quote == "Cato may go much further."
    assert draft.proposal.choices[0].name == "Cato"
    dialog._judge("accepted")
    line = dialog.head.published.findChild(QLineEdit)
    assert line is not None
    line.setText("3 April 2025")
    line.textEdited.emit(line.text())
    assert any(one.is_own for one in dialog.model.drafts)
    enter(dialog, book, theme)
    (bid,) = book.tables.bids.values()
    assert [claim.quote for claim in bid.price] == ["Cato may go much further."]


def test_a_miss_is_copied_with_what_was_read_of_it(dialog: ArticleDialog) -> None:
    dialog.read_text(SPOKEN)
    select(dialog, "much further")
    dialog.tools._miss.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "Cato may go much further."
    assert "selected: much further" in copied
    assert "Nothing is sent" in message(dialog)
    QGuiApplication.clipboard().clear()


def test_what_was_selected_and_changed_is_there_again_from_a_draft(
    dialog: ArticleDialog, book: Book, theme: Theme, qtbot: QtBot
) -> None:
    dialog.read_text(SPOKEN)
    select(dialog, "Cato")
    dialog.tools.proposal_requested.emit("bid")
    dialog._judge("accepted")
    kept = dialog.typed(whole=True)
    again = ArticleDialog(desk_of(book, theme), CONTEST)
    qtbot.addWidget(again)
    again.type_again(kept)
    assert titles(again) == titles(dialog)
    own = again.model.drafts[0]
    assert (own.is_own, own.status, own.who) == (True, "accepted", "Cato")
    assert [one.said_by for one in again.model.drafts] == [
        one.said_by for one in dialog.model.drafts
    ]


def test_words_are_selected_and_proposed_by_keyboard_alone(
    dialog: ArticleDialog,
) -> None:
    dialog.read_text("Dora may go further.")
    dialog.text.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(4):
        QTest.keyClick(dialog.text, Qt.Key.Key_Right, shift)
    QTest.keyClick(dialog.text, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    menu = dialog.tools._propose.menu()
    assert menu is not None
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_B)
    (draft,) = dialog.model.drafts
    assert (draft.who, draft.quote) == ("Dora", "Dora may go further.")
    menu.close()
