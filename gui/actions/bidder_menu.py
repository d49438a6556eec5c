"""The Bidder menu: bidders, their bids, and why a number stands."""

from gui.actions.action_row import LINE, QT_TRANSLATE_NOOP, Menu, Standard, action

ROWS = (
    action(
        "add_bidder",
        QT_TRANSLATE_NOOP("Actions", "&Add bidder…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a bidder with its members"),
        "Ctrl+B",
        needs=["contest", "editable"],
    ),
    action(
        "edit_bidder",
        QT_TRANSLATE_NOOP("Actions", "&Edit bidder…"),
        QT_TRANSLATE_NOOP("Actions", "Change the bidder and its members"),
        needs=["bid", "editable"],
    ),
    action(
        "add_bid",
        QT_TRANSLATE_NOOP("Actions", "Add &bid…"),
        QT_TRANSLATE_NOOP("Actions", "Enter another bid of this bidder"),
        "Ctrl+Shift+B",
        needs=["bidder", "editable"],
    ),
    action(
        "raise_bid",
        QT_TRANSLATE_NOOP("Actions", "&Raise bid…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a bid that takes the place of this one"),
        "Ctrl+U",
        needs=["bid", "editable"],
    ),
    action(
        "edit_bid",
        QT_TRANSLATE_NOOP("Actions", "E&dit bid…"),
        QT_TRANSLATE_NOOP("Actions", "Change the selected bid"),
        "F2",
        needs=["bid", "editable"],
    ),
    action(
        "end_bid",
        QT_TRANSLATE_NOOP("Actions", "E&nd or reject bid…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Enter that it was withdrawn, lapsed or completed"
        ),
        needs=["bid", "editable"],
    ),
    action(
        "add_claim",
        QT_TRANSLATE_NOOP("Actions", "Add &claim…"),
        QT_TRANSLATE_NOOP("Actions", "Enter what another source says of this bid"),
        "Ctrl+L",
        needs=["bid", "editable"],
    ),
    action(
        "also_reported",
        QT_TRANSLATE_NOOP("Actions", "Also rep&orted by…"),
        QT_TRANSLATE_NOOP("Actions", "Add one source to all shown values of the bid"),
        needs=["bid", "editable"],
    ),
    action(
        "add_response",
        QT_TRANSLATE_NOOP("Actions", "Add re&sponse…"),
        QT_TRANSLATE_NOOP("Actions", "Enter who confirms, denies or stays silent"),
        needs=["bid", "editable"],
    ),
    action(
        "why",
        QT_TRANSLATE_NOOP("Actions", "&Why this number?"),
        QT_TRANSLATE_NOOP("Actions", "Show the claims that the price rests on"),
        "Ctrl+E",
        "Alt+Return",
        needs=["bid"],
    ),
    action(
        "delete_bid",
        QT_TRANSLATE_NOOP("Actions", "De&lete bid"),
        QT_TRANSLATE_NOOP("Actions", "Remove it with what hangs on it; can be undone"),
        Standard.Delete,
        needs=["bid", "editable"],
    ),
    action(
        "delete_bidder",
        QT_TRANSLATE_NOOP("Actions", "Delete bidder"),
        QT_TRANSLATE_NOOP("Actions", "Remove it with all its bids; can be undone"),
        needs=["bid", "editable"],
    ),
)
MENU: Menu = (
    "bidder",
    QT_TRANSLATE_NOOP("Actions", "&Bidder"),
    (
        *("add_bidder", "edit_bidder", LINE, "add_bid", "raise_bid", "edit_bid"),
        *("end_bid", LINE, "add_claim", "also_reported", "add_response", "why"),
        *(LINE, "delete_bid", "delete_bidder"),
    ),
)
