"""The list of keys: every action that has one, and only these."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.actions.all_actions import make_actions
from gui.dialogs.keys_dialog import KeysDialog
from gui.theme import Theme


def test_every_key_is_listed_and_can_be_searched(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    actions = make_actions(qapp, lambda _name: None)
    dialog = KeysDialog(theme, actions.values())
    qtbot.addWidget(dialog)
    listed = {row.key for row in dialog.view.model.rows}
    assert listed == {name for name, one in actions.items() if one.shortcuts()}
    dialog.search.setText("ctrl+k")
    found = [row.cells[0] for row in dialog.view.model.rows]
    assert "Go to anything…" in found
    dialog.search.setText("no such thing")
    assert dialog.view.model.rows == ()
    for action in actions.values():
        action.deleteLater()
