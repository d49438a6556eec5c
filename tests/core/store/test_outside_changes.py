"""Someone else changed the file: it is noticed, kept, and never overwritten."""

import shutil
from pathlib import Path

import pytest
from tinydb import TinyDB

from core.domain.label import Label
from core.store.errors import (
    ChangedOutsideError,
    OtherBookError,
    ReadOnlyError,
)
from core.store.store import read_book
from tests.core.store.conftest import OpenBook


def test_what_a_tinydb_script_adds_while_the_book_is_closed_is_taken_over(
    sale_book: Path, open_book: OpenBook
) -> None:
    with TinyDB(sale_book) as database:
        database.table("parties").insert({"id": "new-aaaaaa", "name": "New"})
    writer = open_book(sale_book)
    assert writer.store.read_only is None
    assert writer.tables.parties["new-aaaaaa"].name == "New"
    writer.put(9)
    writer.checkpoint()
    writer.store.close()
    assert set(read_book(sale_book).tables.parties) >= {"new-aaaaaa"}
    assert '\n      "name": "New"' in sale_book.read_text()


def test_a_file_changed_by_someone_else_is_never_overwritten(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    theirs = sale_book.read_bytes().replace(b"The sale", b"Their sale")
    sale_book.write_bytes(theirs)
    with pytest.raises(ChangedOutsideError):
        writer.checkpoint()
    assert sale_book.read_bytes() == theirs
    writer.put(2)
    writer.store.close()

    again = open_book(sale_book)
    assert again.store.read_only == Label.of("changed_outside")
    assert sale_book.read_bytes() == theirs
    assert {"sale-000001", "sale-000002"} <= {*again.tables.contests}
    with pytest.raises(ReadOnlyError):
        again.put(3)


def test_reloading_takes_the_file_as_it_is(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    sale_book.write_bytes(sale_book.read_bytes().replace(b"The sale", b"Their sale"))
    with pytest.raises(ChangedOutsideError):
        writer.checkpoint()
    writer.store.reload()
    tables = writer.tables = writer.store.tables
    assert [contest.title for contest in tables.contests.values()] == ["Their sale"]
    assert len(writer.store.history) > 1
    writer.put(2)
    assert writer.checkpoint()
    writer.store.close()
    assert open_book(sale_book).tables == writer.tables


def test_reloading_settles_a_conflict_found_when_opening(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    writer.store.close()
    theirs = sale_book.read_bytes().replace(b"The sale", b"Their sale")
    sale_book.with_name("theirs").write_bytes(theirs)
    sale_book.with_name("theirs").replace(sale_book)

    # A reader on the command line looks at the file, and is told.
    seen = read_book(sale_book)
    assert [c.title for c in seen.tables.contests.values()] == ["Their sale"]
    assert [problem.key for problem in seen.problems] == ["changed_outside"]

    again = open_book(sale_book)
    assert again.store.read_only == Label.of("changed_outside")
    # Our side is shown, whole: the last checkpoint of our own with what came after.
    assert again.tables == writer.tables
    copy = sale_book.with_name("ours.json")
    again.store.save_copy(copy, again.tables)
    again.store.reload()
    assert again.store.read_only is None
    assert [c.title for c in again.store.tables.contests.values()] == ["Their sale"]
    assert [backup.pinned for backup in again.store.backups][-1] == "before_reload"
    assert read_book(copy).tables == writer.tables
    again.store.close()
    assert open_book(sale_book).store.read_only is None


def test_a_removed_sidecar_is_made_again_with_all_that_the_file_lacks(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.checkpoint()
    writer.put(2)
    shutil.rmtree(path.with_name(".data.json.bidbook"))
    writer.put(3)
    assert read_book(path).tables == writer.tables
    writer.checkpoint()
    writer.store.close()
    assert open_book(path).tables == writer.tables


def test_a_file_replaced_by_rename_is_noticed(
    sale_book: Path, open_book: OpenBook, tmp_path: Path
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    other = tmp_path / "other"
    other.write_bytes(sale_book.read_bytes() + b"\n")
    other.replace(sale_book)
    assert writer.store.changed_outside()
    with pytest.raises(ChangedOutsideError):
        writer.checkpoint()


def test_a_file_only_touched_is_still_ours(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    sale_book.touch()
    assert not writer.store.changed_outside()
    assert writer.checkpoint()


def test_an_older_version_brought_back_by_hand_is_not_rolled_forward(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.checkpoint()
    old = path.read_bytes()
    writer.put(2)
    writer.checkpoint()
    writer.store.close()
    path.write_bytes(old)
    assert list(open_book(path).tables.contests) == ["sale-000001"]


def test_a_deleted_file_is_not_made_again_behind_ones_back(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    sale_book.unlink()
    with pytest.raises(ChangedOutsideError):
        writer.checkpoint()
    assert not sale_book.exists()


def test_another_book_under_the_name_is_not_reloaded_into_this_one(
    sale_book: Path, open_book: OpenBook, tmp_path: Path
) -> None:
    writer = open_book(sale_book)
    other = open_book(tmp_path / "other.json")
    sale_book.write_bytes(other.store.path.read_bytes())
    with pytest.raises(OtherBookError):
        writer.store.reload()


def test_the_journal_of_another_book_is_left_alone(
    path: Path, open_book: OpenBook, tmp_path: Path
) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.store.close()
    other = open_book(tmp_path / "other.json").store.path
    path.write_bytes(other.read_bytes())
    again = open_book(path)
    assert not again.store.history
    again.put(5)
    again.store.close()
    assert list(open_book(path).tables.contests) == ["sale-000005"]


def test_a_sidecar_removed_before_the_first_edit_is_made_again_too(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.store.close()
    again = open_book(path)
    shutil.rmtree(path.with_name(".data.json.bidbook"))
    again.put(2)
    assert read_book(path).tables == again.tables
    assert path.with_name(".data.json.bidbook").joinpath(".gitignore").exists()
