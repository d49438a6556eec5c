"""Someone else changed the file: it is noticed, kept, and never overwritten."""

import json
import shutil
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from core.domain.label import Label
from core.domain.tables import Change
from core.store.errors import (
    ChangedOutsideError,
    MissingFileError,
    NotJsonError,
    OtherBookError,
    ReadOnlyError,
    RemovesManyError,
)
from core.store.outside import Removals
from core.store.store import merge_label, read_book
from tests.core.store.conftest import MOMENT, OpenBook, Writer


def change_outside(path: Path, *, renamed: bool = False) -> bytes:
    """Give the sale another title as another program would; the bytes it leaves."""
    theirs = path.read_bytes().replace(b"The sale", b"Their sale")
    if renamed:
        path.with_name("theirs").write_bytes(theirs)
        path.with_name("theirs").replace(path)
    else:
        path.write_bytes(theirs)
    return theirs


def merge(writer: Writer, removals: Removals = "ask") -> bool:
    """Take both sides; whether the file stays as the others left it."""
    merged = writer.store.merge_outside(writer.tables, removals)
    writer.tables = merged.tables
    writer.store.append(merged.changes, merge_label(merged), MOMENT)
    return writer.store.merged(merged.tables)


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
    theirs = change_outside(sale_book)
    with pytest.raises(ChangedOutsideError):
        writer.checkpoint()
    assert sale_book.read_bytes() == theirs
    writer.put(2)
    writer.store.close()

    again = open_book(sale_book)
    assert again.store.read_only is None
    assert sale_book.read_bytes() == theirs
    assert {"sale-000001", "sale-000002"} <= {*again.tables.contests}
    assert again.tables.contests["sale-aaaaaa"].title == "Their sale"
    assert again.store.history[-1].label == Label.of("merge", count=1)
    assert again.checkpoint()
    assert read_book(sale_book).tables == again.tables


