"""All claims of a bidder's bids, each with what became of it through the lens."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.parts import CLAIM_FIELDS
from core.answers.resolve import (
    resolve_field,
    resolve_member,
    resolve_price,
    resolve_terms,
)
from core.answers.resolved import Resolved, Role, Weighed
from core.domain.claim import Claim
from core.domain.records import Bid, Bidder, Member
from core.domain.tables import Tables
from core.domain.value import Value

# A claim may stand in several measures; what it came to furthest is said of it.
_FURTHEST: dict[Role, int] = {
    "shown": 0,
    "agrees": 1,
    "conflicts": 2,
    "weaker": 3,
    "copy": 4,
    "history": 5,
    "announced": 6,
    "rejected": 7,
}


class ClaimRow(Value, frozen=True, kw_only=True):
    """One claim, and where it stands.

    Attributes:
        table: ``bids`` or ``bidders``.
        record: Id of the bid or bidder.
        member: Id of the member, for a claim about one.
        field: Name of the field.
        claim: The claim.
        role: What became of it; none while the lens doesn't let it through.
        root: Id or name of the source that it goes back to.
        public_on: The day since when it is public; none if not known.
        public_assumed: Whether that day is taken from what the claim is about.
        changed_in_copy: Whether its value differs from its root's.
    """

    table: str
    record: str
    member: str | None = None
    field: str
    claim: Claim[Any]
    role: Role | None = None
    root: str | None = None
    public_on: date | None = None
    public_assumed: bool = False
    changed_in_copy: bool = False


def claims_of_bidder(
    tables: Tables, index: Index, lens: Lens, bidder: str
) -> tuple[ClaimRow, ...]:
    """The claims of all bids of a bidder, bid by bid, then those about its members."""
    record = tables.bidders.get(bidder)
    if record is None:
        return ()
    rows: list[ClaimRow] = []
    for bid in index.bids_of(bidder):
        rows += claims_of_bid(tables, index, lens, bid)
    for member in record.members:
        rows += _of_member(tables, index, lens, record, member)
    return tuple(rows)


def claims_of_bid(
    tables: Tables, index: Index, lens: Lens, bid: str
) -> tuple[ClaimRow, ...]:
    """The claims of one bid, field by field, in the order of the file."""
    record = tables.bids.get(bid)
    if record is None:
        return ()
    rows: list[ClaimRow] = []
    for field in CLAIM_FIELDS[Bid]:
        claims: tuple[Claim[Any], ...] = getattr(record, field)
        if claims:
            found = _resolved(tables, index, lens, record, field)
            rows += _rows(claims, found, "bids", record.id, field)
    return tuple(rows)


def _resolved(
    tables: Tables, index: Index, lens: Lens, bid: Bid, field: str
) -> tuple[Resolved[Any], ...]:
    if field == "price":
        return resolve_price(tables, index, bid, lens)
    if field == "terms":
        return resolve_terms(tables, index, bid, lens)
    return (resolve_field(tables, index, bid, field, lens),)


def _of_member(
    tables: Tables, index: Index, lens: Lens, bidder: Bidder, member: Member
) -> Iterator[ClaimRow]:
    view = resolve_member(tables, index, bidder, member, lens)
    for field in CLAIM_FIELDS[Member]:
        claims: tuple[Claim[Any], ...] = getattr(member, field)
        found = (getattr(view, field),)
        yield from _rows(claims, found, "bidders", bidder.id, field, member.id)


def _rows(
    claims: Iterable[Claim[Any]],
    resolved: Iterable[Resolved[Any]],
    table: str,
    record: str,
    field: str,
    member: str | None = None,
) -> Iterator[ClaimRow]:
    weighed: dict[str, Weighed[Any]] = {}
    for one in (one for result in resolved for one in result.weighed):
        other = weighed.get(one.claim.id)
        if other is None or _FURTHEST[one.role] < _FURTHEST[other.role]:
            weighed[one.claim.id] = one
    for claim in claims:
        found = weighed.get(claim.id)
        if found is None:
            yield ClaimRow(
                table=table, record=record, member=member, field=field, claim=claim
            )
        else:
            yield ClaimRow(
                table=table,
                record=record,
                member=member,
                field=field,
                claim=claim,
                role=found.role,
                root=found.root,
                public_on=found.public_on,
                public_assumed=found.public_assumed,
                changed_in_copy=found.changed_in_copy,
            )
