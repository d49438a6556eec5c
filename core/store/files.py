"""Every operation on the file system that the store does, in one place."""

import contextlib
import fcntl
import os
import stat
from pathlib import Path
from typing import NamedTuple


class FileState(NamedTuple):
    """By what a file is recognised without reading it."""

    device: int
    inode: int
    size: int
    modified: int
    changed: int


class Files:
    """The file operations of the store; tests hand in ones that fail or stop.

    Each operation calls ``about_to`` first. Reading what is there is no operation:
    it changes nothing.
    """

    def about_to(self, operation: str, target: object) -> None:
        """Called before each operation; does nothing here."""

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        """Open a file by its own name, never through a link, private by default."""
        self.about_to("open", path)
        return os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC, mode)

    def write(self, descriptor: int, data: bytes) -> None:
        """Write all of the data."""
        view = memoryview(data)
        while view:
            self.about_to("write", descriptor)
            view = view[os.write(descriptor, view) :]

    def fsync(self, descriptor: int) -> None:
        """Bring a file's content to the disk."""
        self.about_to("fsync", descriptor)
        os.fsync(descriptor)

    def fsync_folder(self, path: Path) -> None:
        """Bring a folder's entries to the disk."""
        self.about_to("fsync_folder", path)
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def fchmod(self, descriptor: int, mode: int) -> None:
        """Give a file its permissions."""
        self.about_to("fchmod", descriptor)
        os.fchmod(descriptor, mode)

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut a file."""
        self.about_to("truncate", descriptor)
        os.ftruncate(descriptor, size)

    def close(self, descriptor: int) -> None:
        """Close a file; an error says that it may not have been written."""
        self.about_to("close", descriptor)
        os.close(descriptor)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        self.about_to("link", target)
        os.link(source, target, follow_symlinks=False)

    def replace(self, source: Path, target: Path) -> None:
        """Rename a file over another one."""
        self.about_to("replace", target)
        source.replace(target)

    def unlink(self, path: Path) -> None:
        """Remove a name."""
        self.about_to("unlink", path)
        path.unlink()

    def make_folder(self, path: Path) -> None:
        """Make a private folder if it is not there, and those above it."""
        self.about_to("mkdir", path)
        for folder in (*reversed(path.parents), path):
            if not folder.exists():
                folder.mkdir(mode=0o700, exist_ok=True)
        path.mkdir(mode=0o700, exist_ok=True)

    def lock(self, descriptor: int) -> bool:
        """Lock a file for this process; false if another one holds it."""
        self.about_to("flock", descriptor)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def quietly_unlink(self, path: Path) -> None:
        """Remove a name; if that fails it stays, and does no harm."""
        with contextlib.suppress(OSError):
            self.unlink(path)

    def quietly_close(self, descriptor: int) -> None:
        """Close a file that has failed already."""
        with contextlib.suppress(OSError):
            os.close(descriptor)


def state_of(path: Path) -> FileState | None:
    """By what the file is recognised now; none if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return state_from(found)


def state_from(found: os.stat_result) -> FileState:
    """By what a file with this status is recognised."""
    return FileState(
        found.st_dev,
        found.st_ino,
        found.st_size,
        found.st_mtime_ns,
        found.st_ctime_ns,
    )


def is_regular(found: os.stat_result) -> bool:
    """Whether the status is that of an ordinary file."""
    return stat.S_ISREG(found.st_mode)
