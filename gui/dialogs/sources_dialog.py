"""The window of sources: a library with search, claims, copies and duplicates."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.dialogs.source_twin import SourceTwin
from gui.models.source_rows import SourceLibrary
from gui.models.text_rows import TextRow
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_table import TextTableView

translate = QCoreApplication.translate


class SourcesDialog(SideDialog):
    """All sources of the book; it stays open beside the window.

    Signals:
        edit_requested: Id of the source that is to be edited.
        add_requested: A new source is wanted.
        link_requested: An address that is to be shown and opened.
        claim_requested: Table, record, field and id of a claim that is to be shown.
        without_requested: Id of the source that is to be left out.
        merge_requested: Ids of the source that stays and of the one it absorbs.
    """

    edit_requested = Signal(str)
    add_requested = Signal()
    link_requested = Signal(str)
    claim_requested = Signal(str, str, str, str)
    without_requested = Signal(str)
    merge_requested = Signal(str, str)

    def __init__(
        self, theme: Theme, library: SourceLibrary, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, translate("SourcesDialog", "Sources"), parent)
        self._library = library
        self._url = ""
        self._build()
        self.show_library(library)
        self.fit(72, 44)

    # Methods

    def show_library(self, library: SourceLibrary) -> None:
        """Show the library as it is now; the chosen source stays chosen."""
        self._library = library
        self._find()

    def choose(self, source: str) -> None:
        """Choose a source, whatever was searched for before."""
        self._search.clear()
        place = self._table.model.place_of(source)
        if place is not None:
            self._table.view.selectRow(place)
            self._table.view.setFocus()

    def chosen(self) -> str:
        """Id of the chosen source; empty where none is."""
        row = self._table.current()
        return row.record if row is not None else ""

    # Internal

    def _build(self) -> None:
        theme = self.theme
        line = QHBoxLayout()
        self._search = self.search_line(
            translate("SourcesDialog", "Search outlets, titles, authors and notes")
        )
        self._search.textChanged.connect(self._find)
        self._alike = QCheckBox(translate("SourcesDialog", "Only possible duplicates"))
        self._alike.toggled.connect(self._find)
        line.addWidget(self._search, 1)
        line.addWidget(self._alike)
        self._table = TextTableView(theme, self._library.table())
        self._table.opened.connect(lambda row: self.edit_requested.emit(row.record))
        selection = self._table.view.selectionModel()
        selection.currentRowChanged.connect(lambda _now, _old: self._show_details())
        self._about = PlainLabel()
        self._about.setWordWrap(True)
        self._about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        empty = SourceLibrary.claims_table(())
        self._claims = TextTableView(theme, empty)
        self._claims.opened.connect(self._on_claim)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, theme.unit * 2, 0, 0)
        column.addWidget(self._about)
        column.addWidget(self._claims, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(below)
        split.setSizes([theme.height(20), theme.height(16)])
        self.column.addLayout(line)
        self.column.addWidget(split, 1)
        self.twin = SourceTwin(theme)
        self.twin.merge_requested.connect(
            lambda kept: self.merge_requested.emit(kept, self.chosen())
        )
        self.column.addWidget(self.twin)
        self._build_foot()

    def _build_foot(self) -> None:
        add = self.button(translate("SourcesDialog", "Add…"))
        self._edit = self.button(translate("SourcesDialog", "Edit…"))
        self._open = self.button(translate("SourcesDialog", "Open link…"))
        self._without = self.button(translate("SourcesDialog", "Without this source…"))
        add.clicked.connect(self.add_requested)
        self._edit.clicked.connect(lambda: self.edit_requested.emit(self.chosen()))
        self._open.clicked.connect(lambda: self.link_requested.emit(self._url))
        self._without.clicked.connect(
            lambda: self.without_requested.emit(self.chosen())
        )
        self.end_foot()

    def _find(self) -> None:
        chosen = self.chosen()
        table = self._library.table(self._search.text(), alike=self._alike.isChecked())
        self._table.show_table(table)
        if table.rows:
            self._table.view.selectRow(self._table.model.place_of(chosen) or 0)
        text = translate("SourcesDialog", "Found: {count}")
        self.say(text.format(count=len(table.rows)))
        self._show_details()

    def _show_details(self) -> None:
        chosen = self.chosen()
        details = self._library.details(chosen) if chosen else None
        for button in (self._edit, self._without):
            button.setEnabled(details is not None)
        self._url = details.url if details is not None else ""
        self._open.setEnabled(bool(self._url))
        self._about.setText("\n".join(details.lines) if details is not None else "")
        if details is not None:
            self._claims.show_table(details.claims)
        claims = details.own if details is not None else 0
        self.twin.show_options(self._library.twins(chosen), claims=claims)

    def _on_claim(self, row: TextRow) -> None:
        self.claim_requested.emit(row.table, row.record, row.field, row.part)
