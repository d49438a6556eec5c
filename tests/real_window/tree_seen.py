"""Prints the accessibility tree of a program, as a screen reader sees it.

/usr/bin/python3 tests/real_window/tree_seen.py NAME: a JSON list of nodes, each with
its depth. It needs the system's Python, where the library of AT-SPI is.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found]  # of the system's Python

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402 (after its version)

_LONGEST = 30
# A table of thousands of cells is not walked to its end.
_MOST_CHILDREN = 300


def main(name: str) -> None:
    """Wait for the program, then print all of it that is showing."""
    desktop = Atspi.get_desktop(0)
    end = time.monotonic() + _LONGEST
    while time.monotonic() < end:
        for place in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(place)
            if program is not None and name in (program.get_name() or ""):
                json.dump(list(_walk(program, 0)), sys.stdout)
                return
        time.sleep(0.2)
    sys.exit(f"no program called {name}")


def _walk(node: Any, depth: int) -> Iterator[dict[str, object]]:  # noqa: ANN401 (untyped)
    states = node.get_state_set()
    yield {
        "depth": depth,
        "name": node.get_name() or "",
        "role": node.get_role_name(),
        "description": node.get_description() or "",
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "showing": states.contains(Atspi.StateType.SHOWING),
    }
    for place in range(min(node.get_child_count(), _MOST_CHILDREN)):
        child = node.get_child_at_index(place)
        if child is not None:
            yield from _walk(child, depth + 1)


main(sys.argv[1])
