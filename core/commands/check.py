"""``check``: what is wrong with a book, one line for each problem."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.problems import problems
from core.book.snapshot import read_book
from core.commands.said import Said
from core.domain.label import Problem
from core.domain.records import TABLES
from core.domain.tables import Tables
from core.wording import Voice


def run(arguments: Namespace, today: date) -> Said:
    """List the problems of a book and count them: exit code 1 if there are any.

    Raises:
        BidbookError: The file is no book.
    """
    snapshot = read_book(Path(arguments.file))
    tables = snapshot.tables
    voice = Voice(arguments.language)
    answers = problems(tables, Index.of(tables), Lens(today))
    # The store has named what can't be read, part by part.
    found = [*snapshot.problems, *(one for one in answers if not one.damage)]
    lines = [_line(problem, voice) for problem in found]
    return Said("\n".join([*lines, _count(found, tables, voice)]), int(bool(found)))


def _line(problem: Problem, voice: Voice) -> str:
    where = f"{problem.table} {problem.id}".strip() or voice.texts.say("report.file")
    return f"{where}: {voice.problem(problem)}"


def _count(found: list[Problem], tables: Tables, voice: Voice) -> str:
    say = voice.texts.say
    damage = sum(problem.damage for problem in found)
    count = say("report.problems", len(found)) if found else say("report.sound")
    if damage:
        count = say("report.damage", damage, problems=count)
    sizes = [
        f"{voice.word('tables', name)} {len(tables.table(name))}" for name in TABLES
    ]
    return say("report.counted", problems=count, sizes=", ".join(sizes))
