"""The window is ended while a person types into a form: the draft is there."""

import signal
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from core.book.snapshot import read_book
from gui.drafts import DraftStore
from tests.kills.killing import Kill, Point, Session, nurseries, own_copy
from tests.kills.lines import Order

_PROMISED_MS = 2000
# At a sign each 40 ms the last sessions type for three seconds.
_SIGNS = 75
_ASKED = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def _sessions(
    folder: Path, count: int, kinds: tuple[signal.Signals, ...]
) -> list[Session]:
    rng = Random(11)  # noqa: S311 (only chooses moments)
    sessions: list[Session] = []
    for number in range(count):
        book = own_copy(folder / str(number))
        home = str(folder / f"home-{number}")
        order = Order(book=str(book), home=home, seed=number, steps=400)
        after = 1 + number * _SIGNS // count
        kind = kinds[number % len(kinds)]
        sessions.append((order, Kill(after, 0.04 * rng.random(), kind)))
    return sessions


def _kept(point: Point) -> str:
    """The text of the draft that a session left behind; empty where there is none."""
    book = read_book(Path(point.order.book)).meta.book
    folder = Path(point.order.home) / "state" / "bidbook" / "drafts"
    kept = DraftStore(folder).of_book(book)
    assert len(kept) <= 1
    return kept[0].draft.fields["name"][0][0] if kept else ""


def _lost_ms(point: Point) -> int:
    """How long ago the first sign was typed that the draft does not have."""
    typed = [line for line in point.lines if line.what == "saved"]
    kept = _kept(point)
    assert not kept or kept in [line.state for line in typed]
    lost = [line.n for line in typed if len(line.state) > len(kept)]
    return (typed[-1].n - lost[0]) // 1_000_000 if lost else 0


def _kill_while_typing(folder: Path, count: int) -> tuple[int, int]:
    """How many were killed, and the most that one of them lost."""
    worst = killed = 0
    with nurseries("typing_session") as live:
        for point in live(_sessions(folder, count, (signal.SIGKILL,))):
            assert point.killed, point.lines
            killed += 1
            worst = max(worst, _lost_ms(point))
    return killed, worst


@pytest.mark.timeout(240)
def test_killed_while_typing_at_most_two_seconds_are_lost(
    tmp_path: Path, points: Counter[str]
) -> None:
    killed, worst = _kill_while_typing(tmp_path, 10)
    points["in an open form"] += killed
    points["ms of typing lost at most"] = worst
    assert worst <= _PROMISED_MS


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_killed_while_typing_many_times(tmp_path: Path, points: Counter[str]) -> None:
    killed, worst = _kill_while_typing(tmp_path, 300)
    points["in an open form"] += killed
    points["ms of typing lost at most"] = max(
        worst, points["ms of typing lost at most"]
    )
    assert worst <= _PROMISED_MS


@pytest.mark.timeout(240)
def test_asked_to_end_while_typing_every_sign_is_in_the_draft(
    tmp_path: Path, points: Counter[str]
) -> None:
    with nurseries("typing_session") as live:
        for point in live(_sessions(tmp_path, len(_ASKED), _ASKED)):
            assert point.code == 0, point.lines
            typed = [line.state for line in point.lines if line.what == "saved"]
            assert _kept(point) == typed[-1]
            points["asked to end"] += 1
