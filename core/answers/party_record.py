"""A party's record across all contests, and what merging two would join."""

from collections.abc import Iterable, Iterator
from typing import Literal

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.look_alikes import look_alikes
from core.answers.members import MemberRow, members_of
from core.answers.parts import claiming_records, claims_of
from core.domain.records import Bidder, Party
from core.domain.tables import Tables
from core.domain.value import Value

Part = Literal["lead", "member", "target", "seller"]


class PartyRow(Value, frozen=True, kw_only=True):
    """One party in a list.

    Attributes:
        party: The record; of a merged one the party that it turned out to be.
        merged: The parties that turned out to be this one.
        contests: Ids of the contests in which it bids, is for sale or sells.
        bidders: Ids of the bidders that it leads or takes part in.
        looks_like: Ids of the parties that look like this one.
    """

    party: Party
    merged: tuple[Party, ...] = ()
    contests: tuple[str, ...] = ()
    bidders: tuple[str, ...] = ()
    looks_like: tuple[str, ...] = ()


class Involvement(Value, frozen=True, kw_only=True):
    """What a party is in one contest.

    Attributes:
        contest: Id of the contest.
        part: As what.
        bidder: Id of the bidder, where it bids.
        bids: Ids of the bidder's bids.
        member: Its membership through the lens, with role, standing, share and dates;
            none for one that leads without being entered as a member.
    """

    contest: str
    part: Part
    bidder: str | None = None
    bids: tuple[str, ...] = ()
    member: MemberRow | None = None


class PartyRecord(Value, frozen=True, kw_only=True):
    """All that the book has of a party.

    Attributes:
        party: The party.
        merged: The parties that turned out to be this one.
        involved: What it is in each contest, in the order of the file.
        acts: Ids of the events that it did, set or said.
        addressed: Ids of the events that were addressed to it or bind it.
        said: How many claims it is the speaker of.
        figures: Ids of the figures about it.
    """

    party: Party
    merged: tuple[Party, ...] = ()
    involved: tuple[Involvement, ...] = ()
    acts: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()
    said: int = 0
    figures: tuple[str, ...] = ()

    def also_bid_for(self, contest: str) -> tuple[str, ...]:
        """Ids of the other contests in which it bids."""
        others = (
            one.contest
            for one in self.involved
            if one.bidder is not None and one.contest != contest
        )
        return tuple(dict.fromkeys(others))


class Merging(Value, frozen=True, kw_only=True):
    """What would be joined if one party turned out to be another.

    Attributes:
        kept: The record of the party that stays.
        absorbed: The record of the one that it absorbs.
        names: All names of the joined party.
        both: Ids of the contests in which both take part already.
    """

    kept: PartyRecord
    absorbed: PartyRecord
    names: tuple[str, ...]
    both: tuple[str, ...]


def party_list(tables: Tables, index: Index) -> tuple[PartyRow, ...]:
    """All parties in the order of the file, those that are another left out."""
    memo = index.memo.setdefault(None, {})
    if "parties" not in memo:
        memo["parties"] = _rows(tables)
    found: tuple[PartyRow, ...] = memo["parties"]
    return found


def party_record(
    tables: Tables, index: Index, lens: Lens, party: str
) -> PartyRecord | None:
    """The record of a party through a lens; none for one that isn't in the book."""
    whole = tables.party(party)
    if whole is None:
        return None
    ids = ids_of(tables, whole.id)
    events = tables.events.values()
    return PartyRecord(
        party=whole,
        merged=tuple(tables.parties[one] for one in ids if one != whole.id),
        involved=_involved(tables, index, lens, frozenset(ids)),
        acts=tuple(one.id for one in events if not ids.keys().isdisjoint(one.by)),
        addressed=tuple(one.id for one in events if not ids.keys().isdisjoint(one.to)),
        said=_said(tables, frozenset(ids)),
        figures=tuple(
            dict.fromkeys(one for party in ids for one in index.figures_about(party))
        ),
    )


