"""One point in time in the phrases of a text: a day, month, season, quarter or year."""

import re

import msgspec
from msgspec.structs import replace

from core.reading.phrases import Item
from core.reading.reader import Reader

_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_MONTH_DOT_YEAR = re.compile(r"(\d{1,2})\.((?:1[89]|20|21)\d\d)")
_DAY_COMMA_YEAR = re.compile(r"(\d{1,2}),(\d{4})")
_FIRST_QUARTER = 32
_MONTHS_OF_HALF = {1: (1, 6), 2: (7, 12)}


class Fields(msgspec.Struct, frozen=True):
    """The printed parts of one date; what was not printed is none.

    Attributes:
        year: The year, or ``199X`` for ten years.
        month: The month; 21-24 for a season, 33-36 for a quarter.
        day: The day of the month.
        last_month: The last month of half a year.
        last_day: The last day of "April 2-4".
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None

    @property
    def first(self) -> str:
        """The date, or the first of its two ends, in EDTF notation."""
        return _edtf(self.year, self.month, self.day)

    @property
    def last(self) -> str:
        """The date, or the last of its two ends, in EDTF notation."""
        month = self.last_month or self.month
        return _edtf(self.year, month, self.last_day or self.day)

    @property
    def is_interval(self) -> bool:
        """Whether it has two ends of its own."""
        return self.last_month is not None or self.last_day is not None


class Point(msgspec.Struct, frozen=True):
    """A date that was found, with all its readings, the likeliest first.

    Attributes:
        readings: What it can mean; two for 4/3/2025.
        assumed: What was filled in: ``century``.
        weekday: The weekday printed before it, Monday is 0.
        vague_part: Whether "early", "mid" or "late" stood before it.
        relative: Days from today.
        relative_year: Years from this one.
    """

    readings: tuple[Fields, ...] = ()
    assumed: tuple[str, ...] = ()
    weekday: int | None = None
    vague_part: bool = False
    relative: int | None = None
    relative_year: int | None = None


class PointReader(Reader):
    """Reads single dates; keeps the text, since a figure's digits matter here."""

    def __init__(self, items: tuple[Item, ...], text: str, at: int = 0) -> None:
        super().__init__(items, at)
        self.text = text
        # Whether "between" was read: an "and" then joins two days.
        self.between = False

    def printed(self, ahead: int = 0) -> str:
        """The text of a phrase further on."""
        at = self.at + ahead
        if at >= len(self.items):
            return ""
        return self.text[self.items[at].start : self.items[at].end]

    def number(self, ahead: int = 0, *, most: int = 31) -> int | None:
        """A short whole number from 1 on; none for anything else."""
        printed = self.printed(ahead)
        if not (printed.isascii() and printed.isdecimal() and len(printed) <= 2):
            return None
        return int(printed) if 1 <= int(printed) <= most else None

    def year(self, ahead: int = 0) -> str | None:
        """Four digits that can be a year; none for anything else."""
        printed = self.printed(ahead)
        whole = len(printed) == 4 and printed.isascii() and printed.isdecimal()
        return printed if whole and printed >= "1000" else None

    def take_slash_of_years(self) -> bool:
        """Take the stroke of "2024/25"."""
        after_year = bool(self.parts) and self.parts[-1].code == "year"
        if self.printed() != "/" or not (after_year and self.touches()):
            return False
        self.take("range", "/")
        return True

    def point(self) -> Point | None:
        """Read one date where the reader stands; it stays if there is none."""
        mark = self.mark()
        vague = self._vague_part()
        weekday = self._weekday()
        found = self._date()
        if found is None:
            self.back(mark)
            whole = self.role("weekday")
            return None if whole is None else self._weekday_alone(whole)
        return replace(found, weekday=weekday, vague_part=vague)

    def _vague_part(self) -> bool:
        for role in ("early", "mid", "late"):
            if self.role(role) is not None:
                self.take("part_of_period", role)
                self.take_glue()
                self.take_if("passed_over", "passed_over")
                return True
        return False

    def _weekday(self) -> int | None:
        weekday = self.role("weekday") or self.role("short_weekday")
        if weekday is None:
            return None
        self.take("weekday", weekday)
        self.skip("separator", "passed_over")
        return int(weekday)

    def _weekday_alone(self, weekday: str) -> Point:
        self.take("weekday", weekday)
        return Point(weekday=int(weekday))

    def skip(self, *roles: str) -> None:
        """Pass over at most three phrases that have one of these roles."""
        for _ in range(3):
            if not any(self.take_if(role, "passed_over") for role in roles):
                return

    def _date(self) -> Point | None:
        in_digits = (
            self._iso,
            self._one_token,
            self._three_numbers,
            self._day_month,
            self._part_of_year,
            self._year,
        )
        in_words = (
            self._month_first,
            self._part_of_year,
            self._season,
            self._relative,
        )
        for read in in_digits if self.printed()[:1].isdigit() else in_words:
            mark = self.mark()
            found = read()
            if found is not None:
                return found
            self.back(mark)
        return None

    def _iso(self) -> Point | None:
        year, month = self.year(), self.number(2, most=12)
        if year is None or month is None or not self._sign_between(1, "-/"):
            return None
        day = self.number(4) if self._sign_between(3, "-/") else None
        if len(self.printed(2)) != 2 or (day is None and self.printed(1) == "/"):
            return None
        self.take("year", year)
        self.at += 1
        self.take("month", str(month))
        if day is not None:
            self.at += 1
            self.take("day", str(day))
        return Point((Fields(year, month, day),))

    def _sign_between(self, ahead: int, signs: str) -> bool:
        sign = self.printed(ahead)
        known = "-" if self.role("dash", ahead) is not None else sign
        return known in signs and bool(sign) and self.touches(ahead + 1)

    def _one_token(self) -> Point | None:
        printed = self.printed()
        full = _DAY_FIRST.fullmatch(printed)
        if full:
            year, assumed = _century(full[3])
            fields = Fields(year, int(full[2]), int(full[1]))
            self.take("day", printed)
            return Point((fields,), assumed)
        month = _MONTH_DOT_YEAR.fullmatch(printed)
        if month and int(month[1]) <= 12:
            self.take("month", printed)
            return Point((Fields(month[2], int(month[1])),))
        return None

    def _three_numbers(self) -> Point | None:
        first = self.number()
        if first is None:
            return None
        if self.printed(1) == "/" and self.year(2) and first <= 12:
            year = self.year(2)
            self.take("month", str(first))
            self.at += 1
            self.take("year", str(year))
            return Point((Fields(year, first),))
        second, signs = self.number(2), {self.printed(1), self.printed(3)}
        if second is None or len(signs) != 1 or not signs & {"/", "-", "."}:
            return None
        if signs == {"."} and self.year(4) is None:
            return None
        printed = self.printed(4)
        if not (printed.isdecimal() and len(printed) in (2, 4)):
            return None
        for code in ("day", "month", "year"):
            self.take(code, self.printed())
            self.at += code != "year"
        year, assumed = _century(printed)
        day_first = Fields(year, second, first)
        month_first = Fields(year, first, second)
        both = [day_first] if signs == {"."} else [month_first, day_first]
        readings = tuple(
            dict.fromkeys(one for one in both if one.month and one.month <= 12)
        )
        return Point(readings, assumed) if readings else None

    def day(self) -> int | None:
        """Take a day of the month with its point or its "th"."""
        day = self.number()
        if day is None:
            return None
        self.take("day", str(day))
        is_ordinal = self.printed() == "." or self.role("ordinal_suffix") is not None
        if is_ordinal and self.touches():
            self.take("passed_over")
        return day

    def _day_month(self) -> Point | None:
        day = self.day()
        if day is None:
            return None
        self.skip("passed_over")
        self.take_glue()
        month = self.role("month")
        if month is None:
            return None
        self.take("month", month)
        return Point((Fields(self._following_year(), int(month), day),))

    def _month_first(self) -> Point | None:
        month = self.role("month")
        if month is None:
            return None
        self.take("month", month)
        joined = _DAY_COMMA_YEAR.fullmatch(self.printed())
        if joined:
            self.take("day", self.printed())
            return Point((Fields(joined[2], int(month), int(joined[1])),))
        day = self.day()
        last = self._last_day() if day is not None else None
        year = self._following_year()
        if day is not None and year is None and self.printed() == ":":
            return None
        return Point((Fields(year, int(month), day, last_day=last),))

    def _last_day(self) -> int | None:
        mark = self.mark()
        roles = ("dash", "range", "between_and") if self.between else ("dash", "range")
        if any(self.take_if(role, "range") for role in roles):
            last = self.day()
            if last is not None and self.role("month") is None:
                return last
        self.back(mark)
        return None

    def _following_year(self) -> str | None:
        mark = self.mark()
        self.skip("separator", "passed_over")
        self.take_glue()
        if self.printed() in ("'", "’"):
            self.at += 1
        year = self.year()
        if year is None:
            self.back(mark)
            return None
        self.take("year", year)
        return year

    def _part_of_year(self) -> Point | None:
        for role, most in (("quarter", 4), ("half", 2)):
            mark = self.mark()
            number = self._ordinal(role, most)
            if number is not None:
                if self.printed() == "/":
                    self.at += 1
                year = self._following_year()
                if year is not None:
                    return Point((_part(role, number, year),))
            self.back(mark)
        return None

    def _ordinal(self, role: str, most: int) -> int | None:
        """Take "Q3", "3. Quartal", "third quarter" or "H1"."""
        if self.role(role) is not None:
            number = self.number(1, most=most)
            if number is None:
                return None
            self.take(role, str(number))
            self.at += 1
            return number
        word = self.role("ordinal")
        number = int(word) if word is not None else self.number(most=most)
        if number is None or number > most:
            return None
        if word is not None:
            self.take(role, word)
        else:
            self.day()
        self.take_glue()
        return number if self.take_if(role, role) else None

    def _season(self) -> Point | None:
        season = self.role("season")
        if season is None:
            return None
        self.take("season", season)
        year = self._following_year()
        return Point((Fields(year, int(season)),)) if year else None

    def _year(self) -> Point | None:
        year = self.year()
        if year is None:
            return None
        self.take("year", year)
        if self.role("decade") is not None and self.touches() and year[3] == "0":
            self.take("decade", f"{year[:3]}X")
            return Point((Fields(f"{year[:3]}X"),))
        return Point((Fields(year),))

    def _relative(self) -> Point | None:
        years, days = self.role("relative_year"), self.role("relative")
        if years is not None:
            self.take("relative", years)
            return Point(relative_year=int(years))
        if days is None:
            return None
        self.take("relative", days)
        return Point(relative=int(days))


def _part(role: str, number: int, year: str) -> Fields:
    if role == "quarter":
        return Fields(year, _FIRST_QUARTER + number)
    first, last = _MONTHS_OF_HALF[number]
    return Fields(year, first, last_month=last)


def _century(year: str) -> tuple[str, tuple[str, ...]]:
    """A year in full; two digits are taken as of this century, and said so."""
    return (year, ()) if len(year) == 4 else (f"20{year}", ("century",))


def _edtf(year: str | None, month: int | None, day: int | None) -> str:
    text = year or ""
    if month is not None:
        text += f"-{month:02}"
    if day is not None:
        text += f"-{day:02}"
    return text
