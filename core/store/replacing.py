"""Replacing a file so that it is the old one or the new one at every moment."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from core.store.files import Files, FileState, state_from, state_of


class Replaced(NamedTuple):
    """What the new file is.

    Attributes:
        digest: SHA-256 of its bytes.
        state: By what it is recognised.
    """

    digest: str
    state: FileState


class UnconfirmedError(OSError):
    """The new file stands in its place, but the disk has not confirmed it.

    Attributes:
        new: What the new file is.
    """

    def __init__(self, new: Replaced, reason: OSError) -> None:
        super().__init__(reason.errno, reason.strerror)
        self.new = new


def replace_file(
    files: Files,
    path: Path,
    pieces: Iterable[bytes],
    *,
    backup: Path | None = None,
    before: Callable[[str], None] = lambda _: None,
) -> Replaced:
    """Write a file beside, bring it to the disk, then rename it over the old one.

    Args:
        files: The file operations.
        path: The file, links resolved.
        pieces: Its new bytes.
        backup: Where the old file is linked to, if it is wanted and can be.
        before: Called with the new file's digest before it takes its place.

    Returns:
        What the new file is.

    Raises:
        UnconfirmedError: The file is replaced, but may not survive a power cut.
        OSError: The file is as it was.
    """
    temporary = path.with_name(f"{prefix(path)}{os.getpid()}-{os.urandom(4).hex()}")
    try:
        new = _write(files, temporary, pieces, _mode_of(path))
        before(new.digest)
        if backup is not None:
            # A backup that can't be made does not stand in the way of saving.
            with contextlib.suppress(OSError):
                files.link(path, backup)
        files.replace(temporary, path)
    except BaseException:
        files.quietly_unlink(temporary)
        raise
    try:
        files.fsync_folder(path.parent)
    except OSError as error:
        raise UnconfirmedError(new, error) from error
    return new


def prefix(path: Path) -> str:
    """How the names of a file's temporary neighbours begin."""
    return f".{path.name}.tmp-"


def sweep(files: Files, path: Path) -> None:
    """Remove what a killed program left beside the file."""
    for left in path.parent.glob(f"{_literally(prefix(path))}*"):
        files.quietly_unlink(left)


def same_content(one: FileState | None, other: FileState | None) -> bool:
    """Whether two states are of the same file, not written to in between."""
    return one is not None and other is not None and one[:4] == other[:4]


def link_over(files: Files, source: Path, target: Path) -> None:
    """Give a file a second name, also where that name is taken."""
    beside = target.with_name(f"{target.name}.new")
    with contextlib.suppress(FileNotFoundError):
        files.unlink(beside)
    files.link(source, beside)
    files.replace(beside, target)
    if state_of(beside) is not None:
        # Renaming one name of a file over another of its names does nothing.
        files.unlink(beside)


def _write(
    files: Files, path: Path, pieces: Iterable[bytes], mode: int | None
) -> Replaced:
    hasher = hashlib.sha256()
    descriptor = files.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        for piece in pieces:
            hasher.update(piece)
            files.write(descriptor, piece)
        if mode is not None:
            files.fchmod(descriptor, mode)
        files.fsync(descriptor)
        state = state_from(os.fstat(descriptor))
    except BaseException:
        files.quietly_close(descriptor)
        raise
    files.close(descriptor)
    return Replaced(hasher.hexdigest(), state)


def _mode_of(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None


def _literally(text: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)
