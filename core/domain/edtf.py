"""Dates in EDTF notation: the part of it that the press needs.

Source: Extended Date/Time Format, ISO 8601-2:2019, annex A (levels 0 and 1, with the
quarters of level 2): ``2025``, ``2025-04``, ``2025-04-03``, seasons ``2025-21`` to
``2025-24``, quarters ``2025-33`` to ``2025-36``, ``~ ? %`` behind a date, ``189X``,
``2025-XX``, intervals ``a/b`` with ``..`` for an open end.
"""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<mark>[~?%]?)"
)
# Meteorological seasons of the northern half; winter runs into the next year.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


class Span(NamedTuple):
    """The days that a date allows: none at an end means that it is open."""

    earliest: date | None
    latest: date | None
    about: bool


@lru_cache(maxsize=65536)
def span(text: str) -> Span:
    """Read a date in EDTF notation.

    Marks of doubt (``~``, ``?``, ``%``) widen nothing: the printed date stays, and the
    span is marked about.

    Raises:
        ValueError: The text is no date of the supported notation.
    """
    first, slash, second = text.partition("/")
    if not slash:
        return _single(text)
    start, end = _end(first), _end(second)
    if start is None and end is None:
        raise ValueError(f"an interval without any date: {text!r}")
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        raise ValueError(f"the interval ends before it begins: {text!r}")
    return Span(
        earliest,
        latest,
        bool(start and start.about) or bool(end and end.about),
    )


def is_day(text: str) -> bool:
    """Whether the text names one single day."""
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d[~?%]?", text))


def _end(text: str) -> Span | None:
    return None if text in ("..", "") else _single(text)


def _single(text: str) -> Span:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"no date in EDTF notation: {text!r}")
    year, month, day = match["year"], match["month"], match["day"]
    about = bool(match["mark"])
    if "X" in year:
        if month:
            raise ValueError(f"a month in an unknown year: {text!r}")
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return Span(date(max(low, 1), 1, 1), date(high, 12, 31), about)
    number = int(year)
    if number < 1:
        raise ValueError(f"the calendar begins with the year 1: {text!r}")
    if month is None or month == "XX":
        return Span(date(number, 1, 1), date(number, 12, 31), about)
    first, last = _months(int(month), text)
    if day is None or day == "XX":
        return Span(date(number, first, 1), _month_end(number, last), about)
    if first != last:
        raise ValueError(f"a day in a season: {text!r}")
    exact = date(number, first, int(day))
    return Span(exact, exact, about)


def _months(number: int, text: str) -> tuple[int, int]:
    if 1 <= number <= 12:
        return number, number
    months = _SEASONS.get(number) or _QUARTERS.get(number)
    if months is None:
        raise ValueError(f"no month, season or quarter: {text!r}")
    return months


def _month_end(year: int, month: int) -> date:
    if month > 12:
        year, month = year + 1, month - 12
    return date(year, month, calendar.monthrange(year, month)[1])
