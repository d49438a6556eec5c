"""The book that the program ships with: whole, sourced, and what it must hold."""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest

from core.domain.claim import Claim
from core.domain.identifiers import is_claim_id, is_record_id
from core.domain.price import Price, Term
from core.domain.records import (
    RECORD_TYPES,
    TABLES,
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Event,
    Figure,
    Meta,
    Source,
)
from core.domain.tables import Tables
from core.domain.value import Value

FILE = Path(__file__).parents[2] / "data.json"
LONGEST_QUOTE = 60


@cache
def document() -> dict[str, dict[str, dict[str, Any]]]:
    loaded: dict[str, dict[str, dict[str, Any]]] = json.loads(FILE.read_bytes())
    return loaded


@cache
def book() -> Tables:
    return Tables.of(
        msgspec.json.decode(msgspec.json.encode(stored), type=kind)
        for table, kind in RECORD_TYPES.items()
        for stored in document()[table].values()
    )


def values_in(value: object) -> Iterator[Value]:
    """A value and all values inside it."""
    if isinstance(value, tuple):
        for element in value:
            yield from values_in(element)
    elif isinstance(value, Value):
        yield value
        for name in value.__struct_fields__:
            yield from values_in(getattr(value, name))


def everything() -> Iterator[Value]:
    for record in book().records():
        yield from values_in(record)


def claims_of(record: AnyRecord) -> list[Claim[Any]]:
    return [value for value in values_in(record) if isinstance(value, Claim)]


def contest(title: str) -> Contest:
    return next(c for c in book().contests.values() if c.title == title)


def bidder(name: str, title: str) -> Bidder:
    home = contest(title).id
    return next(
        b for b in book().bidders.values() if b.name == name and b.contest == home
    )


def bids(name: str, title: str = "TikTok US 2024-26") -> list[Bid]:
    mine = bidder(name, title).id
    return [bid for bid in book().bids.values() if bid.bidder == mine]


def german_report() -> Source:
    (report,) = (
        s
        for s in book().sources.values()
        if s.title.startswith("German-language report on Amazon's bid for TikTok")
    )
    return report


def deadlines(title: str) -> list[Event]:
    home = contest(title).id
    return [
        event
        for event in book().events.values()
        if event.contest == home and event.kind == "deadline"
    ]


def days_of(event: Event) -> set[str | None]:
    return {claim.value.edtf for claim in event.on}


# The file as a file


def test_the_file_is_plain_utf8_json_that_ends_with_a_newline() -> None:
    raw = FILE.read_bytes()
    assert raw.endswith(b"}\n")
    assert b"\\u" not in raw
    assert not raw.startswith(b"\xef\xbb\xbf")


def test_the_file_has_the_seven_tables_and_says_what_it_is() -> None:
    assert set(document()) == {"meta", *TABLES}
    stored = document()["meta"]["1"]
    assert stored["format"] == "bidbook"
    meta = msgspec.convert(stored, Meta)
    assert meta.version == 1
    assert is_record_id(meta.book)


@pytest.mark.parametrize("table", TABLES)
def test_every_record_decodes_and_leaves_nothing_empty(table: str) -> None:
    stored = document()[table]
    assert list(stored) == [str(n) for n in range(1, len(stored) + 1)]
    for record, text in zip(book().table(table).values(), stored.values(), strict=True):
        assert json.loads(msgspec.json.encode(record)) == text
        assert not record.kept


# Ids and references


def test_every_id_is_unique_and_of_the_right_form() -> None:
    seen: Counter[str] = Counter()
    for value in everything():
        own = getattr(value, "id", None)
        if own is not None:
            right = is_claim_id if isinstance(value, Claim) else is_record_id
            assert right(own), own
            seen[own] += 1
    assert [own for own, times in seen.items() if times > 1] == []


def test_every_reference_leads_to_a_record_of_its_table() -> None:
    for record in book().records():
        for table, targets in references(record):
            for target in targets:
                assert target in book().table(table), (record.id, table, target)


