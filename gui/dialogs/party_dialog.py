"""Enters a party: a company, person, fund, agency, court or consortium."""

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.identifiers import new_record_id
from core.domain.records import Party
from core.domain.words import PARTY_KINDS
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk
from gui.widgets.field import NotesField, TextField

translate = QCoreApplication.translate


class PartyDialog(Form):
    """A new party, or one that is there already."""

    def __init__(
        self,
        desk: Desk,
        party: Party | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        title = (
            translate("PartyDialog", "Edit party")
            if party
            else translate("PartyDialog", "New party")
        )
        super().__init__(desk, title, parent=parent)
        self._party = party
        old = party or Party(id=new_record_id(name), name=name)
        self._name = TextField(old.name)
        self._kind = ChoiceField(
            desk.words("party_kinds", PARTY_KINDS), old.kind, open_list=True, empty=""
        )
        self._aliases = TextField(", ".join(old.aliases))
        self._aliases.set_hint(translate("PartyDialog", "Other names, with commas"))
        self._country = TextField(old.country)
        self._masked = TextField(old.masked)
        self._masked.set_hint(translate("PartyDialog", "A name that hides who it is"))
        self._notes = NotesField(old.notes)
        self.add_row(translate("PartyDialog", "Name"), self._name)
        self.add_row(translate("PartyDialog", "Kind"), self._kind)
        self.add_row(translate("PartyDialog", "Also called"), self._aliases)
        self.add_row(translate("PartyDialog", "Country"), self._country)
        self.add_row(translate("PartyDialog", "Masked as"), self._masked)
        self.add_row(translate("PartyDialog", "Notes"), self._notes)
        self.fit()

    def entry(self) -> Entry:
        """The party as it is now."""
        name = self._name.text()
        if not name:
            raise NameMissingError(field=translate("PartyDialog", "Name"))
        old = self._party or Party(id=new_record_id(name), name=name)
        aliases = (alias.strip() for alias in self._aliases.text().split(","))
        party = msgspec.structs.replace(
            old,
            name=name,
            kind=self._kind.chosen(),
            aliases=tuple(alias for alias in aliases if alias),
            country=self._country.text(),
            masked=self._masked.text(),
            notes=self._notes.text(),
        )
        return Entry(party)
