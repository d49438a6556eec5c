"""Reading the bytes of a file: an ordinary file, once, and none that is too large."""

import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import NamedTuple

from core.store.errors import (
    FileUnreadableError,
    FolderError,
    MissingFileError,
    NotRegularFileError,
    RefusedError,
    TooLargeError,
)
from core.store.files import FileState, is_regular, state_from

LARGEST = 512 * 1024 * 1024
_PIECE = 8 * 1024 * 1024


class FileContent(NamedTuple):
    """What was read.

    Attributes:
        path: The file itself, links resolved.
        data: All its bytes.
        digest: SHA-256 of the bytes.
        state: By what the file is recognised.
    """

    path: Path
    data: bytes
    digest: str
    state: FileState


def resolve(path: Path) -> Path:
    """The file behind a path and its links.

    Raises:
        RefusedError: There is none, or the links lead nowhere.
    """
    try:
        return Path(os.path.realpath(path, strict=True))
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error


def read_file(path: Path) -> FileContent:
    """Read a file by its resolved path, without blocking on what is no file.

    Raises:
        RefusedError: It is missing, no ordinary file, too large, or not readable.
    """
    path = resolve(path)
    try:
        _check_kind(path, path.stat())
        descriptor = os.open(
            path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
        )
        try:
            found = os.fstat(descriptor)
            _check_kind(path, found)
            data = _read_all(descriptor, found.st_size, path)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _refusal(path, error) from error
    return FileContent(path, data, digest_of(data), state_from(found))


def digest_of(data: bytes) -> str:
    """The digest by which a checkpoint is known."""
    return hashlib.sha256(data).hexdigest()


def digest_of_file(path: Path) -> str | None:
    """The digest of a file's bytes; none if it can't be read."""
    try:
        return read_file(path).digest
    except RefusedError:
        return None


def _check_kind(path: Path, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise FolderError(path=path)
    if not is_regular(found):
        raise NotRegularFileError(path=path)
    if found.st_size > LARGEST:
        raise TooLargeError(path=path, limit=LARGEST // 1024 // 1024)


def _read_all(descriptor: int, size: int, path: Path) -> bytes:
    buffer = bytearray()
    first = os.read(descriptor, size + 1)
    if len(first) == size:
        rest = os.read(descriptor, 1)
        if not rest:
            return first
        first += rest
    buffer += first
    while piece := os.read(descriptor, _PIECE):
        buffer += piece
        if len(buffer) > LARGEST:
            raise TooLargeError(path=path, limit=LARGEST // 1024 // 1024)
    return bytes(buffer)


def _refusal(path: Path, error: Exception) -> RefusedError:
    if isinstance(error, OSError) and error.errno in (errno.ENOENT, errno.ENOTDIR):
        return MissingFileError(path=path)
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return FileUnreadableError(path=path, reason=reason)
