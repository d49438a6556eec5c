"""The Contest menu: one sale, its events, deadlines and bids side by side."""

from gui.actions.action_row import LINE, QT_TRANSLATE_NOOP, Menu, action

ROWS = (
    action(
        "add_contest",
        QT_TRANSLATE_NOOP("Actions", "&Add contest…"),
        QT_TRANSLATE_NOOP("Actions", "Enter another contested sale"),
        needs=["editable"],
    ),
    action(
        "edit_contest",
        QT_TRANSLATE_NOOP("Actions", "&Edit contest…"),
        QT_TRANSLATE_NOOP("Actions", "Change what is sold, by whom and how"),
        needs=["contest", "editable"],
    ),
    action(
        "add_event",
        QT_TRANSLATE_NOOP("Actions", "Add e&vent…"),
        QT_TRANSLATE_NOOP("Actions", "Enter something dated: a law, a letter, a vote"),
        needs=["contest", "editable"],
    ),
    action(
        "add_deadline",
        QT_TRANSLATE_NOOP("Actions", "Add dead&line…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a deadline, or one that moves another"),
        needs=["contest", "editable"],
    ),
    action(
        "add_figure",
        QT_TRANSLATE_NOOP("Actions", "Add &figure…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a valuation, a rate or another number"),
        needs=["contest", "editable"],
    ),
    action(
        "deadlines",
        QT_TRANSLATE_NOOP("Actions", "Deadli&nes…"),
        QT_TRANSLATE_NOOP("Actions", "Show all deadlines with how they moved"),
        "Ctrl+Shift+L",
        needs=["contest"],
    ),
    action(
        "compare",
        QT_TRANSLATE_NOOP("Actions", "&Compare bids…"),
        QT_TRANSLATE_NOOP("Actions", "Show two to four bids side by side"),
        "Ctrl+M",
        needs=["contest"],
    ),
    action(
        "proof",
        QT_TRANSLATE_NOOP("Actions", "&Proof of the ranking…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Show what keeps bids apart, and enter what is missing"
        ),
        "Ctrl+Shift+K",
        needs=["contest"],
    ),
    action(
        "responses",
        QT_TRANSLATE_NOOP("Actions", "&Responses…"),
        QT_TRANSLATE_NOOP("Actions", "Show who confirmed, denied or stayed silent"),
        "Ctrl+Shift+R",
        needs=["contest"],
    ),
    action(
        "problems",
        QT_TRANSLATE_NOOP("Actions", "Pro&blems…"),
        QT_TRANSLATE_NOOP("Actions", "Show what is to be known about the contest"),
        "Ctrl+Shift+M",
        needs=["book"],
    ),
    action(
        "conflicts",
        QT_TRANSLATE_NOOP("Actions", "Settle conflic&ts…"),
        QT_TRANSLATE_NOOP("Actions", "Choose between two versions of a field"),
        needs=["book"],
    ),
    action(
        "delete_contest",
        QT_TRANSLATE_NOOP("Actions", "&Delete contest"),
        QT_TRANSLATE_NOOP(
            "Actions", "Remove it with all that hangs on it; can be undone"
        ),
        needs=["contest", "editable"],
    ),
)
MENU: Menu = (
    "contest",
    QT_TRANSLATE_NOOP("Actions", "&Contest"),
    (
        *("add_contest", "edit_contest", LINE, "add_event", "add_deadline"),
        *("add_figure", LINE, "deadlines", "compare", "proof", "responses", "problems"),
        *("conflicts", LINE, "delete_contest"),
    ),
)
