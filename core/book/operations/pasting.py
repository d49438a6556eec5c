"""Pasting rows: bidders, bids and sources of a table, in one step."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from core.book.according import According
from core.book.book import Book
from core.book.edit import Edit
from core.book.known_names import KnownBidders, KnownParties, KnownSources, name_key
from core.book.parts import new_claim
from core.book.recording import find, write
from core.book.successions import successions
from core.domain.identifiers import new_record_id
from core.domain.label import Label
from core.domain.price import Price
from core.domain.records import AnyRecord, Bid, Bidder, Contest, Party, Source
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When


class PastedRow(Value, frozen=True, kw_only=True):
    """One row of a table: a bid, as it was pasted.

    Attributes:
        name: The bidder's name; a row without one is passed over.
        price: What is offered; none where the row has no price that was understood.
        made_on: When it was made.
        source: The words of its source: an address, a title or an outlet.
        notes: What else the row said, kept with the bid.
    """

    name: str
    price: Price | None = None
    made_on: When | None = None
    source: str = ""
    notes: str = ""


class Effect(NamedTuple):
    """What pasting some rows makes.

    Attributes:
        bidders: How many bidders are new.
        bids: How many bids, one for each row with a name.
        sources: How many sources are new.
        unnamed: How many rows have no name and are passed over.
    """

    bidders: int
    bids: int
    sources: int
    unnamed: int


def paste_effect(
    tables: Tables, contest_id: str, rows: Iterable[tuple[str, str]]
) -> Effect:
    """Count what ``paste_rows`` would make, before it does.

    Args:
        tables: The book.
        contest_id: Id of the contest.
        rows: Name and source of each row.
    """
    bidders = KnownBidders(tables, contest_id)
    sources = KnownSources(tables)
    new_bidders: set[str] = set()
    new_sources: set[str] = set()
    bids = unnamed = 0
    for name, source in rows:
        if not name.strip():
            unnamed += 1
            continue
        bids += 1
        if bidders.find(name) is None:
            new_bidders.add(name_key(name))
        if source.strip() and sources.find(source) is None:
            new_sources.add(name_key(source))
    return Effect(len(new_bidders), bids, len(new_sources), unnamed)


def paste_rows(
    book: Book, contest_id: str, rows: Sequence[PastedRow]
) -> tuple[Bid, ...]:
    """Make a bid of each row, with the bidders and sources that are new.

    A row belongs to the bidder of its name in the contest, or to the only one whose
    lead has that name or alias; else to a new bidder, led by the only party of the
    name (a new party where none has it, nobody where several have it).

    Nothing is linked that the rows do not say. Of the rows of one bidder, a priced one
    supersedes the priced one before it by date if it is certainly later; rows of the
    same day, of vague dates or without one stay side by side, and the book shows them
    as a problem. Bids that were there before are left as they are: the rows may say
    them again.

    A source is the only one of the book with that address, title or outlet, else a new
    one. Without a source the values are unsourced.

    Args:
        book: The book.
        contest_id: Id of the contest.
        rows: The rows, in their order.

    Returns:
        The new bids, in the order of the rows.

    Raises:
        NotFoundError: There is no such contest.
    """
    named = [row for row in rows if row.name.strip()]
    with book.edit(Label.of("paste_rows", count=len(named))) as edit:
        find(edit.tables, Contest, contest_id)
        pasting = _Pasting(book, edit, contest_id)
        places = [(row, pasting.bidder(row.name)) for row in named]
        bids = [pasting.bid(row, bidder) for row, bidder in places]
        dated = [
            (place, bidder, row.made_on)
            for place, (row, bidder) in enumerate(places)
            if row.price is not None and row.made_on is not None
        ]
        for place, earlier in successions(dated).items():
            linked = msgspec.structs.replace(bids[place], supersedes=bids[earlier].id)
            bids[place] = linked
        return tuple(
            write(book, edit, bid, According(source=pasting.source(row.source)))
            for bid, row in zip(bids, named, strict=True)
        )


class _Pasting:
    """Finds what the rows name, or puts it into the book."""

    def __init__(self, book: Book, edit: Edit, contest_id: str) -> None:
        self._book, self._edit, self._contest = book, edit, contest_id
        self._bidders = KnownBidders(edit.tables, contest_id)
        self._parties = KnownParties(edit.tables)
        self._sources = KnownSources(edit.tables)
        self._made: dict[str, str] = {}
        self._new_sources: dict[str, str] = {}
        self._given: set[str] = set()

    def bidder(self, name: str) -> str:
        """Id of the bidder of a name."""
        known = self._bidders.find(name)
        if known is not None:
            return known.id
        key = name_key(name)
        if key not in self._made:
            new_id = self._made[key] = self._new_id(name)
            lead = self._lead(name)
            self._put(Bidder(id=new_id, contest=self._contest, name=name, lead=lead))
        return self._made[key]

    def source(self, words: str) -> str | None:
        """Id of the source behind some words; none where there are none."""
        if not words.strip():
            return None
        known = self._sources.find(words)
        if known is not None:
            return known.id
        key = name_key(words)
        if key not in self._new_sources:
            self._new_sources[key] = self._new_source(words).id
        return self._new_sources[key]

    def bid(self, row: PastedRow, bidder: str) -> Bid:
        """The bid of a row, not yet in the book."""
        return Bid(
            id=self._new_id(f"{row.name} bid"),
            bidder=bidder,
            kind="offer",
            made_on=(new_claim(row.made_on),) if row.made_on else (),
            price=(new_claim(row.price),) if row.price else (),
            notes=row.notes,
        )

    def _lead(self, name: str) -> str | None:
        party = self._parties.find(name)
        if party is not None:
            return party.id
        if name in self._parties:
            return None
        new = Party(id=self._new_id(name), name=name)
        self._put(new)
        return new.id

    def _new_source(self, words: str) -> Source:
        new = Source(id=self._new_id(words), kind="news_article")
        if "://" in words and " " not in words:
            new = msgspec.structs.replace(new, url=words)
        elif self._sources.is_outlet(words):
            new = msgspec.structs.replace(new, outlet=words)
        else:
            new = msgspec.structs.replace(new, title=words)
        self._put(new)
        return new

    def _put(self, record: AnyRecord) -> None:
        write(self._book, self._edit, record)

    def _new_id(self, name: str) -> str:
        """An id that nothing has: among thousands of one name chance may repeat one."""
        while True:
            new = new_record_id(name)
            if new not in self._given and self._edit.tables.find(new) is None:
                self._given.add(new)
                return new
