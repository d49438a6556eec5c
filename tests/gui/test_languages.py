"""The language of the window follows what is wanted, then the system."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from gui import languages
from gui.app import start
from gui.arguments import Options
from gui.languages import language_for, speak, system_language
from gui.phrases import translate

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.mark.parametrize(
    ("named", "spoken"),
    [
        (["de-AT", "de", "en"], "de"),
        (["fr-FR", "de-DE"], "de"),
        (["en_GB"], "en"),
        (["fr-FR"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_there_is_is_spoken(
    named: list[str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class System:
        @staticmethod
        def system() -> "System":
            return System()

        def uiLanguages(self) -> list[str]:
            return named

    with monkeypatch.context() as patch:
        patch.setattr(languages, "QLocale", System)
        assert system_language() == spoken


def test_the_command_line_comes_before_the_settings() -> None:
    assert language_for("en", "de") == "en"
    assert language_for(None, "de") == "de"
    assert language_for(None, "xx") == system_language()


def test_qts_own_texts_and_numbers_are_in_the_language(
    qapp: QApplication, qtbot: QtBot
) -> None:
    assert speak(qapp, "de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"
    assert translate("Form", "Cancel") == "Abbrechen"
    assert QLocale().toString(12_345) == "12.345"
    speak(qapp, "en")
    assert translate("Form", "Cancel") == "Cancel"
    assert QLocale().toString(12_345) == "12,345"


def test_english_loads_no_catalogue(qapp: QApplication) -> None:
    speak(qapp, "de")
    speak(qapp, "en")
    assert translate("NoBook", "Create it") == "Create it"


@pytest.mark.parametrize("content", [None, b"", b"no catalogue"])
def test_a_catalogue_that_cannot_be_read_is_said_and_done_without(
    content: bytes | None,
    qapp: QCoreApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if content is not None:
        (tmp_path / "bidbook_de.qm").write_bytes(content)
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    book = Path(shutil.copy(ROOT / "data.json", tmp_path / "data.json"))
    assert isinstance(qapp, QApplication)
    session = start(qapp, Options(book, language="de"))
    qtbot.waitUntil(lambda: session.complete, timeout=10_000)
    notice = session.window.banner.notice
    assert notice is not None
    assert notice.detail == "The window speaks English."
    session.window.close()
    session.window.deleteLater()
