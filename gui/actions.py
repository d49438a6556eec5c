"""All actions of the window as data: text, keys, tip, and when they can be used."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

import msgspec
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

translate = QCoreApplication.translate
# What must be so for an action to be usable.
Need: TypeAlias = Literal[
    "book", "contest", "bid", "editable", "undo", "redo", "filtered", "past"
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


def _row(
    name: str,
    text: str,
    tip: str,
    *keys: QKeySequence.StandardKey | str,
    needs: Sequence[Need] = (),
    checkable: bool = False,
) -> ActionRow:
    return ActionRow(name, text, tip, keys, frozenset(needs), checkable)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the catalogue, whose tool looks for this very name."""
    return text


ACTIONS: tuple[ActionRow, ...] = (
    # File
    _row(
        "new",
        QT_TRANSLATE_NOOP("Actions", "&New…"),
        QT_TRANSLATE_NOOP("Actions", "Make a new, empty book"),
        Standard.New,
        "Ctrl+N",
    ),
    _row(
        "open",
        QT_TRANSLATE_NOOP("Actions", "&Open…"),
        QT_TRANSLATE_NOOP("Actions", "Open another book"),
        Standard.Open,
        "Ctrl+O",
    ),
    _row(
        "save_copy",
        QT_TRANSLATE_NOOP("Actions", "&Save a copy as…"),
        QT_TRANSLATE_NOOP("Actions", "Write the whole book to another file"),
        Standard.SaveAs,
        "Ctrl+Shift+S",
        needs=["book"],
    ),
    _row(
        "quit",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Save and close the program"),
        Standard.Quit,
        "Ctrl+Q",
    ),
    # Edit
    _row(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        QT_TRANSLATE_NOOP("Actions", "Take back the last edit"),
        Standard.Undo,
        "Ctrl+Z",
        needs=["editable", "undo"],
    ),
    _row(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        QT_TRANSLATE_NOOP("Actions", "Bring back what was taken back"),
        Standard.Redo,
        "Ctrl+Shift+Z",
        "Ctrl+Y",
        needs=["editable", "redo"],
    ),
    _row(
        "copy",
        QT_TRANSLATE_NOOP("Actions", "&Copy"),
        QT_TRANSLATE_NOOP("Actions", "Copy the selected row, ready for a spreadsheet"),
        Standard.Copy,
        needs=["bid"],
    ),
    _row(
        "copy_list",
        QT_TRANSLATE_NOOP("Actions", "Copy &list"),
        QT_TRANSLATE_NOOP("Actions", "Copy all rows that are shown, with titles"),
        "Ctrl+Shift+C",
        needs=["contest"],
    ),
    _row(
        "copy_chart",
        QT_TRANSLATE_NOOP("Actions", "Copy c&hart"),
        QT_TRANSLATE_NOOP("Actions", "Copy the chart as a picture, with its sentence"),
        needs=["contest"],
    ),
    _row(
        "paste",
        QT_TRANSLATE_NOOP("Actions", "&Paste rows…"),
        QT_TRANSLATE_NOOP("Actions", "Make bidders and bids of spreadsheet rows"),
        "Ctrl+Shift+V",
        needs=["contest", "editable"],
    ),
    _row(
        "find",
        QT_TRANSLATE_NOOP("Actions", "&Find"),
        QT_TRANSLATE_NOOP("Actions", "Search names, words, quotes, notes and sources"),
        Standard.Find,
        "Ctrl+F",
        needs=["book"],
    ),
    _row(
        "clear_filters",
        QT_TRANSLATE_NOOP("Actions", "Cl&ear filters"),
        QT_TRANSLATE_NOOP("Actions", "Show all bidders again"),
        "Ctrl+Shift+F",
        needs=["filtered"],
    ),
    # View
    _row(
        "today",
        QT_TRANSLATE_NOOP("Actions", "Back to &today"),
        QT_TRANSLATE_NOOP("Actions", "See the book as of today"),
        "Ctrl+T",
        needs=["past"],
    ),
    _row(
        "rank_order",
        QT_TRANSLATE_NOOP("Actions", "Order by &rank"),
        QT_TRANSLATE_NOOP("Actions", "Sort the list by rank again"),
        "Ctrl+R",
        needs=["contest"],
    ),
    _row(
        "show_key",
        QT_TRANSLATE_NOOP("Actions", "&Key to the chart"),
        QT_TRANSLATE_NOOP("Actions", "Show what the marks of the chart mean"),
        checkable=True,
    ),
    _row(
        "assume_currency",
        QT_TRANSLATE_NOOP("Actions", "&Assume the contest’s currency"),
        QT_TRANSLATE_NOOP(
            "Actions", "Take a price without a printed currency in the contest’s"
        ),
        needs=["contest"],
        checkable=True,
    ),
    _row(
        "next_pane",
        QT_TRANSLATE_NOOP("Actions", "Next &pane"),
        QT_TRANSLATE_NOOP("Actions", "Go to the next part of the window"),
        "F6",
        needs=["book"],
    ),
    _row(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "&Full screen"),
        QT_TRANSLATE_NOOP("Actions", "Use the whole screen"),
        "F11",
        checkable=True,
    ),
    # Contest
    _row(
        "add_contest",
        QT_TRANSLATE_NOOP("Actions", "&Add contest…"),
        QT_TRANSLATE_NOOP("Actions", "Enter another contested sale"),
        needs=["editable"],
    ),
    _row(
        "edit_contest",
        QT_TRANSLATE_NOOP("Actions", "&Edit contest…"),
        QT_TRANSLATE_NOOP("Actions", "Change what is sold, by whom and how"),
        needs=["contest", "editable"],
    ),
    _row(
        "add_event",
        QT_TRANSLATE_NOOP("Actions", "Add e&vent…"),
        QT_TRANSLATE_NOOP("Actions", "Enter something dated: a law, a letter, a vote"),
        needs=["contest", "editable"],
    ),
    _row(
        "add_deadline",
        QT_TRANSLATE_NOOP("Actions", "Add dead&line…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a deadline, or one that moves another"),
        needs=["contest", "editable"],
    ),
    _row(
        "deadlines",
        QT_TRANSLATE_NOOP("Actions", "Deadli&nes…"),
        QT_TRANSLATE_NOOP("Actions", "Show all deadlines with how they moved"),
        "Ctrl+Shift+L",
        needs=["contest"],
    ),
    _row(
        "compare",
        QT_TRANSLATE_NOOP("Actions", "&Compare bids…"),
        QT_TRANSLATE_NOOP("Actions", "Show two to four bids side by side"),
        "Ctrl+M",
        needs=["contest"],
    ),
    _row(
        "add_figure",
        QT_TRANSLATE_NOOP("Actions", "Add &figure…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a valuation, a rate or another number"),
        needs=["contest", "editable"],
    ),
    _row(
        "add_party",
        QT_TRANSLATE_NOOP("Actions", "Add part&y…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a company, person, fund or agency"),
        needs=["editable"],
    ),
    _row(
        "edit_party",
        QT_TRANSLATE_NOOP("Actions", "&Edit party…"),
        QT_TRANSLATE_NOOP("Actions", "Change the name or kind of a party"),
        needs=["contest", "editable"],
    ),
    _row(
        "merge_parties",
        QT_TRANSLATE_NOOP("Actions", "&Merge parties…"),
        QT_TRANSLATE_NOOP("Actions", "Say that two parties are one; can be undone"),
        needs=["contest", "editable"],
    ),
    _row(
        "read_article",
        QT_TRANSLATE_NOOP("Actions", "&Read an article…"),
        QT_TRANSLATE_NOOP("Actions", "Paste a text; its bids become proposals"),
        "Ctrl+Shift+A",
        needs=["book", "editable"],
    ),
    _row(
        "sources",
        QT_TRANSLATE_NOOP("Actions", "&Sources…"),
        QT_TRANSLATE_NOOP("Actions", "Show all sources with their claims"),
        "Ctrl+Shift+U",
        needs=["book"],
    ),
    _row(
        "without",
        QT_TRANSLATE_NOOP("Actions", "&Without a source…"),
        QT_TRANSLATE_NOOP("Actions", "See what would change without some sources"),
        "Ctrl+Shift+X",
        needs=["contest"],
    ),
    _row(
        "parties",
        QT_TRANSLATE_NOOP("Actions", "&Parties…"),
        QT_TRANSLATE_NOOP("Actions", "Show all parties and what they took part in"),
        "Ctrl+Shift+P",
        needs=["book"],
    ),
    _row(
        "responses",
        QT_TRANSLATE_NOOP("Actions", "&Responses…"),
        QT_TRANSLATE_NOOP("Actions", "Show who confirmed, denied or stayed silent"),
        "Ctrl+Shift+R",
        needs=["contest"],
    ),
    _row(
        "problems",
        QT_TRANSLATE_NOOP("Actions", "Pro&blems…"),
        QT_TRANSLATE_NOOP("Actions", "Show what is to be known about the contest"),
        "Ctrl+Shift+M",
        needs=["book"],
    ),
    _row(
        "add_source",
        QT_TRANSLATE_NOOP("Actions", "&Add source…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a publication, a filing or a letter"),
        needs=["editable"],
    ),
    _row(
        "edit_source",
        QT_TRANSLATE_NOOP("Actions", "E&dit source…"),
        QT_TRANSLATE_NOOP("Actions", "Change what is known of a source"),
        needs=["contest", "editable"],
    ),
    _row(
        "delete_contest",
        QT_TRANSLATE_NOOP("Actions", "&Delete contest"),
        QT_TRANSLATE_NOOP(
            "Actions", "Remove it with all that hangs on it; can be undone"
        ),
        needs=["contest", "editable"],
    ),
    # Bidder
    _row(
        "add_bidder",
        QT_TRANSLATE_NOOP("Actions", "&Add bidder…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a bidder with its members"),
        "Ctrl+B",
        needs=["contest", "editable"],
    ),
    _row(
        "edit_bidder",
        QT_TRANSLATE_NOOP("Actions", "&Edit bidder…"),
        QT_TRANSLATE_NOOP("Actions", "Change the bidder and its members"),
        needs=["bid", "editable"],
    ),
    _row(
        "add_bid",
        QT_TRANSLATE_NOOP("Actions", "Add &bid…"),
        QT_TRANSLATE_NOOP("Actions", "Enter another bid of this bidder"),
        "Ctrl+Shift+B",
        needs=["bid", "editable"],
    ),
    _row(
        "raise_bid",
        QT_TRANSLATE_NOOP("Actions", "&Raise bid…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a bid that takes the place of this one"),
        "Ctrl+U",
        needs=["bid", "editable"],
    ),
    _row(
        "edit_bid",
        QT_TRANSLATE_NOOP("Actions", "E&dit bid…"),
        QT_TRANSLATE_NOOP("Actions", "Change the selected bid"),
        "F2",
        needs=["bid", "editable"],
    ),
    _row(
        "add_claim",
        QT_TRANSLATE_NOOP("Actions", "Add &claim…"),
        QT_TRANSLATE_NOOP("Actions", "Enter what another source says of this bid"),
        "Ctrl+K",
        needs=["bid", "editable"],
    ),
    _row(
        "add_response",
        QT_TRANSLATE_NOOP("Actions", "Add re&sponse…"),
        QT_TRANSLATE_NOOP("Actions", "Enter who confirms, denies or stays silent"),
        needs=["bid", "editable"],
    ),
    _row(
        "also_reported",
        QT_TRANSLATE_NOOP("Actions", "Also rep&orted by…"),
        QT_TRANSLATE_NOOP("Actions", "Add one source to all shown values of the bid"),
        needs=["bid", "editable"],
    ),
    _row(
        "end_bid",
        QT_TRANSLATE_NOOP("Actions", "E&nd or reject bid…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Enter that it was withdrawn, lapsed or completed"
        ),
        needs=["bid", "editable"],
    ),
    _row(
        "why",
        QT_TRANSLATE_NOOP("Actions", "&Why this number?"),
        QT_TRANSLATE_NOOP("Actions", "Show the claims that the price rests on"),
        "Ctrl+E",
        "Alt+Return",
        needs=["bid"],
    ),
    _row(
        "delete_bid",
        QT_TRANSLATE_NOOP("Actions", "De&lete bid"),
        QT_TRANSLATE_NOOP("Actions", "Remove it with what hangs on it; can be undone"),
        Standard.Delete,
        needs=["bid", "editable"],
    ),
    _row(
        "delete_bidder",
        QT_TRANSLATE_NOOP("Actions", "Delete bidder"),
        QT_TRANSLATE_NOOP("Actions", "Remove it with all its bids; can be undone"),
        needs=["bid", "editable"],
    ),
    # Help
    _row(
        "keys",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Actions", "List all keys"),
        "Ctrl+?",
    ),
    _row(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About Bidbook"),
        QT_TRANSLATE_NOOP("Actions", "Versions and licence"),
    ),
)

