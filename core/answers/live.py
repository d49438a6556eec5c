"""Which bids are live through a lens, and which are over."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from core.answers.dossier import Dossier
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.measures import is_deduction, is_payment
from core.answers.resolve import dossiers_in, moment_of
from core.answers.resolved import Resolved
from core.answers.seen import Entry
from core.answers.weigh import Moment, history
from core.domain import words
from core.domain.amount import Amount
from core.domain.price import Basis, Price, Term
from core.domain.records import Bid
from core.domain.tables import Tables
from core.domain.when import When

# After one of these a rejection is history.
_WELCOMING = frozenset({"recommended", "agreed", "signed", "approved", "completed"})

# How many days' worth of a contest are kept: today's, and that of the day before.
_MOST_FIELDS = 4


class BidView(msgspec.Struct, frozen=True, kw_only=True):
    """One seen bid through a lens.

    Attributes:
        bid: The bid.
        dossier: Its dossier.
        name: Its bidder's name.
        begun: Whether its date isn't certainly after the lens's day.
        ended: The stage at which it ended by itself; empty while it hasn't.
        rejected: Whether the seller rejected it.
        completed: The claim that it was completed.
        made_on: When it was made.
        stage: Its last stage.
        scope: Id of the perimeter that it is for.
        stake: The stake sought.
        prices: Its price, measure by measure; one that was not reported has the
            support of the bid.
        bases: On which bases the price has a number.
        payment: The parts of what is paid for a share, where no price has a number.
        deductions: The dividends that lower the price of a share.
        kept: What rankings and boards made of it.
    """

    bid: Bid
    dossier: Dossier
    name: str
    begun: bool
    ended: str
    rejected: bool
    completed: Entry | None
    made_on: Resolved[When]
    stage: Resolved[str]
    scope: str | None
    stake: Resolved[Amount]
    prices: tuple[Resolved[Price], ...]
    bases: frozenset[Basis]
    payment: tuple[Resolved[Term], ...] = ()
    deductions: tuple[Resolved[Term], ...] = ()
    kept: dict[str, Any]

    @property
    def has_number(self) -> bool:
        """Whether any measure of the price has a number."""
        return bool(self.bases)

    @property
    def age(self) -> tuple[date, date, str]:
        """Order of the bids of one bidder: the later is greater, undated ones first."""
        made = self.made_on.value
        if made is None or made.edtf is None:
            return date.min, date.min, self.bid.id
        latest, earliest = made.latest or date.max, made.earliest or date.min
        return latest, earliest, self.bid.id


class Field(msgspec.Struct, frozen=True):
    """The seen bids of a contest.

    Attributes:
        views: By id, all of them.
        live: Those that count, several of one bidder included.
        over: Those that ended or have not begun.
    """

    views: dict[str, BidView]
    live: tuple[BidView, ...]
    over: tuple[BidView, ...]


def field_of(
    tables: Tables, index: Index, contest: str, lens: Lens, assumed: str | None
) -> Field:
    """The bids of a contest that the lens lets through, live and over."""
    dossiers = dossiers_in(tables, index, contest, lens, assumed)
    fields: dict[tuple[Lens, str | None], Field]
    fields = index.memo[contest].setdefault(("fields",), {})
    key = (lens, assumed)
    found = fields.get(key)
    if found is None:
        if len(fields) >= _MOST_FIELDS:
            del fields[next(iter(fields))]
        moment = moment_of(tables, index, lens)
        found = fields[key] = _sort_out(dossiers, index, moment, tables)
    return found


def _sort_out(
    dossiers: tuple[Dossier, ...], index: Index, moment: Moment, tables: Tables
) -> Field:
    as_of = moment.as_of
    views = {
        dossier.bid.id: view_of(dossier, moment, tables)
        for dossier in dossiers
        if dossier.seen_from is None or dossier.seen_from <= as_of
    }
    live: list[BidView] = []
    over: list[BidView] = []
    for bid, view in views.items():
        lasts = view.begun and not view.ended
        if lasts and (later := index.superseded_by(bid)):
            lasts = not _is_superseded(bid, later, views)
        (live if lasts else over).append(view)
    return Field(views, tuple(live), tuple(over))


def _is_superseded(bid: str, later: tuple[str, ...], views: dict[str, BidView]) -> bool:
    """Whether a seen bid took its place, whatever became of that one."""
    seen = (views.get(one) for one in later if one != bid)
    return any(one is not None and one.begun for one in seen)


def view_of(dossier: Dossier, moment: Moment, tables: Tables) -> BidView:
    """One bid through a lens; kept until a day on which something about it changes."""
    place = dossier.place(moment)
    found: BidView | None = dossier.kept.get(place)
    if found is None:
        name = tables.bidders[dossier.bid.bidder].name
        found = dossier.kept[place] = _make(dossier, moment, name)
    return found


def _make(dossier: Dossier, moment: Moment, name: str) -> BidView:
    made_on = dossier.one("made_on", moment)
    day = made_on.value
    scope = dossier.one("scope", moment)
    prices = dossier.prices(moment)
    if prices[0].value is None:
        # Where no price was reported, what stands is the bid itself.
        whole = dossier.whole(moment)
        prices = (msgspec.structs.replace(prices[0], support=whole), *prices[1:])
    bases = frozenset(
        one.value.basis
        for one in prices
        if one.value is not None and one.value.amount.has_number
    )
    payment: tuple[Resolved[Term], ...] = ()
    deductions = payment
    if dossier.pays:
        terms = dossier.terms(moment)
        deductions = _terms(terms, is_deduction)
        payment = () if bases else _terms(terms, is_payment)
    ended, rejected, completed = _course(dossier.seen("stage", moment.as_of), moment)
    return BidView(
        bid=dossier.bid,
        dossier=dossier,
        name=name,
        begun=day is None or day.after_day(moment.day) != "certain",
        ended=ended,
        rejected=rejected,
        completed=completed,
        made_on=made_on,
        stage=dossier.one("stage", moment),
        scope=scope.value,
        stake=dossier.one("stake", moment),
        prices=prices,
        bases=bases,
        payment=payment,
        deductions=deductions,
        kept={},
    )


def _terms(
    terms: tuple[Resolved[Term], ...], wanted: Callable[[Term], bool]
) -> tuple[Resolved[Term], ...]:
    return tuple(one for one in terms if one.value is not None and wanted(one.value))


def _course(stages: list[Entry], moment: Moment) -> tuple[str, bool, Entry | None]:
    """At which stage a bid ended, whether it was rejected, and its completion."""
    ended, rejected = "", False
    completed: Entry | None = None
    for standing in history(stages, moment) if stages else ():
        values: dict[Any, Entry] = {one.claim.value: one for one in standing}
        if "rejected" in values:
            rejected = True
        if words.REVIVING_STAGE in values:
            ended, rejected = "", False
        elif _WELCOMING & values.keys():
            rejected = False
        ending = sorted(words.ENDING_STAGES & values.keys())
        if ending:
            ended = "completed" if "completed" in ending else ending[0]
            completed = values.get("completed", completed)
    return ended, rejected, completed if ended == "completed" else None
