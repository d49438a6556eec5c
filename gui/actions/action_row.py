"""What an action is: text, keys, tip, and when it can be used."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec
from PySide6.QtGui import QKeySequence

# What must be so for an action to be usable.
Need: TypeAlias = Literal[
    "book", "contest", "bidder", "bid", "editable", "undo", "redo", "filtered", "past"
]
Standard = QKeySequence.StandardKey


class ActionRow(msgspec.Struct, frozen=True):
    """One action.

    Attributes:
        id: What it is called in menus, signals and tests.
        text: Its text with the letter that selects it, untranslated.
        tip: What the status bar says of it, untranslated.
        keys: Its keys, the usual one of the system first.
        needs: All that must be so for it to be usable.
        checkable: Whether it is on or off.
    """

    id: str
    text: str
    tip: str
    keys: tuple[QKeySequence.StandardKey | str, ...] = ()
    needs: frozenset[Need] = frozenset()
    checkable: bool = False


def action(
    name: str,
    text: str,
    tip: str,
    *keys: QKeySequence.StandardKey | str,
    needs: Sequence[Need] = (),
    checkable: bool = False,
) -> ActionRow:
    """Say what an action is; its attributes stand in ActionRow."""
    return ActionRow(name, text, tip, keys, frozenset(needs), checkable)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the catalogue, whose tool looks for this very name."""
    return text


# A menu's id, its title, and the ids of its actions.
Menu: TypeAlias = tuple[str, str, tuple[str, ...]]
# A line stands between groups; "recent" is filled while the program runs.
LINE, RECENT = "-", "recent"
