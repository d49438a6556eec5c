"""Walking through the parts of the window by keyboard: F6, and Alt with a number."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from gui.session import Session
from gui.time_travel import TimeTravel


class Walking(QObject):
    """Goes from search to list, charts, as-of strip and details, and back."""

    def __init__(self, session: Session, time_travel: TimeTravel) -> None:
        super().__init__(session)
        self._window = session.window
        self._time = time_travel
        # The Menu key is Qt's matter everywhere, this one only on Windows.
        keys = QShortcut(QKeySequence("Shift+F10"), session.window)
        keys.setContext(Qt.ShortcutContext.ApplicationShortcut)
        keys.activated.connect(_open_menu)

    # Methods

    def do(self, action: str) -> None:
        """Carry out an action that goes somewhere."""
        if action == "next_pane":
            self._walk(1)
        elif action == "previous_pane":
            self._walk(-1)
        elif action == "go_list":
            _enter(self._window.board.list)
        elif action == "go_chart" and (charts := self._charts()):
            _enter(charts[0])
        elif action == "go_details":
            _enter(self._window.details)

    # Internal

    def _panes(self) -> list[QWidget]:
        """The parts in the order of the walk, those in sight."""
        window, strip = self._window, self._time.track
        panes = [window.search, window.board.list, *self._charts(), strip]
        return [one for one in (*panes, window.details) if one.isVisible()]

    def _charts(self) -> list[QWidget]:
        found: list[QWidget] = [self._window.board.lanes]
        if self._time.laddering is not None:
            found.append(self._time.laddering.chart)
        return [one for one in found if one.isVisible()]

    def _walk(self, direction: int) -> None:
        panes, focus = self._panes(), QApplication.focusWidget()
        if not panes:
            return
        here = [
            place
            for place, pane in enumerate(panes)
            if focus is not None and (focus is pane or pane.isAncestorOf(focus))
        ]
        start = here[0] if here else (-1 if direction > 0 else 0)
        _enter(panes[(start + direction) % len(panes)])


def _open_menu() -> None:
    """Open the menu of what has the keyboard, as the Menu key does."""
    focus = QApplication.focusWidget()
    if focus is not None:
        cursor = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        place = cursor.center() if isinstance(cursor, QRect) else focus.rect().center()
        by_key = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(by_key, place, focus.mapToGlobal(place))
        QApplication.sendEvent(focus, event)


def _enter(pane: QWidget) -> None:
    """Give the keyboard to a part: to itself, or the first in it that takes it."""
    one = pane if _takes(pane) else _first_in(pane)
    (one or pane).setFocus(Qt.FocusReason.TabFocusReason)


def _first_in(pane: QWidget) -> QWidget | None:
    following = pane.nextInFocusChain()
    while following is not None and following is not pane:
        if pane.isAncestorOf(following) and _takes(following):
            return following
        following = following.nextInFocusChain()
    return None


def _takes(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
