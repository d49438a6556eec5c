"""The Sources menu: who says so, and the parties."""

from gui.actions.action_row import LINE, QT_TRANSLATE_NOOP, Menu, action

ROWS = (
    action(
        "read_article",
        QT_TRANSLATE_NOOP("Actions", "&Read an article…"),
        QT_TRANSLATE_NOOP("Actions", "Paste a text; its bids become proposals"),
        "Ctrl+Shift+A",
        needs=["book", "editable"],
    ),
    action(
        "sources",
        QT_TRANSLATE_NOOP("Actions", "&Sources…"),
        QT_TRANSLATE_NOOP("Actions", "Show all sources with their claims"),
        "Ctrl+Shift+U",
        needs=["book"],
    ),
    action(
        "without",
        QT_TRANSLATE_NOOP("Actions", "&Without a source…"),
        QT_TRANSLATE_NOOP("Actions", "See what would change without some sources"),
        "Ctrl+Shift+X",
        needs=["contest"],
    ),
    action(
        "add_source",
        QT_TRANSLATE_NOOP("Actions", "&Add source…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a publication, a filing or a letter"),
        needs=["editable"],
    ),
    action(
        "edit_source",
        QT_TRANSLATE_NOOP("Actions", "E&dit source…"),
        QT_TRANSLATE_NOOP("Actions", "Change what is known of a source"),
        needs=["contest", "editable"],
    ),
    action(
        "parties",
        QT_TRANSLATE_NOOP("Actions", "&Parties…"),
        QT_TRANSLATE_NOOP("Actions", "Show all parties and what they took part in"),
        "Ctrl+Shift+P",
        needs=["book"],
    ),
    action(
        "add_party",
        QT_TRANSLATE_NOOP("Actions", "Add part&y…"),
        QT_TRANSLATE_NOOP("Actions", "Enter a company, person, fund or agency"),
        needs=["editable"],
    ),
    action(
        "edit_party",
        QT_TRANSLATE_NOOP("Actions", "&Edit party…"),
        QT_TRANSLATE_NOOP("Actions", "Change the name or kind of a party"),
        needs=["contest", "editable"],
    ),
    action(
        "merge_parties",
        QT_TRANSLATE_NOOP("Actions", "&Merge parties…"),
        QT_TRANSLATE_NOOP("Actions", "Say that two parties are one; can be undone"),
        needs=["contest", "editable"],
    ),
)
MENU: Menu = (
    "sources",
    QT_TRANSLATE_NOOP("Actions", "&Sources"),
    (
        *("read_article", LINE, "sources", "without", LINE, "add_source"),
        *("edit_source", LINE, "parties", "add_party", "edit_party"),
        "merge_parties",
    ),
)