def references(record: AnyRecord) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Pairs of table and the ids that must be in it."""
    for value in values_in(record):
        for name, table in {
            "contest": "contests",
            "bidder": "bidders",
            "formed_from": "bidders",
            "party": "parties",
            "lead": "parties",
            "targets": "parties",
            "sellers": "parties",
            "by": "parties",
            "from_": "parties",
            "to": "parties",
            "source": "sources",
            "supersedes": "bids",
            "extends": "events",
            "set_by": "events",
        }.items():
            target = getattr(value, name, None)
            if target and not (name == "by" and isinstance(target, str)):
                yield table, target if isinstance(target, tuple) else (target,)


def test_what_is_written_as_an_id_without_a_table_is_one() -> None:
    known = {value.id for value in everything() if hasattr(value, "id")}
    perimeters = {p.id for c in book().contests.values() for p in c.perimeters}
    for value in everything():
        if isinstance(value, Event | Figure):
            assert known.issuperset(value.about)
        if isinstance(value, Price | Term) and value.of:
            assert value.of in perimeters or value.of in book().parties
        if isinstance(value, Bid):
            assert perimeters.issuperset(claim.value for claim in value.scope)
        if isinstance(value, Claim) and value.via and is_record_id(value.via):
            assert value.via in book().sources


def test_what_a_record_points_at_is_of_its_own_contest() -> None:
    for bid in book().bids.values():
        if bid.supersedes:
            older = book().bids[bid.supersedes]
            homes = [book().bidders[b.bidder].contest for b in (bid, older)]
            assert homes[0] == homes[1]
    for event in book().events.values():
        for other in (event.extends, event.set_by):
            assert other is None or book().events[other].contest == event.contest


def test_nothing_in_the_book_is_unused() -> None:
    text = FILE.read_text(encoding="utf-8")
    for table in ("parties", "sources"):
        for key in book().table(table):
            assert text.count(f'"{key}"') > 1, key


# Evidence


def test_every_bid_has_a_claim_with_a_source() -> None:
    for bid in book().bids.values():
        assert any(claim.source for claim in claims_of(bid)), bid.id


def test_every_claim_says_who_said_it_and_when_it_was_entered() -> None:
    for record in book().records():
        for claim in claims_of(record):
            assert (claim.said_by is None) == (claim.source is None)
            assert claim.recorded is not None
            assert claim.recorded.utcoffset() is not None


def test_no_sentence_is_copied() -> None:
    for value in everything():
        if isinstance(value, Claim):
            assert len(value.quote) <= LONGEST_QUOTE
            assert len(value.translation) <= LONGEST_QUOTE


def test_every_address_is_one_of_the_web() -> None:
    for source in book().sources.values():
        if source.url:
            parts = urlsplit(source.url)
            assert parts.scheme in ("http", "https")
            assert parts.netloc


def test_every_source_is_dated_unless_it_is_only_a_root() -> None:
    cited = {v.source for v in everything() if isinstance(v, Claim)}
    for source in book().sources.values():
        assert source.title
        assert source.published or source.id not in cited, source.id


def test_a_price_is_a_price_and_a_share_is_a_percentage() -> None:
    for bid in book().bids.values():
        for price in bid.price:
            unit = price.value.amount.unit
            assert unit is None or len(unit) == 3
        for stake in bid.stake:
            assert stake.value.unit == "%"
            assert (stake.value.low or 0) <= 100


# What it must hold


def test_it_holds_three_contests_and_opens_on_tiktok() -> None:
    titles = [contest.title for contest in book().contests.values()]
    assert titles == ["TikTok US 2024-26", "TikTok 2020", "Sky 2016-18"]
    assert [c.currency for c in book().contests.values()] == ["USD", "USD", "GBP"]
    assert contest("TikTok US 2024-26").assume_currency


def test_the_two_tiktok_contests_share_their_parties() -> None:
    for name in ("TikTok", "ByteDance", "Oracle", "Microsoft", "Walmart"):
        assert [p.name for p in book().parties.values()].count(name) == 1
    assert contest("TikTok 2020").targets == contest("TikTok US 2024-26").targets


def test_rasners_figure_is_the_reports_and_a_finer_one_agrees() -> None:
    (bid,) = bids("Reid Rasner")
    first, later = bid.price
    assert first.source == german_report().id
    assert first.value.amount.kind == "exact"
    assert first.value.amount.low == Decimal(47_500_000_000)
    assert first.value.amount.unit == "USD"
    assert first.value.basis == "total"
    assert later.value.amount.low == Decimal(47_450_000_000)
    assert not first.value.amount.excludes(later.value.amount)


def test_more_than_thirty_stays_more_than_thirty_without_a_currency() -> None:
    january, april = bids("Tinsley group")
    assert april.supersedes == january.id
    (price,) = april.price
    assert price.source == german_report().id
    assert price.value.amount.kind == "more_than"
    assert price.value.amount.low == Decimal(30_000_000_000)
    assert price.value.amount.high is None
    assert price.value.amount.unit is None
    assert {c.value.amount.kind for c in january.price} == {"undisclosed"}
    assert "funding" in {term.value.kind for term in january.terms}


def test_what_mccourt_offers_is_about_twenty() -> None:
    offer = bids("McCourt group")[-1]
    (price,) = (c for c in offer.price if c.value.amount.has_number)
    assert price.source == german_report().id
    assert price.value.amount.kind == "about"
    assert price.value.amount.figure == Decimal(20_000_000_000)
    names = {book().parties[m.party].name for m in members("McCourt group")}
    assert {"Frank McCourt", "Alexis Ohanian"} <= names


def members(name: str) -> tuple[Any, ...]:
    return bidder(name, "TikTok US 2024-26").members


@pytest.mark.parametrize("name", ["Amazon", "AppLovin", "Zoop"])
def test_an_offer_without_a_sum_is_undisclosed(name: str) -> None:
    (bid,) = bids(name)
    assert bid.kind == "offer"
    assert {claim.value.amount.kind for claim in bid.price} == {"undisclosed"}


def test_perplexity_proposes_a_merger_without_a_price() -> None:
    for bid in bids("Perplexity AI"):
        assert bid.kind == "merger"
        assert {claim.value.amount.kind for claim in bid.price} == {"no_price"}
    about_it = {
        claim.value.low
        for figure in book().figures.values()
        if figure.kind == "valuation" and bids("Perplexity AI")[-1].id in figure.about
        for claim in figure.value
    }
    assert about_it == {Decimal(50_000_000_000), Decimal(300_000_000_000)}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Elon Musk", "talks"),
        ("Microsoft", "talks"),
        ("Oracle", "intent"),
        ("Blackstone", "intent"),
        ("Existing ByteDance investors", "joint_venture"),
    ],
)
def test_interest_without_an_offer_is_entered_as_that(name: str, kind: str) -> None:
    (bid,) = bids(name)
    assert bid.kind == kind
    assert bid.price == ()


def test_the_investor_group_is_first_reported_on_4_april() -> None:
    (bid,) = bids("Existing ByteDance investors")
    public = [
        book().sources[claim.source].published
        for claim in claims_of(bid)
        if claim.source
    ]
    assert min(str(when.latest) for when in public if when) == "2025-04-04"


def test_the_joint_venture_is_completed_and_has_no_price() -> None:
    framework, venture = bids("TikTok USDS Joint Venture")
    assert venture.supersedes == framework.id
    assert framework.supersedes == bids("Existing ByteDance investors")[0].id
    assert framework.price == venture.price == ()
    standing = [c for c in venture.stage if c.standing.kind != "rejected"]
    done = {c.on.edtf for c in standing if c.value == "completed" and c.on}
    assert done == {"2026-01-22"}
    (stake,) = venture.stake
    assert stake.value.figure == Decimal("80.1")


def test_the_misprinted_closing_day_is_kept_and_rejected() -> None:
    rejected = [
        claim
        for claim in bids("TikTok USDS Joint Venture")[-1].stage
        if claim.standing.kind == "rejected"
    ]
    assert [(c.value, c.standing.reason) for c in rejected] == [
        ("completed", "copy_error")
    ]


def test_the_legal_deadline_moves_five_times_in_one_chain() -> None:
    chain = deadlines("TikTok US 2024-26")
    for older, newer in pairwise(chain):
        assert newer.extends == older.id
        assert {claim.value for claim in older.outcome} == {"extended"}
    days = [event.on[0].value.edtf for event in chain]
    assert days == [
        "2025-01-19",
        "2025-04-05",
        "2025-06-19",
        "2025-09-17",
        "2025-12-16",
        "2026-01-23",
    ]
    setters = [book().events[event.set_by or ""] for event in chain]
    assert [event.kind for event in setters] == ["law"] + ["order"] * 5


def test_a_deadline_is_public_from_the_order_that_set_it() -> None:
    for event in deadlines("TikTok US 2024-26"):
        setter = book().events[event.set_by or ""]
        sources = [book().sources[claim.source or ""] for claim in event.on]
        first = min(str(s.published.latest) for s in sources if s.published)
        assert first == setter.on[0].value.edtf


def test_reports_that_contradict_each_other_stand_side_by_side() -> None:
    spring = deadlines("TikTok US 2024-26")[1]
    assert days_of(spring) == {"2025-04-05", "2025-04-04"}
    (mr_beast,) = (
        m
        for m in members("Tinsley group")
        if book().parties[m.party].name == "Jimmy Donaldson"
    )
    assert {claim.value for claim in mr_beast.standing} == {"reported", "denied"}
    last = bids("Comcast", "Sky 2016-18")[-1]
    totals = [c.value.amount.kind for c in last.price if c.value.basis == "total"]
    assert totals == ["exact", "less_than", "more_than"]


def test_the_german_report_is_a_source_of_all_that_it_says() -> None:
    report = german_report()
    assert report.language == "de"
    assert report.published
    assert report.published.edtf == "2025-04-03~"
    assert not report.outlet
    saying = {
        record.id
        for record in book().records()
        if any(claim.source == report.id for claim in claims_of(record))
    }
    for name in ("Amazon", "Oracle", "Blackstone", "McCourt group", "Reid Rasner"):
        assert saying & {bid.id for bid in bids(name)}, name
    kinds = Counter(
        event.stance or event.kind
        for event in book().events.values()
        if event.id in saying
    )
    for kind in ("law", "ruling", "deadline", "letter", "declines", "no_answer"):
        assert kinds[kind], kind
    assert kinds["denies"] == 1
    assert kinds["statement"] >= 6


def test_amazons_letter_goes_to_vance_and_lutnick_and_is_dismissed() -> None:
    (letter,) = (
        e
        for e in book().events.values()
        if e.kind == "letter" and bids("Amazon")[0].id in e.about
    )
    names = [book().parties[party].name for party in letter.to]
    assert names == ["JD Vance", "Howard Lutnick"]
    stances = {
        event.stance
        for event in book().events.values()
        if bids("Amazon")[0].id in event.about and event.stance
    }
    assert stances == {"dismisses", "declines", "no_answer"}


def test_sky_is_bid_for_by_the_share_with_stakes_that_differ() -> None:
    title = "Sky 2016-18"
    ladders = {
        name: [
            next(c for c in bid.price if c.value.basis == "per_share").value.amount.low
            for bid in bids(name, title)
        ]
        for name in ("21st Century Fox", "Comcast")
    }
    assert ladders == {
        "21st Century Fox": [Decimal("10.75"), Decimal(14), Decimal("15.67")],
        "Comcast": [
            Decimal("12.5"),
            Decimal("12.5"),
            Decimal("14.75"),
            Decimal("17.28"),
        ],
    }
    stakes = {
        name: {claim.value.low for bid in bids(name, title) for claim in bid.stake}
        for name in ladders
    }
    assert stakes == {"21st Century Fox": {Decimal(61)}, "Comcast": {Decimal(100)}}
    rounds = [e for e in book().events.values() if e.kind == "round"]
    assert len(rounds) == 3


def test_the_auctions_last_hour_is_told_in_london() -> None:
    whens = [claim.value for event in deadlines("Sky 2016-18") for claim in event.on]
    assert ("2018-09-21", "17:00", "Europe/London") in {
        (when.edtf, when.time, when.zone) for when in whens
    }
