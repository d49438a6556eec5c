"""A book on the disk with the small sale in it, and a clock that goes on."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.label import Label
from core.domain.tables import Tables

Clock = Callable[[], datetime]


@pytest.fixture
def now() -> Clock:
    """A clock that is a second later each time."""
    seconds = count()
    start = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    return lambda: start + timedelta(seconds=next(seconds))


@pytest.fixture
def path(tmp_path: Path, now: Clock, sale: Tables) -> Path:
    """A file that holds the small sale."""
    file = tmp_path / "book.json"
    made = Book.create(file, now=now)
    with made.edit(Label.of("add_contest", name="The sale")) as edit:
        for record in sale.records():
            edit.put(record)
    made.close()
    return file


@pytest.fixture
def book(path: Path, now: Clock) -> Iterator[Book]:
    """The small sale, open for editing."""
    opened = Book.open(path, now=now, who="reader")
    yield opened
    opened.close(lose_unsaved=True)
