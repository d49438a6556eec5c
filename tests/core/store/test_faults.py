"""Killed or refused at every operation: nothing that was saved is ever lost."""

import contextlib
import errno
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from core.domain.errors import error_types
from core.store.errors import NotSavedError, StoreError
from core.store.files import Files
from core.store.store import Store, read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, OpenBook, Writer

EDITS = 8
FEW = 4
Report = Callable[[int], None]


def _session(path: Path, files: Files, report: Report) -> None:
    """Edits with checkpoints between; each edit is reported once it is saved."""
    writer = Writer(Store.open(path, now=lambda: MOMENT, who="A. Reader", files=files))
    for number in range(1, EDITS + 1):
        writer.put(number)
        report(number)
        if number % 2 == 0:
            writer.checkpoint()
    writer.store.close()


def _numbers(tables: object) -> list[str]:
    return list(getattr(tables, "contests"))  # noqa: B009 - tables of either kind


def _expected(last: int) -> list[str]:
    return [f"sale-{number:06}" for number in range(1, last + 1)]


def _killed_at(path: Path, operation: int, *, cut: bool) -> tuple[int, bool]:
    """Run a session that is killed at an operation.

    Returns:
        The last edit that was reported as saved, and whether it was killed at all.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        files = FaultyFiles(operation, None, cut=cut)
        _session(path, files, lambda number: void(os.write(writing, bytes([number]))))
        os._exit(0)
    os.close(writing)
    reported = b""
    while piece := os.read(reading, 100):
        reported += piece
    os.close(reading)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9)
    return (reported[-1] if reported else 0), code == 9


def void(_: object) -> None:
    """Drop a value."""


@pytest.mark.parametrize("cut", [False, True], ids=["before", "half-written"])
def test_killed_at_any_operation_all_saved_edits_are_there(
    tmp_path: Path, open_book: OpenBook, counts: Counter[str], cut: bool
) -> None:
    points = 0
    while True:
        path = tmp_path / str(points) / "data.json"
        path.parent.mkdir()
        open_book(path).store.close()
        saved, killed = _killed_at(path, points + 1, cut=cut)
        if not killed:
            break
        points += 1
        seen = read_book(path)
        writer = open_book(path)
        assert writer.store.read_only is None
        assert writer.tables == seen.tables
        # The edit under way may be there as well, but nothing after it.
        there = len(writer.tables.contests)
        assert there in (saved, saved + 1), f"killed at operation {points}"
        assert _numbers(writer.tables) == _expected(there)
        assert not [p for p in writer.store.problems if p.damage]
        writer.put(there + 1)
        writer.checkpoint()
        writer.store.close()
        assert _numbers(read_book(path).tables) == _expected(there + 1)
        assert not list(path.parent.glob("*.tmp-*"))
    assert points >= 80
    counts["kill points"] += points


def test_killed_while_a_killed_session_is_recovered(
    tmp_path: Path, open_book: OpenBook, counts: Counter[str]
) -> None:
    points = 0
    for first in range(5, 80, 15):
        for second in range(1, 24, 3):
            path = tmp_path / f"{first}-{second}" / "data.json"
            path.parent.mkdir()
            open_book(path).store.close()
            saved, _ = _killed_at(path, first, cut=True)
            again, killed = _killed_at(path, second, cut=True)
            points += killed
            there = _numbers(open_book(path).tables)
            assert len(there) >= max(saved, again)
            assert there == _expected(len(there))
    assert points >= 30
    counts["kill points"] += points


CODES = (
    errno.EIO,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EACCES,
    errno.EROFS,
    errno.EMFILE,
    errno.EPERM,
    errno.ENOLCK,
)


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
def test_refused_at_any_operation_nothing_is_lost_or_called_saved(
    tmp_path: Path,
    open_book: OpenBook,
    counts: Counter[str],
    code: int,
    lasting: bool,
) -> None:
    number = 0
    while True:
        number += 1
        path = tmp_path / str(number) / "data.json"
        path.parent.mkdir()
        open_book(path).store.close()
        files = FaultyFiles(number, code, lasting=lasting, cut=True)
        writer = open_book(path, files)
        saved = _edit_against_errors(writer)
        finished = len(files.done) < number
        counts["injected errors"] += not finished
        # As a crash right now would leave it: all that was saved, and no conflict.
        seen = read_book(path)
        assert len(seen.tables.contests) >= saved
        assert {problem.key for problem in seen.problems} <= {"torn_journal"}
        if writer.store.read_only is None:
            # The disk takes it again: what waited is written and nothing is missing.
            files.fail_at = 0
            writer.store.retry()
            assert writer.store.unsaved == 0
            assert _numbers(read_book(path).tables) == _expected(FEW)
            writer.checkpoint()
            assert _numbers(read_book(path).tables) == _expected(FEW)
        writer.store.close()
        again = open_book(path).store
        assert again.read_only is None
        assert {problem.key for problem in again.problems} <= {"torn_journal"}
        again.close()
        if finished:
            break
    assert number > 30


def _edit_against_errors(writer: Writer) -> int:
    """Edits and checkpoints of which some fail; the last edit that was saved."""
    saved = 0
    if writer.store.read_only is not None:
        return saved
    for number in range(1, FEW + 1):
        with contextlib.suppress(NotSavedError):
            writer.put(number)
            saved = number
        assert (saved == number) == (writer.store.unsaved == 0)
        if number % 2 == 0:
            with contextlib.suppress(NotSavedError):
                writer.checkpoint()
                saved = number
    return saved


def test_a_refused_edit_is_in_the_history_and_in_the_error(
    path: Path, open_book: OpenBook
) -> None:
    files = FaultyFiles()
    writer = open_book(path, files)
    files.fail_at, files.lasting = len(files.done) + 1, True
    with pytest.raises(NotSavedError) as refused:
        writer.put(1)
    assert refused.value.entry == writer.store.history[-1]
    assert writer.store.unsaved == 1


def test_a_new_book_that_can_not_be_written_is_one_sentence(path: Path) -> None:
    files = FaultyFiles(1, errno.ENOSPC, lasting=True)
    with pytest.raises(NotSavedError, match="No space left"):
        Store.create(path, now=lambda: MOMENT, who="A. Reader", files=files)
    assert not path.exists()


def test_a_failed_file_is_never_synced_again(path: Path, open_book: OpenBook) -> None:
    class Synced(FaultyFiles):
        """Remembers what was synced, and fails one sync."""

        def fsync(self, descriptor: int) -> None:
            name = str(Path(f"/proc/self/fd/{descriptor}").readlink())
            assert name not in self.failed
            try:
                super().fsync(descriptor)
            except OSError:
                self.failed.append(name)
                raise

        failed: list[str] = []  # noqa: RUF012 - one for the test

    files = Synced()
    writer = open_book(path, files)
    writer.put(1)
    files.fail_at = len(files.done) + 2
    with pytest.raises(NotSavedError):
        writer.put(2)
    writer.put(3)
    assert len(files.failed) == 1
    writer.store.close()
    assert _numbers(open_book(path).tables) == _expected(3)


def test_a_journal_cut_at_any_byte_keeps_all_whole_lines(
    path: Path, open_book: OpenBook, counts: Counter[str]
) -> None:
    writer = open_book(path)
    ends = []
    for number in (1, 2, 3):
        writer.put(number)
        journal = next((path.parent / ".data.json.bidbook").glob("journal-*"))
        ends.append(journal.stat().st_size)
    writer.store.close()
    whole = journal.read_bytes()
    for size in range(len(whole)):
        journal.write_bytes(whole[:size])
        counts["byte positions cut"] += 1
        seen = read_book(path)
        there = sum(end <= size or end == size + 1 for end in ends)
        assert len(seen.tables.contests) == there
        assert not [p for p in seen.problems if p.damage]
        # Cut off within the first line it is no journal yet.
        begun = size >= whole.index(b"\n")
        torn = begun and not whole[:size].endswith(b"\n")
        keys = [problem.key for problem in seen.problems]
        assert keys == (["torn_journal"] if torn else [])


def test_after_a_torn_line_the_journal_goes_on(path: Path, open_book: OpenBook) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.put(2)
    writer.store.close()
    journal = next((path.parent / ".data.json.bidbook").glob("journal-*"))
    journal.write_bytes(journal.read_bytes()[:-10])
    again = open_book(path)
    assert [problem.key for problem in again.store.problems] == ["torn_journal"]
    again.put(2)
    again.put(3)
    again.store.close()
    last = open_book(path)
    assert not last.store.problems
    assert _numbers(last.tables) == _expected(3)


def test_a_line_changed_in_the_middle_is_damage_and_the_others_count(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    for number in (1, 2, 3):
        writer.put(number)
    writer.store.close()
    journal = next((path.parent / ".data.json.bidbook").glob("journal-*"))
    journal.write_bytes(journal.read_bytes().replace(b"Sale 2", b"Sale 7"))
    again = open_book(path)
    assert "damaged_journal" in [p.key for p in again.store.problems if p.damage]
    assert _numbers(again.tables) == ["sale-000001", "sale-000003"]


def test_every_error_of_the_store_says_what_can_be_done() -> None:
    for kind in error_types(StoreError):
        assert len(kind.english) < 140
        assert kind.english.endswith((".", "plain number.", "{reason}"))
