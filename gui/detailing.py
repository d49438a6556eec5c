"""The detail pane and the why panel at work: what they show, and what they ask for."""

from dataclasses import replace

import msgspec
from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from core.answers.shown_values import ShownValue
from core.book.operations.claims import (
    move_claim,
    prefer_claim,
    reject_claim,
    reset_claim,
)
from core.domain.records import Bid
from core.domain.words import REJECTION_REASONS
from gui.bridge import Bridge
from gui.dialogs.choice_dialog import ChoiceDialog
from gui.entering import Entering
from gui.links import offer_link
from gui.missing_entry import MissingEntry
from gui.models.bid_facts import Fact, bid_facts
from gui.models.detail_tables import detail_tables
from gui.models.text_rows import TextRow
from gui.models.why_lines import Why, WhyTeller
from gui.models.why_steps import ComparedAs, StepLine, StepTeller
from gui.phrases import BoardPhrases, translate
from gui.session import Session
from gui.shown import Shown
from gui.views.detail import DetailContent, DetailPane
from gui.views.why import WhyPanel

# How long the slider must rest before the panes follow it, in milliseconds.
_REST = 80


class Detailing(QObject):
    """Keeps both panes on the selected bid, and carries out what they ask for.

    While the as-of slider moves they wait until it rests: list, sentence and chart
    keep up with the hand, and the panes are built once, not at each day on the way.
    """

    def __init__(self, session: Session, entering: Entering) -> None:
        super().__init__(session)
        self._session = session
        self._entering = entering
        self._missing = MissingEntry(session, entering)
        theme = session.window.theme
        self.pane = DetailPane(theme)
        self.why = WhyPanel(theme)
        session.window.details.set_detail(self.pane)
        session.window.details.set_why(self.why)
        self._facts: tuple[Fact, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.refresh)
        self._connect()

    # Methods

    def refresh(self) -> None:
        """Show the selected bid as it is now."""
        self._rest.stop()
        bridge = self._session.bridge
        bid = self._bid(bridge) if bridge else None
        if bridge is None or bid is None:
            self._facts = ()
            self.pane.show_content(None)
            self.why.show_why(None)
            return
        state = bridge.state
        facts = bid_facts(bridge.tables, bridge.index, bid, state.lens, bridge.voice)
        self._facts = tuple(self._with_paid(bridge, fact) for fact in facts)
        current = self._current(state.why)
        self.pane.show_content(self._content(bridge, bid, current))
        self.why.show_why(self._why(bridge, current))

    def do(self, action: str) -> None:
        """Answer "Why this number?" for the price, by keyboard from anywhere."""
        if action == "why":
            self._ask(why="price")
            self.why.take_focus()

    # Internal

    def _connect(self) -> None:
        pane, panel, session = self.pane, self.why, self._session
        session.opened.connect(self._on_opened)
        pane.bid_requested.connect(self._on_bid)
        pane.why_requested.connect(lambda key: self._ask(why=key))
        pane.edit_requested.connect(self._on_edit)
        pane.add_requested.connect(self._on_add)
        pane.opened.connect(self._on_row_opened)
        pane.removed.connect(self._on_row_removed)
        pane.menu_requested.connect(self._on_menu)
        panel.prefer_requested.connect(self._prefer)
        panel.reject_requested.connect(self._reject)
        panel.restore_requested.connect(self._restore)
        panel.correct_requested.connect(self._correct)
        panel.move_requested.connect(self._move)
        panel.add_requested.connect(self._add_claim)
        panel.link_requested.connect(lambda url: offer_link(session.window, url))
        panel.value_requested.connect(lambda key: self._ask(why=key))
        panel.footnote_requested.connect(
            lambda text: QGuiApplication.clipboard().setText(text)
        )
        panel.record_requested.connect(lambda one: self._entering.edit("events", one))
        panel.step_requested.connect(self._show_step)
        panel.missing_requested.connect(self._missing.open)

    def _on_opened(self) -> None:
        bridge = self._session.bridge
        if bridge is not None:
            bridge.shown_changed.connect(self._on_shown)
            bridge.changed.connect(lambda _changes: self.refresh())
        self.refresh()

    def _on_shown(self, old: Shown, new: Shown) -> None:
        if _is_move(old, new):
            self._rest.start()
        else:
            self.refresh()

    def _bid(self, bridge: Bridge) -> Bid | None:
        return bridge.tables.bids.get(bridge.state.bid or "")

    def _current(self, wanted: str) -> Fact | None:
        """The fact that is asked about: by key, else by field, else the first."""
        by_key = [fact for fact in self._facts if fact.key == wanted]
        by_field = [fact for fact in self._facts if fact.field == wanted]
        return next(iter((*by_key, *by_field, *self._facts)), None)

    def _content(self, bridge: Bridge, bid: Bid, current: Fact | None) -> DetailContent:
        tables, voice = bridge.tables, bridge.voice
        bidder = tables.bidders[bid.bidder]
        row = bridge.shown.selected
        lead = tables.party(bidder.lead)
        under = [lead.name] if lead and lead.name != bidder.name else []
        if row is not None and row.best is not None:
            rank = BoardPhrases(voice).rank_tip(row)
            under.append(translate("DetailPane", "rank {rank}").format(rank=rank))
        return DetailContent(
            name=bidder.name,
            under="  ·  ".join(under),
            bids=self._bids(bridge, bid),
            bid=bid.id,
            facts=self._facts,
            current=current.key if current else "",
            tables=detail_tables(bridge, bid),
        )

    def _bids(self, bridge: Bridge, bid: Bid) -> tuple[tuple[str, str], ...]:
        voice, found = bridge.voice, []
        for one in bridge.index.bids_of(bid.bidder):
            record = bridge.tables.bids[one]
            facts = bid_facts(
                bridge.tables, bridge.index, record, bridge.state.lens, voice
            )
            said = {fact.field: fact.value for fact in reversed(facts)}
            parts = (said.get("made_on", ""), said.get("price", ""))
            kind = voice.word("bid_kinds", record.kind)
            found.append((one, "  ·  ".join([*filter(None, parts), kind])))
        return tuple(reversed(found))

    def _why(self, bridge: Bridge, current: Fact | None) -> Why | None:
        if current is None:
            return None
        values = {fact.key: _shown(fact) for fact in self._facts}
        lens = bridge.state.lens
        teller = WhyTeller(bridge.tables, bridge.index, lens, bridge.voice)
        why = teller.tell(values[current.key], values.values())
        compared = self._compared(bridge, current)
        if compared is not None and compared.paid and not current.resolved.weighed:
            why = replace(
                why,
                value=compared.value,
                support=compared.support,
                support_sign=compared.sign,
                rule=translate(
                    "WhyPanel", "Nobody states it: it is what is paid for a share."
                ),
            )
        return replace(why, compared=compared)

    def _compared(self, bridge: Bridge, fact: Fact) -> ComparedAs | None:
        """What the bid is compared as, where its price is not that."""
        ranking = bridge.shown.ranking
        if ranking is None or fact.field != "price":
            return None
        teller = StepTeller(bridge.tables, bridge.index, ranking, bridge.voice)
        found = teller.tell(fact.record, fact.resolved.measure)
        if found is not None and not self._missing.usable:
            found = replace(found, place=None)
        return found

    def _with_paid(self, bridge: Bridge, fact: Fact) -> Fact:
        """A price that nobody states, as what is paid for a share."""
        if fact.field != "price" or fact.resolved.weighed:
            return fact
        compared = self._compared(bridge, fact)
        if compared is None or not compared.paid:
            return fact
        return replace(
            fact,
            value=compared.value,
            strong=True,
            support=compared.support,
            sign=compared.sign,
        )

    def _show_step(self, line: StepLine) -> None:
        """Open what a step of a conversion rests on."""
        if line.field:
            self._entering.edit_claim(line.table, line.record, line.field, line.claim)
        else:
            self._entering.edit(line.table, line.record)

    def _ask(self, **changes: object) -> None:
        if self._session.bridge is not None:
            self._session.bridge.ask(**changes)

    def _on_bid(self, bid: str) -> None:
        self._ask(bid=bid)

    def _fact(self, key: str) -> Fact | None:
        return next((fact for fact in self._facts if fact.key == key), None)

    def _on_edit(self, key: str) -> None:
        fact = self._fact(key)
        if fact is not None:
            self._entering.edit(fact.table, fact.record)

    def _on_add(self, tab: str) -> None:
        actions = {
            "bids": "add_bid",
            "claims": "add_claim",
            "members": "edit_bidder",
            "responses": "add_response",
            "timeline": "add_event",
        }
        if tab in actions:
            self._entering.do(actions[tab])

    def _on_row_opened(self, tab: str, row: TextRow) -> None:
        if tab == "history":
            self._undo_change(row)
        elif row.part and row.field and row.table != "bidders":
            self._entering.edit_claim(row.table, row.record, row.field, row.part)
        elif row.record:
            self._entering.edit(row.table, row.record)

    def _on_row_removed(self, tab: str, row: TextRow) -> None:
        if tab == "history":
            self._undo_change(row)
        elif row.record:
            self._entering.remove(row.table, row.record, row.part)

    def _undo_change(self, row: TextRow) -> None:
        bridge = self._session.bridge
        if bridge is not None:
            bridge.do(lambda: bridge.book.undo_change(int(row.part)))

    def _on_menu(self, tab: str, row: TextRow, place: QPoint) -> None:
        menu = QMenu(self.pane)
        menu.aboutToHide.connect(menu.deleteLater)
        if tab == "history":
            undo = menu.addAction(translate("DetailPane", "Undo this change"))
            undo.triggered.connect(lambda: self._undo_change(row))
        else:
            edit = menu.addAction(translate("DetailPane", "Edit…"))
            edit.triggered.connect(lambda: self._on_row_opened(tab, row))
            remove = menu.addAction(translate("DetailPane", "Delete"))
            remove.triggered.connect(lambda: self._on_row_removed(tab, row))
        menu.popup(place)

    # What the why panel asks for

    def _table(self, record: str) -> str:
        fact = next((one for one in self._facts if one.record == record), None)
        return fact.table if fact else "bids"

    def _prefer(self, record: str, claim: str) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        current = self._current(bridge.state.why)
        weighed = current.resolved.weighed if current else ()
        others = [
            one.claim.id
            for one in weighed
            if one.claim.standing.kind == "preferred" and one.bid == record
        ]
        table = self._table(record)
        bridge.do(
            lambda: prefer_claim(
                bridge.book,
                table,
                record,
                claim,
                instead_of=[one for one in others if one != claim],
            )
        )

    def _reject(self, record: str, claim: str) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        desk, table = self._entering.desk(), self._table(record)
        form = ChoiceDialog(
            desk,
            translate("DetailPane", "Reject a claim"),
            translate("DetailPane", "Because it is"),
            desk.words("rejection_reasons", REJECTION_REASONS),
            open_list=True,
            under=translate("DetailPane", "It stays in the book and counts no longer."),
        )
        self._entering.ask(
            form,
            lambda one: reject_claim(
                bridge.book, table, record, claim, reason=one.chosen()
            ),
        )

    def _restore(self, record: str, claim: str) -> None:
        bridge = self._session.bridge
        if bridge is not None:
            table = self._table(record)
            bridge.do(lambda: reset_claim(bridge.book, table, record, claim))

    def _correct(self, record: str, claim: str) -> None:
        bridge = self._session.bridge
        current = self._current(bridge.state.why) if bridge else None
        if current is not None:
            self._entering.edit_claim(current.table, record, current.field, claim)

    def _add_claim(self, record: str, field: str) -> None:
        self._entering.edit_claim(self._table(record), record, field, None)

    def _move(self, record: str, claim: str) -> None:
        bridge = self._session.bridge
        bid = self._bid(bridge) if bridge else None
        if bridge is None or bid is None:
            return
        contest = bridge.tables.bidders[bid.bidder].contest
        options = []
        for other in bridge.index.bids_in(contest):
            if other != record:
                owner = bridge.tables.bidders[bridge.tables.bids[other].bidder]
                day = dict(self._bids(bridge, bridge.tables.bids[other])).get(other, "")
                options.append((other, f"{owner.name}  ·  {day}"))
        form = ChoiceDialog(
            self._entering.desk(),
            translate("DetailPane", "Move a claim"),
            translate("DetailPane", "To the bid"),
            options,
        )
        self._entering.ask(
            form, lambda one: move_claim(bridge.book, record, claim, one.chosen())
        )


def _shown(fact: Fact) -> ShownValue:
    return ShownValue(table=fact.table, record=fact.record, resolved=fact.resolved)


def _is_move(old: Shown, new: Shown) -> bool:
    """Whether only the day changed, and which bid is selected because of it."""
    before, after = old.state, new.state
    if before.lens.as_of == after.lens.as_of:
        return False
    moved = msgspec.structs.replace(
        before, lens=after.lens, bid=after.bid, bidder=after.bidder
    )
    return after == moved
