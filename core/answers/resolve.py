"""What the fields of a record come to through a lens."""

from collections.abc import Set as AbstractSet
from typing import Any

from core.answers.dossier import Dossier
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.parts import CLAIM_FIELDS
from core.answers.resolved import Resolved
from core.answers.seen import Entry, Sight, sight, undated
from core.answers.weigh import Moment, weigh
from core.domain.amount import Amount
from core.domain.price import Price, Term
from core.domain.records import Bid, Bidder, Contest, Event, Figure, Member
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When

# How many contests' dossiers are kept at a time, and for how many lenses each.
_MOST_CONTESTS = 64
_MOST_KEYS = 8
_DATES = frozenset({"on", "since", "until"})


class MemberView(Value, frozen=True, kw_only=True):
    """A member through a lens: its party, role and what is reported about it."""

    member: Member
    standing: Resolved[str]
    share: Resolved[Amount]
    since: Resolved[When]
    until: Resolved[When]


def moment_of(tables: Tables, index: Index, lens: Lens) -> Moment:
    """The lens at work on a book."""
    return Moment(sight(tables, index, lens), lens.as_of, lens.day)


def currency_to_assume(
    contest: Contest | None, assume_currency: bool | None = None
) -> str | None:
    """The currency that a price without one is taken in; none if it isn't."""
    if contest is None:
        return None
    wanted = contest.assume_currency if assume_currency is None else assume_currency
    return contest.currency if wanted else None


def dossier_of(
    tables: Tables,
    index: Index,
    bid: Bid,
    lens: Lens,
    assumed: str | None = None,
) -> Dossier:
    """The dossier of a bid, kept for as long as nothing in its contest changes."""
    bidder = tables.bidders.get(bid.bidder)
    contest = bidder.contest if bidder else ""
    at_work = sight(tables, index, lens)
    dossiers = _kept_dossiers(index, contest, lens, assumed)
    return _dossier(dossiers, bid, at_work, assumed)


def dossiers_in(
    tables: Tables, index: Index, contest: str, lens: Lens, assumed: str | None
) -> tuple[Dossier, ...]:
    """The dossiers of all bids of a contest, bidder by bidder."""
    dossiers = _kept_dossiers(index, contest, lens, assumed)
    memo = index.memo[contest]
    key = ("all", lens.clock, lens.without, assumed)
    if key not in memo:
        at_work = sight(tables, index, lens)
        memo[key] = tuple(
            _dossier(dossiers, tables.bids[bid], at_work, assumed)
            for bid in index.bids_in(contest)
        )
    found: tuple[Dossier, ...] = memo[key]
    return found


def share_dossiers(
    index: Index,
    contest: str,
    lens: Lens,
    aside: Index,
    thin: Lens,
    assumed: str | None,
    but: AbstractSet[str],
) -> None:
    """Take dossiers of one lens over for a lens without some more sources.

    Only values are right in them, not their support: what denied a bid may be gone.

    Args:
        index: The index that keeps the dossiers.
        contest: Id of the contest.
        lens: The lens that they are for.
        aside: The index that is to have them, too.
        thin: The lens without some more sources.
        assumed: The currency that a price without one is taken in.
        but: Ids of the bids that have a claim from these sources.
    """
    target = _kept_dossiers(aside, contest, thin, assumed)
    for bid, dossier in _kept_dossiers(index, contest, lens, assumed).items():
        one: Dossier | None = dossier
        while one is not None and one.bid.id not in but:
            one = one.before
        if one is None:
            target[bid] = dossier


def _kept_dossiers(
    index: Index, contest: str, lens: Lens, assumed: str | None
) -> dict[str, Dossier]:
    kept = index.memo.get(contest)
    if kept is None:
        if len(index.memo) > _MOST_CONTESTS:
            oldest = next(one for one in index.memo if one is not None)
            del index.memo[oldest]
        kept = index.memo[contest] = {}
    key = ("one", lens.clock, lens.without, assumed)
    if key not in kept:
        older = [one for one in kept if one[0] == "one"]
        if len(older) >= _MOST_KEYS:
            kept.clear()
        kept[key] = {}
    found: dict[str, Dossier] = kept[key]
    return found


