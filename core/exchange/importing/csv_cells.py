"""CSV cut into cells: the separator is found by trying, quoted cells may hold anything.

``csv.Sniffer`` is not used: it takes letters for separators.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

SEPARATORS = ("\t", ";", ",", "|")
_SAMPLE_ROWS = 60
_SAMPLE = 200_000
# Excel writes the separator into a first line of its own.
_SAID = re.compile(r'"?sep=(.)"?(?:\r\n?|\n|\Z)', re.IGNORECASE)


class Row(NamedTuple):
    """A row, and the number of the line in which it begins."""

    line: int
    cells: tuple[str, ...]


def find_separator(text: str) -> str:
    """What stands between the cells: what cuts most rows into equally many."""
    said = _SAID.match(text)
    if said is not None and said[1] in SEPARATORS:
        return said[1]
    sample = text[:_SAMPLE]
    scores = {one: _score(sample, one) for one in SEPARATORS}
    # Of equals the first one: a comma may belong to a number or a name.
    return max(SEPARATORS, key=lambda one: scores[one])


def rows_of(text: str, separator: str) -> Iterator[Row]:
    """Cut a text into rows; rows without any cell text come, too.

    A cell that begins with a quotation mark is quoted only if another one ends it; else
    the mark is part of its words, and the rest of the file is safe.
    """
    said = _SAID.match(text)
    at = said.end() if said is not None else 0
    line = 2 if said is not None else 1
    between = re.escape(separator)
    # Possessive: what was scanned is not tried again, so that time stays linear.
    quoted = re.compile(rf'"((?:[^"]|"")*+)"(?={between}|\r|\n|\Z)')
    plain = re.compile(rf"[^{between}\r\n]*+")
    end = re.compile(r"\r\n?|\n|\Z")
    cells: list[str] = []
    begun = line
    while at <= len(text):
        found = quoted.match(text, at) if text.startswith('"', at) else None
        if found is not None:
            cells.append(found[1].replace('""', '"'))
            line += _lines_in(found[1])
        else:
            found = plain.match(text, at)
            if found is None:
                raise AssertionError("a plain cell may be empty")
            cells.append(found[0])
        at = found.end()
        if text.startswith(separator, at):
            at += len(separator)
            continue
        ending = end.match(text, at)
        if ending is None:
            raise AssertionError("a cell ends at a separator or a line's end")
        if cells != [""] or ending[0]:
            yield Row(begun, tuple(cells))
        if not ending[0]:
            return
        cells = []
        at = ending.end()
        line += 1
        begun = line


def _lines_in(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _score(sample: str, separator: str) -> tuple[float, int]:
    """How many rows a separator cuts alike, and into how many cells."""
    widths: list[int] = []
    for row in rows_of(sample, separator):
        if any(cell.strip() for cell in row.cells):
            widths.append(len(row.cells))
        if len(widths) > _SAMPLE_ROWS:
            break
    if len(widths) > 1 and len(sample) == _SAMPLE:
        # The last one may be cut off.
        widths.pop()
    if not widths:
        return 0.0, 0
    width, count = Counter(widths).most_common(1)[0]
    if width == 1:
        return 0.0, 1
    return count / len(widths), width
