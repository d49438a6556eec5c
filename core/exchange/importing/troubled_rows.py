"""Rows that can't be entered, in words and as a file to correct and import again."""

from core.exchange.exporting.csv_file import csv_bytes
from core.exchange.exporting.table import Column, Table
from core.exchange.exporting.titles import column_title
from core.exchange.importing.dry_run import DryRow, DryRun
from core.exchange.importing.sheet_table import column_letters
from core.wording.phrases import Phrases


def reasons(row: DryRow, phrases: Phrases) -> str:
    """Why a row can't be entered, in a sentence."""
    say = phrases.texts.say
    each = (
        say(f"importing.problems.{code}", field=column_title(phrases, field))
        for code, field in row.problems
    )
    return "; ".join(dict.fromkeys(each))


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
