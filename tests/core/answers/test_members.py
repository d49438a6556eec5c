"""Who takes part in a bidder."""

from datetime import date

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.members import MemberRow, members_of
from core.domain.records import Bidder, Member, Party
from core.domain.when import When
from tests.core.answers.books import TODAY, Book


def group() -> Book:
    book = Book()
    book.add(Party(id="firm", name="Firm"))
    book.add(Party(id="old", name="Old name", same_as="firm"))
    book.add(Party(id="other", name="Other"))
    left = (book.claim("left", on="2025-03-01"),)
    source = book.source("late", "2025-05-20")
    until = (book.claim(When(edtf="2025-02")),)
    members = (
        Member(id="m1", party="old", role="lead"),
        Member(id="m2", party="other", standing=left),
        Member(id="m3", party="other", standing=(book.claim("reported", source),)),
        Member(id="m4", party="unknown", until=until),
    )
    bidder = Bidder(id="b", contest="contest", name="B", lead="firm", members=members)
    book.add(bidder)
    book.event("denial", about=("m1",), stance="denies")
    return book


def rows(lens: Lens = TODAY) -> dict[str, MemberRow]:
    tables = group().tables
    found = members_of(tables, Index.of(tables), lens, "b")
    return {one.member: one for one in found}


def test_a_member_goes_by_the_party_that_it_turned_out_to_be() -> None:
    assert rows()["m1"].name == "Firm"
    assert rows()["m1"].lead
    assert rows()["m4"].name == "unknown"


def test_who_left_or_whose_time_is_over_is_gone() -> None:
    assert {name for name, one in rows().items() if one.gone} == {"m2", "m4"}


def test_a_member_is_seen_when_any_of_its_claims_is() -> None:
    assert set(rows(Lens(date(2025, 5, 1)))) == {"m1", "m2", "m4"}


def test_a_denied_membership_says_by_which_event() -> None:
    assert rows()["m1"].denials == ("denial",)
    assert rows()["m2"].denials == ()
