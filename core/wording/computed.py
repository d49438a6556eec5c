"""Computed amounts in words: rounded, and said to be."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from core.domain.amount import Amount, AmountKind
from core.domain.price import Basis, Price
from core.wording.phrases import Phrases

# Cents below a million, four digits above.
_CENT = Decimal("0.01")
_WITH_CENTS = Decimal(1_000_000)
_DIGITS = 4
_WIDE = Context(prec=200)


class Computed:
    """A computed amount, rounded for a reader.

    Attributes:
        text: The amount in words.
        sign: ``=``, or ``≈`` where it was rounded.
    """

    __slots__ = ("sign", "text")

    def __init__(
        self, phrases: Phrases, amount: Amount, basis: Basis | None = None
    ) -> None:
        shown, rounded = readable(amount)
        # "About" says already that it is not exact.
        self.sign = "≈" if rounded and shown.kind != "about" else "="
        if basis is None:
            self.text = phrases.amount(shown)
        else:
            self.text = phrases.price(Price(shown, basis))

    def __str__(self) -> str:
        return self.text if self.sign == "=" else f"{self.sign} {self.text}"


def readable(amount: Amount) -> tuple[Amount, bool]:
    """An amount with the digits that a reader needs, and whether that rounded it.

    Two ends that differ by less are one figure; ends of a range move outwards.
    """
    low, high = amount.low, amount.high
    if low is not None and high is not None:
        near = [_rounded(end, ROUND_HALF_EVEN) for end in (low, high)]
        if near[0] == near[1] == low == high and amount.figure is not None:
            # Its printed digits stay: 12.50 is not 12.5.
            return amount, False
        if near[0] == near[1]:
            kind: AmountKind = "about" if amount.kind == "about" else "exact"
            shown = Amount(kind, near[0], near[0], amount.unit)
            return shown, not near[0] == low == high
    low = None if low is None else _rounded(low, ROUND_FLOOR)
    high = None if high is None else _rounded(high, ROUND_CEILING)
    shown = Amount(amount.kind, low, high, amount.unit)
    return shown, (low, high) != (amount.low, amount.high)


def _rounded(number: Decimal, rounding: str) -> Decimal:
    if not number:
        return number
    step = Decimal(1).scaleb(number.adjusted() - _DIGITS + 1)
    if 1 <= abs(number) < _WITH_CENTS:
        step = _CENT
    return number.quantize(step, rounding, _WIDE)
