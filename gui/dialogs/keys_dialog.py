"""The window of keys: every action that has one, to be searched."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.text_rows import TextRow, TextTable
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate


class KeysDialog(SideDialog):
    """Lists actions with their keys; what is typed narrows them."""

    def __init__(
        self, theme: Theme, actions: Iterable[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, translate("About", "Keyboard shortcuts"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = tuple(_rows(actions))
        self.search = self.search_line(translate("About", "Search actions and keys"))
        self.search.textChanged.connect(self._on_text)
        self.view = TextTableView(theme, _table(self._rows))
        self.column.addWidget(self.search)
        self.column.addWidget(self.view)
        self.say("")
        self.end_foot()
        self.fit(42, 34)
        self.search.setFocus()

    def _on_text(self, text: str) -> None:
        wanted = text.casefold().strip()
        found = (
            row
            for row in self._rows
            if any(wanted in cell.casefold() for cell in row.cells)
        )
        self.view.show_table(_table(tuple(found)))


def _rows(actions: Iterable[QAction]) -> Iterable[TextRow]:
    native = QKeySequence.SequenceFormat.NativeText
    for action in actions:
        keys = ", ".join(key.toString(native) for key in action.shortcuts())
        if keys:
            name = action.text().replace("&", "")
            yield TextRow(action.objectName(), (name, keys))


def _table(rows: tuple[TextRow, ...]) -> TextTable:
    return TextTable(
        "keys",
        translate("About", "Keyboard shortcuts"),
        (translate("About", "Action"), translate("About", "Keys")),
        rows,
        translate("About", "No action matches."),
    )
