"""Every window by keyboard and by ear: Tab comes everywhere, and all has a name."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.session import Session
from tests.gui.all_windows import windows

BOOK = Path(__file__).resolve().parents[2] / "data.json"
# More than any window has.
_MOST_STEPS = 200


@pytest.fixture
def session(
    begin: Callable[[Path], Session], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Session:
    for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *_how, **_more: ("", ""))
    session = begin(Path(shutil.copy(BOOK, tmp_path / "data.json")))
    assert session.bridge is not None
    session.bridge.ask_state(session.bridge.state.as_of(date(2025, 4, 3)))
    session.window.resize(1280, 800)
    return session


def takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()


def focusable(window: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that can have the keyboard."""
    for widget in (window, *window.findChildren(QWidget)):
        one = end_of(widget)
        if widget.window() is window and takes_tab(widget) and takes_tab(one):
            yield one


def end_of(widget: QWidget) -> QWidget:
    """Whoever has the keyboard in place of a widget."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    return widget


def round_trip(window: QWidget, *, back: bool) -> set[QWidget]:
    """Where Tab comes on its way round a window; it must come round."""
    window.activateWindow()
    start = window.focusWidget()
    if start is None:
        QTest.keyClick(window, Qt.Key.Key_Tab)
        start = window.focusWidget()
    visited: set[QWidget] = set()
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    at = start
    while at is not None and len(visited) < _MOST_STEPS:
        visited.add(at)
        QTest.keyClick(at, key)
        at = window.focusWidget()
        if at is start or at in visited:
            break
    assert at is start, f"goes round without {told(start)}, from {told(at)}"
    return visited


def told(widget: QObject | None) -> str:
    """A widget, so that a reader of a failure finds it."""
    if not isinstance(widget, QWidget):
        return "nothing"
    path: list[str] = []
    one: QWidget | None = widget
    while one is not None and len(path) < 4:
        path.append(type(one).__name__)
        one = one.parentWidget()
    return f"{widget.accessibleName()!r} {' in '.join(path)}"


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


@pytest.mark.timeout(180)
def test_tab_comes_everywhere_and_round_in_every_window(
    session: Session, qtbot: QtBot
) -> None:
    missed = []
    for name, window in windows(session, qtbot):
        for back in (False, True):
            visited = round_trip(window, back=back) if any(focusable(window)) else set()
            # Of buttons of which one is pressed Tab comes to that one: arrows go on.
            missed += [
                f"{name}: {told(one)}"
                for one in focusable(window)
                if one not in visited
            ]
    assert "\n".join(missed) == ""


@pytest.mark.timeout(180)
def test_whatever_can_have_the_keyboard_has_a_name(
    session: Session, qtbot: QtBot
) -> None:
    looked_at, nameless = set(), set()
    for name, window in windows(session, qtbot):
        looked_at.add(name)
        for widget in focusable(window):
            if not name_of(widget).strip():
                nameless.add(f"{name}: {told(widget)}")
    assert "\n".join(sorted(nameless)) == ""
    assert {"standing", "palette", "edit_bid", "sources", "settings"} <= looked_at
