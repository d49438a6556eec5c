"""The seven record types of a book."""

from datetime import datetime
from typing import Literal, TypeAlias

import msgspec

from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.price import Price, Term
from core.domain.value import Value
from core.domain.when import When

Words: TypeAlias = tuple[Claim[str], ...]
Amounts: TypeAlias = tuple[Claim[Amount], ...]
Dates: TypeAlias = tuple[Claim[When], ...]


class Kept(Value, frozen=True):
    """A part of a record that this program can't read, and writes back as it stood.

    Attributes:
        path: Where it stands: field names, ``#id`` for an element with an id,
            a position as a decimal for one without ("price", "1").
        text: The part as JSON text.
        reason: Why it can't be read; none for a field that is merely unknown.
    """

    path: tuple[str, ...]
    text: str
    reason: str = ""


class Conflict(Value, frozen=True, kw_only=True):
    """What another side of a merge wrote where this side wrote something else.

    Attributes:
        field: Where: field names, and ``#id`` for an element with an id, with blanks
            between ("members #sky-k7qxva role"); empty for the whole record.
        value: What the other side wrote, as JSON text; ``null`` for what it removed.
        from_: Where the other side's version came from.
        at: When the two were merged (UTC).
    """

    field: str
    value: str
    from_: str = msgspec.field(default="", name="from")
    at: datetime | None = None


