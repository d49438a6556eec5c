"""Enters an event: a law, a deadline, a letter, or a response with its stance."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.book.entering import fill_shown
from core.domain.claim import Claim
from core.domain.identifiers import new_record_id
from core.domain.records import Event
from core.domain.words import APPROVAL_OUTCOMES, DEADLINE_OUTCOMES, EVENT_KINDS, STANCES
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.widgets.according_to import AccordingTo
from gui.widgets.choice_field import ChoiceField, ChoicesField, Option
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from gui.widgets.field import NotesField, TextField

translate = QCoreApplication.translate


class EventDialog(Form):
    """A new event, or one that is there already."""

    def __init__(
        self,
        desk: Desk,
        event: Event,
        shown: Mapping[str, Claim[Any]],
        parent: QWidget | None = None,
        *,
        new: bool = False,
    ) -> None:
        """Make the dialog.

        Args:
            desk: The book and the reader.
            event: The event as it is; an empty one of its contest when it is new.
            shown: The claim shown for each field.
            parent: The window.
            new: Whether the event is not in the book yet.
        """
        contest = desk.tables.contests.get(event.contest)
        super().__init__(
            desk, _title(event, new=new), contest.title if contest else "", parent
        )
        self._event, self._shown, self._new = event, shown, new
        self._build_what()
        self._build_who()
        self._build_evidence()
        self.fit()

    def entry(self) -> Entry:
        """The event as it is now, with the source that is new with it."""
        according = self._according.according()
        filled = partial(fill_shown, self._event, self._shown, according)
        event = msgspec.structs.replace(
            self._event,
            kind=self._kind.chosen() or self._event.kind,
            title=self._title_field.text(),
            on=filled("on", self._on.when()),
            by=self._by.chosen(),
            to=self._to.chosen(),
            about=self._about.chosen(),
            extends=self._extends.chosen() or None,
            stance=self._stance.chosen(),
            outcome=filled("outcome", self._outcome.chosen() or None),
            notes=self._notes.text(),
        )
        return Entry(event, according, self._according.new_source())

    # Internal

    def _build_what(self) -> None:
        desk, event = self.desk, self._event
        self._kind = ChoiceField(
            desk.words("event_kinds", EVENT_KINDS), event.kind, open_list=True
        )
        self._stance = ChoiceField(
            desk.words("stances", STANCES), event.stance, open_list=True, empty=""
        )
        self._title_field = TextField(event.title)
        on = self._shown.get("on")
        self._on = DateField(desk, on.value if on else None)
        self.add_row(translate("EventDialog", "Kind"), self._kind)
        self.add_row(translate("EventDialog", "Stance"), self._stance)
        self.add_row(translate("EventDialog", "What happened"), self._title_field)
        self.add_row(translate("EventDialog", "When"), self._on)

    def _build_who(self) -> None:
        desk, event = self.desk, self._event
        self._by = ChoicesField(desk.parties(), event.by)
        self._to = ChoicesField(desk.parties(), event.to)
        self._about = ChoicesField(_subjects(desk, event), event.about)
        self._extends = ChoiceField(
            _deadlines(desk, event), event.extends or "", empty=""
        )
        outcome = self._shown.get("outcome")
        self._outcome = ChoiceField(
            [
                *desk.words("deadline_outcomes", DEADLINE_OUTCOMES),
                *desk.words("approval_outcomes", APPROVAL_OUTCOMES),
            ],
            outcome.value if outcome else "",
            open_list=True,
            empty="",
        )
        self.add_row(translate("EventDialog", "By"), self._by)
        self.add_row(translate("EventDialog", "To"), self._to)
        self.add_row(translate("EventDialog", "About"), self._about)
        self.add_row(translate("EventDialog", "Extends"), self._extends)
        self.add_row(translate("EventDialog", "Outcome"), self._outcome)

    def _build_evidence(self) -> None:
        first = self._shown.get("on") or self._shown.get("outcome")
        self._according = AccordingTo(self.desk, None if self._new else first)
        self._notes = NotesField(self._event.notes)
        self.add_evidence(self._according)
        self.add_row(translate("EventDialog", "Notes"), self._notes)


def empty_event(contest: str, kind: str, about: tuple[str, ...] = ()) -> Event:
    """An event of a contest with nothing in it yet."""
    return Event(id=new_record_id(kind), contest=contest, kind=kind, about=about)


def _title(event: Event, *, new: bool) -> str:
    if not new:
        return translate("EventDialog", "Edit event")
    if event.kind == "response":
        return translate("EventDialog", "New response")
    if event.kind == "deadline":
        return translate("EventDialog", "New deadline")
    return translate("EventDialog", "New event")


def _subjects(desk: Desk, event: Event) -> list[Option]:
    """What an event may be about: bidders, their bids and members, and events."""
    found: list[Option] = []
    tables = desk.tables
    names = dict(desk.bidders(event.contest))
    for bidder, name in names.items():
        found.append((bidder, name))
        for member in tables.bidders[bidder].members:
            party = tables.party(member.party)
            if party is not None:
                found.append((member.id, f"{name}: {party.name}"))
    for bid in tables.bids.values():
        if bid.bidder in names:
            kind = desk.voice.word("bid_kinds", bid.kind)
            day = bid.made_on[0].value if bid.made_on else None
            when = desk.voice.when(day, short=True)
            found.append((bid.id, f"{names[bid.bidder]}: {kind} {when}".strip()))
    found += [
        (other.id, other.title or other.kind)
        for other in tables.events.values()
        if other.contest == event.contest and other.id != event.id
    ]
    known = {stored for stored, _ in found}
    found += [(one, one) for one in event.about if one not in known]
    return found


def _deadlines(desk: Desk, event: Event) -> list[Option]:
    return [
        (other.id, other.title)
        for other in desk.tables.events.values()
        if other.contest == event.contest
        and other.kind == "deadline"
        and other.id != event.id
    ]
