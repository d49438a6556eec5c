"""The window of sources: a library with search, claims, copies and duplicates."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gui.dialogs.records_dialog import RecordsDialog
from gui.dialogs.source_twin import SourceTwin
from gui.models.source_rows import SourceLibrary
from gui.models.text_rows import TextRow
from gui.theme import Theme

translate = QCoreApplication.translate


class SourcesDialog(RecordsDialog):
    """All sources of the book; it stays open beside the window.

    Signals:
        link_requested: An address that is to be shown and opened.
        claim_requested: Table, record, field and id of a claim that is to be shown.
        without_requested: Id of the source that is to be left out.
        merge_requested: Ids of the source that stays and of the one it absorbs.
    """

    link_requested = Signal(str)
    claim_requested = Signal(str, str, str, str)
    without_requested = Signal(str)
    merge_requested = Signal(str, str)

    def __init__(
        self, theme: Theme, library: SourceLibrary, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            translate("SourcesDialog", "Sources"),
            translate("SourcesDialog", "Search outlets, titles, authors and notes"),
            library.table(),
            SourceLibrary.claims_table(()),
            parent,
        )
        self._library = library
        self._url = ""
        self._build()
        self.show_library(library)
        self.fit(72, 44)

    # Methods

    def show_library(self, library: SourceLibrary) -> None:
        """Show the library as it is now; the chosen source stays chosen."""
        self._library = library
        self.show_matches()

    def show_matches(self) -> None:
        """Show the sources that are searched for."""
        table = self._library.table(self.search.text(), alike=self._alike.isChecked())
        self.show_found(table, translate("SourcesDialog", "Found: {count}"))

    def show_details(self) -> None:
        """Show the chosen source with its claims, and the sources like it."""
        chosen = self.chosen()
        details = self._library.details(chosen) if chosen else None
        for button in (self._edit, self._without):
            button.setEnabled(details is not None)
        self._url = details.url if details is not None else ""
        self._open.setEnabled(bool(self._url))
        self.about.setText("\n".join(details.lines) if details is not None else "")
        if details is not None:
            self.parts.show_table(details.claims)
        claims = details.own if details is not None else 0
        self.twin.show_options(self._library.twins(chosen), claims=claims)

    # Internal

    def _build(self) -> None:
        theme = self.theme
        line = QHBoxLayout()
        self._alike = QCheckBox(translate("SourcesDialog", "Only possible duplicates"))
        self._alike.toggled.connect(self.show_matches)
        line.addWidget(self.search, 1)
        line.addWidget(self._alike)
        self.about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.parts.opened.connect(self._on_claim)
        self.split.setSizes([theme.height(20), theme.height(16)])
        self.column.addLayout(line)
        self.column.addWidget(self.split, 1)
        self.twin = SourceTwin(theme)
        self.twin.merge_requested.connect(
            lambda kept: self.merge_requested.emit(kept, self.chosen())
        )
        self.column.addWidget(self.twin)
        self._build_foot()

    def _build_foot(self) -> None:
        self._edit = self.add_buttons(
            translate("SourcesDialog", "Add…"), translate("SourcesDialog", "Edit…")
        )
        self._open = self.button(translate("SourcesDialog", "Open link…"))
        self._without = self.button(translate("SourcesDialog", "Without this source…"))
        self._open.clicked.connect(lambda: self.link_requested.emit(self._url))
        self._without.clicked.connect(
            lambda: self.without_requested.emit(self.chosen())
        )
        self.end_foot()

    def _on_claim(self, row: TextRow) -> None:
        self.claim_requested.emit(row.table, row.record, row.field, row.part)
