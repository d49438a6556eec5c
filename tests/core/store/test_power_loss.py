"""The power fails at any moment: what was called saved is on the disk.

A model of the disk runs along: bytes are safe after their file's fsync, names after
their folder's. At each operation it gives what a disk may hold then.
"""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

from core.domain.records import Party
from core.domain.tables import Change, Tables
from core.store.files import Files
from core.store.store import Store, read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, OpenBook, Writer
from tests.core.store.kinds_of_change import KINDS

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


def look_after_all(
    disk: ModelDisk, folder: Path, states: list[Tables], open_book: OpenBook
) -> int:
    """Open what each power cut may have left; how many images that were."""
    for number, (image, saved) in enumerate(disk.images):
        left = folder.with_name(f"{folder.name}-{number}")
        for at, data in image.items():
            target = left / at.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        again = open_book(left / "data.json", FaultyFiles())
        assert again.store.read_only is None
        assert not [p for p in again.store.problems if p.damage]
        assert saved <= states.index(again.tables) <= saved + 1
        again.put(99)
        assert again.checkpoint()
        again.store.close()
        assert read_book(left / "data.json").tables == again.tables
        shutil.rmtree(left)
    return len(disk.images)


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_a_power_cut_leaves_all_saved_edits_are_there(
    sale_book: Path,
    tmp_path: Path,
    open_book: OpenBook,
    counts: Counter[str],
    kind: str,
) -> None:
    folder = tmp_path / "book"
    shutil.copytree(sale_book.parent, folder)
    disk = ModelDisk(folder)
    path = folder / "data.json"
    store = Store.open(path, now=lambda: MOMENT, who="A. Reader", files=disk)
    writer = Writer(store)
    states = [writer.tables]
    for step in range(3):
        changes = KINDS[kind](writer.tables) if step == 1 else [new_party(step)]
        writer.apply(*changes)
        disk.saved += 1
        states.append(writer.tables)
        writer.checkpoint()
    writer.store.close()
    images = look_after_all(disk, folder, states, open_book)
    assert images >= 40
    counts["power-loss images"] += images


def new_party(step: int) -> Change:
    party = Party(id=f"party{step}-aaaaaa", name="Party")
    return Change("parties", party.id, None, party)


def test_so_are_those_of_a_first_session(
    tmp_path: Path, open_book: OpenBook, counts: Counter[str]
) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    path = folder / "data.json"
    created = open_book(tmp_path / "new.json")
    path.write_bytes(created.store.path.read_bytes())
    disk = ModelDisk(folder)
    store = Store.open(path, now=lambda: MOMENT, who="A. Reader", files=disk)
    writer = Writer(store)
    states = [writer.tables]
    for number in range(1, 8):
        writer.put(number)
        disk.saved = number
        states.append(writer.tables)
        if number % 3 == 0:
            writer.checkpoint()
    writer.store.close()
    images = look_after_all(disk, folder, states, open_book)
    assert images >= 60
    counts["power-loss images"] += images


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
