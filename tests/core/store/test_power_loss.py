"""The power fails at any moment: what was called saved is on the disk.

A model of the disk runs along: bytes are safe after their file's fsync, names after
their folder's. At each operation it gives what a disk may hold then.
"""

import os
from pathlib import Path

import pytest

from core.store.files import Files
from core.store.store import Store
from tests.core.store.conftest import MOMENT, OpenBook, Writer

Image = dict[Path, bytes]


class Inode:
    """The bytes of a file: those that are safe, and those that were written."""

    def __init__(self, data: bytes = b"") -> None:
        self.safe = data
        self.data = data

    def half(self) -> bytes:
        """What is safe, with half of what came after it."""
        return self.data[: (len(self.safe) + len(self.data)) // 2]


class ModelDisk(Files):
    """Files that note what a power cut would leave.

    Attributes:
        images: What the disk may hold, with the number of edits that were saved then.
        saved: How many edits were called saved so far.
    """

    def __init__(self, folder: Path) -> None:
        self.images: list[tuple[Image, int]] = []
        self.saved = 0
        self._folder = folder
        found = [path for path in folder.rglob("*") if path.is_file()]
        self._names = {path: Inode(path.read_bytes()) for path in found}
        self._safe_names = dict(self._names)
        self._folders = {folder, *(path for path in folder.rglob("*") if path.is_dir())}
        self._safe_folders = set(self._folders)
        self._open: dict[int, Inode] = {}

    def about_to(self, operation: str, target: object) -> None:  # noqa: ARG002 - any
        """Each operation may be the one before which the power fails."""
        for names in (self._names, self._safe_names):
            for content in ("safe", "data", "half"):
                image = {
                    path: inode.half() if content == "half" else getattr(inode, content)
                    for path, inode in names.items()
                    if path.parent in self._safe_folders
                }
                if (image, self.saved) not in self.images[-6:]:
                    self.images.append((image, self.saved))

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        descriptor = super().open(path, flags, mode)
        self._open[descriptor] = self._names.setdefault(path, Inode())
        return descriptor

    def write(self, descriptor: int, data: bytes) -> None:
        super().write(descriptor, data)
        self._open[descriptor].data += bytes(data)

    def truncate(self, descriptor: int, size: int) -> None:
        super().truncate(descriptor, size)
        self._open[descriptor].data = self._open[descriptor].data[:size]

    def fsync(self, descriptor: int) -> None:
        super().fsync(descriptor)
        self._open[descriptor].safe = self._open[descriptor].data

    def fsync_folder(self, path: Path) -> None:
        super().fsync_folder(path)
        self._safe_folders |= {p for p in self._folders if p.parent == path}
        kept = {p: i for p, i in self._safe_names.items() if p.parent != path}
        now = {p: i for p, i in self._names.items() if p.parent == path}
        self._safe_names = kept | now

    def link(self, source: Path, target: Path) -> None:
        super().link(source, target)
        self._names[target] = self._names[source]

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        if self._names[source] is not self._names.get(target):
            self._names[target] = self._names.pop(source)

    def unlink(self, path: Path) -> None:
        super().unlink(path)
        self._names.pop(path, None)

    def make_folder(self, path: Path) -> None:
        super().make_folder(path)
        self._folders.add(path)


@pytest.mark.parametrize("fresh", [True, False], ids=["first session", "a later one"])
def test_whatever_a_power_cut_leaves_all_saved_edits_are_there(
    tmp_path: Path, open_book: OpenBook, fresh: bool
) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    path = folder / "data.json"
    created = open_book(tmp_path / "new.json" if fresh else path)
    if fresh:
        path.write_bytes(created.store.path.read_bytes())
    created.store.close()
    disk = ModelDisk(folder)
    writer = Writer(Store.open(path, now=lambda: MOMENT, who="A. Reader", files=disk))
    for number in range(1, 22):
        writer.put(number)
        disk.saved = number
        if number % 3 == 0:
            writer.checkpoint()
    writer.store.close()

    for count, (image, saved) in enumerate(disk.images):
        left = tmp_path / str(count)
        for at, data in image.items():
            target = left / at.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        again = open_book(left / "data.json")
        there = list(again.tables.contests)
        assert again.store.read_only is None
        assert not [p for p in again.store.problems if p.damage]
        assert len(there) >= saved
        assert there == [f"sale-{number:06}" for number in range(1, len(there) + 1)]
        again.put(99)
        assert again.checkpoint()
        again.store.close()
    assert len(disk.images) >= 170


def test_the_model_finds_what_was_not_brought_to_the_disk(tmp_path: Path) -> None:
    disk = ModelDisk(tmp_path)
    file = disk.open(tmp_path / "a", os.O_WRONLY | os.O_CREAT)
    disk.write(file, b"ab")
    disk.about_to("look", None)
    images = [image for image, _ in disk.images]
    assert images == [{}, *({tmp_path / "a": data} for data in (b"", b"ab", b"a"))]
    disk.fsync(file)
    disk.fsync_folder(tmp_path)
    disk.images.clear()
    disk.about_to("look", None)
    assert disk.images == [({tmp_path / "a": b"ab"}, 0)]
    disk.close(file)
