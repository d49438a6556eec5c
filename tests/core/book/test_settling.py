"""Conflicts of a merge are settled as edits that undo."""

from pathlib import Path

import pytest

from core.book.book import Book
from core.book.settling import open_conflicts, settle
from core.domain.label import Label
from core.domain.records import AnyRecord, Bidder, Conflict, Contest
from core.domain.tables import Tables
from tests.core.store.conftest import MOMENT

RENAMED = Conflict(field="title", value='"Theirs"', from_="data.json")
REMOVED = Conflict(field="", value="null", from_="data.json")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book.create(tmp_path / "data.json", now=lambda: MOMENT)
    contest = Contest(id="c-aaaaaa", title="Ours", conflicts=(RENAMED, REMOVED))
    with book.edit(Label.of("add")) as edit:
        edit.put(contest)
        edit.put(Bidder(id="b-aaaaaa", contest="c-aaaaaa", name="B"))
    return book


def settled(book: Book, conflict: Conflict, *, theirs: bool) -> AnyRecord | None:
    record = book.tables.contests["c-aaaaaa"]
    before = book.tables
    settle(book, record, conflict, theirs=theirs)
    after = book.tables.get("contests", "c-aaaaaa")
    assert book.undo_label == Label.of("settle_conflict", name="Ours")
    book.undo()
    assert book.tables == before
    book.redo()
    book.close()
    return after


def test_ours_stays(book: Book) -> None:
    after = settled(book, RENAMED, theirs=False)
    assert after == Contest(id="c-aaaaaa", title="Ours", conflicts=(REMOVED,))


def test_theirs_is_taken(book: Book) -> None:
    after = settled(book, RENAMED, theirs=True)
    assert after == Contest(id="c-aaaaaa", title="Theirs", conflicts=(REMOVED,))


def test_theirs_is_to_remove_it_with_what_hangs_on_it(book: Book) -> None:
    assert settled(book, REMOVED, theirs=True) is None
    assert not [*book.tables.records()]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "{"),
        ("title", "5"),
        ("perimeters", '"x"'),
        ("perimeters #gone name", '"x"'),
        ("nonsense", "1"),
        ("#x", "null"),
        ("title name", "1"),
    ],
)
def test_what_can_not_be_taken_is_shown_as_it_stands(field: str, value: str) -> None:
    conflict = Conflict(field=field, value=value)
    sale = Contest(id="c-aaaaaa", title="Ours", conflicts=(conflict,))
    (found,) = open_conflicts(Tables.of([sale]))
    assert not found.versions.settleable
    assert found.versions.theirs == value


def test_both_sides_of_a_conflict_are_values() -> None:
    sale = Contest(id="c-aaaaaa", title="Ours", conflicts=(RENAMED,))
    (found,) = open_conflicts(Tables.of([sale]))
    assert found.versions == ("Ours", "Theirs", True)
