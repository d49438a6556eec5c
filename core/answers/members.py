"""Who takes part in a bidder, and what is reported about each."""

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.parts import claims_of
from core.answers.resolve import moment_of, resolve_member
from core.answers.resolved import Resolved
from core.domain import words
from core.domain.amount import Amount
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When


class MemberRow(Value, frozen=True, kw_only=True):
    """One member of a bidder through a lens.

    Attributes:
        member: Id of the member.
        party: Id of the party behind it.
        name: The party's name.
        role: Its role.
        lead: Whether the party leads the bidder.
        standing: Announced, confirmed, denied, left …
        share: Its share of the bidder.
        since: Since when it takes part.
        until: Until when.
        gone: Whether it certainly takes part no more.
        denials: Ids of the seen events that deny that it takes part.
    """

    member: str
    party: str
    name: str
    role: str
    lead: bool
    standing: Resolved[str]
    share: Resolved[Amount]
    since: Resolved[When]
    until: Resolved[When]
    gone: bool
    denials: tuple[str, ...] = ()


def members_of(
    tables: Tables, index: Index, lens: Lens, bidder: str
) -> tuple[MemberRow, ...]:
    """The members that the lens lets through, in the order of the file."""
    record = tables.bidders.get(bidder)
    if record is None:
        return ()
    moment = moment_of(tables, index, lens)
    lead = tables.party(record.lead)
    rows = []
    for member in record.members:
        view = resolve_member(tables, index, record, member, lens)
        fields = (view.standing, view.share, view.since, view.until)
        unseen = not any(one.weighed for one in fields)
        if unseen and any(True for _ in claims_of(member)):
            continue
        party = tables.party(member.party)
        until = view.until.value
        over = until is not None and until.after_day(lens.day) == "no"
        rows.append(
            MemberRow(
                member=member.id,
                party=party.id if party else member.party,
                name=party.name if party else member.party,
                role=member.role,
                lead=party is not None and party is lead,
                standing=view.standing,
                share=view.share,
                since=view.since,
                until=view.until,
                gone=over or view.standing.value == "left",
                denials=moment.stances((member.id,), words.DENYING_STANCES),
            )
        )
    return tuple(rows)
