"""What could not be read, or only in part, as problems that a reader is shown."""

from collections.abc import Iterator, Mapping

import msgspec

from core.domain.label import Problem
from core.domain.records import TABLES, AnyRecord, Contest
from core.domain.tables import Tables, Unreadable
from core.store.salvage import UNREADABLE


class _Peeked(msgspec.Struct):
    """The references in a document that says which contest it is about."""

    id: str | None = None
    contest: str | None = None
    bidder: str | None = None


_PEEK = msgspec.json.Decoder(_Peeked)


def problems_of(tables: Tables) -> tuple[Problem, ...]:
    """All that is kept although it can't be read, or is not known."""
    found = [*_of_documents(tables)]
    for table in TABLES:
        for record in tables.table(table).values():
            if record.kept:
                found += _of_record(table, record, tables)
    return tuple(found)


def _of_record(table: str, record: AnyRecord, tables: Tables) -> Iterator[Problem]:
    for part in record.kept:
        yield Problem(
            key="unreadable_claim" if part.reason else "unknown_field",
            table=table,
            id=record.id,
            field=part.path[0],
            contest=_contest_of(record, tables.bidders),
            values=(("path", " ".join(part.path)), ("reason", part.reason)),
            damage=bool(part.reason),
        )


def _of_documents(tables: Tables) -> Iterator[Problem]:
    unknown: dict[str, int] = {}
    for document in tables.unreadable:
        if document.table not in TABLES:
            unknown[document.table] = unknown.get(document.table, 0) + 1
            continue
        yield Problem(
            key="unreadable_record",
            table=document.table,
            id=document.number,
            contest=_contest_of_text(document, tables),
            values=(("reason", document.reason),),
            damage=True,
        )
    for table, count in unknown.items():
        yield Problem(
            key="unknown_table", table=table, id="", values=(("count", str(count)),)
        )


def _contest_of(record: AnyRecord, bidders: Mapping[str, AnyRecord]) -> str | None:
    if isinstance(record, Contest):
        return record.id
    bidder = bidders.get(getattr(record, "bidder", ""))
    found: str | None = getattr(bidder or record, "contest", None)
    return found


def _contest_of_text(document: Unreadable, tables: Tables) -> str | None:
    try:
        peeked = _PEEK.decode(document.text)
    except UNREADABLE:
        return None
    if document.table == "contests":
        return peeked.id
    bidder = tables.bidders.get(peeked.bidder or "")
    return bidder.contest if bidder else peeked.contest
