"""The panel "Why this number?" by key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from gui.models.why_lines import ClaimLine, RootLine, Why
from gui.theme import Theme
from gui.views.why import WhyPanel


def line(name: str, **fields: object) -> ClaimLine:
    values: dict[str, object] = {
        "id": name,
        "record": "bid",
        "words": name,
        "quoted": True,
        "who": "who",
        "where": "where",
        "note": "",
        "role": "shown",
        "sign": "shown",
        "root": "root 1",
    }
    return ClaimLine(**{**values, **fields})  # type: ignore[arg-type]  # fields by name


def why(*claims: ClaimLine) -> Why:
    return Why(
        field="price",
        record="bid",
        title="Price, Reid Rasner",
        value="47.5 bn USD",
        support="one source",
        support_sign="one_source",
        rule="The only one.",
        claims=claims,
        roots=(RootLine(0, "Paper"), RootLine(1, "Copy", "changed 47.5 to 45")),
        key="bid/price",
        footnote="47.5 bn USD.",
    )


@pytest.fixture
def panel(theme: Theme) -> Iterator[WhyPanel]:
    """A panel with two claims, one of them rejected."""
    made = WhyPanel(theme)
    made.show_why(why(line("first", chosen=True), line("second", struck=True)))
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_every_claim_is_reached_by_the_arrows(panel: WhyPanel) -> None:
    panel.take_focus()
    first, second = panel.cards
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


def test_enter_opens_what_can_be_done(panel: WhyPanel) -> None:
    panel.take_focus()
    menu = panel.cards[0].open_menu()
    assert [one.text() for one in menu.actions()][:2] == [
        "Prefer this claim",
        "Reject…",
    ]
    menu.close()


def test_a_rejected_claim_can_be_restored(panel: WhyPanel) -> None:
    asked: list[tuple[str, str]] = []
    panel.restore_requested.connect(lambda *ids: asked.append(ids))
    menu = panel.cards[1].open_menu()
    menu.actions()[0].trigger()
    menu.close()
    assert asked == [("bid", "second")]


def test_a_footnote_is_asked_for(panel: WhyPanel) -> None:
    copied: list[str] = []
    panel.footnote_requested.connect(copied.append)
    (button,) = [
        one
        for one in panel.findChildren(QToolButton)
        if one.text() == "Copy as footnote"
    ]
    button.click()
    assert copied == ["47.5 bn USD."]


def test_the_place_of_the_keys_stays_when_the_value_changes(panel: WhyPanel) -> None:
    panel.take_focus()
    panel.show_why(why(line("first"), line("third")))
    assert QApplication.focusWidget() is panel.cards[0]


def test_a_card_says_all_that_it_shows(panel: WhyPanel) -> None:
    assert "first" in panel.cards[0].accessibleName()
    assert "where" in panel.cards[0].accessibleName()


def test_a_card_that_suits_says_another_claim(panel: WhyPanel) -> None:
    first, second = panel.cards
    panel.show_why(why(line("other", chosen=True, who="someone"), line("third")))
    assert panel.cards[0] is first
    assert panel.cards[1] is not second
    assert [card.line.id for card in panel.cards] == ["other", "third"]
    said = first.accessibleName()
    assert "other" in said
    assert "someone" in said
    panel.show_why(None)
    assert panel.cards == []
