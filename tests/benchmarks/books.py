"""A synthetic big book: 1,000 contests with 100 bids each and three claims a bid."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import TypeVar

import msgspec

from core.domain.amount import Amount
from core.domain.claim import Claim, Speaker
from core.domain.identifiers import ALPHABET
from core.domain.price import Price
from core.domain.records import (
    TABLES,
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Event,
    Member,
    Party,
    Perimeter,
    Source,
)
from core.domain.tables import Tables
from core.domain.when import When
from core.domain.words import STAGES, STANCES
from tests.benchmarks.book_words import Vocabulary

T = TypeVar("T")

_BIDS_OF_A_BIDDER = 5
_SOURCES_OF_A_CONTEST = 20
_FIRST_DAY = date(2005, 1, 3)
_RECORDED = datetime(2026, 11, 1, 12, tzinfo=UTC)
_SPEAKERS = (
    Speaker(kind="document"),
    Speaker(kind="other", name="Adviser to the board", capacity="banker"),
    Speaker(kind="unnamed", descriptor="three people familiar with the matter"),
    Speaker(kind="unnamed", descriptor="a government official"),
    Speaker(kind="nobody"),
)
_STAGES = (*STAGES[4:9], "submitted", "submitted", "rejected", "withdrawn")
_KINDS = ("offer",) * 8 + ("merger", "talks")


def big_tables(
    contests: int = 1000, bids: int = 100, claims: int = 3, seed: int = 1
) -> Tables:
    """Make a book of so many contests, bids a contest and claims a bid.

    The same arguments give the same book, down to the ids.
    """
    return Tables.of(_Maker(seed).records(contests, bids, claims))


def write_big_book(
    path: Path, contests: int = 1000, bids: int = 100, claims: int = 3, seed: int = 1
) -> Tables:
    """Write such a book as a file of TinyDB's form, and return what is in it."""
    tables = big_tables(contests, bids, claims, seed)
    meta = {"format": "bidbook", "version": 1, "book": "big-book-aaaaaa"}
    whole: dict[str, dict[str, object]] = {"meta": {"1": meta}}
    for name in TABLES:
        numbered = enumerate(tables.table(name).values(), 1)
        whole[name] = {str(number): record for number, record in numbered}
    path.write_bytes(msgspec.json.format(msgspec.json.encode(whole), indent=2))
    return tables


