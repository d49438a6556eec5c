"""The hidden folder beside a file, with its lock, journal and backups."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from core.store.files import Files

_IGNORE = "# This machine's own: lock, journal and backups of the book beside it.\n*\n"


class Sidecar(NamedTuple):
    """Where the things beside a file lie."""

    folder: Path

    @classmethod
    def beside(cls, path: Path) -> "Sidecar":
        """The sidecar of a file in the file's own folder."""
        return cls(path.with_name(f".{path.name}.bidbook"))

    @classmethod
    def elsewhere(cls, path: Path, state_folder: Path) -> "Sidecar":
        """The sidecar of a file whose folder can't hold it."""
        digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
        return cls(state_folder / f"{path.name}-{digest}.bidbook")

    @property
    def lock(self) -> Path:
        """The file that the writer holds locked."""
        return self.folder / "lock"

    @property
    def base(self) -> Path:
        """The last checkpoint, by hard link."""
        return self.folder / "base.json"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.folder / "backups"

    def make(self, files: Files) -> None:
        """Make the folder, with a .gitignore of its own.

        Raises:
            OSError: It can't be made here.
        """
        if not self.folder.exists():
            files.make_folder(self.folder)
            # Else a power cut could take the whole folder with what is in it.
            files.fsync_folder(self.folder.parent)
        files.make_folder(self.backups)
        ignore = self.folder / ".gitignore"
        if not ignore.exists():
            descriptor = files.open(ignore, os.O_WRONLY | os.O_CREAT)
            try:
                files.write(descriptor, _IGNORE.encode())
            finally:
                files.close(descriptor)


def find(path: Path, state_folder: Path | None) -> Sidecar:
    """The sidecar that a file has, or would have, without making one."""
    return _places(path, state_folder)[0]


def make(path: Path, state_folder: Path | None, files: Files) -> Sidecar | None:
    """Make the sidecar beside the file, or in the user's state folder.

    Returns:
        The sidecar, or none where neither place can be written.
    """
    for place in _places(path, state_folder):
        try:
            place.make(files)
        except OSError:
            continue
        return place
    return None


def _places(path: Path, state_folder: Path | None) -> list[Sidecar]:
    """Where the sidecar may be, the first choice first.

    One in the state folder was made when there was no other way; it is gone back to,
    for the journal in it may hold what the file lacks.
    """
    beside = Sidecar.beside(path)
    if state_folder is None:
        return [beside]
    elsewhere = Sidecar.elsewhere(path, state_folder)
    return [elsewhere, beside] if elsewhere.folder.exists() else [beside, elsewhere]
