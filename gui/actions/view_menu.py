"""The View menu: what of the book is shown, and how."""

from gui.actions.action_row import LINE, QT_TRANSLATE_NOOP, Menu, action

ROWS = (
    action(
        "today",
        QT_TRANSLATE_NOOP("Actions", "Back to &today"),
        QT_TRANSLATE_NOOP("Actions", "See the book as of today"),
        "Ctrl+T",
        needs=["past"],
    ),
    action(
        "rank_order",
        QT_TRANSLATE_NOOP("Actions", "Order by &rank"),
        QT_TRANSLATE_NOOP("Actions", "Sort the list by rank again"),
        "Ctrl+R",
        needs=["contest"],
    ),
    action(
        "assume_currency",
        QT_TRANSLATE_NOOP("Actions", "&Assume the contest’s currency"),
        QT_TRANSLATE_NOOP(
            "Actions", "Take a price without a printed currency in the contest’s"
        ),
        needs=["contest"],
        checkable=True,
    ),
    action(
        "show_key",
        QT_TRANSLATE_NOOP("Actions", "&Key to the chart"),
        QT_TRANSLATE_NOOP("Actions", "Show what the marks of the chart mean"),
        checkable=True,
    ),
    action(
        "next_pane",
        QT_TRANSLATE_NOOP("Actions", "Next &pane"),
        QT_TRANSLATE_NOOP("Actions", "Go to the next part of the window"),
        "F6",
        needs=["book"],
    ),
    action(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "&Full screen"),
        QT_TRANSLATE_NOOP("Actions", "Use the whole screen"),
        "F11",
        checkable=True,
    ),
)
MENU: Menu = (
    "view",
    QT_TRANSLATE_NOOP("Actions", "&View"),
    (
        *("today", "rank_order", LINE, "assume_currency", "show_key"),
        *(LINE, "next_pane", "full_screen"),
    ),
)
