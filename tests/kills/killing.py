"""Orders sessions, kills them, and looks at what they left behind."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from core.book.book import Book
from tests.kills.lines import Line, Order, fingerprint, read, written

ROOT = Path(__file__).resolve().parents[2]
# As many sessions at a time as a small machine has processors.
_AT_ONCE = 2


class Kill(NamedTuple):
    """When a session is sent a signal; never when it kills itself.

    Attributes:
        after: After how many edits that were called saved.
        delay: Seconds after that.
        signal: The signal.
    """

    after: int
    delay: float = 0.0
    signal: int = signal.SIGKILL


class Point(NamedTuple):
    """A session that was ordered, and how it went.

    Attributes:
        order: What was asked for.
        lines: What it told.
    """

    order: Order
    lines: tuple[Line, ...]

    @property
    def code(self) -> int:
        """The exit code; below zero the signal that ended it."""
        return self.lines[-1].n

    @property
    def killed(self) -> bool:
        """Whether it was cut off."""
        return self.code == -signal.SIGKILL

    @property
    def in_checkpoint(self) -> bool:
        """Whether it was cut off while a checkpoint was being written."""
        told = [one.what for one in self.lines if one.what.startswith("checkpoint")]
        return self.killed and told[-1:] == ["checkpoint"]

    @property
    def saved(self) -> Line | None:
        """The last edit that was called saved."""
        return next((one for one in self.lines[::-1] if one.what == "saved"), None)

    @property
    def under_way(self) -> Line | None:
        """The edit that was begun and not called saved."""
        told = [one for one in self.lines if one.what in ("doing", "saved")]
        return told[-1] if told and told[-1].what == "doing" else None


class Nursery:
    """A process that forks sessions of one kind."""

    def __init__(self, module: str) -> None:
        command = [sys.executable, "-m", "tests.kills.nursery", module]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        environment["QT_LOGGING_RULES"] = "*.warning=false"
        self._process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def session(self, order: Order, kill: Kill | None) -> Point:
        """Have a session lived, and cut it off where that is asked for."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("no pipes")
        process.stdin.write(written(order))
        process.stdin.flush()
        lines: list[Line] = []
        saved = 0
        for text in process.stdout:
            line = read(text, Line)
            lines.append(line)
            if line.what == "ended":
                return Point(order, tuple(lines))
            saved += line.what == "saved"
            if kill is not None and line.what == "saved" and saved == kill.after:
                time.sleep(kill.delay)
                # Not yet waited for, so the number is still that of the session.
                os.kill(lines[0].n, kill.signal)
        raise RuntimeError("the nursery died")

    def close(self) -> None:
        """Let it end."""
        self._process.communicate(timeout=10)


Session = tuple[Order, Kill | None]


@contextmanager
def nurseries(module: str) -> Iterator[Callable[[Iterable[Session]], Iterator[Point]]]:
    """Have sessions lived, two at a time."""
    free: SimpleQueue[Nursery] = SimpleQueue()
    made = [Nursery(module) for _ in range(_AT_ONCE)]
    for one in made:
        free.put(one)

    def live(session: Session) -> Point:
        nursery = free.get()
        try:
            return nursery.session(*session)
        finally:
            free.put(nursery)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            yield lambda sessions: pool.map(live, sessions)
        finally:
            for one in made:
                one.close()


def own_copy(folder: Path) -> Path:
    """A copy of the shipped book in a new folder of its own."""
    folder.mkdir()
    return Path(shutil.copyfile(ROOT / "data.json", folder / "data.json"))


def look_after(point: Point) -> None:
    """Open the book as the next session would, then undo: nothing may be missing."""
    path = Path(point.order.book)
    saved, under_way = point.saved, point.under_way
    book = Book.open(path, now=lambda: datetime.now(UTC), who="A. Reader")
    assert book.read_only is None
    assert not [problem for problem in book.problems if problem.damage]
    last = book.history[-1].n if book.history else 0
    here = fingerprint(book.tables)
    if under_way is not None and last == under_way.n:
        # The edit under way is there as well; nobody was told yet.
        expected, undone = under_way.state, under_way.undone
    else:
        assert last == (saved.n if saved else 0), "a saved edit is missing"
        expected, undone = (saved.state, saved.undone) if saved else ("", "")
    if expected:
        assert here == expected, "a saved edit is not as it was"
    taken = book.undo()
    assert (taken is not None) == bool(undone)
    if undone:
        assert fingerprint(book.tables) == undone, "undo led somewhere else"
    after = fingerprint(book.tables)
    book.close()
    assert not list(path.parent.glob(".data.json.tmp-*"))
    again = Book.open(path, now=lambda: datetime.now(UTC), read_only=True)
    assert fingerprint(again.tables) == after
    again.close()
