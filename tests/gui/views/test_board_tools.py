"""The tools over the chart share their room in an order."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from gui.views.board_tools import ChartTools, ToolsContent

NAME = "A perimeter whose name is longer than any other word here"
CONTENT = ToolsContent(
    {
        "perimeter": (("one", NAME), ("two", "Another")),
        "basis": (("total", "enterprise value"), ("equity", "equity value")),
        "scale": (("linear", "linear"), ("logarithmic", "logarithmic")),
    },
    {"perimeter": "one", "basis": "total", "scale": "linear"},
    {},
)


@pytest.fixture
def tools(qtbot: QtBot, theme: Theme) -> Iterator[ChartTools]:
    # Inside another widget it can be made narrower than it wants to be.
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1200, 40)
    made = ChartTools(theme, around)
    made.show_content(CONTENT)
    made.resize(1000, 40)
    around.show()
    qtbot.waitExposed(around)
    yield made
    around.close()


def shares(tools: ChartTools) -> dict[str, float]:
    """How much of its wanted width each chooser has."""
    boxes = [one for one in tools.findChildren(QComboBox) if not one.isHidden()]
    return {one.currentText(): one.width() / one.sizeHint().width() for one in boxes}


def copy_of(tools: ChartTools) -> QPushButton:
    return next(one for one in tools.findChildren(QPushButton) if one.text() == "Copy")


def test_a_name_of_the_books_gives_way_first(tools: ChartTools) -> None:
    tools.resize(640, 40)
    found = shares(tools)
    assert found[NAME] < 1 <= found["enterprise value"]
    assert copy_of(tools).isVisible()


def test_what_switches_between_the_charts_is_never_cut(tools: ChartTools) -> None:
    tools.resize(470, 40)
    assert not copy_of(tools).isVisible()
    assert tools.view.width() >= tools.view.sizeHint().width()
    assert shares(tools)["enterprise value"] < 1


def test_with_more_room_all_of_it_is_back(tools: ChartTools) -> None:
    tools.resize(470, 40)
    tools.resize(1200, 40)
    assert copy_of(tools).isVisible()
    assert min(shares(tools).values()) >= 1
