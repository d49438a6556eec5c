"""Ranking: who is live, what is compared, and who may be highest."""

from datetime import date
from decimal import Decimal

from core.answers.lens import Lens
from core.domain.records import Contest, Perimeter
from core.domain.when import When
from tests.core.answers.books import Book, amount


def places(book: Book, perimeter: str | None = None) -> dict[str, tuple[int, int]]:
    """Best and worst rank by bid."""
    ranking = book.rank(perimeter=perimeter)
    return {one.bid: (one.best, one.worst) for one in ranking.ranked}


def test_more_than_thirty_may_exceed_forty_seven(book: Book) -> None:
    book.bid("rasner", book.price("exact", "47.5e9"))
    book.bid("tinsley", book.price("more_than", "30e9"))
    book.bid("mccourt", book.price("about", "20e9"))
    book.bid("amazon", book.price("undisclosed"))
    book.bid("applovin")
    book.bid("zoop")
    ranking = book.rank()
    found = {one.bid: (one.best, one.worst) for one in ranking.ranked}
    assert found == {
        "rasner": (1, 5),
        "tinsley": (1, 5),
        "mccourt": (3, 6),
        "amazon": (1, 6),
        "applovin": (1, 6),
        "zoop": (1, 6),
    }
    assert [one.bid for one in ranking.ranked] == [
        "rasner",
        "tinsley",
        "mccourt",
        "amazon",
        "applovin",
        "zoop",
    ]
    hides = {one.bid: one.about_hides for one in ranking.ranked}
    assert hides["mccourt"] == Decimal("0.5")
    assert hides["amazon"] is None
    assert ranking.highest_stated == ("rasner",)
    assert ranking.highest.state == "undecided"
    assert [(one.code, one.bids) for one in ranking.highest.reasons] == [
        ("may_exceed", ("tinsley",)),
        ("undisclosed", ("amazon", "applovin", "zoop")),
    ]
    reported = {one.bid: one.reported for one in ranking.ranked}
    assert reported["amazon"]
    assert not reported["zoop"]


def test_the_highest_is_certain_when_nothing_may_exceed_it(book: Book) -> None:
    book.bid("comcast", book.price("exact", "17.28", basis="per_share"))
    book.bid("fox", book.price("exact", "15.67", basis="per_share"))
    ranking = book.rank()
    assert ranking.highest.state == "certain"
    assert ranking.highest.bids == ("comcast",)
    assert not ranking.highest.among
    assert ranking.basis == "per_share"


def test_equal_exact_prices_share_a_rank_and_are_tied(book: Book) -> None:
    book.bid("one", book.price("exact", 20))
    book.bid("two", book.price("exact", 20))
    ranking = book.rank()
    assert places(book) == {"one": (1, 1), "two": (1, 1)}
    assert ranking.highest_stated == ("one", "two")
    assert ranking.highest.state == "undecided"
    assert [one.code for one in ranking.highest.reasons] == ["tied"]


def test_talks_intent_and_no_price_are_listed_and_not_ranked(book: Book) -> None:
    book.bid("musk", kind="talks")
    book.bid("oracle", kind="intent")
    book.bid("holder", book.price("exact", 5), kind="stake_purchase")
    book.bid("perplexity", book.price("no_price"), kind="merger")
    book.bid("rasner", book.price("exact", 47))
    ranking = book.rank()
    assert {one.bid: one.code for one in ranking.unranked} == {
        "musk": "talks",
        "oracle": "intent",
        "holder": "stake_purchase",
        "perplexity": "no_price",
    }
    assert places(book) == {"rasner": (1, 1)}


def test_a_raise_supersedes_the_old_bid(book: Book) -> None:
    book.bid("first", book.price("exact", 20), bidder="x-bidder")
    book.bid(
        "second",
        book.price("exact", 30),
        bidder="x-bidder",
        supersedes="first",
        made_on="2025-03-01",
    )
    assert places(book) == {"second": (1, 1)}
    assert [one.bid for one in book.rank(Lens(date(2025, 2, 1))).ranked] == ["first"]


