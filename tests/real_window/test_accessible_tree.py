"""What a screen reader finds in the window, seen from outside through AT-SPI."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from tests.real_window.program import DAY, ROOT, Program
from tests.real_window.screen import Screen

Start = Callable[..., Program]
# The library of AT-SPI comes with the system's Python, not with the program's.
_PYTHON = "/usr/bin/python3"
_HAS_LIBRARY = "import gi; gi.require_version('Atspi', '2.0')"
_LONGEST = 60
# What a person can do something with; Qt calls a widget of one's own a filler.
_ROLES = {
    *("check box", "combo box", "filler", "list item", "page tab", "page tab list"),
    *("push button", "spin button", "table", "table cell", "text", "menu item"),
    *("check menu item", "menu", "menu bar", "label", "scroll pane", "list"),
}

pytestmark = [pytest.mark.x11, pytest.mark.timeout(180)]


class Node(TypedDict):
    """One node of the tree."""

    depth: int
    name: str
    role: str
    description: str
    focusable: bool
    showing: bool


@pytest.fixture
def bus(screen: Screen) -> Iterator[None]:
    """A message bus of its own for what is started on the screen."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("not installed: dbus-daemon")
    has = subprocess.run(
        [_PYTHON, "-c", _HAS_LIBRARY], check=False, capture_output=True
    )
    if has.returncode != 0:
        pytest.skip("not installed: gir1.2-atspi-2.0, python3-gi")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        command, env=screen.environment, stdout=subprocess.PIPE, text=True
    ) as daemon:
        assert daemon.stdout is not None
        screen.environment |= {
            "DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        yield
        daemon.terminate()


def _tree(screen: Screen) -> list[Node]:
    """All that is showing in the program."""
    done = subprocess.run(
        [_PYTHON, "tests/real_window/tree_seen.py", "bidbook"],
        cwd=ROOT,
        env=screen.environment,
        check=True,
        stdout=subprocess.PIPE,
        timeout=_LONGEST,
    )
    nodes: list[Node] = json.loads(done.stdout)
    return [node for node in nodes if node["showing"]]


def _wrong(nodes: list[Node]) -> list[Node]:
    """What can have the keyboard and has no name, or a role that says nothing."""
    return [
        node
        for node in nodes
        if node["focusable"] and not (node["name"] and node["role"] in _ROLES)
    ]


@pytest.mark.usefixtures("bus")
def test_every_control_of_the_window_has_a_name_and_a_role(
    screen: Screen, start: Start, book: Path
) -> None:
    program = start(str(book), "--as-of", DAY)
    screen.rest()
    nodes = _tree(screen)
    assert _wrong(nodes) == []

    names = {(node["role"], node["name"]) for node in nodes}
    assert ("table", "Bidders") in names
    assert {("table cell", "Reid Rasner"), ("table cell", "47.5 bn")} <= names
    assert ("table cell", "more than 30 bn") in names
    assert ("text", "Search") in names
    (chart,) = [one for one in nodes if one["name"] == "Chart of what stands"]
    assert chart["focusable"]
    assert "Reid Rasner" in chart["description"]
    program.quit()


@pytest.mark.usefixtures("bus")
def test_every_field_of_a_form_has_a_name_and_a_role(
    screen: Screen, start: Start, book: Path
) -> None:
    program = start(str(book), "--as-of", DAY)
    screen.press("F2")
    screen.await_entered(program.process.pid, "Edit bid")
    nodes = _tree(screen)
    assert _wrong(nodes) == []
    named = {node["name"] for node in nodes if node["focusable"]}
    assert {"Price", "Made on", "Exact words", "In what capacity", "Save"} <= named
    screen.press("Escape")
    screen.await_entered(program.process.pid, "Bidbook")
    program.quit()
