"""A real disk of 128 KiB that is full, as seen from a process of its own.

    python -m tests.core.store.full_disk FOLDER

Run it where a small file system is mounted at the folder. It fills the disk to twenty
levels, edits until the disk refuses, makes room again, and looks at what is there.
"""

import contextlib
import os
import shutil
import sys
from pathlib import Path

from core.store.errors import NotSavedError
from core.store.store import Store, read_book
from tests.core.store.conftest import MOMENT, Writer

_LEVELS = 20
_PAGE = 4096
_EDITS = 60


def _fill(filler: Path, leave: int) -> None:
    """Fill the disk but for some pages."""
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * _PAGE)
    size = filler.stat().st_size
    os.truncate(filler, max(size - leave * _PAGE, 0))


def _level(folder: Path, leave: int) -> bool:
    """Edit on a disk with so little room; whether it ever refused."""
    books = folder / "books"
    books.mkdir()
    path = books / "data.json"
    Store.create(path, now=lambda: MOMENT, who="A. Reader").close()
    filler = folder / "filler"
    _fill(filler, leave)
    refused, saved = False, 0
    writer = Writer(Store.open(path, now=lambda: MOMENT, who="A. Reader"))
    if writer.store.read_only is None:
        for number in range(1, _EDITS + 1):
            try:
                writer.put(number)
                saved = number
            except NotSavedError:
                refused = True
            with contextlib.suppress(NotSavedError):
                writer.checkpoint()
            # As a crash right now would leave it.
            there = len(read_book(path).tables.contests)
            if not saved <= there <= number:
                raise AssertionError((leave, saved, there))
        filler.unlink()
        writer.store.retry()
        writer.checkpoint()
        if len(read_book(path).tables.contests) != _EDITS:
            raise AssertionError(leave)
    else:
        refused = True
    writer.store.close()
    again = Store.open(path, now=lambda: MOMENT, who="A. Reader")
    if [one for one in again.problems if one.damage]:
        raise AssertionError(leave)
    again.close()
    filler.unlink(missing_ok=True)
    shutil.rmtree(books)
    return refused


if __name__ == "__main__":
    refusals = sum(_level(Path(sys.argv[1]), leave) for leave in range(_LEVELS))
    sys.stdout.write(f"{_LEVELS} {refusals}")
