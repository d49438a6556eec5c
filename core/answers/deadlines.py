"""Deadlines: chains of extensions, how often they moved, and what became of them."""

from datetime import date
from typing import Literal

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolve import moment_of, resolve_field
from core.answers.resolved import Resolved
from core.domain.records import Event
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When

DeadlineState = Literal["running", "extended", "met", "missed", "moot", "passed"]


class Deadline(Value, frozen=True, kw_only=True):
    """A deadline with its extensions, as far as the lens lets through.

    Attributes:
        id: Id of the event that holds the latest date.
        contest: Id of the contest.
        title: What ends.
        on: The latest date.
        time: Its time of day, ``HH:MM``.
        zone: IANA name of the time's zone.
        chain: Ids of the events, the first deadline first, the latest last.
        moved_from: The dates before, the first one first.
        state: ``running`` while its day hasn't passed; what came of it as claimed
            (``extended`` where the new date isn't known); else ``passed``.
        outcome: What came of it, as claimed.
        days_left: From the lens's day to the last day that it allows; none if that
            isn't known or has passed.
    """

    id: str
    contest: str
    title: str = ""
    on: Resolved[When]
    time: str | None = None
    zone: str | None = None
    chain: tuple[str, ...] = ()
    moved_from: tuple[When, ...] = ()
    state: DeadlineState = "running"
    outcome: Resolved[str]
    days_left: int | None = None

    @property
    def moved(self) -> int:
        """How many times it moved."""
        return len(self.chain) - 1


def deadlines(
    tables: Tables, index: Index, contest: str, lens: Lens
) -> tuple[Deadline, ...]:
    """The deadlines of a contest, each with its extensions, by their latest date."""
    at_work = moment_of(tables, index, lens)
    seen: dict[str, Event] = {}
    for event_id in index.events_of(contest):
        event = tables.events[event_id]
        if event.kind == "deadline":
            seen_from = at_work.sight.event_seen_from(event)
            if seen_from is None or seen_from <= lens.as_of:
                seen[event_id] = event
    chains = [_chain(event, seen, tables) for event in seen.values()]
    extended = {event.id for chain in chains for event in chain[:-1]}
    found = [
        _deadline(tables, index, lens, chain)
        for chain in chains
        if chain[-1].id not in extended
    ]
    found.sort(key=lambda one: (_order(one), one.id))
    return tuple(found)


def next_deadline(
    tables: Tables, index: Index, contest: str, lens: Lens
) -> Deadline | None:
    """The running deadline that ends first; none if nothing is running."""
    running = [
        one
        for one in deadlines(tables, index, contest, lens)
        if one.state == "running" and one.days_left is not None
    ]
    return min(running, key=lambda one: (one.days_left, one.id), default=None)


def _chain(last: Event, seen: dict[str, Event], tables: Tables) -> list[Event]:
    """A deadline with all that it extends, the first one first; unseen ones skipped."""
    chain = {last.id: last}
    event = last
    while (older := tables.events.get(event.extends or "")) is not None:
        if older.id in chain:
            break
        chain[older.id] = event = older
    return [one for one in reversed(chain.values()) if one.id in seen]


def _deadline(tables: Tables, index: Index, lens: Lens, chain: list[Event]) -> Deadline:
    last = chain[-1]
    dates: list[Resolved[When]] = [
        resolve_field(tables, index, event, "on", lens) for event in chain
    ]
    outcome: Resolved[str] = resolve_field(tables, index, last, "outcome", lens)
    on = dates[-1].value
    left = _days_left(on, lens.day)
    return Deadline(
        id=last.id,
        contest=last.contest,
        title=last.title or next((one.title for one in chain if one.title), ""),
        on=dates[-1],
        time=on.time if on else None,
        zone=on.zone if on else None,
        chain=tuple(event.id for event in chain),
        moved_from=tuple(one.value for one in dates[:-1] if one.value is not None),
        state=_state(outcome.value, on, lens.day),
        outcome=outcome,
        days_left=left,
    )


def _state(outcome: str | None, on: When | None, day: date) -> DeadlineState:
    match outcome:
        case "extended" | "met" | "missed" | "moot":
            return outcome
    last = on and (on.latest or on.earliest)
    return "passed" if last and last < day else "running"


def _days_left(on: When | None, day: date) -> int | None:
    last = on and (on.latest or on.earliest)
    return (last - day).days if last and last >= day else None


def _order(deadline: Deadline) -> tuple[date, date]:
    on = deadline.on.value
    return on.sort_key if on else (date.max, date.max)
