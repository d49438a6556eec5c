"""What a reader should know about a book: gaps, contradictions and damage.

Each problem is a key with values for its places; ``core.wording`` words them. Words
such as ``{one}`` stand for printed words or for codes of the open lists (a stage, a
scope's perimeter id), as claimed; days are in EDTF notation, numbers in plain digits.

========================== ========= =========================================
key                        table     places (``field`` in brackets)
========================== ========= =========================================
bid_without_source         bids      bidder
values_exclude             bids,     name, one, other (the field; for a member
                           bidders,  ``members.share`` and its like; name is the
                           events,   bidder's, the event's title or the
                           figures,  contest's title)
                           contests
share_above_100            bidders   bidder, share (members)
supersedes_later_bid       bids      bidder, day, other, other_day (supersedes)
stage_before_bid           bids      bidder, stage, stage_day, day (stage)
left_before_joining        bidders   bidder, member, since, until (members)
ended_before_it_began      events    title, on, until (until)
deadline_without_outcome   events    title, day (outcome)
parties_alike              parties   name, other, other_id (name)
two_live_bids_without_link bids      bidder, other: id of the other bid (supersedes)
unreadable_part            any       name, path, reason; damage (the field)
unreadable_record          any       number, reason; damage
merge_conflict             any       from, value, path (the field)
removed_elsewhere          any       from
part_removed_elsewhere     any       from, path (the field)
========================== ========= =========================================
"""

from collections.abc import Iterator
from decimal import Decimal

from core.answers.bid_problems import Finder, day, problems_of_bid, unlinked
from core.answers.deadlines import deadlines
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.live import field_of
from core.answers.look_alikes import look_alikes
from core.answers.merge_conflicts import conflicts_in
from core.answers.resolve import (
    MemberView,
    currency_to_assume,
    moment_of,
    resolve_field,
    resolve_member,
)
from core.answers.unread import concerns, contest_records, figures_in, unread_in
from core.domain.amount import plain
from core.domain.label import Problem
from core.domain.records import AnyRecord, Bidder, Contest, Event, table_of
from core.domain.tables import Tables

_GONE = frozenset({"left", "denied"})


def problems(
    tables: Tables, index: Index, lens: Lens, contest: str | None = None
) -> tuple[Problem, ...]:
    """What a reader should know about a contest, or about the whole book.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens: what it hides has no problem.
        contest: Id of the contest; none for all, and what belongs to none.
    """
    found = list(_unreadable(tables, index, contest))
    for one in tables.contests if contest is None else (contest,):
        found.extend(_of_contest(tables, index, lens, tables.contests[one]))
    found.extend(_alike(tables, index, contest))
    found.extend(conflicts_in(tables, index, contest))
    return tuple(dict.fromkeys(found))


def _of_contest(
    tables: Tables, index: Index, lens: Lens, contest: Contest
) -> Iterator[Problem]:
    yield from _of_bids(tables, index, lens, contest)
    for bidder_id in index.bidders_of(contest.id):
        yield from _of_bidder(tables, index, lens, tables.bidders[bidder_id])
    for event_id in index.events_of(contest.id):
        yield from _of_event(tables, index, lens, tables.events[event_id])
    for deadline in deadlines(tables, index, contest.id, lens):
        if deadline.state == "passed" and deadline.on.value:
            finder = Finder(deadline.title, contest.id, deadline.id, "events")
            yield finder.make(
                "deadline_without_outcome",
                "outcome",
                title=deadline.title,
                day=day(deadline.on.value),
            )
    outcome = resolve_field(tables, index, contest, "outcome", lens)
    if outcome.disputed:
        finder = Finder(contest.title, contest.id, contest.id, "contests")
        yield finder.excluding(outcome)
    for figure in figures_in(tables, index, contest.id):
        value = resolve_field(tables, index, figure, "value", lens)
        if value.disputed:
            finder = Finder(contest.title, contest.id, figure.id, "figures")
            yield finder.excluding(value)


def _of_bids(
    tables: Tables, index: Index, lens: Lens, contest: Contest
) -> Iterator[Problem]:
    moment = moment_of(tables, index, lens)
    assumed = currency_to_assume(contest)
    field = field_of(tables, index, contest.id, lens, assumed)
    later = unlinked(contest, field.live)
    for bid, view in field.views.items():
        yield from problems_of_bid(tables, view, moment)
        if bid in later:
            yield Finder(view.name, contest.id, bid).make(
                "two_live_bids_without_link",
                "supersedes",
                bidder=view.name,
                other=later[bid],
            )


