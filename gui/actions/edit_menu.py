"""The Edit menu: undo, the clipboard and the search."""

from gui.actions.action_row import LINE, QT_TRANSLATE_NOOP, Menu, Standard, action

ROWS = (
    action(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        QT_TRANSLATE_NOOP("Actions", "Take back the last edit"),
        Standard.Undo,
        "Ctrl+Z",
        needs=["editable", "undo"],
    ),
    action(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        QT_TRANSLATE_NOOP("Actions", "Bring back what was taken back"),
        Standard.Redo,
        "Ctrl+Shift+Z",
        "Ctrl+Y",
        needs=["editable", "redo"],
    ),
    action(
        "copy",
        QT_TRANSLATE_NOOP("Actions", "&Copy"),
        QT_TRANSLATE_NOOP("Actions", "Copy the selected row, ready for a spreadsheet"),
        Standard.Copy,
        needs=["bid"],
    ),
    action(
        "copy_list",
        QT_TRANSLATE_NOOP("Actions", "Copy &list"),
        QT_TRANSLATE_NOOP("Actions", "Copy all rows that are shown, with titles"),
        "Ctrl+Shift+C",
        needs=["contest"],
    ),
    action(
        "paste",
        QT_TRANSLATE_NOOP("Actions", "&Paste rows…"),
        QT_TRANSLATE_NOOP("Actions", "Make bidders and bids of spreadsheet rows"),
        "Ctrl+Shift+V",
        needs=["contest", "editable"],
    ),
    action(
        "find",
        QT_TRANSLATE_NOOP("Actions", "&Find"),
        QT_TRANSLATE_NOOP("Actions", "Search names, words, quotes, notes and sources"),
        Standard.Find,
        "Ctrl+F",
        needs=["book"],
    ),
    action(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "&Go to anything…"),
        QT_TRANSLATE_NOOP("Actions", "Find an action, a bidder, a bid or a source"),
        "Ctrl+K",
    ),
    action(
        "clear_filters",
        QT_TRANSLATE_NOOP("Actions", "Cl&ear filters"),
        QT_TRANSLATE_NOOP("Actions", "Show all bidders again"),
        "Ctrl+Shift+F",
        needs=["filtered"],
    ),
    action(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "Se&ttings…"),
        QT_TRANSLATE_NOOP("Actions", "Choose language and appearance"),
        Standard.Preferences,
        "Ctrl+,",
    ),
    action(
        "drafts",
        QT_TRANSLATE_NOOP("Actions", "&Drafts…"),
        QT_TRANSLATE_NOOP("Actions", "Show what was typed in forms and not saved"),
        needs=["editable"],
    ),
)
MENU: Menu = (
    "edit",
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    (
        *("undo", "redo", LINE, "copy", "copy_list", "paste"),
        *(LINE, "drafts", LINE, "find", "palette", "clear_filters", LINE, "settings"),
    ),
)
