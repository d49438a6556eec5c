"""Enters a bidder with its members."""

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.identifiers import new_record_id
from core.domain.records import AnyRecord, Bidder, Party
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.widgets.according_to import AccordingTo
from gui.widgets.choice_field import ChoiceField, ChoicesField
from gui.widgets.desk import Desk
from gui.widgets.field import NotesField, TextField
from gui.widgets.members_field import MembersField

translate = QCoreApplication.translate


class BidderDialog(Form):
    """A new bidder, or one that is there already."""

    def __init__(
        self,
        desk: Desk,
        bidder: Bidder,
        parent: QWidget | None = None,
        *,
        new: bool = False,
    ) -> None:
        title = (
            translate("BidderDialog", "New bidder")
            if new
            else translate("BidderDialog", "Edit bidder")
        )
        contest = desk.tables.contests.get(bidder.contest)
        super().__init__(desk, title, contest.title if contest else "", parent)
        self._bidder, self._new = bidder, new
        self._name = TextField(bidder.name)
        self._lead = ChoiceField(
            desk.parties(), bidder.lead or "", open_list=True, empty=""
        )
        self._lead.set_hint(
            translate("BidderDialog", "A party of the book, or a new name")
        )
        others = [one for one in desk.bidders(bidder.contest) if one[0] != bidder.id]
        self._formed_from = ChoicesField(others, bidder.formed_from)
        self._members = MembersField(desk, bidder.members)
        self._according = AccordingTo(desk)
        self._notes = NotesField(bidder.notes)
        self.add_row(translate("BidderDialog", "Name"), self._name)
        self.add_row(translate("BidderDialog", "Led by"), self._lead)
        self.add_row(translate("BidderDialog", "Members"), self._members)
        self.add_row(translate("BidderDialog", "Formed from"), self._formed_from)
        self.add_evidence(self._according)
        self.add_row(translate("BidderDialog", "Notes"), self._notes)
        self.fit()

    def entry(self) -> Entry:
        """The bidder as it is now, with parties and a source that are new."""
        name = self._name.text()
        if not name:
            raise NameMissingError(field=translate("BidderDialog", "Name"))
        lead, parties = self._lead_party(name)
        according = self._according.according()
        members, new_parties = self._members.members(according)
        bidder_id = new_record_id(name) if self._new else self._bidder.id
        bidder = msgspec.structs.replace(
            self._bidder,
            id=bidder_id,
            name=name,
            lead=lead,
            members=members,
            formed_from=self._formed_from.chosen(),
            notes=self._notes.text(),
        )
        beside: tuple[AnyRecord, ...] = (
            *parties,
            *new_parties,
            *self._according.new_source(),
        )
        return Entry(bidder, according, beside)

    def _lead_party(self, name: str) -> tuple[str | None, tuple[Party, ...]]:
        chosen = self._lead.chosen()
        if not chosen and self._new:
            # A bidder that names no lead is its own: the party of its name.
            same = [one for one, party in self.desk.parties() if party == name]
            chosen = same[0] if same else name
        if not chosen or chosen in self.desk.tables.parties:
            return chosen or None, ()
        party = Party(id=new_record_id(chosen), name=chosen)
        return party.id, (party,)


def empty_bidder(contest: str) -> Bidder:
    """A bidder of a contest with nothing in it yet."""
    return Bidder(id=new_record_id("bidder"), contest=contest, name="")
