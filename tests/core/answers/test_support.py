"""Support: what speaks for a value, and what against it."""

import pytest

from core.answers.index import Index
from core.answers.resolve import resolve_member
from core.domain.claim import SpeakerKind
from core.domain.records import Bidder, Member
from core.domain.when import When
from tests.core.answers.books import Book, day


@pytest.mark.parametrize(
    ("speaker", "word"),
    [
        ("document", "documented"),
        ("party", "announced"),
        ("other", "confirmed"),
        ("unnamed", "one_source"),
        ("nobody", "one_source"),
    ],
)
def test_the_speaker_gives_the_word(
    book: Book, speaker: SpeakerKind, word: str
) -> None:
    book.source("paper", "2025-01-01")
    book.bid("bid", book.price("exact", 9, source="paper", by=speaker))
    assert book.price_of("bid").support.word == word


def test_a_value_without_a_source_is_unsourced(book: Book) -> None:
    book.bid("bid", book.price("exact", 9, by="document"))
    support = book.price_of("bid").support
    assert (support.word, support.reports, support.roots) == ("unsourced", 1, 0)


def test_independent_sources_are_several_roots(book: Book) -> None:
    book.source("a", "2025-01-01")
    book.source("b", "2025-01-02")
    book.bid(
        "bid", book.price("exact", 9, source="a"), book.price("exact", 9, source="b")
    )
    support = book.price_of("bid").support
    assert (support.word, support.roots) == ("several_roots", 2)


def test_copies_are_reports_and_no_roots(book: Book) -> None:
    book.source("root", "2025-01-01")
    claims = [book.price("exact", 9, source="root")]
    for number in range(8):
        book.source(f"copy{number}", "2025-01-02", "root")
        claims.append(book.price("exact", 9, source=f"copy{number}"))
    book.bid("bid", *claims)
    result = book.price_of("bid")
    support = result.support
    assert (support.word, support.reports, support.roots) == ("one_source", 9, 1)
    assert [one.role for one in result.weighed] == ["shown", *["copy"] * 8]


def test_reports_from_one_agency_are_one_root(book: Book) -> None:
    book.source("a", "2025-01-01")
    book.source("b", "2025-01-02")
    book.bid(
        "bid",
        book.price("exact", 9, source="a", via="Reuters"),
        book.price("exact", 9, source="b", via="Reuters"),
    )
    result = book.price_of("bid")
    assert (result.support.reports, result.support.roots) == (2, 1)
    assert {one.root for one in result.weighed} == {"Reuters"}


def test_a_value_that_changed_while_being_copied_is_flagged(book: Book) -> None:
    book.source("root", "2025-01-01")
    book.source("copy", "2025-01-02", "root")
    book.bid(
        "bid",
        book.price("exact", 13, source="root"),
        book.price("exact", 15, source="copy", by="document"),
    )
    result = book.price_of("bid")
    assert [(one.role, one.changed_in_copy) for one in result.weighed] == [
        ("shown", False),
        ("copy", True),
    ]
    assert not result.disputed
    assert result.support.against == "conflicting"


@pytest.mark.parametrize("about", ["bid", "bid-bidder", "the-claim"])
def test_a_denial_counts_against_what_hangs_below_it(book: Book, about: str) -> None:
    book.bid("bid", book.price("exact", 9, id="the-claim"))
    book.bid("other", book.price("exact", 8))
    said = (book.claim(When(edtf="2025-03-01")),)
    book.event("denial", stance="denies", about=(about,), on=said)
    support = book.price_of("bid").support
    assert (support.against, support.denials) == ("denied", ("denial",))
    assert book.price_of("other").support.against == "none"
    assert book.price_of("bid", day("2025-02-01")).support.denials == ()
    assert book.price_of("bid").value is not None


def test_a_denial_of_one_claim_leaves_the_others_alone(book: Book) -> None:
    book.bid(
        "bid",
        book.price("exact", 9, id="the-claim"),
        book.price("exact", 3, basis="per_share"),
    )
    book.event("denial", stance="denies_in_part", about=("the-claim",))
    total, per_share = book.prices_of("bid")
    assert total.support.denials == ("denial",)
    assert per_share.support.denials == ()


def test_a_denial_of_the_raise_counts_against_what_it_inherits(book: Book) -> None:
    book.bid("first", book.price("exact", 9), bidder="x-bidder")
    book.bid("second", bidder="x-bidder", supersedes="first")
    book.event("denial", stance="denies", about=("second",))
    assert book.price_of("second").support.against == "denied"
    assert book.price_of("first").support.against == "none"


def test_a_denial_of_a_member_counts_against_the_member(book: Book) -> None:
    joined = book.claim("reported")
    member = Member(id="beast", party="beast-party", standing=(joined,))
    bidder = Bidder(id="x-bidder", contest="contest", name="X", members=(member,))
    book.add(bidder)
    book.bid("bid", book.price("exact", 9), bidder="x-bidder")
    book.event("denial", stance="denies", about=("beast",))
    tables = book.tables
    view = resolve_member(tables, Index.of(tables), bidder, member, day("2025-06-01"))
    assert view.standing.support.denials == ("denial",)
    assert book.price_of("bid").support.denials == ()


def test_a_response_that_confirms_makes_it_confirmed(book: Book) -> None:
    book.source("paper", "2025-01-01")
    book.bid("bid", book.price("exact", 9, source="paper"))
    book.event("yes", stance="confirms", about=("bid",))
    assert book.price_of("bid").support.word == "confirmed"
