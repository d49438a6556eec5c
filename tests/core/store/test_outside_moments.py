"""Whatever happens to the file, and whenever: it is noticed and not written over."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from core.domain.tables import Change
from core.store.errors import ChangedOutsideError, NotSavedError
from core.store.store import Store, read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, OpenBook, Writer


def _theirs(path: Path) -> bytes:
    return path.read_bytes().replace(b"The sale", b"Tie sale")


def in_place(path: Path) -> None:
    path.write_bytes(_theirs(path))


def by_rename(path: Path) -> None:
    beside = path.with_name("beside")
    beside.write_bytes(_theirs(path))
    beside.replace(path)


def same_size_and_time(path: Path) -> None:
    before = path.stat()
    in_place(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


def one_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def longer(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"\n")


def deleted(path: Path) -> None:
    path.unlink()


def moved_away(path: Path) -> None:
    path.rename(path.with_name("away"))


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_link(path: Path) -> None:
    target = path.with_name("target")
    target.write_bytes(_theirs(path))
    path.unlink()
    path.symlink_to(target)


def another_book(path: Path) -> None:
    other = path.with_name("other.json")
    Store.create(other, now=lambda: MOMENT, who="B", files=FaultyFiles()).close()
    other.replace(path)


HAPPENINGS = (
    in_place, by_rename, same_size_and_time, one_bit, emptied, cut, longer, deleted,
    moved_away, a_folder, a_link, another_book,
)  # fmt: skip


class Meddled(FaultyFiles):
    """Files to which something happens while a checkpoint is written beside."""

    def __init__(self) -> None:
        super().__init__()
        self.happen: Callable[[], None] | None = None

    def fchmod(self, descriptor: int, mode: int) -> None:
        super().fchmod(descriptor, mode)
        if self.happen is not None:
            happen, self.happen = self.happen, None
            happen()


def left_of(path: Path) -> bytes:
    """What is there now."""
    return path.read_bytes() if path.is_file() else b""


@pytest.mark.parametrize("when", ["before an edit", "after it", "while it is written"])
@pytest.mark.parametrize("happening", HAPPENINGS, ids=lambda one: one.__name__)
def test_what_someone_else_did_is_not_written_over(
    sale_book: Path,
    open_book: OpenBook,
    counts: Counter[str],
    happening: Callable[[Path], None],
    when: str,
) -> None:
    files = Meddled()
    writer = open_book(sale_book, files)
    if when == "before an edit":
        happening(sale_book)
    writer.put(1)
    if when == "after it":
        happening(sale_book)
    if when == "while it is written":
        files.happen = lambda: happening(sale_book)
    else:
        assert writer.store.changed_outside()
    with pytest.raises(ChangedOutsideError):
        writer.checkpoint()
    assert writer.store.changed_outside()
    assert b'"sale-000001"' not in left_of(sale_book)
    assert not list(sale_book.parent.glob(".*.tmp-*"))
    # The edit is safe although the file could not follow.
    assert writer.store.unsaved == 0
    counts["outside changes noticed"] += 1


def test_what_is_written_in_the_very_moment_of_the_rename_is_a_pinned_backup(
    sale_book: Path, open_book: OpenBook
) -> None:
    class Raced(FaultyFiles):
        def replace(self, source: Path, target: Path) -> None:
            if target == sale_book:
                in_place(sale_book)
            super().replace(source, target)

    files = Raced()
    writer = open_book(sale_book, files)
    writer.put(1)
    assert writer.checkpoint()
    assert [one.key for one in writer.store.problems] == ["written_between"]
    (pinned,) = [one for one in writer.store.backups if one.pinned]
    assert pinned.pinned == "written_between"
    assert b"Tie sale" in pinned.path.read_bytes()


def test_an_own_checkpoint_that_was_not_confirmed_is_no_one_elses(
    sale_book: Path, open_book: OpenBook
) -> None:
    class Unconfirmed(FaultyFiles):
        armed = False

        def fsync_folder(self, path: Path) -> None:
            if self.armed and path == sale_book.parent:
                raise OSError(5, "Input/output error", str(path))

    files = Unconfirmed()
    writer = open_book(sale_book, files)
    writer.put(1)
    files.armed = True
    with pytest.raises(NotSavedError):
        writer.checkpoint()
    files.armed = False
    writer.put(2)
    assert writer.checkpoint()
    assert writer.store.problems == ()
    assert not [one for one in writer.store.backups if one.pinned]


def test_what_is_touched_but_not_changed_is_no_change(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer: Writer = open_book(sale_book, FaultyFiles())
    contest = writer.tables.contests["sale-aaaaaa"]
    writer.apply(Change("contests", contest.id, contest, None))
    copy = sale_book.with_name("copy")
    copy.write_bytes(sale_book.read_bytes())
    copy.replace(sale_book)
    assert not writer.store.changed_outside()
    assert writer.checkpoint()
    assert read_book(sale_book).tables == writer.tables
