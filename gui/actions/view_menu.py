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
        "next_pane",
        QT_TRANSLATE_NOOP("Actions", "Next &pane"),
        QT_TRANSLATE_NOOP("Actions", "Go to the next part of the window"),
        "F6",
        needs=["book"],
    ),
    action(
        "previous_pane",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"),
        QT_TRANSLATE_NOOP("Actions", "Go to the part of the window before"),
        "Shift+F6",
        needs=["book"],
    ),
    action(
        "go_list",
        QT_TRANSLATE_NOOP("Actions", "Go to &list"),
        QT_TRANSLATE_NOOP("Actions", "Go to the list of bidders"),
        "Alt+1",
        needs=["book"],
    ),
    action(
        "go_chart",
        QT_TRANSLATE_NOOP("Actions", "Go to &chart"),
        QT_TRANSLATE_NOOP("Actions", "Go to the chart; arrows move in it"),
        "Alt+2",
        needs=["contest"],
    ),
    action(
        "go_details",
        QT_TRANSLATE_NOOP("Actions", "Go to &details"),
        QT_TRANSLATE_NOOP("Actions", "Go to the details of the selected bid"),
        "Alt+3",
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
        *("today", "rank_order", LINE, "assume_currency", LINE),
        *("go_list", "go_chart", "go_details", "next_pane", "previous_pane"),
        *(LINE, "full_screen"),
    ),
)
