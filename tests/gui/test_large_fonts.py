"""With letters twice as large nothing is cut, in any window, in German."""

import shutil
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.arguments import Options
from gui.dialogs.side_dialog import SideDialog
from gui.languages import speak
from gui.session import Session
from tests.gui.all_windows import windows
from tests.gui.hands import Begin
from tests.gui.room import is_cut, texts_of

BOOK = Path(__file__).resolve().parents[2] / "data.json"


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """The system's letters, twice as large."""
    usual = qapp.font()
    twice = qapp.font()
    twice.setPointSizeF(usual.pointSizeF() * 2)
    qapp.setFont(twice)
    yield
    qapp.setFont(usual)
    speak(qapp, "en")


@pytest.fixture
def session(
    large: None,  # noqa: ARG001 (before the window is made)
    begin: Begin,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Session:
    for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *_how, **_more: ("", ""))
    book = Path(shutil.copy(BOOK, tmp_path / "data.json"))
    session = begin(Options(book, date(2025, 4, 3), language="de"))
    session.window.resize(1920, 1080)
    return session


def gives_way(widget: QWidget) -> bool:
    """Whether it says in its tool tip what it has no room for."""
    return isinstance(widget, QComboBox) and widget.currentText() in unescape(
        widget.toolTip()
    )


@pytest.mark.timeout(180)
def test_nothing_is_cut(session: Session, qtbot: QtBot) -> None:
    cut = set()
    for name, window in windows(session, qtbot):
        if isinstance(window, SideDialog):
            # The screen of the tests is small: so large it would be on a usual one.
            window.resize(1720, 910)
            qtbot.wait(20)
        for widget in window.findChildren(QWidget):
            if widget.isVisible() and is_cut(widget) and not gives_way(widget):
                size = f"{widget.width()} of {widget.sizeHint().width()}"
                said = next(filter(None, texts_of(widget)), "")
                cut.add(f"{name}: {said} ({size})")
    assert "\n".join(sorted(cut)) == ""
