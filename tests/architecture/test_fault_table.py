"""The table of faults names tests that are there."""

import ast
import re
from functools import cache

from tests.architecture.imports import ROOT

_FOLDERS = {
    "S": "tests/core/store",
    "G": "tests/gui",
    "K": "tests/kills",
    "X": "tests/core/exchange",
    "A": "tests/architecture",
}
_TABLE = (ROOT / "tests" / "FAULTS.md").read_text(encoding="utf-8")


@cache
def _tests_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(
        node.name for node in tree.body if isinstance(node, ast.FunctionDef)
    )


def test_each_row_names_tests_that_are_there() -> None:
    named = re.findall(r"`([SGKXA])/([\w/]+\.py)::(\w+)`", _TABLE)
    assert len(named) > 70
    missing = [
        f"{folder}/{file}::{name}"
        for folder, file, name in named
        if name not in _tests_in(f"{_FOLDERS[folder]}/{file}")
    ]
    assert missing == []


def test_no_row_is_without_a_test() -> None:
    rows = [line for line in _TABLE.splitlines() if line.startswith("| ")]
    heads = ("| fault |", "| point |")
    bare = [row for row in rows if "::" not in row and not row.startswith(heads)]
    assert bare == []
