"""Menus from the table of actions."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.actions.action_row import LINE, RECENT
from gui.actions.all_actions import MENUS, translate

# The short menu of a row.
BIDDER_MENU: tuple[str, ...] = (
    *("why", LINE, "edit_bid", "raise_bid", "add_bid", "end_bid", LINE),
    *("add_claim", "add_response", LINE, "edit_bidder", LINE, "copy", "delete_bid"),
)


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill a menu bar; the menus by their ids, "recent" among them."""
    menus = {}
    for name, text, ids in MENUS:
        menu = bar.addMenu(translate("Actions", text))
        menu.setObjectName(name)
        menus[name] = menu
        for one in ids:
            if one == RECENT:
                menus[RECENT] = menu.addMenu(translate("Actions", "Open &recent"))
            elif one == LINE:
                menu.addSeparator()
            else:
                menu.addAction(actions[one])
    return menus


def menu_of(
    ids: Sequence[str], actions: Mapping[str, QAction], parent: QWidget
) -> QMenu:
    """A menu of these actions."""
    menu = QMenu(parent)
    for one in ids:
        if one == LINE:
            menu.addSeparator()
        else:
            menu.addAction(actions[one])
    return menu
