"""Operations on bids: to enter, raise and end them."""

import msgspec

from core.book.according import UNSOURCED, According
from core.book.book import Book
from core.book.labels import label, name_of
from core.book.parts import new_claim
from core.book.recording import add, change, find, write
from core.domain.identifiers import new_record_id
from core.domain.label import Label
from core.domain.price import Price
from core.domain.records import Bid
from core.domain.when import When


def add_bid(book: Book, bid: Bid, according: According = UNSOURCED) -> Bid:
    """Add a bid; one that supersedes another is a raise."""
    name = label("raise_bid", book.tables, bid) if bid.supersedes else None
    return add(book, bid, according, name)


def change_bid(book: Book, bid: Bid, according: According = UNSOURCED) -> Bid:
    """Put a bid in the place of the one with its id."""
    return change(book, bid, according)


def raise_bid(
    book: Book,
    bid_id: str,
    price: Price,
    *,
    made_on: When | None = None,
    according: According = UNSOURCED,
) -> Bid:
    """Add a bid of the same bidder that supersedes an earlier one.

    What is not said anew (stake, scope, terms …) is inherited from the old bid.

    Args:
        book: The book.
        bid_id: Id of the bid that is raised.
        price: The new price.
        made_on: When it was raised.
        according: Whom price and date are from.

    Raises:
        NotFoundError: There is no such bid.
    """
    old = book.tables.bids.get(bid_id)
    with book.edit(label("raise_bid", book.tables, old)) as edit:
        old = find(edit.tables, Bid, bid_id)
        bid = Bid(
            id=new_record_id(f"{name_of(edit.tables, old)} bid"),
            bidder=old.bidder,
            kind=old.kind,
            supersedes=old.id,
            made_on=(new_claim(made_on),) if made_on else (),
            price=(new_claim(price),),
        )
        return write(book, edit, bid, according)


def withdraw_bid(
    book: Book, bid_id: str, on: When | None = None, according: According = UNSOURCED
) -> Bid:
    """Note that the bidder withdrew a bid."""
    return _reach(book, "withdraw_bid", bid_id, "withdrawn", on, according)


def reject_bid(
    book: Book, bid_id: str, on: When | None = None, according: According = UNSOURCED
) -> Bid:
    """Note that a bid was rejected; it stays live and is marked."""
    return _reach(book, "reject_bid", bid_id, "rejected", on, according)


def lapse_bid(
    book: Book, bid_id: str, on: When | None = None, according: According = UNSOURCED
) -> Bid:
    """Note that a bid lapsed."""
    return _reach(book, "lapse_bid", bid_id, "lapsed", on, according)


def complete_bid(
    book: Book, bid_id: str, on: When | None = None, according: According = UNSOURCED
) -> Bid:
    """Note that the sale to this bid was completed."""
    return _reach(book, "complete_bid", bid_id, "completed", on, according)


def set_stage(
    book: Book,
    bid_id: str,
    stage: str,
    on: When | None = None,
    according: According = UNSOURCED,
) -> Bid:
    """Note that a bid reached a stage.

    Args:
        book: The book.
        bid_id: Id of the bid.
        stage: A word of ``words.STAGES``, or another.
        on: The day of it.
        according: Whom it is from.

    Raises:
        NotFoundError: There is no such bid.
    """
    return _reach(book, "set_stage", bid_id, stage, on, according)


def _reach(
    book: Book,
    key: str,
    bid_id: str,
    stage: str,
    on: When | None,
    according: According,
) -> Bid:
    name = name_of(book.tables, book.tables.bids.get(bid_id))
    more = {"stage": stage} if key == "set_stage" else {}
    with book.edit(Label.of(key, name=name, **more)) as edit:
        bid = find(edit.tables, Bid, bid_id)
        stages = (*bid.stage, new_claim(stage, on=on))
        bid = msgspec.structs.replace(bid, stage=stages)
        return write(book, edit, bid, according)
