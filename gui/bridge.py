"""The one bridge between the book and Qt: hears the core, tells the window."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from core.answers.board import Row
from core.answers.index import Index
from core.book.book import Book
from core.book.changes import ChangeSet
from core.domain.errors import BidbookError
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.finder import Finder
from gui.following import Following
from gui.models.board_rows import Sort
from gui.shown import Shown, reselected, resolve
from gui.state import ALL_CONTESTS, WindowState

# A little after the moment at which the book says that the file is due.
_LOOK_AFTER = 2100
# Beyond so many bids the file is written in a thread.
BIG = 20_000
# How long reading ahead may keep the window from answering, in milliseconds.
_SLICE = 8.0
# When the next slice comes, and when once the lens has moved, in milliseconds.
_NEXT, _REST = 1, 300


class Bridge(QObject):
    """Holds book, index and the window's state; tells what is to be shown.

    Signals:
        shown_changed: What was shown before, and what is shown now.
        changed: The change set of an edit, an undo or a redo.
        saving_changed: How far saving has come changed.
        failed: An error that a reader must know of.
    """

    shown_changed = Signal(object, object)
    changed = Signal(object)
    saving_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        book: Book,
        voice: Voice,
        state: WindowState,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._voice = voice
        self._now = now
        self._index = Index.of(book.tables)
        self._finder = Finder(book.tables, self._index, voice)
        self._waiting: WindowState | None = None
        self._shown = self._resolved(state)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK_AFTER)
        self._timer.timeout.connect(self._on_time)
        self._following = Following(self)
        self._following.done.connect(self._on_followed)
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.timeout.connect(self.read_ahead)
        book.changed.connect(self._on_changed)
        book.reloaded.connect(self._on_reloaded)
        if book.state.file_follows:
            self._timer.start()

    # Properties

    @property
    def book(self) -> Book:
        """The open book."""
        return self._book

    @property
    def tables(self) -> Tables:
        """All records, as they are after the last edit."""
        return self._book.tables

    @property
    def index(self) -> Index:
        """The index that belongs to the tables."""
        return self._index

    @property
    def voice(self) -> Voice:
        """Words answers in the reader's language."""
        return self._voice

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    @property
    def state(self) -> WindowState:
        """What a person chose, also while the book is still read to show it."""
        return self._waiting or self._shown.state

    # Methods

    def ask(self, **changes: Any) -> None:  # noqa: ANN401 (fields of the state)
        """Change what is shown: fields of the window's state by name."""
        self.ask_state(replace(self.state, **changes))

    def ask_state(self, state: WindowState) -> None:
        """Show what this state says."""
        if state == self.state:
            return
        found = None if self._waiting else reselected(self._shown, state)
        if found is not None:
            self._tell(found)
        else:
            self._show(state)

    def speak(self, voice: Voice) -> None:
        """Word everything in another language."""
        self._voice = voice
        self._finder = Finder(self.tables, self._index, voice)
        self._show(self.state)

    def undo(self) -> None:
        """Take back the last edit."""
        self.do(self._book.undo)

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self.do(self._book.redo)

    def completions(self) -> list[str]:
        """How what is typed in the search field can go on; none while it is empty."""
        query = self.state.query
        return self._finder.completions(query) if query else []

    def find_bids(self, query: str) -> Sequence[Row] | None:
        """The seen bids that a query finds, by name; none while the book is read."""
        lens = self.state.lens
        if not self._finder.build_some(lens, _SLICE):
            self._reader.start(_NEXT)
            return None
        return self._finder.all_bids(lens, query, Sort("name"))[0]

    def sees(self, bidder: str) -> bool:
        """Whether a bidder is listed as of the day that is shown."""
        return self._finder.sees(self.state.lens, bidder)

    def read_ahead(self) -> None:
        """Read the book for edits and searches to come, in slices while nobody asks."""
        asked = self._waiting
        ready = asked is not None or self._book.prepare(_SLICE)
        done = ready and self._finder.build_some(self.state.lens, _SLICE)
        if done and asked is not None:
            self._show(asked)
        if not done or asked is not None:
            self._reader.start(_NEXT)

    def save_now(self) -> None:
        """Let the file follow at once: the window is left."""
        self._on_followed()
        state = self._book.state
        if state.trouble is not None:
            self._book.retry()
        if state.file_follows:
            self._book.checkpoint()
        self.saving_changed.emit()

    def forget_history(self) -> None:
        """Drop all earlier states for good, also from what is shown of them.

        Raises:
            BidbookError: The disk refuses, or another program changed the file.
        """
        self._book.forget_history()
        self.shown_changed.emit(self._shown, self._shown)

    def close(self, *, lose_unsaved: bool = False) -> None:
        """Save all and give up the book; raises when the disk refuses."""
        self._stop()
        self._book.close(lose_unsaved=lose_unsaved)
        self._leave()

    def let_go(self) -> Book:
        """Give the book up while it is open, for another bridge to take it over."""
        self._stop()
        self._leave()
        return self._book

    # Internal

    def _stop(self) -> None:
        """End what runs beside the window."""
        self._timer.stop()
        self._reader.stop()
        self._on_followed()
        self._following.stop()

    def _leave(self) -> None:
        """Hear of the book no more."""
        self._book.changed.disconnect(self._on_changed)
        self._book.reloaded.disconnect(self._on_reloaded)

    def _resolved(self, state: WindowState) -> Shown:
        finder = self._finder
        return resolve(self.tables, self._index, state, self._voice, finder)

    def _show(self, state: WindowState) -> None:
        asks = bool(state.search) or state.choice.contest == ALL_CONTESTS
        if asks and not self._finder.build_some(state.lens, _SLICE):
            # A big book that is not read yet: the window goes on until it is.
            self._waiting = state
            self._reader.start(_NEXT)
            return
        self._waiting = None
        self._tell(self._resolved(state))

    def _tell(self, shown: Shown) -> None:
        old, self._shown = self._shown, shown
        if self._reader.isActive() and shown.state.lens != old.state.lens:
            # A hand that moves the slider goes first: what is read now is soon over.
            self._reader.start(_REST)
        if shown != old:
            self.shown_changed.emit(old, shown)

    def _on_changed(self, changes: ChangeSet) -> None:
        self._index = self._index.after(changes.changes, self.tables)
        self._finder.update(changes.changes, self.tables, self._index)
        self._show(self.state)
        self.changed.emit(changes)
        self._timer.start()
        self.saving_changed.emit()

    def _on_reloaded(self, tables: Tables) -> None:
        self._index = Index.of(tables)
        self._finder = Finder(tables, self._index, self._voice)
        self._show(self.state)
        self.saving_changed.emit()

    def _on_time(self) -> None:
        if self._book.checkpoint_due(self._now()) and not self._following.busy:
            if len(self.tables.bids) > BIG:
                self._following.start(self._book.checkpoint_job())
            else:
                self._book.checkpoint()
            self.saving_changed.emit()
        if self._book.state.file_follows:
            self._timer.start()

    def _on_followed(self) -> None:
        """Take note of what came of the file that was written in the thread."""
        result = self._following.take()
        if result is not None:
            self._book.checkpoint_done(result)
            self.saving_changed.emit()

    def do(self, operation: Callable[[], object]) -> None:
        """Carry out an operation on the book; an error is told, not raised."""
        try:
            operation()
        except BidbookError as error:
            self.failed.emit(error)
        if self._book.state.file_follows and not self._timer.isActive():
            self._timer.start()
        self.saving_changed.emit()
