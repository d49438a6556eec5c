"""All claims of a bidder's bids."""

from datetime import date

from core.answers.claims_list import claims_of_bid, claims_of_bidder
from core.answers.index import Index
from core.answers.lens import Lens
from core.domain.claim import Standing
from core.domain.records import Bidder, Member
from tests.core.answers.books import TODAY, Book


def reported() -> Book:
    book = Book()
    standing = (book.claim("announced", id="member-claim"),)
    member = Member(id="member", party="firm", standing=standing)
    book.add(Bidder(id="b", contest="contest", name="B", members=(member,)))
    source = book.source("late", "2025-05-01")
    book.bid(
        "bid",
        book.price("exact", 5, id="shown"),
        book.price("exact", 9, id="no", standing=Standing("rejected", "copy_error")),
        stage=(book.claim("submitted", source=source, id="stage"),),
        bidder="b",
        made_on=(),
    )
    book.bid("raise", bidder="b", supersedes="bid", made_on=())
    return book


def test_all_claims_are_listed_with_what_became_of_them() -> None:
    tables = reported().tables
    rows = claims_of_bidder(tables, Index.of(tables), TODAY, "b")
    assert [(one.record, one.field, one.claim.id, one.role) for one in rows] == [
        ("bid", "price", "shown", "shown"),
        ("bid", "price", "no", "rejected"),
        ("bid", "stage", "stage", "shown"),
        ("b", "standing", "member-claim", "shown"),
    ]
    assert rows[3].member == "member"
    assert rows[2].root == "late"
    assert rows[2].public_on == date(2025, 5, 1)


def test_a_claim_that_the_lens_hides_is_listed_without_a_role() -> None:
    tables = reported().tables
    rows = claims_of_bid(tables, Index.of(tables), Lens(date(2025, 3, 1)), "bid")
    assert {one.claim.id: one.role for one in rows}["stage"] is None


def test_inherited_claims_stay_with_the_bid_that_made_them() -> None:
    tables = reported().tables
    assert claims_of_bid(tables, Index.of(tables), TODAY, "raise") == ()
    assert claims_of_bid(tables, Index.of(tables), TODAY, "nothing") == ()
