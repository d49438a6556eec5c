"""By how much "about" would have to be wider to change a rank."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence

Ends = Sequence[int | None]
# A part and its whole: neighbours are compared without dividing.
Share = tuple[int, int]
NOTHING: Share = (1, 0)


class Margins:
    """The margins of many amounts, whose ends are integers of one scale.

    The nearest neighbour decides on each side: an "about" whose end is v meets an end
    e at |e - v| / v, and another "about" at their difference over their sum. Of the
    two sides the smaller share counts.

    Attributes:
        any: Whether any "about" is among them.
    """

    def __init__(
        self,
        lows: Ends,
        highs: Ends,
        hazy: Sequence[bool],
        all_lows: Sequence[int],
        all_highs: Sequence[int],
        beyond: Container[int],
    ) -> None:
        """Prepare the neighbours.

        Args:
            lows: The low ends.
            highs: The high ends.
            hazy: Which amounts are about.
            all_lows: The low ends that there are, ascending.
            all_highs: The high ends that there are, ascending.
            beyond: The figures that some amount is more than.
        """
        # About nothing is nothing, however wide.
        places = [
            place
            for place, about in enumerate(hazy)
            if about and (lows[place] or 0) > 0
        ]
        self.any = bool(places)
        self._about_lows = sorted(_known(lows, places))
        self._about_highs = sorted(_known(highs, places))
        self._lows = all_lows
        self._highs = all_highs
        self._beyond = beyond

    def of(self, low: int | None, high: int | None, kind: str, about: bool) -> Share:
        """The margin of one of the amounts; over zero where no "about" matters."""
        if about and low is not None and low > 0:
            return self._of_about(low, high)
        part, whole = NOTHING
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
        return part, whole

    def _of_about(self, low: int, high: int | None) -> Share:
        # Another "about" is nearer by its own width than if it were none, so the
        # neighbours among all may be taken for such that are not about.
        highs = self._highs
        place = bisect_left(highs, low)
        at_it = bisect_right(highs, low, place) - place
        if at_it > (high == low) or high in self._beyond:
            return 0, 1
        part, whole = NOTHING
        if place:
            part, whole = low - highs[place - 1], low
        place = bisect_left(self._about_highs, low)
        if place:
            below = self._about_highs[place - 1]
            if (low - below) * whole < part * (low + below):
                part, whole = low - below, low + below
        return (part, whole) if high is None else self._above(high, part, whole)

    def _above(self, high: int, part: int, whole: int) -> Share:
        """The smaller of a share and the one that the nearest above gives."""
        for lows, both in ((self._about_lows, True), (self._lows, False)):
            place = bisect_right(lows, high)
            if place < len(lows):
                more = lows[place] - high
                of = high + lows[place] if both else high
                if more * whole < part * of:
                    part, whole = more, of
        return part, whole


def _known(ends: Ends, places: list[int]) -> list[int]:
    return [end for place in places if (end := ends[place]) is not None]
