"""A session of the book alone, without a window."""

from datetime import UTC, datetime
from pathlib import Path

from core.book.book import Book
from tests.kills.edits import Edits, Operation
from tests.kills.lines import Order
from tests.kills.stops import Stop, Tell

_CHECKPOINT_EVERY = 3


def run(order: Order, tell: Tell) -> int:
    """Open, edit, bring the file up to date in between, close."""
    Stop(order, tell).stand_before_all_files()
    book = Book.open(Path(order.book), now=lambda: datetime.now(UTC), who="A. Reader")

    def do(operation: Operation) -> None:
        operation()

    edits = Edits(book, order.seed, do, lambda: book.state.trouble is None, tell)
    for number in range(1, order.steps + 1):
        edits.step()
        if number % _CHECKPOINT_EVERY == 0:
            book.checkpoint()
    book.close()
    return 0
