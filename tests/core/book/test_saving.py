"""Saved means on the disk; what the disk refuses stays on the screen."""

import errno
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.book.book import Book
from core.book.changes import ChangeSet
from core.book.errors import NotJsonError, NotSavedError, ReadOnlyError
from core.book.operations.parties import add_party
from core.book.snapshot import read_book
from core.domain.label import Label
from core.domain.records import Party
from core.store.files import Files
from core.store.store import Store

Clock = Callable[[], datetime]
NEW = Party(id="new-aaaaaa", name="New")
NEWER = Party(id="newer-aaaaaa", name="Newer")


class FullDisk(Files):
    """File operations of a disk that is full until there is room."""

    full = False

    def about_to(self, operation: str, target: object) -> None:
        if self.full and operation == "write":
            raise OSError(errno.ENOSPC, "No space left on device", str(target))


@pytest.fixture
def disk() -> FullDisk:
    """A disk that can be full."""
    return FullDisk()


@pytest.fixture
def full(path: Path, now: Clock, disk: FullDisk) -> Book:
    """The small sale on a disk that became full."""
    book = Book(Store.open(path, now=now, who="", files=disk), now=now)
    disk.full = True
    return book


def test_an_edit_is_saved_at_once_and_the_file_follows(book: Book, now: Clock) -> None:
    assert not book.checkpoint_due(now())
    add_party(book, NEW)
    saved = book.state.saved_at
    assert saved is not None
    assert book.state.file_follows
    assert not book.checkpoint_due(saved)
    assert book.checkpoint_due(saved + timedelta(seconds=2))
    assert NEW.name.encode() not in book.path.read_bytes()
    assert book.checkpoint()
    assert NEW.name.encode() in book.path.read_bytes()
    assert not book.state.file_follows


def test_the_file_can_follow_in_another_thread(book: Book) -> None:
    add_party(book, NEW)
    job = book.checkpoint_job()
    add_party(book, NEWER)
    assert book.checkpoint_done(job())
    assert book.state.file_follows
    assert NEWER.id.encode() not in book.path.read_bytes()
    assert NEWER.id in read_book(book.path).tables.parties


def test_what_the_disk_refuses_stays_on_the_screen(full: Book, disk: FullDisk) -> None:
    heard: list[object] = []
    full.changed.connect(heard.append)
    add_party(full, NEW)
    assert NEW.id in full.tables.parties
    assert len(heard) == 1
    assert isinstance(full.state.trouble, NotSavedError)
    assert not full.retry()
    disk.full = False
    assert full.retry()
    assert full.state.trouble is None
    assert NEW.id in read_book(full.path).tables.parties
    full.close()


def test_the_next_edit_saves_the_one_before_too(full: Book, disk: FullDisk) -> None:
    add_party(full, NEW)
    disk.full = False
    add_party(full, NEWER)
    assert full.state.trouble is None
    assert {NEW.id, NEWER.id} <= set(read_book(full.path).tables.parties)
    full.close()


def test_an_edit_that_is_not_saved_can_be_undone(full: Book, disk: FullDisk) -> None:
    before = full.tables
    add_party(full, NEW)
    full.undo()
    assert full.tables == before
    disk.full = False
    full.close()
    assert read_book(full.path).tables == before


def test_a_book_with_unsaved_edits_is_not_closed(full: Book) -> None:
    add_party(full, NEW)
    with pytest.raises(NotSavedError):
        full.close()
    full.close(lose_unsaved=True)
    assert NEW.id not in read_book(full.path).tables.parties


def test_a_file_that_someone_else_changed_is_merged_and_that_undoes(
    book: Book,
) -> None:
    heard: list[ChangeSet] = []
    book.changed.connect(heard.append)
    before = book.tables
    book.path.write_text(book.path.read_text().replace("The sale", "Their sale"))
    add_party(book, NEW)
    assert book.checkpoint()
    assert book.state.trouble is None
    assert book.tables.contests["sale-aaaaaa"].title == "Their sale"
    assert [one.label.key for one in heard] == ["add_party", "merge"]
    assert read_book(book.path).tables == book.tables
    book.undo()
    book.undo()
    assert book.tables == before


