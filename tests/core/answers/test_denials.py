"""A denial counts against exactly what it names, is said, and replaces nothing."""

from datetime import date

import pytest

from core.answers.board_rows import board
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.ranking import rank
from core.answers.shown_values import shown_values
from core.answers.standing import Ranking
from core.domain.claim import Claim
from core.domain.records import Event
from core.domain.tables import Change, Tables
from core.domain.when import When
from core.wording.voice import Voice

TODAY = Lens(date(2026, 11, 24))
APRIL = Lens(date(2025, 4, 3))


def contest_of(tables: Tables, event: str) -> str:
    return tables.events[event].contest


def without_event(tables: Tables, event: str) -> Tables:
    return tables.apply([Change("events", event, tables.events[event], None)])


def denied(tables: Tables, contest: str, lens: Lens = TODAY) -> dict[str, set[str]]:
    """By event, the values that it counts against."""
    found: dict[str, set[str]] = {}
    for one in shown_values(tables, Index.of(tables), lens, contest):
        for event in one.resolved.support.denials:
            found.setdefault(event, set()).add(one.key)
    return found


def ranks(tables: Tables, contest: str, lens: Lens) -> list[tuple[str, int, int]]:
    ranking = rank(tables, Index.of(tables), lens, Choice(contest=contest))
    return [(one.bid, one.best, one.worst) for one in ranking.ranked]


def test_the_denial_of_a_membership_is_of_that_member_alone(shipped: Tables) -> None:
    event = "donaldson-denied-4cz7tr"
    found = denied(shipped, contest_of(shipped, event))
    assert found[event]
    assert all(key.startswith("donaldson-ivcwql/") for key in found[event])


@pytest.mark.parametrize(
    ("event", "bid"),
    [
        ("musk-denied-r6m4ea", "musk-bid-i3knjh"),
        ("bytedance-no-agreement-rmsyx7", "investors-bid-omm4fq"),
        ("no-offer-known-hz4j4r", "triller-bid-eg44wx"),
    ],
)
def test_the_denial_of_a_bid_is_of_all_that_is_said_of_it(
    shipped: Tables, event: str, bid: str
) -> None:
    contest = contest_of(shipped, event)
    found = denied(shipped, contest)[event]
    values = shown_values(shipped, Index.of(shipped), TODAY, contest)
    said = {one.key for one in values if one.record == bid}
    assert {key for key in found if key.startswith(f"{bid}/")} == said
    heirs = [bid]
    for one in heirs:
        heirs += Index.of(shipped).superseded_by(one)
    assert {key.partition("/")[0] for key in found} <= set(heirs)


@pytest.mark.parametrize(
    "event", ["donaldson-denied-4cz7tr", "musk-denied-r6m4ea", "no-offer-known-hz4j4r"]
)
@pytest.mark.parametrize("as_of", ["2020-09-01", "2025-04-04", "2026-11-24"])
def test_no_denial_changes_a_rank_or_a_value(
    shipped: Tables, event: str, as_of: str
) -> None:
    lens, contest = Lens(date.fromisoformat(as_of)), contest_of(shipped, event)
    other = without_event(shipped, event)
    assert ranks(shipped, contest, lens) == ranks(other, contest, lens)

    def values(tables: Tables) -> dict[str, object]:
        found = shown_values(tables, Index.of(tables), lens, contest)
        return {one.key: one.resolved.value for one in found if one.record != event}

    assert values(shipped) == values(other)


def with_denial(tables: Tables, about: str) -> Tables:
    contest = next(iter(tables.contests))
    bytedance = next(
        one.id for one in tables.parties.values() if one.name == "ByteDance"
    )
    event = Event(
        id="made-denial-aaaaaa",
        contest=contest,
        kind="response",
        by=(bytedance,),
        about=(about,),
        stance="denies",
        on=(Claim(id="deniedaaaa", value=When("2025-04-02")),),
    )
    return tables.apply([Change("events", event.id, None, event)])


@pytest.fixture
def rasner(shipped: Tables) -> str:
    """The bid that is the highest stated in April 2025."""
    (bid,) = ranking(shipped).highest_stated
    return bid


def ranking(tables: Tables) -> Ranking:
    return rank(
        tables, Index.of(tables), APRIL, Choice(contest=next(iter(tables.contests)))
    )


def test_sentence_list_and_chart_say_it_in_one_step(
    shipped: Tables, rasner: str
) -> None:
    voice = Voice("en")
    price = shipped.bids[rasner].price[0].id
    for about in (rasner, price):
        tables = with_denial(shipped, about)
        told = voice.sentence(ranking(tables), tables).text
        assert "denied by ByteDance" in told
        rows = board(
            tables, Index.of(tables), APRIL, Choice(contest=ranking(tables).contest)
        ).rows
        (row,) = [one for one in rows if one.bid == rasner]
        assert row.support.against == "denied"
        assert row.best == 1
    assert "denied by" not in voice.sentence(ranking(shipped), shipped).text


def test_the_denial_of_a_price_leaves_the_bids_date_alone(
    shipped: Tables, rasner: str
) -> None:
    tables = with_denial(shipped, shipped.bids[rasner].price[0].id)
    found = denied(tables, next(iter(tables.contests)), APRIL)["made-denial-aaaaaa"]
    assert found
    assert all("/price/" in key for key in found)
