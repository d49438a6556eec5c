"""Operations on sources."""

from core.book.book import Book
from core.book.recording import add, change
from core.domain.records import Source


def add_source(book: Book, source: Source) -> Source:
    """Add a source."""
    return add(book, source)


def change_source(book: Book, source: Source) -> Source:
    """Put a source in the place of the one with its id."""
    return change(book, source)
