"""Edits drawn by lot, each told before it is done and once it is called saved."""

from collections.abc import Callable
from decimal import Decimal
from random import Random

import msgspec

from core.book.book import Book
from core.book.operations.bids import change_bid, raise_bid, set_stage
from core.book.operations.claims import add_claim, reject_claim
from core.book.operations.removing import remove_record
from core.book.parts import new_claim
from core.domain.amount import Amount
from core.domain.price import Price
from core.domain.records import Bid
from core.domain.words import STAGES
from tests.kills.lines import Line, fingerprint

Operation = Callable[[], object]


class Edits:
    """Edits a book step by step, and knows what Undo has to bring back after each."""

    def __init__(
        self,
        book: Book,
        seed: int,
        do: Callable[[Operation], object],
        is_saved: Callable[[], bool],
        tell: Callable[[Line], None],
    ) -> None:
        """Take over an open book.

        Args:
            book: The book.
            seed: What the edits are drawn from.
            do: Carries out an operation on the book.
            is_saved: Whether the program says that all is saved.
            tell: Takes what is to be told.
        """
        self._book, self._do = book, do
        self._is_saved, self._tell = is_saved, tell
        self._rng = Random(seed)  # noqa: S311 (only chooses edits)
        self._here = fingerprint(book.tables)
        self._undo: list[str] = []
        self._redo: list[str] = []

    def step(self) -> None:
        """Do one edit, undo or redo."""
        kind = self._rng.choice(("edit",) * 5 + ("undo",) * 2 + ("redo",) * 2)
        if kind == "undo" and self._undo:
            self._take(self._book.undo, self._undo, self._redo)
        elif kind == "redo" and self._redo:
            self._take(self._book.redo, self._redo, self._undo)
        else:
            self._redo.clear()
            self._undo.append(self._here)
            self._carry_out(self._edit(), "", self._here)

    def _take(self, operation: Operation, source: list[str], other: list[str]) -> None:
        """Undo or redo: where it leads is known before."""
        other.append(self._here)
        aim = source.pop()
        undone = self._undo[-1] if self._undo else ""
        self._carry_out(operation, aim, undone)
        if self._here != aim:
            raise AssertionError("undo or redo led somewhere else")

    def _carry_out(self, operation: Operation, aim: str, undone: str) -> None:
        number = _last(self._book) + 1
        self._tell(Line(what="doing", n=number, state=aim, undone=undone))
        self._do(operation)
        if _last(self._book) != number:
            raise AssertionError("an edit was refused")
        self._here = fingerprint(self._book.tables)
        if self._is_saved():
            told = Line(what="saved", n=number, state=self._here, undone=undone)
            self._tell(told)

    def _edit(self) -> Operation:
        book, rng = self._book, self._rng
        bid = rng.choice(list(book.tables.bids.values()))
        price = Price(_dollars(rng.randrange(10, 900)), "total")
        source = rng.choice(list(book.tables.sources))
        claim = msgspec.structs.replace(new_claim(price), source=source)
        choices: list[Operation] = [
            lambda: raise_bid(book, bid.id, price),
            lambda: change_bid(book, _with_note(bid, rng)),
            lambda: add_claim(book, "bids", bid.id, "price", claim),
            lambda: set_stage(book, bid.id, rng.choice(STAGES)),
            lambda: remove_record(book, "bids", bid.id),
        ]
        if bid.price:
            first = bid.price[0].id
            choices.append(lambda: reject_claim(book, "bids", bid.id, first))
        return rng.choice(choices)


def _last(book: Book) -> int:
    return book.history[-1].n if book.history else 0


def _dollars(tenths: int) -> Amount:
    figure = Decimal(tenths) * 10**8
    words = f"{tenths / 10:g} billion dollars"
    return Amount("exact", figure, figure, "USD", words=words)


def _with_note(bid: Bid, rng: Random) -> Bid:
    return msgspec.structs.replace(bid, notes=f"Looked at again, {rng.random()}")
