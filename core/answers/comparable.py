"""Bringing prices to what a ranking compares: perimeter, basis and currency."""

from typing import NamedTuple

import msgspec

from core.answers.conversions.basis import is_whole
from core.answers.conversions.converter import Converted, Converter, Wanted
from core.answers.conversions.found import LookUp
from core.answers.conversions.steps import Place, Step
from core.answers.live import BidView
from core.answers.measures import CONDITION, STAKE
from core.answers.perimeters import Perimeters
from core.answers.resolved import Resolved
from core.answers.standing import IncomparableCode
from core.domain.amount import Amount
from core.domain.price import Basis, Price

_DEBT_STATED = ("equity", "enterprise_value")
_UNDISCLOSED = Amount("undisclosed")
# Which field is missing says what keeps a price apart.
_CODES: dict[str, IncomparableCode] = {
    "exchange_rate": "currency",
    "made_on": "currency",
    "reference_date": "currency",
    "shares_outstanding": "basis",
    "net_debt": "basis",
    "price": "basis",
    "stake": "stake",
    "share_price": "payment",
    "terms": "payment",
}


class Target(msgspec.Struct, frozen=True):
    """What a ranking compares.

    Attributes:
        perimeter: Id of the perimeter ranked.
        basis: The basis to compare on.
        currency: The currency to compare in.
        assumed: The currency taken where none was printed.
        whole: Whether the price for a stake is compared as the value of the whole.
    """

    perimeter: str | None
    basis: Basis | None
    currency: str | None
    assumed: str | None
    whole: bool = False

    @property
    def wanted(self) -> Wanted:
        """What a price is converted to."""
        return Wanted(self.basis, self.currency, self.assumed, self.whole)


class Brought(msgspec.Struct, frozen=True):
    """A price as the ranking compares it.

    Attributes:
        price: The price that it is.
        amount: The amount to rank by.
        perimeter: Id of the perimeter that it is for.
        assumed_currency: Whether its currency was taken to be the contest's.
        debt_not_stated: Whether a total stands in for equity or enterprise value.
        steps: How it was brought there.
        about: Whether an "about" went into it.
        rests_on: What was looked up for it; none where it may change from day to day.
    """

    price: Resolved[Price]
    amount: Amount
    perimeter: str | None
    assumed_currency: bool = False
    debt_not_stated: bool = False
    steps: tuple[Step, ...] = ()
    about: bool = False
    rests_on: tuple[LookUp, ...] | None = None


class Apart(msgspec.Struct, frozen=True):
    """Why a price can't be brought there; see ``standing.Incomparable``."""

    code: IncomparableCode
    has: str
    wanted: str
    place: Place
    price: Resolved[Price]

    @property
    def missing(self) -> str:
        """The field that is missing: "figures:net_debt"."""
        return self.place.missing


def bring(
    view: BidView,
    target: Target,
    perimeters: Perimeters,
    converter: Converter,
) -> Brought | Apart:
    """Bring one bid's price to what a ranking compares, or say why it can't be.

    Of several measures that can be brought there counts one without a condition, one
    that is the bid's own, one that takes the fewest steps.

    Args:
        view: The bid.
        target: What is compared.
        perimeters: The perimeters of the contest.
        converter: What brings it there by what is in the book.
    """
    kept: _Kept | None = view.kept.get("brought")
    if (
        kept is None
        or kept.target != target
        or not (kept.converter is converter or kept.holds(converter))
    ):
        found = _Bringing(view, target, perimeters, converter).found()
        kept = view.kept["brought"] = _Kept(target, converter, found)
    return kept.found


class _Kept(NamedTuple):
    """What was found, and what for."""

    target: Target
    converter: Converter
    found: Brought | Apart

    def holds(self, converter: Converter) -> bool:
        """Whether it is the same for another converter."""
        found = self.found
        if isinstance(found, Apart):
            # A price for something else is for that on every day.
            return found.code == "perimeter" and found.place.about == (found.wanted,)
        if not found.rests_on:
            return found.rests_on is not None
        same_day = self.converter.chosen == converter.chosen
        return same_day and converter.holds(found.rests_on)


