"""How a contest ended, and through which lens the ranking before it is seen."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.live import BidView
from core.answers.perimeters import Perimeters
from core.answers.resolve import resolve_field
from core.answers.seen import Entry
from core.answers.standing import Ending
from core.domain.records import Contest
from core.domain.tables import Tables
from core.domain.when import When


class End(msgspec.Struct, frozen=True):
    """How it ended, and the day of it as far as it is known."""

    ending: Ending
    day: date | None


def end_of(
    tables: Tables,
    index: Index,
    contest: Contest,
    lens: Lens,
    views: Sequence[BidView],
    perimeter: str | None,
) -> End | None:
    """How a contest ended, as far as the lens lets through.

    A completed bid of the ranked perimeter ends it; else the outcome that is claimed.
    """
    perimeters = Perimeters(contest)
    done = [
        view
        for view in views
        if view.completed and perimeters.covers(perimeter, view.scope)
    ]
    if done:
        first = min(done, key=lambda view: (_order(view.completed), view.bid.id))
        bidder = tables.bidders[first.bid.bidder]
        on, day = _day(first.completed)
        ending = Ending(
            outcome="completed",
            on=on,
            bid=first.bid.id,
            bidder=bidder.id,
            name=bidder.name,
        )
        return End(ending, day)
    outcome = resolve_field(tables, index, contest, "outcome", lens)
    if outcome.value is None or outcome.shown is None:
        return None
    on = outcome.shown.claim.on
    day = (on and (on.earliest or on.latest)) or outcome.shown.public_on
    return End(Ending(outcome=outcome.value, on=on), day)


def before(lens: Lens, end: End) -> Lens:
    """The lens of the day before the end; the same if the day isn't known.

    On the recorded clock what the book knew stays: only what happened is cut off.
    """
    if end.day is None or end.day > lens.day or end.day == date.min:
        return lens
    day = end.day - timedelta(days=1)
    if lens.clock == "recorded":
        return msgspec.structs.replace(lens, until=day)
    return msgspec.structs.replace(lens, as_of=day, until=None)


def _order(completed: Entry | None) -> date:
    return _day(completed)[1] or date.max


def _day(completed: Entry | None) -> tuple[When | None, date | None]:
    if completed is None:
        return None, None
    on = completed.claim.on
    day = (on and (on.earliest or on.latest)) or completed.public_on
    return on, day