class _Maker:
    """Makes the records, in the order of the file."""

    def __init__(self, seed: int) -> None:
        self.words = Vocabulary(seed)
        self.rng = self.words.rng
        self._ids = count(1)
        self._claim_ids = count(1)

    def records(self, contests: int, bids: int, claims: int) -> Iterator[AnyRecord]:
        for number in range(contests):
            yield from self._contest(number, bids, claims)

    def _contest(self, number: int, bids: int, claims: int) -> Iterator[AnyRecord]:
        target = Party(id=self._id("target"), name=self.words.firm(), kind="company")
        area = Perimeter(id=self._id("whole"), name=f"All of {target.name}")
        start = _FIRST_DAY + timedelta(days=7 * number)
        contest = Contest(
            id=self._id("contest"),
            title=f"{target.name} {start.year}",
            targets=(target.id,),
            perimeters=(area,),
            currency="USD",
            notes=self.words.text(12),
        )
        sources = [self._source(start) for _ in range(_SOURCES_OF_A_CONTEST)]
        yield target
        yield contest
        yield from sources
        made: list[Bid] = []
        for first in range(0, bids, _BIDS_OF_A_BIDDER):
            party = Party(
                id=self._id("firm"),
                name=self.words.firm(),
                aliases=(self.words.name(),),
                kind="company",
            )
            bidder = self._bidder(contest.id, party, target)
            yield party
            yield bidder
            raises = min(_BIDS_OF_A_BIDDER, bids - first)
            for bid in self._bids(bidder, party, sources, start, raises, claims):
                made.append(bid)
                yield bid
        yield from self._events(contest, target, sources, made, start)

    def _source(self, start: date) -> Source:
        day = start + timedelta(days=self.rng.randrange(300))
        return Source(
            id=self._id("report"),
            kind="news_article",
            outlet=self.words.outlet(),
            title=self.words.text(6),
            published=When(edtf=day.isoformat()),
            url=f"https://news.example/{next(self._ids)}",
        )

    def _bidder(self, contest: str, party: Party, target: Party) -> Bidder:
        lead = Member(id=self._id("lead"), party=party.id, role="lead")
        return Bidder(
            id=self._id("bidder"),
            contest=contest,
            name=f"{party.name} for {target.name}",
            lead=party.id,
            members=(lead,),
        )

    def _bids(
        self,
        bidder: Bidder,
        party: Party,
        sources: list[Source],
        start: date,
        raises: int,
        claims: int,
    ) -> Iterator[Bid]:
        figure = self.rng.randrange(5, 500)
        supersedes = None
        day = start + timedelta(days=self.rng.randrange(60))
        for _ in range(raises):
            figure += self.rng.randrange(1, 40)
            day += timedelta(days=self.rng.randrange(3, 40))
            bid = self._bid(bidder.id, party.id, sources, day, figure, claims)
            yield msgspec.structs.replace(bid, supersedes=supersedes)
            supersedes = bid.id

    def _bid(
        self,
        bidder: str,
        party: str,
        sources: list[Source],
        day: date,
        figure: int,
        claims: int,
    ) -> Bid:
        price = Price(amount=self._amount(figure), basis="total")
        stage = self.rng.choice(_STAGES)
        when = When(edtf=day.isoformat())
        dates, prices, stages = [], [], []
        for number in range(claims):
            if number % 3 == 0:
                prices.append(self._claim(price, sources, party))
            elif number % 3 == 1:
                dates.append(self._claim(when, sources, party))
            else:
                stages.append(self._claim(stage, sources, party))
        return Bid(
            id=self._id("bid"),
            bidder=bidder,
            kind=self.rng.choice(_KINDS),
            made_on=tuple(dates),
            price=tuple(prices),
            stage=tuple(stages),
            notes=self.words.text(12) if figure % 3 == 0 else "",
        )

    def _claim(self, value: T, sources: list[Source], party: str) -> Claim[T]:
        speaker = self.rng.choice(_SPEAKERS)
        if self.rng.random() < 0.1:
            speaker = Speaker(kind="party", party=party)
        return Claim(
            id=self._claim_id(),
            value=value,
            source=self.rng.choice(sources).id,
            quote=self.words.text(self.rng.randrange(6, 12)),
            said_by=speaker,
            recorded=_RECORDED,
        )

    def _amount(self, tenths: int) -> Amount:
        low = Decimal(tenths) * 100_000_000
        step = Decimal(100_000_000)
        digits = f"{tenths / 10:g} billion dollars"
        chance = self.rng.random()
        if chance < 0.70:
            return Amount(
                kind="exact", low=low, high=low, unit="USD", step=step, words=digits
            )
        if chance < 0.80:
            return Amount(
                kind="about", low=low, high=low, unit="USD", words=f"about {digits}"
            )
        if chance < 0.88:
            return Amount(
                kind="more_than", low=low, unit="USD", words=f"more than {digits}"
            )
        if chance < 0.94:
            high = low * 2
            return Amount(
                kind="range", low=low, high=high, unit="USD", words=f"{digits} or twice"
            )
        return Amount(kind="undisclosed", words="for an undisclosed sum")

    def _events(
        self,
        contest: Contest,
        target: Party,
        sources: list[Source],
        bids: list[Bid],
        start: date,
    ) -> Iterator[Event]:
        deadline = None
        for number in range(10):
            day = When(edtf=(start + timedelta(days=30 * number)).isoformat())
            response = number % 2 == 0
            event = Event(
                id=self._id("event"),
                contest=contest.id,
                kind="response" if response else "deadline",
                title=self.words.text(6),
                on=(self._claim(day, sources, target.id),),
                by=(target.id,),
                about=(self.rng.choice(bids).id,) if response and bids else (),
                extends=None if response else deadline,
                stance=self.rng.choice(STANCES) if response else "",
            )
            if not response:
                deadline = event.id
            yield event

    def _id(self, stem: str) -> str:
        return f"{stem}-{_letters(next(self._ids), 6)}"

    def _claim_id(self) -> str:
        return _letters(next(self._claim_ids), 10)


def _letters(number: int, length: int) -> str:
    """A number as letters that look drawn by lot; another number gives others."""
    bits = 5 * length
    scattered = number * 0x5DEECE66D1 % (1 << bits)
    return "".join(ALPHABET[scattered >> shift & 31] for shift in range(0, bits, 5))
