"""Files and functions stay small enough to be read in one go."""

import ast
import statistics

import pytest

from tests.architecture.imports import ROOT, modules

SOURCES = {
    name: path for package in ("core", "gui") for name, path in modules(package).items()
}


@pytest.mark.parametrize("module", sorted(SOURCES))
def test_no_file_is_longer_than_500_lines(module: str) -> None:
    lines = SOURCES[module].read_text(encoding="utf-8").count("\n")
    assert lines <= 500


@pytest.mark.parametrize("module", sorted(SOURCES))
def test_no_function_is_longer_than_60_lines(module: str) -> None:
    tree = ast.parse(SOURCES[module].read_text(encoding="utf-8"))
    long = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > 60
    ]
    assert long == []


@pytest.mark.parametrize("module", sorted(SOURCES))
def test_every_module_says_in_one_line_what_it_is_for(module: str) -> None:
    doc = ast.get_docstring(ast.parse(SOURCES[module].read_text(encoding="utf-8")))
    assert doc
    assert doc.splitlines()[0].endswith(".")


def test_the_median_file_is_about_120_lines() -> None:
    sizes = [p.read_text(encoding="utf-8").count("\n") for p in SOURCES.values()]
    assert statistics.median(sizes) <= 160


def test_no_drawer_for_the_unsorted_exists() -> None:
    drawers = {"utils", "util", "helpers", "misc", "common"}
    found = [path for path in SOURCES.values() if drawers & set(path.parts)]
    found += [path for path in SOURCES.values() if path.stem in drawers]
    assert found == []


def test_no_lock_file_is_part_of_the_repository() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "uv.lock" in ignored