def _dossier(
    dossiers: dict[str, Dossier], bid: Bid, at_work: Sight, assumed: str | None
) -> Dossier:
    """Make what is missing, from the oldest bid of the chain to this one."""
    found = dossiers.get(bid.id)
    if found is not None and found.bid is bid:
        return found
    chain = [bid]
    seen = {bid.id}
    while (older := at_work.tables.bids.get(chain[-1].supersedes or "")) is not None:
        if older.id in seen:
            break
        seen.add(older.id)
        chain.append(older)
    before: Dossier | None = None
    for one in reversed(chain):
        found = dossiers.get(one.id)
        if found is None or found.bid is not one:
            found = dossiers[one.id] = Dossier(one, at_work, assumed, before)
        before = found
    if before is None:
        raise AssertionError("a chain holds its bid")
    return before


def resolve_price(
    tables: Tables,
    index: Index,
    bid: Bid,
    lens: Lens,
    assume_currency: bool | None = None,
) -> tuple[Resolved[Price], ...]:
    """What the price of a bid comes to: one result for each measure, at least one.

    Args:
        tables: The book.
        index: Its index.
        bid: The bid.
        lens: The lens.
        assume_currency: Whether a price without a printed currency is taken in the
            contest's; none for the contest's own choice.
    """
    dossier = dossier_of(
        tables, index, bid, lens, _assumed(tables, bid, assume_currency)
    )
    return dossier.prices(moment_of(tables, index, lens))


def resolve_terms(
    tables: Tables, index: Index, bid: Bid, lens: Lens
) -> tuple[Resolved[Term], ...]:
    """What the terms of a bid come to: one result for each measure."""
    dossier = dossier_of(tables, index, bid, lens, _assumed(tables, bid, None))
    return dossier.terms(moment_of(tables, index, lens))


def resolve_field(
    tables: Tables,
    index: Index,
    record: Bid | Event | Figure | Contest,
    field: str,
    lens: Lens,
) -> Resolved[Any]:
    """What one field comes to; prices, terms and members have their own functions."""
    moment = moment_of(tables, index, lens)
    if isinstance(record, Bid):
        assumed = _assumed(tables, record, None)
        return dossier_of(tables, index, record, lens, assumed).one(field, moment)
    if isinstance(record, Event):
        entries = moment.sight.event_entries(record, field)
    else:
        entries = moment.sight.plain_entries(record, field, record.id)
    return _weigh_seen(field, entries, moment, (record.id,))


def resolve_member(
    tables: Tables, index: Index, bidder: Bidder, member: Member, lens: Lens
) -> MemberView:
    """What is reported about a member comes to."""
    moment = moment_of(tables, index, lens)
    results: dict[str, Resolved[Any]] = {}
    for field in CLAIM_FIELDS[Member]:
        entries = moment.sight.plain_entries(member, field, bidder.id)
        above = (member.id, bidder.id)
        results[field] = _weigh_seen(field, entries, moment, above)
    return MemberView(member=member, **results)


def _weigh_seen(
    field: str, entries: list[Entry], moment: Moment, above: tuple[str, ...]
) -> Resolved[Any]:
    seen = [one for one in entries if one.seen(moment.as_of)]
    if field in _DATES:
        seen = undated(seen)
    if not seen:
        return Resolved(field=field)
    return weigh(field, (), seen, moment, above)


def _assumed(tables: Tables, bid: Bid, assume_currency: bool | None) -> str | None:
    bidder = tables.bidders.get(bid.bidder)
    contest = tables.contests.get(bidder.contest) if bidder else None
    return currency_to_assume(contest, assume_currency)
