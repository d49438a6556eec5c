"""Backups of a book: earlier checkpoints, by hard link in the sidecar."""

import errno
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from core.store.files import Files
from core.store.replacing import replace_file

_NAME = re.compile(r"g(\d{6,})-(\d{8}T\d{6})Z(?:-pinned-([a-z0-9_]+))?\.json")
_TIME = "%Y%m%dT%H%M%S"
_APART = timedelta(minutes=30)
_MOST = 20
# What a file system says that has no hard links, or not from here to there.
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK, errno.EXDEV)


class Backup(NamedTuple):
    """One earlier checkpoint.

    Attributes:
        path: The file.
        generation: Its number; it orders backups, for clocks can be wrong.
        at: When it was replaced by the next checkpoint.
        pinned: Why it is kept for ever; none for one that is thinned out.
    """

    path: Path
    generation: int
    at: datetime
    pinned: str | None


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """All backups, oldest first."""
    found = []
    for path in folder.glob("g*.json"):
        match = _NAME.fullmatch(path.name)
        if match:
            at = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
            found.append(Backup(path, int(match[1]), at, match[3]))
    return tuple(sorted(found, key=lambda backup: backup.generation))


def next_path(folder: Path, at: datetime, pinned: str = "") -> Path:
    """Where the next backup goes."""
    known = list_backups(folder)
    generation = known[-1].generation + 1 if known else 1
    mark = f"-pinned-{pinned}" if pinned else ""
    moment = at.astimezone(UTC).strftime(_TIME)
    return folder / f"g{generation:06}-{moment}Z{mark}.json"


def pin(files: Files, source: Path, folder: Path, at: datetime, why: str) -> Path:
    """Keep a file as a backup for ever.

    Raises:
        OSError: It can be neither linked nor copied.
    """
    path = next_path(folder, at, why)
    try:
        files.link(source, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        replace_file(files, path, [source.read_bytes()])
    files.fsync_folder(folder)
    return path


def to_drop(backups: Sequence[Backup]) -> list[Backup]:
    """Which backups are too many.

    Pinned ones and the newest stay; of the others those that are at least half an
    hour apart, the last twenty.
    """
    thinned = [backup for backup in backups if backup.pinned is None]
    kept: list[Backup] = []
    dropped: list[Backup] = []
    for backup in thinned[:-1]:
        # A clock that was set back makes them apart, not equal.
        if kept and abs(backup.at - kept[-1].at) < _APART:
            dropped.append(backup)
        else:
            kept.append(backup)
    return dropped + kept[: max(0, len(kept) - _MOST + 1)]


def thin(files: Files, folder: Path) -> None:
    """Remove the backups that are too many."""
    for backup in to_drop(list_backups(folder)):
        files.quietly_unlink(backup.path)
