"""The window of responses: who said what to which bid or statement."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.response_rows import ResponsesContent
from gui.models.text_rows import TextTable
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate


class ResponsesDialog(SideDialog):
    """A matrix of bids and statements against parties; stays open beside the window.

    Signals:
        edit_requested: Id of the event behind a stance.
        subject_requested: Table and record of what a row is about.
        add_requested: A response to what the chosen row is about; its id, or empty.
    """

    edit_requested = Signal(str)
    subject_requested = Signal(str, str)
    add_requested = Signal(str)

    def __init__(
        self, theme: Theme, content: ResponsesContent, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, translate("ResponsesDialog", "Responses"), parent)
        self._content = content
        self._matrix: TextTableView | None = None
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._holder = QWidget()
        self._place = QVBoxLayout(self._holder)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._stands = TextTableView(theme, _nothing())
        self._stands.opened.connect(lambda row: self.edit_requested.emit(row.record))
        self._split.addWidget(self._holder)
        self._split.addWidget(self._stands)
        self._split.setSizes([theme.height(14), theme.height(9)])
        self._silent = PlainLabel(tone="quiet")
        self._silent.setWordWrap(True)
        self.column.addWidget(self._split, 1)
        self.column.addWidget(self._silent)
        add = self.button(translate("ResponsesDialog", "Add response…"))
        add.clicked.connect(lambda: self.add_requested.emit(self.chosen()))
        self.end_foot()
        self.show_content(content)
        self.fit(72, 36)

    # Methods

    def show_content(self, content: ResponsesContent) -> None:
        """Show other responses; the chosen row stays chosen where it is still there."""
        chosen = self.chosen()
        old = self._content.table.titles
        self._content = content
        self.say(content.title)
        self._silent.setText(content.silent)
        self._silent.setVisible(bool(content.silent))
        if self._matrix is None or old != content.table.titles:
            self._renew(content.table)
        else:
            self._matrix.show_table(content.table)
        if content.table.rows and self._matrix is not None:
            place = self._matrix.model.place_of(chosen) or 0
            self._matrix.view.selectRow(place)
        self._show_stands()

    def chosen(self) -> str:
        """Id of what the chosen row is about; empty where none is."""
        row = self._matrix.current() if self._matrix is not None else None
        return row.key if row is not None else ""

    # Internal

    def _renew(self, table: TextTable) -> None:
        """A matrix of other parties has other columns."""
        if self._matrix is not None:
            self._place.removeWidget(self._matrix)
            self._matrix.hide()
            self._matrix.deleteLater()
        self._matrix = TextTableView(self.theme, table)
        self._matrix.opened.connect(
            lambda row: self.subject_requested.emit(row.table, row.record)
        )
        selection = self._matrix.view.selectionModel()
        selection.currentRowChanged.connect(lambda _now, _old: self._show_stands())
        self._place.addWidget(self._matrix)

    def _show_stands(self) -> None:
        self._stands.show_table(self._content.stands.get(self.chosen(), _nothing()))


def _nothing() -> TextTable:
    return TextTable(
        "stands",
        translate("ResponsesDialog", "What was said"),
        (
            translate("ResponsesDialog", "Who"),
            translate("ResponsesDialog", "Stance"),
            translate("ResponsesDialog", "When"),
            translate("ResponsesDialog", "Exact words"),
            translate("ResponsesDialog", "Source"),
        ),
        (),
        "",
    )
