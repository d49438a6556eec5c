"""From one basis to another: by stake, shares outstanding and net debt."""

from decimal import Decimal

from core.answers.conversions.found import Figures, Found
from core.answers.conversions.interval import Interval
from core.answers.conversions.rates import Rates
from core.answers.conversions.steps import Formula, Place, RefusedError, Why
from core.answers.conversions.worth import Worth
from core.answers.live import BidView
from core.answers.perimeters import Perimeters
from core.domain.amount import Amount
from core.domain.records import Contest

_WHOLE = Decimal(100)
_ONE = Interval(_WHOLE, _WHOLE, point=True)


class Bases:
    """Brings what all of a perimeter is worth from one basis to another."""

    def __init__(
        self, contest: Contest, perimeters: Perimeters, figures: Figures, rates: Rates
    ) -> None:
        self._contest = contest
        self._perimeters = perimeters
        self._figures = figures
        self._rates = rates

    def over_shares(self, worth: Worth, perimeter: str | None) -> Worth:
        """From the value of all shares to that of one."""
        shares = self._shares(perimeter)
        value = worth.interval.divided_by(shares.interval)
        return self._by_shares(worth, "over_shares", value, shares, perimeter)

    def times_shares(self, worth: Worth, perimeter: str | None) -> Worth:
        """From the value of one share to that of all."""
        shares = self._shares(perimeter)
        value = worth.interval.times(shares.interval)
        return self._by_shares(worth, "times_shares", value, shares, perimeter)

    def plus_net_debt(
        self, worth: Worth, view: BidView, perimeter: str | None
    ) -> Worth:
        """From equity to enterprise value."""
        return self._by_debt(worth, view, perimeter, "plus_net_debt")

    def minus_net_debt(
        self, worth: Worth, view: BidView, perimeter: str | None
    ) -> Worth:
        """From enterprise value to equity."""
        return self._by_debt(worth, view, perimeter, "minus_net_debt")

    def _shares(self, perimeter: str | None) -> Found:
        return self._latest("shares_outstanding", perimeter)

    def _latest(self, kind: str, perimeter: str | None) -> Found:
        """The last figure about a perimeter; that of the whole may be the target's."""
        names = self._names(perimeter)
        return self._figures.latest(kind, (names[0],), names)

    def _names(self, perimeter: str | None) -> tuple[str, ...]:
        whole = (*self._contest.targets, self._contest.id)
        if perimeter is None:
            perimeter = self._perimeters.usual(())
            if perimeter is None:
                return whole
        chain = self._perimeters.chain(perimeter)
        return chain if self._perimeters.is_part(perimeter) else (*chain, *whole)

    @staticmethod
    def _by_shares(
        worth: Worth,
        formula: Formula,
        value: Interval,
        shares: Found,
        perimeter: str | None,
    ) -> Worth:
        return worth.then(
            "shares_outstanding", formula, value, shares, of=perimeter or ""
        )

    def _by_debt(
        self, worth: Worth, view: BidView, perimeter: str | None, formula: Formula
    ) -> Worth:
        debt = self._latest("net_debt", perimeter)
        unit = debt.amount.unit
        if unit is None:
            place = Place(
                table="figures", field="net_debt", record=debt.figure, why="no_currency"
            )
            raise RefusedError(place)
        owed = self._rates.bring(
            Worth(debt.interval, unit), worth.unit, view.bid.id, view.made_on.value
        )
        value = worth.interval
        plus = formula == "plus_net_debt"
        value = value.plus(owed.interval) if plus else value.minus(owed.interval)
        before = Worth(worth.interval, worth.unit, (*worth.steps, *owed.steps))
        return before.then("net_debt", formula, value, debt, of=perimeter or "")


def over_stake(worth: Worth, stake: Amount, view: BidView) -> Worth:
    """From the price for a stake to the implied value of the whole."""
    share = _share_of(stake, view)
    value = worth.interval.times(_ONE).divided_by(share)
    return worth.then("stake", "over_stake", value, stake)


def times_stake(worth: Worth, stake: Amount, view: BidView) -> Worth:
    """From the value of the whole to that of a stake."""
    share = _share_of(stake, view)
    value = worth.interval.times(share).divided_by(_ONE)
    return worth.then("stake", "times_stake", value, stake)


def is_whole(stake: Amount | None) -> bool:
    """Whether a stake is all of it; one that isn't named is taken to be."""
    return stake is None or (stake.low == _WHOLE and stake.high == _WHOLE)


def _share_of(stake: Amount, view: BidView) -> Interval:
    """A stake in per cent: above zero, and at most all of it."""
    share = Interval.of(stake)
    low, high = share.low, share.high
    why: Why | None = None
    if low is None and high is None:
        why = "absent"
    elif (high is not None and high <= 0) or (low is not None and low < 0):
        why = "zero"
    elif low is not None and low > _WHOLE:
        why = "above_whole"
    if why is not None:
        place = Place(table="bids", field="stake", record=view.bid.id, why=why)
        raise RefusedError(place)
    if high is None or high > _WHOLE:
        return Interval(low, _WHOLE, about=share.about)
    return share
