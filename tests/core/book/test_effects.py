"""What operations do, beyond being undone."""

from decimal import Decimal

import msgspec
import pytest

from core.book.according import According
from core.book.book import Book
from core.book.errors import NotFoundError
from core.book.operations.bids import change_bid, raise_bid, withdraw_bid
from core.book.operations.claims import (
    also_reported_by,
    move_claim,
    prefer_claim,
    reject_claim,
)
from core.book.operations.parties import add_party, merge_parties
from core.book.operations.removing import removal_plan, remove_part, remove_record
from core.book.operations.sources import add_source
from core.book.operations.terms import change_term
from core.book.parts import AnyClaim, new_claim
from core.domain.amount import Amount
from core.domain.claim import Speaker
from core.domain.label import Label
from core.domain.laws import IdTakenError
from core.domain.price import Price
from core.domain.records import Source
from core.domain.when import When

BID, CLAIM = "first-aaaaaa", "priceaaaaa"
PRICE = Price(Amount("more_than", low=Decimal(30_000_000_000), unit="USD"), "total")
SAID = According(source="copy-aaaaaa", said_by=Speaker("unnamed"), quote="more")


def test_a_raise_supersedes_the_old_bid(book: Book) -> None:
    bid = raise_bid(book, BID, PRICE, made_on=When("2025-04-05"), according=SAID)
    old = book.tables.bids[BID]
    assert book.tables.bids[bid.id] == bid
    assert (bid.bidder, bid.kind, bid.supersedes) == (old.bidder, old.kind, BID)
    assert book.history[-1].label == Label.of("raise_bid", name="Alpha")


def test_one_according_to_sources_every_value(book: Book) -> None:
    bid = raise_bid(book, BID, PRICE, made_on=When("2025-04-05"), according=SAID)
    filled: list[AnyClaim] = [*bid.price, *bid.made_on]
    for claim in filled:
        assert (claim.source, claim.quote) == ("copy-aaaaaa", "more")
        assert claim.said_by == Speaker("unnamed")
        assert claim.recorded is not None
        assert claim.recorded_by == "reader"


def test_a_claim_that_says_whom_it_is_from_keeps_it(book: Book) -> None:
    own = msgspec.structs.replace(new_claim("firm"), source="report-aaaaaa")
    bid = msgspec.structs.replace(
        book.tables.bids["third-aaaaaa"], binding=(own, new_claim("idea"))
    )
    first, second = change_bid(book, bid, SAID).binding
    assert (first.source, first.quote) == ("report-aaaaaa", "")
    assert (second.source, second.quote) == ("copy-aaaaaa", "more")
    assert first.recorded == second.recorded is not None


def test_a_value_without_a_source_stays_unsourced(book: Book) -> None:
    bid = withdraw_bid(book, BID, When("2025-04-05"))
    claim = bid.stage[-1]
    assert (claim.value, claim.source, claim.on) == (
        "withdrawn",
        None,
        When("2025-04-05"),
    )


def test_a_source_and_what_it_says_are_one_step(book: Book) -> None:
    before = book.tables
    with book.edit(Label.of("withdraw_bid", name="Alpha")):
        source = add_source(book, Source(id="new-aaaaaa", kind="letter"))
        withdraw_bid(book, BID, according=According(source=source.id))
    assert book.tables.bids[BID].stage[-1].source == "new-aaaaaa"
    book.undo()
    assert book.tables == before


def test_a_source_can_be_added_to_all_values_of_a_bid(book: Book) -> None:
    bid = also_reported_by(book, BID, [CLAIM, "termaaaaaa"], SAID)
    old, new = bid.price[0], bid.price[-1]
    assert new.value == old.value
    assert new.id != old.id
    assert new.source == "copy-aaaaaa"
    assert bid.terms[1].value.id != bid.terms[0].value.id


def test_a_moved_claim_keeps_its_id(book: Book) -> None:
    claim = book.tables.bids[BID].price[0]
    move_claim(book, BID, CLAIM, "third-aaaaaa")
    assert book.tables.bids["third-aaaaaa"].price == (claim,)
    assert claim not in book.tables.bids[BID].price
    assert book.tables.events["denial-aaaaaa"].about == (CLAIM,)


def test_both_ids_of_a_merged_party_reach_the_kept_one(book: Book) -> None:
    kept = merge_parties(book, "alpha-aaaaaa", "alias-aaaaaa")
    assert kept.aliases == ("Alias",)
    for one in ("alpha-aaaaaa", "alias-aaaaaa"):
        assert book.tables.party(one) == kept
    assert merge_parties(book, "alias-aaaaaa", "alpha-aaaaaa") == kept
    book.undo()
    apart = book.tables.party("alias-aaaaaa")
    assert apart is not None
    assert apart.name == "Alias"


def test_a_decision_about_a_claim_has_a_day_a_reason_and_a_person(book: Book) -> None:
    reject_claim(book, "bids", BID, CLAIM, reason="copy_error")
    standing = book.tables.bids[BID].price[0].standing
    assert (standing.kind, standing.reason) == ("rejected", "copy_error")
    assert (str(standing.on), standing.by) == ("2026-11-22", "reader")


def test_a_preferred_claim_can_take_the_place_of_another(book: Book) -> None:
    prefer_claim(book, "bids", BID, "pricebbbbb")
    prefer_claim(book, "bids", BID, CLAIM, instead_of=["pricebbbbb"])
    kinds = [claim.standing.kind for claim in book.tables.bids[BID].price]
    assert kinds == ["preferred", "normal"]


def test_removing_names_first_what_hangs_on_a_record(book: Book) -> None:
    plan = removal_plan(book.tables, "bidders", "alpha-bidder-aaaaaa")
    before = book.tables
    assert remove_record(book, "bidders", "alpha-bidder-aaaaaa") == plan
    assert book.tables == before.apply(plan.changes)
    assert len(book.history) == 2


def test_what_is_not_there_cannot_be_changed(book: Book) -> None:
    term = book.tables.bids[BID].terms[0].value
    gone = msgspec.structs.replace(term, id="gone-aaaaaa")
    with pytest.raises(NotFoundError):
        raise_bid(book, "gone-aaaaaa", PRICE)
    with pytest.raises(NotFoundError):
        prefer_claim(book, "bids", BID, "gonegonego")
    with pytest.raises(NotFoundError):
        change_term(book, BID, gone)
    with pytest.raises(NotFoundError):
        remove_part(book, "bids", BID, "gonegonego")


def test_adding_replaces_nothing(book: Book) -> None:
    with pytest.raises(IdTakenError):
        add_party(book, book.tables.parties["alpha-aaaaaa"])
