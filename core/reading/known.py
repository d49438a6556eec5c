"""The names that a book knows, ready for reading an article into one contest."""

from core.domain.records import Bidder, Party
from core.domain.tables import Tables
from core.reading.names import KnownName, Role


def known_names(tables: Tables, contest_id: str | None) -> tuple[KnownName, ...]:
    """The bidders of a contest, and all parties, by all their names.

    A bidder is known by its own name and by those of its lead, and its key is the
    bidder's id; any other party's key is the party's. A mask is no name.

    Args:
        tables: The book.
        contest_id: Id of the contest; none where there is none yet.
    """
    bidders = [
        bidder for bidder in tables.bidders.values() if bidder.contest == contest_id
    ]
    contest = tables.contests.get(contest_id or "")
    found = [_bidder(tables, bidder) for bidder in bidders]
    led = {party.id for one in bidders if (party := tables.party(one.lead))}
    for party in tables.parties.values():
        if party.id in led or party.masked or party.same_as:
            continue
        role: Role = "party"
        if contest is not None and party.id in contest.targets:
            role = "target"
        elif contest is not None and party.id in contest.sellers:
            role = "seller"
        found.append(KnownName(party.id, party.name, _aliases(party), role))
    return tuple(found)


def _bidder(tables: Tables, bidder: Bidder) -> KnownName:
    lead = tables.party(bidder.lead)
    others: tuple[str, ...] = ()
    if lead is not None and not lead.masked:
        others = (lead.name, *_aliases(lead))
    return KnownName(bidder.id, bidder.name, others, "bidder")


def _aliases(party: Party) -> tuple[str, ...]:
    """A party's other names; a person is also called by the last one alone."""
    last = party.name.split()[-1:] if party.kind == "person" else []
    return (*party.aliases, *last)
