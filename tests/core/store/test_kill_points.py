"""Killed at any operation or byte: all that was saved is there, and nothing is half.

Each of twelve kinds of change is made, saved and brought into the file, and the process
is ended at every operation on the way, once before it and once with half of its bytes
written.
"""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from core.domain.label import Label
from core.domain.records import Contest
from core.domain.tables import Change, Tables
from core.store.errors import RefusedError
from core.store.files import Files
from core.store.rescue import candidates, restore
from core.store.store import Store, read_book
from tests.core.store.conftest import (
    MOMENT,
    Died,
    FaultyFiles,
    MortalFiles,
    OpenBook,
    Writer,
)
from tests.core.store.kinds_of_change import KINDS, Changing

LAST = Change(
    "contests", "last-aaaaaa", None, Contest(id="last-aaaaaa", title="The last")
)
Report = Callable[[], None]
CUT = pytest.mark.parametrize("cut", [False, True], ids=["before", "half-written"])


@pytest.fixture
def original(sale_book: Path) -> Path:
    """The folder of a closed book, to be copied."""
    return sale_book.parent


def copy_of(original: Path, to: Path) -> Path:
    shutil.copytree(original, to)
    return to / "data.json"


def session(path: Path, files: Files, changing: Changing, report: Report) -> None:
    """A change of one kind, saved and brought into the file, then another."""
    writer = Writer(open_with(path, files))
    writer.apply(*changing(writer.tables))
    report()
    writer.checkpoint()
    writer.apply(LAST)
    report()
    writer.store.close()


def open_with(path: Path, files: Files) -> Store:
    return Store.open(path, now=lambda: MOMENT, who="A. Reader", files=files)