def merging(
    tables: Tables, index: Index, lens: Lens, kept: str, absorbed: str
) -> Merging | None:
    """What merging two parties would join; none if they are one already."""
    one = party_record(tables, index, lens, kept)
    other = party_record(tables, index, lens, absorbed)
    if one is None or other is None or one.party.id == other.party.id:
        return None
    names = (*_names(one.party), *_names(other.party))
    theirs = {part.contest for part in other.involved}
    both = (part.contest for part in one.involved if part.contest in theirs)
    return Merging(
        kept=one,
        absorbed=other,
        names=tuple(dict.fromkeys(names)),
        both=tuple(dict.fromkeys(both)),
    )


def ids_of(tables: Tables, party: str) -> dict[str, None]:
    """The id of a party, and those of all that turned out to be it."""
    found = {party: None}
    for one in tables.parties.values():
        if one.same_as:
            whole = tables.party(one.id)
            if whole is not None and whole.id == party:
                found[one.id] = None
    return found


def _names(party: Party) -> tuple[str, ...]:
    return (party.name, *party.aliases)


def _rows(tables: Tables) -> tuple[PartyRow, ...]:
    merged: dict[str, list[Party]] = {}
    for party in tables.parties.values():
        whole = tables.party(party.id)
        if whole is not None and whole.id != party.id:
            merged.setdefault(whole.id, []).append(party)
    contests, bidders = _takes_part(tables)
    alike: dict[str, dict[str, None]] = {}
    for one, other in look_alikes(tables):
        alike.setdefault(one, {})[other] = None
        alike.setdefault(other, {})[one] = None
    return tuple(
        PartyRow(
            party=party,
            merged=tuple(merged.get(party.id, ())),
            contests=tuple(contests.get(party.id, ())),
            bidders=tuple(bidders.get(party.id, ())),
            looks_like=tuple(alike.get(party.id, ())),
        )
        for party in tables.parties.values()
        if not party.same_as
    )


_ByParty = dict[str, dict[str, None]]


def _takes_part(tables: Tables) -> tuple[_ByParty, _ByParty]:
    """By party, the contests and bidders that it has a part in."""
    contests: _ByParty = {}
    bidders: _ByParty = {}
    for contest in tables.contests.values():
        for party in _parties(tables, (*contest.targets, *contest.sellers)):
            contests.setdefault(party, {})[contest.id] = None
    for bidder in tables.bidders.values():
        members = (member.party for member in bidder.members)
        for party in _parties(tables, (bidder.lead, *members)):
            contests.setdefault(party, {})[bidder.contest] = None
            bidders.setdefault(party, {})[bidder.id] = None
    return contests, bidders


def _parties(tables: Tables, ids: Iterable[str | None]) -> Iterator[str]:
    for one in ids:
        party = tables.party(one)
        if party is not None:
            yield party.id


def _involved(
    tables: Tables, index: Index, lens: Lens, ids: frozenset[str]
) -> tuple[Involvement, ...]:
    found: list[Involvement] = []
    for contest in tables.contests.values():
        if not ids.isdisjoint(contest.targets):
            found.append(Involvement(contest=contest.id, part="target"))
        if not ids.isdisjoint(contest.sellers):
            found.append(Involvement(contest=contest.id, part="seller"))
        for bidder_id in index.bidders_of(contest.id):
            bidder = tables.bidders[bidder_id]
            members = {member.party for member in bidder.members}
            if bidder.lead in ids or not ids.isdisjoint(members):
                found += _in_bidder(tables, index, lens, bidder, ids)
    return tuple(found)


def _in_bidder(
    tables: Tables, index: Index, lens: Lens, bidder: Bidder, ids: frozenset[str]
) -> list[Involvement]:
    leads = bidder.lead in ids
    rows: list[MemberRow | None] = [
        row for row in members_of(tables, index, lens, bidder.id) if row.party in ids
    ]
    if leads and not rows:
        rows = [None]
    return [
        Involvement(
            contest=bidder.contest,
            part="lead" if leads else "member",
            bidder=bidder.id,
            bids=index.bids_of(bidder.id),
            member=row,
        )
        for row in rows
    ]


def _said(tables: Tables, ids: frozenset[str]) -> int:
    return sum(
        claim.said_by is not None and claim.said_by.party in ids
        for record in claiming_records(tables)
        for claim in claims_of(record)
    )
