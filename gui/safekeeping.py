"""What keeps the book safe while the window is open, under one name for the start."""

from PySide6.QtCore import QObject

from gui.leftover_offers import LeftoverOffers
from gui.outside import OutsideChanges
from gui.recovering import Recovering
from gui.session import Session


class Safekeeping(QObject):
    """Outside changes, copies of sync services, and damaged books."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.outside = OutsideChanges(session)
        self.leftovers = LeftoverOffers(session, self.outside)
        self.recovering = Recovering(session)

    def do(self, action: str) -> None:
        """Carry out an action that belongs to one of them."""
        for part in (self.outside, self.leftovers, self.recovering):
            part.do(action)
