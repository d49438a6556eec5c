"""What is removed and taken back stands where it stood, also in the file."""

from pathlib import Path

from core.book.book import Book
from core.domain.label import Label
from core.domain.records import Contest
from core.store.store import read_book
from tests.core.store.conftest import MOMENT


def _book(path: Path) -> Book:
    book = Book.create(path, now=lambda: MOMENT)
    with book.edit(Label.of("add")) as edit:
        for letter in "abcd":
            edit.put(Contest(id=f"{letter}-aaaaaa", title=letter.upper()))
    return book


def _titles(book: Book) -> str:
    return "".join(contest.title for contest in book.tables.contests.values())


def _remove(book: Book, *letters: str) -> None:
    with book.edit(Label.of("remove")) as edit:
        for letter in letters:
            edit.remove("contests", f"{letter}-aaaaaa")


def test_the_first_contest_comes_back_as_the_first(tmp_path: Path) -> None:
    book = _book(tmp_path / "data.json")
    _remove(book, "a", "c")
    assert _titles(book) == "BD"
    book.undo()
    assert _titles(book) == "ABCD"
    book.redo()
    book.undo()
    assert _titles(book) == "ABCD"
    book.close()


def test_so_it_does_after_a_restart_and_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    book = _book(path)
    _remove(book, "a")
    book.close()
    again = Book.open(path, now=lambda: MOMENT)
    again.undo()
    assert [*read_book(path).tables.contests] == [*again.tables.contests]
    assert _titles(again) == "ABCD"
    again.close()
    assert [c.title for c in read_book(path).tables.contests.values()] == list("ABCD")


def test_what_was_added_since_keeps_the_end(tmp_path: Path) -> None:
    book = _book(tmp_path / "data.json")
    _remove(book, "b")
    entry = book.history[-1]
    with book.edit(Label.of("add")) as edit:
        edit.put(Contest(id="e-aaaaaa", title="E"))
    book.undo_change(entry.n)
    assert _titles(book) == "ABCDE"
    book.close()
