"""Operations on claims: to add, correct, prefer, reject and move them."""

from collections.abc import Callable, Iterable

import msgspec

from core.book.according import UNSOURCED, According
from core.book.book import Book
from core.book.labels import label, name_of
from core.book.parts import (
    AnyClaim,
    find_claim,
    new_claim,
    replace_claim,
    with_claim,
)
from core.book.recording import find, find_in, write
from core.domain.claim import NORMAL, Standing, StandingKind
from core.domain.identifiers import new_record_id
from core.domain.label import Label
from core.domain.price import Term
from core.domain.records import Bid


def add_claim(
    book: Book,
    table: str,
    record_id: str,
    field: str,
    claim: AnyClaim,
    *,
    member: str | None = None,
    according: According = UNSOURCED,
) -> None:
    """Add a claim to a field: another report of it.

    Args:
        book: The book.
        table: Table of the record.
        record_id: Id of the record.
        field: Name of the field.
        claim: The claim (``new_claim`` makes one of a value).
        member: Id of the member whose field it is.
        according: Whom it is from, where the claim does not say.

    Raises:
        NotFoundError: There is no such record or member.
    """
    record = book.tables.get(table, record_id)
    with book.edit(label("add_claim", book.tables, record)) as edit:
        record = find_in(edit.tables, table, record_id)
        write(book, edit, with_claim(record, field, claim, member), according)


def correct_claim(book: Book, table: str, record_id: str, claim: AnyClaim) -> None:
    """Put a claim in the place of the one with its id: an own typo, corrected.

    Raises:
        NotFoundError: There is no such record or claim.
    """
    _become(book, "correct_claim", (table, record_id), claim.id, lambda _: claim)


def prefer_claim(
    book: Book,
    table: str,
    record_id: str,
    claim_id: str,
    *,
    reason: str = "",
    instead_of: Iterable[str] = (),
) -> None:
    """Prefer a claim by hand: it stands before the others of its measure.

    Args:
        book: The book.
        table: Table of the record.
        record_id: Id of the record.
        claim_id: Id of the claim.
        reason: Why.
        instead_of: Ids of claims of the record that are no longer preferred.

    Raises:
        NotFoundError: There is no such record or claim.
    """
    with book.edit(
        label("prefer_claim", book.tables, book.tables.get(table, record_id))
    ):
        for other in instead_of:
            reset_claim(book, table, record_id, other)
        _decide(book, "prefer_claim", (table, record_id), claim_id, "preferred", reason)


def reject_claim(
    book: Book, table: str, record_id: str, claim_id: str, *, reason: str = ""
) -> None:
    """Reject a claim: it stays, and counts no longer.

    Args:
        book: The book.
        table: Table of the record.
        record_id: Id of the record.
        claim_id: Id of the claim.
        reason: A word of ``words.REJECTION_REASONS``, or own words.

    Raises:
        NotFoundError: There is no such record or claim.
    """
    _decide(book, "reject_claim", (table, record_id), claim_id, "rejected", reason)


def reset_claim(book: Book, table: str, record_id: str, claim_id: str) -> None:
    """Neither prefer nor reject a claim any longer.

    Raises:
        NotFoundError: There is no such record or claim.
    """
    _become(
        book,
        "reset_claim",
        (table, record_id),
        claim_id,
        lambda claim: msgspec.structs.replace(claim, standing=NORMAL),
    )


def move_claim(book: Book, bid_id: str, claim_id: str, to_bid_id: str) -> None:
    """Move a claim to the same field of another bid; it keeps its id.

    Raises:
        NotFoundError: There is no such bid or claim.
    """
    to = name_of(book.tables, book.tables.bids.get(to_bid_id))
    name = name_of(book.tables, book.tables.bids.get(bid_id))
    with book.edit(Label.of("move_claim", name=name, to=to)) as edit:
        bid = find(edit.tables, Bid, bid_id)
        field, claim = find_claim(bid, claim_id)
        edit.put(replace_claim(bid, claim_id, lambda _: None))
        edit.put(with_claim(find(edit.tables, Bid, to_bid_id), field, claim))


def also_reported_by(
    book: Book, bid_id: str, claim_ids: Iterable[str], according: According
) -> Bid:
    """Add one source to several values of a bid: a claim of the same value for each.

    Args:
        book: The book.
        bid_id: Id of the bid.
        claim_ids: Ids of the claims whose values it reports too; those shown.
        according: The source, and who said it there.

    Raises:
        NotFoundError: There is no such bid or claim.
    """
    source = book.tables.sources.get(according.source or "")
    names = {
        "name": name_of(book.tables, book.tables.bids.get(bid_id)),
        "source": name_of(book.tables, source),
    }
    with book.edit(Label.of("also_reported_by", **names)) as edit:
        bid = find(edit.tables, Bid, bid_id)
        more: dict[str, list[AnyClaim]] = {}
        for claim_id in claim_ids:
            field, claim = find_claim(bid, claim_id)
            again = new_claim(_with_own_id(claim.value), on=claim.on)
            more.setdefault(field, list(getattr(bid, field))).append(again)
        added = {field: tuple(claims) for field, claims in more.items()}
        return write(book, edit, msgspec.structs.replace(bid, **added), according)


def _with_own_id(value: object) -> object:
    """A value that may stand in the book twice: a term has an id of its own."""
    if isinstance(value, Term):
        return msgspec.structs.replace(value, id=new_record_id(value.kind))
    return value


def _decide(
    book: Book,
    key: str,
    place: tuple[str, str],
    claim_id: str,
    kind: StandingKind,
    reason: str,
) -> None:
    standing = Standing(kind, reason, book.now().date(), book.who)

    def decided(claim: AnyClaim) -> AnyClaim:
        return msgspec.structs.replace(claim, standing=standing)

    _become(book, key, place, claim_id, decided)


def _become(
    book: Book,
    key: str,
    place: tuple[str, str],
    claim_id: str,
    become: Callable[[AnyClaim], AnyClaim],
) -> None:
    with book.edit(label(key, book.tables, book.tables.get(*place))) as edit:
        edit.put(replace_claim(find_in(edit.tables, *place), claim_id, become))
