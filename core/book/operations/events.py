"""Operations on events; a response is an event with a stance."""

from core.book.according import UNSOURCED, According
from core.book.book import Book
from core.book.labels import label
from core.book.recording import add, change
from core.domain.records import Event


def add_event(book: Book, event: Event, according: According = UNSOURCED) -> Event:
    """Add an event, deadline or response."""
    name = label("add_response", book.tables, event) if event.stance else None
    return add(book, event, according, name)


def change_event(book: Book, event: Event, according: According = UNSOURCED) -> Event:
    """Put an event in the place of the one with its id."""
    return change(book, event, according)
