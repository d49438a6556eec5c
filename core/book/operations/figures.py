"""Operations on figures: numbers that are no bids."""

from core.book.according import UNSOURCED, According
from core.book.book import Book
from core.book.recording import add, change
from core.domain.records import Figure


def add_figure(book: Book, figure: Figure, according: According = UNSOURCED) -> Figure:
    """Add a figure."""
    return add(book, figure, according)


def change_figure(
    book: Book, figure: Figure, according: According = UNSOURCED
) -> Figure:
    """Put a figure in the place of the one with its id."""
    return change(book, figure, according)
