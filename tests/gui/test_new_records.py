"""What a form has entered is shown, or it is said why it is not seen."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.dialogs.bid_dialog import BidDialog
from gui.dialogs.choice_dialog import ChoiceDialog
from gui.dialogs.without_dialog import WithoutDialog
from gui.entering import Entering
from gui.session import Session
from gui.text import PlainLabel
from tests.gui.hands import Begin, bridge_of, entering_of, form_of, type_into


def _save(entering: Entering) -> None:
    form_of(entering).accept()


def _named(entering: Entering, action: str, name: str) -> None:
    form = form_of(entering, action)
    type_into(dict(form._fields_by_name())[_FIRST[action]], name)
    form.accept()


_FIRST = {"add_contest": "title", "add_bidder": "name"}


def test_a_new_contest_is_gone_to(session: Session) -> None:
    _named(entering_of(session), "add_contest", "Metro chain 2025")
    contest = bridge_of(session).shown.contest
    assert contest is not None
    assert contest.title == "Metro chain 2025"


def test_a_new_bidder_is_asked_for_its_bid_which_is_then_selected(
    begin: Begin, tmp_path: Path, qtbot: QtBot, book_copy: Path
) -> None:
    session = begin(book_copy)
    session.create(tmp_path / "new.json")
    entering, bridge = entering_of(session), bridge_of(session)
    _named(entering, "add_contest", "Metro chain 2025")
    assert not session.window.actions_by_id["add_bid"].isEnabled()
    _named(entering, "add_bidder", "EP Global")
    qtbot.waitUntil(lambda: isinstance(entering.form, BidDialog))
    form_of(entering).reject()
    assert session.window.actions_by_id["add_bid"].isEnabled()
    form = form_of(entering, "add_bid")
    assert isinstance(form, ChoiceDialog)
    form._choice.choose(next(iter(bridge.tables.bidders)))
    form.accept()
    qtbot.waitUntil(lambda: isinstance(entering.form, BidDialog))
    type_into(dict(form_of(entering)._fields_by_name())["amount"], "5 bn EUR")
    _save(entering)
    assert bridge.state.bid in bridge.tables.bids
    assert isinstance(form_of(entering, "add_bid"), BidDialog)
    form_of(entering).reject()


def test_a_bid_that_a_day_hides_is_said_to_be_saved(session: Session) -> None:
    entering, bridge = entering_of(session), bridge_of(session)
    bridge.ask_state(bridge.state.as_of(date(2025, 2, 1)))
    selected, bids = bridge.state.bid, len(bridge.tables.bids)
    fields = dict(form_of(entering, "raise_bid")._fields_by_name())
    type_into(fields["amount"], "60 bn USD")
    type_into(fields["made_on"], "3 March 2025")
    _save(entering)
    assert len(bridge.tables.bids) == bids + 1
    assert bridge.state.bid == selected
    said = session.window.banner.notice
    assert said is not None
    assert "not seen as of 1 February 2025" in said.statement
    session.window.actions_by_id["today"].trigger()
    assert session.window.banner.notice != said


def test_enter_saves_after_save_was_pressed_once(session: Session) -> None:
    form = form_of(entering_of(session), "add_contest")
    form._accept.setFocus()
    form._accept.click()
    dict(form._fields_by_name())["title"].setFocus()
    assert form._accept.isDefault()
    form.reject()


def test_a_refusal_goes_once_something_is_typed(session: Session) -> None:
    form = form_of(entering_of(session), "add_contest")
    form.accept()
    assert form._refusal.isVisible()
    type_into(dict(form._fields_by_name())["title"], "Metro")
    assert not form._refusal.isVisible()
    form.reject()


def test_a_contest_without_sources_has_none_to_leave_out(session: Session) -> None:
    _named(entering_of(session), "add_contest", "Metro chain 2025")
    session.window.actions_by_id["without"].trigger()
    window = session.window.findChild(WithoutDialog)
    assert window is not None
    said = [one.text() for one in window.findChildren(PlainLabel) if one.isVisible()]
    assert "No source is entered for this contest." in said
    window.close()


def test_rows_of_a_claim_begin_with_a_capital(session: Session) -> None:
    form = form_of(entering_of(session), "add_claim")
    labels = [one.text() for one in form._labels]
    assert labels == [one[:1].upper() + one[1:] for one in labels]
    form.reject()
