"""``check``: what is wrong with a book, one line for each problem."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.problems import problems
from core.book import read_book
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
    found = _once(
        [*snapshot.problems, *problems(tables, Index.of(tables), Lens(today))]
    )
    lines = [_line(problem, voice) for problem in found]
    return Said("\n".join([*lines, _count(found, tables, voice)]), int(bool(found)))


def _once(found: list[Problem]) -> list[Problem]:
    """Damage is seen by the store and by the answers; it is told once."""
    seen: dict[tuple[object, ...], Problem] = {}
    for problem in found:
        key = (
            (problem.table, problem.id, problem.field) if problem.damage else (problem,)
        )
        seen.setdefault(key, problem)
    return list(seen.values())


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
