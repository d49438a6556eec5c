"""What is paid for a share: cash, shares at a day's price, dividends, contingents."""

from decimal import Decimal

from core.answers.conversions.days import ComparingDays
from core.answers.conversions.found import Figures, Found
from core.answers.conversions.interval import Interval
from core.answers.conversions.rates import Rates
from core.answers.conversions.steps import Formula, Place, RefusedError, Step
from core.answers.conversions.worth import Worth
from core.answers.live import BidView
from core.answers.resolved import Resolved
from core.domain.amount import Amount
from core.domain.price import Term
from core.domain.tables import Tables

_ZERO = Decimal(0)
_FORMULAS: dict[str, Formula] = {
    "cash": "plus_cash",
    "shares": "plus_ratio_times_share_price",
    "dividend": "plus_dividend",
    "contingent": "plus_contingent",
}
_KIND = "share_price"


class Payments:
    """Adds up what a bid pays for a share, and takes off what lowers it."""

    def __init__(
        self, tables: Tables, figures: Figures, rates: Rates, days: ComparingDays
    ) -> None:
        self._tables = tables
        self._figures = figures
        self._rates = rates
        self._days = days

    def total(self, view: BidView, unit: str | None, assumed: str | None) -> Worth:
        """What the parts of the payment for a share come to.

        Args:
            view: The bid; its payment has at least one part.
            unit: The currency wanted; where it is none, that of the first part.
            assumed: The currency taken where none was printed.

        Raises:
            RefusedError: The price of a share that is given isn't known.
        """
        parts = sorted(view.payment, key=lambda one: _place(one.value))
        sum_so_far: Worth | None = None
        for part in parts:
            term = part.value
            if term is None or term.amount is None:
                continue
            paid, used = self._worth(view, term, term.amount, assumed)
            paid = self._rates.bring(paid, unit, view.bid.id, view.made_on.value)
            unit = unit or paid.unit
            sum_so_far = _added(
                sum_so_far, paid, part, term, used, self._giver(view, term) or ""
            )
        if sum_so_far is None:
            raise RefusedError(Place(table="bids", field="terms", record=view.bid.id))
        return sum_so_far

    def lowered(self, worth: Worth, view: BidView, perimeter: str | None) -> Worth:
        """A price of a share less the dividends that lower it."""
        day = self._figures.day
        for part in view.deductions:
            term = part.value
            if term is None or term.amount is None:
                continue
            begins = term.since.after_day(day) if term.since else "no"
            if begins == "certain" or term.of not in (None, perimeter):
                continue
            amount = Interval.of(term.amount)
            if begins == "possible":
                amount = Interval(_ZERO, amount.high, about=amount.about)
            unit = term.amount.unit or worth.unit
            off = self._rates.bring(
                Worth(amount, unit), worth.unit, view.bid.id, view.made_on.value
            )
            worth = Worth(worth.interval, worth.unit, (*worth.steps, *off.steps)).then(
                "deduction",
                "minus_dividend",
                worth.interval.minus(off.interval),
                off.amount,
                term=term.id,
                claims=_claims(part),
                on=term.since,
            )
        return worth

    def _worth(
        self, view: BidView, term: Term, amount: Amount, assumed: str | None
    ) -> tuple[Worth, Found | None]:
        """One part of the payment by itself, and the price of a share that it used."""
        given = Interval.of(amount)
        if term.kind == "shares" and amount.unit in ("shares", "count", None):
            price = self._share_price(view, term)
            unit = price.amount.unit or assumed
            if unit is None:
                place = Place(
                    table="figures",
                    field=_KIND,
                    record=price.figure,
                    why="no_currency",
                )
                raise RefusedError(place)
            return Worth(price.interval.times(given), unit), price
        if term.kind == "contingent":
            # It may come to nothing.
            given = Interval(_ZERO, given.high, about=given.about)
        unit = amount.unit or assumed
        if unit is None:
            place = Place(
                table="bids", field="terms", record=view.bid.id, why="no_currency"
            )
            raise RefusedError(place)
        return Worth(given, unit), None

    def _giver(self, view: BidView, term: Term) -> str | None:
        """Whose shares are given: the party named, else the bidder's lead."""
        lead = self._tables.bidders[view.bid.bidder].lead
        return term.of or next(iter(term.from_), lead)

    def _share_price(self, view: BidView, term: Term) -> Found:
        party = self._giver(view, term)
        if party is None:
            raise RefusedError(Place(table="bids", field="terms", record=view.bid.id))
        days = self._days.for_all()
        if days is None:
            return self._figures.latest(_KIND, (party,), (party,))
        found = self._figures.on(_KIND, (party,), *days)
        if found is None:
            place = Place(table="figures", field=_KIND, about=(party,), on=days[0])
            raise RefusedError(place)
        return found


def _place(term: Term | None) -> tuple[int, str]:
    if term is None:
        return len(_FORMULAS), ""
    return list(_FORMULAS).index(term.kind), term.id


def _claims(part: Resolved[Term]) -> tuple[str, ...]:
    return (part.shown.claim.id,) if part.shown else ()


def _added(
    before: Worth | None,
    paid: Worth,
    part: Resolved[Term],
    term: Term,
    used: Found | None,
    party: str,
) -> Worth:
    """The sum with one more part of the payment."""
    after = before.interval.plus(paid.interval) if before else paid.interval
    step = Step(
        kind="payment",
        formula=_FORMULAS[term.kind],
        before=before.amount if before else None,
        after=after.amount(paid.unit),
        used=used.amount if used else paid.amount,
        ratio=term.amount if used else None,
        figure=used.figure if used else None,
        term=term.id,
        claims=(*_claims(part), *(used.claims if used else ())),
        on=used.on if used else None,
        of=party,
    )
    steps = before.steps if before else ()
    return Worth(after, paid.unit, (*steps, *paid.steps, step))
