"""What a lens lets through: the day from which each claim is seen, on two clocks."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

import msgspec

from core.answers.index import Index
from core.answers.lens import Clock, Lens
from core.answers.parts import CLAIM_FIELDS
from core.answers.roots import Chain, Chains, derived_alone
from core.domain.claim import Claim
from core.domain.records import Contest, Event, Figure, Member
from core.domain.tables import Tables
from core.domain.when import When

NEVER = date.max
# How many lenses' worth of prepared claims are kept at a time.
_MOST_SIGHTS = 8


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A claim, prepared for all days at once.

    Attributes:
        claim: The claim.
        holder: Id of the record in which it stands.
        seen_from: The day from which the clock shows it; none for always.
        public_on: The day since when it is public; none if not known.
        assumed: Whether that day is taken from what it is about.
        on: The day that it is about.
        source_day: The last day that its source's date allows.
        chain: Where it comes from.
    """

    claim: Claim[Any]
    holder: str
    seen_from: date | None
    public_on: date | None
    assumed: bool
    on: When | None
    source_day: date | None
    chain: Chain

    def seen(self, day: date) -> bool:
        """Whether it is seen as of a day."""
        return self.seen_from is None or self.seen_from <= day


class Undated(NamedTuple):
    """From when a claim without a dated source is public; none for always."""

    public_on: date | None


class Sight:
    """A clock and the sources that are left out: a lens without its day."""

    __slots__ = (
        "_chains",
        "_days",
        "_events",
        "_gone",
        "_without",
        "clock",
        "index",
        "tables",
    )

    def __init__(
        self, tables: Tables, index: Index, clock: Clock, without: frozenset[str]
    ) -> None:
        self.tables = tables
        self.index = index
        self.clock = clock
        self._without = without
        self._gone = derived_alone(tables.sources, without)
        self._chains = Chains(tables.sources)
        self._days: dict[str, date | None] = {}
        self._events: dict[str, date | None] = {}

    def entry(
        self,
        claim: Claim[Any],
        holder: str,
        about: When | None = None,
        undated: Undated | None = None,
    ) -> Entry:
        """Prepare a claim.

        Args:
            claim: The claim.
            holder: Id of the record in which it stands.
            about: The day that it is about, if it names none.
            undated: From when it is public without a dated source, if that isn't the
                day that it is about.
        """
        on = claim.on or about
        source_day = self._source_day(claim.source) if claim.source else None
        assumed = source_day is None
        public_on = source_day
        if assumed and undated:
            public_on = undated.public_on
        elif assumed and on:
            public_on = on.latest or on.earliest
        seen_from = public_on
        if self.clock == "recorded":
            seen_from = claim.recorded.date() if claim.recorded else None
        if self.is_gone(claim):
            seen_from = NEVER
        chain = self._chains.of(claim)
        return Entry(
            claim, holder, seen_from, public_on, assumed, on, source_day, chain
        )

    def is_gone(self, claim: Claim[Any]) -> bool:
        """Whether the claim's source, its speaker or where it is from is left out."""
        if not self._gone:
            return False
        if claim.source in self._without:
            return True
        if claim.said_by is not None and claim.said_by.kind in self._without:
            return True
        return (claim.via or claim.source) in self._gone

    def event_seen_from(self, event: Event) -> date | None:
        """The day from which an event is seen; none for always."""
        if event.id not in self._events:
            self._events[event.id] = first_seen(
                entry
                for field in CLAIM_FIELDS[Event]
                for entry in self.event_entries(event, field)
            )
        return self._events[event.id]

    def event_entries(self, event: Event, field: str) -> list[Entry]:
        """The claims of one field of an event.

        A deadline without a dated source is public from the event that set it, else
        always; what else happened, from the day on which it did.
        """
        claims: tuple[Claim[Any], ...] = getattr(event, field)
        if event.kind == "deadline" and field == "on":
            setter = self.tables.events.get(event.set_by or "")
            set_on = self._known_from(setter) if setter else None
            return [
                self.entry(claim, event.id, undated=Undated(set_on)) for claim in claims
            ]
        if field == "outcome":
            day = first_day(event.on)
            return [self.entry(claim, event.id, day) for claim in claims]
        return [self.entry(claim, event.id, claim.value) for claim in claims]

    def plain_entries(
        self, holder: Contest | Figure | Member, field: str, record: str
    ) -> list[Entry]:
        """The claims of a field of a contest, figure or member."""
        about = first_day(holder.since) if isinstance(holder, Member) else None
        dates = field in ("since", "until")
        return [
            self.entry(claim, record, claim.value if dates else about)
            for claim in getattr(holder, field)
        ]

    def _known_from(self, setter: Event) -> date | None:
        """When an order or law became public, whichever clock is asked."""
        if setter.kind == "deadline":
            return None
        days = [
            entry.public_on
            for field in CLAIM_FIELDS[Event]
            for entry in self.event_entries(setter, field)
            if entry.public_on is not None
        ]
        return min(days, default=None)

    def _source_day(self, source: str) -> date | None:
        if source not in self._days:
            record = self.tables.sources.get(source)
            published = record.published if record else None
            self._days[source] = published.latest if published else None
        return self._days[source]


def undated(entries: Iterable[Entry]) -> list[Entry]:
    """Claims whose value is a date, without the day that they are about.

    Two reports of one date are no history: that takes a day of their own.
    """
    return [
        entry if entry.claim.on is not None else msgspec.structs.replace(entry, on=None)
        for entry in entries
    ]


def first_seen(entries: Iterable[Entry]) -> date | None:
    """The day from which any of some entries is seen; none for always."""
    days: list[date] = []
    for entry in entries:
        if entry.seen_from is None:
            return None
        days.append(entry.seen_from)
    return min(days, default=None)


def first_day(claims: tuple[Claim[When], ...]) -> When | None:
    """The day that claims about a date come to, whichever lens is used.

    Of the claims that nobody rejected the earliest: it serves only where the day
    that another claim is about is not given.
    """
    days = [one.value for one in claims if one.standing.kind != "rejected"]
    dated = [day for day in days if day.edtf is not None]
    return min(dated, key=lambda day: day.sort_key, default=None)


def sight(tables: Tables, index: Index, lens: Lens) -> Sight:
    """The sight of a lens, made once for each clock and choice of sources."""
    kept = index.memo.setdefault(None, {})
    key = ("sight", lens.clock, lens.without)
    found = kept.get(key)
    if not isinstance(found, Sight):
        sights = [one for one in kept if one[0] == "sight"]
        if len(sights) >= _MOST_SIGHTS:
            del kept[sights[0]]
        found = kept[key] = Sight(tables, index, lens.clock, lens.without)
    return found
