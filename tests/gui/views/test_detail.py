"""The head of the detail pane: the name, and what is said right behind it."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.detail import DetailContent, DetailPane


def head_of(pane: DetailPane, name: str) -> tuple[PlainLabel, PlainLabel]:
    """Name and rank, shown."""
    pane.show_content(
        DetailContent(
            name=name,
            under="rank 1–5",
            bids=(),
            bid="",
            facts=(),
            current="",
            tables=(),
        )
    )
    QApplication.processEvents()
    labels = {one.whole: one for one in pane.findChildren(PlainLabel)}
    return labels[name], labels["rank 1–5"]


def test_the_rank_stands_right_behind_the_name(qtbot: QtBot, theme: Theme) -> None:
    pane = DetailPane(theme)
    qtbot.addWidget(pane)
    pane.resize(50 * theme.line_height, 300)
    pane.show()
    for name in ("Reid Rasner", "TikTok USDS Joint Venture", "Zoop"):
        first, rank = head_of(pane, name)
        assert first.text() == name
        assert rank.text() == "rank 1–5"
        assert rank.x() == first.geometry().right() + 1 + 2 * theme.unit


def test_a_long_name_gives_way(qtbot: QtBot, theme: Theme) -> None:
    pane = DetailPane(theme)
    qtbot.addWidget(pane)
    pane.resize(30 * theme.line_height, 300)
    pane.show()
    first, rank = head_of(pane, 60 * "long ")
    assert first.text().endswith("…")
    assert rank.text() == "rank 1–5"
