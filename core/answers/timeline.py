"""What happened in a contest, or to a bidder, in the order of time."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Literal

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.live import BidView, view_of
from core.answers.resolve import (
    currency_to_assume,
    dossier_of,
    moment_of,
    resolve_field,
)
from core.answers.resolved import Resolved
from core.answers.weigh import Moment
from core.domain.price import Price
from core.domain.records import Event
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When

What = Literal["bid", "stage", "event", "deadline", "response"]
# On one day a bid comes before what became of it.
_ORDER: dict[What, int] = {
    "event": 0,
    "bid": 1,
    "stage": 2,
    "response": 3,
    "deadline": 4,
}


class Entry(Value, frozen=True, kw_only=True):
    """One line of a timeline.

    Attributes:
        what: What kind of line it is.
        table: ``bids`` or ``events``.
        id: Id of the bid or event.
        when: When it happened, or is to happen.
        word: The bid's kind, the stage, or the event's kind.
        title: The event's title.
        bidder: Id of the bidder, of a bid or stage.
        name: The bidder's name.
        price: The bid's shown price.
        by: Ids of the parties that did, set or said it.
        about: Ids of what an event is about.
        stance: The stance of a response.
        outcome: What came of an event.
        ahead: Whether it is certainly after the lens's day.
    """

    what: What
    table: Literal["bids", "events"]
    id: str
    when: When | None = None
    word: str = ""
    title: str = ""
    bidder: str = ""
    name: str = ""
    price: Price | None = None
    by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    stance: str = ""
    outcome: str = ""
    ahead: bool = False


def timeline_of_contest(
    tables: Tables, index: Index, lens: Lens, contest: str
) -> tuple[Entry, ...]:
    """All seen bids, their stages and the events of a contest."""
    maker = _Maker(tables, index, lens)
    bids = maker.bids(index.bids_in(contest))
    return _sorted((*bids, *maker.events(index.events_of(contest))))


def timeline_of_bidder(
    tables: Tables, index: Index, lens: Lens, bidder: str
) -> tuple[Entry, ...]:
    """A bidder's seen bids, their stages, and the events about any of these."""
    record = tables.bidders.get(bidder)
    if record is None:
        return ()
    maker = _Maker(tables, index, lens)
    bids = index.bids_of(bidder)
    about: list[str] = [bidder, *bids, *(one.id for one in record.members)]
    events = {event: None for one in about for event in index.events_about(one)}
    return _sorted((*maker.bids(bids), *maker.events(events)))


class _Maker:
    def __init__(self, tables: Tables, index: Index, lens: Lens) -> None:
        self._tables = tables
        self._index = index
        self._lens = lens
        self._moment: Moment = moment_of(tables, index, lens)

    def bids(self, ids: Iterable[str]) -> Iterator[Entry]:
        for bid_id in ids:
            bid = self._tables.bids[bid_id]
            bidder = self._tables.bidders.get(bid.bidder)
            if bidder is None:
                continue
            contest = self._tables.contests.get(bidder.contest)
            assumed = currency_to_assume(contest)
            dossier = dossier_of(self._tables, self._index, bid, self._lens, assumed)
            if dossier.seen_from is None or dossier.seen_from <= self._lens.as_of:
                view = view_of(dossier, self._moment, self._tables)
                yield self._bid(view, bidder.name)
                yield from self._stages(view, bidder.name)

    def events(self, ids: Iterable[str]) -> Iterator[Entry]:
        for event_id in ids:
            event = self._tables.events[event_id]
            seen_from = self._moment.sight.event_seen_from(event)
            if seen_from is None or seen_from <= self._lens.as_of:
                yield self._event(event)

    def _bid(self, view: BidView, name: str) -> Entry:
        numbers = (one for one in view.prices if one.value)
        price: Resolved[Price] | None = next(numbers, None)
        when = view.made_on.value
        return Entry(
            what="bid",
            table="bids",
            id=view.bid.id,
            when=when,
            word=view.bid.kind,
            bidder=view.bid.bidder,
            name=name,
            price=price.value if price else None,
            ahead=self._is_ahead(when),
        )

    def _stages(self, view: BidView, name: str) -> Iterator[Entry]:
        """Each stage that the bid went through, or will; once for each day."""
        told: set[tuple[Any, ...]] = set()
        for one in view.stage.weighed:
            when = one.claim.on or view.made_on.value
            line = (one.claim.value, when.edtf if when else None)
            if one.role in ("rejected", "copy", "weaker") or line in told:
                continue
            told.add(line)
            yield Entry(
                what="stage",
                table="bids",
                id=view.bid.id,
                when=when,
                word=one.claim.value,
                bidder=view.bid.bidder,
                name=name,
                ahead=self._is_ahead(when),
            )

    def _event(self, event: Event) -> Entry:
        what: What = "response" if event.stance else "event"
        if event.kind == "deadline":
            what = "deadline"
        when = self._field(event, "on").value
        return Entry(
            what=what,
            table="events",
            id=event.id,
            when=when,
            word=event.kind,
            title=event.title,
            by=event.by,
            about=event.about,
            stance=event.stance,
            outcome=self._field(event, "outcome").value or "",
            ahead=self._is_ahead(when),
        )

    def _field(self, event: Event, field: str) -> Resolved[Any]:
        return resolve_field(self._tables, self._index, event, field, self._lens)

    def _is_ahead(self, when: When | None) -> bool:
        return when is not None and when.after_day(self._lens.day) == "certain"


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=_place))


def _place(entry: Entry) -> tuple[tuple[date, date], int]:
    day = entry.when.sort_key if entry.when else (date.max, date.max)
    return day, _ORDER[entry.what]