class Record(Value, frozen=True, kw_only=True):
    """What all records share.

    Attributes:
        id: A readable stem and six of a-z2-7 (``rasner-k7qxva``), unique in the book.
        kept: Parts that can't be read. Never a field of the file: the store takes
            them out when reading and puts them back when writing.
        conflicts: What others wrote at the same time, until someone settles it.
    """

    id: str
    kept: tuple[Kept, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


class Perimeter(Value, frozen=True):
    """What is being sold, or a variant or part of it.

    Attributes:
        id: A readable stem and six of a-z2-7, unique in the book.
        name: What it is called.
        variant_of: Id of the perimeter that it is another cut of.
        part_of: Id of the perimeter that it is a piece of.
    """

    id: str
    name: str
    variant_of: str | None = None
    part_of: str | None = None


RatePolicy = Literal["bid_day", "reference_date", "chosen_date"]


class Contest(Record, frozen=True, kw_only=True):
    """One contested sale: what is sold, by whom, and how it ended.

    Attributes:
        title: What it is called.
        targets: Ids of the parties for sale.
        sellers: Ids of the parties that sell.
        cause: Why it is sold (``words.CAUSES``).
        process: How it is sold (``words.PROCESSES``).
        jurisdictions: Countries or regions whose rules apply.
        perimeters: What is being sold.
        currency: ISO 4217 code in which bids are compared.
        assume_currency: Whether a price without a printed currency is taken in it.
        reference_date: The day on which competing bids are compared.
        rate_policy: Which day's exchange rate is used; ``chosen_date`` is the
            reference date of the reader's choice.
        outcome: How it ended (``words.OUTCOMES``), as claimed.
        notes: Free text.
    """

    title: str
    targets: tuple[str, ...] = ()
    sellers: tuple[str, ...] = ()
    cause: str = ""
    process: str = ""
    jurisdictions: tuple[str, ...] = ()
    perimeters: tuple[Perimeter, ...] = ()
    currency: str | None = None
    assume_currency: bool = False
    reference_date: When | None = None
    rate_policy: RatePolicy | None = None
    outcome: Words = ()
    notes: str = ""


class Identifier(Value, frozen=True):
    """A number or code by which others know a party: scheme and value."""

    scheme: str
    value: str


class Party(Record, frozen=True, kw_only=True):
    """A company, person, fund, agency, court or consortium; shared by all contests.

    Attributes:
        name: Its name.
        kind: ``words.PARTY_KINDS``, or another.
        aliases: Other names.
        country: ISO 3166 code or name.
        masked: A name that hides who it is ("Strategic Party B").
        identifiers: Codes by which others know it.
        same_as: Id of the party that this one turned out to be. References to
            either reach the other one (``Tables.party``).
        notes: Free text.
    """

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    country: str = ""
    masked: str = ""
    identifiers: tuple[Identifier, ...] = ()
    same_as: str | None = None
    notes: str = ""


class Member(Value, frozen=True, kw_only=True):
    """A party's part in a bidder.

    Attributes:
        id: A readable stem and six of a-z2-7, unique in the book.
        party: Id of the party.
        role: ``words.MEMBER_ROLES``, or another.
        standing: ``words.MEMBER_STANDINGS``, as claimed.
        share: Its share of the bidder in %, as claimed.
        since: From when on, as claimed.
        until: Until when, as claimed.
    """

    id: str
    party: str
    role: str = ""
    standing: Words = ()
    share: Amounts = ()
    since: Dates = ()
    until: Dates = ()


class Bidder(Record, frozen=True, kw_only=True):
    """A party's or consortium's campaign in one contest.

    Attributes:
        contest: Id of the contest.
        name: What it is called there.
        lead: Id of the party that leads it.
        members: Who takes part.
        formed_from: Ids of the bidders that became this one.
        notes: Free text.
    """

    contest: str
    name: str
    lead: str | None = None
    members: tuple[Member, ...] = ()
    formed_from: tuple[str, ...] = ()
    notes: str = ""


class Bid(Record, frozen=True, kw_only=True):
    """One dated move by a bidder; a raise is a new one that supersedes the old one.

    Attributes:
        bidder: Id of the bidder.
        kind: ``words.BID_KINDS``, or another.
        supersedes: Id of the bid that it takes the place of, also another bidder's.
        round: Number of the auction round.
        made_on: When it was made, as claimed.
        price: What is offered, as claimed.
        stake: The share of the target that is sought in %, as claimed.
        scope: Id of the perimeter that it is for, as claimed.
        binding: ``words.BINDING``, as claimed.
        stage: ``words.STAGES``, as claimed; a claim's ``on`` is the stage's day.
        terms: Conditions, fees, parts of the payment and commitments, as claimed.
        notes: Free text.
    """

    bidder: str
    kind: str
    supersedes: str | None = None
    round: int | None = None
    made_on: Dates = ()
    price: tuple[Claim[Price], ...] = ()
    stake: Amounts = ()
    scope: Words = ()
    binding: Words = ()
    stage: Words = ()
    terms: tuple[Claim[Term], ...] = ()
    notes: str = ""


class Event(Record, frozen=True, kw_only=True):
    """Something dated in a contest; a response is an event with a stance.

    Attributes:
        contest: Id of the contest.
        kind: ``words.EVENT_KINDS``, or another.
        title: What happened.
        on: When; for a deadline the moment at which it ends, as claimed.
        until: When it ended, for something that lasted, as claimed.
        by: Ids of the parties that did, set or said it.
        to: Ids of the parties that it was addressed to or that it binds.
        about: Ids of bids, bidders, members, claims or events that it is about.
        extends: Id of the deadline that this one takes the place of.
        set_by: Id of the event (an order, a law) that set this deadline.
        stance: ``words.STANCES``, for a response.
        outcome: What came of it, as claimed.
        notes: Free text.
    """

    contest: str
    kind: str
    title: str = ""
    on: Dates = ()
    until: Dates = ()
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    extends: str | None = None
    set_by: str | None = None
    stance: str = ""
    outcome: Words = ()
    notes: str = ""


class Derivation(Value, frozen=True):
    """That a source derives from another one, and how.

    Attributes:
        source: Id of the source that it derives from.
        how: cites, rewrites, translates, syndicates, quotes (``words.DERIVATIONS``).
    """

    source: str
    how: str = ""


class Source(Record, frozen=True, kw_only=True):
    """A publication, filing or letter; may derive from other sources.

    Attributes:
        kind: ``words.SOURCE_KINDS``, or another.
        outlet: Who published it.
        title: Its title, or a description in own words.
        authors: Who wrote it.
        language: ISO 639 code.
        published: When.
        accessed: When it was read.
        url: Its address.
        archive_url: The address of an archived copy.
        derives_from: The sources that it has its content from.
        reliability: A to F, optional; never turned into a number.
        confidential: Whether it may leave only by its approved description.
        approved_description: How a confidential source may be described.
        digest: SHA-256 of a pasted article's text, to recognise it again.
        notes: Free text.
    """

    kind: str
    outlet: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    published: When | None = None
    accessed: When | None = None
    url: str = ""
    archive_url: str = ""
    derives_from: tuple[Derivation, ...] = ()
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    confidential: bool = False
    approved_description: str = ""
    digest: str = ""
    notes: str = ""


class Figure(Record, frozen=True, kw_only=True):
    """A dated number that is no bid: an exchange rate, a valuation or a holding.

    Attributes:
        kind: ``words.FIGURE_KINDS``, or another.
        about: Ids of what it is about, or the two currency codes of a rate
            ("one GBP is so many USD": GBP, USD).
        value: The number, as claimed; a claim's ``on`` is its day.
        notes: Free text.
    """

    kind: str
    about: tuple[str, ...] = ()
    value: Amounts = ()
    notes: str = ""


class Meta(Value, frozen=True, kw_only=True):
    """The one document of the table ``meta``: what the file is.

    Attributes:
        format: Always ``bidbook``.
        version: Number of the format.
        book: Id of the book.
    """

    format: Literal["bidbook"] = msgspec.field(default="bidbook")
    version: int
    book: str


AnyRecord: TypeAlias = Contest | Party | Bidder | Bid | Event | Source | Figure

RECORD_TYPES: dict[str, type[AnyRecord]] = {
    "contests": Contest,
    "parties": Party,
    "bidders": Bidder,
    "bids": Bid,
    "events": Event,
    "sources": Source,
    "figures": Figure,
}
TABLES: tuple[str, ...] = tuple(RECORD_TYPES)


def table_of(record: Record) -> str:
    """Name of the table that a record belongs in."""
    for table, kind in RECORD_TYPES.items():
        if type(record) is kind:
            return table
    raise TypeError(f"no table holds {type(record).__name__}")
