"""A bid as a row of somebody's table says it: names in place of ids."""

from typing import Any

from core.domain.claim import Speaker
from core.domain.value import Value
from core.domain.when import When


class ImportedSource(Value, frozen=True, kw_only=True):
    """A source as a row names it.

    Attributes:
        words: What stands for it in one cell: an address, a title or an outlet.
        id: Its id in the book that the table is from.
        kind: ``words.SOURCE_KINDS``, or another.
        outlet: Who published it.
        title: Its title.
        published: When.
        url: Its address.
    """

    words: str = ""
    id: str = ""
    kind: str = ""
    outlet: str = ""
    title: str = ""
    published: When | None = None
    url: str = ""


class ImportedValue(Value, frozen=True, kw_only=True):
    """A value of a bid with its evidence.

    Attributes:
        field: ``made_on``, ``price``, ``stake``, ``scope``, ``stage`` or ``binding``.
        value: The value as a claim holds it; parts for sale are named, not by id.
        source: Whence; none for an unsourced value.
        via: Where the source has it from.
        quote: The exact words.
        translation: Own translation of the quote.
        locator: Where in the source.
        said_by: Who said it; a party is named, not by id.
    """

    field: str
    value: Any
    source: ImportedSource | None = None
    via: str = ""
    quote: str = ""
    translation: str = ""
    locator: str = ""
    said_by: Speaker | None = None


class ImportedBid(Value, frozen=True, kw_only=True):
    """A row of a table, or several with one id.

    Attributes:
        row: Place of the row in the table, from 0.
        bidder: The bidder's name.
        contest: Title or id of the contest; empty for the one that is imported into.
        kind: ``words.BID_KINDS``, or another.
        id: Its id in the book that the table is from.
        supersedes: Id of the bid that it takes the place of.
        round: Number of the auction round.
        values: What is said about it.
        notes: Free text.
    """

    row: int
    bidder: str
    contest: str = ""
    kind: str = "offer"
    id: str = ""
    supersedes: str = ""
    round: int | None = None
    values: tuple[ImportedValue, ...] = ()
    notes: str = ""
