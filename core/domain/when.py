"""Dates as precise as they were given, and their order."""

import re
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.domain.edtf import Span, span
from core.domain.value import Value

Order = Literal["certain", "possible", "no"]

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_UNKNOWN = Span(None, None, about=False)


class When(Value, frozen=True):
    """A date as precise as it was given.

    Attributes:
        edtf: The date in EDTF notation; none for words that EDTF can't say.
        words: The words as printed.
        time: ``HH:MM``, for deadlines.
        zone: IANA name of the time's zone, for deadlines.
    """

    edtf: str | None = None
    words: str = ""
    time: str | None = None
    zone: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no date, no time and no zone."""
        if self.edtf is not None:
            span(self.edtf)
        if self.time is not None and not _TIME.fullmatch(self.time):
            raise ValueError(f"no time of day: {self.time!r}")
        if self.zone is not None:
            try:
                ZoneInfo(self.zone)
            except (ZoneInfoNotFoundError, ValueError, OSError) as error:
                raise ValueError(f"no time zone: {self.zone!r}") from error

    @property
    def span(self) -> Span:
        """The days that the date allows, as (earliest, latest, about)."""
        return _UNKNOWN if self.edtf is None else span(self.edtf)

    @property
    def earliest(self) -> date | None:
        """The first day that it may be; none when open or not known."""
        return self.span.earliest

    @property
    def latest(self) -> date | None:
        """The last day that it may be; none when open or not known."""
        return self.span.latest

    @property
    def about(self) -> bool:
        """Whether the date carries a mark of doubt."""
        return self.span.about

    @property
    def sort_key(self) -> tuple[date, date]:
        """Order for lists: by the latest day, then the earliest; unknown last."""
        days = self.span
        if days.earliest is None and days.latest is None:
            return date.max, date.max
        return days.latest or date.max, days.earliest or date.min

    def before(self, other: "When") -> Order:
        """Whether this is before the other: certain, possible or no."""
        mine, theirs = self.span, other.span
        if mine.latest and theirs.earliest and mine.latest < theirs.earliest:
            return "certain"
        if mine.earliest and theirs.latest and mine.earliest >= theirs.latest:
            return "no"
        return "possible"

    def after_day(self, day: date) -> Order:
        """Whether this is after a day: certain, possible or no."""
        days = self.span
        if days.earliest and days.earliest > day:
            return "certain"
        if days.latest and days.latest <= day:
            return "no"
        return "possible"
