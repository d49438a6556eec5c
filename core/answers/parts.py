"""The parts of a record that have ids of their own: claims, members, perimeters."""

from collections.abc import Iterator
from typing import Any

from core.domain.claim import Claim
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Event,
    Figure,
    Member,
)
from core.domain.tables import Tables

# The reported fields of each record type.
CLAIM_FIELDS: dict[type, tuple[str, ...]] = {
    Contest: ("outcome",),
    Member: ("standing", "share", "since", "until"),
    Bid: ("made_on", "price", "stake", "scope", "binding", "stage", "terms"),
    Event: ("on", "until", "outcome"),
    Figure: ("value",),
}


def claims_of(record: AnyRecord | Member) -> Iterator[Claim[Any]]:
    """All claims in a record, field by field; a bidder's are its members'."""
    if isinstance(record, Bidder):
        for member in record.members:
            yield from claims_of(member)
        return
    for field in CLAIM_FIELDS.get(type(record), ()):
        yield from getattr(record, field)


def claiming_records(tables: Tables) -> Iterator[AnyRecord]:
    """All records that may hold claims, table by table."""
    yield from tables.contests.values()
    yield from tables.bidders.values()
    yield from tables.bids.values()
    yield from tables.events.values()
    yield from tables.figures.values()


def parts_of(record: AnyRecord) -> Iterator[str]:
    """Ids of the claims, members, terms and perimeters in a record."""
    for claim in claims_of(record):
        yield claim.id
    match record:
        case Contest():
            yield from (one.id for one in record.perimeters)
        case Bidder():
            yield from (one.id for one in record.members)
        case Bid():
            yield from (one.value.id for one in record.terms)
