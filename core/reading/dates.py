"""Dates in the words of the press: one in a field, or all in a text."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from core.domain.edtf import span
from core.domain.when import When
from core.reading.date_grammar import (
    Dated,
    edtf_readings,
    read_dated,
    weekday_differs,
)
from core.reading.date_points import PointReader
from core.reading.lexicon import date_lexicon, usable
from core.reading.parts import stretches
from core.reading.results import Part, ReadDate
from core.reading.times import read_time, read_zone

MOST_CHARACTERS = 10_000
# Written like a season of EDTF, but read by most people as two years.
_TWO_YEARS = re.compile(r"(\d\d)(\d\d)-(\d\d)")
_IGNORED = frozenset(["passed_over", "separator", "dash", "open", "close"])
_DECISIVE = frozenset(
    [
        "qualifier",
        "negation",
        "between",
        "early",
        "mid",
        "late",
        "month",
        "season",
        "quarter",
        "half",
        "weekday",
        "relative",
        "relative_year",
        "either",
    ]
)


def read_date(
    text: str, languages: Sequence[str], *, today: date | None = None
) -> ReadDate:
    """Read the date that was typed into a field, and say how.

    Nothing is guessed: what has two readings gives both in ``alternatives``; what was
    not read keeps its words, without a date.

    Args:
        text: What was typed: the words of the press, or EDTF notation.
        languages: Languages that the words may be in, the likeliest first.
        today: The day of the text, for "yesterday" and for a date without its year;
            what is filled in from it is marked as assumed.
    """
    if len(text) > MOST_CHARACTERS:
        hints = ("too_long",)
        return ReadDate(text, When(words=text), unread=(text,), hints=hints)
    raw = _notation(text)
    if raw is not None:
        return raw
    fields = [_Field(text, language, today) for language in usable(tuple(languages))]
    fewest = min(one.rank for one in fields)
    ties = [one.read for one in fields if one.rank == fewest]
    return next((read for read in ties if read.when.edtf or read.ambiguous), ties[0])


def _notation(text: str) -> ReadDate | None:
    """Read EDTF notation; none for anything else."""
    stripped = text.strip()
    try:
        span(stripped)
    except ValueError:
        return None
    start = text.index(stripped)
    part = Part(start, start + len(stripped), "edtf", stripped)
    exact = When(stripped, text)
    years = _TWO_YEARS.fullmatch(stripped)
    if years and int(years[3]) > 12 and int(years[3]) > int(years[2]):
        both = (exact, When(f"{years[1]}{years[2]}/{years[1]}{years[3]}", text))
        empty = When(words=text)
        return ReadDate(text, empty, (part,), (), both, hints=("ambiguous",))
    return ReadDate(text, exact, (part,))


class _Field:
    """One reading of a field in one language."""

    def __init__(self, text: str, language: str, today: date | None) -> None:
        self.text = text
        self.language = language
        self.today = today
        self.items = date_lexicon(self.language).items(self.text)
        odd_case = sum(item.odd_case for item in self.items)
        self.left: list[int] = []
        self.parts: list[Part] = []
        self.dated: list[Dated] = []
        self.time: str | None = None
        self.zone: str | None = None
        self._walk()
        self.parts += [self._left_part(at) for at in self.left]
        self.parts.sort()
        unread = stretches(self.text, self.parts)
        self.rank = sum(map(len, unread)), odd_case
        self.read = replace(
            self._value(),
            parts=tuple(self.parts),
            unread=unread,
            language=self.language,
        )

    def _walk(self) -> None:
        times = PointReader(self.items, self.text)
        left = []
        while times.item is not None:
            if self._takes_time(times):
                continue
            left.append(times.item)
            times.at += 1
        # What is left is the date, as if no time stood between its words.
        self.items = tuple(left)
        reader = PointReader(self.items, self.text)
        while reader.item is not None:
            dated = read_dated(reader)
            if dated is not None:
                self.dated.append(dated)
            else:
                self.left.append(reader.at)
                reader.at += 1
        self.parts += [*times.parts, *reader.parts]

    def _takes_time(self, reader: PointReader) -> bool:
        if self.time is None:
            self.time = read_time(reader)
            return self.time is not None
        if self.zone is None:
            self.zone = read_zone(reader)
            return self.zone is not None
        return False

    def _left_part(self, at: int) -> Part:
        item = self.items[at]
        code = "passed_over" if _IGNORED & item.roles.keys() else "unread"
        return Part(item.start, item.end, code, "")

    def _value(self) -> ReadDate:
        empty = ReadDate(self.text, When(None, self.text, self.time, self.zone))
        if not self.dated:
            return replace(empty, hints=("no_date",) if self.items else ())
        if len(self.dated) > 1:
            return replace(empty, hints=("several_dates",))
        if any(self._is_obstacle(at) for at in self.left):
            return replace(empty, hints=("word_not_understood",))
        first = self.dated[0]
        return settled_date(first, self.text, self.today, self.time, self.zone)

    def _is_obstacle(self, at: int) -> bool:
        """Whether a leftover may change the date: a word that counts, or a figure."""
        item = self.items[at]
        if _DECISIVE & item.roles.keys() and not _IGNORED & item.roles.keys():
            return True
        printed = self.text[item.start : item.end]
        return any(map(str.isdigit, printed)) or printed == "/"


def settled_date(
    dated: Dated, words: str, today: date | None, time: str | None, zone: str | None
) -> ReadDate:
    """The readings of a date, with its time, and what they leave open."""
    readings, assumed, hint = edtf_readings(dated, today)
    if hint is not None:
        return ReadDate(words, When(None, words, time, zone), hints=(hint,))
    whens = tuple(When(text, words, time, zone) for text in readings)
    hints = []
    if dated.vague_part:
        hints.append("part_not_sharper")
    if weekday_differs(dated, readings[0]):
        hints.append("weekday_differs")
    if len(whens) > 1:
        empty = When(None, words, time, zone)
        hints.append("ambiguous")
        return ReadDate(words, empty, (), assumed, whens, hints=tuple(hints))
    return ReadDate(words, whens[0], (), assumed, hints=tuple(hints))
