"""How long a deadline still runs: counted in the zone of the deadline, by a clock."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from core.domain.value import Value
from core.domain.when import When

# The clocks of the world that are furthest ahead, and furthest behind.
_EARLIEST_CLOCK = 14
_LATEST_CLOCK = -12
# From when on hours are counted.
_IN_HOURS = timedelta(days=2)
_EARLIEST = datetime.min.replace(tzinfo=UTC)
_LATEST = datetime.max.replace(tzinfo=UTC)


class Ends(NamedTuple):
    """Between which two instants a deadline ends (UTC).

    They are one where its day is certain, and the time's zone is given or there is
    no time.
    """

    earliest: datetime
    latest: datetime

    @property
    def certain(self) -> bool:
        """Whether it is one instant."""
        return self.earliest == self.latest


class Countdown(Value, frozen=True, kw_only=True):
    """How long a deadline still runs.

    Attributes:
        passed: Whether it is over: ``certain``, ``possible`` or ``no``.
        days: Whole days of the calendar of the deadline's zone that are left to its
            last day; none once it is over, and where its date isn't known.
        hours: Whole hours that are left, when less than two days are and the time is
            known; none otherwise.
        minutes: The minutes beside the hours.
        ends: The instant at which it ends at the latest (UTC), where it is known.
    """

    passed: Literal["certain", "possible", "no"] = "no"
    days: int | None = None
    hours: int | None = None
    minutes: int | None = None
    ends: datetime | None = None


UNKNOWN = Countdown(passed="possible")


def ends_of(on: When, local: tzinfo = UTC) -> Ends | None:
    """Between which instants a deadline ends; none where its last day isn't known.

    A deadline without a time ends with its day: in its zone, else in the reader's. A
    time without a zone may be that of any clock in the world.

    Args:
        on: The date of the deadline.
        local: The reader's zone.
    """
    last = on.latest or on.earliest
    if last is None:
        return None
    first = on.earliest or last
    if on.time is None:
        zone = ZoneInfo(on.zone) if on.zone else local
        return Ends(_end_of_day(first, zone), _end_of_day(last, zone))
    at = time.fromisoformat(on.time)
    if on.zone is not None:
        zone = ZoneInfo(on.zone)
        return Ends(_instant(first, at, zone), _instant(last, at, zone))
    return Ends(
        _shifted(datetime.combine(first, at, UTC), -_EARLIEST_CLOCK),
        _shifted(datetime.combine(last, at, UTC), -_LATEST_CLOCK),
    )


def countdown(on: When | None, now: datetime, local: tzinfo = UTC) -> Countdown:
    """How long a deadline still runs at an instant.

    Args:
        on: The date of the deadline.
        now: The instant, with its zone.
        local: The reader's zone, for a deadline that names none.
    """
    ends = ends_of(on, local) if on is not None else None
    if on is None or ends is None:
        return UNKNOWN
    if now >= ends.latest:
        return Countdown(passed="certain", ends=ends.latest)
    zone = ZoneInfo(on.zone) if on.zone else local
    last = on.latest or on.earliest or date.max
    left = ends.latest - now
    hours = minutes = None
    if on.time is not None and ends.certain and left < _IN_HOURS:
        hours, seconds = divmod(int(left.total_seconds()), 3600)
        minutes = seconds // 60
    return Countdown(
        passed="no" if now < ends.earliest else "possible",
        days=max(0, (last - _day_at(now, zone)).days),
        hours=hours,
        minutes=minutes,
        ends=ends.latest,
    )


def days_left(on: When | None, day: date) -> Countdown:
    """How long a deadline still runs as of a whole day: it is over on the next one."""
    last = (on.latest or on.earliest) if on is not None else None
    if on is None or last is None:
        return UNKNOWN
    if last < day:
        return Countdown(passed="certain")
    first = on.earliest or last
    return Countdown(passed="possible" if first < day else "no", days=(last - day).days)


def _day_at(now: datetime, zone: tzinfo) -> date:
    try:
        return now.astimezone(zone).date()
    except OverflowError:
        return now.date()


def _end_of_day(day: date, zone: tzinfo) -> datetime:
    if day == date.max:
        return _LATEST
    return _instant(day + timedelta(days=1), time(), zone)


def _instant(day: date, at: time, zone: tzinfo) -> datetime:
    try:
        return datetime.combine(day, at, zone).astimezone(UTC)
    except OverflowError:
        return _EARLIEST if day.year == date.min.year else _LATEST


def _shifted(moment: datetime, hours: int) -> datetime:
    try:
        return moment + timedelta(hours=hours)
    except OverflowError:
        return _EARLIEST if hours < 0 else _LATEST
