"""The window of parties: search, the record of each, and two that are one."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.dialogs.records_dialog import RecordsDialog
from gui.models.party_rows import Parties
from gui.models.text_rows import TextRow
from gui.text import PlainLabel
from gui.theme import Theme
from gui.widgets.choice_field import ChoiceField, Option

translate = QCoreApplication.translate


class PartiesDialog(RecordsDialog):
    """All parties of the book; it stays open beside the window.

    Signals:
        merge_requested: Ids of the party that stays and of the one it absorbs.
        record_requested: Table and id of the bidder or contest to be shown.
    """

    merge_requested = Signal(str, str)
    record_requested = Signal(str, str)

    def __init__(
        self, theme: Theme, parties: Parties, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            translate("PartiesDialog", "Parties"),
            translate("PartiesDialog", "Search names and other names"),
            parties.table(),
            Parties.parts_table(()),
            parent,
        )
        self._parties = parties
        self._build()
        self.show_parties(parties)
        self.fit(72, 44)

    # Methods

    def show_parties(self, parties: Parties) -> None:
        """Show the parties as they are now; the chosen one stays chosen."""
        self._parties = parties
        self._renew_choice()
        self.show_matches()

    def show_matches(self) -> None:
        """Show the parties that are searched for."""
        table = self._parties.table(self.search.text())
        self.show_found(table, translate("PartiesDialog", "Found: {count}"))

    def show_details(self) -> None:
        """Show the record of the chosen party, and what merging it would join."""
        chosen = self.chosen()
        details = self._parties.details(chosen) if chosen else None
        self._edit.setEnabled(details is not None)
        self.about.setText("\n".join(details.lines) if details is not None else "")
        if details is not None:
            self.parts.show_table(details.parts)
        self._show_preview()

    def choose_twin(self, party: str) -> None:
        """Choose whom the chosen party turned out to be; shows what would be joined."""
        self._twin.choose(party)
        self._show_preview()

    @property
    def preview(self) -> str:
        """What merging would join, as it is shown."""
        return self._preview.text()

    # Internal

    def _build(self) -> None:
        theme = self.theme
        self.parts.opened.connect(self._on_part)
        self.split.setSizes([theme.height(18), theme.height(14)])
        self._merging = QHBoxLayout()
        self._merging.setSpacing(theme.unit * 2)
        self._merging.addWidget(
            PlainLabel(translate("PartiesDialog", "The chosen party turned out to be"))
        )
        self._twin = ChoiceField((), "", empty=translate("PartiesDialog", "–"))
        self._twin.edited.connect(self._show_preview)
        self._merging.addWidget(self._twin, 1)
        self._preview = PlainLabel(tone="quiet")
        self._preview.setWordWrap(True)
        self.column.addWidget(self.search)
        self.column.addWidget(self.split, 1)
        self.column.addLayout(self._merging)
        self.column.addWidget(self._preview)
        self._build_foot()

    def _build_foot(self) -> None:
        self._edit = self.add_buttons(
            translate("PartiesDialog", "Add…"), translate("PartiesDialog", "Edit…")
        )
        self._merge = self.button(translate("PartiesDialog", "Merge"))
        self._merge.clicked.connect(
            lambda: self.merge_requested.emit(self._twin.chosen(), self.chosen())
        )
        self.end_foot()

    def _renew_choice(self) -> None:
        """Offer all parties anew; a choice that is still there stays."""
        options: list[Option] = [
            (row.record, row.cells[0]) for row in self._parties.table().rows
        ]
        chosen = self._twin.chosen()
        known = {party for party, _ in options}
        fresh = ChoiceField(
            options,
            chosen if chosen in known else "",
            empty=translate("PartiesDialog", "–"),
        )
        name = translate("PartiesDialog", "The chosen party turned out to be")
        fresh.setAccessibleName(name)
        if (box := fresh.focusProxy()) is not None:
            box.setAccessibleName(name)
        fresh.edited.connect(self._show_preview)
        self._merging.replaceWidget(self._twin, fresh)
        self._twin.hide()
        self._twin.deleteLater()
        self._twin = fresh

    def _show_preview(self) -> None:
        chosen, twin = self.chosen(), self._twin.chosen()
        lines = self._parties.preview(twin, chosen) if chosen and twin else ()
        self._preview.setText("\n".join(lines))
        self._preview.setVisible(bool(lines))
        self._merge.setEnabled(bool(lines))

    def _on_part(self, row: TextRow) -> None:
        self.record_requested.emit(row.table, row.record)
