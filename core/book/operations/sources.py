"""Operations on sources."""

import msgspec

from core.book.book import Book
from core.book.labels import name_of
from core.book.recording import add, change, find, write
from core.book.repointing import repointed
from core.domain.label import Label
from core.domain.records import Derivation, Source
from core.domain.references import mentions, shape_of

# What the kept source takes from the absorbed one where it has nothing itself.
_FILLED = (
    "outlet",
    "title",
    "authors",
    "language",
    "published",
    "accessed",
    "url",
    "archive_url",
    "reliability",
    "approved_description",
    "digest",
    "notes",
)


def add_source(book: Book, source: Source) -> Source:
    """Add a source."""
    return add(book, source)


def change_source(book: Book, source: Source) -> Source:
    """Put a source in the place of the one with its id."""
    return change(book, source)


def merge_sources(book: Book, kept_id: str, absorbed_id: str) -> Source:
    """Make two entries of one source one, in one step.

    Every claim and copy of the absorbed one is from the kept one afterwards; no claim
    is lost. What the kept one does not say is taken from the absorbed one. If either
    is confidential, the result is.

    Args:
        book: The book.
        kept_id: Id of the source that stays.
        absorbed_id: Id of the source that it absorbs.

    Returns:
        The source that stays.

    Raises:
        NotFoundError: One of them is not in the book.
        CycleError: One would derive from itself, through another source.
    """
    tables = book.tables
    label = Label.of(
        "merge_sources",
        kept=name_of(tables, tables.sources.get(kept_id)),
        absorbed=name_of(tables, tables.sources.get(absorbed_id)),
    )
    with book.edit(label) as edit:
        kept = find(edit.tables, Source, kept_id)
        absorbed = find(edit.tables, Source, absorbed_id)
        if kept.id == absorbed.id:
            return kept
        naming = list(mentions(edit.tables, {absorbed.id: "sources"}))
        for _table, record in naming:
            if record.id not in (kept.id, absorbed.id):
                shape = shape_of(record)
                edit.put(repointed(record, shape, "sources", absorbed.id, kept.id))
        edit.remove("sources", absorbed.id)
        return write(book, edit, _joined(kept, absorbed))


def _joined(kept: Source, absorbed: Source) -> Source:
    taken = {
        field: getattr(absorbed, field) for field in _FILLED if not getattr(kept, field)
    }
    return msgspec.structs.replace(
        kept,
        derives_from=_derived(kept, absorbed),
        confidential=kept.confidential or absorbed.confidential,
        **taken,
    )


def _derived(kept: Source, absorbed: Source) -> tuple[Derivation, ...]:
    """What both derive from, each once; neither from the other."""
    found: dict[str, Derivation] = {}
    for one in (*kept.derives_from, *absorbed.derives_from):
        if one.source not in (kept.id, absorbed.id):
            found.setdefault(one.source, one)
    return tuple(found.values())
