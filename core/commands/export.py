"""``export``: a book, or tables of it, as a file of another format."""

import os
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from core.answers.index import Index
from core.answers.lens import UNNAMED, Lens
from core.book.snapshot import Snapshot, read_book
from core.commands.errors import UnknownContestError, UnknownSourceError
from core.commands.said import Said
from core.exchange.exporting.export import Exported, Wanted, export
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.table import TABLE_NAMES, TableName
from core.exchange.exporting.writing import write_files
from core.wording import Voice

_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def run(arguments: Namespace, now: datetime) -> Said:
    """Export a book.

    Raises:
        BidbookError: The file is no book, the arguments don't go with it, there is no
            such format, or the disk refused.
    """
    path, to = Path(arguments.file), Path(arguments.to)
    snapshot = read_book(path)
    voice = Voice(arguments.language)
    scope = _scope(arguments, snapshot, now, voice)
    into = arguments.to.endswith(os.sep) or to.is_dir()
    tables = _tables(arguments.table, everything=into)
    name = f"{path.stem}.csv" if into else to.name
    made = export(
        scope,
        name,
        Wanted(
            made=now,
            meta=snapshot.meta,
            tables=tables,
            separator=_SEPARATORS[arguments.separator],
            mark=arguments.bom,
            everything=_is_plain(arguments),
            since=arguments.since,
        ),
    )
    folder = to if into else to.parent
    if into:
        folder.mkdir(parents=True, exist_ok=True)
    return Said("\n".join(_lines(made, folder, path, voice)))


def _lines(made: Exported, folder: Path, book: Path, voice: Voice) -> list[str]:
    written = write_files(folder, made.files, book=book)
    lines = [
        voice.texts.say("export.wrote", path=path, size=_size(content))
        for path, (_, content) in zip(written, made.files, strict=True)
    ]
    return [*lines, *made.notes]


def _scope(
    arguments: Namespace, snapshot: Snapshot, now: datetime, voice: Voice
) -> Scope:
    tables = snapshot.tables
    if arguments.contest and arguments.contest not in tables.contests:
        known = ", ".join(tables.contests)
        raise UnknownContestError(id=arguments.contest, known=known)
    for source in arguments.without:
        if source != UNNAMED and source not in tables.sources:
            raise UnknownSourceError(id=source)
    today = now.astimezone().date()
    lens = Lens(arguments.as_of or today, arguments.clock, frozenset(arguments.without))
    return Scope(tables, Index.of(tables), lens, voice, contest=arguments.contest)


def _tables(names: list[str], *, everything: bool) -> tuple[TableName, ...]:
    if "all" in names or (everything and not names):
        return TABLE_NAMES
    return tuple(one for one in TABLE_NAMES if one in names)


def _is_plain(arguments: Namespace) -> bool:
    """Whether nothing was said about how to look at the book."""
    looks = (arguments.as_of, arguments.without, arguments.clock != "public")
    return not any(looks)


def _size(content: bytes) -> str:
    return f"{max(1, round(len(content) / 1000))} kB"
