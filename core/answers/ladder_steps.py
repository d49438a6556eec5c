"""Bids as steps of a ladder: from when to when each stood, and how it ended."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from core.answers.board import Mark
from core.answers.comparable import Apart, Brought, Target, bring
from core.answers.conversions.converter import Converter
from core.answers.index import Index
from core.answers.ladder import NOWHERE, Over, Step
from core.answers.live import BidView
from core.answers.perimeters import Perimeters
from core.answers.ranking import unranked_code
from core.answers.standing import Ranking
from core.answers.usual import usual_basis, usual_currency
from core.domain import words
from core.domain.amount import Amount
from core.domain.edtf import Span
from core.domain.price import Price
from core.domain.when import When

_UNDISCLOSED = Amount("undisclosed")


class Close(msgspec.Struct, frozen=True):
    """The end of the contest, for all bids of its perimeter.

    Attributes:
        days: The days on which it may have ended.
        bid: Id of the bid that closed.
    """

    days: Span
    bid: str | None


def close_of(ranking: Ranking) -> Close | None:
    """How the contest ended, as the ranking has it; none while it runs."""
    if ranking.ended is None:
        return None
    days = _span(ranking.ended.on)
    if days == NOWHERE and ranking.past:
        day = date.fromordinal(ranking.ranked_on.day.toordinal() + 1)
        days = Span(day, day, about=True)
    return Close(days, ranking.ended.bid)


def target_of(
    ranking: Ranking, views: Iterable[BidView], assumed: str | None
) -> Target:
    """What the ladder's axis stands for: the ranking's, else what is usual."""
    views = tuple(views)
    return Target(
        ranking.perimeter,
        ranking.basis or usual_basis(views),
        ranking.currency or usual_currency(views),
        assumed,
        ranking.whole,
    )


class _Kept(NamedTuple):
    """A step with all that it was made from.

    A price that rests on figures, or changes from day to day, is made anew.
    """

    asked: tuple[Target, Close | None]
    as_stated: bool
    later: BidView | None
    shown: str | None
    step: Step
    order: tuple[date, date, str]


class StepMaker:
    """Makes steps of the bids that a lens lets through."""

    def __init__(
        self,
        views: Mapping[str, BidView],
        index: Index,
        target: Target,
        perimeters: Perimeters,
        converter: Converter,
        close: Close | None,
    ) -> None:
        self._views = views
        self._index = index
        self._target = target
        self._perimeters = perimeters
        self._converter = converter
        self._close = close
        # One object for one question: comparing it costs nothing.
        asked = (target, close)
        memo = index.memo.setdefault(None, {})
        self._asked = memo.setdefault(("asked", asked), asked)

    def steps(self) -> tuple[Step, ...]:
        """All steps, bidder by bidder, each one's by their dates."""
        bidders: dict[str, list[_Kept]] = {}
        for view in self._views.values():
            if view.begun:
                bidders.setdefault(view.bid.bidder, []).append(self._kept(view))
        for kept in bidders.values():
            if len(kept) > 1:
                kept.sort(key=lambda one: one.order)
        return tuple(one.step for kept in bidders.values() for one in kept)

    def _kept(self, view: BidView) -> "_Kept":
        """One step; kept for as long as nothing that it rests on changes."""
        later = self._successor(view)
        older = self._views.get(view.bid.supersedes) if view.bid.supersedes else None
        shown = older.bid.id if older is not None and older.begun else None
        kept: _Kept | None = view.kept.get("step")
        if (
            kept is not None
            and kept.as_stated
            and kept.asked is self._asked
            and kept.later is later
            and kept.shown == shown
        ):
            return kept
        found = bring(view, self._target, self._perimeters, self._converter)
        step = self._make(view, found, later, shown)
        as_stated = isinstance(found, Brought) and found.rests_on == ()
        order = _order(step)
        kept = _Kept(self._asked, as_stated, later, shown, step, order)
        view.kept["step"] = kept
        return kept

    def _covered(self, view: BidView) -> bool:
        if self._close is None:
            return False
        return self._perimeters.covers(self._target.perimeter, view.scope)

    def _successor(self, view: BidView) -> BidView | None:
        """The first bid that took its place."""
        later = self._index.superseded_by(view.bid.id)
        if not later:
            return None
        if len(later) == 1 and later[0] != view.bid.id:
            only = self._views.get(later[0])
            return only if only is not None and only.begun else None
        found = (self._views.get(one) for one in later if one != view.bid.id)
        seen = [one for one in found if one is not None and one.begun]
        return min(seen, key=lambda one: one.age, default=None)

    def _make(
        self,
        view: BidView,
        found: Brought | Apart,
        later: BidView | None,
        shown: str | None,
    ) -> Step:
        mark, amount, price = _drawn(view, found)
        closes = self._close if self._covered(view) else None
        over, ends = _end(view, later, closes)
        return Step(
            bid=view.bid.id,
            bidder=view.bid.bidder,
            name=view.name,
            kind=view.bid.kind,
            quiet=view.bid.kind in words.UNRANKED_BID_KINDS,
            mark=mark,
            amount=amount,
            price=price,
            made_on=view.made_on.value,
            begins=begins_of(view),
            ends=ends,
            over=over,
            stage=view.ended or view.stage.value or "",
            rejected=view.rejected,
            supersedes=shown,
            round=view.bid.round,
            has_height=amount.has_number and mark not in ("other_basis", "none"),
            converted=isinstance(found, Brought) and bool(found.steps),
        )


