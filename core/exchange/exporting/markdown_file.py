"""Tables as Markdown: the columns that a reader wants, the rest is for machines."""

import re
from collections.abc import Iterable, Sequence

from core.exchange.exporting.cell_text import cell_text
from core.exchange.exporting.table import Table

# Signs that mean something anywhere in a line, and line ends.
_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~#$])")
_LIST = re.compile(r"^(\d*)([-+=.)])(?=\s|$)")
_BLANKS = re.compile(r"\s+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# What a value means to a machine, and sources of values beside the first one, stand in
# the other formats.
_FOR_MACHINES = re.compile(
    r"_(kind|words|low|high|unit|step|edtf|earliest|latest|id|outlet|title|published"
    r"|url|source|basis)$"
)
_LEFT_OUT = frozenset({"id", "supersedes", "record", "status", "extends", "roots"})


def markdown(tables: Sequence[Table], about: Iterable[str]) -> str:
    """The tables as one document.

    Columns that are empty in all rows are left out, and that of the contest if there is
    only one.

    Args:
        tables: The tables, each under its title.
        about: Lines for its beginning: what was exported. The first is the title.
    """
    title, *lines = about
    pieces = [f"# {escaped(title)}", *map(escaped, lines)]
    for table in tables:
        pieces += [f"## {escaped(table.title)}", *_rows(table)]
    return "\n\n".join(pieces) + "\n"


def escaped(text: str) -> str:
    """A text in one line, so that nothing in it is taken for a sign of Markdown."""
    line = _SIGNS.sub(r"\\\1", _BLANKS.sub(" ", _CONTROLS.sub("", text)).strip())
    # A line that begins like a list or a heading of another kind.
    return _LIST.sub(r"\1\\\2", line)


def _rows(table: Table) -> list[str]:
    shown = [
        place
        for place, column in enumerate(table.columns)
        if column.key not in _LEFT_OUT
        and not _FOR_MACHINES.search(column.key)
        and any(row[place] is not None for row in table.rows)
        and not (column.key == "contest" and _is_same(table, place))
    ]
    if not shown:
        return []
    heads = [escaped(table.columns[place].title) for place in shown]
    lines = [_line(heads), _line(["---"] * len(shown))]
    lines += [
        _line([escaped(cell_text(row[place])) for place in shown]) for row in table.rows
    ]
    return ["\n".join(lines)]


def _is_same(table: Table, place: int) -> bool:
    return len({row[place] for row in table.rows}) == 1


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
