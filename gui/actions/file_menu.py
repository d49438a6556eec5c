"""The File menu: books as files."""

from gui.actions.action_row import (
    LINE,
    QT_TRANSLATE_NOOP,
    RECENT,
    Menu,
    Standard,
    action,
)

ROWS = (
    action(
        "new",
        QT_TRANSLATE_NOOP("Actions", "&New…"),
        QT_TRANSLATE_NOOP("Actions", "Make a new, empty book"),
        Standard.New,
        "Ctrl+N",
    ),
    action(
        "open",
        QT_TRANSLATE_NOOP("Actions", "&Open…"),
        QT_TRANSLATE_NOOP("Actions", "Open another book"),
        Standard.Open,
        "Ctrl+O",
    ),
    action(
        "save_copy",
        QT_TRANSLATE_NOOP("Actions", "&Save a copy as…"),
        QT_TRANSLATE_NOOP("Actions", "Write the whole book to another file"),
        Standard.SaveAs,
        "Ctrl+Shift+S",
        needs=["book"],
    ),
    action(
        "backups",
        QT_TRANSLATE_NOOP("Actions", "&Backups…"),
        QT_TRANSLATE_NOOP("Actions", "Look at earlier states; restore or forget them"),
        needs=["book"],
    ),
    action(
        "import_table",
        QT_TRANSLATE_NOOP("Actions", "&Import table…"),
        QT_TRANSLATE_NOOP("Actions", "Make bids of the rows of a CSV or Excel file"),
        "Ctrl+Shift+I",
        needs=["editable"],
    ),
    action(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        QT_TRANSLATE_NOOP("Actions", "Hand on tables, records or deadlines as a file"),
        "Ctrl+Shift+E",
        needs=["contest"],
    ),
    action(
        "report",
        QT_TRANSLATE_NOOP("Actions", "Re&port…"),
        QT_TRANSLATE_NOOP("Actions", "Make a page with a footnote for every figure"),
        Standard.Print,
        "Ctrl+P",
        needs=["contest"],
    ),
    action(
        "quit",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Save and close the program"),
        Standard.Quit,
        "Ctrl+Q",
    ),
)
MENU: Menu = (
    "file",
    QT_TRANSLATE_NOOP("Actions", "&File"),
    (
        *("new", "open", RECENT, LINE, "save_copy", "backups", LINE),
        *("import_table", "export", "report", LINE, "quit"),
    ),
)
