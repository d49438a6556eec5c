"""A party across all contests."""

from core.answers.index import Index
from core.answers.party_record import (
    PartyRecord,
    merging,
    party_list,
    party_record,
)
from core.domain.claim import Claim, Speaker
from core.domain.records import Bidder, Contest, Member, Party
from core.domain.tables import Tables
from tests.core.answers.books import TODAY, Book


def two_contests() -> Book:
    book = Book()
    book.add(Party(id="firm", name="Firm"))
    book.add(Party(id="mask", name="Party B", masked="Party B", same_as="firm"))
    book.add(Party(id="other", name="Other", aliases=("The Other",)))
    book.add(Contest(id="second", title="Second", targets=("other",)))
    share = (book.claim("confirmed"),)
    member = Member(id="member", party="mask", role="lender", standing=share)
    book.add(Bidder(id="b", contest="contest", name="B", lead="firm"))
    book.add(Bidder(id="s", contest="second", name="S", members=(member,)))
    speaker = Speaker("party", party="mask")
    price = book.price("exact", 5, id="price")
    book.bid("bid", price, bidder="b")
    book.bid("told", bidder="s", stage=(book.claim("submitted"),))
    said = Claim(id="saidaaaaaa", value="firm", said_by=speaker)
    book.bid("said", bidder="s", binding=(said,))
    book.event("letter", "letter", by=("mask",), to=("other",))
    return book


def record(party: str) -> PartyRecord:
    tables = two_contests().tables
    found = party_record(tables, Index.of(tables), TODAY, party)
    assert found is not None
    return found


def test_a_party_has_its_part_in_every_contest() -> None:
    found = record("firm")
    parts = [(one.contest, one.part, one.bidder) for one in found.involved]
    assert parts == [("contest", "lead", "b"), ("second", "member", "s")]
    assert found.also_bid_for("contest") == ("second",)


def test_what_its_mask_did_is_its_own() -> None:
    found = record("mask")
    assert found.party.id == "firm"
    assert [one.id for one in found.merged] == ["mask"]
    assert found.acts == ("letter",)
    assert found.said == 1


def test_a_member_comes_with_role_and_standing() -> None:
    member = record("firm").involved[1].member
    assert member is not None
    assert (member.role, member.standing.value) == ("lender", "confirmed")


def test_a_target_bids_for_nothing() -> None:
    found = record("other")
    assert [one.part for one in found.involved] == ["target"]
    assert found.also_bid_for("contest") == ()
    assert found.addressed == ("letter",)


def test_nobody_has_no_record(book: Book) -> None:
    tables = book.tables
    assert party_record(tables, Index.of(tables), TODAY, "nobody") is None


def test_the_list_leaves_out_who_turned_out_to_be_another() -> None:
    tables = two_contests().tables
    rows = {one.party.id: one for one in party_list(tables, Index.of(tables))}
    assert list(rows) == ["firm", "other"]
    assert rows["firm"].contests == ("contest", "second")
    assert rows["firm"].bidders == ("b", "s")


def test_merging_shows_what_would_be_joined() -> None:
    tables = two_contests().tables
    found = merging(tables, Index.of(tables), TODAY, "firm", "other")
    assert found is not None
    assert found.names == ("Firm", "Other", "The Other")
    assert found.both == ("second",)


def test_what_is_one_already_is_not_merged() -> None:
    tables = two_contests().tables
    assert merging(tables, Index.of(tables), TODAY, "firm", "mask") is None


def test_oracle_bid_in_both_sales_of_tiktok(shipped: Tables) -> None:
    first, second, *_ = shipped.contests
    oracle = next(one for one in shipped.parties.values() if one.name == "Oracle")
    found = party_record(shipped, Index.of(shipped), TODAY, oracle.id)
    assert found is not None
    assert found.also_bid_for(first) == (second,)
