"""Hatching stays inside its rectangle, with lines of 45 degrees."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from gui.views.hatching import hatch_lines

SIDES = st.floats(0, 500, allow_nan=False)


@given(SIDES, SIDES, SIDES, SIDES)
def test_every_line_is_inside_and_rises_as_far_as_it_goes(
    left: float, top: float, width: float, height: float
) -> None:
    place = QRectF(left, top, width, height)
    roomy = place.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    for line in hatch_lines(place):
        assert roomy.contains(line.p1())
        assert roomy.contains(line.p2())
        assert abs(line.dx() + line.dy()) < 1e-6


def test_a_wide_place_has_a_line_each_four_pixels() -> None:
    assert len(hatch_lines(QRectF(0, 0, 40, 8))) == 11
