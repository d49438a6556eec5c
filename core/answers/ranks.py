"""Rank ranges: what places each of many amounts may take, in n log n."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import Generic, TypeVar

import msgspec

from core.domain.amount import Amount, AmountKind

N = TypeVar("N", int, Decimal)

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
    kinds = [one.kind for one in amounts]
    lows = [one.low for one in amounts]
    highs = [one.high for one in amounts]
    whole_lows, whole_highs = _whole(lows), _whole(highs)
    if whole_lows is None or whole_highs is None:
        return _ranks(kinds, lows, highs)
    return _ranks(kinds, whole_lows, whole_highs)


def _whole(ends: list[Decimal | None]) -> list[int | None] | None:
    """The same numbers as integers, which compare faster; none if some have cents."""
    found = [None if end is None else int(end) for end in ends]
    return found if found == ends else None


def _ranks(
    kinds: list[AmountKind], lows: list[N | None], highs: list[N | None]
) -> list[RankRange]:
    everybody = len(kinds)
    all_lows = sorted([low for low in lows if low is not None])
    all_highs = sorted([high for high in highs if high is not None])
    beyond = sorted(
        [
            low
            for kind, low in zip(kinds, lows, strict=True)
            if kind == "more_than" and low is not None
        ]
    )
    margins = _Margins(kinds, lows, highs)
    found = [_UNKNOWN] * everybody
    # Neighbours are looked up one after the other: their search paths are still warm.
    for place in _ascending(lows, highs):
        kind, low, high = kinds[place], lows[place], highs[place]
        best, worst = 1, everybody
        if high is not None:
            if kind == "less_than":
                best += len(all_lows) - bisect_left(all_lows, high)
            else:
                best += len(all_lows) - bisect_right(all_lows, high)
                if beyond:
                    # "More than" its figure is above that very figure, too.
                    best += bisect_right(beyond, high) - bisect_left(beyond, high)
        if low is not None:
            # Those that can't be above: their high end is not above this low end.
            below = bisect_right(all_highs, low)
            worst -= below - (high is not None and high <= low)
        found[place] = RankRange(best, worst, margins.of(kind, low, high))
    return found


def _ascending(lows: list[N | None], highs: list[N | None]) -> list[int]:
    known: dict[int, N] = {}
    unknown: list[int] = []
    for place, low in enumerate(lows):
        end = low if low is not None else highs[place]
        if end is None:
            unknown.append(place)
        else:
            known[place] = end
    return [*sorted(known, key=known.__getitem__), *unknown]


class _Margins(Generic[N]):
    """By how much "about" would have to be wider to change a rank.

    The nearest neighbour decides on each side: a figure v and an end e meet at
    |e - v| / v, two figures at their difference over their sum.
    """

    def __init__(
        self, kinds: list[AmountKind], lows: list[N | None], highs: list[N | None]
    ) -> None:
        # About nothing is nothing, however wide.
        is_about = [
            kind == "about" and low is not None and low > 0
            for kind, low in zip(kinds, lows, strict=True)
        ]
        self._abouts: list[N] = _sorted_where(lows, is_about, wanted=True)
        if not self._abouts:
            return
        self._lows: list[N] = _sorted_where(lows, is_about, wanted=False)
        self._highs: list[N] = _sorted_where(highs, is_about, wanted=False)
        self._beyond: set[N | None] = {
            low for kind, low in zip(kinds, lows, strict=True) if kind == "more_than"
        }

    def of(self, kind: AmountKind, low: N | None, high: N | None) -> Decimal | None:
        """The margin of one of the amounts."""
        abouts = self._abouts
        if not abouts:
            return None
        if kind == "about" and low is not None and low > 0:
            return self._of_about(low)
        margin: Decimal | None = None
        if high is not None:
            find = bisect_left if kind == "less_than" else bisect_right
            above = find(abouts, high)
            if above < len(abouts):
                margin = 1 - Decimal(high) / Decimal(abouts[above])
        if low is not None:
            below = bisect_right(abouts, low)
            if below:
                margin = _least(margin, Decimal(low) / Decimal(abouts[below - 1]) - 1)
        return margin

    def _of_about(self, value: N) -> Decimal | None:
        if value in self._beyond:
            return _ZERO
        abouts = self._abouts
        before, after = bisect_left(abouts, value), bisect_right(abouts, value)
        if after - before > 1:
            return _ZERO
        figure = Decimal(value)
        margin: Decimal | None = None
        if after < len(abouts):
            higher = Decimal(abouts[after])
            margin = (higher - figure) / (higher + figure)
        if before:
            lower = Decimal(abouts[before - 1])
            margin = _least(margin, (figure - lower) / (figure + lower))
        above = bisect_right(self._lows, value)
        if above < len(self._lows):
            margin = _least(margin, Decimal(self._lows[above]) / figure - 1)
        below = bisect_right(self._highs, value)
        if below:
            margin = _least(margin, 1 - Decimal(self._highs[below - 1]) / figure)
        return margin


def _sorted_where(ends: list[N | None], marks: list[bool], *, wanted: bool) -> list[N]:
    return sorted(
        [
            end
            for end, mark in zip(ends, marks, strict=True)
            if end is not None and mark is wanted
        ]
    )


def _least(margin: Decimal | None, other: Decimal) -> Decimal:
    return other if margin is None or other < margin else margin
