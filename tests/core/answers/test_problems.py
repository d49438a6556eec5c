"""Problems: gaps, contradictions and damage, each by its key."""

import msgspec

from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.problems import problems
from core.answers.ranking import rank
from core.domain.label import Problem
from core.domain.records import Bidder, Contest, Event, Figure, Kept, Member, Party
from core.domain.tables import Tables, Unreadable
from core.domain.when import When
from tests.core.answers.books import TODAY, Book, amount, day


def found(book: Book, lens: Lens = TODAY) -> list[Problem]:
    """The problems of the contest, those about sources apart."""
    tables = book.tables
    listed = problems(tables, Index.of(tables), lens, "contest")
    return [one for one in listed if one.key != "bid_without_source"]


def keys(book: Book, lens: Lens = TODAY) -> list[str]:
    """The keys of the problems of the contest."""
    return [one.key for one in found(book, lens)]


def test_a_sound_book_has_no_problem(book: Book) -> None:
    book.source("paper", "2025-01-01")
    book.bid("bid", book.price("exact", 9, source="paper"))
    tables = book.tables
    assert problems(tables, Index.of(tables), TODAY) == ()


def test_a_bid_without_a_source(book: Book) -> None:
    book.bid("bid", book.price("exact", 9))
    tables = book.tables
    (problem,) = problems(tables, Index.of(tables), TODAY)
    assert (problem.key, problem.table, problem.id) == (
        "bid_without_source",
        "bids",
        "bid",
    )
    assert problem.contest == "contest"
    assert problem.values == (("bidder", "Bid"),)


def test_values_that_exclude_each_other(book: Book) -> None:
    book.bid("bid", book.price("exact", 9), book.price("exact", 5))
    (problem,) = found(book)
    assert (problem.key, problem.field) == ("values_exclude", "price")
    assert dict(problem.values) == {"name": "Bid", "one": "9 USD", "other": "5 USD"}


def test_values_that_exclude_each_other_elsewhere(book: Book) -> None:
    shares = tuple(book.claim(amount("exact", one, unit="%")) for one in (10, 20))
    member = Member(id="member", party="party", share=shares)
    book.add(Bidder(id="b", contest="contest", name="B", members=(member,)))
    days = tuple(book.claim(When(edtf=one)) for one in ("2025-01-01", "2025-01-02"))
    book.add(Event(id="event", contest="contest", kind="order", title="E", on=days))
    worth = tuple(book.claim(amount("exact", one)) for one in (10, 20))
    book.add(Figure(id="worth", kind="valuation", about=("b",), value=worth))
    ends = tuple(book.claim(one, on="2025-05-01") for one in ("blocked", "abandoned"))
    book.add(Contest(id="contest", title="C", outcome=ends))
    assert {(one.table, one.field) for one in found(book)} == {
        ("bidders", "members.share"),
        ("events", "on"),
        ("figures", "value"),
        ("contests", "outcome"),
    }


def test_members_that_hold_more_than_everything(book: Book) -> None:
    members = tuple(
        Member(
            id=f"m{share}",
            party=f"p{share}",
            share=(book.claim(amount("exact", share, unit="%")),),
        )
        for share in (60, 41)
    )
    book.add(Bidder(id="b", contest="contest", name="B", members=members))
    (problem,) = found(book)
    assert problem.key == "share_above_100"
    assert dict(problem.values)["share"] == "101"
    left = (book.claim("left"),)
    gone = msgspec.structs.replace(members[0], standing=left)
    book.add(Bidder(id="b", contest="contest", name="B", members=(gone, members[1])))
    assert keys(book) == []


def test_a_bid_that_takes_the_place_of_a_later_one(book: Book) -> None:
    book.bid("old", bidder="x-bidder", made_on="2025-03-01")
    book.bid("new", bidder="x-bidder", made_on="2025-02", supersedes="old")
    (problem,) = found(book)
    assert (problem.key, problem.id) == ("supersedes_later_bid", "new")
    assert dict(problem.values) == {
        "bidder": "X",
        "day": "2025-02",
        "other": "old",
        "other_day": "2025-03-01",
    }


def test_a_formal_stage_before_the_bid(book: Book) -> None:
    early = book.claim("rumoured", on="2024-12-01")
    signed = book.claim("signed", on="2024-12-02")
    book.bid("bid", made_on="2025-01-01", stage=(early, signed))
    (problem,) = found(book)
    assert problem.key == "stage_before_bid"
    assert dict(problem.values)["stage"] == "signed"


