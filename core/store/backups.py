"""Backups of a book: earlier checkpoints, by hard link in the sidecar."""

import errno
import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from core.store.files import Files, state_of
from core.store.replacing import replace_file

_NAME = re.compile(
    r"g(\d{6,})-(\d{8}T\d{6})Z(?:-([0-9a-f]{16}))?(?:-pinned-([a-z0-9_]+))?\.json"
)
_TIME = "%Y%m%dT%H%M%S"
_DIGITS = 16
# What a file system says that has no hard links, or not from here to there.
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK, errno.EXDEV)

# Up to which age (counted from the newest) backups are kept, and how far apart.
_DAY = timedelta(days=1)
_TIERS = (
    (2 * _DAY, timedelta(minutes=30)),
    (9 * _DAY, _DAY),
    (37 * _DAY, 7 * _DAY),
    (397 * _DAY, 30 * _DAY),
)
# A step between two backups that is longer, or leads back, is a clock that was set.
_LONGEST_STEP = 100 * _DAY
# Backups of larger files are further apart in the first two days.
_LARGE = 16 * 1024 * 1024
# A backup is dropped only if so many newer ones are there and whole.
_NEWER = 3


class Backup(NamedTuple):
    """One earlier checkpoint.

    Attributes:
        path: The file.
        generation: Its number; it orders backups, for clocks can be wrong.
        at: When it was replaced by the next checkpoint.
        pinned: Why it is kept for ever; none for one that is thinned out.
        digest: The beginning of its SHA-256 when it was made; empty if not known.
    """

    path: Path
    generation: int
    at: datetime
    pinned: str | None
    digest: str = ""


Verified = Callable[[Backup], bool]


class Verifier:
    """Tells whether backups are still what they were; each is read only once."""

    def __init__(self) -> None:
        self._known: dict[tuple[Backup, object], bool] = {}

    def __call__(self, backup: Backup) -> bool:
        """Whether a backup's bytes have the digest that it was made with."""
        key = backup, state_of(backup.path)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = bool(backup.digest) and _digest(
                backup.path
            ).startswith(backup.digest)
        return found


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """All backups, oldest first."""
    found = []
    for path in folder.glob("g*.json"):
        match = _NAME.fullmatch(path.name)
        if match:
            at = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
            found.append(Backup(path, int(match[1]), at, match[4], match[3] or ""))
    return tuple(sorted(found, key=lambda backup: backup.generation))


def next_path(folder: Path, at: datetime, digest: str = "", pinned: str = "") -> Path:
    """Where the next backup goes."""
    known = list_backups(folder)
    generation = known[-1].generation + 1 if known else 1
    mark = f"-{digest[:_DIGITS]}" if digest else ""
    mark += f"-pinned-{pinned}" if pinned else ""
    moment = at.astimezone(UTC).strftime(_TIME)
    return folder / f"g{generation:06}-{moment}Z{mark}.json"


def keep_file(
    files: Files, source: Path, folder: Path, at: datetime, why: str = ""
) -> Path:
    """Keep a file as a backup; for ever, if it is said why.

    Raises:
        OSError: It can be neither linked nor copied.
    """
    path = next_path(folder, at, _digest(source), why)
    try:
        files.link(source, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        replace_file(files, path, [source.read_bytes()])
    files.fsync_folder(folder)
    return path


def keep_bytes(
    files: Files, pieces: Iterable[bytes], folder: Path, at: datetime, why: str
) -> Path:
    """Keep what is in no file as a backup for ever.

    Raises:
        OSError: It can't be written.
    """
    beside = folder / "new"
    new = replace_file(files, beside, pieces)
    path = next_path(folder, at, new.digest, why)
    files.replace(beside, path)
    files.fsync_folder(folder)
    return path


def to_drop(
    backups: Sequence[Backup], verified: Verified = lambda _: True, size: int = 0
) -> list[Backup]:
    """Which backups are too many.

    All of the last two days stay (half an hour apart, larger files further), then one
    for each of 7 days, 4 weeks and 12 months. Ages are counted from one backup to the
    next, so that a clock that was set changes nothing.

    Args:
        backups: All, oldest first.
        verified: Tells whether one is whole.
        size: How large the file is.
    """
    kept = list(backups)
    dropped: list[Backup] = []
    while found := _surplus(kept, verified, 1 + size // _LARGE):
        dropped += found
        kept = [backup for backup in kept if backup not in found]
    return dropped


def thin(files: Files, folder: Path, verified: Verified, size: int) -> None:
    """Remove the backups that are too many."""
    for backup in to_drop(list_backups(folder), verified, size):
        files.quietly_unlink(backup.path)


def _surplus(backups: Sequence[Backup], verified: Verified, scale: int) -> list[Backup]:
    last: Backup | None = None
    close = set()
    for backup, age in zip(backups, _ages(backups), strict=True):
        if backup.pinned is not None:
            continue
        apart = next((apart for most, apart in _TIERS if age <= most), None)
        if apart == _TIERS[0][1]:
            apart = min(apart * scale, _DAY)
        if apart is None or (last is not None and abs(backup.at - last.at) < apart):
            close.add(backup)
        else:
            last = backup
    newer = 0
    found = []
    for backup in reversed(backups):
        if newer >= _NEWER and backup in close:
            found.append(backup)
        elif newer < _NEWER and verified(backup):
            newer += 1
    return found


def _ages(backups: Sequence[Backup]) -> list[timedelta]:
    """How much older than the newest each is."""
    age = timedelta()
    ages = []
    newer: Backup | None = None
    for backup in reversed(backups):
        if newer is not None:
            step = newer.at - backup.at
            if timedelta() <= step <= _LONGEST_STEP:
                age += step
        ages.append(age)
        newer = backup
    return ages[::-1]


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
