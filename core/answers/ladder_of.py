"""The ladder of a contest through a lens."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

import msgspec

from core.answers.axis import axis_of
from core.answers.conversions.converter import converter_of
from core.answers.deadlines import deadlines
from core.answers.index import Index
from core.answers.ladder import (
    Date,
    DeadlineChain,
    Joining,
    Ladder,
    Leaving,
    Round,
    Step,
)
from core.answers.ladder_best import best_over_time
from core.answers.ladder_steps import StepMaker, close_of, target_of
from core.answers.lens import Choice, Lens
from core.answers.live import field_of
from core.answers.members import members_of
from core.answers.perimeters import Perimeters
from core.answers.ranking import rank
from core.answers.resolve import currency_to_assume, moment_of, resolve_field
from core.answers.standing import Ranking
from core.domain.tables import Tables
from core.domain.when import When


def ladder(
    tables: Tables,
    index: Index,
    lens: Lens,
    choice: Choice,
    ranking: Ranking | None = None,
) -> Ladder:
    """The bids of a contest over time, on the axis that its ranking compares on.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens.
        choice: What is compared.
        ranking: The ranking through the same lens and choice, if it is there already.

    Raises:
        KeyError: The book has no such contest, or none at all.
    """
    ranking = ranking or rank(tables, index, lens, choice)
    contest = tables.contests[ranking.contest]
    assumed = currency_to_assume(contest, choice.assume_currency)
    views = field_of(tables, index, contest.id, lens, assumed).views
    target = target_of(ranking, views.values(), assumed)
    perimeters = Perimeters(contest)
    # As the ranking has them: an ended contest is compared as of the day before.
    converter = converter_of(tables, index, ranking.ranked_on, contest, choice)
    close = close_of(ranking)
    steps = StepMaker(views, index, target, perimeters, converter, close).steps()
    drawn = [step.amount for step in steps if step.has_height]
    return Ladder(
        contest=contest.id,
        as_of=lens.day,
        steps=steps,
        axis=axis_of(drawn, target.currency, target.basis),
        bottom=_bottom(steps),
        best=best_over_time(steps),
        deadlines=tuple(_chains(tables, index, lens, contest.id)),
        rounds=tuple(_rounds(tables, index, lens, contest.id)),
        joinings=tuple(_joinings(tables, steps)),
        leavings=tuple(_leavings(tables, index, lens, steps)),
    )


def _bottom(steps: Iterable[Step]) -> Decimal | None:
    """The power of ten below the least amount above zero."""
    ends = [
        end
        for step in steps
        if step.has_height
        for end in (step.amount.low, step.amount.high)
        if end is not None and end > 0
    ]
    return Decimal(1).scaleb(min(ends).adjusted()) if ends else None


def _chains(
    tables: Tables, index: Index, lens: Lens, contest: str
) -> Iterator[DeadlineChain]:
    for deadline in deadlines(tables, index, contest, lens):
        dates = []
        for event_id in deadline.chain:
            event = tables.events[event_id]
            on: When | None = resolve_field(tables, index, event, "on", lens).value
            if on is not None and on.edtf is not None:
                setter = tables.events.get(event.set_by or "")
                by = event.by or (setter.by if setter else ())
                dates.append(Date(event=event_id, on=on, by=by, set_by=event.set_by))
        if dates:
            dates[-1] = msgspec.structs.replace(dates[-1], valid=True)
            yield DeadlineChain(
                title=deadline.title, state=deadline.state, dates=tuple(dates)
            )


def _rounds(tables: Tables, index: Index, lens: Lens, contest: str) -> Iterator[Round]:
    moment = moment_of(tables, index, lens)
    for event_id in index.events_of(contest):
        event = tables.events[event_id]
        if event.kind != "round":
            continue
        seen_from = moment.sight.event_seen_from(event)
        if seen_from is not None and seen_from > lens.as_of:
            continue
        on: When | None = resolve_field(tables, index, event, "on", lens).value
        if on is not None and on.edtf is not None:
            yield Round(event=event_id, title=event.title, on=on)


def _by_bidder(steps: Iterable[Step]) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    for step in steps:
        found.setdefault(step.bidder, []).append(step)
    return found


def _joinings(tables: Tables, steps: tuple[Step, ...]) -> Iterator[Joining]:
    bidders = _by_bidder(steps)
    for bidder, own in bidders.items():
        for old in tables.bidders[bidder].formed_from:
            if old != bidder and old in bidders:
                yield Joining(old=bidders[old][-1].bid, new=own[0].bid)


def _leavings(
    tables: Tables, index: Index, lens: Lens, steps: tuple[Step, ...]
) -> Iterator[Leaving]:
    for bidder, own in _by_bidder(steps).items():
        if not any(one.until for one in tables.bidders[bidder].members):
            continue
        for member in members_of(tables, index, lens, bidder):
            until = member.until.value
            if until is None or until.edtf is None or not member.gone:
                continue
            yield Leaving(
                bid=_standing(own, until).bid,
                party=member.party,
                name=member.name,
                on=until,
            )


def _standing(own: list[Step], when: When) -> Step:
    """Of a bidder's steps the last one that had begun by a date."""
    day = when.latest or when.earliest or date.min
    begun = [one for one in own if (one.begins.latest or date.max) <= day]
    return begun[-1] if begun else own[0]
