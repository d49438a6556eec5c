"""Memory, stack or patience run out in the middle of saving: the file is whole."""

import os
import resource
import shutil
from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.core.store.conftest import FaultyFiles, OpenBook
from tests.core.store.kinds_of_change import KINDS
from tests.core.store.test_kill_points import (
    discard,
    look_after,
    session,
    states_of,
)

_KINDS = ("correct a claim", "remove many", "add a long note")
_LIMITS = 30
_PAGE = 64 * 1024


class ThrowingFiles(FaultyFiles):
    """Files of which the n-th operation is interrupted by something but the disk."""

    def __init__(self, fail_at: int, kind: type[BaseException]) -> None:
        super().__init__(fail_at)
        self._kind = kind

    def _go_wrong(self, target: object) -> None:
        raise self._kind(f"at {target}")


def ended(run: Callable[[Callable[[], None]], None]) -> tuple[int, bool]:
    """Run something in a process of its own, which an error ends.

    Returns:
        How much it reported as saved, and whether it got through.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(reading)
            run(lambda: discard(os.write(writing, b".")))
            code = 0
        except BaseException:  # noqa: BLE001 (whatever ends it, the file is looked at)
            code = 9
        finally:
            os._exit(code)
    os.close(writing)
    reported = b""
    while piece := os.read(reading, 100):
        reported += piece
    os.close(reading)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, 9)
    return len(reported), status == 0


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("error", [MemoryError, RecursionError, KeyboardInterrupt])
def test_interrupted_at_any_operation_all_that_was_saved_is_there(
    sale_book: Path,
    tmp_path: Path,
    open_book: OpenBook,
    counts: Counter[str],
    error: type[BaseException],
    kind: str,
) -> None:
    changing = KINDS[kind]
    states = states_of(sale_book, changing)
    original = sale_book.parent
    for operation in count(1):
        copied = tmp_path / f"at-{operation}"
        shutil.copytree(original, copied, ignore=shutil.ignore_patterns("at-*"))
        path, files = copied / "data.json", ThrowingFiles(operation, error)

        def run(
            report: Callable[[], None], path: Path = path, files: FaultyFiles = files
        ) -> None:
            session(path, files, changing, report)

        saved, through = ended(run)
        if through:
            break
        counts["interruptions"] += 1
        look_after(path, states, saved, open_book)
        shutil.rmtree(copied)
    assert operation > 24


def test_with_less_and_less_memory_the_file_is_whole(
    sale_book: Path, tmp_path: Path, open_book: OpenBook, counts: Counter[str]
) -> None:
    changing = KINDS["change every record"]
    states = states_of(sale_book, changing)
    original = sale_book.parent
    for number in range(_LIMITS):
        copied = tmp_path / f"with-{number}"
        shutil.copytree(original, copied, ignore=shutil.ignore_patterns("with-*"))
        path = copied / "data.json"

        def run(
            report: Callable[[], None], path: Path = path, number: int = number
        ) -> None:
            pages = int(Path("/proc/self/statm").read_text().split()[0])
            room = pages * resource.getpagesize() + number * _PAGE
            resource.setrlimit(resource.RLIMIT_AS, (room, room))
            session(path, FaultyFiles(), changing, report)

        saved, _ = ended(run)
        look_after(path, states, saved, open_book)
        counts["memory limits"] += 1
        shutil.rmtree(copied)