def test_a_file_that_can_not_be_merged_is_left_alone(book: Book) -> None:
    add_party(book, NEW)
    book.path.write_text("{half")
    assert not book.checkpoint()
    assert isinstance(book.state.trouble, NotJsonError)
    add_party(book, NEWER)
    assert isinstance(book.state.trouble, NotJsonError)
    assert not book.checkpoint_due(datetime.max.replace(tzinfo=book.now().tzinfo))
    assert book.path.read_text() == "{half"
    book.merge_outside("keep")
    assert book.state.trouble is None
    assert book.checkpoint()
    assert read_book(book.path).tables == book.tables


def test_trying_again_looks_at_the_file_again(book: Book) -> None:
    add_party(book, NEW)
    whole = book.path.read_bytes()
    book.path.write_text("{half")
    assert not book.checkpoint()
    assert not book.retry()
    book.path.write_bytes(whole)
    assert book.retry()
    assert book.state.trouble is None
    assert read_book(book.path).tables == book.tables


def test_a_file_without_most_of_its_records_is_a_question_when_it_is_opened(
    book: Book,
) -> None:
    with book.edit(Label.of("add")) as edit:
        for number in range(50):
            edit.put(Party(id=f"party{number}-aaaaaa", name="P"))
    book.close()
    plain = json.loads(book.path.read_bytes())
    theirs = {**plain, "parties": {}, "bidders": {}, "bids": {}, "events": {}}
    book.path.write_text(json.dumps(theirs))
    again = Book.open(book.path, now=book.now)
    assert again.read_only is not None
    assert again.read_only.key == "removes_many"
    with pytest.raises(ReadOnlyError):
        add_party(again, NEW)
    again.merge_outside("keep")
    assert again.read_only is None
    add_party(again, NEW)
    again.close()
    assert len(read_book(book.path).tables.parties) == len(plain["parties"]) + 1


def test_where_nobody_changed_the_file_there_is_nothing_to_merge(book: Book) -> None:
    add_party(book, NEW)
    assert book.merge_outside().changes == ()
    assert book.state.file_follows
    book.checkpoint()
    before = book.path.read_bytes()
    book.merge_outside()
    assert not book.state.file_follows
    assert book.path.read_bytes() == before
    assert not [one for one in book.backups if one.pinned]


def test_a_change_outside_is_found_by_a_job_in_another_thread(book: Book) -> None:
    add_party(book, NEW)
    book.path.write_text(book.path.read_text().replace("The sale", "Their sale"))
    assert not book.checkpoint_done(book.checkpoint_job()())
    assert book.tables.contests["sale-aaaaaa"].title == "Their sale"
    assert book.state.file_follows
    assert book.checkpoint_done(book.checkpoint_job()())
    assert not book.state.file_follows


def test_an_earlier_state_is_restored_as_an_edit(book: Book) -> None:
    for new in (NEW, NEWER):
        book.checkpoint()
        add_party(book, new)
    book.checkpoint()
    now = book.tables
    first = book.backups[0]
    book.restore(first)
    assert NEW.id not in book.tables.parties
    assert book.history[-1].label.key == "restore_backup"
    assert book.backups[-1].pinned == "before_restore"
    book.undo()
    assert book.tables == now
    assert [*book.tables.parties] == [*now.parties]


def test_a_forgotten_history_is_gone_and_the_book_goes_on(book: Book) -> None:
    add_party(book, NEW)
    book.forget_history()
    assert book.history == ()
    assert book.undo() is None
    add_party(book, NEWER)
    book.undo()
    assert NEW.id in book.tables.parties


def test_a_changed_file_can_be_taken_over(book: Book) -> None:
    heard: list[object] = []
    book.reloaded.connect(heard.append)
    add_party(book, NEW)
    book.path.write_text(book.path.read_text().replace("The sale", "Their sale"))
    book.reload()
    assert book.tables.contests["sale-aaaaaa"].title == "Their sale"
    assert NEW.id not in book.tables.parties
    assert heard == [book.tables]
    assert book.state.trouble is None


def test_a_copy_holds_what_is_on_the_screen(book: Book, tmp_path: Path) -> None:
    add_party(book, NEW)
    copy = tmp_path / "copy.json"
    book.save_copy(copy)
    assert read_book(copy).tables == book.tables


def test_closing_brings_the_file_up_to_date(path: Path, now: Clock) -> None:
    book = Book.open(path, now=now)
    add_party(book, NEW)
    book.close()
    assert NEW.name.encode() in path.read_bytes()
