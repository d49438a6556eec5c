"""What edits are called: the keys of their labels, and the places that each fills."""

from collections.abc import Mapping

from core.domain.label import Label
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Event,
    Figure,
    Party,
    table_of,
)
from core.domain.shapes import CLAIMS, MEMBERS, PERIMETERS, TERMS
from core.domain.tables import Tables

SINGULAR: Mapping[str, str] = {
    "contests": "contest",
    "parties": "party",
    "bidders": "bidder",
    "bids": "bid",
    "events": "event",
    "sources": "source",
    "figures": "figure",
    CLAIMS: "claim",
    TERMS: "term",
    MEMBERS: "member",
    PERIMETERS: "perimeter",
}

# ``name`` is the name of the record, for a bid that of its bidder.
LABELS: Mapping[str, tuple[str, ...]] = {
    **{f"{does}_{one}": ("name",) for does in ("add", "change", "remove")
       for one in SINGULAR.values()},
    "add_response": ("name",),
    "raise_bid": ("name",),
    "set_stage": ("name", "stage"),
    "withdraw_bid": ("name",),
    "reject_bid": ("name",),
    "lapse_bid": ("name",),
    "complete_bid": ("name",),
    "also_reported_by": ("name", "source"),
    "move_claim": ("name", "to"),
    "correct_claim": ("name",),
    "prefer_claim": ("name",),
    "reject_claim": ("name",),
    "reset_claim": ("name",),
    "merge_parties": ("kept", "absorbed"),
    "merge_sources": ("kept", "absorbed"),
    "paste_rows": ("count",),
    "import_rows": ("count",),
    "accept_article": ("name", "count"),
    "merge": ("count",),
    "restore_backup": ("at",),
    "settle_conflict": ("name",),
    "undo": ("n",),
    "redo": ("n",),
    "undo_change": ("n",),
}  # fmt: skip


def label(key: str, tables: Tables, record: AnyRecord | None) -> Label:
    """The label of an edit that is about one record."""
    return Label.of(key, name=name_of(tables, record))


def record_label(does: str, tables: Tables, record: AnyRecord) -> Label:
    """The label for adding, changing or removing a record.

    Args:
        does: ``add``, ``change`` or ``remove``.
        tables: Where the names are.
        record: The record.
    """
    return label(f"{does}_{SINGULAR[table_of(record)]}", tables, record)


def name_of(tables: Tables, record: AnyRecord | None) -> str:
    """What a record is called in a label; empty when it has no name."""
    if isinstance(record, Bid):
        bidder = tables.bidders.get(record.bidder)
        return bidder.name if bidder else ""
    if isinstance(record, Party | Bidder):
        return record.name
    if isinstance(record, Event):
        return record.title or record.kind
    if isinstance(record, Figure):
        return record.kind
    if isinstance(record, Contest):
        return record.title
    return (record.outlet or record.title) if record else ""
