"""Leaving out a source, in a contest with 2,000 claims."""

from datetime import UTC, date, datetime
from decimal import Decimal

from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.ranking import rank
from core.answers.single_points import single_points
from core.answers.without_source import without
from core.domain.amount import Amount
from core.domain.claim import Claim, Speaker
from core.domain.price import Price
from core.domain.records import Bid, Bidder, Contest, Derivation, Source
from core.domain.tables import Tables
from core.domain.when import When
from tests.benchmarks.measured import Measured, best_of

_CLAIMS = 2_000
_SOURCES = 100
# What a person takes for at once, and for a list that is worked out.
_AT_ONCE = 0.2
_A_WHILE = 2.0
_LENS = Lens(date(2026, 1, 1))
_CHOICE = Choice(contest="sale-aaaaaa")


def measure(_size: int) -> list[Measured]:
    """Leave out one source; then all of them in turn. The peer is what may pass."""
    tables = _contest()
    index = Index.of(tables)
    rank(tables, index, _LENS, _CHOICE)
    grave = frozenset({"source-0"})

    def leave_out() -> None:
        if not without(tables, index, _LENS, _CHOICE, grave).values:
            raise AssertionError("leaving out a source must change something")

    def in_turn() -> None:
        if not single_points(tables, index, _LENS, _CHOICE):
            raise AssertionError("some values must hang on one source")

    return [
        Measured(
            f"what a source changes, {_CLAIMS:,} claims; 200 ms",
            best_of(5, leave_out),
            _AT_ONCE,
            1,
            "within",
        ),
        Measured(
            f"single points of failure, {_SOURCES} sources; 2 s",
            best_of(2, in_turn),
            _A_WHILE,
            1,
            "within",
        ),
    ]


def _contest() -> Tables:
    """Four claims a bid by different sources, a third of them copies."""
    bidders, bids = [], []
    for number in range(_CLAIMS // 4):
        bidder = f"bidder-{number}"
        bidders.append(Bidder(id=bidder, contest="sale-aaaaaa", name=f"No. {number}"))
        bids.append(_bid(number, bidder))
    contest = Contest(id="sale-aaaaaa", title="The sale", currency="USD")
    return Tables.of([contest, *bidders, *bids, *map(_source, range(_SOURCES))])


def _source(number: int) -> Source:
    origin = (Derivation(f"source-{number - 1}", "cites"),) if number % 3 else ()
    return Source(
        id=f"source-{number}",
        kind="news_article",
        outlet=f"Paper {number % 20}",
        published=When(f"2025-{number % 12 + 1:02}-01"),
        derives_from=origin,
    )


def _bid(number: int, bidder: str) -> Bid:
    figure = Decimal(number % 97 + 1) * 10**9
    kind = ("exact", "about", "exact", "exact")[number % 4]
    amount = Amount(kind, figure, figure, "USD")  # type: ignore[arg-type] # of a tuple
    speaker = Speaker("unnamed" if number % 5 else "document")

    def claim(part: int, value: object) -> Claim[object]:
        return Claim(
            id=f"c{number}-{part}",
            value=value,
            source=f"source-{(number * 7 + part) % _SOURCES}",
            said_by=speaker,
            recorded=datetime(2025, 6, 1, tzinfo=UTC),
        )

    prices = (claim(0, Price(amount, "total")), claim(1, Price(amount, "total")))
    return Bid(
        id=f"bid-{number}",
        bidder=bidder,
        kind="offer",
        made_on=(claim(2, When("2025-02-01")),),  # type: ignore[arg-type] # as above
        price=prices,  # type: ignore[arg-type] # as above
        stage=(claim(3, "submitted"),),  # type: ignore[arg-type] # as above
    )
