"""The tables of the detail pane: claims, members, responses, timeline, history."""

from core.domain.records import Bid
from gui.bridge import Bridge
from gui.models.history_rows import history_table
from gui.models.text_rows import TextTable


def detail_tables(bridge: Bridge, bid: Bid) -> tuple[TextTable, ...]:
    """All tables about the bidder of a bid."""
    about = frozenset({bid.bidder, *bridge.index.bids_of(bid.bidder)})
    return (history_table(bridge.book, bridge.voice, about),)
