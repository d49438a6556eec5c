"""The window "What keeps bids apart", kept on the book."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.answers.standing import Ranking
from gui.bridge import Bridge
from gui.dialogs.proof_dialog import ProofDialog
from gui.missing_entry import MissingEntry
from gui.models.proof_rows import ProofContent, first_pair, proof_content
from gui.session import Session
from gui.source_windows import Made


class ApartWindows(QObject):
    """Makes the window and carries out what it asks."""

    def __init__(self, session: Session, missing: MissingEntry) -> None:
        super().__init__(session)
        self._session, self._missing = session, missing
        self._pair = ("", "")
        self.makes: dict[str, Callable[[Bridge], Made]] = {"proof": self._proof}

    def _proof(self, bridge: Bridge) -> Made:
        self._pair = first_pair(_ranking(bridge), bridge.state.bid)

        def content() -> ProofContent:
            return proof_content(
                bridge.tables,
                bridge.index,
                _ranking(bridge),
                bridge.voice,
                self._pair,
                editable=self._missing.usable,
            )

        window = ProofDialog(
            self._session.window.theme, content(), self._session.window
        )

        def refresh() -> None:
            window.show_content(content())

        def choose(first: str, second: str) -> None:
            self._pair = (first, second)
            refresh()

        def select(bid: str) -> None:
            bidder = bridge.tables.bids[bid].bidder
            bridge.ask(bid=bid, bidder=bidder)

        window.chosen.connect(choose)
        window.bid_requested.connect(select)
        window.missing_requested.connect(self._missing.open)
        return window, refresh


def _ranking(bridge: Bridge) -> Ranking:
    ranking = bridge.shown.ranking
    if ranking is None:
        raise RuntimeError("a proof without a contest")
    return ranking
