"""A screen that nobody sees, with a window manager, a mouse and a keyboard."""

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

TOOLS = ("Xvfb", "openbox", "xdotool")
WIDTH, HEIGHT = 1280, 800
# The window manager's frame around a window.
_FRAME = 60
_LONGEST = 20.0
_TRIES = 4
_PAUSE = 0.05
# So long after it has its size a window is laid out and painted.
_SETTLED = 0.3


def missing_tools() -> list[str]:
    """The programs that are needed and not installed."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


class Screen:
    """Does with mouse and keyboard what a person would.

    Attributes:
        environment: What a program needs to open its window here.
    """

    def __init__(self, display: str, home: Path) -> None:
        self._picture = home.with_name("failed.png")
        own = {
            f"XDG_{name}_HOME": str(home / name.lower())
            for name in ("CONFIG", "DATA", "STATE", "CACHE")
        }
        self.environment = {
            **os.environ,
            **own,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "BIDBOOK_THEME": "light",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)

    def wait_until(self, met: Callable[[], bool], what: str) -> None:
        """Wait for something; if it does not come, keep a picture and fail."""
        begin = time.monotonic()
        while not met():
            if time.monotonic() - begin > _LONGEST:
                self._save_picture()
                raise AssertionError(f"waited in vain: {what}")
            time.sleep(_PAUSE)

    def is_managed(self) -> bool:
        """Whether a window manager is at work: only it knows of desktops."""
        return bool(self._do("get_num_desktops", check=False).strip())

    def windows(self, process: int | None = None, name: str = "Bidbook") -> list[str]:
        """Numbers of the windows that are seen, by a part of their title."""
        match = ["--name", name]
        if process is not None:
            # In this order: the other way round xdotool finds nothing.
            match = ["--all", "--pid", str(process), *match]
        found = self._do("search", "--onlyvisible", *match, check=False)
        return found.split()

    def front(self, process: int, name: str = "Bidbook") -> str:
        """Wait for a process's window, make it as large as is usual, and enter it."""
        found: list[str] = []

        def is_there() -> bool:
            found[:] = self.windows(process, name)
            return bool(found)

        self.wait_until(is_there, f"a window {name!r}")
        window = found[-1]
        # The window manager may still be starting: it is asked until it answers.
        self.wait_until(lambda: self._activate(window), f"{name!r} active")
        self._do("windowsize", window, str(WIDTH), str(HEIGHT))
        self._do("windowmove", window, "0", "0")
        self.wait_until(lambda: self._is_in_front(window), f"{name!r} in front")
        time.sleep(_SETTLED)
        return window

    def await_entered(self, process: int, name: str) -> None:
        """Wait until a window that opens by itself has the keyboard."""

        def is_entered() -> bool:
            active = self._do("getactivewindow", check=False).strip()
            return active in self.windows(process, name)

        self.wait_until(is_entered, f"{name!r} has the keyboard")
        self.rest()

    def rest(self) -> None:
        """Wait as long as something takes that can't be seen from here."""
        time.sleep(_SETTLED)

    def _activate(self, window: str) -> bool:
        self._do("windowactivate", window, check=False)
        return self._do("getactivewindow", check=False).strip() == window

    def _is_in_front(self, window: str) -> bool:
        active = self._do("getactivewindow", check=False).strip()
        place = self._do("getwindowgeometry", window, check=False)
        return active == window and f"{WIDTH}x{HEIGHT}" in place

    def click(self, window: str, x: int, y: int) -> None:
        """Click at a place of a window."""
        self._do("mousemove", "--window", window, str(x), str(y))
        self._do("click", "1")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._do("key", "--delay", "40", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "12", text)

    def _save_picture(self) -> None:
        """Keep what is on the screen, where there is a program for that."""
        if shutil.which("import") is not None:
            command = ["import", "-window", "root", str(self._picture)]
            subprocess.run(command, env=self.environment, check=False, timeout=20)

    def _do(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            check=check,
            stdout=subprocess.PIPE,
            stderr=None if check else subprocess.DEVNULL,
            timeout=_LONGEST,
        )
        return done.stdout.decode()


@contextlib.contextmanager
def screen_of_its_own(home: Path) -> Iterator[Screen]:
    """Open a screen on a free number, with a window manager."""
    reading, writing = os.pipe()
    size = f"{WIDTH + _FRAME}x{HEIGHT + _FRAME}x24"
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(writing), "-screen", "0", size),
            *("-nolisten", "tcp", "-dpi", "96"),
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    screen = Screen(display, home)
    manager = _managed(screen)
    try:
        yield screen
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=_LONGEST)


def _managed(screen: Screen) -> subprocess.Popen[bytes]:
    """Start the window manager; now and then it does not come up, and is begun anew."""
    for _ in range(_TRIES):
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=screen.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        begin = time.monotonic()
        while manager.poll() is None and time.monotonic() - begin < _LONGEST / _TRIES:
            if screen.is_managed():
                return manager
            time.sleep(_PAUSE)
        manager.terminate()
        manager.wait(timeout=_LONGEST)
    raise AssertionError("the window manager did not start")
