"""The disk refuses while something larger is under way: merging, forgetting."""

import contextlib
import errno
import os
import shutil
import stat
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from core.domain.records import Contest
from core.domain.tables import Change
from core.store.errors import NotSavedError
from core.store.store import Store, read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, OpenBook, Writer

LAST = Change(
    "contests", "last-aaaaaa", None, Contest(id="last-aaaaaa", title="The last")
)
LASTING = pytest.mark.parametrize("lasting", [False, True], ids=["once", "then on"])
CODES = pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES])


def copies(original: Path, to: Path) -> Iterator[tuple[int, Path]]:
    """A fresh copy of a book for each operation."""
    for number in count(1):
        folder = to / str(number)
        shutil.copytree(original.parent, folder)
        yield number, folder / original.name
        shutil.rmtree(folder)


def opened(path: Path, files: FaultyFiles) -> Writer:
    return Writer(Store.open(path, now=lambda: MOMENT, who="A. Reader", files=files))


@LASTING
@CODES
def test_while_a_change_by_others_is_merged(
    sale_book: Path,
    tmp_path: Path,
    open_book: OpenBook,
    counts: Counter[str],
    code: int,
    lasting: bool,
) -> None:
    writer = open_book(sale_book)
    writer.apply(LAST)
    writer.store.close()
    theirs = sale_book.read_bytes().replace(b"The sale", b"Their sale")
    sale_book.with_name("theirs").write_bytes(theirs)
    sale_book.with_name("theirs").replace(sale_book)
    for number, path in copies(sale_book, tmp_path):
        files = FaultyFiles(number, code, lasting=lasting, cut=True)
        writer = opened(path, files)
        if writer.store.read_only is None:
            with contextlib.suppress(NotSavedError):
                writer.checkpoint()
        else:
            assert path.read_bytes() == theirs
        finished = len(files.done) < number
        writer.store.close()
        again = open_book(path, FaultyFiles())
        assert again.store.read_only is None
        assert again.tables.contests["sale-aaaaaa"].title == "Their sale"
        assert "last-aaaaaa" in again.tables.contests
        assert not [one for one in again.store.problems if one.damage]
        again.checkpoint()
        again.store.close()
        assert read_book(path).tables == again.tables
        if finished:
            break
        counts["injected errors"] += 1
    assert number > 24


@LASTING
@CODES
def test_while_history_is_forgotten(
    sale_book: Path,
    tmp_path: Path,
    open_book: OpenBook,
    counts: Counter[str],
    code: int,
    lasting: bool,
) -> None:
    for number, path in copies(sale_book, tmp_path):
        files = FaultyFiles(number, code, lasting=lasting, cut=True)
        writer = opened(path, files)
        if writer.store.read_only is None:
            with contextlib.suppress(NotSavedError):
                writer.put(1)
            with contextlib.suppress(NotSavedError):
                writer.store.forget_history(writer.tables)
            files.fail_at = 0
            writer.store.forget_history(writer.tables)
            assert not (*writer.store.history, *writer.store.backups)
        finished = len(files.done) < number
        writer.store.close()
        again = open_book(path, FaultyFiles())
        assert again.tables == writer.tables
        assert not [one for one in again.store.problems if one.damage]
        again.store.close()
        if finished or number > 80:
            break
        counts["injected errors"] += 1
    assert number > 24


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_all_that_is_made_is_private_whatever_the_umask(
    path: Path, tmp_path: Path, open_book: OpenBook, umask: int
) -> None:
    before = os.umask(umask)
    try:
        writer = open_book(path)
        for number in (1, 2):
            writer.put(number)
            writer.checkpoint()
        writer.store.keep_backup(writer.tables, "before_import")
        writer.put(3)
        writer.store.keep_backup(writer.tables, "before_import")
        writer.store.save_copy(tmp_path / "copy.json", writer.tables)
        writer.store.close()
        state = tmp_path / "state" / "deeper"
        beside = tmp_path / "other" / ".data.json.bidbook"
        beside.parent.mkdir()
        beside.write_text("in the way")
        other = shutil.copy(path, beside.parent / "data.json")
        Store.open(Path(other), now=lambda: MOMENT, who="A", state_folder=state).close()
    finally:
        os.umask(before)
    made = [*path.parent.glob(".data*/**/*"), *(tmp_path / "state").rglob("*")]
    made += [path, tmp_path / "copy.json", tmp_path / "state"]
    assert len(made) > 12
    for one in made:
        mode = stat.S_IMODE(one.stat().st_mode)
        assert mode == (0o700 if one.is_dir() else 0o600), one
