"""A builder of tiny books for the tests of the answers."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any, TypeVar

from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.ranking import rank
from core.answers.resolve import resolve_field, resolve_price
from core.answers.resolved import Resolved
from core.answers.standing import Ranking
from core.domain.amount import Amount, AmountKind
from core.domain.claim import Claim, Speaker, SpeakerKind
from core.domain.price import Basis, Price
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Derivation,
    Event,
    Source,
)
from core.domain.tables import Tables
from core.domain.when import When

TODAY = Lens(date(2025, 6, 1))
T = TypeVar("T")


def day(text: str, *without: str) -> Lens:
    """The public lens as of a day, without some sources."""
    return Lens(date.fromisoformat(text), without=frozenset(without))


def amount(kind: AmountKind, *ends: int | str, unit: str | None = "USD") -> Amount:
    """An amount of a kind with its one or two ends."""
    numbers = [Decimal(end) for end in ends]
    low = high = None
    if kind in ("exact", "about"):
        low = high = numbers[0]
    elif kind in ("at_least", "more_than"):
        low = numbers[0]
    elif kind in ("at_most", "less_than"):
        high = numbers[0]
    elif kind == "range":
        low, high = numbers
    return Amount(kind, low, high, unit if numbers else None)


class Book:
    """A tiny book that grows record by record; ids are what the test calls them."""

    def __init__(self) -> None:
        self.records: dict[str, AnyRecord] = {}
        self._numbers = count(1)
        self.add(Contest(id="contest", title="Contest", currency="USD"))

    def add(self, record: AnyRecord) -> str:
        """Put a record in, in place of one with its id."""
        self.records[record.id] = record
        return record.id

    def source(self, name: str, published: str | None = None, *origins: str) -> str:
        """A source, published on a day, that derives from others."""
        when = When(edtf=published) if published else None
        derived = tuple(Derivation(origin, "cites") for origin in origins)
        return self.add(
            Source(id=name, kind="news_article", published=when, derives_from=derived)
        )

    def claim(
        self,
        value: T,
        source: str | None = None,
        by: SpeakerKind | None = None,
        on: str | None = None,
        **more: Any,  # noqa: ANN401 (any other field of a claim)
    ) -> Claim[T]:
        """A claim of a value; ids count up in the order of making."""
        number = next(self._numbers)
        return Claim(
            id=more.pop("id", f"claim{number:05d}"),
            value=value,
            source=source,
            said_by=Speaker(by) if by else None,
            on=When(edtf=on) if on else None,
            recorded=more.pop("recorded", datetime(2025, 1, 1, tzinfo=UTC)),
            **more,
        )

    def price(
        self,
        kind: AmountKind,
        *ends: int | str,
        unit: str | None = "USD",
        basis: Basis = "total",
        condition: str = "",
        **claim: Any,  # noqa: ANN401 (any field of a claim)
    ) -> Claim[Price]:
        """A claim of a price."""
        of, stake = claim.pop("of", None), claim.pop("stake", None)
        value = Price(amount(kind, *ends, unit=unit), basis, of, stake, condition)
        return self.claim(value, **claim)

    def bid(
        self,
        name: str,
        *prices: Claim[Price],
        made_on: str | tuple[Claim[When], ...] = "2025-01-01",
        **more: Any,  # noqa: ANN401 (any field of a bid)
    ) -> str:
        """A bid of a bidder of the same name with ``-bidder``, made if need be."""
        bidder = more.pop("bidder", f"{name}-bidder")
        if bidder not in self.records:
            called = bidder.removesuffix("-bidder").title()
            self.add(Bidder(id=bidder, contest="contest", name=called))
        if isinstance(made_on, str):
            made_on = (self.claim(When(edtf=made_on)),) if made_on else ()
        kind = more.pop("kind", "offer")
        bid = Bid(
            id=name, bidder=bidder, kind=kind, price=prices, made_on=made_on, **more
        )
        return self.add(bid)

    def event(
        self,
        name: str,
        kind: str = "response",
        **more: Any,  # noqa: ANN401 (any field of an event)
    ) -> str:
        """An event of the contest."""
        return self.add(Event(id=name, contest="contest", kind=kind, **more))

    @property
    def tables(self) -> Tables:
        """The book as it now stands."""
        return Tables.of(self.records.values())

    def rank(
        self,
        lens: Lens = TODAY,
        **choice: Any,  # noqa: ANN401 (any field of a choice)
    ) -> Ranking:
        """The ranking of the contest."""
        tables = self.tables
        choice.setdefault("contest", "contest")
        return rank(tables, Index.of(tables), lens, Choice(**choice))

    def prices_of(self, bid: str, lens: Lens = TODAY) -> tuple[Resolved[Price], ...]:
        """What the price of a bid comes to, measure by measure."""
        tables = self.tables
        return resolve_price(tables, Index.of(tables), tables.bids[bid], lens)

    def price_of(self, bid: str, lens: Lens = TODAY) -> Resolved[Price]:
        """What the price of a bid comes to, if it has one measure."""
        (price,) = self.prices_of(bid, lens)
        return price

    def field_of(self, record: str, field: str, lens: Lens = TODAY) -> Resolved[Any]:
        """What a field of a bid or event comes to."""
        tables = self.tables
        found = tables.bids.get(record) or tables.events[record]
        return resolve_field(tables, Index.of(tables), found, field, lens)
