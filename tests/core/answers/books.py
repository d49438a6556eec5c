"""A builder of tiny books for the tests of the answers."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.ranking import rank
from core.answers.standing import Ranking
from core.domain.amount import Amount, AmountKind
from core.domain.claim import Claim, Speaker, SpeakerKind
from core.domain.price import Basis, Price
from core.domain.records import AnyRecord, Bid, Bidder, Contest, Event, Source
from core.domain.tables import Tables
from core.domain.when import When

TODAY = Lens(date(2025, 6, 1))


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

    def source(self, name: str, day: str | None = None, **more: Any) -> str:
        """A source, published on a day."""
        published = When(edtf=day) if day else None
        kind = more.pop("kind", "news_article")
        return self.add(Source(id=name, kind=kind, published=published, **more))

    def claim(
        self,
        value: Any,
        source: str | None = None,
        by: SpeakerKind | None = None,
        on: str | None = None,
        **more: Any,
    ) -> Claim[Any]:
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
        of: str | None = None,
        stake: Amount | None = None,
        condition: str = "",
        **claim: Any,
    ) -> Claim[Price]:
        """A claim of a price."""
        value = Price(amount(kind, *ends, unit=unit), basis, of, stake, condition)
        return self.claim(value, **claim)

    def bid(self, name: str, *prices: Claim[Price], **more: Any) -> str:
        """A bid of a bidder of the same name with ``-bidder``, made if need be."""
        bidder = more.pop("bidder", f"{name}-bidder")
        if bidder not in self.records:
            self.add(Bidder(id=bidder, contest="contest", name=bidder[:-7].title()))
        day = more.pop("made_on", "2025-01-01")
        made_on = (self.claim(When(edtf=day)),) if isinstance(day, str) else day
        kind = more.pop("kind", "offer")
        return self.add(
            Bid(
                id=name, bidder=bidder, kind=kind, price=prices, made_on=made_on, **more
            )
        )

    def event(self, name: str, kind: str = "response", **more: Any) -> str:
        """An event of the contest."""
        return self.add(Event(id=name, contest="contest", kind=kind, **more))

    @property
    def tables(self) -> Tables:
        """The book as it now stands."""
        return Tables.of(self.records.values())

    def rank(self, lens: Lens = TODAY, **choice: Any) -> Ranking:
        """The ranking of the contest."""
        tables = self.tables
        choice.setdefault("contest", "contest")
        return rank(tables, Index.of(tables), lens, Choice(**choice))
