"""Cells of a pasted table: tabs as spreadsheets put them, or semicolons or commas."""

import re
from typing import NamedTuple

MOST_CHARACTERS = 5_000_000
MOST_ROWS = 10_000
MOST_COLUMNS = 300

_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029\v\f]")
# Control characters, marks that turn the direction of text, and halves of characters.
_NEVER_SHOWN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
    "|[\ud800-\udfff]"
)


class Cells(NamedTuple):
    """The cells of a pasted text.

    Attributes:
        rows: Its rows from top to bottom, empty ones left out; all of one length.
        hints: What was left out, as codes: ``control_characters``, ``too_long``,
            ``too_many_rows``, ``too_many_columns``.
    """

    rows: tuple[tuple[str, ...], ...]
    hints: tuple[str, ...]


def cells_of(text: str) -> Cells:
    """Cut a pasted text into cells; whatever it holds, nothing is raised.

    A cell that begins with a quotation mark is quoted only if another one ends it, so
    that a line break may stand in it; else the mark is part of its words.
    """
    hints = []
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS].rpartition("\n")[0]
        hints.append("too_long")
    text = _LINE_END.sub("\n", text)
    text, stripped = _NEVER_SHOWN.subn("", text)
    if stripped:
        hints.insert(0, "control_characters")
    rows = _rows(text, _separator(text))
    if len(rows) > MOST_ROWS:
        del rows[MOST_ROWS:]
        hints.append("too_many_rows")
    width = max(map(len, rows), default=0)
    if width > MOST_COLUMNS:
        width = MOST_COLUMNS
        hints.append("too_many_columns")
    even = tuple((*row[:width], *("",) * (width - len(row))) for row in rows)
    return Cells(even, tuple(hints))


def _separator(text: str) -> str:
    if "\t" in text:
        return "\t"
    start = text.lstrip("\n").partition("\n")[0]
    if ";" in start:
        return ";"
    # A comma may belong to a number or a name: it separates only in every row alike.
    widths = {len(row) for row in _rows(text, ",")}
    return "," if len(widths) == 1 and widths != {1} else "\t"


def _rows(text: str, separator: str) -> list[list[str]]:
    """All rows that hold something, and one more than the limit at most."""
    # Possessive: what was scanned is not tried again, so that time stays linear.
    quoted = re.compile(rf'"((?:[^"]|"")*+)"(?={separator}|\n|\Z)')
    plain = re.compile(rf"[^{separator}\n]*")
    rows: list[list[str]] = []
    row: list[str] = []
    at = 0
    while at <= len(text) and len(rows) <= MOST_ROWS:
        found = quoted.match(text, at) if text.startswith('"', at) else None
        if found is not None:
            cell = found[1].replace('""', '"')
        else:
            found = plain.match(text, at)
            cell = found[0] if found is not None else ""
        row.append(cell.strip())
        at = found.end() if found is not None else at
        if not text.startswith(separator, at):
            if any(row):
                rows.append(row)
            row = []
        at += 1
    return rows
