"""Makes the forms of records, each by what it is for."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from core.domain.claim import Claim
from core.domain.records import AnyRecord
from gui.dialogs.bid_dialog import BidDialog, empty_bid
from gui.dialogs.bidder_dialog import BidderDialog, empty_bidder
from gui.dialogs.claim_dialog import ClaimDialog
from gui.dialogs.contest_dialog import ContestDialog
from gui.dialogs.event_dialog import EventDialog, empty_event
from gui.dialogs.figure_dialog import FigureDialog, empty_figure
from gui.dialogs.form import Form
from gui.dialogs.party_dialog import PartyDialog
from gui.dialogs.report_dialog import ReportDialog
from gui.dialogs.source_dialog import SourceDialog
from gui.dialogs.stage_dialog import StageDialog
from gui.drafts import Purpose
from gui.widgets.desk import Desk

Shown: TypeAlias = Callable[[AnyRecord], Mapping[str, Claim[Any]]]


def make_form(desk: Desk, shown: Shown, purpose: Purpose) -> Form | None:
    """The form for a purpose: its kind, then ids; none if its record is gone.

    ``("bids", bid)`` edits a bid, ``("new_bid", bidder, superseded bid)`` makes one. A
    purpose is text, so that a draft can be opened again after a crash.

    Args:
        desk: The book and the reader.
        shown: Tells the claim that is shown for each field of a record.
        purpose: What the form is for.
    """
    kind, *of = purpose
    if kind in _NEW:
        return _NEW[kind](desk, of)
    if kind in _ABOUT and of:
        return _ABOUT[kind](desk, of)
    record = desk.tables.get(kind, of[0]) if kind in _EDIT and of else None
    return None if record is None else _EDIT[kind](desk, record, shown)


def _new_bid(desk: Desk, of: list[str]) -> Form | None:
    bidder = desk.tables.bidders.get(of[0]) if of else None
    if bidder is None:
        return None
    old = next(iter(of[1:]), "") or None
    return BidDialog(desk, empty_bid(bidder.id, bidder.name, old), {}, new=True)


def _new_bidder(desk: Desk, of: list[str]) -> Form | None:
    bidder = empty_bidder(next(iter(of), ""))
    return BidderDialog(desk, bidder, new=True)


def _new_event(desk: Desk, of: list[str]) -> Form | None:
    contest, kind, *about = [*of, *("", "other")[len(of) :]]
    return EventDialog(desk, empty_event(contest, kind, tuple(about)), {}, new=True)


def _new_figure(desk: Desk, of: list[str]) -> Form | None:
    kind, *about = of or ["valuation"]
    return FigureDialog(desk, empty_figure(kind, tuple(about)), {}, new=True)


def _claim(desk: Desk, of: list[str]) -> Form | None:
    table, record_id, field, claim_id, perimeter = (*of, *("",) * 5)[:5]
    record = desk.tables.get(table, record_id)
    if record is None or not hasattr(record, field):
        return None
    claims: tuple[Claim[Any], ...] = getattr(record, field)
    claim = next((one for one in claims if one.id == claim_id), None)
    if claim_id and claim is None:
        return None
    return ClaimDialog(desk, record, field, claim, of=perimeter or None)


def _stage(desk: Desk, of: list[str]) -> Form | None:
    bid = desk.tables.bids.get(of[0])
    return StageDialog(desk, bid) if bid is not None else None


def _report(desk: Desk, of: list[str]) -> Form | None:
    bid = desk.tables.bids.get(of[0])
    if bid is None:
        return None
    bidder = desk.tables.bidders.get(bid.bidder)
    return ReportDialog(desk, bidder.name if bidder else "")


_NEW: dict[str, Callable[[Desk, list[str]], Form | None]] = {
    "new_contest": lambda desk, _of: ContestDialog(desk),
    "new_party": lambda desk, _of: PartyDialog(desk),
    "new_source": lambda desk, _of: SourceDialog(desk),
    "new_bidder": _new_bidder,
    "new_bid": _new_bid,
    "new_event": _new_event,
    "new_figure": _new_figure,
}
_ABOUT: dict[str, Callable[[Desk, list[str]], Form | None]] = {
    "claim": _claim,
    "stage": _stage,
    "report": _report,
}
_EDIT: dict[str, Callable[[Desk, Any, Shown], Form]] = {
    "contests": lambda desk, one, _shown: ContestDialog(desk, one),
    "parties": lambda desk, one, _shown: PartyDialog(desk, one),
    "sources": lambda desk, one, _shown: SourceDialog(desk, one),
    "bidders": lambda desk, one, _shown: BidderDialog(desk, one),
    "bids": lambda desk, one, shown: BidDialog(desk, one, shown(one)),
    "events": lambda desk, one, shown: EventDialog(desk, one, shown(one)),
    "figures": lambda desk, one, shown: FigureDialog(desk, one, shown(one)),
}