Menu: TypeAlias = tuple[str, str, tuple[str, ...]]
# A line stands between groups; "recent" is filled while the program runs.
LINE, RECENT = "-", "recent"
MENUS: tuple[Menu, ...] = (
    (
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        ("new", "open", RECENT, LINE, "save_copy", LINE, "quit"),
    ),
    (
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            *("undo", "redo", LINE, "copy", "copy_list", "copy_chart", "paste"),
            *(LINE, "find", "clear_filters"),
        ),
    ),
    (
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            *("today", "rank_order", LINE, "assume_currency", "show_key"),
            *(LINE, "next_pane", "full_screen"),
        ),
    ),
    (
        "contest",
        QT_TRANSLATE_NOOP("Actions", "&Contest"),
        (
            *("add_contest", "edit_contest", LINE, "add_event", "add_deadline"),
            *("add_figure", LINE, "deadlines", "compare", "responses", "problems"),
            *(LINE, "delete_contest"),
        ),
    ),
    (
        "bidder",
        QT_TRANSLATE_NOOP("Actions", "&Bidder"),
        (
            *("add_bidder", "edit_bidder", LINE, "add_bid", "raise_bid", "edit_bid"),
            *("end_bid", LINE, "add_claim", "also_reported", "add_response", "why"),
            *(LINE, "delete_bid", "delete_bidder"),
        ),
    ),
    (
        "sources",
        QT_TRANSLATE_NOOP("Actions", "&Sources"),
        (
            *("read_article", LINE, "sources", "without", LINE, "add_source"),
            *("edit_source", LINE, "parties", "add_party", "edit_party"),
            "merge_parties",
        ),
    ),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help"), ("keys", "about")),
)


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
