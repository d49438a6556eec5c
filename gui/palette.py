"""Opens the palette, fills it, and does or goes to what is chosen there."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence

from core.answers.board import Row
from core.answers.name_search import words_of
from gui.actions.action_row import ActionRow, Need
from gui.actions.all_actions import ACTIONS, MENUS
from gui.bridge import Bridge
from gui.dialogs.palette_dialog import PaletteDialog
from gui.models.palette_rows import BookNames, PaletteRow, action_rows
from gui.phrases import translate
from gui.session import Session
from gui.side_windows import SideWindows

ACTION = "palette"
# How long reading names may keep the window from answering, in milliseconds.
_SLICE = 8.0


class Palette(QObject):
    """One field over all actions, and all bidders, bids, contests, sources, parties."""

    def __init__(self, session: Session, side_windows: SideWindows) -> None:
        super().__init__(session)
        self._session, self._side_windows = session, side_windows
        self.dialog: PaletteDialog | None = None
        self._names: BookNames | None = None
        self._menus = {
            one: text.replace("&", "")
            for _, title, ids in MENUS
            for text in (translate("Actions", title),)
            for one in ids
        }
        # Goes on with reading the book while the palette is open.
        self._reader = QTimer(self)
        self._reader.setInterval(1)
        self._reader.timeout.connect(self._read_on)

    # Methods

    def do(self, action: str) -> None:
        """Open the palette."""
        if action != ACTION or self.dialog is not None:
            return
        window = self._session.window
        dialog = self.dialog = PaletteDialog(window.theme, window)
        dialog.query_changed.connect(lambda _text: self._fill())
        dialog.chosen.connect(self._on_chosen)
        dialog.finished.connect(lambda _code: self._closed(dialog))
        self._fill()
        self._reader.start()
        dialog.stand_over(window)
        dialog.open()
        dialog.field.setFocus(Qt.FocusReason.PopupFocusReason)

    # Internal

    def _fill(self) -> None:
        if self.dialog is None:
            return
        query = self.dialog.field.text()
        rows = list(action_rows(query, self._actions()))
        bridge = self._session.bridge
        complete = True
        if bridge is not None and query.strip():
            names = self._names_of(bridge)
            complete = names.build_some(0)
            if complete:
                bids = bridge.find_bids(" ".join(words_of(query)))
                complete = bids is not None
                rows += names.found(query, bids or (), lambda one: _unseen(bridge, one))
        self.dialog.show_rows(rows, complete=complete)
        if not complete:
            self._reader.start()
        elif query.strip():
            self._reader.stop()

    def _read_on(self) -> None:
        """Read names, then wait until the bridge has read the bids."""
        bridge = self._session.bridge
        if bridge is None or self.dialog is None:
            self._reader.stop()
            return
        if not self._names_of(bridge).build_some(_SLICE):
            return
        query = words_of(self.dialog.field.text())
        if not query:
            self._reader.stop()
        elif bridge.find_bids(" ".join(query)) is not None:
            self._fill()

    def _names_of(self, bridge: Bridge) -> BookNames:
        """The names of the book as it is: read once for each of its states."""
        if self._names is None or self._names.tables is not bridge.tables:
            phrases = self._session.window.board.phrases
            self._names = BookNames(bridge.tables, bridge.voice, phrases)
        return self._names

    def _actions(self) -> Sequence[PaletteRow]:
        native = QKeySequence.SequenceFormat.NativeText
        found = []
        for row in ACTIONS:
            if row.id == ACTION:
                continue
            action = self._session.window.actions_by_id[row.id]
            why_not = "" if action.isEnabled() else self._why_not(row)
            key = action.shortcut().toString(native)
            text = action.text().replace("&&", "\0").replace("&", "")
            text = text.replace("\0", "&")
            menu = self._menus.get(row.id, "")
            found.append(PaletteRow("actions", row.id, text, menu, key, why_not))
        return found

    def _why_not(self, row: ActionRow) -> str:
        """What keeps an action from being usable, the first reason of all."""
        missing = row.needs - self._session.window.facts
        reasons: dict[Need, str] = {
            "book": translate("Palette", "No book is open"),
            "editable": translate("Palette", "The book can only be read"),
            "contest": translate("Palette", "No single contest is shown"),
            "bid": translate("Palette", "No bid is selected"),
            "undo": translate("Palette", "There is nothing to undo"),
            "redo": translate("Palette", "There is nothing to redo"),
            "filtered": translate("Palette", "No filter is set"),
            "past": translate("Palette", "Today is shown already"),
        }
        said = [text for need, text in reasons.items() if need in missing]
        return said[0] if said else translate("Palette", "Not usable now")

    def _on_chosen(self, row: PaletteRow) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        # Once the keyboard is back where it was: an action may look there.
        QTimer.singleShot(0, lambda: self._go(row))

    def _go(self, row: PaletteRow) -> None:
        bridge = self._session.bridge
        if row.kind == "actions":
            self._session.window.actions_by_id[row.id].trigger()
        elif bridge is None or bridge.tables.get(row.kind, row.id) is None:
            return
        elif row.kind == "contests":
            bridge.ask_state(bridge.state.in_contest(row.id))
            self._session.window.board.list.setFocus()
        elif row.kind == "bidders":
            self._select(bridge, row.id, None)
        elif row.kind == "bids":
            self._select(bridge, bridge.tables.bids[row.id].bidder, row.id)
        else:
            self._side_windows.show_at(row.kind, row.id)

    def _select(self, bridge: Bridge, bidder: str, bid: str | None) -> None:
        """Show a bidder's contest with its row selected, whatever was filtered."""
        state = bridge.state
        contest = bridge.tables.bidders[bidder].contest
        shown = state.choice.contest
        known = contest == shown and bridge.shown.state == bridge.state
        if contest != shown:
            state = state.in_contest(contest)
        rows = bridge.shown.entries if known else ()
        if bidder not in {one.bidder for one in rows if isinstance(one, Row)}:
            state = replace(state, filters=(), query="")
        bridge.ask_state(replace(state, bidder=bidder, bid=bid))
        self._session.window.board.list.setFocus()

    def _closed(self, dialog: PaletteDialog) -> None:
        self._reader.stop()
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()


def _unseen(bridge: Bridge, bidder: str) -> str:
    """Why a bidder is in no list as of the day that is shown; empty where it is."""
    if bridge.sees(bidder):
        return ""
    template = translate("Palette", "Not known as of {day}")
    return template.format(day=bridge.voice.day(bridge.state.lens.as_of))
