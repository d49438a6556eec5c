"""Bringing prices to what a ranking compares: perimeter, basis and currency."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from core.answers.live import BidView
from core.answers.measures import CONDITION, STAKE
from core.answers.perimeters import Perimeters
from core.answers.resolved import Resolved
from core.answers.standing import IncomparableCode
from core.domain.amount import Amount
from core.domain.price import BASES, Basis, Price

# Ties between bases: per share, then total.
_BASIS_ORDER: tuple[Basis, ...] = ("per_share", "total", "equity", "enterprise_value")
# The field that would bring a price from one basis to another; a total as printed
# says nothing about debt, so only another report of the price can.
_MISSING_FOR_BASIS = {
    frozenset(("equity", "enterprise_value")): "figures:net_debt",
    frozenset(("equity", "per_share")): "figures:shares_outstanding",
    frozenset(("enterprise_value", "per_share")): "figures:shares_outstanding",
    frozenset(("total", "per_share")): "figures:shares_outstanding",
}


class Target(msgspec.Struct, frozen=True):
    """What a ranking compares.

    Attributes:
        perimeter: Id of the perimeter ranked.
        basis: The basis to compare on.
        currency: The currency to compare in.
        assumed: The currency taken where none was printed.
    """

    perimeter: str | None
    basis: Basis | None
    currency: str | None
    assumed: str | None


class Brought(msgspec.Struct, frozen=True):
    """A price as the ranking compares it.

    Attributes:
        price: The price that it is.
        amount: The amount to rank by.
        perimeter: Id of the perimeter that it is for.
        assumed_currency: Whether its currency was taken to be the contest's.
        debt_not_stated: Whether a total stands in for equity or enterprise value.
    """

    price: Resolved[Price]
    amount: Amount
    perimeter: str | None
    assumed_currency: bool = False
    debt_not_stated: bool = False


class Apart(msgspec.Struct, frozen=True):
    """Why a price can't be brought there; see ``standing.Incomparable``."""

    code: IncomparableCode
    has: str
    wanted: str
    missing: str
    price: Resolved[Price]


def bring(view: BidView, target: Target, perimeters: Perimeters) -> Brought | Apart:
    """Bring one bid's price to what a ranking compares, or say why it can't be.

    Of several measures that can be brought there the one on the basis itself counts,
    one without a condition or stake of its own, one that is the bid's own.
    """
    kept: tuple[Target, Brought | Apart] | None = view.kept.get("brought")
    if kept is None or kept[0] != target:
        kept = view.kept["brought"] = (target, _bring(view, target, perimeters))
    return kept[1]


def _bring(view: BidView, target: Target, perimeters: Perimeters) -> Brought | Apart:
    stated = [
        one
        for one in view.prices
        if one.value is not None and one.value.amount.has_number
    ]
    if not stated:
        return _bring_silent(view, target, perimeters)
    apart: list[Apart] = []
    for price in sorted(stated, key=lambda one: _nearness(one, target)):
        found = _bring_price(price, view.scope, target, perimeters)
        if isinstance(found, Brought):
            return found
        apart.append(found)
    return apart[0]


def _bring_silent(
    view: BidView, target: Target, perimeters: Perimeters
) -> Brought | Apart:
    price = next((one for one in view.prices if one.value is not None), view.prices[0])
    if not perimeters.covers(target.perimeter, view.scope):
        return _other_perimeter(price, view.scope, target)
    return Brought(price, Amount("undisclosed"), view.scope)


def _nearness(price: Resolved[Price], target: Target) -> tuple[bool, ...]:
    measure = price.measure
    value = price.value
    return (
        value is None or value.basis != target.basis,
        bool(measure[CONDITION]),
        bool(measure[STAKE]),
        price.inherited_from is not None,
    )


def _bring_price(
    price: Resolved[Price],
    scope: str | None,
    target: Target,
    perimeters: Perimeters,
) -> Brought | Apart:
    """The one place where a price meets the ranking's perimeter, basis, currency."""
    value = price.value
    if value is None:
        raise AssertionError("only a price with a number is brought anywhere")
    perimeter = value.of or scope
    if not perimeters.covers(target.perimeter, perimeter):
        return _other_perimeter(price, perimeter, target)
    stands_in = value.basis == "total" and target.basis in (
        "equity",
        "enterprise_value",
    )
    if value.basis != target.basis and target.basis and not stands_in:
        pair = frozenset((value.basis, target.basis))
        missing = _MISSING_FOR_BASIS.get(pair, "bids:price")
        return Apart("basis", value.basis, target.basis, missing, price)
    unit = value.amount.unit or target.assumed
    if unit is None and target.currency:
        return Apart("no_currency", "", target.currency, "bids:price", price)
    if unit != target.currency:
        wanted = target.currency or ""
        return Apart("currency", unit or "", wanted, "figures:exchange_rate", price)
    return Brought(
        price,
        price.span or value.amount,
        perimeter,
        assumed_currency=value.amount.unit is None and target.assumed is not None,
        debt_not_stated=stands_in,
    )


def _other_perimeter(
    price: Resolved[Price], perimeter: str | None, target: Target
) -> Apart:
    wanted = target.perimeter or ""
    return Apart("perimeter", perimeter or "", wanted, "bids:price", price)


def usual_basis(views: Iterable[BidView]) -> Basis | None:
    """The basis on which most bids with a number are stated."""
    found = Counter(basis for view in views for basis in view.bases)
    if not found:
        return None
    return max(BASES, key=lambda basis: (found[basis], -_BASIS_ORDER.index(basis)))


def usual_currency(views: Iterable[BidView]) -> str | None:
    """The currency in which most bids with a number are stated; ties by name."""
    found: Counter[str] = Counter()
    for view in views:
        found.update(
            {
                one.value.amount.unit
                for one in view.prices
                if one.value is not None and one.value.amount.unit
            }
        )
    return min(found, key=lambda unit: (-found[unit], unit), default=None)
