"""Undo is an edit: in turn, out of turn, and after a restart."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from core.book.book import Book
from core.book.operations.claims import add_claim, prefer_claim
from core.book.operations.parties import add_party, change_party
from core.book.operations.removing import remove_record
from core.book.parts import new_claim
from core.domain.label import Label
from core.domain.records import Bid, Party

NEW = Party(id="new-aaaaaa", name="New")
ALPHA = "alpha-aaaaaa"


def _change(book: Book, **fields: object) -> None:
    change_party(book, msgspec.structs.replace(book.tables.parties[ALPHA], **fields))


def _alpha(book: Book) -> Party:
    return book.tables.parties[ALPHA]


def test_undo_and_redo_go_back_and_forth(book: Book) -> None:
    _change(book, name="One")
    _change(book, name="Two")
    names = []
    for step in (book.undo, book.undo, book.redo, book.redo, book.undo):
        step()
        names.append(_alpha(book).name)
    assert names == ["One", "Alpha", "One", "Two", "One"]


def test_nothing_is_taken_out_of_the_history(book: Book) -> None:
    add_party(book, NEW)
    book.undo()
    book.redo()
    keys = [entry.label.key for entry in book.history]
    assert keys == ["add_contest", "add_party", "undo", "redo"]
    assert {book.subject(entry).key for entry in book.history[1:]} == {"add_party"}


def test_a_new_edit_ends_redo(book: Book) -> None:
    add_party(book, NEW)
    book.undo()
    _change(book, name="Other")
    assert book.redo_label is None
    assert book.redo() is None


def test_labels_say_what_is_undone_and_redone(book: Book) -> None:
    add_party(book, NEW)
    label = Label.of("add_party", name="New")
    assert (book.undo_label, book.redo_label) == (label, None)
    book.undo()
    assert book.redo_label == label
    book.redo()
    assert book.undo_label == label


def test_undo_and_redo_work_after_a_restart(
    path: Path, now: Callable[[], datetime]
) -> None:
    book = Book.open(path, now=now)
    add_party(book, NEW)
    _change(book, name="Other")
    book.undo()
    book.close()
    again = Book.open(path, now=now)
    assert again.redo_label == Label.of("change_party", name="Other")
    again.undo()
    assert NEW.id not in again.tables.parties
    again.redo()
    again.redo()
    assert _alpha(again).name == "Other"
    assert NEW.id in again.tables.parties
    again.close()


def test_any_old_change_can_be_taken_back(book: Book) -> None:
    _change(book, notes="first")
    n = book.history[-1].n
    _change(book, country="GB")
    undone = book.undo_change(n)
    assert undone is not None
    assert (undone.done, undone.left) == (True, ())
    assert (_alpha(book).notes, _alpha(book).country) == ("", "GB")
    book.undo()
    assert _alpha(book).notes == "first"


def test_what_was_changed_since_is_left_and_listed(book: Book) -> None:
    _change(book, notes="first", country="GB")
    n = book.history[-1].n
    _change(book, notes="second")
    undone = book.undo_change(n)
    assert undone is not None
    assert [change.path for change in undone.left] == [("notes",)]
    assert (_alpha(book).notes, _alpha(book).country) == ("second", "")


def test_what_others_need_by_now_is_left_and_listed(book: Book) -> None:
    bidder = msgspec.structs.replace(
        book.tables.bidders["beta-bidder-aaaaaa"], id="new-bidder-aaaaaa"
    )
    with book.edit(Label("add_bidder")) as edit:
        edit.put(bidder)
        edit.put(NEW)
    n = book.history[-1].n
    with book.edit(Label("add_bid")) as edit:
        edit.put(Bid(id="new-bid-aaaaaa", bidder=bidder.id, kind="offer"))
    undone = book.undo_change(n)
    assert undone is not None
    assert [change.id for change in undone.left] == [bidder.id]
    assert bidder.id in book.tables.bidders
    assert NEW.id not in book.tables.parties


def test_a_change_that_is_wholly_overtaken_changes_nothing(book: Book) -> None:
    _change(book, notes="first")
    n = book.history[-1].n
    _change(book, notes="second")
    undone = book.undo_change(n)
    assert undone is not None
    assert not undone.done
    assert _alpha(book).notes == "second"
    assert book.history[-1].n == n + 1


def test_a_claim_comes_back_to_its_place(book: Book) -> None:
    before = book.tables
    remove_record(book, "sources", "report-aaaaaa")
    assert book.tables != before
    book.undo()
    assert book.tables == before


def test_claims_of_one_field_do_not_get_in_each_others_way(book: Book) -> None:
    claim = new_claim("withdrawn")
    add_claim(book, "bids", "first-aaaaaa", "stage", claim)
    n = book.history[-1].n
    prefer_claim(book, "bids", "first-aaaaaa", "stageaaaaa")
    book.undo_change(n)
    (left,) = book.tables.bids["first-aaaaaa"].stage
    assert (left.id, left.standing.kind) == ("stageaaaaa", "preferred")


def test_an_unknown_change_cannot_be_taken_back(book: Book) -> None:
    assert book.undo_change(99) is None


@pytest.mark.parametrize("origin", ["undo", "redo"])
def test_a_change_set_says_where_it_comes_from(book: Book, origin: str) -> None:
    origins: list[str] = []
    add_party(book, NEW)
    book.changed.connect(lambda changes: origins.append(changes.origin))
    book.undo()
    book.redo()
    assert origin in origins
    assert len(origins) == 2
