"""Rows of text: what counts no longer is quieter, and the keyboard's row is framed."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.models.text_rows import TextRow, TextTable
from gui.theme import Theme
from gui.views.text_table import TextTableView


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[TextTableView]:
    theme.dress()
    rows = (TextRow("a", ("MMMM",)), TextRow("b", ("MMMM",), quiet=True))
    made = TextTableView(theme, TextTable("claims", "Claims", ("What",), rows, ""))
    qtbot.addWidget(made)
    made.resize(200, 120)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def darkest(view: TextTableView, row: int) -> int:
    """The lightness of the darkest pixel of a row's text."""
    table = view.view
    place = table.visualRect(table.model().index(row, 0)).adjusted(4, 4, -4, -4)
    picture: QImage = table.viewport().grab(place).toImage()
    return min(
        QColor(picture.pixel(x, y)).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    )


def test_a_quiet_row_is_drawn_quieter(view: TextTableView) -> None:
    assert darkest(view, 1) > darkest(view, 0) + 20


def test_the_row_that_has_the_keyboard_is_framed(
    view: TextTableView, theme: Theme, qtbot: QtBot
) -> None:
    view.view.selectRow(0)
    view.view.setFocus()
    qtbot.waitUntil(view.view.hasFocus)
    place = view.view.visualRect(view.view.model().index(0, 0))
    drawn = view.view.viewport().grab().toImage().pixelColor(place.topLeft())
    assert drawn == theme.colour("accent")
