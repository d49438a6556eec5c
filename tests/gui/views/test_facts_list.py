"""The list of facts: lines stay where they fit, and say what is shown now."""

import dataclasses

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.answers.resolved import Resolved
from gui.models.bid_facts import Fact
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.facts_list import FactsList

PRICE = Fact(
    key="bid price",
    record="bid-aaaaaa",
    table="bids",
    label="price",
    value="47.5 bn USD",
    strong=True,
    support="announced",
    sign="announced",
    against="",
    against_sign="",
    resolved=Resolved(field="price"),
)
OTHER = dataclasses.replace(PRICE, key="other price", value="30 bn USD")
DENIED = dataclasses.replace(PRICE, against="denied", against_sign="denied")
STAGE = dataclasses.replace(
    PRICE, key="stage", label="stage", value="", resolved=Resolved(field="stage")
)


def texts(facts: FactsList) -> list[str]:
    """What stands in the lines; those that go are hidden first."""
    QApplication.processEvents()
    return [one.whole for one in facts.findChildren(PlainLabel) if one.isVisible()]


def test_another_bid_is_said_in_the_same_lines(qtbot: QtBot, theme: Theme) -> None:
    facts = FactsList(theme)
    qtbot.addWidget(facts)
    facts.show()
    facts.show_facts([PRICE, STAGE], PRICE.key)
    before = facts.findChildren(PlainLabel)
    facts.show_facts([OTHER, STAGE], OTHER.key)
    assert facts.findChildren(PlainLabel) == before
    assert "30 bn USD" in texts(facts)
    assert "47.5 bn USD" not in texts(facts)


def test_a_line_of_another_shape_is_built_anew(qtbot: QtBot, theme: Theme) -> None:
    facts = FactsList(theme)
    qtbot.addWidget(facts)
    facts.show()
    facts.show_facts([PRICE, STAGE], PRICE.key)
    assert "denied" not in texts(facts)
    facts.show_facts([DENIED], DENIED.key)
    assert "denied" in texts(facts)
    assert "Stage" not in texts(facts)


def test_support_has_room_while_the_value_is_short(qtbot: QtBot, theme: Theme) -> None:
    facts = FactsList(theme)
    qtbot.addWidget(facts)
    said = "several roots, 12 reports, 10 roots"
    long = dataclasses.replace(PRICE, key="long", support=said)
    facts.resize(32 * theme.line_height, 200)
    facts.show()
    facts.show_facts([long, DENIED], long.key)
    shown = {one.whole: one for one in facts.findChildren(PlainLabel)}
    assert shown[said].text() == said
    assert shown["denied"].text() == "denied"
    assert shown["47.5 bn USD"].width() > shown["47.5 bn USD"].sizeHint().width() // 2


def test_a_long_value_and_a_long_support_share_the_line(
    qtbot: QtBot, theme: Theme
) -> None:
    facts = FactsList(theme)
    qtbot.addWidget(facts)
    facts.resize(32 * theme.line_height, 200)
    facts.show()
    both = dataclasses.replace(PRICE, value=40 * "long ", support=40 * "wide ")
    facts.show_facts([both], both.key)
    QApplication.processEvents()
    shown = {one.whole: one for one in facts.findChildren(PlainLabel)}
    value, support = shown[both.value].width(), shown[both.support].width()
    assert value > support > value // 3