def _of_bidder(
    tables: Tables, index: Index, lens: Lens, bidder: Bidder
) -> Iterator[Problem]:
    finder = Finder(bidder.name, bidder.contest, bidder.id, "bidders")
    together = Decimal(0)
    for member in bidder.members:
        if not (member.standing or member.share or member.since or member.until):
            continue
        view = resolve_member(tables, index, bidder, member, lens)
        for result in (view.standing, view.share, view.since, view.until):
            if result.disputed:
                yield finder.excluding(result, f"members.{result.field}")
        since, until = view.since.value, view.until.value
        if since and until and until.before(since) == "certain":
            party = tables.party(member.party)
            yield finder.make(
                "left_before_joining",
                "members",
                bidder=bidder.name,
                member=party.name if party else member.party,
                since=day(since),
                until=day(until),
            )
        together += _share(view, lens)
    if together > 100:
        yield finder.make(
            "share_above_100", "members", bidder=bidder.name, share=plain(together)
        )


def _share(view: MemberView, lens: Lens) -> Decimal:
    """The least that a member holds; nothing once it has left."""
    until, share = view.until.value, view.share.value
    over = until is not None and until.latest is not None and until.latest < lens.day
    if over or view.standing.value in _GONE or share is None:
        return Decimal(0)
    return share.low or Decimal(0)


def _of_event(
    tables: Tables, index: Index, lens: Lens, event: Event
) -> Iterator[Problem]:
    finder = Finder(event.title, event.contest, event.id, "events")
    on = resolve_field(tables, index, event, "on", lens)
    until = resolve_field(tables, index, event, "until", lens)
    outcome = resolve_field(tables, index, event, "outcome", lens)
    for result in (on, until, outcome):
        if result.disputed:
            yield finder.excluding(result)
    if on.value and until.value and until.value.before(on.value) == "certain":
        yield finder.make(
            "ended_before_it_began",
            "until",
            title=event.title,
            on=day(on.value),
            until=day(until.value),
        )


def _alike(tables: Tables, index: Index, contest: str | None) -> Iterator[Problem]:
    memo = index.memo.setdefault(None, {})
    if "alike" not in memo:
        memo["alike"] = look_alikes(tables)
    pairs: list[tuple[str, str]] = memo["alike"]
    if not pairs:
        return
    taking_part = None if contest is None else _parties_in(tables, index, contest)
    for one, other in pairs:
        if taking_part is None or {one, other} & taking_part:
            yield Finder("", None, one, "parties").make(
                "parties_alike",
                "name",
                name=tables.parties[one].name,
                other=tables.parties[other].name,
                other_id=other,
            )


def _parties_in(tables: Tables, index: Index, contest: str) -> set[str]:
    record = tables.contests[contest]
    found = {*record.targets, *record.sellers}
    for bidder_id in index.bidders_of(contest):
        bidder = tables.bidders[bidder_id]
        found.update(member.party for member in bidder.members)
        if bidder.lead:
            found.add(bidder.lead)
    return found


def _unreadable(tables: Tables, index: Index, contest: str | None) -> Iterator[Problem]:
    for one in tables.unreadable:
        if contest is None or concerns(tables, index, one, contest):
            yield Problem(
                key="unreadable_record",
                table=one.table,
                id=one.number,
                contest=contest,
                values=(("number", one.number), ("reason", one.reason)),
                damage=True,
            )
    if contest is not None and not unread_in(tables, index, contest):
        return
    records = (
        tables.records() if contest is None else contest_records(tables, index, contest)
    )
    for record in records:
        for kept in record.kept:
            if kept.reason:
                yield Problem(
                    key="unreadable_part",
                    table=table_of(record),
                    id=record.id,
                    field=kept.path[0] if kept.path else "",
                    contest=contest or index.contest_of(record.id),
                    values=(
                        ("name", _name(tables, record)),
                        ("path", " ".join(kept.path)),
                        ("reason", kept.reason),
                    ),
                    damage=True,
                )


def _name(tables: Tables, record: AnyRecord) -> str:
    """What a record is called: its own name, or that of the bidder it belongs to."""
    bidder = tables.bidders.get(getattr(record, "bidder", ""))
    for holder in (record, bidder):
        name = getattr(holder, "name", "") or getattr(holder, "title", "")
        if name:
            return str(name)
    return record.id
