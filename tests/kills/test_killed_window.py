"""The real window's process is killed: what it had called saved is there."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.kills.killing import Kill, Session, look_after, nurseries, own_copy
from tests.kills.lines import Order

# Sessions that are killed from outside, at moments drawn by lot.
_FROM_OUTSIDE = 56
# A checkpoint has somewhat more than twenty file operations.
_OPERATIONS = 24
# So long, in seconds, an edit may take to be drawn.
_ONE_EDIT = 0.04


def _order(folder: Path, number: int, **more: object) -> Order:
    book = own_copy(folder / str(number))
    values = {"seed": number, "steps": 60, **more}
    return Order(book=str(book), home=str(folder / f"home-{number}"), **values)  # type: ignore[arg-type]  # fields by name


def _killed_from_outside(folder: Path) -> list[Session]:
    """After one to five edits; every second one with checkpoints that take long."""
    rng = Random(7)  # noqa: S311 (only chooses moments)
    sessions: list[Session] = []
    for number in range(_FROM_OUTSIDE):
        slow = 0.01 if number % 2 else 0.0
        order = _order(folder, number, slow=slow)
        after = rng.randrange(1, 6)
        delay = rng.random() * (0.2 if slow else _ONE_EDIT)
        sessions.append((order, Kill(after, delay)))
    return sessions


def _killed_in_a_checkpoint(folder: Path) -> list[Session]:
    """At each file operation of the first checkpoint, and before the next ones."""
    return [
        (
            _order(
                folder,
                _FROM_OUTSIDE + number,
                stop_at=number,
                within=True,
                half=number % 2 == 0,
            ),
            None,
        )
        for number in range(1, _OPERATIONS + 1)
    ]


@pytest.mark.timeout(240)
def test_what_the_killed_window_called_saved_is_there_and_can_be_undone(
    tmp_path: Path, points: Counter[str]
) -> None:
    sessions = _killed_from_outside(tmp_path) + _killed_in_a_checkpoint(tmp_path)
    edits = 0
    with nurseries("window_session") as live:
        for point in live(sessions):
            assert point.killed, point.lines
            edits += sum(line.what == "saved" for line in point.lines)
            look_after(point)
            points["in the window"] += 1
            points["of them in a checkpoint"] += point.in_checkpoint
    assert points["in the window"] >= 70
    assert points["of them in a checkpoint"] >= 15
    assert edits >= 70
