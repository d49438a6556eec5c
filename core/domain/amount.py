"""Amounts: what was said about a quantity, and the interval that it allows."""

from decimal import Decimal
from typing import Literal, get_args

from core.domain.value import Value

AmountKind = Literal[
    "exact",
    "about",
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "range",
    "undisclosed",
    "no_price",
]
AMOUNT_KINDS: tuple[AmountKind, ...] = get_args(AmountKind)

# Which ends a kind has: (low, high).
_ENDS: dict[AmountKind, tuple[bool, bool]] = {
    "exact": (True, True),
    "about": (True, True),
    "at_least": (True, False),
    "more_than": (True, False),
    "at_most": (False, True),
    "less_than": (False, True),
    "range": (True, True),
    "undisclosed": (False, False),
    "no_price": (False, False),
}
# Beyond this many digits before or after the point nobody's money goes.
_MOST_DIGITS = 60


class Amount(Value, frozen=True):
    """What was said about a quantity: the words, and the interval they allow.

    An amount that contradicts itself can't be made: ``ValueError`` says why.

    Attributes:
        kind: How the words bound the quantity.
        low: The lower end in full units; none where the words give no lower end.
        high: The upper end in full units; none where the words give no upper end.
        unit: ISO 4217 code, ``%``, ``shares``, ``count``; none where none was printed.
        step: The value of the last printed digit ("47.5 bn": 100000000), or none.
        words: The words as printed.
    """

    kind: AmountKind
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    step: Decimal | None = None
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse ends that the kind does not have, and numbers that are none."""
        for name in ("low", "high", "step"):
            number = getattr(self, name)
            if number is not None:
                _check_number(name, number)
        low, high = _ENDS[self.kind]
        if (self.low is not None) != low or (self.high is not None) != high:
            raise ValueError(f"{self.kind} has other ends than these")
        if self.low is not None and self.high is not None:
            if self.low > self.high:
                raise ValueError("the low end is above the high end")
            if self.kind in ("exact", "about") and self.low != self.high:
                raise ValueError(f"{self.kind} has one figure, not two")

    @property
    def has_number(self) -> bool:
        """Whether the words hold any figure at all."""
        return self.low is not None or self.high is not None

    @property
    def figure(self) -> Decimal | None:
        """The one figure of an exact or about amount, else none."""
        return self.low if self.kind in ("exact", "about") else None

    def surely_above(self, other: "Amount") -> bool:
        """Whether every value of this amount is above every value of the other.

        Units are the caller's business: only the numbers are looked at. "About"
        counts as its figure.
        """
        if self.low is None or other.high is None:
            return False
        if self.low == other.high:
            return self.kind == "more_than" or other.kind == "less_than"
        return self.low > other.high

    def may_exceed(self, other: "Amount") -> bool:
        """Whether some value of this amount is above some value of the other."""
        if self.high is None or other.low is None:
            return True
        return self.high > other.low

    def excludes(self, other: "Amount") -> bool:
        """Whether no value fits both amounts, printed rounding apart."""
        if not (self.has_number and other.has_number):
            return False
        if self.figure is not None and other.figure is not None:
            return not same_when_rounded(self, other)
        return self.surely_above(other) or other.surely_above(self)


def same_when_rounded(one: Amount, other: Amount) -> bool:
    """Whether two figures agree when the finer is rounded to the other's step.

    Two exact figures agree when the one with the finer step, rounded half up to the
    coarser step, gives the other. An about agrees with whatever rounds to it. An
    amount without a step is as fine as its digits.

    Args:
        one: An exact or about amount.
        other: An exact or about amount.
    """
    if one.figure is None or other.figure is None:
        return False
    if one.figure == other.figure:
        return True
    pairs = [(one, other), (other, one)]
    rounding = [pair for pair in pairs if pair[1].kind == "about"]
    if not rounding:
        finer, coarser = sorted((one, other), key=_step_of)
        rounding = [(finer, coarser)]
    return any(_rounds_to(value, target) for value, target in rounding)


def plain(number: Decimal) -> str:
    """Write a decimal in full digits, never with an exponent."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if text not in ("-0", "") else "0"


def _step_of(amount: Amount) -> Decimal:
    if amount.step is not None and amount.step > 0:
        return amount.step
    exponent = (amount.figure or Decimal(0)).as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _rounds_to(value: Amount, target: Amount) -> bool:
    step = _step_of(target)
    if value.figure is None or target.figure is None:
        return False
    half = step / 2
    distance = value.figure - target.figure
    return -half <= distance < half


def _check_number(name: str, number: Decimal) -> None:
    if not number.is_finite():
        raise ValueError(f"{name} is not a finite number")
    if abs(number.adjusted()) > _MOST_DIGITS or len(number.as_tuple().digits) > (
        2 * _MOST_DIGITS
    ):
        raise ValueError(f"{name} has too many digits")
    if name == "step" and number <= 0:
        raise ValueError("a step is above zero")
