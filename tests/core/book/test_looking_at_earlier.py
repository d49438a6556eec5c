"""Earlier states are looked at, and what happens to the file is noticed."""

from core.book.book import Book
from core.book.earlier import difference, look_at
from core.book.operations.parties import add_party
from core.domain.records import Party

NEW = Party(id="new-aaaaaa", name="New")


def test_what_restoring_would_do_is_what_it_does(book: Book) -> None:
    book.keep_backup("by_hand")
    add_party(book, NEW)
    (backup,) = (one for one in book.backups if one.pinned)
    looked = look_at(backup, book.meta.book)
    assert looked.verified
    shown = difference(book, looked)
    assert [(one.table, one.id, one.after) for one in shown.changes] == [
        ("parties", NEW.id, None)
    ]
    before = book.tables
    book.restore(backup)
    assert book.tables.parties == looked.tables.parties
    book.undo()
    assert book.tables == before
    book.redo()
    assert NEW.id not in book.tables.parties


def test_the_pieces_of_the_history_hold_every_change(book: Book) -> None:
    add_party(book, NEW)
    assert sum(piece.changes for piece in book.pieces) == len(book.history)
    book.forget_history()
    assert sum(piece.changes for piece in book.pieces) == 0


def test_what_another_program_wrote_is_noticed_and_merged(book: Book) -> None:
    assert book.notice_outside()
    book.path.write_text(book.path.read_text().replace("The sale", "Their sale"))
    assert book.notice_outside()
    assert book.tables.contests["sale-aaaaaa"].title == "Their sale"


def test_a_file_that_was_away_for_a_moment_is_no_trouble_any_more(book: Book) -> None:
    away = book.path.with_name("away")
    book.path.rename(away)
    assert not book.notice_outside()
    assert book.state.trouble is not None
    assert book.state.trouble.key == "file_missing"
    away.rename(book.path)
    assert book.notice_outside()
    add_party(book, NEW)
    assert book.checkpoint()
