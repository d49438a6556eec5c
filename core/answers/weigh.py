"""Which of several claims stands: rules 2 to 4 of resolving, for one measure."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from core.answers.agreement import amount_of, excludes, same, span_of, width
from core.answers.resolved import (
    AgainstWord,
    Otherwise,
    Resolved,
    Role,
    Rule,
    Support,
    Weighed,
)
from core.answers.seen import Entry, Sight
from core.answers.support import strength, support_of
from core.domain import words
from core.domain.amount import Amount
from core.domain.claim import StandingKind
from core.domain.price import Term
from core.domain.records import Event

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
# In which order claims are listed below the shown one.
_ORDER: dict[Role, int] = {
    "shown": 0,
    "agrees": 1,
    "conflicts": 2,
    "weaker": 3,
    "copy": 4,
    "announced": 5,
    "history": 6,
    "rejected": 7,
}


class Moment(msgspec.Struct, frozen=True):
    """A lens at work: its sight, its day on the clock and the day of what happened.

    Attributes:
        sight: The clock and the sources left out.
        as_of: The day as of which claims are seen.
        day: The last day that counts of what happened.
    """

    sight: Sight
    as_of: date
    day: date

    def standing(self, entry: Entry) -> StandingKind:
        """What a person had decided about a claim."""
        standing = entry.claim.standing
        if standing.kind == "normal" or self.sight.clock == "public":
            return standing.kind
        early = standing.on is not None and standing.on > self.as_of
        return "normal" if early else standing.kind

    def stances(self, ids: Iterable[str], wanted: frozenset[str]) -> tuple[str, ...]:
        """Ids of the seen events about some ids that take one of some stances."""
        about = self.sight.index.about
        events = {event for one in ids if one in about for event in about[one]}
        if not events:
            return ()
        records = (self.sight.tables.events[event] for event in sorted(events))
        return tuple(
            record.id
            for record in records
            if record.stance in wanted and self._sees(record)
        )

    def _sees(self, event: Event) -> bool:
        seen_from = self.sight.event_seen_from(event)
        return seen_from is None or seen_from <= self.as_of


def weigh(
    field: str,
    measure: tuple[str, ...],
    entries: Sequence[Entry],
    moment: Moment,
    above: Sequence[str] = (),
    origins: Sequence[Entry] = (),
) -> Resolved[Any]:
    """Resolve one measure of a field from the claims that the lens lets through.

    Args:
        field: Name of the field.
        measure: What keeps the measure apart from others.
        entries: Its seen claims; their order changes nothing.
        moment: The lens at work.
        above: Ids on which the value hangs (bid, bidder): their denials count.
        origins: All seen claims of the field, where copies may differ in measure.
    """
    if len(entries) == 1 and len(origins) < 2:
        return _alone(field, measure, entries[0], moment, above)
    origins = origins or entries
    roles: dict[str, Role] = {}
    pool = _set_aside(entries, moment, roles)
    if not pool:
        return Resolved(
            field=field, measure=measure, weighed=_listed(entries, roles, origins)
        )
    standing, rule = _standing(pool, moment, roles)
    ordered = sorted(standing, key=_preference)
    shown = ordered[0]
    if len(ordered) > 1 and rule != "preferred":
        rule = _tie_breaker(shown, ordered[1])
    apart = _apart([one.claim.value for one in standing])
    for one in standing:
        conflicts = one.claim.value in apart
        roles[one.claim.id] = "conflicts" if conflicts else "agrees"
    roles[shown.claim.id] = "shown"
    return Resolved(
        field=field,
        measure=measure,
        value=shown.claim.value,
        rule=rule,
        span=_span(standing) if apart else None,
        weighed=_listed(entries, roles, origins),
        support=_support(shown, pool, roles, moment, above, disputed=bool(apart)),
        otherwise=_otherwise(pool) if rule == "preferred" else None,
    )


def _alone(
    field: str,
    measure: tuple[str, ...],
    entry: Entry,
    moment: Moment,
    above: Sequence[str],
) -> Resolved[Any]:
    """The short way for one claim, which most values have."""
    roles: dict[str, Role] = {}
    pool = _set_aside((entry,), moment, roles)
    role: Role = "shown" if pool else roles[entry.claim.id]
    roles[entry.claim.id] = role
    weighed = (_weighed(entry, role, ()),)
    if not pool:
        return Resolved(field=field, measure=measure, weighed=weighed)
    return Resolved(
        field=field,
        measure=measure,
        value=entry.claim.value,
        rule="preferred" if moment.standing(entry) == "preferred" else "only",
        weighed=weighed,
        support=_support(entry, pool, roles, moment, above, disputed=False),
    )


def _set_aside(
    entries: Sequence[Entry], moment: Moment, roles: dict[str, Role]
) -> list[Entry]:
    """Give the rejected, the announced, the history and the silent their roles."""
    pool = []
    for one in entries:
        if moment.standing(one) == "rejected":
            roles[one.claim.id] = "rejected"
        elif one.on and one.on.earliest and one.on.earliest > moment.day:
            roles[one.claim.id] = "announced"
        else:
            pool.append(one)
    if len(pool) < 2:
        return pool
    amounts = [amount_of(one.claim.value) for one in pool]
    if any(amount is not None and amount.has_number for amount in amounts):
        pool = _without(pool, _is_silent, "weaker", roles)
    cutoff = max(
        (one.on.earliest for one in pool if one.on and one.on.earliest), default=None
    )
    if cutoff is not None:
        pool = _without(pool, lambda one: _is_before(one, cutoff), "history", roles)
    return pool


def _without(
    pool: list[Entry],
    leaves: Callable[[Entry], bool],
    role: Role,
    roles: dict[str, Role],
) -> list[Entry]:
    stay = []
    for one in pool:
        if leaves(one):
            roles[one.claim.id] = role
        else:
            stay.append(one)
    return stay


def _is_before(entry: Entry, day: date) -> bool:
    if entry.on is None or entry.on.span[:2] == (None, None):
        return True
    return entry.on.latest is not None and entry.on.latest < day


def _is_silent(entry: Entry) -> bool:
    amount = amount_of(entry.claim.value)
    return amount is not None and amount.kind == "undisclosed"


def _standing(
    pool: list[Entry], moment: Moment, roles: dict[str, Role]
) -> tuple[list[Entry], Rule]:
    """The claims that stand: preferred by hand, else of the strongest speaker."""
    preferred = [one for one in pool if moment.standing(one) == "preferred"]
    for one in pool:
        roles[one.claim.id] = "weaker"
    return (preferred, "preferred") if preferred else _strongest(pool, roles)


def _strongest(pool: list[Entry], roles: dict[str, Role]) -> tuple[list[Entry], Rule]:
    """The claims of the strongest speaker; a copy never beside its root."""
    sources = {one.claim.source for one in pool}
    originals = []
    for one in pool:
        if sources.isdisjoint(one.chain.above):
            originals.append(one)
        else:
            roles[one.claim.id] = "copy"
    if not originals:  # only in a circle of sources
        originals = pool
    best = min(strength(one.claim) for one in originals)
    standing = [one for one in originals if strength(one.claim) == best]
    return standing, "only" if len(standing) == len(originals) else "speaker"


def _otherwise(pool: list[Entry]) -> Otherwise[Any]:
    """What the rules would show if nobody had preferred a claim."""
    standing, rule = _strongest(pool, {})
    ordered = sorted(standing, key=_preference)
    if len(ordered) > 1:
        rule = _tie_breaker(ordered[0], ordered[1])
    apart = _apart([one.claim.value for one in standing])
    value = ordered[0].claim.value
    return Otherwise(value=value, rule=rule, disputed=bool(apart))


def _preference(entry: Entry) -> tuple[Any, ...]:
    """Of claims that agree: the narrowest, the newest source, the latest recorded."""
    newest = entry.source_day or date.min
    recorded = entry.claim.recorded or _LONG_AGO
    return (
        width(entry.claim.value),
        -newest.toordinal(),
        -recorded.timestamp() if entry.claim.recorded else 0.0,
        entry.claim.id,
    )


def _tie_breaker(shown: Entry, second: Entry) -> Rule:
    rules: tuple[Rule, ...] = ("narrowest", "newest", "recorded", "id")
    pairs = zip(rules, _preference(shown), _preference(second), strict=True)
    return next((rule for rule, one, other in pairs if one != other), "id")


def _apart(values: list[Any]) -> set[Any]:
    """The values that some other of them excludes."""
    distinct = list(dict.fromkeys(values))
    found: set[Any] = set()
    for place, one in enumerate(distinct):
        for other in distinct[place + 1 :]:
            if excludes(one, other):
                found.update((one, other))
    return found


def _span(standing: list[Entry]) -> Amount | None:
    values = [one.claim.value for one in standing]
    return None if amount_of(values[0]) is None else span_of(values)


def _listed(
    entries: Sequence[Entry], roles: dict[str, Role], origins: Sequence[Entry]
) -> tuple[Weighed[Any], ...]:
    """All claims with what became of them, the shown one first, the newest next."""
    listed = [
        _weighed(one, roles[one.claim.id], origins)
        for one in sorted(entries, key=_preference)
    ]
    return tuple(sorted(listed, key=lambda one: _ORDER[one.role]))


def _weighed(entry: Entry, role: Role, origins: Sequence[Entry]) -> Weighed[Any]:
    return Weighed(
        claim=entry.claim,
        bid=entry.holder,
        role=role,
        root=entry.chain.ends[0] if entry.chain.ends else None,
        public_on=entry.public_on,
        public_assumed=entry.assumed,
        changed_in_copy=bool(entry.chain.above) and _changed(entry, origins),
    )


def _changed(copy: Entry, entries: Sequence[Entry]) -> bool:
    above = [one for one in entries if one.claim.source in copy.chain.above]
    value = copy.claim.value
    return bool(above) and not any(same(value, one.claim.value) for one in above)


def _support(
    shown: Entry,
    pool: list[Entry],
    roles: dict[str, Role],
    moment: Moment,
    above: Sequence[str],
    *,
    disputed: bool,
) -> Support:
    value = shown.claim.value
    silent = _is_silent(shown)
    reports = [shown]
    against: AgainstWord = "disputed" if disputed else "none"
    for one in pool:
        if one is shown:
            continue
        if excludes(one.claim.value, value):
            against = "disputed" if disputed else "conflicting"
        elif _is_silent(one) == silent:
            reports.append(one)
    standing = [one for one in reports if roles[one.claim.id] in ("shown", "agrees")]
    hangs_on = [*above, *(one.claim.id for one in standing)]
    if isinstance(value, Term):
        hangs_on.append(value.id)
    if moment.sight.index.about.keys().isdisjoint(hangs_on):
        return support_of(reports, against)
    return support_of(
        reports,
        against,
        moment.stances(hangs_on, words.DENYING_STANCES),
        confirmed=bool(moment.stances(hangs_on, words.CONFIRMING_STANCES)),
    )


def history(entries: Sequence[Entry], moment: Moment) -> list[list[Entry]]:
    """What stood day by day: of each day's claims those of the strongest speaker."""
    by_day: dict[tuple[date, date], list[Entry]] = {}
    for one in entries:
        future = one.on and one.on.earliest and one.on.earliest > moment.day
        if not future and moment.standing(one) != "rejected":
            dated = one.on is not None and one.on.edtf is not None
            key = one.on.sort_key if one.on and dated else (date.min, date.min)
            by_day.setdefault(key, []).append(one)
    return [_standing(by_day[day], moment, {})[0] for day in sorted(by_day)]