def test_a_withdrawn_raise_does_not_bring_the_old_bid_back(book: Book) -> None:
    book.bid("first", book.price("exact", 20), bidder="x-bidder")
    withdrawn = book.claim("withdrawn", on="2025-04-01")
    book.bid(
        "second",
        book.price("exact", 30),
        bidder="x-bidder",
        supersedes="first",
        made_on="2025-03-01",
        stage=(withdrawn,),
    )
    assert places(book) == {}
    assert [one.bid for one in book.rank(Lens(date(2025, 3, 31))).ranked] == ["second"]


def test_only_reaffirming_revives_a_bid_that_ended(book: Book) -> None:
    lapsed = book.claim("lapsed", on="2025-02-01")
    approved = book.claim("approved", on="2025-03-01")
    reaffirmed = book.claim("reaffirmed", on="2025-04-01")
    book.bid("bid", book.price("exact", 1), stage=(reaffirmed, approved, lapsed))
    seen = {
        month: len(book.rank(Lens(date(2025, month, 15))).ranked) for month in (1, 2, 3)
    }
    assert seen == {1: 1, 2: 0, 3: 0}
    assert places(book) == {"bid": (1, 1)}


def test_a_rejected_bid_stays_live_and_is_marked(book: Book) -> None:
    stage = (book.claim("rejected", on="2025-02-01"),)
    book.bid("bid", book.price("exact", 1), stage=stage)
    assert [one.rejected for one in book.rank().ranked] == [True]
    assert [one.rejected for one in book.rank(Lens(date(2025, 1, 15))).ranked] == [
        False
    ]


def test_a_bid_dated_after_the_day_does_not_count_yet(book: Book) -> None:
    book.source("early", "2025-01-01")
    when = book.claim(When(edtf="2025-05-01"), "early")
    book.bid("bid", book.price("exact", 1, source="early"), made_on=(when,))
    assert book.rank(Lens(date(2025, 4, 30))).ranked == ()
    assert len(book.rank(Lens(date(2025, 5, 1))).ranked) == 1


def test_of_two_live_bids_without_a_link_the_later_one_counts(book: Book) -> None:
    book.bid("old", book.price("exact", 9), bidder="x-bidder")
    book.bid("new", book.price("exact", 5), bidder="x-bidder", made_on="2025-02-01")
    assert places(book) == {"new": (1, 1)}


def test_completion_ends_the_others_and_ranks_the_day_before(book: Book) -> None:
    book.bid("loser", book.price("exact", 9))
    done = book.claim("completed", on="2025-05-10")
    book.bid("winner", book.price("undisclosed"), stage=(done,))
    ranking = book.rank()
    assert ranking.past
    assert ranking.ranked_on == Lens(date(2025, 5, 9))
    assert ranking.ended is not None
    assert (ranking.ended.outcome, ranking.ended.bid) == ("completed", "winner")
    assert ranking.ended.on == done.on
    assert {one.bid for one in ranking.ranked} == {"loser", "winner"}
    assert not book.rank(Lens(date(2025, 5, 9))).past


def test_the_recorded_clock_keeps_what_was_known_before_the_end(book: Book) -> None:
    book.bid("loser", book.price("exact", 9))
    done = book.claim("completed", on="2025-05-10")
    book.bid("winner", book.price("undisclosed"), stage=(done,))
    ranking = book.rank(Lens(date(2025, 6, 1), "recorded"))
    assert ranking.past
    assert {one.bid for one in ranking.ranked} == {"loser", "winner"}


def test_a_contest_may_end_without_a_sale(book: Book) -> None:
    book.bid("bid", book.price("exact", 9))
    outcome = book.claim("abandoned", on="2025-05-10")
    book.add(Contest(id="contest", title="Contest", currency="USD", outcome=(outcome,)))
    ranking = book.rank()
    assert ranking.ended is not None
    assert ranking.ended.outcome == "abandoned"
    assert ranking.past
    assert len(ranking.ranked) == 1


