"""What a contest's bids are usually compared in: basis, currency, and stake."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from core.answers.conversions.basis import is_whole
from core.answers.conversions.converter import stake_of
from core.answers.live import BidView
from core.answers.perimeters import Perimeters
from core.domain.price import BASES, Basis

# Ties between bases: per share, then total.
_BASIS_ORDER: tuple[Basis, ...] = ("per_share", "total", "equity", "enterprise_value")
_PER_SHARE: frozenset[Basis] = frozenset({"per_share"})
_ALL = Decimal(100)


def usual_basis(
    views: Iterable[BidView],
    perimeters: Perimeters | None = None,
    perimeter: str | None = None,
) -> Basis | None:
    """The basis on which most bids with a number are stated.

    Args:
        views: The bids.
        perimeters: The perimeters of the contest, if prices of its parts don't count.
        perimeter: Id of the perimeter that is compared.
    """
    parts = (
        () if perimeters is None or perimeter is None else perimeters.parts(perimeter)
    )
    is_part = bool(perimeters and perimeter and perimeters.is_part(perimeter))
    found: Counter[Basis] = Counter()
    of_parts = False
    for view in views:
        bases = view.bases
        if is_part and perimeters and perimeter and bases:
            bases = _bases_for(perimeter, perimeters, view)
        elif parts and bases:
            bases = _bases_apart_from(parts, view)
            of_parts = of_parts or bases != view.bases
        elif view.payment:
            bases = _PER_SHARE
        found.update(bases)
    if found:
        return max(BASES, key=lambda basis: (found[basis], -_BASIS_ORDER.index(basis)))
    # Prices of classes of shares alone are compared by their sum.
    return "total" if of_parts else None


def _bases_apart_from(parts: tuple[str, ...], view: BidView) -> frozenset[Basis]:
    return frozenset(
        one.value.basis
        for one in view.prices
        if one.value is not None
        and one.value.amount.has_number
        and one.value.of not in parts
    )


def _bases_for(part: str, perimeters: Perimeters, view: BidView) -> frozenset[Basis]:
    """The bases of the prices that are for a part."""
    return frozenset(
        one.value.basis
        for one in view.prices
        if one.value is not None
        and one.value.amount.has_number
        and perimeters.covers(part, one.value.of or view.scope)
    )


def usual_currency(views: Iterable[BidView]) -> str | None:
    """The currency in which most bids with a number are stated; ties by name."""
    found: Counter[str] = Counter()
    for view in views:
        amounts = [one.value.amount for one in view.prices if one.value is not None]
        if view.payment:
            amounts += [
                one.value.amount
                for one in view.payment
                if one.value is not None and one.value.amount is not None
            ]
        found.update({one.unit for one in amounts if one.unit} - {"shares", "count"})
    return min(found, key=lambda unit: (-found[unit], unit), default=None)


def stakes_differ(views: Iterable[BidView]) -> bool:
    """Whether the bids with a number seek different shares of what is for sale."""
    found: set[tuple[Decimal | None, Decimal | None]] = set()
    for view in views:
        if view.bases or view.payment:
            stake = stake_of(view)
            if stake is None or is_whole(stake):
                found.add((_ALL, _ALL))
            else:
                found.add((stake.low, stake.high))
            if len(found) > 1:
                return True
    return False
