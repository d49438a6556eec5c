"""The system asks the window's process to end: it saves and ends properly."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from core.book.book import Book
from core.store.files import Files
from core.store.lock import Holder, Lock, acquire
from tests.kills.killing import ROOT, Kill, Session, nurseries, own_copy
from tests.kills.lines import Order, fingerprint

_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_MOMENTS = 20
_LONGEST = 20.0


def _sessions(folder: Path) -> list[Session]:
    rng = Random(3)  # noqa: S311 (only chooses moments)
    sessions: list[Session] = []
    for number in range(_MOMENTS * len(_SIGNALS)):
        book = own_copy(folder / str(number))
        home = str(folder / f"home-{number}")
        order = Order(book=str(book), home=home, seed=number, steps=60)
        kind = _SIGNALS[number % len(_SIGNALS)]
        sessions.append((order, Kill(rng.randrange(1, 5), 0.05 * rng.random(), kind)))
    return sessions


@pytest.mark.timeout(240)
def test_asked_to_end_while_editing_the_file_holds_every_edit(
    tmp_path: Path, points: Counter[str]
) -> None:
    with nurseries("window_session") as live:
        for point in live(_sessions(tmp_path)):
            assert point.code == 0, point.lines
            saved = point.saved
            assert saved is not None
            path = Path(point.order.book)
            # The file alone holds all, without what lies beside it.
            alone = path.with_name("alone.json")
            alone.write_bytes(path.read_bytes())
            book = Book.open(alone, now=lambda: datetime.now(UTC), read_only=True)
            assert fingerprint(book.tables) == saved.state
            book.close()
            assert _free(path)
            points["asked to end"] += 1


@pytest.mark.timeout(120)
@pytest.mark.parametrize("kind", _SIGNALS, ids=lambda kind: kind.name)
def test_the_program_itself_ends_with_0_and_gives_up_its_lock(
    tmp_path: Path, points: Counter[str], kind: signal.Signals
) -> None:
    path = own_copy(tmp_path / "books")
    own = {f"XDG_{name}_HOME": str(tmp_path) for name in ("CONFIG", "DATA", "STATE")}
    process = subprocess.Popen(
        [sys.executable, "main.py", str(path)],
        cwd=ROOT,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
    )
    settings = tmp_path / "bidbook"
    begin = time.monotonic()
    # Settings are written once the book stands in the window.
    while not settings.exists() and time.monotonic() - begin < _LONGEST:
        time.sleep(0.02)
    time.sleep(0.3)
    assert not _free(path)
    process.send_signal(kind)
    _, said = process.communicate(timeout=_LONGEST)
    assert process.returncode == 0, said.decode()
    assert b"Traceback" not in said
    assert _free(path)
    points["asked to end"] += 1


def _free(path: Path) -> bool:
    """Whether the lock can be had; it is given back at once."""
    place = path.parent / f".{path.name}.bidbook" / "lock"
    assert place.exists()
    taken: Lock | Holder = acquire(Files(), place, "A. Reader", datetime.now(UTC))
    if isinstance(taken, Lock):
        taken.release()
        return True
    return False
