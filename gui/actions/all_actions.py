"""All actions of the window, made of their rows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from gui.actions import (
    bidder_menu,
    chart_menu,
    contest_menu,
    edit_menu,
    file_menu,
    help_menu,
    sources_menu,
    view_menu,
)
from gui.actions.action_row import ActionRow, Menu, Need

translate = QCoreApplication.translate
_IN_ORDER = (
    file_menu,
    edit_menu,
    view_menu,
    chart_menu,
    contest_menu,
    bidder_menu,
    sources_menu,
    help_menu,
)
ACTIONS: tuple[ActionRow, ...] = tuple(row for menu in _IN_ORDER for row in menu.ROWS)
MENUS: tuple[Menu, ...] = tuple(menu.MENU for menu in _IN_ORDER)


def make_actions(
    owner: QObject, triggered: Callable[[str], None]
) -> dict[str, QAction]:
    """Make all actions of a window; ``triggered`` gets the id of the one chosen."""
    made = {}
    for row in ACTIONS:
        action = QAction(translate("Actions", row.text), owner)
        action.setObjectName(row.id)
        action.setStatusTip(translate("Actions", row.tip))
        action.setCheckable(row.checkable)
        action.setShortcuts(_shortcuts(row))
        action.triggered.connect(lambda _on=False, name=row.id: triggered(name))
        made[row.id] = action
    return made


def enable(actions: dict[str, QAction], facts: frozenset[Need]) -> None:
    """Make each action usable whose needs are met; the others stay, greyed."""
    for row in ACTIONS:
        actions[row.id].setEnabled(row.needs <= facts)


def _shortcuts(row: ActionRow) -> list[QKeySequence]:
    """The system's keys and our own, each once."""
    found: list[QKeySequence] = []
    for key in row.keys:
        if isinstance(key, str):
            bindings = [QKeySequence(key)]
        else:
            bindings = QKeySequence.keyBindings(key)
        for one in bindings:
            if one not in found and not one.isEmpty():
                found.append(one)
    return found
