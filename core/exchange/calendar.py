"""Deadlines as a calendar file that any calendar program reads (iCalendar).

Source: RFC 5545. One entry for each deadline, whichever of its dates is valid; what is
no single day (a month, an interval, words) is left out and listed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Literal

from core.answers.deadline_days import ends_of
from core.answers.deadlines import Deadline
from core.domain.edtf import is_day
from core.domain.tables import Tables
from core.domain.value import Value
from core.wording import deadlines as words
from core.wording.phrases import Phrases

_LONGEST_LINE = 75
_DOUBT = "~?%"
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
# Control characters, and halves of characters.
_UNFIT = frozenset({"Cc", "Cs"})
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


class LeftOut(Value, frozen=True, kw_only=True):
    """A deadline that no calendar can hold, and why.

    Attributes:
        event: Id of the event that holds its latest date.
        reason: Nobody gives a date, only words, or more than one day.
        text: The same in a line for a reader.
    """

    event: str
    reason: Literal["no_date", "words_only", "vague"]
    text: str


class CalendarFile(Value, frozen=True, kw_only=True):
    """A calendar file, and what could not go into it.

    Attributes:
        text: The file's text; it has its own line ends.
        entries: How many deadlines are in it.
        left_out: Those that are not.
    """

    text: str
    entries: int
    left_out: tuple[LeftOut, ...] = ()


def calendar_of(
    deadlines: Iterable[Deadline],
    tables: Tables,
    phrases: Phrases,
    changed: datetime,
) -> CalendarFile:
    """The deadlines of one contest or several as a calendar file.

    A deadline that moves keeps its entry: a calendar that reads a later file moves it.

    Args:
        deadlines: The deadlines.
        tables: The book.
        phrases: Words the entries.
        changed: The instant at which the file is made, with its zone.
    """
    product = phrases.texts.say("calendar.product")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{escaped(product)}//{phrases.language.upper()}",
        "CALSCALE:GREGORIAN",
    ]
    left_out: list[LeftOut] = []
    used: set[str] = set()
    for deadline in deadlines:
        unfit = _unfit(deadline, phrases)
        if unfit is not None:
            left_out.append(unfit)
            continue
        uid = deadline.chain[0] if deadline.chain else deadline.id
        if uid in used:
            # Two deadlines that moved apart from one; the second has its own name.
            uid = deadline.id
        used.add(uid)
        lines += _entry(deadline, uid, tables, phrases, changed)
    lines.append("END:VCALENDAR")
    text = "".join(f"{folded(line)}\r\n" for line in lines)
    return CalendarFile(text=text, entries=len(used), left_out=tuple(left_out))


def escaped(text: str) -> str:
    """A text as a value: line ends and the three signs with a meaning escaped.

    Characters that no calendar may hold are taken out.
    """
    text = _LINE_ENDS.sub("\n", text).translate(_ESCAPED)
    return "".join(
        one for one in text if one == "\t" or unicodedata.category(one) not in _UNFIT
    )


def folded(line: str) -> str:
    """A line cut into pieces of at most 75 bytes, never inside a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for one in line:
        width = len(one.encode())
        if size + width > _LONGEST_LINE:
            pieces.append(piece)
            # The space that marks a piece as continued counts, too.
            piece, size = " ", 1
        piece += one
        size += width
    return "\r\n".join((*pieces, piece))


def _unfit(deadline: Deadline, phrases: Phrases) -> LeftOut | None:
    on = deadline.on.value
    name = words.title(phrases, deadline)
    reason: Literal["no_date", "words_only", "vague"]
    if on is None or (on.edtf is None and not on.words):
        reason = "no_date"
    elif on.edtf is None:
        reason = "words_only"
    elif not is_day(on.edtf) or on.edtf[-1] in _DOUBT:
        reason = "vague"
    else:
        return None
    text = phrases.texts.say(
        f"calendar.left_out.{reason}",
        title=name,
        words=on.words if on else "",
        date=phrases.when(on),
    )
    return LeftOut(event=deadline.id, reason=reason, text=text)


def _entry(
    deadline: Deadline,
    uid: str,
    tables: Tables,
    phrases: Phrases,
    changed: datetime,
) -> Iterator[str]:
    contest = tables.contests.get(deadline.contest)
    name = words.title(phrases, deadline)
    summary = phrases.texts.say(
        "calendar.summary", contest=contest.title if contest else "", title=name
    )
    stamp = _utc(changed)
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(uid)}@bidbook"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"SEQUENCE:{max(0, deadline.moved)}"
    yield _start(deadline)
    yield f"SUMMARY:{escaped(summary if contest else name)}"
    yield f"DESCRIPTION:{escaped(_description(deadline, tables, phrases))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _start(deadline: Deadline) -> str:
    """The instant of one with time and zone, else the day as a whole."""
    on = deadline.on.value
    if on is None or on.earliest is None:
        raise AssertionError("a deadline without a day is left out")
    if on.time and on.zone:
        ends = ends_of(on)
        if ends is not None:
            return f"DTSTART:{_utc(ends.latest)}"
    return f"DTSTART;VALUE=DATE:{on.earliest.isoformat().replace('-', '')}"


def _description(deadline: Deadline, tables: Tables, phrases: Phrases) -> str:
    say, on = phrases.texts.say, deadline.on.value
    said = [say("calendar.state", state=words.state(phrases, deadline))]
    if on is not None and on.time and not on.zone:
        said.append(say("calendar.time", time=on.time))
    if deadline.moved_from:
        dates = [phrases.when(one) for one in deadline.moved_from]
        said.append(say("calendar.moved", dates=phrases.join(dates)))
    setter = words.set_by(phrases, deadline.dates[-1], tables) if deadline.dates else ""
    if setter:
        said.append(say("calendar.set_by", names=setter))
    if deadline.to:
        bound = words.binds(phrases, deadline, tables)
        said.append(say("calendar.binds", names=bound))
    return "\n".join(said)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%S}Z"
