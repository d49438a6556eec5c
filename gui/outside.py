"""What others do to the open file: noticed, merged, said in the banner, asked about."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject

from core.book.book import Book
from core.book.changes import ChangeSet
from core.domain.errors import BidbookError
from core.domain.tables import Change
from gui.bridge import Bridge
from gui.models.merge_words import free_notice, merge_notice
from gui.phrases import translate
from gui.session import Session
from gui.views.banner import Notice
from gui.watching import FolderWatch

_ASKS = frozenset({"removes_many", "changed_outside"})


class OutsideChanges(QObject):
    """Watches the folder of the open book and merges what comes in.

    Attributes:
        watch: Tells that something may have happened.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._bridge: Bridge | None = None
        self._seen: tuple[int, ...] | None = None
        self._notice: Notice | None = None
        self._merge = 0
        self._copy = ""
        self.watch = FolderWatch(self)
        self.watch.stirred.connect(self.look)
        self._does = {
            "undo_merge": self._undo,
            "take_removals": lambda: self._settle_removals(keep=False),
            "keep_records": lambda: self._settle_removals(keep=True),
            "merge_again": lambda: self._settle_removals(keep=None),
            "try_lock": self._try_lock,
        }
        session.opened.connect(self._on_opened)
        self._on_opened()

    # Methods

    def do(self, action: str) -> None:
        """Carry out what the banner offers."""
        does = self._does.get(action)
        if does is not None and self._bridge is not None:
            does()

    def look(self) -> None:
        """Look whether the file is still as this window left it."""
        bridge = self._bridge
        if bridge is None or bridge is not self._session.bridge:
            return
        if bridge.book.free:
            self._put(free_notice())
        elif self._notice == free_notice():
            self._put(None)
        # A file that could not be taken over is read again only when it is another.
        seen = _signature(bridge.book.path)
        if seen == self._seen:
            return
        self._seen = seen
        book = bridge.book
        if book.read_only is not None:
            self._follow(book)
        elif book.changed_outside() or book.state.trouble is not None:
            bridge.do(book.notice_outside)

    @contextmanager
    def merging_copy(self, name: str) -> Iterator[None]:
        """Say of a merge in this block that it is one of a copy."""
        self._copy = name
        try:
            yield
        finally:
            self._copy = ""

    # Internal

    def _on_opened(self) -> None:
        bridge = self._session.bridge
        if bridge is self._bridge:
            return
        self._bridge = bridge
        self._put(None)
        self.watch.watch(bridge.book.path if bridge is not None else None)
        if bridge is None:
            return
        self._seen = _signature(bridge.book.path)
        bridge.changed.connect(self._on_changed)
        entry = bridge.book.arrived
        if entry is not None:
            self._merge = entry.n
            ids = {(change.table, change.id) for change in entry.written}
            self._put(merge_notice(ids, 0, bridge.tables, bridge.voice))

    def _on_changed(self, changes: ChangeSet) -> None:
        bridge = self._bridge
        if bridge is None:
            return
        if changes.label.key == "merge":
            self._merge = changes.n
            ids = {(change.table, change.id) for change in changes.changes}
            new = sum(map(_new_conflicts, changes.changes))
            tables, voice = bridge.tables, bridge.voice
            self._put(merge_notice(ids, new, tables, voice, self._copy))
        elif changes.origin == "undo":
            undone = bridge.book.redo_label
            if undone is not None and undone.key == "merge":
                self._put(None)

    def _put(self, notice: Notice | None) -> None:
        """Say this in place of what was said of the last merge."""
        old, self._notice = self._notice, notice
        if notice != old:
            self._session.replace_notice(old, notice)

    def _follow(self, book: Book) -> None:
        """A window that only reads shows what the other one saves."""
        reason = book.read_only.key if book.read_only is not None else ""
        if reason in _ASKS or not book.changed_outside():
            return
        try:
            book.reload()
        except BidbookError:
            # The file is being written, or is damaged: what was read stays in view.
            self._seen = None

    def _undo(self) -> None:
        bridge = self._bridge
        if bridge is not None:
            bridge.do(lambda: bridge.book.undo_change(self._merge))
            self._put(None)

    def _settle_removals(self, *, keep: bool | None) -> None:
        bridge = self._bridge
        if bridge is None:
            return
        book = bridge.book
        if keep is None:
            bridge.do(book.merge_outside)
        elif keep:
            bridge.do(lambda: book.merge_outside("keep"))
        else:
            bridge.do(lambda: book.merge_outside("take"))
        self._seen = _signature(bridge.book.path)

    def _try_lock(self) -> None:
        """Open the book anew: for writing, if the other window has let it go."""
        session, bridge = self._session, self._bridge
        if bridge is None:
            return
        path, state = bridge.book.path, bridge.state
        if not session.open(path) or session.bridge is None:
            return
        session.bridge.ask_state(state)
        reason = session.bridge.book.read_only
        if reason is not None and reason.key == "locked":
            still = translate("Banner", "It is still open there.")
            session.window.status.showMessage(still, 4000)


def _new_conflicts(change: Change) -> int:
    before = change.before.conflicts if change.before is not None else ()
    after = change.after.conflicts if change.after is not None else ()
    return sum(conflict not in before for conflict in after)


def _signature(path: Path) -> tuple[int, ...] | None:
    """By what a file is known without reading it; none where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
