"""Lanes stand on their rows, and amounts on the axis."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent, QImage
from pytestqt.qtbot import QtBot

from core.answers.board import Board
from gui.theme import Theme
from gui.views.lanes import Lane, Lanes, LanesPicture
from gui.views.lanes_geometry import lane_scale
from gui.views.lanes_marks import LaneMark, mark_end
from gui.views.lanes_scale import LaneScale

BILLION = Decimal(10) ** 9
SCALE = LaneScale(left=10, right=110, edge=130, top=100 * BILLION)


def picture(board: Board, **fields: object) -> LanesPicture:
    lanes = tuple(Lane(row) for row in board.rows)
    ticks = tuple("0" for _ in board.axis.ticks)
    values = {"lanes": lanes, "axis": board.axis, "ticks": ticks, **fields}
    return LanesPicture(**values)  # type: ignore[arg-type]  # fields by name


def test_amounts_stand_in_proportion_from_zero() -> None:
    assert SCALE.place(Decimal(0)) == 10
    assert SCALE.place(50 * BILLION) == 60
    assert SCALE.place(100 * BILLION) == 110


def test_on_a_logarithmic_axis_equal_ratios_are_equal_steps() -> None:
    scale = LaneScale(10, 110, 130, top=100 * BILLION, bottom=BILLION, logarithmic=True)
    assert scale.place(BILLION) == 10
    assert scale.place(10 * BILLION) == pytest.approx(60)
    assert scale.place(Decimal(1)) == 10


def test_an_empty_axis_puts_everything_at_its_beginning() -> None:
    assert LaneScale(10, 110, 130, top=Decimal(0)).place(BILLION) == 10


def test_words_begin_behind_the_mark() -> None:
    mark = LaneMark("exact", 50 * BILLION, 50 * BILLION, 12, 10)
    assert mark_end(mark, SCALE) == 65


def test_the_words_behind_the_highest_stated_bid_have_room(
    theme: Theme, sample: Board
) -> None:
    wide = picture(sample, exceeds="may exceed it", highest="highest stated")
    scale = lane_scale(wide, theme, 400)
    assert scale.edge - scale.place(wide.cap or Decimal(0)) > 60
    assert scale.right <= scale.edge


def test_the_lane_below_the_mouse_follows_the_scroll(
    qtbot: QtBot, theme: Theme, sample: Board
) -> None:
    lanes = Lanes(theme)
    qtbot.addWidget(lanes)
    lanes.show_picture(picture(sample, height=20, scroll=30))
    assert lanes.lane_at(QPointF(5, 0)) == 1
    assert lanes.lane_at(QPointF(5, 11)) == 2
    assert lanes.lane_at(QPointF(5, 999)) == -1


@pytest.mark.parametrize("logarithmic", [False, True])
def test_the_chart_paints_every_mark_on_its_row(
    qtbot: QtBot, theme: Theme, sample: Board, logarithmic: bool
) -> None:
    lanes = Lanes(theme)
    qtbot.addWidget(lanes)
    lanes.resize(500, 20 * len(sample.rows))
    lanes.load_chart()
    lanes.show()
    qtbot.waitExposed(lanes)
    lanes.show_picture(picture(sample, height=20, logarithmic=logarithmic))
    image = lanes.grab().toImage()
    for place, row in enumerate(sample.rows):
        inked = _ink(image, place * 20 + 3, place * 20 + 16)
        assert inked == (row.mark not in ("no_price", "none")), row.name


def test_a_right_click_asks_for_the_menu_of_its_lane(
    qtbot: QtBot, theme: Theme, sample: Board
) -> None:
    lanes = Lanes(theme)
    qtbot.addWidget(lanes)
    lanes.show_picture(picture(sample, height=20))
    asked: list[int] = []
    lanes.menu_requested.connect(lambda lane, _place: asked.append(lane))
    reason, place = QContextMenuEvent.Reason, QPoint(5, 25)
    lanes.contextMenuEvent(QContextMenuEvent(reason.Mouse, place, place))
    lanes.contextMenuEvent(QContextMenuEvent(reason.Keyboard, place, place))
    assert asked == [1, -1]


def test_the_keyboard_has_a_frame_in_the_selected_lane(
    qtbot: QtBot, theme: Theme, sample: Board
) -> None:
    lanes = Lanes(theme)
    qtbot.addWidget(lanes)
    lanes.resize(500, 200)
    lanes.load_chart()
    lanes.show()
    qtbot.waitExposed(lanes)
    colours = []
    for focused in (False, True):
        lanes.show_picture(picture(sample, height=20, selected=2, focused=focused))
        colours.append(lanes.grab().toImage().pixelColor(1, 50).name())
    assert colours == [theme.colour("band").name(), theme.colour("accent").name()]


def _ink(image: QImage, top: int, end: int) -> bool:
    """Whether anything but ground and grid stands between two heights."""
    ground = {"#ffffff", "#e7e7e3", "#8d8f8b", "#ededea"}
    width = image.width()
    colours = {
        image.pixelColor(x, y).name()
        for y in range(top, end)
        for x in range(20, width - 5)
    }
    plain = colours <= ground
    dashed = any(
        image.pixelColor(x, y).name() == "#8d8f8b"
        and image.pixelColor(x + 1, y).name() == "#8d8f8b"
        for y in range(top, end)
        for x in range(20, width - 5)
    )
    return not plain or dashed


def test_what_can_not_be_compared_has_no_place_on_the_axis() -> None:
    scale = LaneScale(left=10, right=90, edge=100, top=Decimal(100))
    ends = {
        mark_end(LaneMark("other_basis", Decimal(low), Decimal(low), 0, 8), scale)
        for low in (1, 50, 10**9)
    }
    assert len(ends) == 1
