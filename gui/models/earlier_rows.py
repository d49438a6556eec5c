"""The earlier states that are kept of a book, as rows: backups and its history."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from core.book.book import Book
from core.book.earlier import Backup, Piece
from core.domain.records import TABLES
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.models.history_rows import history_row
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import sentence_case, translate

_UNITS = ("kB", "MB", "GB")
_STEP = 1000


class Seen(NamedTuple):
    """What is known of a backup that was read.

    Attributes:
        records: How many records it holds; none where it can't be read.
        verified: Whether it certainly is as it was when it was made.
    """

    records: int | None
    verified: bool = False


def earlier_table(book: Book, seen: Mapping[Path, Seen], voice: Voice) -> TextTable:
    """All backups, the newest first, then the pieces of the history.

    Args:
        book: The book.
        seen: What is known of the backups that were read so far.
        voice: The reader's language.
    """
    rows = [
        _backup_row(one, seen.get(one.path), voice) for one in reversed(book.backups)
    ]
    rows += [_piece_row(one, voice) for one in reversed(book.pieces)]
    return TextTable(
        "earlier",
        translate("BackupsDialog", "Earlier states"),
        (
            translate("BackupsDialog", "When"),
            translate("BackupsDialog", "What"),
            translate("BackupsDialog", "Holds"),
            translate("BackupsDialog", "Size"),
            translate("BackupsDialog", "State"),
        ),
        tuple(rows),
        translate(
            "BackupsDialog",
            "Nothing is kept yet. The first backup is made when the file is saved.",
        ),
    )


def history_of_piece(book: Book, piece: Piece, voice: Voice) -> TextTable:
    """The changes in a piece of the history, the newest first."""
    rows = tuple(
        history_row(entry, voice)
        for entry in reversed(book.history)
        if piece.first is not None
        and piece.last is not None
        and piece.first <= entry.at <= piece.last
    )
    return TextTable(
        "changes",
        translate("DetailPane", "History"),
        (
            translate("DetailPane", "When"),
            translate("DetailPane", "Who"),
            translate("DetailPane", "What"),
        ),
        rows,
        translate("BackupsDialog", "It holds no changes."),
    )


def losses(book: Book, voice: Voice) -> tuple[str, ...]:
    """What is lost with the history, a line for each kind of it."""
    backups, history = book.backups, book.history
    pinned = sum(backup.pinned is not None for backup in backups)
    lines = []
    if history:
        template = translate(
            "ForgetDialog", "{count} changes since {day}, with who made them; no undo"
        )
        day = voice.moment(history[0].at)
        lines.append(template.format(count=voice.number(len(history)), day=day))
    if backups:
        template = translate(
            "ForgetDialog", "{count} backups, {pinned} of them kept for ever"
        )
        count = voice.number(len(backups))
        lines.append(template.format(count=count, pinned=voice.number(pinned)))
    lines.append(translate("ForgetDialog", "copies of damaged files beside the book"))
    return tuple(lines)


def size_text(size: int) -> str:
    """A size as people read it: "48 kB"."""
    number = size / _STEP
    unit = 0
    while number >= _STEP and unit < len(_UNITS) - 1:
        number, unit = number / _STEP, unit + 1
    digits = 0 if number >= 10 or unit == 0 else 1
    return f"{max(number, 1.0):.{digits}f} {_UNITS[unit]}"


def records_text(count: int, voice: Voice) -> str:
    """So many records."""
    one = translate("BackupsDialog", "1 record")
    many = translate("BackupsDialog", "{count} records")
    return (one if count == 1 else many).format(count=voice.number(count))


def counts_text(tables: Tables, voice: Voice) -> str:
    """How many records of each kind there are: "Contests 3  ·  Parties 91"."""
    counts = ((table, len(tables.table(table))) for table in TABLES)
    return "  ·  ".join(
        f"{sentence_case(voice.word('tables', table))} {voice.number(count)}"
        for table, count in counts
        if count
    )


def _backup_row(backup: Backup, seen: Seen | None, voice: Voice) -> TextRow:
    holds, state = "…", "…"
    if seen is not None:
        holds = records_text(seen.records, voice) if seen.records is not None else ""
        state = _state(whole=seen.verified)
        if seen.records is None:
            state = translate("BackupsDialog", "can’t be read")
    cells = (
        voice.moment(backup.at),
        _why(backup, voice),
        holds,
        _file_size(backup.path),
        state,
    )
    return TextRow(str(backup.path), cells, part="backup")


def _piece_row(piece: Piece, voice: Voice) -> TextRow:
    when = ""
    if piece.first is not None and piece.last is not None:
        first, last = voice.moment(piece.first), voice.moment(piece.last)
        when = first if first == last else f"{first} – {last}"
    one = translate("BackupsDialog", "1 change")
    many = translate("BackupsDialog", "{count} changes")
    holds = (one if piece.changes == 1 else many).format(
        count=voice.number(piece.changes)
    )
    cells = (
        when,
        translate("BackupsDialog", "History"),
        holds,
        size_text(piece.size),
        _state(whole=piece.verified),
    )
    return TextRow(str(piece.path), cells, part="piece")


def _why(backup: Backup, voice: Voice) -> str:
    if backup.pinned is None:
        return translate("BackupsDialog", "Backup")
    reason = backup.pinned
    if reason.startswith("format_"):
        reason = "format"
    kept = translate("BackupsDialog", "Kept: {reason}")
    return kept.format(reason=voice.word("backup_reasons", reason))


def _state(*, whole: bool) -> str:
    if whole:
        return translate("BackupsDialog", "verified")
    return translate("BackupsDialog", "not verified")


def _file_size(path: Path) -> str:
    try:
        return size_text(path.stat().st_size)
    except OSError:
        return ""
