"""Operations on bidders and their members."""

import msgspec

from core.book.according import UNSOURCED, According
from core.book.book import Book
from core.book.labels import label
from core.book.parts import with_member
from core.book.recording import add, change, find, write
from core.domain.records import Bidder, Member


def add_bidder(book: Book, bidder: Bidder, according: According = UNSOURCED) -> Bidder:
    """Add a bidder with its members."""
    return add(book, bidder, according)


def change_bidder(
    book: Book, bidder: Bidder, according: According = UNSOURCED
) -> Bidder:
    """Put a bidder in the place of the one with its id."""
    return change(book, bidder, according)


def add_member(
    book: Book, bidder_id: str, member: Member, according: According = UNSOURCED
) -> Member:
    """Add a member to a bidder."""
    name = label("add_member", book.tables, book.tables.bidders.get(bidder_id))
    with book.edit(name) as edit:
        bidder = find(edit.tables, Bidder, bidder_id)
        members = (*bidder.members, member)
        bidder = msgspec.structs.replace(bidder, members=members)
        return write(book, edit, bidder, according).members[-1]


def change_member(
    book: Book, bidder_id: str, member: Member, according: According = UNSOURCED
) -> Bidder:
    """Put a member in the place of the one with its id."""
    name = label("change_member", book.tables, book.tables.bidders.get(bidder_id))
    with book.edit(name) as edit:
        bidder = find(edit.tables, Bidder, bidder_id)
        return write(book, edit, with_member(bidder, member), according)
