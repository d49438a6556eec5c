"""A time of day and its zone, as deadlines have them."""

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.reading.date_points import PointReader

_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?")
_ZONE = re.compile(r"[A-Z][A-Za-z]+/[A-Z][A-Za-z]+(?:[_/-][A-Z][A-Za-z]+)*")


def read_time(reader: PointReader) -> str | None:
    """Read a time of day as ``HH:MM``, or stay."""
    if reader.role("noon") is not None:
        reader.take("time", "12:00")
        return "12:00"
    mark = reader.mark()
    item = reader.item
    if item is None:
        return None
    length = 3 if reader.printed(1) == ":" else 1
    last = reader.items[min(reader.at + length, len(reader.items)) - 1]
    match = _CLOCK.fullmatch(reader.text[item.start : last.end])
    if match is None:
        return None
    half = next((half for half in ("am", "pm") if reader.role(half, length) == ""), "")
    says_clock = bool(half) or reader.role("clock", length) is not None
    time = _time(int(match[1]), int(match[2] or 0), half)
    if time is None or not (says_clock or length == 3):
        reader.back(mark)
        return None
    for _ in range(length + says_clock):
        reader.take("time", time)
    return time


def read_zone(reader: PointReader) -> str | None:
    """Read a time zone by its name, its letters or a city, or stay."""
    zone = reader.role("zone")
    if zone is not None:
        reader.take("zone", zone)
        return zone
    item = reader.item
    if item is None or reader.printed(1) != "/":
        return None
    match = _ZONE.match(reader.text, item.start)
    if match is None or not _is_zone(match.group()):
        return None
    while reader.item is not None and reader.item.start < match.end():
        reader.take("zone", match.group())
    return match.group()


def _time(hour: int, minute: int, half: str) -> str | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
