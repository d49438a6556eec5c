"""By how much "about" would have to be wider to change a rank."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

Ends = Sequence[int | None]

_ZERO = Decimal(0)


class Margins:
    """The margins of many amounts, whose ends are integers of one scale.

    The nearest neighbour decides on each side: an "about" whose end is v meets an end
    e at |e - v| / v, and another "about" at their difference over their sum. Of the
    two sides the smaller share is found without dividing.

    Attributes:
        any: Whether any "about" is among them.
    """

    def __init__(
        self, lows: Ends, highs: Ends, hazy: Sequence[bool], kinds: Sequence[str]
    ) -> None:
        # About nothing is nothing, however wide.
        is_about = [
            about and low is not None and low > 0
            for about, low in zip(hazy, lows, strict=True)
        ]
        self._about_lows = _sorted_where(lows, is_about, wanted=True)
        self.any = bool(self._about_lows)
        if not self.any:
            return
        self._about_highs = _sorted_where(highs, is_about, wanted=True)
        self._lows = _sorted_where(lows, is_about, wanted=False)
        self._highs = _sorted_where(highs, is_about, wanted=False)
        self._beyond = {
            low for kind, low in zip(kinds, lows, strict=True) if kind == "more_than"
        }

    def of(
        self, low: int | None, high: int | None, kind: str, about: bool
    ) -> Decimal | None:
        """The margin of one of the amounts."""
        if about and low is not None and low > 0:
            return self._of_about(low, high)
        part, whole = 1, 0
        if high is not None:
            above = self._about_lows
            find = bisect_left if kind == "less_than" else bisect_right
            place = find(above, high)
            if place < len(above):
                whole = above[place]
                part = whole - high
        if low is not None:
            below = self._about_highs
            place = bisect_right(below, low)
            if place:
                figure = below[place - 1]
                if (low - figure) * whole < part * figure:
                    part, whole = low - figure, figure
        return Decimal(part) / whole if whole else None

    def _of_about(self, low: int, high: int | None) -> Decimal | None:
        highs = self._about_highs
        place = bisect_left(highs, low)
        at_it = bisect_right(highs, low, place) - place
        if at_it > (high == low) or high in self._beyond:
            return _ZERO
        part, whole = 1, 0
        if place:
            part, whole = low - highs[place - 1], low + highs[place - 1]
        place = bisect_right(self._highs, low)
        if place:
            less = low - self._highs[place - 1]
            if less * whole < part * low:
                part, whole = less, low
        if high is not None:
            part, whole = self._above(high, part, whole)
        return Decimal(part) / whole if whole else None

    def _above(self, high: int, part: int, whole: int) -> tuple[int, int]:
        """The smaller of a share and the one that the nearest above gives."""
        for lows, both in ((self._about_lows, True), (self._lows, False)):
            place = bisect_right(lows, high)
            if place < len(lows):
                more = lows[place] - high
                of = high + lows[place] if both else high
                if more * whole < part * of:
                    part, whole = more, of
        return part, whole


def _sorted_where(ends: Ends, marks: list[bool], *, wanted: bool) -> list[int]:
    return sorted(
        [
            end
            for end, mark in zip(ends, marks, strict=True)
            if mark is wanted and end is not None
        ]
    )
