"""Entering and editing: opens the forms and puts what they give into the book."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.answers.calendar_days import bid_seen_from
from core.answers.ranking import rank
from core.answers.resolve import resolve_field, resolve_price
from core.book.entering import enter
from core.book.operations.claims import also_reported_by
from core.book.operations.parties import merge_parties
from core.book.operations.removing import remove_part, remove_record
from core.domain.claim import Claim
from core.domain.errors import BidbookError
from core.domain.label import Label
from core.domain.records import AnyRecord, Bid, Event, Figure, table_of
from core.domain.tables import Change
from core.domain.when import When
from gui.bridge import Bridge
from gui.dialogs.choice_dialog import ChoiceDialog
from gui.dialogs.event_dialog import EventDialog
from gui.dialogs.figure_dialog import FigureDialog
from gui.dialogs.form import Form
from gui.dialogs.report_dialog import ReportDialog
from gui.draft_keeper import DraftKeeper
from gui.drafts import Purpose
from gui.forms import make_form
from gui.phrases import translate
from gui.session import Session
from gui.widgets.desk import Desk

F = TypeVar("F", bound=Form)
_SHOWN_FIELDS = ("made_on", "stake", "scope", "binding", "stage")
# How long a pause in typing lasts before its effect is worked out.
_PAUSE = 250


class Entering(QObject):
    """Opens a form for each kind of entry. The one that is open stays reachable.

    Signals:
        next_requested: Purpose of a form that was saved; the next one is wanted.
        entered: Record that a form has brought into the book.
    """

    next_requested = Signal(object)
    entered = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.form: Form | None = None
        self.drafts = DraftKeeper(session)
        self._does: dict[str, Callable[[], object]] = {
            "add_contest": lambda: self.open("new_contest"),
            "edit_contest": self._edit_contest,
            "delete_contest": lambda: self._delete("contests", self._contest_id()),
            "add_party": lambda: self.open("new_party"),
            "edit_party": lambda: self._choose_record("parties"),
            "merge_parties": self._merge_parties,
            "add_source": lambda: self.open("new_source"),
            "edit_source": lambda: self._choose_record("sources"),
            "add_event": lambda: self._add_event("other"),
            "add_deadline": lambda: self._add_event("deadline"),
            "add_response": lambda: self.add_response(self._bid_id()),
            "add_figure": self._add_figure,
            "add_bidder": lambda: self.open("new_bidder", self._contest_id()),
            "edit_bidder": lambda: self.edit("bidders", self._bidder_id()),
            "delete_bidder": lambda: self._delete("bidders", self._bidder_id()),
            "add_bid": self._add_bid,
            "raise_bid": self._raise_bid,
            "edit_bid": lambda: self.edit("bids", self._bid_id()),
            "delete_bid": lambda: self._delete("bids", self._bid_id()),
            "end_bid": lambda: self.open("stage", self._bid_id()),
            "also_reported": lambda: self.open("report", self._bid_id()),
            "add_claim": self._add_claim,
        }

    # Methods

    def do(self, action: str) -> None:
        """Begin the entry that an action asks for."""
        does = self._does.get(action)
        if does is not None and self._session.bridge is not None:
            does()

    def desk(self) -> Desk:
        """What the fields of a form need, as the book is now."""
        bridge = self._bridge()
        contest = bridge.shown.contest
        languages = ("de", "en") if bridge.voice.language == "de" else ("en", "de")
        return Desk(
            bridge.tables,
            bridge.voice,
            self._session.window.theme,
            self._session.today(),
            contest.currency if contest else None,
            languages,
        )

    def open(self, *purpose: str) -> bool:
        """Open the form for a purpose; false if the record of it is gone."""
        form = make_form(self.desk(), self.shown, purpose)
        if form is None:
            return False
        if isinstance(form, ReportDialog):
            bid = purpose[1]
            self.ask(form, lambda one: self._take_report(one, bid), purpose)
        else:
            self._open(form, purpose)
        return True

    def edit(self, table: str, record_id: str) -> None:
        """Open the form of a record that is there."""
        self.open(table, record_id)

    def edit_claim(
        self,
        table: str,
        record_id: str,
        field: str,
        claim_id: str | None,
        *of: str,
    ) -> None:
        """Open the form of a claim; none for a new one.

        Args:
            table: The record's table.
            record_id: Its id.
            field: Name of the field.
            claim_id: Id of the claim.
            of: For a new price, id of the perimeter that it is for.
        """
        self.open("claim", table, record_id, field, claim_id or "", *of)

    def add_response(self, about: str) -> None:
        """Open the form of a new response to a bid, bidder, member or claim."""
        self._add_event("response", about)

    def begin(self, event: Event) -> None:
        """Open the form of an event that is not in the book yet."""
        shown = {"on": event.on[0]} if event.on else {}
        form = EventDialog(self.desk(), event, shown, new=True)
        self._open(form, ("new_event", event.contest, event.kind, *event.about))

    def begin_figure(self, figure: Figure, on: When | None = None) -> None:
        """Open the form of a figure that is not in the book yet, about a day."""
        form = FigureDialog(self.desk(), figure, {}, new=True, on=on)
        self._open(form, ("new_figure", figure.kind, *figure.about))

    def remove(self, table: str, record_id: str, part: str = "") -> None:
        """Take out a record, or a part of it, with what hangs on it."""
        bridge = self._bridge()
        if part:
            bridge.do(lambda: remove_part(bridge.book, table, record_id, part))
        else:
            self._delete(table, record_id)

    def shown(self, record: AnyRecord) -> dict[str, Claim[Any]]:
        """The claim shown for each field of a record."""
        bridge = self._bridge()
        tables, index, lens = bridge.tables, bridge.index, bridge.state.lens
        found = []
        if isinstance(record, Bid):
            found += list(resolve_price(tables, index, record, lens)[:1])
            found += [
                resolve_field(tables, index, record, field, lens)
                for field in _SHOWN_FIELDS
            ]
        elif isinstance(record, Event):
            found += [
                resolve_field(tables, index, record, field, lens)
                for field in ("on", "until", "outcome")
            ]
        elif isinstance(record, Figure):
            found.append(resolve_field(tables, index, record, "value", lens))
        return {one.field: one.shown.claim for one in found if one.shown is not None}

    def ask(self, form: F, take: Callable[[F], object], purpose: Purpose = ()) -> None:
        """Open a form and take what it gives; it stays open when that is refused.

        Args:
            form: The form.
            take: Puts what it gives into the book.
            purpose: By what a draft of it is known; none where none is kept.
        """
        if self.form is not None:
            self.form.close()
        self.form = form
        form.setParent(self._session.window, form.windowFlags())

        def offer() -> None:
            try:
                take(form)
            except BidbookError as error:
                form.show_refusal(error)
            else:
                form.done(1)
                if form.goes_on and purpose:
                    # Once this form has given the keyboard back.
                    QTimer.singleShot(0, lambda: self.next_requested.emit(purpose))

        form.offered.connect(offer)
        if purpose:
            self.drafts.keep(form, purpose, form.title)
        form.finished.connect(lambda _result: self._closed(form))
        form.open()

    # Internal: one method for each entry that needs more than a form

    def _open(self, form: Form, purpose: Purpose) -> None:
        """Open the form of a record; what it will change is said in its foot."""
        bridge = self._bridge()

        def take(offered: Form) -> None:
            entry = offered.entry()
            since = offered.desk.tables
            new = bridge.tables.find(entry.record.id) is None
            enter(bridge.book, entry.record, entry.according, entry.beside, since)
            if new:
                self.entered.emit(entry.record)

        pause = QTimer(form)
        pause.setSingleShot(True)
        pause.setInterval(_PAUSE)
        pause.timeout.connect(lambda: form.show_effect(self._effect(form)))
        form.edited.connect(pause.start)
        self.ask(form, take, purpose)

    def _closed(self, form: Form) -> None:
        if self.form is form:
            self.form = None
        form.deleteLater()

    def _effect(self, form: Form) -> str:
        """What the entry would make of the answer, before it is made."""
        bridge = self._bridge()
        try:
            entry = form.entry()
        except BidbookError:
            return ""
        changes = [
            Change(table_of(one), one.id, bridge.tables.find(one.id), one)
            for one in (*entry.beside, entry.record)
        ]
        tables = bridge.tables.apply(changes)
        after = bridge.index.after(changes, tables)
        lens = bridge.state.lens
        ranking = rank(tables, after, lens, bridge.state.choice)
        if isinstance(entry.record, Bid):
            seen = bid_seen_from(tables, after, entry.record.id, lens)
            if seen is not None and seen > lens.as_of:
                template = translate("Form", "It will not be seen as of {day}.")
                return template.format(day=bridge.voice.day(lens.as_of))
        text = bridge.voice.sentence(ranking, tables).text
        if text == "".join(run.text for run in bridge.shown.sentence):
            return translate("Form", "Afterwards the answer stays as it is.")
        return translate("Form", "Afterwards: {answer}").format(answer=text)

    def _edit_contest(self) -> None:
        self.edit("contests", self._contest_id())

    def _raise_bid(self) -> None:
        self.open("new_bid", self._bidder_id(), self._bid_id())

    def _add_bid(self) -> None:
        """A bid of the selected bidder; asks while others have none to be selected."""
        waiting = self._without_bid()
        if not waiting:
            self.open("new_bid", self._bidder_id(), "")
            return
        bidders = self._bridge().tables.bidders
        selected = [self._bidder_id()] if self._bid_id() else []
        form = ChoiceDialog(
            self.desk(),
            translate("Entering", "New bid"),
            translate("Entering", "Bidder"),
            [(one, bidders[one].name) for one in (*waiting, *selected)],
            leads_on=True,
        )

        def take(one: ChoiceDialog) -> None:
            chosen = one.chosen()
            QTimer.singleShot(0, lambda: self.open("new_bid", chosen, ""))

        self.ask(form, take)

    def _without_bid(self) -> list[str]:
        """The bidders of the contest that are in no list, as they have no bid yet."""
        index = self._bridge().index
        bidders = index.bidders_of(self._contest_id())
        return [one for one in bidders if not index.bids_of(one)]

    def _add_event(self, kind: str, *about: str) -> None:
        self.open("new_event", self._contest_id(), kind, *about)

    def _add_figure(self) -> None:
        self.open("new_figure", "valuation", *filter(None, (self._bid_id(),)))

    def _add_claim(self) -> None:
        field = self._bridge().state.why or "price"
        self.edit_claim("bids", self._bid_id(), field, None)

    def _take_report(self, form: ReportDialog, bid_id: str) -> None:
        bridge = self._bridge()
        bid = bridge.tables.bids[bid_id]
        own = {
            claim.id
            for field in ("price", *_SHOWN_FIELDS)
            for claim in getattr(bid, field)
        }
        shown = [one.id for one in self.shown(bid).values() if one.id in own]
        bidder = bridge.tables.bidders.get(bid.bidder)
        name = bidder.name if bidder else ""
        according, sources = form.report()
        label = Label.of("also_reported_by", name=name, source="")
        with bridge.book.edit(label):
            for source in sources:
                enter(bridge.book, source)
            also_reported_by(bridge.book, bid.id, shown, according)

    def _merge_parties(self) -> None:
        desk = self.desk()
        form = ChoiceDialog(
            desk,
            translate("Entering", "Two parties that are one"),
            translate("Entering", "This party"),
            desk.parties(),
            leads_on=True,
        )

        def take(first: ChoiceDialog) -> None:
            absorbed = first.chosen()
            QTimer.singleShot(0, lambda: self._merge_into(absorbed))

        self.ask(form, take)

    def _merge_into(self, absorbed: str) -> None:
        bridge, desk = self._bridge(), self.desk()
        others = [one for one in desk.parties() if one[0] != absorbed]
        form = ChoiceDialog(
            desk,
            translate("Entering", "Two parties that are one"),
            translate("Entering", "is in truth"),
            others,
            under=bridge.tables.parties[absorbed].name,
        )
        self.ask(form, lambda one: merge_parties(bridge.book, one.chosen(), absorbed))

    def _choose_record(self, table: str) -> None:
        desk = self.desk()
        options = desk.parties() if table == "parties" else desk.sources()
        form = ChoiceDialog(
            desk,
            desk.voice.word("tables", table),
            desk.voice.word("records", table),
            options,
            leads_on=True,
        )

        def take(one: ChoiceDialog) -> None:
            chosen = one.chosen()
            QTimer.singleShot(0, lambda: self.edit(table, chosen))

        self.ask(form, take)

    def _delete(self, table: str, record_id: str) -> None:
        bridge = self._bridge()
        if record_id:
            bridge.do(lambda: remove_record(bridge.book, table, record_id))

    def _bridge(self) -> Bridge:
        bridge = self._session.bridge
        if bridge is None:
            raise RuntimeError("an entry without a book")
        return bridge

    def _contest_id(self) -> str:
        contest = self._bridge().shown.contest
        return contest.id if contest else ""

    def _bid_id(self) -> str:
        return self._bridge().state.bid or ""

    def _bidder_id(self) -> str:
        return self._bridge().state.bidder or ""
