"""A language that nobody speaks: its texts are in brackets, and 40 % longer.

What stands without brackets was never translated; what is cut would be cut in many a
real language. The core speaks German meanwhile, so that its words are not taken for
English ones of the window.
"""

import ast
import re
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.app import start
from gui.arguments import LANGUAGES, Options
from gui.languages import CATALOGUES, speak
from gui.session import Session
from resources.translations.update import compile_to, extract, messages
from tests.gui.all_windows import windows
from tests.gui.room import is_cut, texts_of

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{[^}]*\}|&|\n|\(\*[^)]*\)")
ACCENTS = str.maketrans("aeiouncyAEIOUNCY", "àéîöûñçýÀÉÎÖÛÑÇÝ")
WORD = re.compile(r"[^\W\d_]{3,}")


def pseudo(text: str) -> str:
    """A text in brackets, with accents, 40 % longer; its places stay."""
    pieces, end = [], 0
    for place in PLACE.finditer(text):
        pieces += [text[end : place.start()].translate(ACCENTS), place[0]]
        end = place.end()
    pieces.append(text[end:].translate(ACCENTS))
    return f"[{''.join(pieces)}{'~' * max(1, round(len(text) * 0.4) - 2)}]"


def literals() -> frozenset[str]:
    """All texts of the sources that could be read by a person."""
    found = set()
    for path in (ROOT / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value.replace("&", "").strip()
                if WORD.search(text) and not text.islower() and not text.isupper():
                    found.add(text)
    # The program and the languages have one name everywhere.
    return frozenset(found - {"Bidbook", *LANGUAGES.values()})


@pytest.fixture
def session(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Session]:
    fresh = Path(shutil.copy(CATALOGUES / "bidbook_de.ts", tmp_path))
    extract(fresh)
    lines = [
        f"<context><name>{context}</name><message><source>{escape(text)}</source>"
        f"<translation>{escape(pseudo(text))}</translation></message></context>"
        for context, text, _, _ in messages(fresh)
    ]
    catalogue = tmp_path / "pseudo.ts"
    head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1">'
    catalogue.write_text(f"{head}{''.join(lines)}</TS>", encoding="utf-8")
    compile_to(catalogue, tmp_path / "pseudo.qm")
    translator = QTranslator(qapp)
    translator.load("pseudo.qm", str(tmp_path))
    for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *_how, **_more: ("", ""))
    hook = sys.excepthook
    # What the start installs itself stands behind what is installed later.
    installing = "gui.app.speak"
    monkeypatch.setattr(
        installing, lambda *how: speak(*how) and qapp.installTranslator(translator)
    )
    book = Path(shutil.copy(ROOT / "data.json", tmp_path / "data.json"))
    made = start(qapp, Options(book, date(2025, 4, 3), language="de"))
    made.window.resize(1280, 800)
    qtbot.waitUntil(lambda: made.complete, timeout=10_000)
    yield made
    made.window.close()
    made.window.deleteLater()
    sys.excepthook = hook
    qapp.removeTranslator(translator)
    translator.deleteLater()
    speak(qapp, "en")


def test_every_text_is_translated_and_has_room(session: Session, qtbot: QtBot) -> None:
    known = literals()
    english, cut = set(), set()
    for name, window in windows(session, qtbot):
        for widget in (window, *window.findChildren(QWidget)):
            if widget is not window and not widget.isVisible():
                continue
            english |= {
                f"{name}: {text}"
                for text in texts_of(widget)
                if text.replace("&", "").strip() in known
            }
            if is_cut(widget):
                size = f"{widget.width()} of {widget.sizeHint().width()}"
                cut.add(f"{name}: {next(filter(None, texts_of(widget)))} ({size})")
    assert "\n".join(sorted(english)) == ""
    assert "\n".join(sorted(cut)) == ""
