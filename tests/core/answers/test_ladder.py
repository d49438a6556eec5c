"""The ladder: bids as steps over time, with what ended them and what they rest on."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.answers.index import Index
from core.answers.ladder import Ladder, Step
from core.answers.ladder_best import best_over_time
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.answers.ranking import rank
from core.domain.amount import Amount, AmountKind
from core.domain.edtf import Span
from core.domain.price import Basis, Term
from core.domain.records import Bidder, Member, Party
from core.domain.when import When
from tests.core.answers.books import TODAY, Book, amount
from tests.core.answers.conversion_books import figure, per_cent, rate


def ladder_of(book: Book, lens: Lens = TODAY, basis: Basis | None = None) -> Ladder:
    tables = book.tables
    choice = Choice(contest="contest", basis=basis)
    return ladder(tables, Index.of(tables), lens, choice)


def step_of(found: Ladder, bid: str) -> Step:
    return next(step for step in found.steps if step.bid == bid)


def span(begin: str, end: str | None = None, *, about: bool = False) -> Span:
    first = date.fromisoformat(begin)
    return Span(first, date.fromisoformat(end) if end else first, about)


def test_a_raise_ends_the_old_step_on_its_day(book: Book) -> None:
    book.bid("first", book.price("exact", 10), made_on="2025-01-01", bidder="a")
    book.bid(
        "second",
        book.price("exact", 12),
        made_on="2025-02-01",
        bidder="a",
        supersedes="first",
    )
    found = ladder_of(book)
    assert step_of(found, "first").over == "superseded"
    assert step_of(found, "first").ends == span("2025-02-01")
    assert step_of(found, "second").supersedes == "first"
    assert step_of(found, "second").over == "live"


def test_a_raise_that_is_not_yet_public_changes_nothing(book: Book) -> None:
    report = book.source("report", "2025-03-01")
    book.bid("first", book.price("exact", 10), made_on="2025-01-01", bidder="a")
    later = (book.claim(When("2025-02-01"), source=report),)
    book.bid("second", made_on=later, bidder="a", supersedes="first")
    found = ladder_of(book, Lens(date(2025, 2, 15)))
    assert [step.bid for step in found.steps] == ["first"]
    assert step_of(found, "first").over == "live"


def test_a_withdrawn_bid_ends_on_the_day_of_its_stage(book: Book) -> None:
    stage = (book.claim("withdrawn", on="2025-03-05"),)
    book.bid("gone", book.price("exact", 10), stage=stage)
    step = step_of(ladder_of(book), "gone")
    assert (step.over, step.stage, step.ends) == (
        "ended",
        "withdrawn",
        span("2025-03-05"),
    )


def test_an_end_without_a_day_stays_open(book: Book) -> None:
    book.bid("gone", book.price("exact", 10), stage=(book.claim("lapsed"),))
    step = step_of(ladder_of(book), "gone")
    assert step.over == "ended"
    assert step.ends.earliest is None


def test_a_rejected_bid_stays_live_and_is_marked(book: Book) -> None:
    stage = (book.claim("rejected", on="2025-03-05"),)
    book.bid("kept", book.price("exact", 10), stage=stage)
    step = step_of(ladder_of(book), "kept")
    assert step.rejected
    assert step.over == "live"


def test_completion_ends_all_other_bids(book: Book) -> None:
    stage = (book.claim("completed", on="2025-05-01"),)
    book.bid("winner", book.price("exact", 10), stage=stage)
    book.bid("other", book.price("exact", 9))
    found = ladder_of(book)
    assert step_of(found, "winner").over == "completed"
    assert step_of(found, "other").over == "contest_ended"
    assert step_of(found, "other").ends == span("2025-05-01")


def test_a_vague_date_keeps_its_days(book: Book) -> None:
    book.bid("vague", book.price("exact", 10), made_on="2025-03")
    step = step_of(ladder_of(book), "vague")
    assert step.begins == span("2025-03-01", "2025-03-31")


def test_a_bid_without_a_date_was_made_before_it_was_public(book: Book) -> None:
    report = book.source("report", "2025-04-03")
    book.bid("undated", book.price("exact", 10, source=report), made_on="")
    step = step_of(ladder_of(book), "undated")
    assert step.begins == Span(None, date(2025, 4, 3), about=True)


@pytest.mark.parametrize(
    ("kind", "mark"), [("undisclosed", "undisclosed"), ("no_price", "no_price")]
)
def test_a_bid_without_a_figure_has_no_height(
    book: Book, kind: AmountKind, mark: str
) -> None:
    book.bid("silent", book.price(kind, unit=None))
    step = step_of(ladder_of(book), "silent")
    assert step.mark == mark
    assert not step.has_height


def test_another_currency_has_no_height_on_this_axis(book: Book) -> None:
    book.bid("home", book.price("exact", 10))
    book.bid("foreign", book.price("exact", 10, unit="EUR"))
    step = step_of(ladder_of(book), "foreign")
    assert step.mark == "other_basis"
    assert not step.has_height


def test_the_axis_follows_the_chosen_basis(book: Book) -> None:
    both = (book.price("exact", 900), book.price("exact", 12, basis="per_share"))
    book.bid("both", *both)
    a_share = ladder_of(book, basis="per_share")
    assert a_share.axis.per_share
    assert step_of(a_share, "both").amount.low == 12
    assert step_of(ladder_of(book, basis="total"), "both").amount.low == 900


def test_talks_are_quiet_and_never_the_best(book: Book) -> None:
    book.bid("talk", book.price("exact", 90), kind="talks")
    book.bid("offer", book.price("exact", 10))
    found = ladder_of(book)
    assert step_of(found, "talk").quiet
    assert [one.bid for one in found.best] == ["offer"]


def test_deadlines_keep_the_dates_that_they_had(book: Book) -> None:
    on = (book.claim(When("2025-01-19")),)
    book.event("old", "deadline", on=on, title="Sell", by=("congress",))
    moved = (book.claim(When("2025-04-05")),)
    book.event("new", "deadline", on=moved, extends="old", by=("president",))
    book.bid("bid", book.price("exact", 10))
    (chain,) = ladder_of(book).deadlines
    dates = [(one.on.edtf, one.valid, one.by) for one in chain.dates]
    assert dates == [
        ("2025-01-19", False, ("congress",)),
        ("2025-04-05", True, ("president",)),
    ]


def test_rounds_stand_on_their_days(book: Book) -> None:
    book.event("round", "round", on=(book.claim(When("2025-02-01")),), title="First")
    (held,) = ladder_of(book).rounds
    assert (held.title, held.on.edtf) == ("First", "2025-02-01")


def test_bidders_that_merge_are_joined(book: Book) -> None:
    book.bid("old", book.price("exact", 10), made_on="2025-01-01")
    book.bid("new", book.price("exact", 12), made_on="2025-02-01")
    book.add(
        Bidder(
            id="new-bidder",
            contest="contest",
            name="New",
            formed_from=("old-bidder",),
        )
    )
    (joining,) = ladder_of(book).joinings
    assert (joining.old, joining.new) == ("old", "new")


def test_a_member_that_left_stands_at_the_bid_of_that_day(book: Book) -> None:
    until = (book.claim(When("2025-03-01")),)
    book.add(Party(id="fund", name="Fund"))
    member = Member(id="member", party="fund", until=until)
    book.add(Bidder(id="group", contest="contest", name="Group", members=(member,)))
    book.bid("group-bid", book.price("exact", 10), bidder="group")
    (left,) = ladder_of(book).leavings
    assert (left.bid, left.name, left.on.edtf) == ("group-bid", "Fund", "2025-03-01")


def test_a_contest_without_any_bid_has_an_empty_ladder(book: Book) -> None:
    found = ladder_of(book)
    assert found.steps == ()
    assert found.axis.ticks == ()
    assert found.bottom is None


def test_huge_beside_tiny_has_a_bottom_and_a_top(book: Book) -> None:
    book.bid("huge", book.price("exact", 10**18))
    book.bid("tiny", book.price("exact", "0.01"))
    found = ladder_of(book)
    assert found.bottom == Decimal("0.01")
    assert found.axis.top >= 10**18


# The best certain bid


def made(bid: str, low: int, begin: int, end: int | None) -> Step:
    day = date.fromordinal
    amount = Amount("exact", Decimal(low), Decimal(low))
    return Step(
        bid=bid,
        bidder=bid,
        name=bid,
        kind="offer",
        mark="exact",
        amount=amount,
        begins=Span(day(begin), day(begin), about=False),
        ends=Span(day(end), day(end), about=False) if end else Span(None, None, False),
        over="ended" if end else "live",
        has_height=True,
    )


def test_the_best_falls_back_when_the_highest_is_withdrawn() -> None:
    found = best_over_time([made("a", 10, 1, None), made("b", 20, 3, 5)])
    ends = [(one.day.toordinal(), int(one.low or 0)) for one in found]
    assert ends == [
        (1, 10),
        (3, 20),
        (5, 10),
    ]


def test_nothing_is_best_before_it_was_surely_made() -> None:
    step = made("a", 10, 5, None)
    vague = Span(date.fromordinal(1), date.fromordinal(9), about=False)
    found = best_over_time([replace(step, begins=vague)])
    assert [one.day.toordinal() for one in found] == [9]


_steps = st.lists(
    st.tuples(st.integers(1, 9), st.integers(1, 20), st.integers(1, 12) | st.none()),
    max_size=12,
)


@given(_steps)
def test_the_best_is_the_highest_that_stands_on_each_day(
    rows: list[tuple[int, int, int | None]],
) -> None:
    steps = [
        made(f"bid{n}", low, begin, begin + length if length else None)
        for n, (low, begin, length) in enumerate(rows)
    ]
    found = best_over_time(steps)
    for day in range(1, 34):
        standing = [
            low
            for low, begin, length in rows
            if begin <= day and (length is None or day < begin + length)
        ]
        known = [one for one in found if one.day.toordinal() <= day]
        assert (known[-1].low if known else None) == max(standing, default=None)


@pytest.mark.parametrize("day", ["2025-01-20", "2025-03-01"])
def test_a_step_stands_where_the_ranking_has_its_bid(book: Book, day: str) -> None:
    book.add(Bidder(id="paid-bidder", contest="contest", name="Paid", lead="x"))
    two = amount("exact", 2, unit="shares")
    ratio = Term(id="ratio", kind="shares", amount=two, per="share")
    book.bid("paid", terms=(book.claim(ratio),))
    figure(
        book,
        "share_price",
        "x",
        ("2025-01-10", amount("exact", 5)),
        ("2025-02-10", amount("exact", 7)),
    )
    figure(book, "exchange_rate", ("GBP", "USD"), ("2025-01-01", rate("1.25")))
    book.bid("pounds", book.price("exact", 8, unit="GBP", basis="per_share"))
    book.bid("dollars", book.price("exact", 9, basis="per_share"))
    book.bid("euros", book.price("exact", 9, unit="EUR", basis="per_share"))
    tables = book.tables
    # One index for all days: what was made for one must not stand on another.
    index = Index.of(tables)
    choice = Choice(contest="contest")
    for as_of in ("2025-01-20", "2025-03-01", day):
        lens = Lens(date.fromisoformat(as_of))
        ranking = rank(tables, index, lens, choice)
        found = ladder(tables, index, lens, choice)
        heights = {one.bid: one.amount for one in found.steps if one.has_height}
        assert heights == {one.bid: one.amount for one in ranking.ranked}
        assert {one.bid for one in found.steps if one.converted} == {"paid", "pounds"}
    assert heights["paid"].low == (10 if day == "2025-01-20" else 14)
    assert step_of(found, "euros").mark == "other_basis"


def test_what_rests_on_nothing_but_the_bid_is_made_once(book: Book) -> None:
    stake = (book.claim(per_cent(50)),)
    book.bid("part", book.price("exact", 10), stake=stake)
    book.bid("whole", book.price("exact", 15), stake=(book.claim(per_cent(100)),))
    figure(book, "exchange_rate", ("GBP", "USD"), ("2025-01-01", rate("1.25")))
    book.bid("pounds", book.price("exact", 8, unit="GBP"))
    tables = book.tables
    index = Index.of(tables)
    choice = Choice(contest="contest")
    days = (Lens(date(2025, 3, day)) for day in (1, 2))
    first, second = (ladder(tables, index, lens, choice).steps for lens in days)
    same = {one.bid: one is other for one, other in zip(first, second, strict=True)}
    assert same == {"part": True, "whole": True, "pounds": False}
