"""Entering what was accepted of an article: one source, and all that rests on it."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias, TypeVar

import msgspec

from core.book.according import According
from core.book.book import Book
from core.book.edit import Edit
from core.book.known_names import KnownBidders, KnownParties
from core.book.parts import new_claim
from core.book.recording import find, write
from core.domain.amount import Amount
from core.domain.claim import Speaker
from core.domain.identifiers import new_record_id
from core.domain.label import Label
from core.domain.price import Price
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Event,
    Figure,
    Member,
    Party,
    Source,
)
from core.domain.tables import Tables
from core.domain.value import Value
from core.domain.when import When

_R = TypeVar("_R", bound=AnyRecord)
_SILENT = Price(Amount("undisclosed"), "total")


class AcceptedMember(Value, frozen=True):
    """Who takes part in a bidder: the id or name of a party, and its role."""

    party: str
    role: str = ""


class AcceptedBid(Value, frozen=True, kw_only=True):
    """A bid as it was accepted.

    Attributes:
        bidder: Id of a bidder or party, or the name of one, known or new.
        lead: Id or name of the party that leads it, if that is another one.
        kind: offer, merger, intent …
        price: What is offered; none where no sum is printed.
        made_on: When it was made.
        stage: What became of it.
        members: Who takes part.
        quote: The exact words.
        said_by: Who said it.
        is_new: Whether it is a bid of its own even if the book has one like it.
    """

    bidder: str
    lead: str = ""
    kind: str = "offer"
    price: Price | None = None
    made_on: When | None = None
    stage: str = ""
    members: tuple[AcceptedMember, ...] = ()
    quote: str = ""
    said_by: Speaker | None = None
    is_new: bool = False


class AcceptedFigure(Value, frozen=True, kw_only=True):
    """A number that is no bid, as it was accepted.

    Attributes:
        about: Id or name of the bidder or party that it is about; empty for none.
        kind: valuation, asking_price, other …
        value: The number.
        on: The day that it is about.
        quote: The exact words.
        said_by: Who said it.
    """

    about: str
    kind: str
    value: Amount
    on: When | None = None
    quote: str = ""
    said_by: Speaker | None = None


class AcceptedResponse(Value, frozen=True, kw_only=True):
    """What a party denied, confirmed or left open, as it was accepted.

    Attributes:
        by: Id or name of the party that responded, or of a bidder's.
        stance: A word of ``words.STANCES``.
        about: Ids of what it is about.
        on: When.
        title: What happened.
        quote: The exact words.
        said_by: Who said it.
    """

    by: str
    stance: str
    about: tuple[str, ...] = ()
    on: When | None = None
    title: str = ""
    quote: str = ""
    said_by: Speaker | None = None


class AcceptedDeadline(Value, frozen=True, kw_only=True):
    """A day by which something must be done, as it was accepted.

    Attributes:
        title: What is due.
        on: The day.
        quote: The exact words.
        said_by: Who said it.
        is_new: Whether it is one of its own even if the book has one on that day.
    """

    title: str
    on: When
    quote: str = ""
    said_by: Speaker | None = None
    is_new: bool = False


Accepted: TypeAlias = AcceptedBid | AcceptedFigure | AcceptedResponse | AcceptedDeadline


class Entered(NamedTuple):
    """What was entered.

    Attributes:
        source: The article as a source.
        bids: The bids that were made or got one more report.
    """

    source: Source
    bids: tuple[Bid, ...]


def recognised(tables: Tables, digest: str) -> Source | None:
    """The source that an article was entered as before; none if it was not."""
    found = (one for one in tables.sources.values() if digest and one.digest == digest)
    return next(found, None)


def same_bid(tables: Tables, contest_id: str, accepted: AcceptedBid) -> Bid | None:
    """The bid of the book with the same bidder, amount and date.

    A date that is not known, or not certainly another one, is the same.
    """
    if accepted.is_new:
        return None
    bidder = _find_bidder(tables, contest_id, accepted.bidder, accepted.lead)
    if bidder is None:
        return None
    own = (bid for bid in tables.bids.values() if bid.bidder == bidder.id)
    return next((bid for bid in own if _agrees(bid, accepted)), None)


def same_deadline(
    tables: Tables, contest_id: str, accepted: AcceptedDeadline
) -> Event | None:
    """The deadline of the contest on the same day; none if the book has none."""
    if accepted.is_new:
        return None
    day = accepted.on.latest
    own = (
        event
        for event in tables.events.values()
        if event.contest == contest_id and event.kind == "deadline"
    )
    return next(
        (
            event
            for event in own
            if any(claim.value.latest == day is not None for claim in event.on)
        ),
        None,
    )


def accept_article(
    book: Book, contest_id: str, source: Source, accepted: Sequence[Accepted]
) -> Entered:
    """Enter what was accepted of an article, as one step.

    The article becomes a source once: one with its digest is used again, as it is. A
    bid that the book has gains one more report; else it is a new bid, of a bidder and
    party that are made where the book has none of that name. Nothing is linked that
    the article does not say.

    Args:
        book: The book.
        contest_id: Id of the contest.
        source: The article as a source, with its digest.
        accepted: What was accepted of it, in the order of the text.

    Raises:
        NotFoundError: There is no such contest.
    """
    name = source.title or source.outlet
    with book.edit(Label.of("accept_article", name=name, count=len(accepted))) as edit:
        find(edit.tables, Contest, contest_id)
        known = recognised(edit.tables, source.digest)
        if known is None and accepted:
            write(book, edit, source)
        kept = known or source
        entry = _Entry(book, edit, contest_id, kept)
        bids = [entry.enter(one) for one in accepted]
        return Entered(kept, tuple(bid for bid in bids if bid is not None))


class _Entry:
    """Puts what was accepted into an edit, with the bidders and parties it needs."""

    def __init__(self, book: Book, edit: Edit, contest_id: str, source: Source) -> None:
        self._book, self._edit = book, edit
        self._contest, self._source = contest_id, source.id

    def enter(self, one: Accepted) -> Bid | None:
        """Enter one; gives the bid, if it is one."""
        if isinstance(one, AcceptedBid):
            return self._enter_bid(one)
        if isinstance(one, AcceptedFigure):
            self._enter_figure(one)
        elif isinstance(one, AcceptedDeadline):
            self._enter_deadline(one)
        else:
            self._enter_response(one)
        return None

    def _enter_bid(self, one: AcceptedBid) -> Bid:
        known = same_bid(self._edit.tables, self._contest, one)
        price = one.price or (_SILENT if one.kind == "offer" else None)
        if known is None:
            bidder = self._bidder(one)
            name = bidder.name
            bid = Bid(id=new_record_id(f"{name} bid"), bidder=bidder.id, kind=one.kind)
        else:
            bid = known
        bid = msgspec.structs.replace(
            bid,
            price=(*bid.price, new_claim(price)) if price else bid.price,
            made_on=(*bid.made_on, new_claim(one.made_on))
            if one.made_on
            else bid.made_on,
            stage=(*bid.stage, new_claim(one.stage)) if one.stage else bid.stage,
        )
        return self._write(bid, one.quote, self._itself(one.said_by, bid.bidder))

    def _itself(self, speaker: Speaker | None, bidder_id: str) -> Speaker | None:
        """A speaker; "the company said" is said by the bidder's lead."""
        bidder = self._edit.tables.bidders.get(bidder_id)
        if speaker is None or bidder is None or speaker != Speaker(kind="party"):
            return speaker
        return Speaker(kind="party", party=bidder.lead)

    def _enter_figure(self, one: AcceptedFigure) -> None:
        about = (self._subject(one.about),) if one.about.strip() else (self._contest,)
        figure = Figure(
            id=new_record_id(one.kind),
            kind=one.kind,
            about=about,
            value=(new_claim(one.value, on=one.on),),
        )
        self._write(figure, one.quote, one.said_by)

    def _enter_response(self, one: AcceptedResponse) -> None:
        bidder = _find_bidder(self._edit.tables, self._contest, one.by)
        party = bidder.lead if bidder is not None and bidder.lead else None
        event = Event(
            id=new_record_id(one.title or one.stance),
            contest=self._contest,
            kind="response",
            title=one.title,
            on=(new_claim(one.on),) if one.on else (),
            by=(party or self._party(one.by),),
            about=one.about,
            stance=one.stance,
        )
        self._write(event, one.quote, one.said_by)

    def _enter_deadline(self, one: AcceptedDeadline) -> None:
        known = same_deadline(self._edit.tables, self._contest, one)
        event = known or Event(
            id=new_record_id(one.title or "deadline"),
            contest=self._contest,
            kind="deadline",
            title=one.title,
        )
        event = msgspec.structs.replace(event, on=(*event.on, new_claim(one.on)))
        self._write(event, one.quote, one.said_by)

    def _bidder(self, one: AcceptedBid) -> Bidder:
        known = _find_bidder(self._edit.tables, self._contest, one.bidder, one.lead)
        if known is not None:
            return known
        lead = self._party(one.lead or one.bidder)
        party = self._edit.tables.parties.get(one.bidder)
        name = party.name if party else one.bidder
        members = [
            Member(
                id=new_record_id(f"{each.party} member"),
                party=self._party(each.party),
                role=each.role,
                standing=(new_claim("reported"),),
            )
            for each in one.members
        ]
        bidder = Bidder(
            id=new_record_id(name),
            contest=self._contest,
            name=name,
            lead=lead,
            members=tuple(members),
        )
        return self._write(bidder, one.quote, one.said_by)

    def _subject(self, words: str) -> str:
        bidder = _find_bidder(self._edit.tables, self._contest, words)
        return bidder.id if bidder is not None else self._party(words)

    def _party(self, words: str) -> str:
        """Id of the party with an id or name; a new one where there is none."""
        tables = self._edit.tables
        bidder = tables.bidders.get(words)
        if bidder is not None and bidder.lead:
            return bidder.lead
        party = tables.party(words) or KnownParties(tables).find(words)
        if party is not None:
            return party.id
        new = Party(id=new_record_id(words), name=words)
        self._write(new, "", None)
        return new.id

    def _write(self, record: _R, quote: str, said_by: Speaker | None) -> _R:
        speaker = self._known(said_by) if said_by is not None else None
        according = According(source=self._source, quote=quote, said_by=speaker)
        return write(self._book, self._edit, record, according)

    def _known(self, speaker: Speaker) -> Speaker:
        """A speaker with its party, where the book has one of that id or name."""
        tables = self._edit.tables
        bidder = tables.bidders.get(speaker.party or "")
        party = tables.party(bidder.lead if bidder else speaker.party)
        if party is None and speaker.name:
            party = KnownParties(tables).find(speaker.name)
        if party is None:
            return speaker
        return msgspec.structs.replace(speaker, party=party.id, name="")


