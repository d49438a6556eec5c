"""Whether a bid kept a deadline: certain, possible or no."""

from datetime import date

from core.answers.deadline_days import ends_of
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.live import field_of
from core.answers.resolve import currency_to_assume, resolve_field
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import Order, When


class Kept(Value, frozen=True, kw_only=True):
    """Whether one bid kept a deadline.

    Attributes:
        bid: Id of the bid.
        bidder: Id of its bidder.
        name: The bidder's name.
        made_on: When it was made, as far as that is known.
        in_time: certain, possible or no.
    """

    bid: str
    bidder: str
    name: str
    made_on: When | None
    in_time: Order


def in_time(
    made_on: When | None, deadline: When | None, known_by: date | None = None
) -> Order:
    """Whether something was done before a deadline ended.

    A deadline without a time includes its day. With a time, what was done on that day
    at an hour that nobody gives may have been either. A day without a zone is one of
    the deadline's calendar.

    Args:
        made_on: When it was done; none where nobody says.
        deadline: When the deadline ends.
        known_by: A day by which it was surely done, since it was public then.
    """
    if deadline is None:
        return "possible"
    first, last = (made_on.earliest, made_on.latest) if made_on else (None, None)
    if known_by is not None and (first is None or first <= known_by):
        last = min(last or known_by, known_by)
    by_the_clock = _by_the_clock(made_on, deadline)
    if by_the_clock is not None:
        return by_the_clock
    begins, ends = deadline.earliest, deadline.latest
    # With a time, the deadline's own day holds moments on both sides of it.
    open_day = deadline.time is not None
    if last and begins and (last < begins or (last == begins and not open_day)):
        return "certain"
    if first and ends and first > ends:
        return "no"
    return "possible"


def bids_in_time(
    tables: Tables, index: Index, lens: Lens, event_id: str
) -> tuple[Kept, ...]:
    """Which of the bids that a deadline binds were made in time.

    Bids that the lens doesn't show, and those of bidders that the deadline doesn't
    bind, are left out. By name, then by date.
    """
    event = tables.events.get(event_id)
    contest = tables.contests.get(event.contest) if event else None
    if event is None or contest is None:
        return ()
    on: When | None = resolve_field(tables, index, event, "on", lens).value
    field = field_of(tables, index, contest.id, lens, currency_to_assume(contest))
    bound = bidders_bound(tables, index, contest.id, event.to)
    found = []
    for view in field.views.values():
        if bound and view.bid.bidder not in bound:
            continue
        made_on = view.made_on.value
        known_by = view.dossier.seen_from if lens.clock == "public" else None
        found.append(
            Kept(
                bid=view.bid.id,
                bidder=view.bid.bidder,
                name=view.name,
                made_on=made_on,
                in_time=in_time(made_on, on, known_by),
            )
        )
    found.sort(key=lambda one: (one.name.casefold(), _order(one.made_on), one.bid))
    return tuple(found)


def bidders_bound(
    tables: Tables, index: Index, contest: str, to: tuple[str, ...]
) -> tuple[str, ...]:
    """Ids of the bidders that a deadline names by their parties.

    None where it names no bidder: then it binds them all, or the seller.
    """
    named = {_party(tables, one) for one in to}
    found = []
    for bidder_id in index.bidders_of(contest) if named else ():
        bidder = tables.bidders[bidder_id]
        parties = [one.party for one in bidder.members]
        if bidder.lead:
            parties.append(bidder.lead)
        if bidder_id in to or named & {_party(tables, one) for one in parties}:
            found.append(bidder_id)
    return tuple(found)


def _party(tables: Tables, party_id: str) -> str:
    party = tables.party(party_id)
    return party.id if party is not None else party_id


def _by_the_clock(made_on: When | None, deadline: When) -> Order | None:
    """The order of two moments; none unless both have their time and zone."""
    if made_on is None or not (made_on.time and made_on.zone):
        return None
    if not (deadline.time and deadline.zone):
        return None
    mine, theirs = ends_of(made_on), ends_of(deadline)
    if mine is None or theirs is None:
        return None
    if mine.latest <= theirs.earliest:
        return "certain"
    return "no" if mine.earliest > theirs.latest else "possible"


def _order(made_on: When | None) -> tuple[date, date]:
    return made_on.sort_key if made_on else (date.max, date.max)
