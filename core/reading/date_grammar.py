"""A date with what bounds it: between, by, since, about, and a time of day."""

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from core.domain.edtf import span
from core.reading.date_points import Fields, Point, PointReader

_MOST_BEFORE = 6
_DAY = timedelta(days=1)
_MARKS = {"about": "~", "perhaps": "?"}
# On which side of the day of the text a weekday lies: no bound of the date.
_SIDES = ("next", "last")


class Dated(msgspec.Struct, frozen=True):
    """A date or an interval as its words stand.

    Attributes:
        low: The date, or the start of two.
        high: The end of two dates.
        said: Qualifiers: ``about``, ``perhaps``, ``by``, ``before``, ``since``,
            ``after``.
        high_said: Those that stand before the end of two: ``about``, ``perhaps``.
    """

    low: Point
    high: Point | None
    said: tuple[str, ...]
    high_said: tuple[str, ...] = ()

    @property
    def vague_part(self) -> bool:
        """Whether "early", "mid" or "late" stood before one of its dates."""
        return self.low.vague_part or bool(self.high and self.high.vague_part)


def read_dated(reader: PointReader) -> Dated | None:
    """Read a date with its qualifiers where the reader stands, or stay there."""
    item = reader.item
    if item is None or not (item.roles or reader.printed()[:1].isdigit()):
        return None
    mark = reader.mark()
    reader.between = False
    said, between = _before(reader)
    low = _bare_day(reader) or reader.point()
    if low is None:
        reader.back(mark)
        return None
    high, high_said = _second(reader, between=between)
    has_two = high is not None or any(one.is_interval for one in low.readings)
    if not has_two and (between or _lacks_month(low)):
        reader.back(mark)
        return None
    suffix = reader.role("suffix")
    if suffix is not None:
        reader.take("qualifier", suffix)
        said.append(suffix)
    if high is not None:
        # "From X to Y" is an interval; its "from" bounds nothing else.
        said = [kind for kind in said if kind != "since"]
    return Dated(low, high, tuple(dict.fromkeys(said)), high_said)


def edtf_readings(
    dated: Dated, today: date | None
) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    """All dates that the words can mean, what was assumed, and what is missing.

    Args:
        dated: The date as its words stand.
        today: The day on which it is read, for a missing year and for "yesterday".

    Returns:
        The readings in EDTF notation, the likeliest first; codes of what was assumed;
        a hint why there is no reading, or none.
    """
    low, assumed, hint = _known(dated.low, dated, today)
    high = None
    if dated.high is not None:
        high, more, hint = _known(dated.high, dated, today)
        assumed = (*assumed, *more)
        low, _, hint = _known(_with_year_of(dated.low, high), dated, today)
    if hint is not None:
        return (), (), hint
    found: dict[str, None] = {}
    for one, two in _pairs(low, high):
        text = _bounded(one, two, dated)
        if text is None:
            return (), (), "contradiction"
        if _is_date(text):
            found[text] = None
    hint = None if found else "no_such_day"
    return tuple(found), tuple(dict.fromkeys(assumed)), hint


def weekday_differs(dated: Dated, text: str) -> bool:
    """Whether a printed weekday is not that of the day that was read."""
    if dated.low.weekday is None or not dated.low.readings or "/" in text:
        return False
    day = span(text).earliest
    fields = dated.low.readings[0]
    return bool(fields.day and day and day.weekday() != dated.low.weekday)


def _before(reader: PointReader) -> tuple[list[str], bool]:
    said: list[str] = []
    between = False
    for _ in range(_MOST_BEFORE):
        kind = reader.role("qualifier")
        if reader.role("between") is not None:
            reader.take("range", "between")
            between = reader.between = True
        elif _is_beside_weekday(reader):
            said.append("next" if reader.role("next") is not None else "last")
            reader.take("relative", said[-1])
        elif kind is not None and reader.role("relative") is None:
            said.append(kind)
            reader.take("qualifier", kind)
        elif said and {"open", "close"} & reader.roles():
            reader.take("passed_over")
        elif not reader.take_if("passed_over", "passed_over"):
            break
    return said, between


def _is_beside_weekday(reader: PointReader) -> bool:
    """Whether "next" or "last" stands before a weekday."""
    sides = {"next", "last"} & reader.roles()
    return bool(sides) and reader.role("weekday", 1) is not None


def _lacks_month(point: Point) -> bool:
    return any(one.day is not None and one.month is None for one in point.readings)


def _bare_day(reader: PointReader) -> Point | None:
    """The 2 of "2 to 4 April": a day whose month follows behind the second day."""
    mark = reader.mark()
    day = reader.day()
    if day is not None:
        behind = reader.mark()
        joined = any(
            reader.take_if(role, "range") for role in ("dash", "range", "between_and")
        )
        reader.skip("passed_over")
        second = reader.day() if joined else None
        reader.skip("passed_over")
        if second is not None and reader.role("month") is not None:
            reader.back(behind)
            return Point((Fields(day=day),))
    reader.back(mark)
    return None


