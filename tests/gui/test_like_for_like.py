"""Like for like in the real window: choices, marks, reasons, and what is missing."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from core.answers.board import Row
from core.answers.conversions.steps import Place
from gui.bridge import Bridge
from gui.dialogs.bid_dialog import BidDialog
from gui.dialogs.claim_dialog import ClaimDialog
from gui.dialogs.compare_dialog import CompareDialog
from gui.dialogs.contest_dialog import ContestDialog
from gui.dialogs.figure_dialog import FigureDialog
from gui.dialogs.form import Form
from gui.dialogs.proof_dialog import ProofDialog
from gui.entering import Entering
from gui.phrases import CONVERTED
from gui.session import Session
from gui.views.why import WhyPanel
from gui.views.why_steps import ComparedPart
from tests.gui.contested import CONTEST, contested_book
from tests.gui.hands import Begin, entering_of, form_of, type_into


@pytest.fixture
def session(begin: Begin, tmp_path: Path) -> Session:
    return begin(contested_book(tmp_path))


def opened(session: Session, kind: type[QDialog]) -> QDialog:
    """The one open window of a kind."""
    found = [one for one in session.window.findChildren(kind) if one.isVisible()]
    (window,) = found
    return window


def row_of(bridge: Bridge, name: str) -> Row:
    return next(one for one in bridge.shown.board.rows if one.name == name)


def select(bridge: Bridge, name: str) -> None:
    row = row_of(bridge, name)
    bridge.ask(bid=row.bid, bidder=row.bidder)


def compared(session: Session) -> ComparedPart:
    """The part of the why pane that says what a bid is compared as."""
    part = why_of(session).compared
    assert part is not None
    return part


def why_of(session: Session) -> WhyPanel:
    panel = session.window.findChild(WhyPanel)
    assert panel is not None
    return panel


def test_a_converted_price_is_marked_and_says_by_what(
    session: Session, bridge: Bridge
) -> None:
    phrases, axis = session.window.board.phrases, bridge.shown.board.axis
    texts = {
        row.name: "".join(piece.text for piece in phrases.price(row, axis))
        for row in bridge.shown.board.rows
    }
    assert texts["Pounds"] == f"{CONVERTED} more than 26.2"
    assert texts["Mixed"] == f"{CONVERTED} 21"
    assert texts["Dollars"] == "33"
    assert texts["Euros"] == "25 EUR"
    assert phrases.price_tip(row_of(bridge, "Pounds"), axis) == (
        "Pounds, more than 20 GBP a share = more than 26.2 USD a share by the "
        "exchange rate (6 Apr 2022)"
    )
    assert "missing in the book: exchange rate" in phrases.price_tip(
        row_of(bridge, "Euros"), axis
    )


def test_currency_and_basis_are_chosen_over_the_chart(
    session: Session, bridge: Bridge
) -> None:
    tools = session.window.tools
    tools.choice_requested.emit("currency", "GBP")
    ranking = bridge.shown.ranking
    assert ranking is not None
    assert ranking.currency == "GBP"
    assert row_of(bridge, "Dollars").converted
    assert not row_of(bridge, "Pounds").converted
    tools.choice_requested.emit("basis", "total")
    assert row_of(bridge, "Dollars").group == "incomparable"
    phrases, axis = session.window.board.phrases, bridge.shown.board.axis
    price = phrases.price(row_of(bridge, "Dollars"), axis)
    # Under a total, a price a share says that it is one.
    assert "".join(piece.text for piece in price) == "33 USD a share"
    mixed = phrases.price(row_of(bridge, "Mixed"), axis)
    assert "".join(piece.text for piece in mixed) == "paid in parts"


def test_what_is_chosen_from_is_what_the_book_leads_to(bridge: Bridge) -> None:
    assert bridge.shown.currencies == ("EUR", "GBP", "USD")


def test_why_lists_the_steps_and_each_leads_to_its_record(
    session: Session, bridge: Bridge
) -> None:
    select(bridge, "Mixed")
    links = compared(session).links
    assert [one.accessibleName() for one in links] == [
        "Show 1 USD in cash = 1 USD",
        ("Show 1 USD + 2 × 10 USD a share of Frontier Group (6 May 2022) = 21 USD"),
    ]
    links[1].click()
    assert isinstance(form_of(entering_of(session)), FigureDialog)
    assert form_of(entering_of(session)).entry().record.id == "closing-aaaaaa"
    links[0].click()
    assert isinstance(form_of(entering_of(session)), ClaimDialog)


def test_a_price_that_nobody_states_is_told_as_what_is_paid(
    session: Session, bridge: Bridge
) -> None:
    select(bridge, "Mixed")
    why = why_of(session)._why
    assert why is not None
    assert (why.value, why.claims) == ("21 USD a share", ())
    assert why.rule == "Nobody states it: it is what is paid for a share."


def test_a_rate_that_lacks_is_entered_from_the_why_pane_and_ranks_the_bid(
    session: Session, bridge: Bridge
) -> None:
    select(bridge, "Euros")
    (enter,) = compared(session).links
    enter.click()
    form = form_of(entering_of(session))
    assert isinstance(form, FigureDialog)
    assert form._on.when() is not None
    type_into(form._value, "1.1")
    form.accept()
    figure = next(one for one in bridge.tables.figures.values() if "EUR" in one.about)
    assert (figure.kind, figure.about) == ("exchange_rate", ("EUR", "USD"))
    assert figure.value[0].on == form._on.when()
    assert row_of(bridge, "Euros").amount.low == Decimal("27.5")
    bridge.undo()
    assert row_of(bridge, "Euros").group == "incomparable"


def test_the_answer_leads_to_what_keeps_bids_apart(
    session: Session, bridge: Bridge
) -> None:
    select(bridge, "Mixed")
    session.window.answer.missing_requested.emit()
    window = opened(session, ProofDialog)
    assert isinstance(window, ProofDialog)
    assert window.pair() == ("dollars-bid-aaaaaa", "mixed-bid-aaaaaa")
    assert window._proof.text() == (
        "Certain: Dollars (33 USD a share) is above Mixed (21 USD a share)."
    )
    window.chosen.emit("dollars-bid-aaaaaa", "pounds-bid-aaaaaa")
    assert window._proof.text() == (
        "Cannot be decided: more than 26.2 USD a share (Pounds) may exceed "
        "33 USD a share (Dollars)."
    )
    rows = {row.cells[1]: row.cells for row in window.ranks.model.rows}
    assert rows["Mixed"][0] == "3–4"
    assert (
        rows["Mixed"][3] == "Dollars and Pounds are surely above; Silent may be above"
    )
    assert rows["Total"][0] == "–"
    assert [row.cells[0] for row in window.gaps.model.rows] == [
        "Exchange rate EUR to USD of 6 April 2022 (for Euros)",
        "Shares outstanding of Spirit Airlines (for Total)",
        "The price of Silent",
        "The exact price of Pounds",
    ]


def test_enter_and_a_click_lead_to_the_form_of_what_is_missing(
    session: Session, bridge: Bridge
) -> None:
    session.window.actions_by_id["proof"].trigger()
    window = opened(session, ProofDialog)
    assert isinstance(window, ProofDialog)
    view = window.gaps.view
    view.setCurrentIndex(window.gaps.model.index(1, 0))
    view.activated.emit(view.currentIndex())
    form = form_of(entering_of(session))
    assert isinstance(form, FigureDialog)
    type_into(form._value, "100,000,000")
    form.accept()
    record = next(
        one
        for one in bridge.tables.figures.values()
        if one.kind == "shares_outstanding"
    )
    assert record.about == ("whole-aaaaaa",)
    assert record.value[0].value.unit == "shares"
    assert row_of(bridge, "Total").amount.low == 36
    assert len(window.gaps.model.rows) == 3
    place = view.visualRect(window.gaps.model.index(1, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(form_of(entering_of(session)), ClaimDialog)


def test_a_bid_of_the_ranks_is_selected(session: Session, bridge: Bridge) -> None:
    session.window.actions_by_id["proof"].trigger()
    window = opened(session, ProofDialog)
    assert isinstance(window, ProofDialog)
    window.bid_requested.emit("euros-bid-aaaaaa")
    assert bridge.state.bid == "euros-bid-aaaaaa"


def test_a_comparison_leads_to_what_is_missing(
    session: Session, bridge: Bridge
) -> None:
    select(bridge, "Euros")
    session.window.actions_by_id["compare"].trigger()
    window = opened(session, CompareDialog)
    assert isinstance(window, CompareDialog)
    assert [one.text() for one in window.links] == [
        "Enter exchange rate EUR to USD of 6 April 2022…"
    ]
    window.links[0].click()
    assert isinstance(form_of(entering_of(session)), FigureDialog)


def test_the_rate_policy_of_the_contest_is_told_with_the_currency(
    session: Session, bridge: Bridge
) -> None:
    tools = session.window.tools
    assert "rate of the bid’s day" in tools._choosers["currency"].toolTip()
    entering = session.findChild(Entering)
    assert entering is not None
    entering.do("edit_contest")
    form = form_of(entering_of(session))
    form._policy.choose("reference_date")  # type: ignore[attr-defined]  # of this form
    form.accept()
    contest = bridge.shown.contest
    assert contest is not None
    assert contest.rate_policy == "reference_date"
    assert row_of(bridge, "Pounds").group == "incomparable"
    assert "rate of the reference date" in tools._choosers["currency"].toolTip()


@pytest.mark.parametrize(
    ("place", "form"),
    [
        (Place(table="bids", field="stake", record="total-bid-aaaaaa"), ClaimDialog),
        (Place(table="bids", field="made_on", record="total-bid-aaaaaa"), ClaimDialog),
        (Place(table="bids", field="terms", record="mixed-bid-aaaaaa"), BidDialog),
        (
            Place(table="contests", field="reference_date", record=CONTEST),
            ContestDialog,
        ),
        (
            Place(table="figures", field="exchange_rate", record="rate-aaaaaa"),
            FigureDialog,
        ),
        (Place(table="figures", field="net_debt", about=(CONTEST,)), FigureDialog),
    ],
)
def test_each_place_has_the_form_where_it_is_entered(
    session: Session, place: Place, form: type[Form]
) -> None:
    why_of(session).missing_requested.emit(place)
    assert isinstance(form_of(entering_of(session)), form)


def test_a_price_that_lacks_its_currency_is_corrected_in_its_claim(
    session: Session, bridge: Bridge
) -> None:
    place = Place(
        table="bids", field="price", record="dollars-bid-aaaaaa", why="no_currency"
    )
    why_of(session).missing_requested.emit(place)
    form = form_of(entering_of(session))
    assert isinstance(form, ClaimDialog)
    (claim,) = bridge.tables.bids["dollars-bid-aaaaaa"].price
    assert form._claim == claim


def test_the_price_of_a_part_is_entered_for_that_part(
    session: Session, bridge: Bridge
) -> None:
    place = Place(
        table="bids",
        field="price",
        record="silent-bid-aaaaaa",
        about=("whole-aaaaaa",),
    )
    why_of(session).missing_requested.emit(place)
    form = form_of(entering_of(session))
    assert isinstance(form, ClaimDialog)
    type_into(form._main, "5 USD")
    form.accept()
    last = bridge.tables.bids["silent-bid-aaaaaa"].price[-1].value
    assert (last.of, last.amount.low) == ("whole-aaaaaa", Decimal(5))
