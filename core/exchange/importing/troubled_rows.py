"""Rows that can't be entered, in words and as a file to correct and import again."""

from collections.abc import Iterator

import msgspec

from core.domain.imported import ImportedBid
from core.exchange.exporting.csv_file import csv_bytes
from core.exchange.exporting.table import Column, Table
from core.exchange.exporting.titles import column_title
from core.exchange.importing.dry_run import DryRow, DryRun
from core.exchange.importing.sheet_table import column_letters
from core.wording.phrases import Phrases

# Columns that say together what one field is.
_PARTS = ("words", "kind", "low", "high", "unit", "step", "edtf")


def reasons(row: DryRow, phrases: Phrases) -> str:
    """Why a row can't be entered, in a sentence."""
    say = phrases.texts.say
    each = (
        say(f"importing.problems.{code}", field=column_title(phrases, field))
        for code, field in row.problems
    )
    return "; ".join(dict.fromkeys(each))


def rest_of(run: DryRun, row: DryRow, phrases: Phrases) -> ImportedBid | None:
    """What can be entered of a row in trouble; words not understood are its notes."""
    if row.rest is None:
        return None
    words = (row.rest.notes, *_words_of(run, row, phrases))
    return msgspec.structs.replace(row.rest, notes="\n".join(filter(None, words)))


def troubled_csv(run: DryRun, phrases: Phrases, *, separator: str = ",") -> bytes:
    """The rows in trouble as they stood, each with its number and why.

    Args:
        run: The dry run.
        phrases: The language of the reasons.
        separator: What stands between cells.
    """
    say = phrases.texts.say
    heads = run.mapping.heads_of(run.table)
    titles = [head or column_letters(place) for place, head in enumerate(heads)]
    columns = (
        *(Column(str(place), title, "text") for place, title in enumerate(titles)),
        Column("row", say("importing.row"), "count"),
        Column("reason", say("importing.reason"), "text"),
    )
    rows = tuple(
        (
            *(cell.text or None for cell in run.table.rows[row.place]),
            row.number,
            reasons(row, phrases),
        )
        for row in run.troubled
    )
    table = Table("troubled", say("importing.troubled"), columns, rows)
    return csv_bytes(table, separator=separator)


def _words_of(run: DryRun, row: DryRow, phrases: Phrases) -> Iterator[str]:
    """The cells behind the problems of a row: "Price: heaps of cash"."""
    troubled = {field for _, field in row.problems} - {"notes"}
    for field, place in run.mapping.places(run.table).items():
        whole, _, part = field.rpartition("_")
        text = run.table.rows[row.place][place].text.strip()
        if text and (field in troubled or (whole in troubled and part in _PARTS)):
            yield f"{column_title(phrases, field)}: {text}"
