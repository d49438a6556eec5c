"""The index: who belongs to whom, kept beside the tables and brought up to date."""

from collections.abc import Iterable, Iterator
from typing import Any

from core.answers.parts import parts_of
from core.domain import words
from core.domain.frozen_map import FrozenMap
from core.domain.records import AnyRecord, Bid, Bidder, Contest, Event, Figure
from core.domain.tables import Change, Tables

_Map = FrozenMap[tuple[str, ...]]

# What answers keep in the memo of the book that rests on its parties alone.
OF_PARTIES = ("alike",)

_MAPS: tuple[str, ...] = (
    "_bidders",
    "_bids",
    "_events",
    "_successors",
    "_about",
    "_figures",
)


class Index:
    """Where everything stands that hangs on something else.

    An index belongs to the tables that it was made of and never changes; ``after``
    gives the next one. What is in ``memo`` can be computed again at any time: answers
    put there what stays the same while the lens moves.

    Attributes:
        maps: By name, the maps that the methods below look things up in.
        memo: By contest (none for the book), what answers keep.
        parts: By contest, the ids of claims and their like, once asked for.
    """

    __slots__ = ("_tables", "maps", "memo", "parts")

    def __init__(self, tables: Tables, maps: dict[str, _Map]) -> None:
        self._tables = tables
        self.maps = maps
        self.memo: dict[str | None, dict[Any, Any]] = {}
        self.parts: dict[str, dict[str, str]] = {}

    @classmethod
    def of(cls, tables: Tables) -> "Index":
        """Index all records of a book."""
        gathered: dict[str, dict[str, list[str]]] = {name: {} for name in _MAPS}
        for records in (tables.bidders, tables.bids, tables.events, tables.figures):
            for record in records.values():
                for name, key in _places(record):
                    gathered[name].setdefault(key, []).append(record.id)
        maps = {
            name: FrozenMap({key: tuple(ids) for key, ids in found.items()})
            for name, found in gathered.items()
        }
        return cls(tables, maps)

    def after(self, changes: Iterable[Change], tables: Tables) -> "Index":
        """The index after some changes; what they don't touch is shared.

        Args:
            changes: What happened since this index was made.
            tables: The tables after it.
        """
        changes = tuple(changes)
        maps = dict(self.maps)
        for change in changes:
            before = set(_places(change.before)) if change.before else set()
            after = set(_places(change.after)) if change.after else set()
            for name, key in before ^ after:
                entering = (name, key) in after
                maps[name] = _moved(maps[name], key, change.id, entering=entering)
        result = Index(tables, maps)
        if tables.parties is self._tables.parties:
            # What only parties say is as it was; a big book has many.
            of_book = self.memo.get(None, {})
            kept = {key: of_book[key] for key in OF_PARTIES if key in of_book}
            result.memo[None] = kept
        touched = {*self.touched(changes), *result.touched(changes)}
        result.parts = {
            contest: kept
            for contest, kept in self.parts.items()
            if contest not in touched
        }
        return result

    def touched(self, changes: Iterable[Change]) -> tuple[str, ...]:
        """Ids of the contests in which something changed."""
        found: dict[str, None] = {}
        for change in changes:
            for record in (change.before, change.after):
                contest = record and self._contest_of_record(record)
                if contest:
                    found[contest] = None
        return tuple(found)

    def bidders_of(self, contest: str) -> tuple[str, ...]:
        """Ids of the bidders of a contest."""
        return self.maps["_bidders"].get(contest, ())

    def bids_of(self, bidder: str) -> tuple[str, ...]:
        """Ids of the bids of a bidder."""
        return self.maps["_bids"].get(bidder, ())

    def bids_in(self, contest: str) -> Iterator[str]:
        """Ids of the bids of a contest, bidder by bidder."""
        for bidder in self.bidders_of(contest):
            yield from self.bids_of(bidder)

    @property
    def about(self) -> _Map:
        """By id of what they are about, the ids of events."""
        return self.maps["_about"]

    def events_of(self, contest: str) -> tuple[str, ...]:
        """Ids of the events of a contest."""
        return self.maps["_events"].get(contest, ())

    def superseded_by(self, bid: str) -> tuple[str, ...]:
        """Ids of the bids that say that they take the place of this one."""
        return self.maps["_successors"].get(bid, ())

    def events_about(self, record_or_part: str) -> tuple[str, ...]:
        """Ids of the events about a bid, bidder, member, claim or event."""
        return self.maps["_about"].get(record_or_part, ())

    def responses_about(self, record_or_part: str) -> tuple[str, ...]:
        """Ids of the events about something that take a stance."""
        events = self._tables.events
        return tuple(
            one for one in self.events_about(record_or_part) if events[one].stance
        )

    def denials_about(self, record_or_part: str) -> tuple[str, ...]:
        """Ids of the events that deny something, wholly or in part."""
        events = self._tables.events
        return tuple(
            one
            for one in self.events_about(record_or_part)
            if events[one].stance in words.DENYING_STANCES
        )

    def figures_about(self, record_or_part: str) -> tuple[str, ...]:
        """Ids of the figures about a record, a part of one, or a currency."""
        return self.maps["_figures"].get(record_or_part, ())

    def contest_of(self, any_id: str) -> str | None:
        """The contest of a record, claim, member, term or perimeter.

        None for what is shared by all contests, and for an unknown id.
        """
        record = self._tables.find(any_id)
        if record is not None:
            return self._contest_of_record(record)
        return next(
            (one for one in self._tables.contests if any_id in self.parts_in(one)),
            None,
        )

    def holder_of(self, part: str) -> str | None:
        """Id of the record in which a claim, member, term or perimeter stands."""
        contest = self.contest_of(part)
        if contest is not None:
            return self.parts_in(contest).get(part)
        for figure in self._tables.figures.values():
            if part in parts_of(figure):
                return figure.id
        return None

    def parts_in(self, contest: str) -> dict[str, str]:
        """By id of claim, member, term or perimeter, the id of its record."""
        found = self.parts.get(contest)
        if found is None:
            found = self.parts[contest] = {
                part: record.id
                for record in self.records_of(contest)
                for part in parts_of(record)
            }
        return found

    def records_of(self, contest: str) -> Iterator[AnyRecord]:
        """The records that belong to a contest: itself, bidders, bids and events."""
        tables = self._tables
        if contest in tables.contests:
            yield tables.contests[contest]
        for bidder in self.bidders_of(contest):
            yield tables.bidders[bidder]
            for bid in self.bids_of(bidder):
                yield tables.bids[bid]
        for event in self.events_of(contest):
            yield tables.events[event]

    def _contest_of_record(self, record: AnyRecord) -> str | None:
        match record:
            case Contest():
                return record.id
            case Bidder() | Event():
                return record.contest
            case Bid():
                bidder = self._tables.bidders.get(record.bidder)
                return bidder.contest if bidder else None
            case Figure():
                contests = map(self._contest_of_known, record.about)
                return next((one for one in contests if one), None)
        return None

    def _contest_of_known(self, record_id: str) -> str | None:
        record = self._tables.find(record_id)
        if record is None or isinstance(record, Figure):
            return None
        return self._contest_of_record(record)


def _places(record: AnyRecord) -> list[tuple[str, str]]:
    """Where a record stands: the name of a map and its key there."""
    match record:
        case Bid():
            places = [("_bids", record.bidder)]
            if record.supersedes:
                places.append(("_successors", record.supersedes))
            return places
        case Bidder():
            return [("_bidders", record.contest)]
        case Event():
            about = dict.fromkeys(record.about)
            return [("_events", record.contest), *(("_about", one) for one in about)]
        case Figure():
            return [("_figures", one) for one in dict.fromkeys(record.about)]
    return []


def _moved(found: _Map, key: str, record_id: str, *, entering: bool) -> _Map:
    rest = tuple(one for one in found.get(key, ()) if one != record_id)
    if entering:
        rest += (record_id,)
    return found.after([(key, rest or None)])
