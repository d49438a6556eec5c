"""The days of a contest: when something became public, and what a lens still hides."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from core.answers.dossier import Dossier
from core.answers.index import Index
from core.answers.lens import Clock, Lens
from core.answers.parts import CLAIM_FIELDS
from core.answers.resolve import (
    currency_to_assume,
    dossiers_in,
    moment_of,
    resolve_field,
)
from core.answers.seen import NEVER, Entry, Sight
from core.domain.records import Contest, Event, Member
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When

# Later than any claim, earlier than never.
_LAST = date(9999, 12, 30)


class LensDays(Value, frozen=True, kw_only=True):
    """What a slider through the days of a contest shows, whichever day it is at.

    Attributes:
        ticks: Days on which something became public or was recorded, ascending.
        marks: Days on which deadlines end, ascending.
        first: The first day on which anything happened; none in a contest without
            any date.
        last: The last one.
    """

    ticks: tuple[date, ...] = ()
    marks: tuple[date, ...] = ()
    first: date | None = None
    last: date | None = None


class Hidden(Value, frozen=True, kw_only=True):
    """How much a lens hides because its clock shows it later."""

    bids: int = 0
    claims: int = 0
    deadlines: int = 0

    @property
    def anything(self) -> bool:
        """Whether anything is hidden."""
        return bool(self.bids or self.claims or self.deadlines)


class _Seen(NamedTuple):
    """From when on everything is seen, ascending; what never is, is left out."""

    bids: tuple[date, ...]
    claims: tuple[date, ...]
    deadlines: tuple[date, ...]


def lens_days(tables: Tables, index: Index, contest: str, clock: Clock) -> LensDays:
    """The days of a contest on a clock, kept until something in it changes."""
    lens = Lens(date.min, clock)
    kept = index.memo.setdefault(contest, {})
    found: LensDays | None = kept.get(("lens days", clock))
    if found is None:
        found = _lens_days(tables, index, contest, lens)
        index.memo[contest][("lens days", clock)] = found
    return found


def hidden_counts(tables: Tables, index: Index, contest: str, lens: Lens) -> Hidden:
    """How many bids, claims and deadlines of a contest the lens hides as later."""
    seen = _seen(tables, index, contest, lens)
    return Hidden(
        bids=_after(seen.bids, lens.as_of),
        claims=_after(seen.claims, lens.as_of),
        deadlines=_after(seen.deadlines, lens.as_of),
    )


def bid_seen_from(tables: Tables, index: Index, bid: str, lens: Lens) -> date | None:
    """The first day on which a bid is seen on the lens's clock; none for always."""
    contest = index.contest_of(bid)
    if contest is None:
        return None
    dossiers = _dossiers(tables, index, contest, lens)
    return next((one.seen_from for one in dossiers if one.bid.id == bid), None)


def next_day(days: tuple[date, ...], day: date) -> date | None:
    """The first of some ascending days after one; none behind the last."""
    place = bisect_right(days, day)
    return days[place] if place < len(days) else None


def previous_day(days: tuple[date, ...], day: date) -> date | None:
    """The last of some ascending days before one; none before the first."""
    earlier = [one for one in days if one < day]
    return earlier[-1] if earlier else None


def _after(days: tuple[date, ...], day: date) -> int:
    return len(days) - bisect_right(days, day)


def _seen(tables: Tables, index: Index, contest: str, lens: Lens) -> _Seen:
    key = ("seen days", lens.clock, lens.without)
    kept = index.memo.setdefault(contest, {})
    found: _Seen | None = kept.get(key)
    if found is None:
        sight = moment_of(tables, index, lens).sight
        dossiers = _dossiers(tables, index, contest, lens)
        entries = _entries(tables, index, contest, sight, dossiers)
        found = _Seen(
            _ascending(one.seen_from for one in dossiers),
            _ascending(one.seen_from for one in entries),
            _ascending(map(sight.event_seen_from, _deadlines(tables, index, contest))),
        )
        index.memo[contest][key] = found
    return found


def _dossiers(
    tables: Tables, index: Index, contest: str, lens: Lens
) -> tuple[Dossier, ...]:
    assumed = currency_to_assume(tables.contests[contest])
    return dossiers_in(tables, index, contest, lens, assumed)


def _deadlines(tables: Tables, index: Index, contest: str) -> list[Event]:
    events = (tables.events[one] for one in index.events_of(contest))
    return [event for event in events if event.kind == "deadline"]


def _entries(
    tables: Tables,
    index: Index,
    contest: str,
    sight: Sight,
    dossiers: Iterable[Dossier],
) -> Iterator[Entry]:
    """All claims of a contest."""
    for dossier in dossiers:
        for entries in dossier.entries.values():
            yield from entries
    for event_id in index.events_of(contest):
        for field in CLAIM_FIELDS[Event]:
            yield from sight.event_entries(tables.events[event_id], field)
    for bidder in index.bidders_of(contest):
        for member in tables.bidders[bidder].members:
            for field in CLAIM_FIELDS[Member]:
                yield from sight.plain_entries(member, field, bidder)
    for field in CLAIM_FIELDS[Contest]:
        yield from sight.plain_entries(tables.contests[contest], field, contest)


def _lens_days(tables: Tables, index: Index, contest: str, lens: Lens) -> LensDays:
    seen = _seen(tables, index, contest, lens)
    ticks = tuple(dict.fromkeys(seen.claims))
    deadlines = list(_days_of_deadlines(tables, index, contest, lens.clock))
    happened = list(_happened(tables, index, contest))
    of_bids = [day for day in seen.bids if lens.clock == "public"]
    around = [*happened, *of_bids, *deadlines]
    if lens.clock == "recorded":
        around += ticks
    first, last = min(around, default=None), max(around, default=None)
    if first is not None and last is not None:
        ticks = tuple(day for day in ticks if first <= day)
        last = max((last, *ticks))
    return LensDays(
        ticks=ticks,
        marks=tuple(sorted(set(deadlines))),
        first=first,
        last=last,
    )


def _happened(tables: Tables, index: Index, contest: str) -> Iterator[date]:
    """The days on which bids were made and went through their stages."""
    for bid_id in index.bids_in(contest):
        bid = tables.bids[bid_id]
        whens = [claim.value for claim in bid.made_on]
        whens += [claim.on for claim in bid.stage if claim.on is not None]
        for when in whens:
            yield from (day for day in when.span[:2] if day is not None)


def _days_of_deadlines(
    tables: Tables, index: Index, contest: str, clock: Clock
) -> Iterator[date]:
    """The days that deadlines come to with all that is known of them."""
    for event in _deadlines(tables, index, contest):
        on: When | None = resolve_field(
            tables, index, event, "on", Lens(_LAST, clock)
        ).value
        day = (on.latest or on.earliest) if on is not None else None
        if day is not None:
            yield day


def _ascending(days: Iterable[date | None]) -> tuple[date, ...]:
    return tuple(sorted(day for day in days if day is not None and day != NEVER))
