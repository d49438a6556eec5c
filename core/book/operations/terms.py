"""Operations on the terms of a bid."""

import msgspec

from core.book.according import UNSOURCED, According
from core.book.book import Book
from core.book.errors import NotFoundError
from core.book.labels import label
from core.book.parts import new_claim, replace_claim
from core.book.recording import find, write
from core.domain.price import Term
from core.domain.records import Bid
from core.domain.when import When


def add_term(
    book: Book,
    bid_id: str,
    term: Term,
    according: According = UNSOURCED,
    on: When | None = None,
) -> Bid:
    """Add a term to a bid."""
    name = label("add_term", book.tables, book.tables.bids.get(bid_id))
    with book.edit(name) as edit:
        bid = find(edit.tables, Bid, bid_id)
        terms = (*bid.terms, new_claim(term, on=on))
        bid = msgspec.structs.replace(bid, terms=terms)
        return write(book, edit, bid, according)


def change_term(book: Book, bid_id: str, term: Term) -> None:
    """Put a term in the place of the one with its id; its evidence stays.

    Raises:
        NotFoundError: There is no such bid, or no such term in it.
    """
    name = label("change_term", book.tables, book.tables.bids.get(bid_id))
    with book.edit(name) as edit:
        bid = find(edit.tables, Bid, bid_id)
        ids = [claim.id for claim in bid.terms if claim.value.id == term.id]
        if not ids:
            raise NotFoundError(id=term.id)
        edit.put(
            replace_claim(
                bid, ids[0], lambda claim: msgspec.structs.replace(claim, value=term)
            )
        )
