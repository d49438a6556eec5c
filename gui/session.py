"""The session: which book is open in the window, and what it says of its state."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from core.answers.calendar_days import Hidden, hidden_counts
from core.answers.deadlines import next_deadline
from core.answers.lens import Choice
from core.book.book import Book
from core.domain.errors import BidbookError
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui import settings as remembered
from gui.actions.action_row import Need
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.models.board_rows import Sort
from gui.opening import Opening
from gui.phrases import translate
from gui.places import state_folder
from gui.settings import Settings
from gui.shown import Shown
from gui.state import ALL_CONTESTS, WindowState
from gui.summary import (
    header_content,
    past_notice,
    saving_notices,
    status_content,
)
from gui.views.banner import Notice
from gui.views.status_bar import StatusContent

# How often the header counts down anew, in milliseconds.
_COUNTDOWN = 20_000


class Session(QObject):
    """Opens and closes books and keeps the window's frame up to date.

    Signals:
        opened: Another book is open, or none.
        at_risk: The end may be near: whatever is only in memory goes to the disk.

    Attributes:
        bridge: The open book; none while the page says why there is none.
        notices: Statements that stay until they are put away.
        opening: Opens big books while the window goes on.
        complete: Whether chart, details and forms are loaded, too.
        start: What a book is shown through that was never open before.
        settings: What is remembered between two starts.
        refusal: The book that could not be opened, and why; none while one is open.
        system_name: What the system calls the person who edits.
        then: Ids of actions to be done once everything is loaded.
    """

    opened = Signal()
    at_risk = Signal()

    def __init__(
        self,
        window: MainWindow,
        voice: Voice,
        *,
        start: WindowState,
        today: Callable[[], date],
        now: Callable[[], datetime],
        who: str = "",
        settings: Settings | None = None,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.voice = voice
        self.bridge: Bridge | None = None
        self.notices: list[Notice] = []
        self.missing: Path | None = None
        self.complete = False
        self.then: tuple[str, ...] = ()
        self.start, self.today, self.now = start, today, now
        self.system_name = who
        self.refusal: tuple[Path, BidbookError] | None = None
        self.opening = Opening(self)
        self._settings_path = remembered.settings_path()
        self.settings = settings or remembered.load(self._settings_path)
        window.state_requested.connect(self._on_state)
        window.left.connect(self._on_left)
        self._tables: Tables | None = None
        self._countdown = QTimer(self)
        self._countdown.setInterval(_COUNTDOWN)
        self._countdown.timeout.connect(self.refresh_header)

    # Properties

    @property
    def who(self) -> str:
        """The name of the person who edits."""
        return self.settings.name or self.system_name

    # Methods

    def open(self, path: Path) -> bool:
        """Open a book in place of the one that is open; whether it is one."""
        return self._open(path, Book.open)

    def create(self, path: Path) -> bool:
        """Make a new, empty book and open it."""
        return self._open(path, partial(Book.create, name=path.stem))

    def show_book(self, book: Book, state: WindowState | None = None) -> None:
        """Show a book that was opened, in a state, or in that of the start."""
        state = state or self._start_for(book)
        self.refusal = None
        bridge = self.bridge = Bridge(book, self.voice, state, self.now, self)
        self.missing = None
        bridge.shown_changed.connect(self._on_shown)
        bridge.saving_changed.connect(self.refresh_frame)
        bridge.failed.connect(self.tell)
        self.window.show_page(book=True)
        self._on_shown(None, bridge.shown)
        if self.complete:
            bridge.read_ahead()
        self.remember(recent=self.settings.with_recent(book.path).recent)
        self.window.setWindowTitle(f"{book.path.name} – Bidbook")
        self.opened.emit()

    def refuse(self, path: Path, error: BidbookError) -> None:
        """Say why a path could not be opened, in place of a book."""
        self.missing = path if error.key == "file_missing" else None
        self.refusal = (path, error)
        self.show_no_book(self.voice.error(error))

    def show_no_book(self, sentence: str) -> None:
        """Show the page that stands where no book is open."""
        actions = [("open", translate("NoBook", "Open another book…"))]
        if self.missing is not None:
            actions.insert(0, ("create", translate("NoBook", "Create it")))
        self.window.no_book.show_reason(sentence, actions)
        self.window.show_page(book=False)
        self.window.setWindowTitle("Bidbook")
        self.refresh_frame()
        self.opened.emit()

    def take_over(self, other: "Session") -> None:
        """Show what another session shows; that one ends."""
        other.at_risk.emit()
        self.notices = other.notices
        bridge, other.bridge = other.bridge, None
        if bridge is not None:
            state = bridge.state
            self.show_book(bridge.let_go(), state)
        elif other.refusal is not None:
            self.refuse(*other.refusal)

    def close_book(self, *, lose_unsaved: bool = False) -> bool:
        """Save and give up the open book; false when the disk refuses."""
        self.at_risk.emit()
        self.opening.cancel()
        if self.bridge is None:
            return True
        try:
            self.bridge.close(lose_unsaved=lose_unsaved)
        except BidbookError as error:
            self.tell(error)
            return False
        self._remember_book(self.bridge)
        self.bridge.deleteLater()
        self.bridge = None
        return True

    def tell(self, error: BidbookError) -> None:
        """Say an error in the banner."""
        self.add_notice(Notice("trouble", self.voice.error(error), lasting=False))

    def add_notice(self, notice: Notice) -> None:
        """Say something in the banner until it is put away."""
        if notice not in self.notices:
            self.notices.append(notice)
        self.refresh_frame()

    def replace_notice(self, old: Notice | None, new: Notice | None) -> None:
        """Say something in place of what was said; none is nothing any more."""
        self.notices = [one for one in self.notices if one != old]
        if new is not None and new not in self.notices:
            self.notices.append(new)
        self.refresh_frame()

    def dismiss(self) -> None:
        """Put the shown notice away."""
        self.replace_notice(self.window.banner.notice, None)

    def sign(self, name: str) -> None:
        """Let edits from now on be by a person of this name; empty: the system's."""
        self.remember(name=name)
        if self.bridge is not None:
            self.bridge.book.who = self.who

    def remember(self, **changes: object) -> None:
        """Keep settings for the next start."""
        old = self.settings
        self.settings = msgspec.structs.replace(old, **changes)
        if self.settings != old:
            remembered.save(self.settings, self._settings_path)

    def back_to_today(self) -> None:
        """See the book as it is."""
        if self.bridge is not None:
            lens = type(self.bridge.state.lens)(self.today())
            self.bridge.ask(lens=lens)

    def finish(self) -> None:
        """Note that everything is loaded that came after the first paint."""
        self.complete = True
        self._countdown.start()
        if self.bridge is not None:
            self.bridge.read_ahead()
        for action in self.then:
            self.window.action_requested.emit(action)

    def refresh_frame(self) -> None:
        """Bring banner, status bar and actions up to date."""
        bridge, window = self.bridge, self.window
        notices = list(self.notices)
        if bridge is None:
            # What to try is about a book.
            window.banner.show_notices(n for n in notices if n.kind != "guide")
            window.status.show_content(StatusContent())
            window.set_facts(())
            return
        notices += saving_notices(bridge.book, self.voice)
        past = past_notice(bridge.shown, self.today(), self.voice, self._hidden(bridge))
        window.banner.show_notices([*notices, *([past] if past else [])])
        window.status.show_content(status_content(bridge.shown, bridge.book))
        window.set_facts(self._facts(bridge, past=past is not None))
        self._label_undo(bridge)

    def refresh_header(self) -> None:
        """Bring the header up to date; its countdown goes on while nothing changes."""
        bridge = self.bridge
        if bridge is None:
            return
        shown, tables = bridge.shown, bridge.tables
        deadline, lens = shown.deadline, shown.state.lens
        if shown.contest is not None and lens.as_of == self.today():
            now, local = self.now(), datetime.now().astimezone().tzinfo or UTC
            contest = shown.contest.id
            deadline = next_deadline(tables, bridge.index, contest, lens, now, local)
        header = header_content(shown, tables, self.voice, deadline)
        self.window.header.show_content(header)

    # Internal

    def _open(self, path: Path, make: Callable[..., Book]) -> bool:
        if not self.close_book():
            return False
        try:
            book = make(
                path.absolute(),
                now=self.now,
                who=self.who,
                state_folder=state_folder(),
            )
        except BidbookError as error:
            self.refuse(path, error)
            return False
        self.show_book(book)
        return True

    def _start_for(self, book: Book) -> WindowState:
        """The state of the start, with what was shown of this book last."""
        path = str(book.path)
        known = self.settings.contest.get(path, "")
        known_here = known in book.tables.contests or known == ALL_CONTESTS
        contest = known if known_here else None
        return replace(
            self.start,
            choice=Choice(contest=contest),
            bid=self.settings.bid.get(path),
            sort=Sort(self.settings.sort, self.settings.descending),
            view=self.settings.view,
        )

    def _remember_book(self, bridge: Bridge) -> None:
        path, state = str(bridge.book.path), bridge.state
        self.remember(
            contest={**self.settings.contest, path: state.choice.contest or ""},
            bid={**self.settings.bid, path: state.bid or ""},
            sort=state.sort.key,
            descending=state.sort.descending,
        )

    def _facts(self, bridge: Bridge, *, past: bool) -> list[Need]:
        state = bridge.state
        facts: list[tuple[Need, bool]] = [
            ("book", True),
            ("contest", bridge.shown.contest is not None),
            ("bid", state.bid is not None),
            ("bidder", state.bid is not None or self._has_bidder(bridge)),
            ("editable", bridge.book.read_only is None),
            ("undo", bridge.book.undo_label is not None),
            ("redo", bridge.book.redo_label is not None),
            ("filtered", bool(state.search)),
            ("past", past),
        ]
        return [need for need, met in facts if met]

    def _has_bidder(self, bridge: Bridge) -> bool:
        """Whether the contest has a bidder, be it one without a bid."""
        contest = bridge.shown.contest
        return contest is not None and bool(bridge.index.bidders_of(contest.id))

    def _hidden(self, bridge: Bridge) -> Hidden | None:
        """How much of the contest is hidden because the lens shows it later."""
        contest, lens = bridge.shown.contest, bridge.state.lens
        if contest is None:
            return None
        return hidden_counts(bridge.tables, bridge.index, contest.id, lens)

    def _label_undo(self, bridge: Bridge) -> None:
        book = bridge.book
        undo, redo = translate("Actions", "&Undo"), translate("Actions", "&Redo")
        if book.undo_label is not None:
            undo = f"&{_no_mnemonic(self.voice.undo(book.undo_label))}"
        if book.redo_label is not None:
            redo = f"&{_no_mnemonic(self.voice.redo(book.redo_label))}"
        self.window.actions_by_id["undo"].setText(undo)
        self.window.actions_by_id["redo"].setText(redo)

    def _on_shown(self, old: Shown | None, new: Shown) -> None:
        bridge = self.bridge
        if bridge is None:
            return
        self.window.show_moment(old, new, bridge.tables)
        if old is None or not self._is_same_book(old, new, bridge):
            self.window.search.set_completions(bridge.completions())
            self.refresh_header()
        self._tables = bridge.tables
        self.refresh_frame()

    def _is_same_book(self, old: Shown, new: Shown, bridge: Bridge) -> bool:
        """Whether header and search have the same to say as before."""
        same_view = old.contest is new.contest and old.state.lens == new.state.lens
        return same_view and self._tables is bridge.tables

    def _on_state(self, state: WindowState) -> None:
        if self.bridge is not None:
            self.bridge.ask_state(state)

    def _on_left(self) -> None:
        if self.bridge is not None:
            QTimer.singleShot(0, self.bridge.save_now)


def _no_mnemonic(text: str) -> str:
    """A text of the data whose ampersands stay ampersands in a menu."""
    return text.replace("&", "&&")
