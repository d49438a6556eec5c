"""One writer at a time: a lock that the system holds, and a text that explains it."""

import os
import platform
from datetime import datetime
from pathlib import Path

import msgspec

from core.domain.value import Value
from core.store.files import Files

_LONGEST = 4096


class Holder(Value, frozen=True, kw_only=True):
    """Who holds a lock, as the lock's text says; it only explains, never decides.

    Attributes:
        user: Name of the person.
        host: Name of the machine.
        pid: Number of the process.
        since: When the book was opened there.
    """

    user: str = ""
    host: str = ""
    pid: int = 0
    since: datetime | None = None


class Lock:
    """A lock that this process holds until it is released or dies."""

    def __init__(self, files: Files, descriptor: int) -> None:
        self._files = files
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Give it up; the file stays, for removing it would be a race."""
        if self._descriptor is not None:
            self._files.quietly_close(self._descriptor)
            self._descriptor = None


def acquire(files: Files, path: Path, user: str, since: datetime) -> Lock | Holder:
    """Take the lock, or learn who has it.

    The system frees the lock of a process that died, so a lock that can be had is
    had, whatever its text says.

    Raises:
        OSError: The file can't be opened, or the file system has no locks.
    """
    descriptor = files.open(path, os.O_RDWR | os.O_CREAT)
    try:
        if not files.lock(descriptor):
            holder = _read(descriptor)
            files.quietly_close(descriptor)
            return holder
        holder = Holder(user=user, host=platform.node(), pid=os.getpid(), since=since)
        files.truncate(descriptor, 0)
        files.write(descriptor, msgspec.json.encode(holder))
    except BaseException:
        files.quietly_close(descriptor)
        raise
    return Lock(files, descriptor)


def is_free(files: Files, path: Path) -> bool:
    """Whether nobody holds the lock just now; what it says stays as it is."""
    try:
        descriptor = files.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return files.lock(descriptor)
    except OSError:
        return False
    finally:
        files.quietly_close(descriptor)


def _read(descriptor: int) -> Holder:
    try:
        return msgspec.json.decode(os.pread(descriptor, _LONGEST, 0), type=Holder)
    except (msgspec.MsgspecError, ValueError, OSError):
        return Holder()
