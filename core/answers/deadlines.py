"""Deadlines: chains of extensions, how often they moved, and what became of them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo
from typing import Literal

from core.answers.deadline_days import Countdown, countdown, days_left
from core.answers.deadline_end import ContestEnd
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.resolve import moment_of, resolve_field
from core.answers.resolved import Resolved
from core.domain.records import Event
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When

DeadlineState = Literal["running", "extended", "met", "missed", "moot", "passed"]
Because = Literal[
    "dates",  # its day has passed, or has not
    "claim",  # somebody says what came of it
    "ending",  # the contest ended before it
]


class DeadlineDate(Value, frozen=True, kw_only=True):
    """One date of a deadline that may have moved.

    Attributes:
        event: Id of the event that holds it.
        on: The date.
        set_by: Id of the event that set it.
        by: Ids of the parties that set it.
    """

    event: str
    on: Resolved[When]
    set_by: str | None = None
    by: tuple[str, ...] = ()


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
        state: What came of it as claimed (``extended`` where the new date isn't
            known); ``met`` or ``moot`` where the contest ended before it; ``running``
            while its last moment isn't over, or nobody gives a date; else ``passed``.
        because: What the state rests on.
        outcome: What came of it, as claimed.
        days_left: Days of the calendar of its zone to the last day that it allows;
            none if that isn't known or it has passed.
        countdown: The same, with hours where less than two days are left.
        dates: All its dates, the first one first, the valid one last.
        to: Ids of the parties that it binds; none named binds everybody.
        circular: Whether its dates extend each other in a circle, so that nobody can
            say which is the latest; then the one that ends last is shown.
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
    because: Because = "dates"
    days_left: int | None = None
    countdown: Countdown = Countdown()
    dates: tuple[DeadlineDate, ...] = ()
    to: tuple[str, ...] = ()
    circular: bool = False

    @property
    def moved(self) -> int:
        """How many times it moved."""
        return len(self.chain) - 1


def deadlines(
    tables: Tables,
    index: Index,
    contest: str,
    lens: Lens,
    now: datetime | None = None,
    local: tzinfo = UTC,
) -> tuple[Deadline, ...]:
    """The deadlines of a contest, each with its extensions, by their latest date.

    Args:
        tables: The book.
        index: Its index.
        contest: Id of the contest.
        lens: The lens.
        now: The instant to count from, if the lens shows today: a deadline passes at
            its time in its zone. Without it the lens's day counts as a whole.
        local: The reader's zone, for deadlines that name none.
    """
    at_work = moment_of(tables, index, lens)
    seen: dict[str, Event] = {}
    for event_id in index.events_of(contest):
        event = tables.events[event_id]
        if event.kind == "deadline":
            seen_from = at_work.sight.event_seen_from(event)
            if seen_from is None or seen_from <= lens.as_of:
                seen[event_id] = event
    maker = _Maker(tables, index, lens, ContestEnd(tables, index, contest, lens))
    found = [
        maker.deadline([one for one in chain if one.id in seen], now, local)
        for chain in _chains(seen, tables)
    ]
    found += [
        maker.circle(circle, now, local) for circle in _circles(seen, found, tables)
    ]
    found.sort(key=lambda one: (_order(one), one.id))
    return tuple(found)


def next_deadline(
    tables: Tables,
    index: Index,
    contest: str,
    lens: Lens,
    now: datetime | None = None,
    local: tzinfo = UTC,
) -> Deadline | None:
    """The running deadline that ends first; none if nothing is running."""
    running = [
        one
        for one in deadlines(tables, index, contest, lens, now, local)
        if one.state == "running" and one.days_left is not None
    ]
    return min(running, key=_soonest, default=None)


def _chains(seen: dict[str, Event], tables: Tables) -> Iterable[list[Event]]:
    """Each deadline that nothing seen extends, with all that it extends before it."""
    extended: set[str] = set()
    for event in seen.values():
        for older in _before(event, tables):
            if older.id in extended:
                break
            extended.add(older.id)
    for event in seen.values():
        if event.id not in extended:
            yield [*reversed(list(_before(event, tables))), event]


def _before(event: Event, tables: Tables) -> Iterable[Event]:
    """What a deadline extends, and what that extends; unseen ones too."""
    known: set[str] = set()
    while (older := tables.events.get(event.extends or "")) is not None:
        if older.id in known:
            return
        known.add(older.id)
        yield (event := older)


def _circles(
    seen: dict[str, Event], found: list[Deadline], tables: Tables
) -> Iterable[list[Event]]:
    """Deadlines that extend each other in a circle, so that none is the latest."""
    placed = {event for deadline in found for event in deadline.chain}
    for event in seen.values():
        if event.id in placed:
            continue
        circle = [one for one in _before(event, tables) if one.id in seen]
        together = {one.id: one for one in (*circle, event) if one.id not in placed}
        placed.update(together)
        yield list(together.values())


class _Maker:
    """Makes deadlines of chains of events, through one lens."""

    def __init__(
        self, tables: Tables, index: Index, lens: Lens, end: ContestEnd
    ) -> None:
        self._tables, self._index, self._lens = tables, index, lens
        self._end = end

    def circle(
        self, events: list[Event], now: datetime | None, local: tzinfo
    ) -> Deadline:
        """A deadline of events that extend each other; the last date is shown."""
        events = sorted(events, key=lambda one: (_day_order(self._on(one)), one.id))
        return self.deadline(events, now, local, circular=True)

    def deadline(
        self,
        chain: list[Event],
        now: datetime | None,
        local: tzinfo,
        *,
        circular: bool = False,
    ) -> Deadline:
        """A deadline of a chain of events, the first one first."""
        last = chain[-1]
        dates = tuple(self._date(event) for event in chain)
        outcome: Resolved[str] = resolve_field(
            self._tables, self._index, last, "outcome", self._lens
        )
        on = dates[-1].on.value
        left = (
            days_left(on, self._lens.day) if now is None else countdown(on, now, local)
        )
        to = next((one.to for one in reversed(chain) if one.to), ())
        state, because = self._state(outcome.value, on, to, left)
        return Deadline(
            id=last.id,
            contest=last.contest,
            title=last.title or next((one.title for one in chain if one.title), ""),
            on=dates[-1].on,
            time=on.time if on else None,
            zone=on.zone if on else None,
            chain=tuple(event.id for event in chain),
            moved_from=tuple(
                one.on.value for one in dates[:-1] if one.on.value is not None
            ),
            state=state,
            because=because,
            outcome=outcome,
            days_left=left.days,
            countdown=left,
            dates=dates,
            to=to,
            circular=circular,
        )

    def _date(self, event: Event) -> DeadlineDate:
        setter = self._tables.events.get(event.set_by or "")
        return DeadlineDate(
            event=event.id,
            on=self._on(event),
            set_by=setter.id if setter else None,
            by=event.by or (setter.by if setter else ()),
        )

    def _on(self, event: Event) -> Resolved[When]:
        found: Resolved[When] = resolve_field(
            self._tables, self._index, event, "on", self._lens
        )
        return found

    def _state(
        self,
        outcome: str | None,
        on: When | None,
        to: tuple[str, ...],
        left: Countdown,
    ) -> tuple[DeadlineState, Because]:
        match outcome:
            case "extended" | "met" | "missed" | "moot":
                return outcome, "claim"
        ended = self._end.before(on, to)
        if ended is not None:
            return ended, "ending"
        return ("passed" if left.passed == "certain" else "running"), "dates"


def _soonest(deadline: Deadline) -> tuple[int, datetime, str]:
    left = deadline.countdown
    ends = left.ends or datetime.max.replace(tzinfo=UTC)
    return left.days or 0, ends, deadline.id


def _order(deadline: Deadline) -> tuple[date, date]:
    return _day_order(deadline.on)


def _day_order(on: Resolved[When]) -> tuple[date, date]:
    return on.value.sort_key if on.value else (date.max, date.max)
