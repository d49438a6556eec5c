"""``merge``: two versions of a book become one, as a merge driver for git."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path

from core.answers.merge_conflicts import conflict_problem
from core.book.merging import MergedFile, merge_files
from core.commands.said import Said
from core.wording import Voice


def run(arguments: Namespace, now: datetime) -> Said:
    """Merge two versions and list the conflicts: exit code 1 if there are any.

    Raises:
        BidbookError: One of the files is no book, or the result can't be written.
    """
    ours = Path(arguments.ours)
    merged = merge_files(
        Path(arguments.base),
        ours,
        Path(arguments.theirs),
        Path(arguments.output or ours),
        now,
    )
    voice = Voice(arguments.language)
    lines = [*_lines(merged, voice)]
    count = len(merged.conflicts) + merged.beside
    lines.append(
        voice.texts.say("report.conflicts", count)
        if count
        else voice.texts.say("report.merged")
    )
    return Said("\n".join(lines), int(bool(count)))


def _lines(merged: MergedFile, voice: Voice) -> list[str]:
    lines = []
    for table, record_id, conflict in merged.conflicts:
        record = merged.tables.table(table)[record_id]
        problem = conflict_problem(record, conflict)
        lines.append(f"{table} {record_id}: {voice.problem(problem)}")
    return lines
