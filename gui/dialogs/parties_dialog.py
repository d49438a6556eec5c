"""The window of parties: search, the record of each, and two that are one."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.party_rows import Parties
from gui.models.text_rows import TextRow
from gui.text import PlainLabel
from gui.theme import Theme
from gui.views.text_table import TextTableView
from gui.widgets.choice_field import ChoiceField, Option

translate = QCoreApplication.translate


class PartiesDialog(SideDialog):
    """All parties of the book; it stays open beside the window.

    Signals:
        edit_requested: Id of the party that is to be edited.
        add_requested: A new party is wanted.
        merge_requested: Ids of the party that stays and of the one it absorbs.
        record_requested: Table and id of the bidder or contest to be shown.
    """

    edit_requested = Signal(str)
    add_requested = Signal()
    merge_requested = Signal(str, str)
    record_requested = Signal(str, str)

    def __init__(
        self, theme: Theme, parties: Parties, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, translate("PartiesDialog", "Parties"), parent)
        self._parties = parties
        self._build()
        self.show_parties(parties)
        self.fit(72, 44)

    # Methods

    def show_parties(self, parties: Parties) -> None:
        """Show the parties as they are now; the chosen one stays chosen."""
        self._parties = parties
        self._renew_choice()
        self._find()

    def choose(self, party: str) -> None:
        """Choose a party, whatever was searched for before."""
        self._search.clear()
        place = self._table.model.place_of(party)
        if place is not None:
            self._table.view.selectRow(place)
            self._table.view.setFocus()

    def chosen(self) -> str:
        """Id of the chosen party; empty where none is."""
        row = self._table.current()
        return row.record if row is not None else ""

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
        self._search = self.search_line(
            translate("PartiesDialog", "Search names and other names")
        )
        self._search.textChanged.connect(self._find)
        self._table = TextTableView(theme, self._parties.table())
        self._table.opened.connect(lambda row: self.edit_requested.emit(row.record))
        selection = self._table.view.selectionModel()
        selection.currentRowChanged.connect(lambda _now, _old: self._show_details())
        self._about = PlainLabel()
        self._about.setWordWrap(True)
        self._parts = TextTableView(theme, Parties.parts_table(()))
        self._parts.opened.connect(self._on_part)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, theme.unit * 2, 0, 0)
        column.addWidget(self._about)
        column.addWidget(self._parts, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(below)
        split.setSizes([theme.height(18), theme.height(14)])
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
        self.column.addWidget(self._search)
        self.column.addWidget(split, 1)
        self.column.addLayout(self._merging)
        self.column.addWidget(self._preview)
        self._build_foot()

    def _build_foot(self) -> None:
        add = self.button(translate("PartiesDialog", "Add…"))
        self._edit = self.button(translate("PartiesDialog", "Edit…"))
        self._merge = self.button(translate("PartiesDialog", "Merge"))
        add.clicked.connect(self.add_requested)
        self._edit.clicked.connect(lambda: self.edit_requested.emit(self.chosen()))
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

    def _find(self) -> None:
        chosen = self.chosen()
        table = self._parties.table(self._search.text())
        self._table.show_table(table)
        if table.rows:
            self._table.view.selectRow(self._table.model.place_of(chosen) or 0)
        text = translate("PartiesDialog", "Found: {count}")
        self.say(text.format(count=len(table.rows)))
        self._show_details()

    def _show_details(self) -> None:
        chosen = self.chosen()
        details = self._parties.details(chosen) if chosen else None
        self._edit.setEnabled(details is not None)
        self._about.setText("\n".join(details.lines) if details is not None else "")
        if details is not None:
            self._parts.show_table(details.parts)
        self._show_preview()

    def _show_preview(self) -> None:
        chosen, twin = self.chosen(), self._twin.chosen()
        lines = self._parties.preview(twin, chosen) if chosen and twin else ()
        self._preview.setText("\n".join(lines))
        self._preview.setVisible(bool(lines))
        self._merge.setEnabled(bool(lines))

    def _on_part(self, row: TextRow) -> None:
        self.record_requested.emit(row.table, row.record)
