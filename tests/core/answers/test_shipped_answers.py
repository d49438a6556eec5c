"""What the shipped book must say."""

from decimal import Decimal

import pytest

from core.answers.board_rows import board
from core.answers.deadlines import next_deadline
from core.answers.figures import figures_of
from core.answers.index import Index
from core.answers.lens import Choice
from core.answers.ranking import default_choice, default_contest, rank
from core.answers.standing import Ranking
from core.domain.tables import Tables
from tests.core.answers.books import day


def ranking_of(tables: Tables, as_of: str, title: str) -> Ranking:
    """The ranking of the contest with a title, as of a day."""
    contest = next(one.id for one in tables.contests.values() if one.title == title)
    return rank(tables, Index.of(tables), day(as_of), Choice(contest=contest))


@pytest.fixture
def april(shipped: Tables) -> Ranking:
    """TikTok as of the day of the article."""
    return ranking_of(shipped, "2025-04-03", "TikTok US 2024-26")


def names(tables: Tables, bids: tuple[str, ...]) -> list[str]:
    """The names of the bidders of some bids."""
    return [tables.bidders[tables.bids[bid].bidder].name for bid in bids]


def test_in_april_the_ranks_are_those_that_the_words_allow(april: Ranking) -> None:
    found = {one.name: (one.best, one.worst) for one in april.ranked}
    assert found == {
        "Reid Rasner": (1, 5),
        "Tinsley group": (1, 5),
        "McCourt group": (3, 6),
        "Amazon": (1, 6),
        "AppLovin": (1, 6),
        "Zoop": (1, 6),
    }


def test_in_april_about_would_have_to_hide_half_for_mccourt(april: Ranking) -> None:
    found = {one.name: one.about_hides for one in april.ranked}
    assert found["McCourt group"] == Decimal("0.5")


def test_in_april_the_highest_cannot_be_decided(
    april: Ranking, shipped: Tables
) -> None:
    assert names(shipped, april.highest_stated) == ["Reid Rasner"]
    assert april.highest.state == "undecided"
    reasons = {one.code: names(shipped, one.bids) for one in april.highest.reasons}
    assert reasons == {
        "may_exceed": ["Tinsley group"],
        "undisclosed": ["Amazon", "AppLovin", "Zoop"],
    }
    assert names(shipped, april.assumed) == ["Tinsley group"]


def test_in_april_talks_and_mergers_are_listed_and_not_ranked(april: Ranking) -> None:
    assert {one.name: one.code for one in april.unranked} == {
        "Blackstone": "intent",
        "Elon Musk": "talks",
        "Microsoft": "talks",
        "Oracle": "intent",
        "Perplexity AI": "no_price",
    }


def test_in_april_the_next_deadline_is_in_two_days_and_moved_once(
    april: Ranking, shipped: Tables
) -> None:
    deadline = next_deadline(shipped, Index.of(shipped), april.contest, april.lens)
    assert deadline is not None
    assert (deadline.days_left, deadline.moved) == (2, 1)


def test_what_others_think_perplexity_worth_is_a_valuation(
    april: Ranking, shipped: Tables
) -> None:
    perplexity = next(one for one in april.unranked if one.name == "Perplexity AI")
    about = (perplexity.bid, perplexity.bidder)
    views = figures_of(shipped, Index.of(shipped), about, april.lens)
    lows = {one.value.value.low for one in views if one.value.value}
    assert Decimal(50_000_000_000) in lows
    assert {one.figure.kind for one in views} == {"valuation"}


def test_every_listed_bidder_has_one_row(april: Ranking, shipped: Tables) -> None:
    choice = Choice(contest=april.contest)
    rows = board(shipped, Index.of(shipped), april.lens, choice).rows
    assert len(rows) == len({row.bidder for row in rows}) == 11


def test_comcast_is_certain_and_the_stakes_differ(shipped: Tables) -> None:
    ranking = ranking_of(shipped, "2018-09-22", "Sky 2016-18")
    found = [(one.name, one.best, one.worst) for one in ranking.ranked]
    assert found == [("Comcast", 1, 1), ("21st Century Fox", 2, 2)]
    assert ranking.highest.state == "certain"
    assert not ranking.highest.among
    assert names(shipped, ranking.highest.bids) == ["Comcast"]
    assert ranking.stakes_differ
    assert (ranking.basis, ranking.currency) == ("per_share", "GBP")


def test_in_2026_the_joint_venture_is_completed(shipped: Tables) -> None:
    ranking = ranking_of(shipped, "2026-01-23", "TikTok US 2024-26")
    assert ranking.past
    assert ranking.ranked_on == day("2026-01-21")
    assert ranking.ended is not None
    assert ranking.ended.outcome == "completed"
    assert ranking.ended.on is not None
    assert ranking.ended.on.edtf == "2026-01-22"
    assert "Reid Rasner" in {one.name for one in ranking.ranked}


def test_a_book_just_opened_shows_its_first_contest(shipped: Tables) -> None:
    choice = default_choice(shipped, Index.of(shipped), day("2025-04-03"))
    assert choice.contest == default_contest(shipped) == next(iter(shipped.contests))
    assert (choice.basis, choice.currency) == ("total", "USD")
