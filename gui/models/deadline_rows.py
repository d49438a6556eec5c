"""What the window of deadlines shows: a row for each, and what is behind the chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from core.answers.deadlines import Deadline, deadlines
from core.answers.in_time import bids_in_time
from core.answers.index import Index
from core.answers.lens import Lens
from core.domain.records import Event
from core.domain.tables import Tables
from core.exchange.calendar import CalendarFile, calendar_of
from core.wording import deadlines as words
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import sentence_case

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinesContent:
    """All that the window of deadlines shows.

    Attributes:
        contest: Id of the contest; empty in a book without one.
        subtitle: The contest's title, and the day when the past is shown.
        table: A row for each deadline with all its dates.
        details: By id of a deadline, the lines behind its row; worked out when asked.
        events: By id of a deadline, the event that holds its latest date.
        calendar: Makes the calendar file; given the instant at which it is made.
        editable: Whether a deadline can be added.
    """

    contest: str
    subtitle: str
    table: TextTable
    details: Callable[[str], tuple[str, ...]]
    events: Mapping[str, Event]
    calendar: Callable[[datetime], CalendarFile]
    editable: bool = True


def deadlines_content(
    tables: Tables,
    index: Index,
    lens: Lens,
    contest: str,
    voice: Voice,
    *,
    now: datetime | None = None,
    local: tzinfo = UTC,
    editable: bool = True,
) -> DeadlinesContent:
    """The deadlines of a contest through a lens, ready to show.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens.
        contest: Id of the contest.
        voice: The reader's language.
        now: The instant to count from; none while the past is shown.
        local: The reader's zone.
        editable: Whether a deadline can be added.
    """
    found = deadlines(tables, index, contest, lens, now, local)
    by_id = {one.id: one for one in found}
    record = tables.contests.get(contest)
    subtitle = record.title if record else ""
    if now is None:
        past = translate("DeadlinesDialog", "as of {day}")
        subtitle = f"{subtitle}, {past.format(day=voice.day(lens.day))}"

    def details(deadline_id: str) -> tuple[str, ...]:
        deadline = by_id.get(deadline_id)
        if deadline is None:
            return ()
        kept = bids_in_time(tables, index, lens, deadline.id)
        return (*_details(deadline, tables, voice), words.in_time(voice, kept))

    return DeadlinesContent(
        contest=contest if record else "",
        subtitle=subtitle,
        table=deadline_table(found, tables, voice),
        details=details,
        events={one.id: tables.events[one.id] for one in found},
        calendar=lambda made: calendar_of(found, tables, voice, made),
        editable=editable and record is not None,
    )


def deadline_table(
    found: tuple[Deadline, ...], tables: Tables, voice: Voice
) -> TextTable:
    """A row for each deadline; what has come to its end is quiet."""
    return TextTable(
        "deadlines",
        translate("DeadlinesDialog", "Deadlines"),
        (
            translate("DeadlinesDialog", "Deadline"),
            translate("DeadlinesDialog", "Ends"),
            translate("DeadlinesDialog", "Left"),
            translate("DeadlinesDialog", "State"),
            translate("DeadlinesDialog", "Moved"),
            translate("DeadlinesDialog", "Binds"),
            translate("DeadlinesDialog", "Set by"),
        ),
        tuple(_row(one, tables, voice) for one in found),
        translate("DeadlinesDialog", "No deadline is known on this day."),
    )


def _row(deadline: Deadline, tables: Tables, voice: Voice) -> TextRow:
    setter = words.set_by(voice, deadline.dates[-1], tables) if deadline.dates else ""
    moved = ""
    if deadline.moved > 0:
        times = voice.texts.say("deadline.moved", deadline.moved)
        moved = f"{times}: {words.path(voice, deadline)}"
    cells = (
        words.title(voice, deadline),
        voice.when(deadline.on.value),
        words.left(voice, deadline),
        words.state(voice, deadline),
        moved,
        words.binds(voice, deadline, tables),
        setter,
    )
    over = deadline.state != "running"
    return TextRow(deadline.id, cells, "events", deadline.id, quiet=over)


def _details(deadline: Deadline, tables: Tables, voice: Voice) -> tuple[str, ...]:
    """Every date with who set it, then what a reader should know."""
    lines = []
    for place, date in enumerate(deadline.dates):
        valid = place == len(deadline.dates) - 1
        state = (
            words.state(voice, deadline)
            if valid
            else voice.word("deadline_outcomes", "extended")
        )
        said = (
            sentence_case(voice.when(date.on.value)),
            state,
            words.set_by(voice, date, tables),
        )
        lines.append("  ·  ".join(part for part in said if part))
    return (*lines, *words.notes(voice, deadline, tables))