def _second(
    reader: PointReader, *, between: bool
) -> tuple[Point | None, tuple[str, ...]]:
    mark = reader.mark()
    roles = ("between_and", "dash", "range") if between else ("range", "dash")
    if not (
        any(reader.take_if(role, "range") for role in roles)
        or reader.take_slash_of_years()
    ):
        return None, ()
    said: list[str] = []
    for _ in range(_MOST_BEFORE):
        kind = reader.role("qualifier")
        if kind in _MARKS:
            reader.take("qualifier", kind)
            said.append(kind)
        elif not reader.take_if("passed_over", "passed_over"):
            break
    point = _short_year(reader) or reader.point()
    if point is None or not point.readings:
        reader.back(mark)
        return None, ()
    return point, tuple(said)


def _short_year(reader: PointReader) -> Point | None:
    """The 26 of "2024-26"."""
    before = reader.parts[-2] if len(reader.parts) > 1 else None
    if before is None or before.code != "year" or not reader.touches():
        return None
    printed = reader.printed()
    whole = len(before.value) == len(printed) + 2 and printed.isdecimal()
    following = reader.role("month", 1) is not None or reader.printed(1) == "."
    if not whole or len(printed) != 2 or following:
        return None
    year = before.value[:2] + printed
    reader.take("year", year)
    return Point((Fields(year),))


def _with_year_of(low: Point, high: tuple[Fields, ...]) -> Point:
    """The first of two dates with the month and year that only the second prints."""
    if not high:
        return low
    second = high[0]
    filled = []
    for fields in low.readings:
        one = fields
        if one.month is None and one.day is not None:
            one = replace(one, month=second.month)
        if one.year is None and second.year is not None:
            one = replace(one, year=second.year)
            if _is_date(one.first) and one.first > second.last:
                one = replace(one, year=f"{int(second.year) - 1:04}")
        filled.append(one)
    return replace(low, readings=tuple(filled))


def _known(
    point: Point, dated: Dated, today: date | None
) -> tuple[tuple[Fields, ...], tuple[str, ...], str | None]:
    """The readings of a date with everything filled in that can be."""
    if point.relative is not None or not point.readings:
        if today is None:
            return (), (), "day_of_text_missing"
        if point.relative_year is not None:
            year = min(max(today.year + point.relative_year, 1), 9999)
            return (Fields(f"{year:04}"),), ("year",), None
        day = _relative_day(point, dated, today)
        fields = Fields(f"{day.year:04}", day.month, day.day)
        return (fields,), ("day",), None
    if all(fields.year is not None for fields in point.readings):
        return point.readings, point.assumed, None
    if today is None:
        return (), (), "year_missing"
    filled = tuple(_nearest_year(fields, today) for fields in point.readings)
    return filled, (*point.assumed, "year"), None


def _relative_day(point: Point, dated: Dated, today: date) -> date:
    if point.relative is not None:
        return today + timedelta(days=point.relative)
    ahead = ((point.weekday or 0) - today.weekday()) % 7
    if "next" in dated.said:
        return today + timedelta(days=ahead or 7)
    if "last" in dated.said:
        return today + timedelta(days=ahead - 7)
    # The press looks back on a weekday, unless it says "by Thursday".
    if "by" in dated.said or "before" in dated.said or ahead == 0:
        return today + timedelta(days=ahead)
    return today + timedelta(days=ahead - 7)


def _nearest_year(fields: Fields, today: date) -> Fields:
    if fields.year is not None:
        return fields

    def distance(year: int) -> int:
        text = replace(fields, year=f"{year:04}").first
        day = span(text).earliest if _is_date(text) else None
        return abs((day - today).days) if day else 1000

    years = range(max(today.year - 1, 1), min(today.year + 1, 9999) + 1)
    return replace(fields, year=f"{min(years, key=distance):04}")


def _pairs(
    low: tuple[Fields, ...], high: tuple[Fields, ...] | None
) -> Iterator[tuple[Fields, Fields | None]]:
    if high is None:
        yield from ((one, None) for one in low)
        return
    for reading in range(max(len(low), len(high))):
        yield (
            low[min(reading, len(low) - 1)],
            high[min(reading, len(high) - 1)],
        )


def _bounded(low: Fields, high: Fields | None, dated: Dated) -> str | None:
    """The date with its bounds in EDTF notation; none if they contradict."""
    first, last = low.first, (high or low).last
    mark = _mark(dated.said)
    bounds = [kind for kind in dated.said if kind not in (*_MARKS, *_SIDES)]
    if len(bounds) > 1 or (bounds and high is not None):
        return None
    if not bounds:
        if high is None and not low.is_interval:
            return first + mark
        return f"{first}{mark}/{last}{_mark(dated.high_said) or mark}"
    if not (_is_date(first) and _is_date(last)):
        return first
    earliest, latest = span(first).earliest, span(last).latest
    if bounds[0] == "by":
        return f"../{last}{mark}"
    if bounds[0] == "since":
        return f"{first}{mark}/.."
    if bounds[0] == "before" and earliest is not None and earliest > date.min:
        return f"../{earliest - _DAY}{mark}"
    if bounds[0] == "after" and latest is not None and latest < date.max:
        return f"{latest + _DAY}{mark}/.."
    return None


def _mark(said: tuple[str, ...]) -> str:
    return next((_MARKS[kind] for kind in said if kind in _MARKS), "")


def _is_date(text: str) -> bool:
    try:
        span(text)
    except ValueError:
        return False
    return True
