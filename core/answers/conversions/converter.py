"""Brings one price to the basis and currency of a ranking, step by step."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from core.answers.conversions.basis import Bases, is_whole, over_stake, times_stake
from core.answers.conversions.days import ComparingDays
from core.answers.conversions.found import Figures, LookUp
from core.answers.conversions.payments import Payments
from core.answers.conversions.rates import Rates
from core.answers.conversions.steps import Place, RefusedError, Step
from core.answers.conversions.worth import Worth
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.live import BidView
from core.answers.perimeters import Perimeters
from core.answers.resolve import moment_of
from core.answers.resolved import Resolved
from core.domain.amount import Amount
from core.domain.price import Basis, Price
from core.domain.records import Contest
from core.domain.tables import Tables

# How many days' worth are kept: today's, and that of the day before.
_MOST_CONVERTERS = 4
_WITH_DEBT = frozenset({"equity", "enterprise_value"})


class Wanted(msgspec.Struct, frozen=True):
    """What a price is to be brought to.

    Attributes:
        basis: The basis; none for whatever it is stated on.
        currency: The currency; none for whatever it is stated in.
        assumed: The currency taken where none was printed.
        whole: Whether the price for a stake is to be that of the whole.
    """

    basis: Basis | None
    currency: str | None
    assumed: str | None
    whole: bool


class Converted(msgspec.Struct, frozen=True):
    """A price as it is compared.

    Attributes:
        amount: The amount.
        steps: The steps to it; none for a price that is compared as stated.
        about: Whether an "about" went into it.
        debt_not_stated: Whether a total was taken for the value of the shares.
        rests_on: What was looked up; none where it changes from day to day.
    """

    amount: Amount
    steps: tuple[Step, ...]
    about: bool
    debt_not_stated: bool = False
    rests_on: tuple[LookUp, ...] | None = None


class _Case(NamedTuple):
    """Whose price it is, for what, and what it is to be brought to.

    Attributes:
        view: The bid.
        perimeter: Id of the perimeter that the price is for.
        wanted: What it is to be brought to.
        stake: The stake that the price is for.
    """

    view: BidView
    perimeter: str | None
    wanted: Wanted
    stake: Amount | None


class Converter:
    """Conversions in one contest through one lens.

    Attributes:
        chosen: The day of rates and prices that was chosen by hand.
    """

    def __init__(
        self, tables: Tables, index: Index, lens: Lens, contest: Contest, choice: Choice
    ) -> None:
        days = ComparingDays(contest, lens, choice.rate_on)
        figures = Figures(tables, index, lens, moment_of(tables, index, lens))
        self.chosen = choice.rate_on
        self._figures = figures
        self._rates = Rates(figures, days)
        self._bases = Bases(contest, Perimeters(contest), figures, self._rates)
        self._payments = Payments(tables, figures, self._rates, days)

    def holds(self, looked_up: Iterable[LookUp]) -> bool:
        """Whether what another converter looked up is the same through this lens."""
        return self._figures.hold(looked_up)

    def price(
        self,
        view: BidView,
        price: Resolved[Price],
        perimeter: str | None,
        wanted: Wanted,
    ) -> Converted | Place:
        """A stated price, brought to what is wanted; else what is missing."""
        value = price.value
        if value is None:
            raise AssertionError("only a price with a number is converted")
        case = _Case(view, perimeter, wanted, value.stake or view.stake.value)
        unit = value.amount.unit or wanted.assumed
        worth = Worth.of(price.span or value.amount, unit)
        total = value.basis == "total" and wanted.basis not in (None, "total")
        return self._tried(view, lambda: self._bring(worth, value.basis, case), total)

    def payment(
        self, view: BidView, perimeter: str | None, wanted: Wanted
    ) -> Converted | Place:
        """What a bid pays for a share, where no price is stated."""
        case = _Case(view, perimeter, wanted, stake_of(view))
        return self._tried(
            view,
            lambda: self._bring(
                self._payments.total(view, wanted.currency, wanted.assumed),
                "per_share",
                case,
            ),
        )

    def classes(
        self,
        view: BidView,
        prices: Mapping[str, Resolved[Price]],
        classes: tuple[str, ...],
        perimeter: str,
        wanted: Wanted,
    ) -> Converted | Place:
        """The prices of all classes of shares, added up to that of the whole."""

        def bring() -> Worth:
            total = self._class(view, prices.get(classes[0]), classes[0], wanted)
            for one in classes[1:]:
                worth = self._class(view, prices.get(one), one, wanted)
                steps = (*total.steps, *worth.steps)
                total = Worth(total.interval, total.unit, steps).then(
                    "share_classes",
                    "plus_class",
                    total.interval.plus(worth.interval),
                    worth.amount,
                    of=one,
                )
            case = _Case(view, perimeter, wanted, stake_of(view))
            return self._of_whole(total, "equity", case, is_of_whole=True)

        return self._tried(view, bring)

    def _tried(
        self, view: BidView, bring: Callable[[], Worth], debt_not_stated: bool = False
    ) -> Converted | Place:
        self._figures.looked_up.clear()
        try:
            worth = bring()
        except RefusedError as error:
            return error.place
        return Converted(
            worth.figure,
            worth.steps,
            worth.interval.about,
            debt_not_stated,
            None if _changes_daily(view) else tuple(self._figures.looked_up),
        )

    def _class(
        self, view: BidView, price: Resolved[Price] | None, one: str, wanted: Wanted
    ) -> Worth:
        if price is None or price.value is None:
            place = Place(table="bids", field="price", record=view.bid.id, about=(one,))
            raise RefusedError(place)
        unit = price.value.amount.unit or wanted.assumed
        worth = Worth.of(price.span or price.value.amount, unit)
        worth = self._payments.lowered(worth, view, one)
        return self._in_currency(
            self._bases.times_shares(worth, one), _Case(view, one, wanted, None)
        )

    def _bring(self, worth: Worth, basis: Basis, case: _Case) -> Worth:
        """From one basis to the one that is wanted, then to the currency."""
        wanted = case.wanted.basis or basis
        if basis == "per_share":
            worth = self._payments.lowered(worth, case.view, case.perimeter)
            if wanted == "per_share":
                return self._in_currency(worth, case)
            worth = self._bases.times_shares(worth, case.perimeter)
            return self._of_whole(worth, "equity", case, is_of_whole=True)
        if wanted != "per_share":
            if wanted == "total" != basis:
                # A total as printed says nothing about debt: only a report would do.
                place = Place(table="bids", field="price", record=case.view.bid.id)
                raise RefusedError(place)
            return self._of_whole(worth, basis, case, is_of_whole=is_whole(case.stake))
        if case.stake is not None and not is_whole(case.stake):
            worth = over_stake(worth, case.stake, case.view)
        if basis == "enterprise_value":
            worth = self._bases.minus_net_debt(worth, case.view, case.perimeter)
        worth = self._bases.over_shares(worth, case.perimeter)
        return self._in_currency(worth, case)

    def _of_whole(
        self, worth: Worth, basis: Basis, case: _Case, *, is_of_whole: bool
    ) -> Worth:
        """From one value of all shares, or of a stake in them, to another."""
        wanted, stake = case.wanted, case.stake
        over_debt = basis != wanted.basis and {basis, wanted.basis} == _WITH_DEBT
        if stake is not None and not is_of_whole and (wanted.whole or over_debt):
            worth = over_stake(worth, stake, case.view)
            is_of_whole = True
        if over_debt and wanted.basis == "enterprise_value":
            worth = self._bases.plus_net_debt(worth, case.view, case.perimeter)
        elif over_debt:
            worth = self._bases.minus_net_debt(worth, case.view, case.perimeter)
        sought = stake_of(case.view)
        by_stake = is_of_whole and not wanted.whole
        if by_stake and sought is not None and not is_whole(sought):
            worth = times_stake(worth, sought, case.view)
        return self._in_currency(worth, case)

    def _in_currency(self, worth: Worth, case: _Case) -> Worth:
        view, currency = case.view, case.wanted.currency
        if currency is not None and worth.unit is None:
            place = Place(
                table="bids", field="price", record=view.bid.id, why="no_currency"
            )
            raise RefusedError(place)
        return self._rates.bring(worth, currency, view.bid.id, view.made_on.value)


def converter_of(
    tables: Tables, index: Index, lens: Lens, contest: Contest, choice: Choice
) -> Converter:
    """The converter of a contest through a lens, kept for the next who asks."""
    kept: dict[tuple[Lens, date | None], Converter]
    kept = index.memo.setdefault(contest.id, {}).setdefault(("converters",), {})
    key = (lens, choice.rate_on)
    found = kept.get(key)
    if found is None:
        if len(kept) >= _MOST_CONVERTERS:
            del kept[next(iter(kept))]
        found = kept[key] = Converter(tables, index, lens, contest, choice)
    return found


def stake_of(view: BidView) -> Amount | None:
    """The stake that a bid seeks: its own, else one that stands with its price."""
    if view.stake.value is not None:
        return view.stake.value
    stakes = (one.value.stake for one in view.prices if one.value is not None)
    return next((one for one in stakes if one is not None), None)


def _changes_daily(view: BidView) -> bool:
    """Whether a price may change without any figure: by its day, or by a dividend."""
    made_on = view.made_on.value
    exact = made_on is None or made_on.earliest == made_on.latest
    return not exact or bool(view.deductions)
