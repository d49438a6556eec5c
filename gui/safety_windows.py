"""Windows about earlier states and about conflicts: made, filled, and obeyed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from core.book.earlier import Backup, Looked, difference, look_at
from core.book.settling import OpenConflict, open_conflicts, settle
from core.domain.errors import BidbookError
from gui.bridge import Bridge
from gui.dialogs.backups_dialog import BackupsDialog
from gui.dialogs.conflicts_dialog import ConflictsDialog
from gui.dialogs.forget_dialog import ForgetDialog
from gui.models.difference_rows import difference_line, difference_table
from gui.models.earlier_rows import (
    Seen,
    counts_text,
    earlier_table,
    history_of_piece,
    losses,
    records_text,
)
from gui.models.text_rows import TextRow
from gui.phrases import translate
from gui.session import Session

Made = tuple[QDialog, Callable[[], None]]
# A larger backup is read only when it is chosen: it takes its time.
_LARGE = 16_000_000


class SafetyWindows(QObject):
    """Makes these windows and carries out what they ask; each with its refresh."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._wanted = ""
        self.makes: dict[str, Callable[[Bridge], Made]] = {
            "backups": self._backups,
            "conflicts": self._conflicts,
        }

    def want_record(self, record: str) -> None:
        """Let the window of conflicts begin with those of a record."""
        self._wanted = record

    def _backups(self, bridge: Bridge) -> Made:
        shown = EarlierStates(self._session, bridge)
        return shown.window, shown.follow

    def _conflicts(self, bridge: Bridge) -> Made:
        window = ConflictsDialog(
            self._session.window.theme, bridge.voice, self._session.window
        )

        def refresh() -> None:
            tables = bridge.tables
            editable = bridge.book.read_only is None
            found = tuple(open_conflicts(tables))
            window.show_conflicts(found, tables, editable=editable)

        def obey(one: OpenConflict, theirs: bool) -> None:
            bridge.do(
                lambda: settle(bridge.book, one.record, one.conflict, theirs=theirs)
            )

        window.settled.connect(obey)
        refresh()
        window.choose_record(self._wanted)
        self._wanted = ""
        return window, refresh


class EarlierStates(QObject):
    """The window of earlier states at work.

    Attributes:
        window: The window.
    """

    def __init__(self, session: Session, bridge: Bridge) -> None:
        main = session.window
        self._seen: dict[Path, Seen] = {}
        # The backup that was read last: the chosen one is compared after each edit.
        self._looked: tuple[Backup, Looked] | None = None
        table = earlier_table(bridge.book, self._seen, bridge.voice)
        self.window = BackupsDialog(main.theme, table, main)
        super().__init__(self.window)
        self._session, self._bridge = session, bridge
        self._tables = bridge.tables
        self._reader = QTimer(self)
        self._reader.setInterval(0)
        self._reader.timeout.connect(self._read_one)
        self._reader.start()
        window = self.window
        window.chosen.connect(self._on_chosen)
        window.restore_requested.connect(self._restore)
        window.keep_requested.connect(
            lambda: self._do(lambda: bridge.book.keep_backup("by_hand"))
        )
        window.forget_requested.connect(self._ask_to_forget)
        self.refresh()
        self._on_chosen(window.view.current())

    # Methods

    def follow(self) -> None:
        """Bring the window up to date after an edit."""
        if self._bridge.tables is not self._tables:
            self.refresh()
            self._on_chosen(self.window.view.current())

    def refresh(self) -> None:
        """List what is kept now."""
        bridge = self._bridge
        self._tables = bridge.tables
        table = earlier_table(bridge.book, self._seen, bridge.voice)
        self.window.show_table(table, editable=bridge.book.read_only is None)
        where = translate("BackupsDialog", "Kept beside {file}, on this machine only")
        self.window.say(where.format(file=bridge.book.path.name))
        if self._unread():
            self._reader.start()

    # Internal

    def _unread(self) -> list[Backup]:
        return [
            backup
            for backup in reversed(self._bridge.book.backups)
            if backup.path not in self._seen and _size(backup.path) < _LARGE
        ]

    def _read_one(self) -> None:
        """Read one backup to say what it holds, while nobody asks for anything."""
        unread = self._unread()
        if unread:
            self._look(unread[0])
        if len(unread) <= 1:
            self._reader.stop()
            self.refresh()

    def _look(self, backup: Backup) -> Looked | str:
        """Read a backup and note what is seen; why it can't be read, if so."""
        if self._looked is not None and self._looked[0] == backup:
            return self._looked[1]
        try:
            looked = look_at(backup, self._bridge.book.meta.book)
        except BidbookError as error:
            self._seen[backup.path] = Seen(None)
            return self._bridge.voice.error(error)
        self._seen[backup.path] = Seen(looked.records, looked.verified)
        self._looked = (backup, looked)
        return looked

    def _backup(self, row: TextRow) -> Backup | None:
        backups = self._bridge.book.backups
        return next((one for one in backups if str(one.path) == row.key), None)

    def _on_chosen(self, row: TextRow | None) -> None:
        voice, book = self._bridge.voice, self._bridge.book
        if row is None:
            self.window.show_state("", difference_table(None, voice))
            return
        if row.part == "piece":
            pieces = [one for one in book.pieces if str(one.path) == row.key]
            for piece in pieces[:1]:
                line = f"{row.cells[1]}: {row.cells[2]}"
                self.window.show_state(line, history_of_piece(book, piece, voice))
            return
        backup = self._backup(row)
        if backup is None:
            return
        looked = self._look(backup)
        if isinstance(looked, str):
            self.window.show_state(looked, difference_table(None, voice))
            return
        found = difference(book, looked)
        line = f"{records_text(looked.records, voice)}.  {difference_line(found)}"
        counts = counts_text(looked.tables, voice)
        self.window.show_state(line, difference_table(found, voice), counts)

    def _restore(self, row: TextRow) -> None:
        backup = self._backup(row)
        if backup is not None:
            self._do(lambda: self._bridge.book.restore(backup))

    def _ask_to_forget(self) -> None:
        bridge, theme = self._bridge, self._session.window.theme
        asked = ForgetDialog(theme, losses(bridge.book, bridge.voice), self.window)
        asked.confirmed.connect(lambda: self._do(bridge.forget_history))
        asked.finished.connect(lambda _code: asked.deleteLater())
        asked.open()

    def _do(self, operation: Callable[[], object]) -> None:
        self._bridge.do(operation)
        self.refresh()
        self._on_chosen(self.window.view.current())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
