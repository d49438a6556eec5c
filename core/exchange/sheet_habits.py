"""How a sheet writes its numbers and dates, as far as its own cells show it."""

import re
from collections.abc import Iterable
from typing import Literal

from msgspec.structs import replace

from core.domain.when import When
from core.reading import ReadAmount, ReadDate

DecimalSign = Literal["", ".", ","]
DayPlace = Literal["", "day_first", "month_first"]

_NUMBER = re.compile(r"\d[\d.,]*\d")
_DATE = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)")


def decimal_sign(cells: Iterable[str]) -> DecimalSign:
    """The decimal sign that the numbers of a column prove; empty if they do not.

    A sign before one, two or more than three digits is decimal ("17.28"); one that
    comes twice in a number, or before another one, is not ("1,250,000", "1,250.50").
    """
    proven: set[DecimalSign] = set()
    for cell in cells:
        for number in _NUMBER.findall(cell):
            sign = _proven_by(number)
            if sign:
                proven.add(sign)
    return proven.pop() if len(proven) == 1 else ""


def day_place(cells: Iterable[str]) -> DayPlace:
    """Whether the dates of a column prove that the day stands first; else empty."""
    proven: set[DayPlace] = set()
    for first, _, second in _dates(cells):
        if int(first) > 12 >= int(second):
            proven.add("day_first")
        elif int(second) > 12 >= int(first):
            proven.add("month_first")
    return proven.pop() if len(proven) == 1 else ""


def open_number(cells: Iterable[str]) -> str:
    """The first number with two readings ("1.250"); empty if there is none."""
    for cell in cells:
        for number in _NUMBER.findall(cell):
            if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", number):
                return str(number)
    return ""


def settle_amount(read: ReadAmount, sign: DecimalSign) -> ReadAmount:
    """A reading with two numbers, settled by the sheet's decimal sign."""
    number = open_number([read.words])
    figures = [one.figure for one in read.alternatives]
    if not (sign and number and len(figures) == 2) or None in figures:
        return read
    small, large = sorted(read.alternatives, key=lambda one: one.figure or 0)
    settled = small if sign in number else large
    return replace(read.taking(settled), hints=())


def settle_date(read: ReadDate, place: DayPlace) -> ReadDate:
    """A reading with two dates, settled by where the sheet puts the day."""
    found = _DATE.search(read.words)
    if not (place and found and read.ambiguous):
        return read
    day = int(found[1] if place == "day_first" else found[3])
    fitting = [when for when in read.alternatives if _day_of(when) == day]
    if len(fitting) != 1:
        return read
    hints = tuple(hint for hint in read.hints if hint != "ambiguous")
    return replace(read, when=fitting[0], alternatives=(), hints=hints)


def _proven_by(number: str) -> DecimalSign:
    points, commas = number.count("."), number.count(",")
    if points and commas:
        return "." if number.rfind(".") > number.rfind(",") else ","
    if not points + commas:
        return ""
    sign: DecimalSign = "." if points else ","
    if points + commas > 1:
        return "," if points else "."
    behind = len(number) - number.index(sign) - 1
    return "" if behind == 3 else sign


def _dates(cells: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    for cell in cells:
        yield from _DATE.findall(cell)


def _day_of(when: When) -> int | None:
    first, last = when.earliest, when.latest
    return first.day if first is not None and first == last else None
