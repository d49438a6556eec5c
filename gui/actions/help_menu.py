"""The Help menu."""

from gui.actions.action_row import QT_TRANSLATE_NOOP, Menu, action

ROWS = (
    action(
        "glossary",
        QT_TRANSLATE_NOOP("Actions", "&Words used here"),
        QT_TRANSLATE_NOOP("Actions", "Say what the words of the window mean"),
        "F1",
    ),
    action(
        "keys",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Actions", "List all keys"),
        "Ctrl+?",
    ),
    action(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About Bidbook"),
        QT_TRANSLATE_NOOP("Actions", "Versions and licence"),
    ),
)
MENU: Menu = (
    "help",
    QT_TRANSLATE_NOOP("Actions", "&Help"),
    ("glossary", "keys", "about"),
)
