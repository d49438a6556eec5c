"""Rank ranges: what places each of many amounts may take, in n log n."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from decimal import Context, Decimal
from typing import cast

import msgspec

from core.answers.margins import NOTHING, Margins
from core.domain.amount import Amount

# Holds every digit that an amount may have.
_WIDE = Context(prec=250)
# How many decimals the ends have: most none, the price of a share two.
_DECIMALS = (0, 2, 4, 8, 16, 60, 180)


class RankRange(msgspec.Struct, frozen=True, gc=False):
    """The ranks that an amount may have among some amounts.

    Attributes:
        best: 1 + how many are surely above.
        worst: 1 + how many may be above.
        part: Of the share that "about" would have to hide, the part …
        whole: … and its whole; zero when no "about" matters.
    """

    best: int
    worst: int
    part: int = 1
    whole: int = 0

    @property
    def about_hides(self) -> Decimal | None:
        """The share that "about" would have to hide to change best or worst.

        The smallest p such that turning every "about v" into [v(1-p), v(1+p)] changes
        them; none when no "about" matters. At this p or just beyond it: the border
        itself may belong to either side.
        """
        return Decimal(self.part) / self.whole if self.whole else None


_UNKNOWN = RankRange(1, 1)


def ranks(
    amounts: Sequence[Amount], about: Sequence[bool] | None = None
) -> list[RankRange]:
    """The rank range of each of some amounts, in their order.

    All must be of one unit and basis. An amount without an end that would decide is
    never surely above or below: undisclosed may be anywhere.

    Args:
        amounts: The amounts.
        about: Which of them an "about" went into, where it isn't their kind that says
            so: a computed one may be a range.
    """
    kinds = [one.kind for one in amounts]
    lows = [one.low for one in amounts]
    highs = [one.high for one in amounts]
    whole_lows, whole_highs = _as_integers(lows, highs)
    hazy = [kind == "about" for kind in kinds] if about is None else list(about)
    places = _ascending(whole_lows, whole_highs)
    all_lows = [low for place in places if (low := whole_lows[place]) is not None]
    all_highs = sorted([high for high in whole_highs if high is not None])
    # "More than" its figure is above that very figure, too.
    beyond = _how_many(kinds, whole_lows)
    margins = Margins(whole_lows, whole_highs, hazy, all_lows, all_highs, beyond)
    of, any_about = margins.of, margins.any
    everybody, number_of_lows = len(kinds), len(all_lows)
    found = [_UNKNOWN] * everybody
    # Neighbours are looked up one after the other: their search paths are still warm.
    for place in places:
        kind, low, high = kinds[place], whole_lows[place], whole_highs[place]
        best, worst = 1, everybody
        if high is not None:
            if kind == "less_than":
                best += number_of_lows - bisect_left(all_lows, high)
            else:
                best += number_of_lows - bisect_right(all_lows, high)
                if high in beyond:
                    best += beyond[high]
        if low is not None:
            # Those that can't be above: their high end is not above this low end.
            worst -= bisect_right(all_highs, low)
            if high is not None and high <= low:
                worst += 1
        part, whole = of(low, high, kind, hazy[place]) if any_about else NOTHING
        found[place] = RankRange(best, worst, part, whole)
    return found


Ends = list[int | None]


def _as_integers(
    lows: list[Decimal | None], highs: list[Decimal | None]
) -> tuple[Ends, Ends]:
    """The same numbers times a power of ten: integers compare faster."""
    for decimals in _DECIMALS:
        scaled = [_scaled(ends, decimals) for ends in (lows, highs)]
        whole = [[None if end is None else int(end) for end in ends] for ends in scaled]
        if whole == scaled:
            return whole[0], whole[1]
    raise AssertionError("no amount has so many decimals")


def _scaled(ends: list[Decimal | None], decimals: int) -> list[Decimal | None]:
    if not decimals:
        return ends
    return [None if end is None else end.scaleb(decimals, _WIDE) for end in ends]


def _how_many(kinds: Sequence[str], lows: Ends) -> Counter[int]:
    """By figure, how many are more than it."""
    return Counter(
        [
            low
            for kind, low in zip(kinds, lows, strict=True)
            if kind == "more_than" and low is not None
        ]
    )


def _ascending(lows: Ends, highs: Ends) -> list[int]:
    """The places in the order of their low ends, then of the high, then the others."""
    with_low = [place for place, low in enumerate(lows) if low is not None]
    with_low.sort(key=cast("list[int]", lows).__getitem__)
    others = [place for place, low in enumerate(lows) if low is None]
    with_high = [place for place in others if highs[place] is not None]
    with_high.sort(key=cast("list[int]", highs).__getitem__)
    silent = [place for place in others if highs[place] is None]
    return [*with_low, *with_high, *silent]
