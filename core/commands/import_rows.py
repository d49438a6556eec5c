"""``import``: rows of a table become bids, after a dry run."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from core.answers.ranking import default_contest
from core.book.book import Book
from core.book.errors import (
    FileUnreadableError,
    FolderError,
    NotRegularFileError,
    ReadOnlyError,
)
from core.book.operations.importing import (
    duplicates,
    import_bids,
    import_effect,
)
from core.book.snapshot import read_book
from core.commands.errors import NoMappingError, NoSuchTableError, UnknownContestError
from core.commands.said import Said
from core.domain.imported import ImportedBid
from core.domain.tables import Tables
from core.exchange.exporting.writing import write_files
from core.exchange.importing.dry_run import DryRun, dry_run
from core.exchange.importing.mapping import Mapping, mapping_json, read_mapping
from core.exchange.importing.proposal import propose
from core.exchange.importing.sheet_table import SheetTable
from core.exchange.importing.table_file import read_table
from core.exchange.importing.troubled_rows import reasons, troubled_csv
from core.wording import Voice
from core.wording.importing import counted


def run(arguments: Namespace, now: datetime) -> Said:
    """Import a table: exit code 1 if rows are in trouble.

    Raises:
        BidbookError: A file can't be read, or the book can't be written.
    """
    voice = Voice(arguments.language)
    content = _content(arguments.table)
    chosen = _mapping(arguments)
    sheet = arguments.sheet or (chosen.sheet if chosen else "")
    table = read_table(content, Path(arguments.table).name, sheet=sheet)
    languages = tuple(dict.fromkeys((arguments.language, "en", "de")))
    if arguments.propose_mapping:
        return Said(mapping_json(propose(table, languages)))
    if chosen is None:
        raise NoMappingError
    done = dry_run(table, chosen, now.astimezone().date())
    lines = [*_about(table, chosen, voice), *_troubled(arguments, done, voice)]
    if arguments.dry_run:
        tables = read_book(Path(arguments.book)).tables
        lines += _entered(tables, arguments, done, voice, None)
    else:
        book = Book.open(Path(arguments.book), now=lambda: now, who=arguments.who)
        try:
            if book.read_only is not None:
                raise ReadOnlyError
            lines += _entered(book.tables, arguments, done, voice, book)
        finally:
            book.close()
    return Said("\n".join(lines), int(bool(done.troubled)))


def _mapping(arguments: Namespace) -> Mapping | None:
    if arguments.mapping is None:
        return None
    return read_mapping(_content(arguments.mapping), arguments.mapping)


def _entered(
    tables: Tables,
    arguments: Namespace,
    done: DryRun,
    voice: Voice,
    book: Book | None,
) -> Iterator[str]:
    """Enter the rows that are new, if a book is given, and say what that makes."""
    contest = _contest(tables, arguments)
    known, repeats = duplicates(tables, contest, done.bids), done.repeats
    rows = tuple(one for one in done.bids if one.row not in {**known, **repeats})
    _check_contests(rows, contest, tables)
    effect = import_effect(tables, contest, rows)
    say = voice.texts.say
    numbers = {row.place: row.number for row in done.rows}
    for place, bid in known.items():
        yield say("importing.repeats", row=numbers[place], bid=bid)
    for place, earlier in repeats.items():
        yield say("importing.same", row=numbers[place], other=numbers[earlier])
    if known:
        yield say("importing.known", len(known))
    if book is not None:
        import_bids(book, contest, rows)
    verb = "importing.dry" if book is None else "importing.done"
    yield say(verb, effect=counted(voice, effect._asdict()))


def _contest(tables: Tables, arguments: Namespace) -> str | None:
    chosen: str | None = arguments.contest
    if chosen and chosen not in tables.contests:
        raise UnknownContestError(id=chosen, known=", ".join(tables.contests))
    return chosen or default_contest(tables)


def _check_contests(
    rows: tuple[ImportedBid, ...], contest: str | None, tables: Tables
) -> None:
    """An empty book has no contest for rows that name none."""
    if contest is None and any(not row.contest for row in rows):
        raise UnknownContestError(id="", known=", ".join(tables.contests))


def _about(table: SheetTable, mapping: Mapping, voice: Voice) -> Iterator[str]:
    """What was found in the file: so that a wrong guess is seen."""
    say = voice.texts.say
    rows = max(0, len(table.rows) - mapping.heads)
    found = [
        say("importing.found", path=table.name, rows=rows, columns=len(mapping.columns))
    ]
    if table.sheet:
        found.append(say("importing.sheet", sheet=table.sheet))
    else:
        separator = say("importing.tab") if table.separator == "\t" else table.separator
        found.append(
            say("importing.encoding", encoding=table.encoding, separator=separator)
        )
    if mapping.sign:
        found.append(say("importing.sign", sign=mapping.sign))
    if mapping.day:
        found.append(say(f"importing.{mapping.day}"))
    yield "; ".join(found)
    yield from (say(f"importing.hints.{hint}") for hint in table.hints)


def _troubled(arguments: Namespace, done: DryRun, voice: Voice) -> Iterator[str]:
    say = voice.texts.say
    for row in done.troubled:
        yield say("importing.line", row=row.number, reasons=reasons(row, voice))
    if done.troubled:
        yield say("importing.in_trouble", len(done.troubled))
        if arguments.troubled:
            to = Path(arguments.troubled)
            files = ((to.name, troubled_csv(done, voice)),)
            (path,) = write_files(to.parent, files, book=Path(arguments.book))
            yield say("export.wrote", path=path, size=say("importing.troubled"))


def _content(name: str) -> bytes:
    path = Path(name)
    try:
        if path.is_dir():
            raise FolderError(path=name)
        if path.exists() and not path.is_file():
            raise NotRegularFileError(path=name)
        return path.read_bytes()
    except FileNotFoundError:
        raise NoSuchTableError(path=name) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileUnreadableError(path=name, reason=reason) from None
