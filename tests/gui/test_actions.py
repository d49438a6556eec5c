"""Actions are data: none without a tip, no key or letter twice."""

from collections import Counter

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from gui.actions.action_row import LINE, RECENT
from gui.actions.all_actions import ACTIONS, MENUS, enable, make_actions
from gui.menus import BIDDER_MENU, fill_menu_bar


def test_every_action_stands_in_one_menu() -> None:
    listed = [one for _, _, ids in MENUS for one in ids if one not in (LINE, RECENT)]
    assert sorted(listed) == sorted(row.id for row in ACTIONS)
    assert set(BIDDER_MENU) - {LINE} <= set(listed)


def test_no_key_leads_to_two_actions(qapp: QObject) -> None:
    actions = make_actions(qapp, lambda _name: None)
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in actions.values()
        for key in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_quit_redo_and_full_screen_have_keys_everywhere(qapp: QObject) -> None:
    actions = make_actions(qapp, lambda _name: None)
    for name, key in (("quit", "Ctrl+Q"), ("redo", "Ctrl+Y"), ("full_screen", "F11")):
        assert QKeySequence(key) in actions[name].shortcuts()


def test_in_a_menu_no_letter_selects_two_actions(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions = make_actions(bar, lambda _name: None)
    menus = fill_menu_bar(bar, actions)
    assert _doubled([menu.title() for menu in menus.values() if _top(menu, bar)]) == []
    for menu in menus.values():
        assert _doubled([one.text() for one in menu.actions()]) == [], menu.title()


def test_every_action_has_a_tip(qapp: QObject) -> None:
    for action in make_actions(qapp, lambda _name: None).values():
        assert action.statusTip(), action.text()


def test_an_action_is_usable_once_all_its_needs_are_met(qapp: QObject) -> None:
    actions = make_actions(qapp, lambda _name: None)
    enable(actions, frozenset({"bid"}))
    assert not actions["edit_bid"].isEnabled()
    assert actions["open"].isEnabled()
    enable(actions, frozenset({"bid", "editable"}))
    assert actions["edit_bid"].isEnabled()


def test_triggering_tells_the_id(qapp: QObject) -> None:
    told: list[str] = []
    make_actions(qapp, told.append)["find"].trigger()
    assert told == ["find"]


def _top(menu: QMenu, bar: QMenuBar) -> bool:
    return menu.menuAction() in bar.actions()


def _doubled(texts: list[str]) -> list[str]:
    letters = Counter(
        text.replace("&&", "").partition("&")[2][:1].lower()
        for text in texts
        if "&" in text.replace("&&", "")
    )
    return [letter for letter, count in letters.items() if count > 1]
