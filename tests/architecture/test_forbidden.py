"""What the program never does, read from its source: run, fetch, or trust files."""

import ast
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.architecture.imports import ROOT, imports_of, modules, within

_SOURCES = {"main": ROOT / "main.py", **modules("core"), **modules("gui")}
# Code from a file, other programs, connections, parsers that follow what they read.
_MODULES = (
    *("pickle", "marshal", "shelve", "dill", "yaml", "code", "codeop", "runpy"),
    *("subprocess", "multiprocessing", "pty", "webbrowser", "ctypes"),
    *("socket", "ssl", "asyncio", "select", "http", "ftplib", "smtplib", "xmlrpc"),
    *("urllib.request", "socketserver", "telnetlib", "requests", "httpx"),
    *("lxml", "xml.dom", "xml.sax.expatreader", "xml.parsers"),
    *("xml.etree.ElementTree.parse", "xml.etree.ElementTree.XML"),
    *("pyqtgraph.configfile", "pyqtgraph.multiprocess", "pyqtgraph.console"),
    *("PySide6.QtNetwork", "PySide6.QtWebEngineWidgets", "PySide6.QtQml"),
    "tempfile",
)
_NAMES = frozenset(
    {
        *("QSettings", "QProcess", "QDataStream", "QTextBrowser", "QWebEngineView"),
        *("QLocalServer", "QLocalSocket", "QTcpSocket", "QNetworkAccessManager"),
    }
)
_CALLS = frozenset({"eval", "exec", "compile", "__import__"})
_METHODS = frozenset(
    {
        *("os.system", "os.popen", "os.fork", "os.execv", "os.execvp", "os.spawnv"),
        *("os.posix_spawn", "startDetached", "setOpenExternalLinks", "setMarkdown"),
        *("insertHtml", "appendHtml", "extractall", "fromstring", "iterparse"),
    }
)
# Each with the modules that may: what the reason is stands there.
_ALONE = {
    "exec": {"gui.app"},
    "setHtml": {"gui.report_document", "gui.table_copies"},
    "openUrl": {"gui.links"},
}


class _Said(NamedTuple):
    """What a source names and calls."""

    names: frozenset[str]
    functions: frozenset[str]
    methods: frozenset[str]


@cache
def _said(path: Path) -> _Said:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    calls = [node.func for node in nodes if isinstance(node, ast.Call)]
    attributes = [one for one in calls if isinstance(one, ast.Attribute)]
    qualified = {
        f"{one.value.id}.{one.attr}"
        for one in attributes
        if isinstance(one.value, ast.Name)
    }
    return _Said(
        frozenset(node.id for node in nodes if isinstance(node, ast.Name))
        | frozenset(node.attr for node in nodes if isinstance(node, ast.Attribute)),
        frozenset(one.id for one in calls if isinstance(one, ast.Name)),
        frozenset({one.attr for one in attributes} | qualified),
    )


def _where(found: Callable[[Path], Iterable[str]]) -> dict[str, set[str]]:
    """The modules in which something is found, with what it is."""
    everywhere = {module: set(found(path)) for module, path in _SOURCES.items()}
    return {module: bad for module, bad in everywhere.items() if bad}


def test_nothing_that_runs_fetches_or_follows_is_imported() -> None:
    def bad(path: Path) -> Iterable[str]:
        return (
            one for one in imports_of(path) if any(within(one, of) for of in _MODULES)
        )

    assert _where(bad) == {}


def test_no_class_that_unpickles_connects_or_starts_is_named() -> None:
    assert _where(lambda path: _said(path).names & _NAMES) == {}


def test_no_text_becomes_code_and_no_program_is_started() -> None:
    assert _where(lambda path: _said(path).functions & _CALLS) == {}
    assert _where(lambda path: _said(path).methods & _METHODS) == {}


@pytest.mark.parametrize("method", _ALONE)
def test_only_known_places_run_qt_set_html_and_open_addresses(method: str) -> None:
    assert set(_where(lambda path: _said(path).methods & {method})) == _ALONE[method]


def test_what_is_looked_for_would_be_found(tmp_path: Path) -> None:
    """A search that finds nothing anywhere would prove nothing."""
    source = tmp_path / "bad.py"
    source.write_text(
        "import pickle, urllib.request\nfrom PySide6.QtCore import QSettings\n"
        "eval('1')\nos.system('x')\nQSettings('a')\n"
    )
    assert {"pickle", "urllib.request"} <= imports_of(source)
    assert "eval" in _said(source).functions
    assert "os.system" in _said(source).methods
    assert "QSettings" in _said(source).names
