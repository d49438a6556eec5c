"""Buttons in a row of which one is pressed."""

import pytest
from pytestqt.qtbot import QtBot

from gui.widgets.segments import Segments


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    made = Segments((("a", "First"), ("b", "Second"), ("c", "Third")))
    qtbot.addWidget(made)
    return made


def test_pressing_one_tells_its_value(segments: Segments, qtbot: QtBot) -> None:
    with qtbot.waitSignal(segments.chosen) as told:
        segments.press("b")
    assert told.args == ["b"]
    assert segments.value == "b"


def test_choosing_one_tells_nobody(segments: Segments, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(segments.chosen):
        segments.choose("c")
        segments.choose("unknown")
    assert segments.value == "c"


def test_a_value_can_be_left_out(segments: Segments) -> None:
    segments.show()
    segments.offer("c", offered=False)
    assert [one.isVisible() for one in segments.buttons] == [True, True, False]
    segments.close()
