"""Ctrl+Enter in a form: once it is saved, the next one opens."""

from PySide6.QtCore import QObject

from core.answers.board import Row
from gui.drafts import Purpose
from gui.entering import Entering
from gui.session import Session


class GoingOn(QObject):
    """Opens what comes after a form that was saved to go on.

    After a new record comes another of its kind, after a new claim another on the same
    field, and after a bid the next one of the list. Nothing comes after other forms.
    """

    def __init__(self, session: Session, entering: Entering) -> None:
        super().__init__(session)
        self._session, self._entering = session, entering
        entering.next_requested.connect(self._go_on)

    # Internal

    def _go_on(self, purpose: Purpose) -> None:
        kind, *of = purpose
        if kind == "new_bid":
            # The next one takes the place of no other.
            self._entering.open(kind, *of[:1])
        elif kind.startswith("new_") or (kind == "claim" and not _claim_of(of)):
            self._entering.open(*purpose)
        elif kind == "bids":
            self._edit_after(of[0])

    def _edit_after(self, bid: str) -> None:
        """Select the next bid of the list, and open its form."""
        bridge = self._session.bridge
        if bridge is None:
            return
        rows = iter(bridge.shown.entries)
        for row in rows:
            if isinstance(row, Row) and row.bid == bid:
                break
        following = next((row for row in rows if isinstance(row, Row)), None)
        if following is not None:
            bridge.ask(bid=following.bid, bidder=following.bidder)
            self._entering.edit("bids", following.bid)


def _claim_of(of: list[str]) -> str:
    """Id of the claim that a form was for; empty for a new one."""
    _, _, _, claim, *_ = [*of, *("",) * 4]
    return claim
