"""From what is missing to the form where it is entered, filled as far as is known."""

from collections.abc import Callable

from core.answers.conversions.steps import Place
from core.domain.records import Bid
from core.domain.when import When
from gui.dialogs.figure_dialog import empty_figure
from gui.entering import Entering
from gui.session import Session


class MissingEntry:
    """Leads from a place of the book where something is missing to its form."""

    def __init__(self, session: Session, entering: Entering) -> None:
        self._session, self._entering = session, entering

    @property
    def usable(self) -> bool:
        """Whether anything can be entered: the book is open for writing."""
        bridge = self._session.bridge
        return bridge is not None and bridge.book.read_only is None

    def open(self, place: Place) -> None:
        """Open the form where what is missing is entered."""
        does: dict[str, Callable[[Place], None]] = {
            "figures": self._figure,
            "bids": self._bid,
            "contests": lambda one: self._entering.edit("contests", one.record or ""),
        }
        if self.usable:
            does[place.table](place)

    def _figure(self, place: Place) -> None:
        """A figure that can't be used is changed; one that is not there is begun."""
        if place.record is not None:
            self._entering.edit("figures", place.record)
            return
        on = When(edtf=place.on.isoformat()) if place.on is not None else None
        self._entering.begin_figure(empty_figure(place.field, place.about), on)

    def _bid(self, place: Place) -> None:
        bridge, record = self._session.bridge, place.record or ""
        bid = bridge.tables.bids.get(record) if bridge is not None else None
        if bid is None:
            return
        if place.field == "terms":
            self._entering.edit("bids", record)
            return
        claim = self._wrong(bid, place)
        of = place.about[:1] if place.field == "price" else ()
        self._entering.edit_claim("bids", record, place.field, claim, *of)

    def _wrong(self, bid: Bid, place: Place) -> str | None:
        """The claim that can't be used as it is; none where one is missing."""
        if place.why == "absent":
            return None
        shown = self._entering.shown(bid).get(place.field)
        own = {claim.id for claim in getattr(bid, place.field)}
        return shown.id if shown is not None and shown.id in own else None
