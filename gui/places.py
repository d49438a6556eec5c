"""Where the usual book lies: beside the program, or a copy where one may write."""

import os
import shutil
from pathlib import Path
from typing import NamedTuple

import platformdirs

SHIPPED = Path(__file__).resolve().parent.parent / "data.json"


class Place(NamedTuple):
    """A book's path.

    Attributes:
        path: The file.
        copied: Whether it is a copy of the shipped book, as that can't be written to.
    """

    path: Path
    copied: bool


def usual_book(shipped: Path = SHIPPED) -> Place:
    """The shipped book where its folder can be written to, else the user's copy."""
    if os.access(shipped.parent, os.W_OK) and _writable(shipped):
        return Place(shipped, copied=False)
    copy = platformdirs.user_data_path("bidbook", appauthor=False) / shipped.name
    if not copy.exists():
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(shipped, copy)
    return Place(copy, copied=True)


def state_folder() -> Path:
    """Where journals and backups go when they can't stand beside the book."""
    return platformdirs.user_state_path("bidbook", appauthor=False)


def _writable(path: Path) -> bool:
    return not path.exists() or os.access(path, os.W_OK)
