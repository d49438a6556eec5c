"""Rank ranges: what places each of many amounts may take, in n log n."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from core.domain.amount import Amount


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


def ranks(amounts: Sequence[Amount]) -> list[RankRange]:
    """The rank range of each of some amounts, in their order.

    All must be of one unit and basis. An amount without an end that would decide is
    never surely above or below: undisclosed may be anywhere.
    """
    lows = sorted(one.low for one in amounts if one.low is not None)
    beyond = sorted(
        one.low for one in amounts if one.low is not None and one.kind == "more_than"
    )
    highs = sorted(one.high for one in amounts if one.high is not None)
    margins = _Margins(amounts)
    everybody = len(amounts)
    found = []
    for one in amounts:
        best = 1
        if one.high is not None:
            if one.kind == "less_than":
                best += len(lows) - bisect_left(lows, one.high)
            else:
                best += len(lows) - bisect_right(lows, one.high)
                if beyond:
                    best += bisect_right(beyond, one.high)
                    best -= bisect_left(beyond, one.high)
        worst = everybody
        if one.low is not None:
            # Those that can't be above: their high end is not above this low end.
            below = bisect_right(highs, one.low)
            itself = one.high is not None and one.high <= one.low
            worst -= below - itself
        found.append(RankRange(best, worst, margins.of(one)))
    return found


class _Margins:
    """By how much "about" would have to be wider to change a rank.

    The nearest neighbour decides on each side: a pair of a figure v and an end e
    meets at |e - v| / v, a pair of figures at their difference over their sum.
    """

    def __init__(self, amounts: Sequence[Amount]) -> None:
        abouts = [one for one in amounts if one.kind == "about"]
        others = [one for one in amounts if one.kind != "about"] if abouts else []
        self._abouts = sorted(_figure(one) for one in abouts)
        self._lows = sorted(one.low for one in others if one.low is not None)
        self._beyond = {one.low for one in others if one.kind == "more_than"}
        self._highs = sorted(one.high for one in others if one.high is not None)

    def of(self, amount: Amount) -> Decimal | None:
        if not self._abouts:
            return None
        if amount.kind == "about":
            found = list(self._of_about(_figure(amount)))
        else:
            found = list(self._of_other(amount))
        return min(found, default=None)

    def _of_about(self, value: Decimal) -> list[Decimal]:
        if value <= 0:
            return []
        found = []
        if value in self._beyond:
            found.append(Decimal(0))
        above = bisect_right(self._lows, value)
        if above < len(self._lows):
            found.append(self._lows[above] / value - 1)
        below = bisect_right(self._highs, value)
        if below:
            found.append(1 - self._highs[below - 1] / value)
        before = bisect_left(self._abouts, value)
        after = bisect_right(self._abouts, value)
        if after - before > 1:
            found.append(Decimal(0))
        if after < len(self._abouts):
            other = self._abouts[after]
            found.append((other - value) / (other + value))
        if before and self._abouts[before - 1] >= 0:
            other = self._abouts[before - 1]
            found.append((value - other) / (value + other))
        return found

    def _of_other(self, amount: Amount) -> list[Decimal]:
        found = []
        if amount.high is not None:
            above = bisect_right(self._abouts, amount.high)
            if amount.kind == "less_than":
                above = bisect_left(self._abouts, amount.high)
            if above < len(self._abouts) and self._abouts[above] > 0:
                found.append(1 - amount.high / self._abouts[above])
        if amount.low is not None:
            below = bisect_right(self._abouts, amount.low)
            if below and self._abouts[below - 1] > 0:
                found.append(amount.low / self._abouts[below - 1] - 1)
        return found


def _figure(amount: Amount) -> Decimal:
    return amount.low if amount.low is not None else Decimal(0)