def _find_bidder(
    tables: Tables, contest_id: str, words: str, lead: str = ""
) -> Bidder | None:
    """The bidder of an id or name, else the only one led by that party."""
    known = tables.bidders.get(words)
    if known is not None:
        return known
    names = KnownBidders(tables, contest_id)
    for one in (words, lead):
        party = tables.parties.get(one)
        found = names.find(party.name if party else one) if one else None
        if found is not None:
            return found
    return None


def _agrees(bid: Bid, accepted: AcceptedBid) -> bool:
    if bid.kind != accepted.kind:
        return False
    return _same_price(bid, accepted.price) and _same_day(bid, accepted.made_on)


def _same_price(bid: Bid, price: Price | None) -> bool:
    """Whether some report of a bid is of this price, or neither has a number."""
    numbered = [claim.value for claim in bid.price if claim.value.amount.has_number]
    if price is None or not price.amount.has_number:
        return True
    return any(
        one.basis == price.basis and _bounds(one.amount) == _bounds(price.amount)
        for one in numbered
    )


def _bounds(amount: Amount) -> tuple[object, ...]:
    return amount.kind, amount.low, amount.high, amount.unit


def _same_day(bid: Bid, day: When | None) -> bool:
    if day is None or not bid.made_on:
        return True
    return any(
        "certain" not in (claim.value.before(day), day.before(claim.value))
        for claim in bid.made_on
    )
