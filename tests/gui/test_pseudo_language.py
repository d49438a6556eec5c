"""A language that nobody speaks: its texts are in brackets, and 40 % longer.

What stands without brackets was never translated; what is cut would be cut in many a
real language. The core speaks German meanwhile, so that its words are not taken for
English ones of the window.
"""

import ast
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.app import start
from gui.arguments import LANGUAGES, Options
from gui.languages import CATALOGUES, speak
from gui.session import Session
from gui.text import PlainLabel
from resources.translations.update import compile_to, extract, messages
from tests.gui.all_windows import windows

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{[^}]*\}|&|\n|\(\*[^)]*\)")
ACCENTS = str.maketrans("aeiouncyAEIOUNCY", "àéîöûñçýÀÉÎÖÛÑÇÝ")
_FIELD = QStyle.SubControl.SC_ComboBoxEditField
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


@lru_cache(maxsize=1)
def core_words() -> frozenset[str]:
    """The German names of all known words of the open lists."""
    path = ROOT / "resources" / "wording" / "de.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))["words"]
    return frozenset(name.casefold() for one in lists.values() for name in one.values())


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


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget says, to the eye and to a screen reader."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
    if isinstance(widget, PlainLabel):
        yield widget.whole
    elif isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QTableView):
        titles = widget.horizontalHeader().model()
        for place in range(titles.columnCount()):
            yield str(titles.headerData(place, widget.horizontalHeader().orientation()))


def is_cut(widget: QWidget) -> bool:
    """Whether a label or button has less room than its text needs."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        gives_way = isinstance(widget, PlainLabel) and widget.gives_way
        return not gives_way and widget.sizeHint().width() > widget.width() + 1
    if isinstance(widget, QComboBox) and not widget.isEditable():
        text = widget.currentText()
        # A name of the book's may be longer than any field; words may not.
        ours = text.startswith("[") or text.casefold() in core_words()
        needs = widget.fontMetrics().horizontalAdvance(text)
        return ours and _field_of(widget) < needs
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.sizeHint().width() > widget.width() + 1
    return False


def _field_of(box: QComboBox) -> int:
    """The width of the field in which a box shows what is chosen."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    whole, field = QStyle.ComplexControl.CC_ComboBox, _FIELD
    return box.style().subControlRect(whole, option, field, box).width()


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
