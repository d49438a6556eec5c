"""Operations on contests, their perimeters included."""

from core.book.according import UNSOURCED, According
from core.book.book import Book
from core.book.recording import add, change
from core.domain.records import Contest


def add_contest(
    book: Book, contest: Contest, according: According = UNSOURCED
) -> Contest:
    """Add a contest."""
    return add(book, contest, according)


def change_contest(
    book: Book, contest: Contest, according: According = UNSOURCED
) -> Contest:
    """Put a contest in the place of the one with its id."""
    return change(book, contest, according)
