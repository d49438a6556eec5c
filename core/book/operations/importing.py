"""Importing rows of a table: bids with their evidence, in one step."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from core.book.book import Book
from core.book.edit import Edit
from core.book.imported_sources import SourceFinder
from core.book.known_names import KnownBidders, KnownParties, name_key
from core.book.parts import new_claim
from core.book.recording import find, write
from core.book.successions import successions
from core.domain.amount import Amount
from core.domain.claim import Claim, Speaker
from core.domain.identifiers import is_record_id, new_record_id
from core.domain.imported import ImportedBid, ImportedSource, ImportedValue
from core.domain.label import Label
from core.domain.price import Price
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Party,
    Perimeter,
)
from core.domain.tables import Tables
from core.domain.when import When

_PINNED = "before_import"


class ImportEffect(NamedTuple):
    """What importing some rows makes.

    Attributes:
        contests: How many contests are new.
        bidders: How many bidders.
        bids: How many bids.
        sources: How many sources.
    """

    contests: int
    bidders: int
    bids: int
    sources: int


def import_bids(
    book: Book,
    contest: str | None,
    rows: Sequence[ImportedBid],
    *,
    pasted: bool = False,
) -> tuple[Bid, ...]:
    """Make bids of rows, with the contests, bidders and sources that are new.

    What the book was before is kept as a backup for ever; before a paste it is not, as
    undo takes it back. Rows with the same id are one bid. A contest, bidder, part for
    sale and source is the one of the book that has the id or the name, else a new one.
    A bidder is also found by the name or alias of its lead, if only one is; a new one
    is led by the only party of its name (a new party where none has it, nobody where
    several have it). An id of another book is kept where it is free here.

    Where no row has an id or names what it supersedes, a priced bid of one bidder
    supersedes the priced one before it by date if it is certainly later. Bids of the
    same day, of vague dates or without one stay side by side, and so do bids that were
    there before.

    Args:
        book: The book.
        contest: Id of the contest for rows that name none.
        rows: The rows.
        pasted: Whether they are from the clipboard.

    Returns:
        The new bids.

    Raises:
        NotFoundError: There is no such contest.
        NotSavedError: The backup can't be kept; nothing is imported.
    """
    if not rows:
        return ()
    if not pasted:
        book.keep_backup(_PINNED)
    key = "paste_rows" if pasted else "import_rows"
    with book.edit(Label.of(key, count=len(rows))) as edit:
        return _Importing(book, edit, contest).all(rows)


def import_effect(
    tables: Tables, contest: str | None, rows: Iterable[ImportedBid]
) -> ImportEffect:
    """Count what ``import_bids`` would make, before it does."""
    titles = known_contests(tables)
    sources = SourceFinder(tables)
    bidders: dict[str, KnownBidders] = {}
    new_contests: set[str] = set()
    new_bidders: set[tuple[str, str]] = set()
    bids: set[str] = set()
    for row in rows:
        at = contest_of(row, titles, contest) or name_key(row.contest)
        if at not in tables.contests:
            new_contests.add(at)
        if at not in bidders:
            bidders[at] = KnownBidders(tables, at)
        if bidders[at].find(row.bidder) is None:
            new_bidders.add((at, name_key(row.bidder)))
        bids.add(row.id or f"row {row.row}")
        for value in row.values:
            sources.note(value.source)
    return ImportEffect(len(new_contests), len(new_bidders), len(bids), sources.new)


def duplicates(
    tables: Tables, contest: str | None, rows: Iterable[ImportedBid]
) -> dict[int, str]:
    """For places of rows, the bid of the book that says the same already.

    That is the bid with the row's id; else one of the same bidder with the same price
    and the same date, where the row has both.
    """
    titles = known_contests(tables)
    known: dict[str, KnownBidders] = {}
    said = _said(tables)
    found: dict[int, str] = {}
    for row in rows:
        if row.id in tables.bids:
            found[row.row] = row.id
            continue
        at = contest_of(row, titles, contest)
        if at is None:
            continue
        if at not in known:
            known[at] = KnownBidders(tables, at)
        bidder = known[at].find(row.bidder)
        values = {one.field: one.value for one in row.values}
        price, made_on = values.get("price"), values.get("made_on")
        if bidder is None or not isinstance(price, Price):
            continue
        if isinstance(made_on, When) and made_on.edtf is not None:
            same = said.get((bidder.id, _bare(price.amount), made_on.edtf))
            if same is not None:
                found[row.row] = same
    return found


def _said(tables: Tables) -> dict[tuple[str, Amount, str | None], str]:
    """Bids of the book by bidder, price and date, as any claim has them."""
    found: dict[tuple[str, Amount, str | None], str] = {}
    for bid in tables.bids.values():
        for priced in bid.price:
            for dated in bid.made_on:
                key = (bid.bidder, _bare(priced.value.amount), dated.value.edtf)
                found.setdefault(key, bid.id)
    return found


class _Importing:
    """Finds what the rows name, or puts it into the book."""

    def __init__(self, book: Book, edit: Edit, contest: str | None) -> None:
        self._book, self._edit = book, edit
        if contest is not None:
            find(edit.tables, Contest, contest)
        self._contest = contest
        self._titles = known_contests(edit.tables)
        self._bidders: dict[str, KnownBidders] = {}
        self._made_bidders: dict[tuple[str, str], str] = {}
        self._parties = KnownParties(edit.tables)
        self._made_parties: dict[str, str] = {}
        self._sources = SourceFinder(edit.tables)
        self._ids: dict[str, str] = {}
        self._given: set[str] = set()

    def all(self, rows: Sequence[ImportedBid]) -> tuple[Bid, ...]:
        """Make all bids; one may supersede a later one, so all get ids first."""
        groups: dict[str, list[ImportedBid]] = {}
        for row in rows:
            groups.setdefault(row.id or f"row {row.row}", []).append(row)
        for key, group in groups.items():
            self._ids[key] = self._free_id(group[0].id, f"{group[0].bidder} bid")
        self._make_sources(rows)
        bids = [self._bid(self._ids[key], group) for key, group in groups.items()]
        if not any(row.id or row.supersedes for row in rows):
            bids = _linked(bids)
        return tuple(write(self._book, self._edit, bid) for bid in bids)

    def _make_sources(self, rows: Sequence[ImportedBid]) -> None:
        """Make the sources that rows describe, before those that others only name."""
        for row in rows:
            for value in row.values:
                source = value.source
                if source is not None and (source.url or source.title or source.outlet):
                    self._source(source)

    def _bid(self, bid_id: str, group: list[ImportedBid]) -> Bid:
        first = group[0]
        contest = self._contest_of(first)
        claims: dict[str, list[Claim[object]]] = {}
        done: set[ImportedValue] = set()
        for row in group:
            for value in row.values:
                if value not in done:
                    done.add(value)
                    made = self._claim(value, contest)
                    claims.setdefault(value.field, []).append(made)
        supersedes = self._ids.get(first.supersedes)
        if supersedes is None and first.supersedes in self._edit.tables.bids:
            supersedes = first.supersedes
        bid = Bid(
            id=bid_id,
            bidder=self._bidder(first.bidder, contest),
            kind=first.kind,
            supersedes=supersedes,
            round=first.round,
            notes=first.notes,
        )
        fields = {name: tuple(made) for name, made in claims.items()}
        return msgspec.structs.replace(bid, **fields)

    def _claim(self, value: ImportedValue, contest: str) -> Claim[object]:
        said: object = value.value
        if value.field == "scope":
            said = self._perimeter(str(said), contest)
        elif isinstance(said, Price) and said.of:
            said = msgspec.structs.replace(said, of=self._perimeter(said.of, contest))
        return msgspec.structs.replace(
            new_claim(said),
            source=self._source(value.source),
            via=value.via or None,
            quote=value.quote,
            translation=value.translation,
            locator=value.locator,
            said_by=self._speaker(value.said_by),
        )

    def _contest_of(self, row: ImportedBid) -> str:
        found = contest_of(row, self._titles, self._contest)
        if found is not None:
            return found
        new = Contest(id=self._new_id(row.contest or "contest"), title=row.contest)
        self._titles[name_key(row.contest)] = new.id
        self._put(new)
        return new.id

    def _bidder(self, name: str, contest: str) -> str:
        if contest not in self._bidders:
            self._bidders[contest] = KnownBidders(self._edit.tables, contest)
        known = self._bidders[contest].find(name)
        if known is not None:
            return known.id
        key = (contest, name_key(name))
        if key not in self._made_bidders:
            new_id = self._made_bidders[key] = self._new_id(name)
            lead = self._lead(name)
            self._put(Bidder(id=new_id, contest=contest, name=name, lead=lead))
        return self._made_bidders[key]

    def _lead(self, name: str) -> str | None:
        party = self._parties.find(name)
        if party is not None:
            return party.id
        if name in self._parties:
            return None
        key = name_key(name)
        if key not in self._made_parties:
            new = Party(id=self._new_id(name), name=name)
            self._made_parties[key] = new.id
            self._put(new)
        return self._made_parties[key]

    def _speaker(self, speaker: Speaker | None) -> Speaker | None:
        """The speaker, by the id of the party that it is, if it says to be one."""
        if speaker is None or speaker.kind != "party" or not speaker.name:
            return speaker
        party = self._parties.find(speaker.name)
        made = self._made_parties.get(name_key(speaker.name))
        party_id = party.id if party is not None else made
        if party_id is None:
            return speaker
        return msgspec.structs.replace(speaker, party=party_id, name="")

    def _source(self, wanted: ImportedSource | None) -> str | None:
        if wanted is None:
            return None
        known = self._sources.find(wanted)
        if known is not None:
            return known
        new = self._sources.new_source(wanted)
        name = new.outlet or new.title or "source"
        new = msgspec.structs.replace(new, id=self._free_id(wanted.id, name))
        self._sources.made(wanted, new.id)
        self._put(new)
        return new.id

    def _perimeter(self, name: str, contest_id: str) -> str:
        contest = find(self._edit.tables, Contest, contest_id)
        for one in contest.perimeters:
            if one.id == name or name_key(one.name) == name_key(name):
                return one.id
        new = Perimeter(self._new_id(name), name)
        perimeters = (*contest.perimeters, new)
        self._put(msgspec.structs.replace(contest, perimeters=perimeters))
        return new.id

    def _put(self, record: AnyRecord) -> None:
        write(self._book, self._edit, record)

    def _free_id(self, wanted: str, name: str) -> str:
        """An id of another book where it is free here, else a new one."""
        if is_record_id(wanted) and not self._is_taken(wanted):
            self._given.add(wanted)
            return wanted
        return self._new_id(name)

    def _new_id(self, name: str) -> str:
        while True:
            new = new_record_id(name)
            if not self._is_taken(new):
                self._given.add(new)
                return new

    def _is_taken(self, record_id: str) -> bool:
        return record_id in self._given or self._edit.tables.find(record_id) is not None


def _linked(bids: list[Bid]) -> list[Bid]:
    """Bids of a table that links none itself, linked as far as their dates tell."""
    dated = [
        (place, bid.bidder, bid.made_on[0].value)
        for place, bid in enumerate(bids)
        if bid.price and bid.made_on
    ]
    linked = list(bids)
    for place, earlier in successions(dated).items():
        linked[place] = msgspec.structs.replace(
            bids[place], supersedes=bids[earlier].id
        )
    return linked


def known_contests(tables: Tables) -> dict[str, str]:
    """Contests by title and id; of equal titles the first one."""
    found: dict[str, str] = {}
    for contest in tables.contests.values():
        found.setdefault(name_key(contest.title), contest.id)
    return {**found, **{one: one for one in tables.contests}}


def contest_of(
    row: ImportedBid, titles: dict[str, str], contest: str | None
) -> str | None:
    """Id of the contest of a row; none if it is to be a new one."""
    if not row.contest:
        return contest
    return titles.get(row.contest) or titles.get(name_key(row.contest))


def _bare(amount: Amount) -> Amount:
    """An amount without the words in which it was printed."""
    return msgspec.structs.replace(amount, words="", step=None)
