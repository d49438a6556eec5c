"""Rows that lead on: the last cell is a link, and belongs to the framed row."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.models.text_rows import TextRow, TextTable
from gui.theme import Theme
from gui.views.link_table import LinkTableView


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[LinkTableView]:
    theme.dress()
    rows = (TextRow("a", ("Price", "Enter…")), TextRow("b", ("Date", "Enter…")))
    table = TextTable("gaps", "Gaps", ("What", "Where"), rows, "")
    made = LinkTableView(theme, table)
    qtbot.addWidget(made)
    made.resize(400, 120)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def click(view: LinkTableView, row: int, column: int) -> None:
    place = view.view.visualRect(view.model.index(row, column)).center()
    viewport = view.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_the_link_opens_its_row(view: LinkTableView) -> None:
    opened: list[TextRow] = []
    view.opened.connect(opened.append)
    click(view, 1, 0)
    assert not opened
    click(view, 1, 1)
    assert [row.key for row in opened] == ["b"]


def test_the_frame_of_the_keyboard_goes_around_the_link(
    view: LinkTableView, theme: Theme, qtbot: QtBot
) -> None:
    view.view.setFocus()
    qtbot.waitUntil(view.view.hasFocus)
    place = view.view.visualRect(view.model.index(0, 1))
    edge = QColor(
        view.view.viewport().grab().toImage().pixel(place.right(), place.center().y())
    )
    assert edge == theme.colour("accent")
