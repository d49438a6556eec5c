"""The Chart menu: which chart is shown, what explains it, and where it goes."""

from gui.actions.action_row import LINE, QT_TRANSLATE_NOOP, Menu, action

ROWS = (
    action(
        "view_standing",
        QT_TRANSLATE_NOOP("Actions", "&Standing"),
        QT_TRANSLATE_NOOP("Actions", "Show what stands on this day, row by row"),
        "Ctrl+1",
        needs=["contest"],
        checkable=True,
    ),
    action(
        "view_over_time",
        QT_TRANSLATE_NOOP("Actions", "&Over time"),
        QT_TRANSLATE_NOOP("Actions", "Show all bids by their days"),
        "Ctrl+2",
        needs=["contest"],
        checkable=True,
    ),
    action(
        "view_both",
        QT_TRANSLATE_NOOP("Actions", "&Both"),
        QT_TRANSLATE_NOOP("Actions", "Show both charts, where there is room"),
        "Ctrl+3",
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
        "chart_table",
        QT_TRANSLATE_NOOP("Actions", "Chart as a &table…"),
        QT_TRANSLATE_NOOP("Actions", "Read the chart as rows, with low and high"),
        "Ctrl+Shift+T",
        needs=["contest"],
    ),
    action(
        "copy_chart",
        QT_TRANSLATE_NOOP("Actions", "&Copy chart"),
        QT_TRANSLATE_NOOP("Actions", "Copy the chart as a picture, with its sentence"),
        needs=["contest"],
    ),
    action(
        "copy_chart_data",
        QT_TRANSLATE_NOOP("Actions", "Copy chart &data"),
        QT_TRANSLATE_NOOP("Actions", "Copy what the chart shows, for a spreadsheet"),
        needs=["contest"],
    ),
    action(
        "save_chart",
        QT_TRANSLATE_NOOP("Actions", "Save chart &as…"),
        QT_TRANSLATE_NOOP("Actions", "Write the chart with its sources to a file"),
        "Ctrl+Shift+G",
        needs=["contest"],
    ),
)
MENU: Menu = (
    "chart",
    QT_TRANSLATE_NOOP("Actions", "Ch&art"),
    (
        *("view_standing", "view_over_time", "view_both", LINE),
        *("show_key", "chart_table", LINE),
        *("copy_chart", "copy_chart_data", "save_chart"),
    ),
)
