"""Rank ranges: what places each of many amounts may take, in n log n."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from core.domain.amount import Amount

_ZERO = Decimal(0)


class RankRange(msgspec.Struct, frozen=True, gc=False):
    """The ranks that an amount may have among some amounts.

    Attributes:
        best: 1 + how many are surely above.
        worst: 1 + how many may be above.
        about_hides: The smallest p such that turning every "about v" into
            [v(1-p), v(1+p)] changes best or worst; none when no "about" matters.
            At this p or just beyond it: the border itself may belong to either side.
    """

    best: int
    worst: int
    about_hides: Decimal | None = None


_UNKNOWN = RankRange(1, 1)


def ranks(amounts: Sequence[Amount]) -> list[RankRange]:
    """The rank range of each of some amounts, in their order.

    All must be of one unit and basis. An amount without an end that would decide is
    never surely above or below: undisclosed may be anywhere.
    """
    lows = sorted([one.low for one in amounts if one.low is not None])
    highs = sorted([one.high for one in amounts if one.high is not None])
    beyond = sorted(
        [one.low for one in amounts if one.low is not None and one.kind == "more_than"]
    )
    margins = _Margins(amounts)
    found: list[RankRange] = [_UNKNOWN] * len(amounts)
    # Neighbours are looked up one after the other: their search paths are still warm.
    for place in _ascending(amounts):
        one = amounts[place]
        low, high, kind = one.low, one.high, one.kind
        best, worst = 1, len(amounts)
        if high is not None:
            if kind == "less_than":
                best += len(lows) - bisect_left(lows, high)
            else:
                best += len(lows) - bisect_right(lows, high)
                if beyond:
                    # "More than" its figure is above that very figure, too.
                    best += bisect_right(beyond, high) - bisect_left(beyond, high)
        if low is not None:
            # Those that can't be above: their high end is not above this low end.
            below = bisect_right(highs, low)
            worst -= below - (high is not None and high <= low)
        found[place] = RankRange(best, worst, margins.of(kind, low, high))
    return found


def _ascending(amounts: Sequence[Amount]) -> list[int]:
    ends = [
        one.low if one.low is not None else one.high if one.high is not None else _ZERO
        for one in amounts
    ]
    return sorted(range(len(ends)), key=ends.__getitem__)


class _Margins:
    """By how much "about" would have to be wider to change a rank.

    The nearest neighbour decides on each side: a figure v and an end e meet at
    |e - v| / v, two figures at their difference over their sum.
    """

    def __init__(self, amounts: Sequence[Amount]) -> None:
        abouts = [low for one in amounts if (low := _figure_of_about(one)) is not None]
        others = [one for one in amounts if _figure_of_about(one) is None]
        if not abouts:
            others = []
        self._abouts = sorted(abouts)
        self._lows = sorted([one.low for one in others if one.low is not None])
        self._highs = sorted([one.high for one in others if one.high is not None])
        self._beyond = {one.low for one in others if one.kind == "more_than"}

    def of(
        self, kind: str, low: Decimal | None, high: Decimal | None
    ) -> Decimal | None:
        """The margin of one of the amounts."""
        if not self._abouts:
            return None
        if kind == "about" and low is not None and low > 0:
            return self._of_about(low)
        abouts = self._abouts
        margin: Decimal | None = None
        if high is not None:
            find = bisect_left if kind == "less_than" else bisect_right
            above = find(abouts, high)
            if above < len(abouts):
                margin = 1 - high / abouts[above]
        if low is not None:
            below = bisect_right(abouts, low)
            if below:
                margin = _least(margin, low / abouts[below - 1] - 1)
        return margin

    def _of_about(self, value: Decimal) -> Decimal | None:
        if value in self._beyond:
            return _ZERO
        abouts = self._abouts
        before, after = bisect_left(abouts, value), bisect_right(abouts, value)
        if after - before > 1:
            return _ZERO
        margin: Decimal | None = None
        if after < len(abouts):
            margin = (abouts[after] - value) / (abouts[after] + value)
        if before:
            lower = abouts[before - 1]
            margin = _least(margin, (value - lower) / (value + lower))
        above = bisect_right(self._lows, value)
        if above < len(self._lows):
            margin = _least(margin, self._lows[above] / value - 1)
        below = bisect_right(self._highs, value)
        if below:
            margin = _least(margin, 1 - self._highs[below - 1] / value)
        return margin


def _figure_of_about(amount: Amount) -> Decimal | None:
    """The figure of an about; about nothing is nothing, however wide."""
    if amount.kind == "about" and amount.low is not None and amount.low > 0:
        return amount.low
    return None


def _least(margin: Decimal | None, other: Decimal) -> Decimal:
    return other if margin is None or other < margin else margin
