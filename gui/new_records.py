"""Shows what a form has just brought into the book, or says why it isn't seen."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer

from core.answers.calendar_days import bid_seen_from
from core.domain.records import AnyRecord, Bid, Bidder, Contest
from gui.bridge import Bridge
from gui.entering import Entering
from gui.phrases import translate
from gui.session import Session
from gui.views.banner import Notice


class NewRecords(QObject):
    """Goes to a new contest or bid; a new bidder is asked for its first bid."""

    def __init__(self, session: Session, entering: Entering) -> None:
        super().__init__(session)
        self._session, self._entering = session, entering
        entering.entered.connect(self._show)

    # Internal

    def _show(self, record: AnyRecord) -> None:
        bridge = self._session.bridge
        if bridge is None:
            return
        if isinstance(record, Contest):
            bridge.ask_state(bridge.state.in_contest(record.id))
        elif isinstance(record, Bid):
            self._show_bid(bridge, record)
        elif isinstance(record, Bidder):
            form = self._entering.form
            if form is None or not form.goes_on:
                # A bidder is listed by its bids. Once this form is closed.
                QTimer.singleShot(
                    0, lambda: self._entering.open("new_bid", record.id, "")
                )

    def _show_bid(self, bridge: Bridge, bid: Bid) -> None:
        lens = bridge.state.lens
        seen = bid_seen_from(bridge.tables, bridge.index, bid.id, lens)
        if seen is not None and seen > lens.as_of:
            self._tell_unseen(bridge)
            return
        bridge.ask(bid=bid.id, bidder=bid.bidder)
        if bridge.state.bidder != bid.bidder:
            # The search hides it.
            state = replace(bridge.state, filters=(), query="")
            bridge.ask_state(replace(state, bid=bid.id, bidder=bid.bidder))

    def _tell_unseen(self, bridge: Bridge) -> None:
        """Say that the bid is in the book, until another day is looked at."""
        session, lens, notice = self._session, bridge.state.lens, self._unseen(bridge)

        def look() -> None:
            if bridge.state.lens != lens:
                bridge.shown_changed.disconnect(look)
                session.replace_notice(notice, None)

        session.add_notice(notice)
        bridge.shown_changed.connect(look)

    def _unseen(self, bridge: Bridge) -> Notice:
        lens = bridge.state.lens
        template = translate("Banner", "Saved, but not seen as of {day}.")
        back = ("today", translate("Banner", "Back to today"))
        return Notice(
            "note",
            template.format(day=bridge.voice.day(lens.as_of)),
            actions=(back,) if lens.as_of != self._session.today() else (),
            lasting=False,
        )
