"""Keeping what a file was: backups in the sidecar, thinned, pinned and dropped."""

import contextlib
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from pathlib import Path

from core.store.backups import (
    Backup,
    Verifier,
    keep_bytes,
    keep_file,
    list_backups,
    next_path,
    thin,
)
from core.store.errors import NotSavedError
from core.store.files import Files
from core.store.reading import digest_of_file
from core.store.replacing import link_over
from core.store.sidecar import Sidecar


class Keeping:
    """The backups of one open book."""

    def __init__(
        self, files: Files, path: Path, sidecar: Sidecar, now: Callable[[], datetime]
    ) -> None:
        self._files = files
        self._path = path
        self._sidecar = sidecar
        self._now = now
        self._verified = Verifier()

    @property
    def backups(self) -> tuple[Backup, ...]:
        """All backups, oldest first."""
        return list_backups(self._sidecar.backups)

    def verified(self, backup: Backup) -> bool:
        """Whether a backup still is what it was when it was made."""
        return self._verified(backup)

    def next_path(self, digest: str) -> Path:
        """Where the file goes that is about to be replaced."""
        return next_path(self._sidecar.backups, self._now(), digest)

    def keep_base(self) -> None:
        """Keep the checkpoint in the sidecar too, for the day someone replaces it."""
        with contextlib.suppress(OSError):
            link_over(self._files, self._path, self._sidecar.base)

    def pin_if_foreign(self, path: Path, ours: Collection[str]) -> bool:
        """Keep a fresh backup for ever if it is not what was to be replaced.

        Then someone else wrote the file in the moment before it was replaced.

        Args:
            path: The backup.
            ours: Digests of what the file may have been.
        """
        backup = next((one for one in self.backups if one.path == path), None)
        if backup is None or self._verified(backup) or digest_of_file(path) in ours:
            return False
        with contextlib.suppress(NotSavedError):
            self._keep(path, "written_between")
            self._files.quietly_unlink(path)
        return True

    def thin(self, size: int) -> None:
        """Remove the backups that are too many."""
        thin(self._files, self._sidecar.backups, self._verified, size)

    def pin_file(self, why: str, source: Path | None = None) -> None:
        """Keep a file for ever; the book's own, if none is named.

        Raises:
            NotSavedError: The disk refused.
        """
        self._keep(source or self._path, why)

    def pin_bytes(self, why: str, pieces: Iterable[bytes]) -> None:
        """Keep what is in no file yet for ever.

        Raises:
            NotSavedError: The disk refused.
        """
        try:
            keep_bytes(self._files, pieces, self._sidecar.backups, self._now(), why)
        except OSError as error:
            raise NotSavedError(error.strerror or str(error)) from error

    def keep_last(self) -> None:
        """Make the last checkpoint of our own a backup: the file is another's now."""
        with contextlib.suppress(NotSavedError):
            self._keep(self._sidecar.base, "")

    def drop_all(self) -> None:
        """Remove every backup, pinned ones too.

        Raises:
            NotSavedError: The disk refused.
        """
        try:
            for backup in self.backups:
                self._files.unlink(backup.path)
            self._files.fsync_folder(self._sidecar.backups)
        except OSError as error:
            raise NotSavedError(error.strerror or str(error)) from error

    def _keep(self, source: Path, why: str) -> None:
        try:
            keep_file(self._files, source, self._sidecar.backups, self._now(), why)
        except OSError as error:
            raise NotSavedError(error.strerror or str(error)) from error
