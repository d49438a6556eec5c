"""A choice says whether it saves or only leads on."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.dialogs.choice_dialog import ChoiceDialog
from gui.theme import Theme
from gui.widgets.desk import Desk


@pytest.mark.parametrize(("leads_on", "text"), [(False, "Save"), (True, "Next")])
def test_the_button_says_what_comes_of_the_choice(
    theme: Theme, qtbot: QtBot, leads_on: bool, text: str
) -> None:
    desk = Desk(Tables(), Voice("en"), theme, date(2025, 4, 3), "USD")
    form = ChoiceDialog(
        desk, "Bidder", "Name", [("a", "A"), ("b", "B")], leads_on=leads_on
    )
    qtbot.addWidget(form)
    assert form._accept.text() == text