def test_while_it_is_open_both_sides_are_merged_and_kept(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    theirs = change_outside(sale_book)
    assert not merge(writer)
    assert sale_book.read_bytes() == theirs
    assert writer.checkpoint()
    *_, ours, other = [one for one in writer.store.backups if one.pinned]
    assert (ours.pinned, other.pinned) == ("merged_ours", "merged_theirs")
    assert other.path.read_bytes() == theirs
    assert "sale-000001" in read_book(ours.path).tables.contests
    contests = read_book(sale_book).tables.contests
    assert contests["sale-aaaaaa"].title == "Their sale"
    assert "sale-000001" in contests


def test_a_file_that_only_others_changed_stays_as_they_left_it(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    theirs = change_outside(sale_book, renamed=True)
    assert merge(writer)
    assert not writer.checkpoint()
    writer.store.close()
    again = open_book(sale_book)
    assert again.tables == writer.tables
    assert not again.checkpoint()
    assert sale_book.read_bytes() == theirs
    assert not [one for one in again.store.backups if one.pinned]


def test_a_crash_between_merge_and_checkpoint_merges_again_to_the_same(
    sale_book: Path, open_book: OpenBook
) -> None:
    def retitled(writer: Writer) -> None:
        sale = writer.tables.contests["sale-aaaaaa"]
        ours = msgspec.structs.replace(sale, title="Our sale")
        writer.apply(Change("contests", sale.id, sale, ours))

    writer = open_book(sale_book)
    retitled(writer)
    change_outside(sale_book, renamed=True)
    writer.store.close()
    first = open_book(sale_book)
    assert first.tables.contests["sale-aaaaaa"].conflicts[0].value == '"Their sale"'
    first.store.close()
    again = open_book(sale_book)
    assert again.tables == first.tables
    assert len(again.store.history) == len(first.store.history)


@pytest.mark.parametrize("removals", ["take", "keep"])
def test_a_file_that_lost_many_records_asks_first(
    path: Path, open_book: OpenBook, removals: Removals
) -> None:
    writer = open_book(path)
    for number in range(1, 41):
        writer.put(number)
    writer.checkpoint()
    book = json.loads(path.read_bytes())
    book["contests"] = {i: book["contests"][i] for i in list(book["contests"])[:10]}
    path.write_text(json.dumps(book))
    with pytest.raises(RemovesManyError, match="removed 30 of 40"):
        writer.store.merge_outside(writer.tables)
    writer.store.close()

    again = open_book(path)
    assert again.store.read_only == Label.of("removes_many", count=30, of=40)
    assert len(again.tables.contests) == 40
    with pytest.raises(ReadOnlyError):
        again.store.append([], Label.of("change"), MOMENT)
    merge(again, removals)
    again.checkpoint()
    assert again.store.read_only is None
    left = 40 if removals == "keep" else 10
    assert len(read_book(path).tables.contests) == left


def test_a_file_that_is_gone_or_damaged_is_made_again_when_that_is_wanted(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    sale_book.unlink()
    with pytest.raises(MissingFileError):
        writer.store.merge_outside(writer.tables)
    assert writer.store.merge_outside(writer.tables, "keep").changes == ()
    assert writer.checkpoint()
    assert read_book(sale_book).tables == writer.tables
    writer.put(2)
    sale_book.write_bytes(b"{half")
    with pytest.raises(NotJsonError):
        writer.store.merge_outside(writer.tables)
    writer.store.merge_outside(writer.tables, "keep")
    assert writer.checkpoint()
    assert read_book(sale_book).tables == writer.tables
    assert sale_book.with_name("data.damaged-1.json").read_bytes() == b"{half"


def test_without_any_own_checkpoint_the_changes_are_put_onto_theirs(
    path: Path, open_book: OpenBook
) -> None:
    writer = open_book(path)
    writer.put(1)
    writer.checkpoint()
    writer.put(1)
    writer.put(2)
    writer.store.close()
    sidecar = path.with_name(".data.json.bidbook")
    for kept in (sidecar / "base.json", *(sidecar / "backups").iterdir()):
        kept.unlink()
    path.write_bytes(path.read_bytes().replace(b'"notes": "xx', b'"notes": "yx'))
    contests = open_book(path).tables.contests
    assert contests["sale-000001"].title == "Sale 1!"
    assert contests["sale-000001"].notes.startswith("yx")
    assert "sale-000002" in contests


def test_copies_of_a_sync_service_are_found_and_merged(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    other = sale_book.read_bytes().replace(b"The sale", b"Their sale")
    names = {
        "data (A's conflicted copy 2026-11-22).json": "conflicted_copy",
        "data.sync-conflict-20261122-120000-ABCDEFG.json": "sync_conflict",
        "data-DESKTOP-4F7K2QX.json": "machine_copy",
        "data (1).json": "numbered_copy",
    }
    for name in names:
        sale_book.with_name(name).write_bytes(other)
    sale_book.with_name("data (2).json").write_bytes(b"{}")
    sale_book.with_name("database.json").write_bytes(other)
    sale_book.with_name("data-DESKTOP-plan.json").write_bytes(other)
    found = writer.store.leftovers()
    assert {one.path.name: one.kind for one in found} == names
    assert {one.records for one in found} == {len([*writer.tables.records()])}
    merged = writer.store.merge_copy(writer.tables, found[0].path)
    (change,) = merged.changes
    assert change.after is not None
    assert [one.value for one in change.after.conflicts] == ['"Their sale"']
    # All of these are the same bytes: what was merged is not offered again.
    assert writer.store.leftovers() == ()


def test_reloading_takes_the_file_as_it_is(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    change_outside(sale_book)
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


def test_a_reader_of_a_file_that_lacks_own_changes_is_told(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    writer.store.close()
    change_outside(sale_book, renamed=True)

    # A reader on the command line looks at the file, and is told.
    seen = read_book(sale_book)
    assert [c.title for c in seen.tables.contests.values()] == ["Their sale"]
    assert [problem.key for problem in seen.problems] == ["changed_outside"]
    # A second window shows our side, whole.
    second = open_book(sale_book, read_only=True)
    assert second.tables == writer.tables


def test_reloading_keeps_the_own_side_as_a_backup(
    sale_book: Path, open_book: OpenBook
) -> None:
    writer = open_book(sale_book)
    writer.put(1)
    change_outside(sale_book, renamed=True)
    copy = sale_book.with_name("ours.json")
    writer.store.save_copy(copy, writer.tables)
    writer.store.reload()
    assert [c.title for c in writer.store.tables.contests.values()] == ["Their sale"]
    assert [backup.pinned for backup in writer.store.backups][-1] == "before_reload"
    assert read_book(copy).tables == writer.tables
    writer.store.close()
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
