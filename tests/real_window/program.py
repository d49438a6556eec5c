"""The program as users start it, on a screen."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree

from tests.real_window.screen import HEIGHT, WIDTH, Screen

ROOT = Path(__file__).resolve().parents[2]
DAY = "2025-04-03"
_LONGEST = 30.0


class Program:
    """One run of ``main.py``.

    Attributes:
        process: Its process.
    """

    def __init__(self, screen: Screen, arguments: Sequence[str]) -> None:
        self._screen = screen
        self.process = subprocess.Popen(
            [sys.executable, "main.py", *arguments],
            cwd=ROOT,
            env=screen.environment,
            stderr=subprocess.PIPE,
        )
        try:
            self.window = screen.front(self.process.pid)
        except BaseException:
            self.end()
            raise

    def quit(self) -> None:
        """Press Ctrl+Q; the program must end without a complaint."""
        # A form that was just saved may still be closing, and would take the keys.
        self._screen.front(self.process.pid)
        self._screen.press("ctrl+q")
        _, said = self.process.communicate(timeout=_LONGEST)
        assert self.process.returncode == 0, said.decode()
        assert b"Traceback" not in said, said.decode()

    def end(self) -> None:
        """Kill it if it still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate(timeout=_LONGEST)


def places_of_rows(screen: Screen, book: Path) -> dict[str, tuple[int, int]]:
    """Where each bidder's row stands in the window, by the name in the list."""
    # Another copy, in another home: this must leave no trace.
    copy = Path(copytree(book.parent, book.parent.with_name("looked at"))) / book.name
    home = {"XDG_CONFIG_HOME": str(copy.parent / "config")}
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.real_window.row_places", str(copy)),
            *(DAY, str(WIDTH), str(HEIGHT)),
        ],
        cwd=ROOT,
        env={**screen.environment, **home},
        check=True,
        stdout=subprocess.PIPE,
        timeout=_LONGEST,
    )
    return {name: (x, y) for name, (x, y) in json.loads(done.stdout).items()}
