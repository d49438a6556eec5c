"""What keeps a window from opening, found before Qt could abort."""

import os
import re
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

_LIBRARIES = (
    "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1"
)
_METADATA = re.compile(r"pyside6(?:_essentials)?-([\d.]+)\.dist-info", re.IGNORECASE)
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def check() -> None:
    """End the program with one sentence where no window can open."""
    if reason := hindrance():
        raise SystemExit(reason)


def hindrance() -> str:
    """One sentence on why no window can open here; empty when one can."""
    return (
        unsound_pair(installed_qt(), sys.version_info[:2])
        or missing_libraries()
        or missing_display(sys.platform, os.environ)
    )


def installed_qt() -> str:
    """The version of the installed PySide6; empty when there is none.

    Read from the name of its metadata folder: asking importlib.metadata takes as long
    as a tenth of the whole start.
    """
    spec = find_spec("PySide6")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for folder in Path(place).parent.glob("[Pp]y[Ss]ide6*.dist-info"):
            found = _METADATA.fullmatch(folder.name)
            if found is not None:
                return found[1]
    return ""


def unsound_pair(qt: str, python: tuple[int, int]) -> str:
    """Refuse the pair that aborts: ordinary calls lose references to None."""
    if qt == "6.12.0" and python < (3, 12):
        return (
            "PySide6 6.12.0 crashes on Python older than 3.12: "
            "install PySide6-Essentials 6.11.3, or use Python 3.12 or newer."
        )
    return ""


def missing_libraries() -> str:
    """Say which packages to install when Qt's libraries can't be loaded."""
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415 (whether it loads is the question)
    except ImportError as error:
        return (
            f"Qt can't be loaded ({error}). Run the command in README.md, and on "
            f"Debian or Ubuntu: apt install {_LIBRARIES}"
        )
    return ""


def missing_display(platform: str, environment: Mapping[str, str]) -> str:
    """Say that there is no screen, where Qt would abort."""
    if platform.startswith("linux") and not any(map(environment.get, _DISPLAYS)):
        return (
            "No screen was found: neither DISPLAY nor WAYLAND_DISPLAY is set. "
            "Without a window, use: python -m core rank data.json"
        )
    return ""
