"""A small book in which every kind of reference occurs."""

from decimal import Decimal

import pytest

from core.domain.amount import Amount
from core.domain.claim import Claim, Speaker, Standing
from core.domain.price import Price, Term
from core.domain.records import (
    Bid,
    Bidder,
    Contest,
    Derivation,
    Event,
    Figure,
    Member,
    Party,
    Perimeter,
    Source,
)
from core.domain.tables import Tables
from core.domain.when import When

SOURCE, COPY = "report-aaaaaa", "copy-aaaaaa"


def _usd(billions: str) -> Amount:
    figure = Decimal(billions) * 10**9
    return Amount("exact", figure, figure, "USD", words=f"${billions}bn")


def _parties() -> list[Party]:
    names = ("target", "seller", "alpha", "beta", "agency", "alias")
    return [Party(id=f"{name}-aaaaaa", name=name.title()) for name in names]


def _contest() -> Contest:
    return Contest(
        id="sale-aaaaaa",
        title="The sale",
        targets=("target-aaaaaa",),
        sellers=("seller-aaaaaa",),
        perimeters=(
            Perimeter("whole-aaaaaa", "Whole"),
            Perimeter("part-aaaaaa", "Part", part_of="whole-aaaaaa"),
            Perimeter("variant-aaaaaa", "Variant", variant_of="whole-aaaaaa"),
        ),
        outcome=(Claim(id="outcomeaaa", value="completed", source=SOURCE),),
    )


def _bidders() -> list[Bidder]:
    return [
        Bidder(
            id="alpha-bidder-aaaaaa",
            contest="sale-aaaaaa",
            name="Alpha",
            lead="alpha-aaaaaa",
            members=(
                Member(
                    id="alpha-member-aaaaaa",
                    party="alpha-aaaaaa",
                    role="lead",
                    standing=(Claim(id="standingaa", value="announced", source=COPY),),
                ),
                Member(id="beta-member-aaaaaa", party="beta-aaaaaa", role="lender"),
            ),
        ),
        Bidder(
            id="beta-bidder-aaaaaa",
            contest="sale-aaaaaa",
            name="Beta",
            formed_from=("alpha-bidder-aaaaaa",),
        ),
    ]


def _bids() -> list[Bid]:
    price = Price(_usd("30"), "total", of="part-aaaaaa")
    term = Term(
        id="fee-aaaaaa",
        kind="break_fee",
        amount=_usd("1"),
        of="part-aaaaaa",
        from_=("seller-aaaaaa",),
        to=("alpha-aaaaaa",),
    )
    speaker = Speaker("party", party="alpha-aaaaaa")
    return [
        Bid(
            id="first-aaaaaa",
            bidder="alpha-bidder-aaaaaa",
            kind="offer",
            made_on=(Claim(id="madeonaaaa", value=When("2025-04-03"), source=SOURCE),),
            price=(
                Claim(id="priceaaaaa", value=price, source=SOURCE, said_by=speaker),
                Claim(
                    id="pricebbbbb",
                    value=price,
                    source=COPY,
                    via=SOURCE,
                    standing=Standing("rejected", "copy_error"),
                ),
            ),
            scope=(Claim(id="scopeaaaaa", value="whole-aaaaaa"),),
            stage=(Claim(id="stageaaaaa", value="submitted", source=SOURCE),),
            terms=(Claim(id="termaaaaaa", value=term, source=COPY),),
        ),
        Bid(
            id="second-aaaaaa",
            bidder="alpha-bidder-aaaaaa",
            kind="offer",
            supersedes="first-aaaaaa",
        ),
        Bid(id="third-aaaaaa", bidder="beta-bidder-aaaaaa", kind="talks"),
    ]


def _events() -> list[Event]:
    contest = "sale-aaaaaa"
    return [
        Event(id="law-aaaaaa", contest=contest, kind="law", by=("agency-aaaaaa",)),
        Event(id="due-aaaaaa", contest=contest, kind="deadline", set_by="law-aaaaaa"),
        Event(
            id="later-aaaaaa", contest=contest, kind="deadline", extends="due-aaaaaa"
        ),
        Event(
            id="denial-aaaaaa",
            contest=contest,
            kind="response",
            by=("target-aaaaaa",),
            to=("alpha-aaaaaa",),
            about=("priceaaaaa",),
            stance="denies",
        ),
        Event(
            id="doubt-aaaaaa",
            contest=contest,
            kind="response",
            about=("alpha-member-aaaaaa", "third-aaaaaa", "law-aaaaaa"),
            stance="denies_in_part",
        ),
        Event(
            id="letter-aaaaaa",
            contest=contest,
            kind="letter",
            about=("alpha-bidder-aaaaaa",),
        ),
    ]


def _sources() -> list[Source]:
    return [
        Source(id=SOURCE, kind="news_article", outlet="The Paper"),
        Source(id=COPY, kind="wire", derives_from=(Derivation(SOURCE, "cites"),)),
    ]


def _figures() -> list[Figure]:
    value = (Claim(id="valueaaaaa", value=_usd("50"), source=SOURCE),)
    return [
        Figure(id="rate-aaaaaa", kind="exchange_rate", about=("GBP", "USD")),
        Figure(
            id="worth-aaaaaa",
            kind="valuation",
            about=("alpha-bidder-aaaaaa", "part-aaaaaa"),
            value=value,
        ),
        Figure(id="held-aaaaaa", kind="stake_held", about=("alpha-aaaaaa",)),
    ]


@pytest.fixture
def sale() -> Tables:
    """A contest with all that can be in one."""
    return Tables.of(
        [
            _contest(),
            *_parties(),
            *_bidders(),
            *_bids(),
            *_events(),
            *_sources(),
            *_figures(),
        ]
    )