def test_a_member_that_left_before_joining(book: Book) -> None:
    member = Member(
        id="member",
        party="party",
        since=(book.claim(When(edtf="2025-02")),),
        until=(book.claim(When(edtf="2025-01")),),
    )
    book.add(Party(id="party", name="Silver Lake"))
    book.add(Bidder(id="b", contest="contest", name="B", members=(member,)))
    (problem,) = found(book)
    assert problem.key == "left_before_joining"
    assert dict(problem.values)["member"] == "Silver Lake"


def test_an_event_that_ended_before_it_began(book: Book) -> None:
    on = (book.claim(When(edtf="2025-02-01")),)
    until = (book.claim(When(edtf="2025-01-01")),)
    book.event("vote", "vote", title="Vote", on=on, until=until)
    assert keys(book) == ["ended_before_it_began"]


def test_a_deadline_that_passed_without_an_outcome(book: Book) -> None:
    on = (book.claim(When(edtf="2025-02-01")),)
    book.event("ban", "deadline", title="Ban", on=on)
    assert keys(book, day("2025-02-01")) == []
    (problem,) = found(book)
    assert problem.key == "deadline_without_outcome"
    assert dict(problem.values) == {"title": "Ban", "day": "2025-02-01"}


def test_two_live_bids_without_a_link(book: Book) -> None:
    book.bid("old", bidder="x-bidder")
    book.bid("new", bidder="x-bidder", made_on="2025-02-01")
    (problem,) = found(book)
    assert (problem.key, problem.id) == ("two_live_bids_without_link", "old")
    assert dict(problem.values)["other"] == "new"


def test_two_parties_that_look_like_one(book: Book) -> None:
    for number, name in enumerate(("Société Générale S.A.", "societe generale", "X")):
        book.add(Party(id=f"party{number}", name=name))
    book.add(Party(id="masked", name="X", masked="Party B"))
    tables = book.tables
    (problem,) = problems(tables, Index.of(tables), TODAY)
    assert (problem.key, problem.id) == ("parties_alike", "party1")
    assert dict(problem.values)["other_id"] == "party0"
    assert keys(book) == []
    book.add(Bidder(id="b", contest="contest", name="B", lead="party0"))
    assert keys(book) == ["parties_alike"]


def test_parties_known_to_be_one_are_no_problem(book: Book) -> None:
    book.add(Party(id="one", name="Sky plc"))
    book.add(Party(id="two", name="SKY", same_as="one"))
    tables = book.tables
    assert problems(tables, Index.of(tables), TODAY) == ()


def test_an_alias_may_be_what_makes_them_look_like_one(book: Book) -> None:
    book.add(Party(id="one", name="Alphabet", aliases=("Google",)))
    book.add(Party(id="two", name="Google LLC"))
    tables = book.tables
    listed = problems(tables, Index.of(tables), TODAY)
    assert [one.key for one in listed] == ["parties_alike"]


def test_what_cannot_be_read_is_damage_and_counted(book: Book) -> None:
    book.add(Contest(id="other", title="Other"))
    unknown = Kept(("colour",), '"red"')
    broken = Kept(("price", "#x"), "{}", "no number")
    book.bid("bid", kept=(unknown, broken))
    whole = Tables.of(
        book.records.values(),
        (
            Unreadable("bids", "7", '{"bidder": "bid-bidder"}', "no id"),
            Unreadable("bids", "8", '{"bidder": "nobody"}', "no id"),
        ),
    )
    index = Index.of(whole)
    listed = [one for one in problems(whole, index, TODAY, "contest") if one.damage]
    assert [(one.key, one.id) for one in listed] == [
        ("unreadable_record", "7"),
        ("unreadable_record", "8"),
        ("unreadable_part", "bid"),
    ]
    unread = {
        contest: rank(whole, index, TODAY, Choice(contest=contest)).unread
        for contest in ("contest", "other")
    }
    assert unread == {"contest": 3, "other": 1}


def test_what_the_lens_hides_has_no_problem(book: Book) -> None:
    book.bid("bid", book.price("exact", 9), book.price("exact", 5))
    assert keys(book, day("2024-12-31")) == []
