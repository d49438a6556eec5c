"""Makes the report of a contest: all that leaves in it goes through the release."""

from collections.abc import Iterator
from datetime import date, datetime

from core.answers.ranking import default_contest
from core.domain.errors import BidbookError
from core.exchange.exporting.scope import Scope
from core.exchange.report.changes import changes
from core.exchange.report.chronology import deadline_section, timeline_section
from core.exchange.report.limits import how_counted, not_known
from core.exchange.report.notes import Notes
from core.exchange.report.over_time import over_time
from core.exchange.report.pieces import Report, Section
from core.exchange.report.standing import StandingSection
from core.wording.chart import day_note


class NothingToReportError(BidbookError):
    """The book has no contest."""

    key = "nothing_to_report"
    english = "The book has no contest yet, so there is nothing to report."


def report_of(scope: Scope, made: datetime, since: date | None = None) -> Report:
    """The report of the scope's contest, or of the first one.

    Args:
        scope: The book, its lens and language.
        made: The instant at which it is made (UTC).
        since: The day since when changes are listed; none for no such list.

    Raises:
        NothingToReportError: The book has no contest.
    """
    contest = scope.contest or default_contest(scope.tables)
    if contest is None:
        raise NothingToReportError
    voice, release = scope.voice, scope.release
    say = voice.texts.say
    notes = Notes(scope)
    sections = tuple(_sections(scope, contest, notes, since))
    ranking = release.answer(scope.ranking(contest))
    return Report(
        language=voice.language,
        title=release.text(scope.tables.contests[contest].title),
        subtitle=day_note(voice, scope.lens),
        facts=tuple(_facts(scope, contest)),
        sentence=voice.sentence(ranking, release.tables).runs,
        sections=sections,
        notes=notes.texts,
        notes_title=say("report_page.section.notes"),
        made=say("report_page.made", moment=voice.moment(made)),
    )


def _sections(
    scope: Scope, contest: str, notes: Notes, since: date | None
) -> Iterator[Section]:
    yield StandingSection(scope, contest, notes).made()
    yield over_time(scope, contest, notes)
    yield deadline_section(scope, contest, notes)
    yield timeline_section(scope, contest, notes)
    if since is not None:
        yield changes(scope, contest, since)
    yield not_known(scope, contest)
    yield how_counted(scope, contest)


def _facts(scope: Scope, contest: str) -> Iterator[str]:
    """What is sold, by whom, and why."""
    voice, record = scope.voice, scope.tables.contests[contest]
    say = voice.texts.say
    for key, ids in (("target", record.targets), ("seller", record.sellers)):
        parties = (scope.tables.party(one) for one in ids)
        names = voice.join(one.name for one in parties if one is not None)
        if names:
            yield scope.release.text(say(f"report_page.{key}", names=names))
    if record.cause:
        cause = voice.word("causes", record.cause)
        yield scope.release.text(say("report_page.cause", cause=cause))