def test_another_currency_or_basis_is_not_comparable(book: Book) -> None:
    book.bid("dollars", book.price("exact", 9))
    book.bid("more", book.price("exact", 8))
    book.bid("pounds", book.price("exact", 9, unit="GBP"))
    book.bid("shares", book.price("exact", 9, basis="per_share"))
    book.bid("silent", book.price("undisclosed"))
    ranking = book.rank()
    assert {(one.bid, one.code, one.missing) for one in ranking.incomparable} == {
        ("pounds", "currency", "figures:exchange_rate"),
        ("shares", "basis", "figures:shares_outstanding"),
    }
    assert places(book) == {"dollars": (1, 2), "more": (2, 3), "silent": (1, 3)}


def test_a_price_left_out_leaves_the_highest_among_the_comparable(book: Book) -> None:
    book.bid("dollars", book.price("exact", 9))
    book.bid("pounds", book.price("exact", 9, unit="GBP"))
    highest = book.rank().highest
    assert (highest.state, highest.among, highest.bids) == (
        "certain",
        True,
        ("dollars",),
    )


def test_a_missing_currency_is_assumed_only_by_option(book: Book) -> None:
    book.bid("bare", book.price("more_than", 30, unit=None))
    apart = book.rank().incomparable
    assert [(one.bid, one.code) for one in apart] == [("bare", "no_currency")]
    ranking = book.rank(assume_currency=True)
    assert ranking.assumed == ("bare",)
    assert [one.assumed_currency for one in ranking.ranked] == [True]


def test_a_total_stands_in_for_equity_with_its_debt_not_stated(book: Book) -> None:
    book.bid("total", book.price("exact", 9))
    book.bid("equity", book.price("exact", 8, basis="equity"))
    ranking = book.rank(basis="equity")
    assert {one.bid: one.debt_not_stated for one in ranking.ranked} == {
        "total": True,
        "equity": False,
    }
    assert [one.bid for one in book.rank(basis="total").incomparable] == ["equity"]


def test_variants_are_ranked_together_and_parts_apart(book: Book) -> None:
    perimeters = (
        Perimeter("whole", "Whole"),
        Perimeter("without", "Without the algorithm", variant_of="whole"),
        Perimeter("part", "A part", part_of="whole"),
    )
    book.add(Contest(id="contest", title="C", currency="USD", perimeters=perimeters))
    book.bid("a", book.price("exact", 5), scope=(book.claim("whole"),))
    book.bid("b", book.price("exact", 4), scope=(book.claim("without"),))
    book.bid("c", book.price("exact", 3), scope=(book.claim("part"),))
    book.bid("d", book.price("exact", 2))
    ranking = book.rank()
    assert ranking.perimeter == "whole"
    assert [one.bid for one in ranking.ranked] == ["a", "b", "d"]
    assert ranking.perimeters_differ == ("b",)
    assert [(one.bid, one.code) for one in ranking.incomparable] == [("c", "perimeter")]
    assert places(book, perimeter="part") == {"c": (1, 1)}


def test_stakes_that_differ_are_said(book: Book) -> None:
    for name, sought in (("fox", 61), ("comcast", 100)):
        stake = (book.claim(amount("exact", sought, unit="%")),)
        book.bid(name, book.price("exact", 9, basis="per_share"), stake=stake)
    ranking = book.rank()
    assert ranking.stakes_differ
    assert [one.stake.value.low for one in ranking.ranked if one.stake.value] == [
        100,
        61,
    ]


def test_a_disputed_price_is_ranked_by_all_that_stand(book: Book) -> None:
    book.bid("disputed", book.price("exact", 20), book.price("exact", 40))
    book.bid("other", book.price("exact", 30))
    assert places(book) == {"disputed": (1, 2), "other": (1, 2)}
