"""Every text of the window can be translated, and the catalogues have all of them."""

import ast
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QMenuBar
from pytestqt.qtbot import QtBot

from core.wording.texts import languages
from gui.actions.all_actions import make_actions
from gui.arguments import LANGUAGES
from gui.languages import CATALOGUES, SOURCE
from gui.menus import BIDDER_MENU, fill_menu_bar, menu_of
from resources.translations.update import compile_to, extract, messages

ROOT = Path(__file__).resolve().parents[2]
TRANSLATED = sorted(set(LANGUAGES) - {SOURCE})
MARKERS = ("translate", "QT_TRANSLATE_NOOP")
# Texts of this context are marked in their tables, and translated where they are used.
MARKED_ELSEWHERE = "Actions"
# What puts its text before a person.
_SHOWS = (
    "setText setWindowTitle setToolTip setStatusTip setPlaceholderText setWhatsThis "
    "setAccessibleName setAccessibleDescription setTitle setTabText setLabelText "
    "setInformativeText setDetailedText addAction addMenu addTab addItem addRow "
    "add_row add_line showMessage setHeaderLabels button search_line hint set_hint "
    "QLabel QPushButton QAction QCheckBox QRadioButton QGroupBox QMenu QToolButton "
    "PlainLabel Notice plain_message_box"
)
SHOWS = frozenset(_SHOWS.split())
# Proper names and currencies are the same in every language.
NAMES = re.compile(r"\b(Bidbook|Python|Qt|USD|https)\b")
WORD = re.compile(r"[^\W\d_]{2,}")


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "gui").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name):
                yield called.id, node
            elif isinstance(called, ast.Attribute):
                yield called.attr, node


def marked(call: ast.Call) -> bool:
    """Whether a call is one of our markers, not the method of the same name."""
    return isinstance(call.func, ast.Name) and call.func.id in MARKERS


def _can_be_taken_out(arguments: list[ast.expr]) -> bool:
    if len(arguments) != 2:
        return False
    context, text = arguments
    if isinstance(context, ast.Constant) and context.value == MARKED_ELSEWHERE:
        return is_literal(text) or isinstance(text, (ast.Name, ast.Attribute))
    return is_literal(context) and is_literal(text)


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def bare_words(node: ast.AST) -> Iterator[str]:
    """Words in an argument that pass no marker."""
    if isinstance(node, ast.Call):
        return  # what it gives is checked where it is made
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if WORD.search(NAMES.sub("", node.value)):
            yield node.value
    elif isinstance(node, (ast.JoinedStr, ast.BinOp, ast.IfExp)):
        parts = ast.iter_child_nodes(node)
        for part in parts:
            if not (isinstance(node, ast.IfExp) and part is node.test):
                yield from bare_words(part)


def test_every_text_that_is_marked_can_be_taken_out_of_the_source() -> None:
    wrong = [
        f"{name}:{call.lineno}"
        for name, tree in sources()
        for _, call in calls(tree)
        if marked(call) and not _can_be_taken_out(call.args)
    ]
    assert wrong == []


def test_no_marker_stands_inside_an_f_string() -> None:
    """Qt's tool does not look there: the text would stay English."""
    wrong = [
        f"{name}:{call.lineno}"
        for name, tree in sources()
        for text in ast.walk(tree)
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and marked(call)
    ]
    assert wrong == []


def test_what_is_shown_passes_a_marker() -> None:
    wrong = [
        f"{name}:{call.lineno}: {words}"
        for name, tree in sources()
        for called, call in calls(tree)
        if called in SHOWS
        for argument in _shown_by(called, call)
        for words in bare_words(argument)
        if not _is_id(called, words)
    ]
    assert wrong == []


def _shown_by(called: str, call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that a person may read."""
    if called == "setText":
        return call.args[-1:]  # before it stands a column, or a key of a picture
    return [*call.args, *(one.value for one in call.keywords)][:3]


def _is_id(called: str, words: str) -> bool:
    """Whether it is a name for the program: a kind of notice, a tone of a label."""
    return called in {"Notice", "PlainLabel", "addItem"} and words.islower()


def test_each_language_has_its_texts_in_core_and_window() -> None:
    assert set(LANGUAGES) == set(languages())
    catalogues = {path.stem.partition("_")[2] for path in CATALOGUES.glob("*.ts")}
    assert catalogues == set(TRANSLATED)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_what_the_sources_have(language: str, tmp_path: Path) -> None:
    catalogue = CATALOGUES / f"bidbook_{language}.ts"
    fresh = Path(shutil.copy(catalogue, tmp_path))
    extract(fresh)
    here = {(context, text): done for context, text, _, done in messages(catalogue)}
    there = {(context, text) for context, text, _, _ in messages(fresh)}
    help_ = "run resources/translations/update.py and translate what it lists"
    assert sorted(there - here.keys()) == [], help_
    assert sorted(here.keys() - there) == [], help_
    assert [text for text, done in here.items() if not done] == [], help_


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_qt_reads_is_made_of_the_catalogue(language: str, tmp_path: Path) -> None:
    catalogue = CATALOGUES / f"bidbook_{language}.ts"
    compile_to(catalogue, tmp_path / "fresh.qm")
    fresh = (tmp_path / "fresh.qm").read_bytes()
    assert catalogue.with_suffix(".qm").read_bytes() == fresh


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_places_and_the_ends_of_its_text(language: str) -> None:
    for context, text, said, _ in messages(CATALOGUES / f"bidbook_{language}.ts"):
        where = f"{context}: {text!r} and {said!r}"
        assert _places(text) == _places(said), where
        assert _mnemonics(text) == _mnemonics(said), where
        for end in ("…", ":", "?", " ", "\n"):
            assert text.endswith(end) == said.endswith(end), where
        assert re.findall(r"\*\.\w+", text) == re.findall(r"\*\.\w+", said), where


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator(qapp)
    assert translator.load("bidbook_de.qm", str(CATALOGUES))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()


@pytest.mark.usefixtures("german")
def test_in_a_german_menu_no_letter_selects_two_actions(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions = make_actions(bar, lambda _name: None)
    menus = fill_menu_bar(bar, actions)
    of_row = menu_of(BIDDER_MENU, actions, bar)
    tops = [one.text() for one in bar.actions()]
    assert _doubled(tops) == []
    for menu in (*menus.values(), of_row):
        texts = [one.text() for one in menu.actions()]
        assert _doubled(texts) == [], texts


def _places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _mnemonics(text: str) -> int:
    return text.replace("&&", "").count("&")


def _doubled(texts: list[str]) -> list[str]:
    letters = Counter(
        text.replace("&&", "").partition("&")[2][:1].lower()
        for text in texts
        if _mnemonics(text)
    )
    return [letter for letter, count in letters.items() if count > 1]
