"""What the shipped book comes to on the days that its story turns on."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.problems import problems
from core.answers.ranking import rank
from core.answers.standing import Ranking
from core.domain.records import RECORD_TYPES
from core.domain.tables import Tables

FILE = Path(__file__).parents[2] / "data.json"
TIKTOK, TIKTOK_2020, SKY = "TikTok US 2024-26", "TikTok 2020", "Sky 2016-18"


@pytest.fixture(scope="module")
def book() -> Tables:
    stored: dict[str, dict[str, Any]] = msgspec.json.decode(FILE.read_bytes())
    return Tables.of(
        msgspec.json.decode(msgspec.json.encode(one), type=kind)
        for table, kind in RECORD_TYPES.items()
        for one in stored[table].values()
    )


def ranking(book: Tables, title: str, day: date) -> Ranking:
    contest = next(one.id for one in book.contests.values() if one.title == title)
    return rank(book, Index.of(book), Lens(day), Choice(contest=contest))


def places(ranking: Ranking) -> dict[str, tuple[int, int]]:
    return {one.name: (one.best, one.worst) for one in ranking.ranked}


def test_in_april_2025_nobody_can_say_who_bid_most(book: Tables) -> None:
    seen = ranking(book, TIKTOK, date(2025, 4, 3))
    assert places(seen) == {
        "Reid Rasner": (1, 5),
        "Tinsley group": (1, 5),
        "McCourt group": (3, 6),
        "Amazon": (1, 6),
        "AppLovin": (1, 6),
        "Zoop": (1, 6),
    }
    assert {one.name: one.code for one in seen.unranked} == {
        "Perplexity AI": "no_price",
        "Elon Musk": "talks",
        "Microsoft": "talks",
        "Oracle": "intent",
        "Blackstone": "intent",
    }
    assert seen.incomparable == ()
    assert seen.ended is None
    hidden = {one.name: one.about_hides for one in seen.ranked}
    assert hidden["McCourt group"] == Decimal("0.5")
    assert [book.bids[one].bidder for one in seen.highest_stated] == ["rasner-k7qxva"]
    assert seen.highest.state == "undecided"
    undisclosed = next(r for r in seen.highest.reasons if r.code == "undisclosed")
    assert len(undisclosed.bids) == 3


def test_the_investors_are_listed_a_day_later(book: Tables) -> None:
    seen = ranking(book, TIKTOK, date(2025, 4, 4))
    assert places(seen)["Existing ByteDance investors"] == (1, 7)


def test_the_finer_figure_of_may_2025_replaces_the_rounded_one(book: Tables) -> None:
    first = ranking(book, TIKTOK, date(2025, 6, 1)).ranked[0]
    assert (first.name, first.amount.low) == ("Reid Rasner", Decimal(47_450_000_000))
    assert first.price.support.word == "several_roots"


def test_the_joint_venture_ends_it_and_nobodys_price_is_known_better(
    book: Tables,
) -> None:
    seen = ranking(book, TIKTOK, date(2026, 1, 23))
    assert seen.ended
    assert seen.ended.outcome == "completed"
    assert seen.ended.name == "TikTok USDS Joint Venture"
    assert seen.ended.on
    assert seen.ended.on.edtf == "2026-01-22"
    assert seen.past
    assert seen.highest.state == "undecided"
    assert places(seen)["Reid Rasner"] == (1, 6)


def test_in_august_2020_two_offers_are_equal(book: Tables) -> None:
    seen = ranking(book, TIKTOK_2020, date(2020, 8, 31))
    assert places(seen) == {"Oracle group": (1, 1), "Triller and Centricus": (1, 1)}
    assert [reason.code for reason in seen.highest.reasons] == ["tied"]


@pytest.mark.parametrize(
    ("day", "first", "second"),
    [
        (date(2018, 3, 1), "Comcast", "21st Century Fox"),
        (date(2018, 7, 11), "21st Century Fox", "Comcast"),
        (date(2018, 7, 12), "Comcast", "21st Century Fox"),
        (date(2018, 9, 22), "Comcast", "21st Century Fox"),
    ],
)
def test_sky_changes_its_leader_by_the_share(
    book: Tables, day: date, first: str, second: str
) -> None:
    seen = ranking(book, SKY, day)
    assert seen.basis == "per_share"
    assert places(seen) == {first: (1, 1), second: (2, 2)}
    assert seen.highest.state == "certain"
    assert seen.stakes_differ


def test_the_auction_is_won_with_17_28_against_15_67(book: Tables) -> None:
    seen = ranking(book, SKY, date(2018, 9, 22))
    prices = [one.amount.low for one in seen.ranked]
    assert prices == [Decimal("17.28"), Decimal("15.67")]
    stakes = [one.stake.value.low for one in seen.ranked if one.stake.value]
    assert stakes == [Decimal(100), Decimal(61)]


def test_its_only_problems_are_reports_that_contradict_each_other(book: Tables) -> None:
    found = problems(book, Index.of(book), Lens(date(2026, 11, 24)))
    assert {problem.key for problem in found} == {"values_exclude"}
    pairs = [dict(problem.values) for problem in found]
    assert sorted((pair["one"], pair["other"]) for pair in pairs) == [
        (
            "29.7 billion pounds ($38.8 billion)",
            "more than 30 billion pounds ($39 billion)",
        ),
        ("35.1%", "about 5%"),
        ("80%", "a minority"),
        ("£11.4bn", "£11.7bn"),
    ]
