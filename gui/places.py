"""Where the usual book lies: beside the program, or a copy where one may write."""

import os
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
        _copy_privately(shipped, copy)
    return Place(copy, copied=True)


def state_folder() -> Path:
    """Where journals and backups go when they can't stand beside the book."""
    return platformdirs.user_state_path("bidbook", appauthor=False)


def _copy_privately(shipped: Path, copy: Path) -> None:
    """Make the user's own copy, whole or not at all: what it will hold is private."""
    copy.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = copy.with_name(f".{copy.name}.{os.getpid()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        with os.fdopen(os.open(beside, flags, 0o600), "wb") as file:
            file.write(shipped.read_bytes())
        beside.replace(copy)
    finally:
        beside.unlink(missing_ok=True)


def _writable(path: Path) -> bool:
    return not path.exists() or os.access(path, os.W_OK)
