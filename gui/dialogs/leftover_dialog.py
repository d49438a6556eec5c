"""Shows how a copy that a sync service left beside the book differs from it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.text_rows import TextTable
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate


class LeftoverDialog(SideDialog):
    """What the copy has that the book has not; it is merged on a click.

    Signals:
        merge_requested: The copy is to be merged.
    """

    merge_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        line: str,
        table: TextTable,
        parent: QWidget | None = None,
    ) -> None:
        """Show a copy.

        Args:
            theme: Colours, fonts and sizes.
            name: Name of the copy.
            line: How much differs.
            table: What differs.
            parent: The main window.
        """
        title = translate("LeftoverDialog", "Copy of a sync service")
        super().__init__(theme, title, parent)
        self.say(name)
        counts = PlainLabel(line)
        counts.setFont(theme.font(1.0, 600))
        self.view = TextTableView(theme, table)
        rule = PlainLabel(
            translate(
                "LeftoverDialog",
                "Merging removes nothing: what only the copy has is added, and a field"
                " that differs waits among the conflicts. One step of undo takes all of"
                " it back. Both sides are kept as backups.",
            ),
            tone="quiet",
        )
        rule.setWordWrap(True)
        self.column.addWidget(counts)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(rule)
        self.merge = self.button(translate("LeftoverDialog", "&Merge it in"))
        self.merge.clicked.connect(self.merge_requested)
        self.end_foot()
        self.fit(60, 28)
