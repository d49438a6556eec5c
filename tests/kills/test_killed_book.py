"""A book without a window is killed at every file operation."""

from collections import Counter
from itertools import count
from pathlib import Path

import pytest

from tests.kills.killing import look_after, nurseries, own_copy
from tests.kills.lines import Order

_STEPS = 9
_AT_A_TIME = 10


@pytest.mark.timeout(240)
@pytest.mark.parametrize("half", [False, True], ids=["before", "half-written"])
def test_killed_at_any_file_operation_all_saved_edits_are_there(
    tmp_path: Path, points: Counter[str], half: bool
) -> None:
    survived = 0
    with nurseries("book_session") as live:
        for first in count(1, _AT_A_TIME):
            orders = [
                Order(
                    book=str(own_copy(tmp_path / str(number))),
                    home=str(tmp_path / "home"),
                    seed=number,
                    steps=_STEPS,
                    stop_at=number,
                    half=half,
                )
                for number in range(first, first + _AT_A_TIME)
            ]
            finished = False
            for point in live((order, None) for order in orders):
                finished |= not point.killed
                assert point.killed or point.code == 0, point.lines
                look_after(point)
                survived += point.killed
            if finished:
                break
    points["in the book alone"] += survived
    assert survived >= 70