def _drawn(view: BidView, found: Brought | Apart) -> tuple[Mark, Amount, Price | None]:
    """How a bid is drawn, at which amount, and its price as stated."""
    price = found.price.value
    if isinstance(found, Apart):
        stated = price is not None and price.amount.has_number
        amount = price.amount if stated and price else _UNDISCLOSED
        return "other_basis" if stated else "none", amount, price
    if found.amount.has_number:
        return found.amount.kind, found.amount, price
    if unranked_code(view) == "no_price":
        return "no_price", _UNDISCLOSED, price
    return "undisclosed" if price is not None else "none", _UNDISCLOSED, price


def begins_of(view: BidView) -> Span:
    """The days on which a bid may have been made.

    It was made before it was public: where the date is not known, that is the latest.
    """
    days = _span(view.made_on.value)
    if days.latest is not None:
        return days
    public = min(
        (
            entry.public_on
            for entries in view.dossier.entries.values()
            for entry in entries
            if entry.public_on is not None
        ),
        default=None,
    )
    if public is None or (days.earliest is not None and public < days.earliest):
        public = days.earliest
    return Span(days.earliest, public, about=True)


def _end(
    view: BidView, later: BidView | None, closes: Close | None
) -> tuple[Over, Span]:
    """Whether and how a bid ended, and when; what came first counts."""
    if view.ended == "completed":
        return "completed", _stage_days(view)
    ends: list[tuple[Over, Span]] = []
    if view.ended:
        ends.append(("ended", _stage_days(view)))
    if later is not None:
        ends.append(("superseded", begins_of(later)))
    if not ends and closes is not None:
        ends.append(("contest_ended", closes.days))
    return min(ends, key=lambda one: _first(one[1]), default=("live", NOWHERE))


def _stage_days(view: BidView) -> Span:
    """The days on which a bid reached the stage at which it ended."""
    claims = [
        one
        for one in view.stage.weighed
        if one.claim.value == view.ended and one.role != "rejected"
    ]
    for one in claims:
        if one.claim.on is not None and one.claim.on.edtf is not None:
            return one.claim.on.span
    public = [
        one.public_on
        for one in claims
        if one.public_on is not None and not one.public_assumed
    ]
    return Span(None, min(public), about=True) if public else NOWHERE


def _first(days: Span) -> date:
    return days.latest or days.earliest or date.max


def _span(when: When | None) -> Span:
    return NOWHERE if when is None else when.span


def _order(step: Step) -> tuple[date, date, str]:
    days = step.begins
    return days.latest or date.min, days.earliest or date.min, step.bid
