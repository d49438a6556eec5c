"""Settings take effect at once, and the window keeps what it shows."""

import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from core.book.operations.bids import lapse_bid
from gui import app, settings
from gui.arguments import Options
from gui.dialogs.article_dialog import ArticleDialog
from gui.dialogs.deadlines_dialog import DeadlinesDialog
from gui.dialogs.settings_dialog import SettingsDialog
from gui.languages import speak
from gui.main_window import MainWindow
from gui.session import Session

T = TypeVar("T", bound=QDialog)
ROOT = Path(__file__).resolve().parents[2]


class Desktop:
    """The program as it stands on the desktop: its window may be built anew."""

    def __init__(
        self, qtbot: QtBot, book: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self._qtbot = qtbot
        build = app._build

        def kept(*how: object) -> Session:
            self.session = build(*how)  # type: ignore[arg-type]  # handed on
            return self.session

        monkeypatch.setattr(app, "_build", kept)
        qapp = QApplication.instance()
        assert isinstance(qapp, QApplication)
        app.start(qapp, Options(book, date(2025, 4, 3), language="en"))
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: self.session.complete, timeout=10_000)

    def settings(self) -> SettingsDialog:
        self.session.window.actions_by_id["settings"].trigger()
        return self.open_one(SettingsDialog)

    def open_one(self, kind: type[T]) -> T:
        (found,) = self.session.window.findChildren(kind)
        return found

    def picture(self, qtbot: QtBot) -> QImage:
        """The window once all is drawn; nothing in it has the keyboard."""
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        qtbot.wait(100)
        return self.session.window.grab().toImage()

    def build_anew(self) -> None:
        app.renew(self.session, self.session.voice.language)
        self.wait()

    def choose_language(self, language: str) -> None:
        box = self.settings().language
        box.setCurrentIndex(box.findData(language))
        box.activated.emit(box.currentIndex())
        self.wait()


@pytest.fixture
def desktop(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    hook = sys.excepthook
    book = Path(shutil.copy(ROOT / "data.json", tmp_path / "data.json"))
    made = Desktop(qtbot, book, monkeypatch)
    yield made
    made.session.window.close()
    made.session.window.deleteLater()
    sys.excepthook = hook
    instance = QCoreApplication.instance()
    assert instance is not None
    speak(instance, "en")


def test_the_window_speaks_the_chosen_language_at_once(desktop: Desktop) -> None:
    desktop.choose_language("de")
    window = desktop.session.window
    assert window.actions_by_id["find"].text() == "&Suchen"
    assert "47,5 Mrd. USD" in window.answer.sentence.text
    assert desktop.open_one(SettingsDialog).windowTitle() == "Einstellungen"
    desktop.choose_language("en")
    assert desktop.session.window.actions_by_id["find"].text() == "&Find"
    assert "47.5 bn USD" in desktop.session.window.answer.sentence.text


def test_what_is_shown_stays_when_the_language_changes(desktop: Desktop) -> None:
    bridge = desktop.session.bridge
    assert bridge is not None
    bridge.ask_state(bridge.state.as_of(date(2025, 3, 1)))
    QTest.keyClicks(desktop.session.window.search.field, "a")
    bridge.ask(view="over_time", scale="logarithmic")
    state, size = bridge.state, desktop.session.window.size()
    desktop.session.window.board.splitter.setSizes([300, 500])
    desktop.choose_language("de")
    assert desktop.session.bridge is not None
    assert desktop.session.bridge.state == state
    assert desktop.session.window.size() == size
    assert desktop.session.window.search.field.text() == "a"


def test_what_was_done_can_be_undone_in_another_language(desktop: Desktop) -> None:
    bridge = desktop.session.bridge
    assert bridge is not None
    book, bid = bridge.book, bridge.state.bid or ""
    stage = book.tables.bids[bid].stage
    lapse_bid(book, bid)
    desktop.choose_language("de")
    assert desktop.session.bridge is not None
    assert desktop.session.bridge.book is book
    undo = desktop.session.window.actions_by_id["undo"]
    assert undo.text().startswith("&Rückgängig: ")
    undo.trigger()
    assert book.tables.bids[bid].stage == stage


def test_windows_that_hold_nothing_typed_open_again(desktop: Desktop) -> None:
    desktop.session.window.actions_by_id["deadlines"].trigger()
    desktop.choose_language("de")
    assert desktop.open_one(DeadlinesDialog).windowTitle() == "Fristen"


def test_the_language_waits_for_what_is_being_typed(
    desktop: Desktop, qtbot: QtBot
) -> None:
    window = desktop.session.window
    window.actions_by_id["read_article"].trigger()
    article = desktop.open_one(ArticleDialog)
    desktop.choose_language("de")
    assert desktop.session.window is window
    assert "other windows" in desktop.open_one(SettingsDialog)._hint.text()
    article.close()
    qtbot.waitUntil(lambda: desktop.session.window is not window)
    desktop.wait()
    assert desktop.session.voice.language == "de"


def test_the_choice_is_kept_for_the_next_start(desktop: Desktop) -> None:
    desktop.choose_language("de")
    box = desktop.settings().scheme
    box.setCurrentIndex(box.findData("dark"))
    box.activated.emit(box.currentIndex())
    name = desktop.settings().name
    QTest.keyClicks(name, "Ann")
    QTest.keyClick(name, Qt.Key.Key_Return)
    kept = settings.load(settings.settings_path())
    assert (kept.language, kept.scheme, kept.name) == ("de", "dark", "Ann")
    assert desktop.session.bridge is not None
    assert desktop.session.bridge.book.who == "Ann"


def test_one_window_is_left(desktop: Desktop, qapp: QApplication) -> None:
    desktop.choose_language("de")
    mains = [one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow)]
    assert [one for one in mains if one.isVisible()] == [desktop.session.window]


@pytest.mark.parametrize("view", ["standing", "over_time"])
def test_all_that_is_shown_takes_the_other_theme(
    view: str, desktop: Desktop, qtbot: QtBot
) -> None:
    assert desktop.session.bridge is not None
    desktop.session.bridge.ask(view=view)
    desktop.build_anew()
    theme = desktop.session.window.theme
    light = desktop.picture(qtbot)
    theme.force("dark")
    changed = desktop.picture(qtbot)
    desktop.build_anew()
    assert light != changed == desktop.picture(qtbot)
    theme.force("light")
