"""Responses of a contest as a matrix: what is said, against who took which stance."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.parts import claims_of
from core.answers.resolve import dossier_of, moment_of, resolve_field
from core.domain.claim import Claim
from core.domain.records import Bid, Bidder, Event
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When

SubjectKind = Literal["bid", "bidder", "member", "claim", "term", "event", "other"]
# In place of a party: nobody is named who took the stance.
NOBODY = ""


class Subject(Value, frozen=True, kw_only=True):
    """What a stance is about: one row of the matrix.

    Attributes:
        id: Id of the bid, bidder, member, claim, term or event.
        kind: What it is.
        table: Table of the record in which it stands.
        record: Id of that record.
        field: The field, for a claim.
        bidder: Id of the bidder that it belongs to; none for an event.
    """

    id: str
    kind: SubjectKind
    table: str
    record: str
    field: str = ""
    bidder: str | None = None


class Stand(Value, frozen=True, kw_only=True):
    """One stance that was taken, with its evidence.

    Attributes:
        event: Id of the event.
        stance: Which stance.
        when: When it was taken.
        title: The event's title.
        claim: The claim that it rests on, with quote and source; none if unsourced.
    """

    event: str
    stance: str
    when: When | None = None
    title: str = ""
    claim: Claim[object] | None = None


class MatrixRow(Value, frozen=True, kw_only=True):
    """A subject, and by party what stances were taken on it, in the order of time."""

    subject: Subject
    stands: tuple[tuple[str, tuple[Stand, ...]], ...] = ()

    def of(self, party: str) -> tuple[Stand, ...]:
        """The stances of one party."""
        return dict(self.stands).get(party, ())


class Matrix(Value, frozen=True, kw_only=True):
    """All responses of a contest.

    Attributes:
        parties: Ids of the parties that took a stance, the most talkative first;
            ``NOBODY`` where none is named, last.
        rows: What stances were taken on, bids in the order of the file, then the rest.
        silent: Ids of the seen bids on which nobody is known to have said anything.
    """

    parties: tuple[str, ...] = ()
    rows: tuple[MatrixRow, ...] = ()
    silent: tuple[str, ...] = ()


def responses_matrix(tables: Tables, index: Index, lens: Lens, contest: str) -> Matrix:
    """The seen responses of a contest, by subject and party."""
    subjects = _Subjects(tables, index, contest)
    moment = moment_of(tables, index, lens)
    found: dict[str, dict[str, list[Stand]]] = {}
    counts: dict[str, int] = {}
    for event_id in index.events_of(contest):
        event = tables.events[event_id]
        seen_from = moment.sight.event_seen_from(event)
        if not event.stance or (seen_from is not None and seen_from > lens.as_of):
            continue
        stand = _stand(tables, index, lens, event)
        known = (tables.party(one) for one in event.by)
        parties = [party.id for party in known if party is not None] or [NOBODY]
        for about in event.about:
            for party in parties:
                found.setdefault(about, {}).setdefault(party, []).append(stand)
                counts[party] = counts.get(party, 0) + 1
    rows = [_row(subjects.of(about), stands) for about, stands in found.items()]
    return Matrix(
        parties=tuple(sorted(counts, key=lambda one: (one == NOBODY, -counts[one]))),
        rows=tuple(sorted(rows, key=lambda row: subjects.place(row.subject))),
        silent=tuple(
            bid
            for bid in _seen_bids(tables, index, lens, contest)
            if not subjects.touched(bid, found.keys())
        ),
    )


def _row(subject: Subject, stands: dict[str, list[Stand]]) -> MatrixRow:
    in_time = {party: tuple(sorted(some, key=_time)) for party, some in stands.items()}
    return MatrixRow(subject=subject, stands=tuple(in_time.items()))


def _time(stand: Stand) -> tuple[date, date]:
    return stand.when.sort_key if stand.when else (date.max, date.max)


def _stand(tables: Tables, index: Index, lens: Lens, event: Event) -> Stand:
    fields = ("outcome", "on")
    shown = [
        resolve_field(tables, index, event, field, lens).shown
        for field in fields
        if getattr(event, field)
    ]
    claims = [one.claim for one in shown if one is not None]
    quoted = [one for one in claims if one.quote]
    return Stand(
        event=event.id,
        stance=event.stance,
        when=resolve_field(tables, index, event, "on", lens).value,
        title=event.title,
        claim=next(iter((*quoted, *claims)), None),
    )


def _seen_bids(tables: Tables, index: Index, lens: Lens, contest: str) -> list[str]:
    found = []
    for bid in index.bids_in(contest):
        seen_from = dossier_of(tables, index, tables.bids[bid], lens).seen_from
        if seen_from is None or seen_from <= lens.as_of:
            found.append(bid)
    return found


class _Subjects:
    """Where everything stands that a stance may be about."""

    def __init__(self, tables: Tables, index: Index, contest: str) -> None:
        self._tables, self._index = tables, index
        bids = {bid: place for place, bid in enumerate(index.bids_in(contest))}
        self._places = bids

    def place(self, subject: Subject) -> tuple[int, int]:
        """Bids, then what belongs to one, then the rest."""
        order = ("bid", "claim", "term", "bidder", "member", "event", "other")
        place = self._places.get(subject.record, len(self._places))
        return place, order.index(subject.kind)

    def touched(self, bid_id: str, about: Iterable[str]) -> bool:
        """Whether a stance is about a bid, its claims or its bidder."""
        bid = self._tables.bids[bid_id]
        ids = {bid.id, bid.bidder, *(claim.id for claim in claims_of(bid))}
        bidder = self._tables.bidders.get(bid.bidder)
        ids.update(member.id for member in (bidder.members if bidder else ()))
        return not ids.isdisjoint(about)

    def of(self, about: str) -> Subject:
        """What an id stands for."""
        tables = self._tables
        if about in tables.bids:
            bidder = tables.bids[about].bidder
            return Subject(
                id=about, kind="bid", table="bids", record=about, bidder=bidder
            )
        if about in tables.bidders:
            return Subject(
                id=about, kind="bidder", table="bidders", record=about, bidder=about
            )
        if about in tables.events:
            return Subject(id=about, kind="event", table="events", record=about)
        return self._part(about)

    def _part(self, about: str) -> Subject:
        holder = self._index.holder_of(about)
        record = self._tables.find(holder) if holder else None
        match record:
            case Bidder():
                return Subject(
                    id=about,
                    kind="member",
                    table="bidders",
                    record=record.id,
                    bidder=record.id,
                )
            case Bid():
                return _in_bid(record, about)
            case Event():
                return Subject(id=about, kind="claim", table="events", record=record.id)
        return Subject(id=about, kind="other", table="", record=holder or about)


def _in_bid(bid: Bid, about: str) -> Subject:
    fields = ("made_on", "price", "stake", "scope", "binding", "stage", "terms")
    field = next(
        (
            name
            for name in fields
            if any(claim.id == about for claim in getattr(bid, name))
        ),
        "",
    )
    return Subject(
        id=about,
        kind="claim" if field else "term",
        table="bids",
        record=bid.id,
        field=field or "terms",
        bidder=bid.bidder,
    )
