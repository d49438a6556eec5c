"""The crash log: where the program was when the interpreter itself broke down.

It holds names of functions and lines of the program, and nothing of a book.
"""

import faulthandler
import os
from pathlib import Path

NAME = "crashes.log"
_LARGEST = 1_000_000


def keep_crash_log(folder: Path) -> int | None:
    """Have a breakdown written to a log; its descriptor, none where none can be."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.exists() and path.stat().st_size > _LARGEST:
            path.unlink()
        descriptor = os.open(path, flags, 0o600)
    except OSError:
        return None
    faulthandler.enable(descriptor)
    return descriptor