def killed(files: FaultyFiles, run: Callable[[Report], None]) -> tuple[int, bool]:
    """Run something in a process of its own.

    Returns:
        How much it reported, and whether it was ended before it was through.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(reading)
            files.code = None
            run(lambda: discard(os.write(writing, b".")))
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    reported = b""
    while piece := os.read(reading, 100):
        reported += piece
    os.close(reading)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 9)
    return len(reported), code == 9


def discard(_: object) -> None:
    """Drop a value."""


def tell(saved: Counter[str]) -> None:
    """Count an edit that was called saved."""
    saved["edits"] += 1


def states_of(path: Path, changing: Changing) -> list[Tables]:
    """What the book is after each of the edits."""
    before = read_book(path).tables
    after = before.apply(changing(before))
    return [before, after, after.apply([LAST])]


def look_after(
    path: Path, states: list[Tables], saved: int, open_book: OpenBook
) -> int:
    """Open the book again: it must be one of the states, and as good as new.

    Returns:
        Which state it is.
    """
    seen = read_book(path)
    writer = open_book(path, FaultyFiles())
    assert writer.store.read_only is None
    assert not [problem for problem in writer.store.problems if problem.damage]
    assert writer.tables == seen.tables
    # The edit under way may be there as well, but nothing else.
    there = states.index(writer.tables)
    assert there in (saved, saved + 1)
    writer.put(7)
    writer.checkpoint()
    writer.store.close()
    assert read_book(path).tables == writer.tables
    assert not list(path.parent.glob(".*.tmp-*"))
    return there


@CUT
@pytest.mark.parametrize("kind", KINDS)
def test_killed_at_any_operation_of_any_kind_of_change(
    original: Path,
    tmp_path: Path,
    open_book: OpenBook,
    counts: Counter[str],
    kind: str,
    cut: bool,
) -> None:
    changing = KINDS[kind]
    states = states_of(original / "data.json", changing)
    for operation in count(1):
        path = copy_of(original, tmp_path / f"at-{operation}")
        files = FaultyFiles(operation, cut=cut)

        def run(report: Report, path: Path = path, files: Files = files) -> None:
            session(path, files, changing, report)

        saved, ended = killed(files, run)
        if not ended:
            break
        counts["kill points"] += 1
        look_after(path, states, saved, open_book)
        shutil.rmtree(path.parent)
    assert saved == 2
    assert operation > 24


def test_killed_after_any_number_of_bytes(
    original: Path, tmp_path: Path, open_book: OpenBook, counts: Counter[str]
) -> None:
    for kind in ("correct a claim", "remove many", "change every record"):
        changing = KINDS[kind]
        states = states_of(original / "data.json", changing)
        whole = MortalFiles()
        path = copy_of(original, tmp_path / kind)
        session(path, whole, changing, lambda: None)
        # Each byte of the lock and of the first lines, then some of all others.
        step = whole.written // 260
        positions = [*range(100), *range(100, whole.written, step)]
        for position in positions:
            path = copy_of(original, tmp_path / f"{kind} {position}")
            saved = Counter[str]()
            with pytest.raises(Died):
                session(path, MortalFiles(position), changing, partial(tell, saved))
            counts["byte positions cut"] += 1
            look_after(path, states, saved["edits"], open_book)
            shutil.rmtree(path.parent)
    assert counts["byte positions cut"] >= 1000


@CUT
def test_killed_while_a_change_by_others_is_merged(
    original: Path,
    tmp_path: Path,
    open_book: OpenBook,
    counts: Counter[str],
    cut: bool,
) -> None:
    start = original / "data.json"
    writer = open_book(start)
    writer.apply(LAST)
    writer.store.close()
    theirs = start.read_bytes().replace(b"The sale", b"Their sale")
    start.with_name("theirs").write_bytes(theirs)
    start.with_name("theirs").replace(start)
    merged = None
    for operation in count(1):
        path = copy_of(original, tmp_path / f"at-{operation}")
        files = FaultyFiles(operation, cut=cut)

        def run(report: Report, path: Path = path, files: Files = files) -> None:
            writer = Writer(open_with(path, files))
            writer.checkpoint()
            report()
            writer.store.close()

        _, ended = killed(files, run)
        again = open_book(path, FaultyFiles())
        merged = merged or again.tables
        assert again.tables == merged
        assert again.tables.contests["sale-aaaaaa"].title == "Their sale"
        assert "last-aaaaaa" in again.tables.contests
        again.checkpoint()
        again.store.close()
        assert read_book(path).tables == merged
        labels = [entry.label.key for entry in again.store.history]
        assert labels.count("merge") == 1
        if not ended:
            break
        counts["kill points"] += 1
        shutil.rmtree(path.parent)
    assert operation > 24


@CUT
def test_killed_while_history_is_forgotten(
    original: Path,
    tmp_path: Path,
    open_book: OpenBook,
    counts: Counter[str],
    cut: bool,
) -> None:
    for operation in count(1):
        path = copy_of(original, tmp_path / f"at-{operation}")
        tables = read_book(path).tables
        files = FaultyFiles(operation, cut=cut)

        def run(report: Report, path: Path = path, files: Files = files) -> None:
            writer = Writer(open_with(path, files))
            writer.store.forget_history(writer.tables)
            report()
            writer.store.close()

        reported, ended = killed(files, run)
        again = open_book(path, FaultyFiles())
        assert again.tables == tables
        assert not [one for one in again.store.problems if one.damage]
        assert not reported or not (again.store.history or again.store.backups)
        again.store.close()
        if not ended:
            break
        counts["kill points"] += 1
        shutil.rmtree(path.parent)
    assert operation > 10


@CUT
def test_killed_while_a_damaged_file_is_restored(
    original: Path, tmp_path: Path, counts: Counter[str], cut: bool
) -> None:
    start = original / "data.json"
    tables = read_book(start).tables
    half = start.read_bytes()[:-100]
    start.with_name("half").write_bytes(half)
    start.with_name("half").replace(start)
    for operation in count(1):
        path = copy_of(original, tmp_path / f"at-{operation}")
        files = FaultyFiles(operation, cut=cut)

        def run(report: Report, path: Path = path, files: Files = files) -> None:
            restore(path, candidates(path)[0], files=files)
            report()

        _, ended = killed(files, run)
        try:
            now = read_book(path).tables
        except RefusedError:
            # Still damaged, byte for byte: the second try brings all back.
            assert path.read_bytes() == half
            restore(path, candidates(path)[0])
            now = read_book(path).tables
        assert now == tables
        aside = path.with_name("data.damaged-1.json")
        assert aside.read_bytes() == half
        if not ended:
            break
        counts["kill points"] += 1
        shutil.rmtree(path.parent)
    assert operation > 8


def test_what_a_session_changes_is_told_by_its_label(
    original: Path, open_book: OpenBook
) -> None:
    path = original / "data.json"
    session(path, FaultyFiles(), KINDS["add record"], lambda: None)
    history = open_book(path).store.history
    assert [entry.label for entry in history[-2:]] == [Label.of("change")] * 2
