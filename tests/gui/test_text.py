"""Texts from data stay plain."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.text import PlainLabel, as_tip, plain_message_box

HOSTILE = '<img src="file:///etc/hostname"><b>bold</b>'


def test_a_label_shows_markup_as_it_is(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_a_cut_label_keeps_the_whole_text_in_its_tip(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE * 5, elide=True)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.whole == HOSTILE * 5
    assert "<img" not in label.toolTip()


def test_a_tip_is_no_markup() -> None:
    assert as_tip("<b>&\n") == "&lt;b&gt;&amp;<br>"


def test_a_message_box_is_plain(qtbot: QtBot) -> None:
    box = plain_message_box(None, "Title", HOSTILE)
    qtbot.addWidget(box)
    assert box.textFormat() == Qt.TextFormat.PlainText
