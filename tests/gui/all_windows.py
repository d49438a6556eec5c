"""Everything that the window can show: its views, and what its actions open."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.actions.all_actions import ACTIONS
from gui.session import Session

# These end the program, or ask for a file before they do anything.
NO_WINDOW = frozenset({"quit", "full_screen"})


def windows(session: Session, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """The main window in its views, and all that its actions open, one by one.

    After each the book is as it was. Files must not be asked for: tests replace the
    functions of QFileDialog before.
    """
    assert session.bridge is not None
    for view in ("standing", "over_time"):
        session.bridge.ask(view=view)
        qtbot.wait(50)
        yield view, session.window
    for row in ACTIONS:
        action = session.window.actions_by_id[row.id]
        if row.id in NO_WINDOW or not action.isEnabled():
            continue
        state = session.bridge.state
        action.trigger()
        qtbot.wait(50)
        for one in QApplication.topLevelWidgets():
            if one.isVisible() and one is not session.window and one.isWindow():
                if not isinstance(one, QFileDialog):
                    yield row.id, one
                one.close()
        session.bridge.ask_state(state)
        while session.bridge.book.undo_label is not None:
            session.bridge.undo()
