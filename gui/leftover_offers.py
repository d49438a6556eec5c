"""Offers the copies that sync services leave beside the open book."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from core.book.earlier import additions, difference, look_at_copy
from core.domain.errors import BidbookError
from gui.bridge import Bridge
from gui.dialogs.leftover_dialog import LeftoverDialog
from gui.models.difference_rows import difference_line, difference_table
from gui.models.merge_words import copy_notice
from gui.outside import OutsideChanges
from gui.session import Session
from gui.views.banner import Notice


class LeftoverOffers(QObject):
    """Looks for copies when a book is opened and when new files turn up beside it."""

    def __init__(self, session: Session, outside: OutsideChanges) -> None:
        super().__init__(session)
        self._session, self._outside = session, outside
        self._bridge: Bridge | None = None
        self._names: frozenset[str] = frozenset()
        self._put_away: set[Path] = set()
        self._offered: tuple[Path, Notice] | None = None
        self.window: LeftoverDialog | None = None
        session.opened.connect(self._on_opened)
        outside.watch.stirred.connect(self.look)
        self._on_opened()

    # Methods

    def do(self, action: str) -> None:
        """Carry out what the banner offers."""
        if self._offered is None or self._bridge is None:
            return
        if action == "merge_leftover":
            self._merge()
        elif action == "show_leftover":
            self._show()

    def look(self) -> None:
        """Offer a copy that is new, unless one is offered already."""
        bridge = self._bridge
        if bridge is None or bridge is not self._session.bridge:
            return
        if bridge.book.read_only is not None:
            return
        names = _names(bridge.book.path.parent)
        if names == self._names and not self._dismissed:
            return
        self._names = names
        self._offer_next(bridge)

    # Internal

    def _on_opened(self) -> None:
        bridge = self._session.bridge
        if bridge is self._bridge:
            return
        self._bridge = bridge
        self._names = frozenset()
        self._withdraw()
        if self.window is not None:
            self.window.close()
        if bridge is not None:
            QTimer.singleShot(0, self, self.look)

    def _offer_next(self, bridge: Bridge) -> None:
        if self._offered is not None:
            path, _ = self._offered
            if not self._dismissed and path.exists():
                return
            self._put_away.add(path)
            self._withdraw()
        waiting = (
            one for one in bridge.book.leftovers() if one.path not in self._put_away
        )
        for leftover in waiting:
            notice = copy_notice(
                leftover.path.name, leftover.at, leftover.records, bridge.voice
            )
            self._offered = (leftover.path, notice)
            self._session.add_notice(notice)
            return

    @property
    def _dismissed(self) -> bool:
        """Whether a person put away what is offered."""
        offered = self._offered
        return offered is not None and offered[1] not in self._session.notices

    def _withdraw(self) -> None:
        if self._offered is not None:
            _, notice = self._offered
            self._offered = None
            kept = [one for one in self._session.notices if one != notice]
            self._session.notices = kept
            self._session.refresh_frame()

    def _merge(self) -> None:
        bridge, offered = self._bridge, self._offered
        if bridge is None or offered is None:
            return
        path, _ = offered
        with self._outside.merging_copy(path.name):
            bridge.do(lambda: bridge.book.merge_copy(path))
        self._put_away.add(path)
        self._withdraw()
        if self.window is not None:
            self.window.close()
        self._offer_next(bridge)

    def _show(self) -> None:
        bridge, offered = self._bridge, self._offered
        if bridge is None or offered is None:
            return
        path, _ = offered
        try:
            looked = look_at_copy(path, bridge.book.meta.book)
        except BidbookError as error:
            self._session.tell(error)
            return
        found = additions(difference(bridge.book, looked))
        main = self._session.window
        if self.window is not None:
            self.window.close()
        window = LeftoverDialog(
            main.theme,
            path.name,
            difference_line(found),
            difference_table(found, bridge.voice),
            main,
        )
        self.window = window
        window.merge_requested.connect(self._merge)
        window.finished.connect(lambda _code: self._closed(window))
        window.show()

    def _closed(self, window: LeftoverDialog) -> None:
        if self.window is window:
            self.window = None
        window.deleteLater()


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir())
    except OSError:
        return frozenset()
