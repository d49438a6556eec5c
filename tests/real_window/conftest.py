"""A book of its own and a screen of its own for each test of the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from tests.real_window.program import Program
from tests.real_window.screen import Screen, missing_tools, screen_of_its_own

_SHIPPED = Path(__file__).resolve().parents[2] / "data.json"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A copy of the shipped book, in a folder of its own."""
    folder = tmp_path / "books"
    folder.mkdir()
    return Path(copyfile(_SHIPPED, folder / "data.json"))


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen; when something is waited for in vain, ``failed.png`` shows it."""
    missing = missing_tools()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with screen_of_its_own(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def start(screen: Screen) -> Iterator[Callable[..., Program]]:
    """Start the program on the screen; what still runs at the end is killed."""
    started: list[Program] = []

    def start_it(*arguments: str) -> Program:
        program = Program(screen, arguments)
        started.append(program)
        return program

    yield start_it
    for program in started:
        program.end()
