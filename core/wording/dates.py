"""Dates in words, as precise as they were given."""

import re
from datetime import date
from functools import lru_cache

from core.domain.when import When
from core.wording.texts import Texts

_PIECES = re.compile(r"(\d{2}XX|\d{3}X|\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_FIRST_QUARTER, _LAST_QUARTER = 33, 36


class Dates:
    """Words dates in one language."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._kept = lru_cache(maxsize=65536)(self._filled)

    def day(self, day: date, *, short: bool = False) -> str:
        """One day: "3 April 2025", short "3 Apr 2025"."""
        return self._kept("day", day, short)

    def when(self, when: When, *, short: bool = False) -> str:
        """A date: "about 3 April 2025"; its words where the notation has none."""
        if when.edtf is None:
            return when.words or self._texts.say("dates.unknown")
        text = self._edtf(when.edtf, short=short)
        if when.time is None or short:
            return text
        zone = (when.zone or "").rpartition("/")[2].replace("_", " ")
        if when.zone is None:
            key = "dates.time"
        else:
            key = "dates.time_utc" if when.zone == "UTC" else "dates.time_zone"
        return self._texts.say(key, date=text, time=when.time, zone=zone)

    def at(self, when: When) -> str:
        """A date as part of a sentence: "on 3 April 2025", "am 3. April 2025"."""
        edtf = when.edtf
        if edtf is None or re.search("[/~?%]|^..?.?X", edtf):
            return self.when(when)
        return self._single(edtf, short=False, case="at")

    def _edtf(self, text: str, *, short: bool) -> str:
        first, slash, second = text.partition("/")
        if not slash:
            return self._single(first, short=short)
        start, end = (None if one in ("", "..") else one for one in (first, second))
        if start is None and end is not None:
            inner = self._single(end, short=short, case="until")
            return self._texts.say("dates.by", date=inner)
        if start is not None and end is None:
            inner = self._single(start, short=short, case="since")
            return self._texts.say("dates.from", date=inner)
        return self._texts.say(
            "dates.between_short" if short else "dates.between",
            start=self._single(first, short=short, case="" if short else "between"),
            end=self._single(second, short=short, case="" if short else "between"),
        )

    def _single(self, text: str, *, short: bool, case: str = "") -> str:
        match = _PIECES.fullmatch(text)
        if match is None:
            return text
        year, month, day, mark = match.groups()
        precision, name = self._name(year, month, day, short=short)
        if case:
            name = self._texts.say(f"dates.case.{case}.{precision}", date=name)
        if not mark:
            return name
        doubt = "perhaps" if mark == "?" else "about"
        if short or case:
            style = "short" if short else "inside"
            return self._texts.say(f"dates.{doubt}_{style}", date=name)
        return self._texts.say(f"dates.{doubt}.{precision}", date=name)

    def _name(
        self, year: str, month: str | None, day: str | None, *, short: bool
    ) -> tuple[str, str]:
        """How precise a date is, and its name."""
        if "X" in year:
            kind = "century" if year.endswith("XX") else "decade"
            first = year.replace("X", "0")
            last = year.replace("X", "9")
            return "year", self._texts.say(f"dates.{kind}", first=first, last=last)
        if month in (None, "XX"):
            return "year", year
        number = int(month or 0)
        if number in _SEASONS:
            name = self._texts.say(f"dates.season.{_SEASONS[number]}", year=year)
            return "season", name
        if _FIRST_QUARTER <= number <= _LAST_QUARTER:
            key = "dates.quarter_short" if short else "dates.quarter"
            name = self._texts.say(key, number=number - _FIRST_QUARTER + 1, year=year)
            return "quarter", name
        if day in (None, "XX"):
            first_day = date(int(year), number, 1)
            return "month", self._kept("month", first_day, short)
        return "day", self.day(date(int(year), number, int(day or 0)), short=short)

    def _filled(self, precision: str, day: date, short: bool) -> str:
        style = "_short" * short
        month = self._texts.template(f"dates.month{style}.{day.month:02}")
        return self._texts.say(
            f"dates.pattern.{precision}{style}",
            day=day.day,
            month=month,
            year=day.year,
        )
