"""A book as files of another format: which formats there are, and what each holds."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from core.answers.deadlines import deadlines
from core.domain.errors import BidbookError
from core.domain.identifiers import new_record_id
from core.domain.records import Meta
from core.exchange.calendar import calendar_of
from core.exchange.exporting.csv_file import csv_bytes
from core.exchange.exporting.json_file import json_bytes
from core.exchange.exporting.markdown_file import markdown
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.subset import part
from core.exchange.exporting.table import TABLE_NAMES, Table, TableName
from core.exchange.exporting.tables import table_of
from core.exchange.exporting.xlsx_file import xlsx
from core.exchange.report.html_page import html_page
from core.exchange.report.make import report_of


class UnknownFormatError(BidbookError):
    """No format has the ending that was asked for."""

    key = "unknown_format"
    english = "There is no format for “{suffix}”. Known: {known}."


class Exported(NamedTuple):
    """What an export gives; nothing is written yet.

    Attributes:
        files: Name of each file, and its content.
        notes: What is not in it or not as it was, a sentence each.
    """

    files: tuple[tuple[str, bytes], ...]
    notes: tuple[str, ...] = ()


class Wanted(NamedTuple):
    """What is to be exported, and how.

    Attributes:
        made: The instant at which it is made (UTC).
        meta: The book's own, for JSON.
        tables: The tables; none named is what suits the format.
        separator: What stands between the cells of CSV.
        mark: Whether CSV begins with a byte-order mark.
        everything: For JSON, whether the book is taken as it is, without a lens.
        since: For the report, the day since when changes are listed.
    """

    made: datetime
    meta: Meta
    tables: tuple[TableName, ...] = ()
    separator: str = ","
    mark: bool = True
    everything: bool = False
    since: date | None = None


def export(scope: Scope, name: str, wanted: Wanted) -> Exported:
    """The files of a book in the format that the ending of a name says.

    Args:
        scope: The book, its lens and language.
        name: The name of the file to be: ``bids.csv``.
        wanted: What is to be exported.

    Raises:
        UnknownFormatError: There is no such format.
    """
    suffix = PurePath(name).suffix.lower()
    write = _FORMATS.get(suffix)
    if write is None:
        known = ", ".join(_FORMATS)
        raise UnknownFormatError(suffix=suffix or name, known=known)
    made = write(scope, name, wanted)
    return Exported(made.files, (*_notes(scope), *made.notes))


def formats() -> tuple[str, ...]:
    """The endings of the formats that there are."""
    return tuple(_FORMATS)


def _notes(scope: Scope) -> Iterator[str]:
    say = scope.voice.texts.say
    unread = scope.unread()
    if unread:
        yield say("export.unread", unread)
    if scope.release.holds_back:
        held = tuple(scope.release.held_back())
        sources = sum(bool(one.leaves_as) for one in held)
        yield say("export.confidential", sources)
        others = len(held) - sources
        if others:
            yield say("export.withheld_in", others)


def about(scope: Scope) -> tuple[str, ...]:
    """Lines that say what a file holds: contests, day, clock, what is left out."""
    say, voice, tables = scope.voice.texts.say, scope.voice, scope.tables
    titles = (tables.contests[one].title for one in scope.contests)
    lens = scope.lens
    head = say(
        "export.head",
        contests=voice.join(scope.release.text(one) for one in titles),
        date=voice.day(lens.as_of),
        clock=lens.clock,
    )
    lines = [head]
    if lens.without:
        lines.append(say("export.without", len(lens.without)))
    return (*lines, *_notes(scope), say("export.remarks"))


def _tables(
    scope: Scope, wanted: Wanted, usual: Sequence[TableName]
) -> tuple[Table, ...]:
    return tuple(table_of(scope, one) for one in wanted.tables or usual)


def _csv(scope: Scope, name: str, wanted: Wanted) -> Exported:
    tables = _tables(scope, wanted, ("bids",))
    path = PurePath(name)
    several = len(tables) > 1
    files = tuple(
        (
            f"{path.stem}-{one.name}{path.suffix}" if several else path.name,
            csv_bytes(one, separator=wanted.separator, mark=wanted.mark),
        )
        for one in tables
    )
    return Exported(files, (scope.voice.texts.say("export.guard"),))


def _xlsx(scope: Scope, name: str, wanted: Wanted) -> Exported:
    tables = _tables(scope, wanted, TABLE_NAMES)
    made = xlsx(tables, about(scope), scope.voice, wanted.made)
    say = scope.voice.texts.say
    notes = [say("export.guard")]
    if made.losses:
        notes.append(say("export.losses", len(made.losses)))
    return Exported(((PurePath(name).name, made.content),), tuple(notes))


def _markdown(scope: Scope, name: str, wanted: Wanted) -> Exported:
    tables = _tables(scope, wanted, ("bids", "bidders", "deadlines", "events"))
    text = markdown(tables, about(scope))
    return Exported(((PurePath(name).name, text.encode("utf-8", "replace")),))


def _html(scope: Scope, name: str, wanted: Wanted) -> Exported:
    report = report_of(scope, wanted.made, wanted.since)
    return Exported(((PurePath(name).name, html_page(report).encode()),))


def _json(scope: Scope, name: str, wanted: Wanted) -> Exported:
    everything = wanted.everything and scope.contest is None
    tables = scope.tables if everything else part(scope)
    meta = wanted.meta
    whole = everything and not scope.release.holds_back and not scope.unread()
    if not whole:
        # Another book: merged as a copy of this one it would take records out.
        meta = msgspec.structs.replace(meta, book=new_record_id(PurePath(name).stem))
    content = json_bytes(tables, meta, scope.release)
    said = "export.whole_book" if whole else "export.part_of_book"
    note = scope.voice.texts.say(said)
    return Exported(((PurePath(name).name, content),), (note,))


def _calendar(scope: Scope, name: str, wanted: Wanted) -> Exported:
    release = scope.release
    found = [
        release.answer(one)
        for contest in scope.contests
        for one in deadlines(scope.tables, scope.index, contest, scope.lens)
    ]
    made = calendar_of(found, release.tables, scope.voice, wanted.made)
    notes = tuple(one.text for one in made.left_out)
    return Exported(((PurePath(name).name, made.text.encode()),), notes)


_FORMATS: dict[str, Callable[[Scope, str, Wanted], Exported]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".md": _markdown,
    ".html": _html,
    ".json": _json,
    ".ics": _calendar,
}
