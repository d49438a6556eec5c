"""Edit blocks: all or nothing, told once, and only when something changed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from core.book.book import Book
from core.book.changes import ChangeSet
from core.book.errors import EditOpenError, NoOpenEditError, ReadOnlyError
from core.book.parts import new_claim
from core.domain.label import Label
from core.domain.laws import IdTakenError, NothingThereError, StillNeededError
from core.domain.records import Bid, Party
from core.domain.tables import Change, Tables

LABEL = Label.of("add_party", name="New")
NEW = Party(id="new-aaaaaa", name="New")


def _fail(book: Book, party: Party) -> None:
    with book.edit(LABEL) as edit:
        edit.put(party)
        edit.remove("parties", "alias-aaaaaa")
        raise ZeroDivisionError


@pytest.fixture
def told(book: Book) -> list[ChangeSet]:
    """What the book tells."""
    heard: list[ChangeSet] = []
    book.changed.connect(heard.append)
    return heard


def test_a_book_that_was_opened_again_holds_the_same(book: Book, sale: Tables) -> None:
    assert book.tables == sale


def test_leaving_the_block_tells_one_change_set(
    book: Book, told: list[ChangeSet]
) -> None:
    with book.edit(LABEL) as edit:
        edit.put(NEW)
        edit.put(msgspec.structs.replace(NEW, name="Newer"))
        assert edit.tables.parties[NEW.id].name == "Newer"
        assert NEW.id not in book.tables.parties
    newer = book.tables.parties[NEW.id]
    assert newer.name == "Newer"
    assert [one.changes for one in told] == [
        (Change("parties", NEW.id, None, newer),),
    ]
    assert (told[0].by, told[0].label, told[0].origin) == ("reader", LABEL, "edit")
    assert told[0].n == book.history[-1].n == 2


def test_an_exception_restores_everything(book: Book, told: list[ChangeSet]) -> None:
    before = book.tables
    with pytest.raises(ZeroDivisionError):
        _fail(book, NEW)
    assert book.tables is before
    assert told == []
    assert len(book.history) == 1


def test_an_edit_that_changes_nothing_leaves_no_trace(
    book: Book, told: list[ChangeSet]
) -> None:
    with book.edit(LABEL) as edit:
        edit.put(NEW)
        edit.remove("parties", NEW.id)
        edit.put(book.tables.parties["alpha-aaaaaa"])
        edit.remove("parties", "nobody-aaaaaa")
    assert told == []
    assert len(book.history) == 1


def test_a_block_within_a_block_joins_it(book: Book, told: list[ChangeSet]) -> None:
    with book.edit(LABEL) as outer:
        outer.put(NEW)
        with book.edit(Label("change_party")) as inner:
            inner.put(msgspec.structs.replace(NEW, name="Newer"))
    assert [one.label for one in told] == [LABEL]


def test_a_failed_block_within_a_block_takes_only_its_own_back(book: Book) -> None:
    with book.edit(LABEL) as outer:
        outer.put(NEW)
        with pytest.raises(ZeroDivisionError):
            _fail(book, msgspec.structs.replace(NEW, name="Newer"))
    assert book.tables.parties[NEW.id].name == "New"
    assert "alias-aaaaaa" in book.tables.parties


def test_a_broken_law_stops_the_edit(book: Book) -> None:
    before = book.tables
    with pytest.raises(NothingThereError), book.edit(LABEL) as edit:
        edit.put(Bid(id="bid-aaaaaa", bidder="nobody-aaaaaa", kind="offer"))
    with pytest.raises(StillNeededError), book.edit(LABEL) as edit:
        edit.remove("contests", "sale-aaaaaa")
    assert book.tables is before


def test_an_id_of_an_earlier_edit_is_taken_until_it_is_removed(book: Book) -> None:
    claim = new_claim("submitted")
    first, third = (book.tables.bids[f"{one}-aaaaaa"] for one in ("first", "third"))
    with book.edit(LABEL) as edit:
        edit.put(msgspec.structs.replace(first, stage=(*first.stage, claim)))
    again = msgspec.structs.replace(third, stage=(claim,))
    with pytest.raises(IdTakenError), book.edit(LABEL) as edit:
        edit.put(again)
    book.undo()
    with book.edit(LABEL) as edit:
        edit.put(again)
    assert book.tables.bids[third.id].stage == (claim,)


def test_nothing_is_written_after_the_block(book: Book) -> None:
    with book.edit(LABEL) as edit:
        edit.put(NEW)
    with pytest.raises(NoOpenEditError):
        edit.put(msgspec.structs.replace(NEW, name="Late"))
    assert book.tables.parties[NEW.id].name == "New"


def test_undo_within_a_block_is_a_mistake(book: Book) -> None:
    with book.edit(LABEL), pytest.raises(EditOpenError):
        book.undo()


def test_a_book_for_reading_only_refuses_before_anything(
    path: Path, now: Callable[[], datetime]
) -> None:
    reader = Book.open(path, now=now, read_only=True)
    assert reader.read_only is not None
    with pytest.raises(ReadOnlyError), reader.edit(LABEL):
        pytest.fail("the block was entered")
    reader.close()


def test_a_listener_may_leave(book: Book, told: list[ChangeSet]) -> None:
    book.changed.disconnect(told.append)
    with book.edit(LABEL) as edit:
        edit.put(NEW)
    assert told == []
