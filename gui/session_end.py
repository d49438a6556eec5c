"""The end of the desktop session: all is on the disk before the desktop goes on."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from gui.session import Session


class Manager(Protocol):
    """Whom the desktop lets ask for the end to be put off."""

    def cancel(self) -> None:
        """Ask that the session goes on."""


class SessionEnd(QObject):
    """Saves when the desktop says that it is about to end.

    The book stays open: a person may still call the end off. When it comes, the
    desktop ends the program by a signal, and the system takes back the lock.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.save)

    def save(self, manager: Manager) -> None:
        """Put all on the disk; where it refuses, ask that the session goes on."""
        session = self._session
        session.at_risk.emit()
        bridge = session.bridge
        if bridge is None:
            return
        bridge.save_now()
        if bridge.book.state.trouble is not None:
            manager.cancel()