class _Bringing:
    """One bid's price on its way."""

    def __init__(
        self,
        view: BidView,
        target: Target,
        perimeters: Perimeters,
        converter: Converter,
    ) -> None:
        self._view = view
        self._target = target
        self._perimeters = perimeters
        self._converter = converter

    def found(self) -> Brought | Apart:
        """The price as it is compared, or why it can't be."""
        view = self._view
        if not view.bases:
            return self._payment() if view.payment else self._silent()
        stated = [
            one
            for one in view.prices
            if one.value is not None and one.value.amount.has_number
        ]
        if len(stated) > 1:
            stated.sort(key=self._nearness)
        apart: list[Apart] = []
        for price in stated:
            found = self._price(price)
            if isinstance(found, Apart):
                apart.append(found)
            elif apart:
                # One that is preferred to it may be brought there on another day.
                return msgspec.structs.replace(found, rests_on=None)
            else:
                return found
        for one in apart:
            # What could be brought there says more than a price for something else.
            if one.code != "perimeter":
                return one
        return self._classes(stated) or apart[0]

    def _nearness(self, price: Resolved[Price]) -> tuple[object, ...]:
        measure, value, target = price.measure, price.value, self._target
        if value is None:
            raise AssertionError("only a price with a number is brought anywhere")
        scaled = bool(measure[STAKE])
        if target.whole:
            scaled = not is_whole(value.stake or self._view.stake.value)
        return (
            bool(measure[CONDITION]),
            price.inherited_from is not None,
            value.basis != target.basis,
            not self._stands_in(value.basis),
            (value.amount.unit or target.assumed) != target.currency,
            scaled,
        )

    def _stands_in(self, basis: Basis) -> bool:
        return basis == "total" and self._target.basis in _DEBT_STATED

    def _price(self, price: Resolved[Price]) -> Brought | Apart:
        value, target, view = price.value, self._target, self._view
        if value is None:
            raise AssertionError("only a price with a number is brought anywhere")
        perimeter = value.of or view.scope
        if not self._perimeters.covers(target.perimeter, perimeter):
            return self._other_perimeter(price, perimeter)
        assumed = value.amount.unit is None and target.assumed is not None
        if self._is_there(value):
            amount = price.span or value.amount
            return Brought(
                price,
                amount,
                perimeter,
                assumed_currency=assumed,
                debt_not_stated=self._stands_in(value.basis),
                about=amount.kind == "about",
                rests_on=None if view.deductions else (),
            )
        found = self._converter.price(
            view, price, perimeter or target.perimeter, target.wanted
        )
        if isinstance(found, Place):
            return self._apart(found, price)
        return _brought(price, found, perimeter, assumed=assumed)

    def _is_there(self, value: Price) -> bool:
        """Whether a price is compared as it is stated."""
        target, view = self._target, self._view
        if view.deductions and value.basis == "per_share":
            return False
        of_stake = target.whole and value.basis != "per_share"
        if of_stake and not is_whole(value.stake or view.stake.value):
            return False
        same = not target.basis or value.basis == target.basis
        unit = value.amount.unit or target.assumed
        return unit == target.currency and (same or self._stands_in(value.basis))

    def _payment(self) -> Brought | Apart:
        view, target = self._view, self._target
        if not self._perimeters.covers(target.perimeter, view.scope):
            return self._other_perimeter(view.prices[0], view.scope)
        price = view.prices[0]
        found = self._converter.payment(
            view, view.scope or target.perimeter, target.wanted
        )
        if isinstance(found, Place):
            return self._apart(found, price)
        paid = [step.after for step in found.steps if step.kind == "payment"]
        price = msgspec.structs.replace(
            price,
            value=Price(paid[-1], "per_share"),
            support=view.payment[0].support,
        )
        return _brought(price, found, view.scope)

    def _silent(self) -> Brought | Apart:
        view = self._view
        price = next(
            (one for one in view.prices if one.value is not None), view.prices[0]
        )
        if not self._perimeters.covers(self._target.perimeter, view.scope):
            return self._other_perimeter(price, view.scope)
        return Brought(price, _UNDISCLOSED, view.scope, rests_on=())

    def _classes(self, stated: list[Resolved[Price]]) -> Brought | Apart | None:
        """The sum of the prices of all classes of shares; none where there are none."""
        target = self._target
        if target.perimeter is None or target.basis in (None, "per_share"):
            return None
        classes = self._perimeters.parts(target.perimeter)
        prices: dict[str, Resolved[Price]] = {}
        for price in stated:
            value = price.value
            if value is not None and value.of in classes and value.basis == "per_share":
                prices.setdefault(value.of or "", price)
        if not prices:
            return None
        found = self._converter.classes(
            self._view, prices, classes, target.perimeter, target.wanted
        )
        first = next(iter(prices.values()))
        if isinstance(found, Place):
            return self._apart(found, first)
        return _brought(first, found, target.perimeter)

    # --- why not ---

    def _other_perimeter(self, price: Resolved[Price], perimeter: str | None) -> Apart:
        wanted = self._target.perimeter or ""
        place = Place(
            table="bids", field="price", record=self._view.bid.id, about=(wanted,)
        )
        return Apart("perimeter", perimeter or "", wanted, place, price)

    def _apart(self, place: Place, price: Resolved[Price]) -> Apart:
        target, value = self._target, price.value
        code = _CODES[place.field]
        has = wanted = ""
        if place.field == "price" and place.why == "no_currency":
            code, wanted = "no_currency", target.currency or ""
        elif place.field == "price" and place.about:
            code, has, wanted = "perimeter", _of(value), target.perimeter or ""
        elif code == "basis":
            stated = None if self._view.payment else value
            has = stated.basis if stated else "per_share"
            wanted = target.basis or ""
        elif code == "currency":
            has = (value.amount.unit if value else None) or target.assumed or ""
            wanted = target.currency or ""
            if len(place.about) == 2:
                has, wanted = place.about
        return Apart(code, has, wanted, place, price)


def _of(value: Price | None) -> str:
    return (value.of if value else None) or ""


def _brought(
    price: Resolved[Price],
    found: Converted,
    perimeter: str | None,
    *,
    assumed: bool = False,
) -> Brought:
    return Brought(
        price,
        found.amount,
        perimeter,
        assumed_currency=assumed,
        debt_not_stated=found.debt_not_stated,
        steps=found.steps,
        about=found.about,
        rests_on=found.rests_on,
    )
