"""Intervals of decimals: what is computed from them always contains the true value."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

import msgspec

from core.domain.amount import Amount

# Enough digits that a figure computed exactly stays exact.
_DOWN = Context(prec=50, rounding=ROUND_FLOOR)
_UP = Context(prec=50, rounding=ROUND_CEILING)
_ZERO = Decimal(0)
# What an amount can hold; an end beyond it is moved outwards.
_LARGEST = Decimal("1E+60")
_SMALLEST = Decimal("1E-60")


class Interval(msgspec.Struct, frozen=True):
    """The values that some words allow.

    Attributes:
        low: The lower end; none where there is none.
        high: The upper end; none where there is none.
        over: Whether the lower end itself is excluded ("more than").
        under: Whether the upper end itself is excluded ("less than").
        about: Whether an "about" went into it: it counts as its figure.
        point: Whether it is one figure, and its ends differ by rounding alone.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    over: bool = False
    under: bool = False
    about: bool = False
    point: bool = False

    @classmethod
    def of(cls, amount: Amount) -> "Interval":
        """The values that an amount allows."""
        return cls(
            amount.low,
            amount.high,
            amount.kind == "more_than",
            amount.kind == "less_than",
            amount.kind == "about",
            amount.low is not None and amount.low == amount.high,
        )

    def figure(self, unit: str | None) -> Amount:
        """The amount to compare by: where it is one figure, that, to fifty digits.

        Equal figures stay equal, and an "about" stays one.
        """
        low = _held(self.low, up=False)
        if not self.point or low is None or low != self.low:
            return self.amount(unit)
        return Amount("about" if self.about else "exact", low, low, unit)

    def amount(self, unit: str | None) -> Amount:
        """The same as an amount; a range closes both of its ends."""
        low, high = _held(self.low, up=False), _held(self.high, up=True)
        if low is None and high is None:
            return Amount("undisclosed")
        if high is None:
            return Amount("more_than" if self.over else "at_least", low, None, unit)
        if low is None:
            return Amount("less_than" if self.under else "at_most", None, high, unit)
        if low == high:
            return Amount("about" if self.about else "exact", low, high, unit)
        return Amount("range", low, high, unit)

    def contains(self, other: "Interval") -> bool:
        """Whether every value of another interval is one of this."""
        if self.low is not None and (
            other.low is None
            or other.low < self.low
            or (other.low == self.low and self.over and not other.over)
        ):
            return False
        return self.high is None or (
            other.high is not None
            and other.high <= self.high
            and (other.high < self.high or other.under or not self.under)
        )

    def plus(self, other: "Interval") -> "Interval":
        """The sums of both."""
        return self._ends(
            _added(self.low, other.low, _DOWN),
            _added(self.high, other.high, _UP),
            other,
            over=self.over or other.over,
            under=self.under or other.under,
        )

    def minus(self, other: "Interval") -> "Interval":
        """The differences of both."""
        return self.plus(
            Interval(
                _negative(other.high),
                _negative(other.low),
                other.under,
                other.over,
                other.about,
                other.point,
            )
        )

    def times(self, factor: "Interval") -> "Interval":
        """The products with a factor that is never below zero."""
        least, most = factor.low or _ZERO, factor.high
        return self._scaled(
            _times(self.low, least, most, _DOWN),
            _times(self.high, most, least, _UP),
            factor,
            over=factor.over,
            under=factor.under,
        )

    def divided_by(self, divisor: "Interval") -> "Interval":
        """The quotients by a divisor that is never below zero, nor surely zero."""
        least, most = divisor.low or _ZERO, divisor.high
        return self._scaled(
            _over(self.low, most, least, _DOWN),
            _over(self.high, least, most, _UP),
            divisor,
            over=divisor.under,
            under=divisor.over,
        )

    def _scaled(
        self,
        low: Decimal | None,
        high: Decimal | None,
        by: "Interval",
        *,
        over: bool,
        under: bool,
    ) -> "Interval":
        """An end is excluded if its own was, or the factor's that made it."""
        above = self.low is not None and self.low > 0
        below = self.high is not None and self.high > 0
        return self._ends(
            low,
            high,
            by,
            over=self.over or (over and above),
            under=self.under or (under and below),
        )

    def _ends(
        self,
        low: Decimal | None,
        high: Decimal | None,
        other: "Interval",
        *,
        over: bool,
        under: bool,
    ) -> "Interval":
        """These ends, computed from this interval and another."""
        # Only an open end of one side has a kind of amount that excludes its figure.
        return Interval(
            low,
            high,
            over=over and low is not None and high is None,
            under=under and high is not None and low is None,
            about=self.about or other.about,
            point=self.point and other.point,
        )


def hull(intervals: Iterable[Interval]) -> Interval:
    """The least interval that contains all of some."""
    every = tuple(intervals)
    lows = [one.low for one in every if one.low is not None]
    highs = [one.high for one in every if one.high is not None]
    low = min(lows) if len(lows) == len(every) else None
    high = max(highs) if len(highs) == len(every) else None
    return Interval(
        low,
        high,
        over=high is None and all(one.over for one in every),
        under=low is None and all(one.under for one in every),
        about=any(one.about for one in every),
    )


def _negative(end: Decimal | None) -> Decimal | None:
    # The copy, since a sign changed in a context would round.
    return None if end is None else end.copy_negate()


def _added(
    one: Decimal | None, other: Decimal | None, context: Context
) -> Decimal | None:
    return None if one is None or other is None else context.add(one, other)


def _times(
    end: Decimal | None,
    if_above: Decimal | None,
    if_below: Decimal | None,
    context: Context,
) -> Decimal | None:
    """An end times the end of the factor that moves it outwards."""
    if not end:
        return end
    factor = if_above if end > 0 else if_below
    return None if factor is None else context.multiply(end, factor)


def _over(
    end: Decimal | None,
    if_above: Decimal | None,
    if_below: Decimal | None,
    context: Context,
) -> Decimal | None:
    """An end over the end of the divisor that moves it outwards."""
    if not end:
        return end
    divisor = if_above if end > 0 else if_below
    if divisor is None:
        return _ZERO
    return context.divide(end, divisor) if divisor else None


def _held(end: Decimal | None, *, up: bool) -> Decimal | None:
    """An end as an amount can hold it, moved outwards where it can't."""
    if not end:
        return end
    size = abs(end)
    if _SMALLEST <= size < _LARGEST * 10:
        return end
    outwards = (end > 0) is up
    if size < _SMALLEST:
        return _SMALLEST.copy_sign(end) if outwards else _ZERO
    return None if outwards else _LARGEST.copy_sign(end)
