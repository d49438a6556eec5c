"""Responses as a matrix of subjects against parties."""

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.responses_matrix import NOBODY, Matrix, responses_matrix
from core.domain.records import Bidder, Member, Party
from core.domain.tables import Tables
from core.domain.when import When
from core.domain.words import STANCES
from tests.core.answers.books import TODAY, Book, day


def asked() -> Book:
    book = Book()
    book.source("paper", "2025-02-02")
    book.add(Party(id="firm", name="Firm"))
    book.add(Party(id="mask", name="Party B", same_as="firm"))
    book.add(Party(id="target", name="Target"))
    member = Member(id="member", party="firm")
    book.add(Bidder(id="b", contest="contest", name="B", members=(member,)))
    book.bid("bid", book.price("exact", 5, id="price"), bidder="b")
    book.bid("other")
    on = (book.claim(When("2025-02-01"), "paper", quote="No."),)
    book.event("no", about=("price",), by=("target",), stance="denies", on=on)
    later = (book.claim(When("2025-05-01")),)
    book.event("silence", about=("bid",), by=("mask",), stance="no_answer", on=later)
    book.event("shrug", about=("bid", "no"), stance="dismisses")
    book.event("law", "law", about=("bid",))
    return book


def matrix(lens: Lens = TODAY) -> Matrix:
    tables = asked().tables
    return responses_matrix(tables, Index.of(tables), lens, "contest")


def test_rows_are_what_stances_are_about() -> None:
    found = [(row.subject.kind, row.subject.id) for row in matrix().rows]
    assert found == [("bid", "bid"), ("claim", "price"), ("event", "no")]


def test_a_merged_party_answers_as_the_one_that_it_is() -> None:
    found = matrix()
    assert set(found.parties) == {"firm", "target", NOBODY}
    assert found.parties[-1] == NOBODY
    (stand,) = found.rows[0].of("firm")
    assert stand.stance == "no_answer"


def test_a_stance_has_its_date_quote_and_source() -> None:
    (stand,) = matrix().rows[1].of("target")
    assert stand.when == When("2025-02-01")
    assert stand.claim is not None
    assert (stand.claim.quote, stand.claim.source) == ("No.", "paper")


def test_bids_on_which_nobody_spoke_are_named() -> None:
    assert matrix().silent == ("other",)


def test_a_later_response_is_not_in_it_yet() -> None:
    found = matrix(day("2025-03-01"))
    assert "firm" not in found.parties


def test_every_known_stance_has_its_place(book: Book) -> None:
    book.add(Party(id="target", name="Target"))
    book.bid("bid")
    for stance in STANCES:
        book.event(stance, about=("bid",), by=("target",), stance=stance)
    tables = book.tables
    (row,) = responses_matrix(tables, Index.of(tables), TODAY, "contest").rows
    assert {one.stance for one in row.of("target")} == set(STANCES)


def test_the_shipped_contest_has_all_its_responses(shipped: Tables) -> None:
    index = Index.of(shipped)
    contest = next(iter(shipped.contests))
    found = responses_matrix(shipped, index, day("2026-11-24"), contest)
    stands = {
        stand.event
        for row in found.rows
        for party in found.parties
        for stand in row.of(party)
    }
    events = shipped.events.values()
    assert stands == {one.id for one in events if one.stance and one.contest == contest}
