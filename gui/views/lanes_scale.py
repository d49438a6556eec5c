"""Where an amount stands on the chart's axis, in pixels."""

from decimal import Decimal
from math import log10

import msgspec
from msgspec.structs import replace


class LaneScale(msgspec.Struct, frozen=True):
    """From full units to pixels.

    Attributes:
        left: Where the axis begins, in pixels.
        right: Where its top stands.
        edge: The right edge of the chart, which open ends run to.
        bottom: The value at the left end: zero, or the lowest of a logarithmic axis.
        top: The value at the right end.
        logarithmic: Whether equal distances are equal ratios.
    """

    left: float
    right: float
    edge: float
    top: Decimal
    bottom: Decimal = Decimal(0)
    logarithmic: bool = False

    def squeezed(self, right: float) -> "LaneScale":
        """The same with its top further to the left."""
        return replace(self, right=right)

    def place(self, value: Decimal) -> float:
        """Where a value stands; below the axis at its beginning."""
        return self.left + (self.right - self.left) * self._share(value)

    def _share(self, value: Decimal) -> float:
        if self.top <= self.bottom:
            return 0.0
        if not self.logarithmic:
            return float(value / self.top)
        if value <= self.bottom:
            return 0.0
        span = log10(self.top / self.bottom)
        return log10(value / self.bottom) / span
