"""The frame of windows with a list of records above what is known of the chosen one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.text_rows import TextTable
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_table import TextTableView


class RecordsDialog(SideDialog):
    """Searches a list; the chosen record stays chosen when other rows are found.

    A subclass puts ``search`` and ``split`` into the column.

    Signals:
        edit_requested: Id of the record that is to be edited.
        add_requested: A new record is wanted.

    Attributes:
        search: Where words are searched.
        table: The records.
        about: What is said of the chosen one, above its parts.
        parts: What belongs to the chosen one.
        split: The list, and below it the chosen one.
    """

    edit_requested = Signal(str)
    add_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        hint: str,
        table: TextTable,
        parts: TextTable,
        parent: QWidget | None = None,
    ) -> None:
        """Build list and details.

        Args:
            theme: Colours, fonts and sizes.
            title: Title of the window.
            hint: What can be searched.
            table: The records at first.
            parts: The parts of no record.
            parent: The main window.
        """
        super().__init__(theme, title, parent)
        self.search = self.search_line(hint)
        self.search.textChanged.connect(self.show_matches)
        self.table = TextTableView(theme, table)
        self.table.opened.connect(lambda row: self.edit_requested.emit(row.record))
        selection = self.table.view.selectionModel()
        selection.currentRowChanged.connect(lambda _now, _old: self.show_details())
        self.about = PlainLabel()
        self.about.setWordWrap(True)
        self.parts = TextTableView(theme, parts)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, theme.unit * 2, 0, 0)
        column.addWidget(self.about)
        column.addWidget(self.parts, 1)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(below)

    # What a window of a kind of record says

    def show_matches(self) -> None:
        """Show the rows that are searched for."""
        raise NotImplementedError

    def show_details(self) -> None:
        """Show what is known of the chosen record."""
        raise NotImplementedError

    # Methods

    def choose(self, record: str) -> None:
        """Choose a record, whatever was searched for before."""
        self.search.clear()
        place = self.table.model.place_of(record)
        if place is not None:
            self.table.view.selectRow(place)
            self.table.view.setFocus()

    def chosen(self) -> str:
        """Id of the chosen record; empty where none is."""
        row = self.table.current()
        return row.record if row is not None else ""

    def show_found(self, table: TextTable, template: str) -> None:
        """Show these rows, and say with a template how many they are."""
        chosen = self.chosen()
        self.table.show_table(table)
        if table.rows:
            self.table.view.selectRow(self.table.model.place_of(chosen) or 0)
        self.say(template.format(count=len(table.rows)))
        self.show_details()

    def add_buttons(self, add: str, edit: str) -> QPushButton:
        """Begin the foot with these two; returns the one that edits."""
        self.button(add).clicked.connect(self.add_requested)
        button = self.button(edit)
        button.clicked.connect(lambda: self.edit_requested.emit(self.chosen()))
        return button
