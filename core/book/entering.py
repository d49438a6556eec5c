"""Entering a record from a form: new or changed, with what is new beside it."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from core.book.according import UNSOURCED, According
from core.book.book import Book
from core.book.labels import label, record_label
from core.book.parts import new_claim
from core.book.recording import write
from core.domain.claim import Claim
from core.domain.label import Label
from core.domain.records import AnyRecord, Bid, Event, table_of
from core.domain.tables import Tables
from core.domain.when import When
from core.store.merging.records import Origin, merge_record

T = TypeVar("T")


def enter(
    book: Book,
    record: AnyRecord,
    according: According = UNSOURCED,
    beside: Iterable[AnyRecord] = (),
    since: Tables | None = None,
) -> None:
    """Put a record into the book, with new ones that it refers to, as one step.

    What others did to the record while the form was open stays, as in a merge: a field
    that both changed is entered, and theirs waits among the record's conflicts.

    Args:
        book: The book.
        record: The record, new or with the id of one that is there.
        according: Whom its new claims are from, where they do not say.
        beside: Further records (a party, a source) that are new with it.
        since: The book as the form found it; none if nothing can have happened since.

    Raises:
        LawBrokenError: The record breaks a law of the book; nothing is entered.
    """
    if since is not None:
        record = _with_changes_since(book, record, since)
    with book.edit(_label(book.tables, record)) as edit:
        for other in beside:
            write(book, edit, other)
        write(book, edit, record, according)


def fill(
    claims: tuple[Claim[T], ...],
    value: T,
    according: According,
    *,
    shown: str | None = None,
    on: When | None = None,
) -> tuple[Claim[T], ...]:
    """A field after a person filled it in.

    An own typo is corrected in place: where the shown claim is from the same source,
    its value changes. Another source is another report, so another claim.

    Args:
        claims: The field's claims.
        value: The new value.
        according: Whom the value is from.
        shown: Id of the claim whose value was shown.
        on: The day that the value is about.
    """
    for place, claim in enumerate(claims):
        if claim.id != shown or claim.source != according.source:
            continue
        changed = msgspec.structs.replace(
            claim,
            value=value,
            quote=according.quote or claim.quote,
            said_by=according.said_by or claim.said_by,
            on=on or claim.on,
        )
        return (*claims[:place], changed, *claims[place + 1 :])
    return (*claims, new_claim(value, on=on))


def fill_shown(
    record: AnyRecord,
    shown: Mapping[str, Claim[Any]],
    according: According,
    field: str,
    value: object,
    *,
    on: When | None = None,
) -> tuple[Claim[Any], ...]:
    """A record's field after a person saw its shown value and left or changed it.

    Args:
        record: The record.
        shown: The claim shown for each field.
        according: Whom a changed value is from.
        field: Name of the field.
        value: What the form holds; none and the shown value leave the claims alone.
        on: The day that a new value is about.
    """
    claims: tuple[Claim[Any], ...] = getattr(record, field)
    claim = shown.get(field)
    if value is None or (claim is not None and claim.value == value):
        return claims
    mine = claim.id if claim else None
    return fill(claims, value, according, shown=mine, on=on)


def _with_changes_since(book: Book, record: AnyRecord, since: Tables) -> AnyRecord:
    found = since.get(table_of(record), record.id)
    now = book.tables.get(table_of(record), record.id)
    if found is None or now is None or now == found:
        return record
    origin = Origin(theirs=book.path.name, at=book.now())
    return merge_record(found, record, now, origin)


def _label(tables: Tables, record: AnyRecord) -> Label:
    if tables.get(table_of(record), record.id) is not None:
        return record_label("change", tables, record)
    if isinstance(record, Bid) and record.supersedes:
        return label("raise_bid", tables, record)
    if isinstance(record, Event) and record.stance:
        return label("add_response", tables, record)
    return record_label("add", tables, record)
