"""Where days stand on the time axis that chart and as-of strip share, and its ticks."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QLocale

# Insets of the axis in line heights: labels at left, ends of lines at right.
_LEFT, _RIGHT = 3.8, 6.0
FIRST, LAST = date.min.toordinal(), date.max.toordinal()
# A contest of one day still has an axis of some days.
_SHORTEST = 10
_ROOM_BEFORE, _ROOM_BEHIND = 0.04, 0.02
# Until so much behind the last day an axis runs on to today.
_NEAR = 0.15
# How far apart ticks may stand: in days, then in months.
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From days to pixels; days are ordinals, so that no calendar is in the way.

    Attributes:
        first: The day at the left end.
        last: The day at the right end.
        left: Where the axis begins, in pixels.
        right: Where it ends.
    """

    first: float
    last: float
    left: float = 0.0
    right: float = 1.0

    def place(self, day: float) -> float:
        """Where a day stands, in pixels; also outside of the axis."""
        share = (day - self.first) / (self.last - self.first)
        return self.left + share * (self.right - self.left)

    def within(self, day: float) -> float:
        """Where a day stands; one outside of the axis at its end."""
        return self.place(min(max(day, self.first), self.last))

    def day_at(self, x: float) -> int:
        """The day at a place, one of the axis."""
        share = (x - self.left) / max(self.right - self.left, 1e-6)
        share = min(max(share, 0.0), 1.0)
        day = round(self.first + share * (self.last - self.first))
        return min(max(day, FIRST), LAST)

    def laid(self, left: float, right: float) -> "TimeScale":
        """The same days between other places."""
        return replace(self, left=left, right=max(right, left + 1))

    def zoomed(self, factor: float, around: float, whole: "TimeScale") -> "TimeScale":
        """Closer (a factor above one) or further, never beyond the whole axis."""
        length = max((self.last - self.first) / factor, _SHORTEST / 2)
        if length >= whole.last - whole.first:
            return replace(self, first=whole.first, last=whole.last)
        share = (around - self.first) / (self.last - self.first)
        first = around - share * length
        first = min(max(first, whole.first), whole.last - length)
        return replace(self, first=first, last=first + length)


def scale_for(first: date | None, last: date | None, today: date) -> TimeScale:
    """A time axis for a contest: with some room, and up to today where that is near."""
    begin = (first or today).toordinal()
    end = (last or first or today).toordinal()
    length = max(end - begin, _SHORTEST)
    if 0 < today.toordinal() - end <= _NEAR * length:
        end = today.toordinal()
    begin = min(begin, end - _SHORTEST)
    length = end - begin
    return TimeScale(begin - length * _ROOM_BEFORE, end + length * _ROOM_BEHIND)


def time_insets(line_height: float) -> tuple[int, int]:
    """How far the axis stays from the left and right edge, in chart and strip."""
    return round(_LEFT * line_height), round(_RIGHT * line_height)


def month_names(language: str) -> tuple[str, ...]:
    """The short names of the months in a language."""
    locale, short = QLocale(language), QLocale.FormatType.ShortFormat
    names = (locale.standaloneMonthName(number, short) for number in range(1, 13))
    return tuple(name.rstrip(".") for name in names)


class Tick(NamedTuple):
    """A tick of the time axis.

    Attributes:
        day: Its day, as an ordinal.
        label: What stands at it.
        strong: Whether it is a year.
    """

    day: int
    label: str
    strong: bool


def time_ticks(
    scale: TimeScale, room: float, month_name: Callable[[int], str]
) -> tuple[Tick, ...]:
    """As many ticks as have room; the year stands in place of January.

    Args:
        scale: The axis.
        room: The pixels that a label takes.
        month_name: The short name of a month, 1 to 12.
    """
    per_day = (scale.right - scale.left) / max(scale.last - scale.first, 1e-6)
    first = date.fromordinal(min(max(int(scale.first), FIRST), LAST))
    last = date.fromordinal(min(max(int(scale.last), FIRST), LAST))
    for days in _DAYS:
        if days * per_day >= room:
            return tuple(_day_ticks(first, last, days, month_name))
    for months in _MONTHS:
        if months * 30 * per_day >= room:
            return tuple(_month_ticks(first, last, months, month_name))
    return ()


def _day_ticks(
    first: date, last: date, step: int, month_name: Callable[[int], str]
) -> Iterator[Tick]:
    """Days by their number, counted from the first of each month."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if day.day == 1:
            yield _month_tick(day, month_name)
        elif (day.day - 1) % step == 0 and day.day + step // 2 <= _length_of(day):
            yield Tick(ordinal, str(day.day), strong=False)


def _length_of(day: date) -> int:
    """How many days its month has."""
    return monthrange(day.year, day.month)[1]


def _month_ticks(
    first: date, last: date, step: int, month_name: Callable[[int], str]
) -> Iterator[Tick]:
    number = (first.year * 12 + first.month - 1) // step * step
    while number <= last.year * 12 + last.month - 1:
        year, month = divmod(number, 12)
        if year >= 1:
            day = date(year, month + 1, 1)
            if first <= day <= last:
                yield _month_tick(day, month_name)
        number += step


def _month_tick(day: date, month_name: Callable[[int], str]) -> Tick:
    if day.month == 1:
        return Tick(day.toordinal(), str(day.year), strong=True)
    return Tick(day.toordinal(), month_name(day.month), strong=False)
