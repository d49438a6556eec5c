"""Drafts in the real window: kept while typing, offered again, gone once settled."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from stat import S_IMODE

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.domain.records import Bidder, Member
from gui import drafts as draft_files
from gui.arguments import Options
from gui.dialogs.article_dialog import ArticleDialog
from gui.dialogs.article_opener import ArticleOpener
from gui.dialogs.bid_dialog import BidDialog
from gui.dialogs.bidder_dialog import BidderDialog
from gui.dialogs.drafts_dialog import DraftsDialog
from gui.drafting import PAUSE
from gui.drafts import Draft
from gui.drafts_opener import DraftsOpener
from gui.entering import Entering
from gui.session import Session
from gui.widgets.field import Field
from tests.gui.hands import Begin, bridge_of, entering_of, form_of, press, type_into

AT = datetime(2026, 11, 24, 14, 3, tzinfo=UTC)
ARTICLE = "Rasner offered $48 billion for TikTok on 2 April 2025.\nOracle declined."
# Every form that enters something, by the action that opens it.
FORMS = (
    *("add_contest", "edit_contest", "add_party", "add_source", "add_event"),
    *("add_deadline", "add_response", "add_figure", "add_bidder", "edit_bidder"),
    *("add_bid", "raise_bid", "edit_bid", "end_bid", "also_reported", "add_claim"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "bidbook" / "drafts"


@pytest.fixture
def anew(begin: Begin, book_copy: Path) -> Callable[[], Session]:
    """Starts the window at a bid; the one before it is closed."""
    made: list[Session] = []

    def start_one() -> Session:
        for one in made:
            one.window.close()
        session = begin(Options(path=book_copy, as_of=date(2025, 4, 3), language="en"))
        made.append(session)
        session.now = lambda: AT
        bridge = bridge_of(session)
        row = next(one for one in bridge.shown.board.rows if one.name == "Reid Rasner")
        bridge.ask(bid=row.bid, bidder=row.bidder)
        return session

    return start_one


@pytest.fixture
def session(anew: Callable[[], Session]) -> Session:
    return anew()


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


def test_what_is_typed_is_on_disk_within_two_seconds_and_only_for_its_owner(
    entering: Entering, qtbot: QtBot, folder: Path
) -> None:
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    assert PAUSE <= 1500
    type_into(form._amount, "48 bn USD")
    assert files(folder) == []
    qtbot.waitUntil(lambda: len(files(folder)) == 1, timeout=2000)
    draft = msgspec.json.decode(files(folder)[0].read_bytes(), type=Draft)
    assert draft.fields == {"amount": (("48 bn USD", ""),)}
    assert draft.typed_at == AT
    assert S_IMODE(files(folder)[0].stat().st_mode) == 0o600
    assert S_IMODE(folder.stat().st_mode) == 0o700
    press(form, "Discard")


def test_going_on_typing_does_not_put_the_writing_off(
    entering: Entering, qtbot: QtBot, folder: Path
) -> None:
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    for count in range(1, 25):
        type_into(form._amount, f"{count} bn USD")
        qtbot.wait(80)
        if files(folder):
            break
    assert files(folder), "nothing was written while a person typed"
    press(form, "Discard")


@pytest.mark.parametrize("action", FORMS)
def test_escape_keeps_a_draft_of_every_form_and_it_comes_back_as_it_was(
    entering: Entering, folder: Path, action: str
) -> None:
    form = form_of(entering, action)
    shown = form.typed(whole=True)
    names = [name for name, _ in form._fields_by_name()]
    assert names
    for _, field in form._fields_by_name():
        _change(field)
    typed = form.typed(whole=True)
    assert typed != shown
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert len(files(folder)) == 1
    again = form_of(entering, action)
    assert again.typed(whole=True) == shown
    assert again.draft_line.text == _offer()
    again.draft_line.use()
    assert again.typed(whole=True) == typed
    assert again.draft_line.text == ""
    press(again, "Discard")
    assert files(folder) == []


def _offer() -> str:
    local = AT.astimezone()
    day = f"{local.day} {local:%b %Y}"
    return f"You typed this on {day} {local:%H:%M}, not saved."


def _change(field: Field) -> None:
    """As a person would: the first line of it says something else."""
    line = field.findChild(QLineEdit)
    typed = field.typed()
    if line is not None and line.isEnabled():
        line.setText("3 April 2025")
        line.textEdited.emit("3 April 2025")
    elif typed:
        field.type_again((("yes",),))


def test_a_draft_of_rows_knows_which_were_changed_added_and_taken_out(
    entering: Entering, session: Session
) -> None:
    bridge = bridge_of(session)
    bidder = next(
        one for one in bridge.tables.bidders.values() if len(one.members) >= 3
    )
    entering.edit("bidders", bidder.id)
    form = entering.form
    assert isinstance(form, BidderDialog)
    form._members.rows[0].removed.click()
    type_into(form._members.rows[0]._role, "spokesman")
    form._members._add()
    type_into(form._members.rows[-1]._party, "A newcomer")
    record = form.entry().record
    form.reject()
    entering.edit("bidders", bidder.id)
    again = entering.form
    assert isinstance(again, BidderDialog)
    again.draft_line.use()
    entered = again.entry().record
    assert _members(entered) == _members(record)
    assert [one.id for one in bidder.members[1:]] == [
        one.id for one in _of_bidder(entered)[:-1]
    ]
    press(again, "Discard")


def _of_bidder(record: object) -> tuple[Member, ...]:
    assert isinstance(record, Bidder)
    return record.members


def _members(record: object) -> list[tuple[str, str]]:
    """Parties without the ends of their ids, which a new one gets anew."""
    return [(one.party.rpartition("-")[0], one.role) for one in _of_bidder(record)]


def test_saving_unlinks_the_draft(
    entering: Entering, session: Session, qtbot: QtBot, folder: Path
) -> None:
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "48 bn USD")
    qtbot.waitUntil(lambda: bool(files(folder)), timeout=2000)
    form.accept()
    assert files(folder) == []
    assert form_of(entering, "edit_bid").draft_line.text == ""
    assert entering.form is not None
    entering.form.reject()
    assert files(folder) == []
    assert bridge_of(session).book.undo_label is not None


def test_typing_beside_an_offered_draft_loses_neither(
    entering: Entering, folder: Path, session: Session
) -> None:
    first = form_of(entering, "edit_bid")
    assert isinstance(first, BidDialog)
    type_into(first._amount, "48 bn USD")
    first.reject()
    session.now = lambda: AT + timedelta(minutes=5)
    second = form_of(entering, "edit_bid")
    assert isinstance(second, BidDialog)
    type_into(second._amount, "49 bn USD")
    second.reject()
    assert len(files(folder)) == 2
    third = form_of(entering, "edit_bid")
    assert isinstance(third, BidDialog)
    third.draft_line.use()
    assert third._amount.words() == "49 bn USD"
    assert third.draft_line.text != ""
    third.draft_line.use()
    assert third._amount.words() == "48 bn USD"
    press(third, "Discard")
    assert len(files(folder)) == 1


def test_discarding_an_offered_draft_unlinks_it(
    entering: Entering, folder: Path
) -> None:
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "48 bn USD")
    form.reject()
    again = form_of(entering, "edit_bid")
    again.draft_line.drop()
    assert files(folder) == []
    assert again.draft_line.text == ""
    again.reject()


def test_a_form_that_was_only_looked_at_leaves_nothing(
    entering: Entering, folder: Path
) -> None:
    form_of(entering, "edit_bid").reject()
    assert files(folder) == []


def test_the_start_says_that_there_are_drafts_and_leads_to_their_forms(
    anew: Callable[[], Session], session: Session, folder: Path
) -> None:
    form = form_of(entering_of(session), "raise_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "about 50 billion dollars")
    # The window is closed with the form open: what is typed stays.
    again = anew()
    assert len(files(folder)) == 1
    notice = next(one for one in again.notices if one.kind == "note")
    assert "1 draft is kept" in notice.statement
    assert "Raise the bid: Reid Rasner" in notice.detail
    again.window.action_requested.emit("drafts")
    opener = again.findChild(DraftsOpener)
    assert opener is not None
    dialog = opener.dialog
    assert isinstance(dialog, DraftsDialog)
    assert "about 50 billion dollars" in dialog.view.model.rows[0].cells[2]
    press(dialog, "Open")
    opened = entering_of(again).form
    assert isinstance(opened, BidDialog)
    assert opened._amount.words() == "about 50 billion dollars"
    opened.accept()
    assert files(folder) == []
    assert all(one.kind != "note" for one in again.notices)


def test_a_draft_of_a_record_that_is_gone_still_shows_its_words(
    entering: Entering, session: Session, folder: Path
) -> None:
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "48 bn USD")
    form.reject()
    entering.do("delete_bid")
    opener = session.findChild(DraftsOpener)
    assert opener is not None
    opener.do("drafts")
    dialog = opener.dialog
    assert isinstance(dialog, DraftsDialog)
    press(dialog, "Open")
    assert "no longer in the book" in dialog._subtitle.whole
    press(dialog, "Discard")
    assert files(folder) == []
    assert dialog.view.model.rows == ()
    dialog.close()


def test_an_article_comes_back_with_what_was_judged(
    session: Session, folder: Path
) -> None:
    opener = session.findChild(ArticleOpener)
    assert opener is not None
    opener.do("read_article")
    dialog = opener.dialog
    assert isinstance(dialog, ArticleDialog)
    dialog.read_text(ARTICLE)
    type_into(dialog.head.outlet, "A Paper")
    dialog._judge("accepted")
    typed = dialog.typed(whole=True)
    assert typed["judged"]
    dialog.close()
    assert len(files(folder)) == 1
    opener.do("read_article")
    again = opener.dialog
    assert isinstance(again, ArticleDialog)
    again.draft_line.use()
    assert again.typed(whole=True) == typed
    assert again.model.count("accepted") == 1
    again.offered.emit()
    assert files(folder) == []
    again.close()
    assert files(folder) == []


def test_drafts_that_cannot_be_read_are_kept_aside(
    entering: Entering, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "48 bn USD")
    form.reject()
    path = files(folder)[0]
    good = path.read_bytes()
    bad = (b"", b"{}", good[:-9], good.replace(b'"book"', b'"wood"'), b'{"a":NaN}')
    for text in bad:
        path.write_bytes(text)
        assert entering.drafts.kept() == []
        assert files(folder) == [path.with_suffix(".unreadable")]
        assert files(folder)[0].read_bytes() == text
    path.write_bytes(good)
    monkeypatch.setattr(draft_files, "LARGEST", len(good) - 1)
    assert entering.drafts.kept() == []


def test_a_disk_that_refuses_is_said_and_the_form_goes_on(
    entering: Entering, folder: Path, qtbot: QtBot
) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "48 bn USD")
    qtbot.waitUntil(
        lambda: form.draft_line.text.startswith("No draft can be kept"), timeout=2000
    )
    folder.unlink()
    type_into(form._amount, "49 bn USD")
    qtbot.waitUntil(lambda: bool(files(folder)), timeout=2000)
    assert form.draft_line.text == ""
    press(form, "Discard")


def test_too_much_for_a_draft_is_said(
    entering: Entering, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_files, "LARGEST", 200)
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "48 bn USD " * 30)
    qtbot.waitUntil(lambda: "too long" in form.draft_line.text, timeout=2000)
    form.reject()


def test_a_question_of_which_no_draft_is_kept_does_not_promise_one(
    entering: Entering,
) -> None:
    form = form_of(entering, "merge_parties")
    form.edited.emit()
    assert form._hint.isHidden()
    assert form._cancel.text() == "Cancel"
    form.reject()
    kept = form_of(entering, "add_party")
    type_into(kept, "TikTok")
    assert not kept._hint.isHidden()
    press(kept, "Discard")
