"""Who confirmed, denied or left unanswered."""

from datetime import date

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.responses import (
    Response,
    responses_to,
    responses_to_bid,
    responses_to_bidder,
)
from core.domain.records import Bidder, Member
from core.domain.when import When
from tests.core.answers.books import TODAY, Book


def asked() -> Book:
    book = Book()
    member = Member(id="member", party="firm")
    book.add(Bidder(id="b", contest="contest", name="B", members=(member,)))
    book.bid("bid", book.price("exact", 5, id="price"), bidder="b")
    late = (book.claim(When(edtf="2025-05-01")),)
    book.event("silence", about=("bid",), stance="no_answer", on=late)
    early = (book.claim(When(edtf="2025-02-01")),)
    book.event("no", about=("price", "other"), stance="denies", on=early)
    book.event("part", about=("member",), stance="denies_in_part")
    book.event("party", "law", about=("bid",))
    return book


def of_bidder(lens: Lens = TODAY) -> tuple[Response, ...]:
    tables = asked().tables
    return responses_to_bidder(tables, Index.of(tables), lens, "b")


def test_a_bidder_has_the_responses_about_its_bids_members_and_claims() -> None:
    found = of_bidder()
    assert [one.event for one in found] == ["no", "silence", "part"]
    assert [one.denies for one in found] == [True, False, True]


def test_a_response_names_only_what_was_asked_about() -> None:
    assert of_bidder()[0].about == ("price",)


def test_a_bid_has_those_about_itself_and_its_claims() -> None:
    tables = asked().tables
    found = responses_to_bid(tables, Index.of(tables), TODAY, "bid")
    assert [one.event for one in found] == ["no", "silence"]


def test_one_claim_has_just_its_own() -> None:
    tables = asked().tables
    found = responses_to(tables, Index.of(tables), TODAY, "price")
    assert [one.event for one in found] == ["no"]


def test_a_later_response_is_not_seen_yet() -> None:
    found = of_bidder(Lens(date(2025, 3, 1)))
    assert [one.event for one in found] == ["no", "part"]
