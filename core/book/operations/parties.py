"""Operations on parties."""

import msgspec

from core.book.book import Book
from core.book.errors import NotFoundError
from core.book.labels import name_of
from core.book.recording import add, change, write
from core.domain.label import Label
from core.domain.records import Party
from core.domain.tables import Tables


def add_party(book: Book, party: Party) -> Party:
    """Add a party."""
    return add(book, party)


def change_party(book: Book, party: Party) -> Party:
    """Put a party in the place of the one with its id."""
    return change(book, party)


def merge_parties(book: Book, kept_id: str, absorbed_id: str) -> Party:
    """Make two parties one: the absorbed one turned out to be the kept one.

    Both ids reach the kept party from now on (``Tables.party``), and its other names
    gain those of the absorbed one. Undo takes them apart.

    Args:
        book: The book.
        kept_id: Id of the party that stays; if that one turned out to be another
            already, the other one stays.
        absorbed_id: Id of the party that it absorbs.

    Returns:
        The party that stays.

    Raises:
        NotFoundError: One of them is not in the book.
    """
    tables = book.tables
    label = Label.of(
        "merge_parties",
        kept=name_of(tables, tables.party(kept_id)),
        absorbed=name_of(tables, tables.party(absorbed_id)),
    )
    with book.edit(label) as edit:
        kept = _party(edit.tables, kept_id)
        absorbed = _party(edit.tables, absorbed_id)
        if kept.id == absorbed.id:
            return kept
        known = {kept.name, *kept.aliases}
        names = dict.fromkeys((absorbed.name, *absorbed.aliases))
        fresh = (name for name in names if name not in known)
        write(book, edit, msgspec.structs.replace(absorbed, same_as=kept.id))
        aliases = (*kept.aliases, *fresh)
        return write(book, edit, msgspec.structs.replace(kept, aliases=aliases))


def _party(tables: Tables, party_id: str) -> Party:
    party = tables.party(party_id)
    if party is None:
        raise NotFoundError(id=party_id)
    return party
