"""Entering and deciding in the real window, on a copy of the shipped book."""

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from core.domain.records import Bid
from gui.bridge import Bridge
from gui.detailing import Detailing
from gui.dialogs.bid_dialog import BidDialog
from gui.dialogs.claim_dialog import ClaimDialog
from gui.entering import Entering
from gui.session import Session
from tests.gui.hands import form_of, type_into

GERMAN_REPORT = "47,5 Milliarden US-Dollar"


@pytest.fixture
def rasner(bridge: Bridge) -> Bid:
    row = next(one for one in bridge.shown.board.rows if one.name == "Reid Rasner")
    bridge.ask(bid=row.bid, bidder=row.bidder)
    return bridge.tables.bids[row.bid]


def price_of(bridge: Bridge, bid: str) -> Decimal | None:
    return bridge.tables.bids[bid].price[0].value.amount.low


def test_a_changed_price_of_the_same_source_is_corrected_in_place(
    bridge: Bridge, entering: Entering, rasner: Bid
) -> None:
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "47.6 bn USD")
    form.accept()
    after = bridge.tables.bids[rasner.id]
    assert [one.id for one in after.price] == [one.id for one in rasner.price]
    assert price_of(bridge, rasner.id) == Decimal(47_600_000_000)
    bridge.undo()
    assert bridge.tables.bids[rasner.id] == rasner


def test_a_changed_price_of_another_source_is_another_claim(
    bridge: Bridge, entering: Entering, rasner: Bid
) -> None:
    form = form_of(entering, "edit_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "48 bn USD")
    type_into(form._according.source, "A newer report")
    form.accept()
    after = bridge.tables.bids[rasner.id]
    assert after.price[: len(rasner.price)] == rasner.price
    source = bridge.tables.sources[after.price[-1].source or ""]
    assert source.title == "A newer report"
    assert after.price[-1].recorded is not None


def test_a_raise_supersedes_the_bid_and_says_what_it_will_change(
    bridge: Bridge, entering: Entering, rasner: Bid, qtbot: QtBot
) -> None:
    form = form_of(entering, "raise_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "rund 50 Mrd. Dollar")
    type_into(form._made_on, "2 April 2025")
    qtbot.waitUntil(lambda: "50" in form._effect.text(), timeout=3_000)
    form.accept()
    new = [one for one in bridge.tables.bids.values() if one.supersedes == rasner.id]
    assert [one.price[0].value.amount.kind for one in new] == ["about"]
    assert "50 bn" in "".join(run.text for run in bridge.shown.sentence)


def test_an_untouched_form_changes_nothing(
    bridge: Bridge, entering: Entering, rasner: Bid
) -> None:
    history = bridge.book.history
    form_of(entering, "edit_bid").accept()
    assert bridge.book.history == history
    assert bridge.tables.bids[rasner.id] == rasner


def test_words_that_are_not_understood_are_kept(
    bridge: Bridge, entering: Entering, rasner: Bid
) -> None:
    form = form_of(entering, "raise_bid")
    assert isinstance(form, BidDialog)
    type_into(form._amount, "a king's ransom")
    form.accept()
    new = next(
        one for one in bridge.tables.bids.values() if one.supersedes == rasner.id
    )
    amount = new.price[0].value.amount
    assert (amount.kind, amount.words) == ("undisclosed", "a king's ransom")


@pytest.mark.usefixtures("rasner")
@pytest.mark.parametrize(
    "action",
    ["add_contest", "add_party", "add_source", "add_figure", "add_bidder", "end_bid"],
)
def test_a_form_without_what_it_needs_says_so_and_stays(
    entering: Entering, bridge: Bridge, action: str
) -> None:
    history = bridge.book.history
    form = form_of(entering, action)
    form.accept()
    assert form.isVisible()
    assert "fill in" in form._refusal.text()
    assert bridge.book.history == history
    form.reject()


def test_deleting_a_bidder_takes_its_bids_along_and_undo_brings_all_back(
    bridge: Bridge, entering: Entering, rasner: Bid
) -> None:
    before = bridge.tables
    entering.do("delete_bidder")
    assert rasner.id not in bridge.tables.bids
    bridge.undo()
    assert bridge.tables.bids == before.bids
    assert bridge.tables.bidders == before.bidders


def test_preferring_and_rejecting_a_claim_change_what_is_shown(
    session: Session, bridge: Bridge, entering: Entering, rasner: Bid
) -> None:
    detailing = session.findChild(Detailing)
    assert detailing is not None
    claim = rasner.price[0].id
    detailing.why.prefer_requested.emit(rasner.id, claim)
    assert bridge.tables.bids[rasner.id].price[0].standing.kind == "preferred"
    detailing.why.reject_requested.emit(rasner.id, claim)
    form = entering.form
    assert form is not None
    type_into(form, "copy_error")
    form.accept()
    standing = bridge.tables.bids[rasner.id].price[0].standing
    assert (standing.kind, standing.reason) == ("rejected", "copy_error")
    detailing.why.restore_requested.emit(rasner.id, claim)
    assert bridge.tables.bids[rasner.id].price[0].standing.kind == "normal"


def test_a_claim_is_added_beside_the_ones_that_are_there(
    session: Session, bridge: Bridge, entering: Entering, rasner: Bid
) -> None:
    detailing = session.findChild(Detailing)
    assert detailing is not None
    detailing.why.add_requested.emit(rasner.id, "price")
    form = entering.form
    assert isinstance(form, ClaimDialog)
    type_into(form._main, "$47.5 billion")
    type_into(form._according.source, "An interview")
    form.accept()
    prices = bridge.tables.bids[rasner.id].price
    assert len(prices) == len(rasner.price) + 1
    assert prices[0].value.amount.words == GERMAN_REPORT


@pytest.mark.parametrize(
    ("table", "of"),
    [("contests", 3), ("parties", 5), ("sources", 5), ("bidders", 5)],
)
def test_every_form_gives_back_the_record_that_it_shows(
    bridge: Bridge, entering: Entering, table: str, of: int
) -> None:
    for record in list(bridge.tables.table(table).values())[:of]:
        entering.edit(table, record.id)
        form = entering.form
        assert form is not None
        assert form.entry().record == record
        form.reject()


@pytest.mark.parametrize("table", ["bids", "events", "figures"])
def test_no_form_of_the_shipped_book_changes_what_was_not_touched(
    bridge: Bridge, entering: Entering, table: str
) -> None:
    for record in list(bridge.tables.table(table).values())[:12]:
        entering.edit(table, record.id)
        form = entering.form
        assert form is not None
        assert form.entry().record == record
        form.reject()


def test_the_search_field_offers_fields_and_values_of_the_book(bridge: Bridge) -> None:
    bridge.ask(query="sta")
    assert "stage:" in bridge.completions()
    bridge.ask(query="bidder:tin")
    assert any("Tinsley group" in one for one in bridge.completions())
    bridge.ask(query="")
    assert bridge.completions() == []


def test_a_rank_that_rests_on_about_is_marked_with_what_it_would_have_to_hide(
    session: Session, bridge: Bridge
) -> None:
    row = next(one for one in bridge.shown.board.rows if one.name == "McCourt group")
    phrases = session.window.board.phrases
    assert phrases.rank(row) == "3–6 ≈"
    assert phrases.rank_tip(row) == "3–6, unless “about” hides 50%"
