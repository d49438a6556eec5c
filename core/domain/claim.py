"""Claims: one value of one field according to one source."""

from datetime import date, datetime
from typing import Generic, Literal, TypeVar, get_args

from core.domain.value import Value
from core.domain.when import When

SpeakerKind = Literal["document", "party", "other", "unnamed", "nobody"]
SPEAKER_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
StandingKind = Literal["normal", "preferred", "rejected"]


class Speaker(Value, frozen=True):
    """Who said it, and in what capacity.

    Attributes:
        kind: From the strongest to the weakest: a document, the party itself, a named
            other, somebody unnamed, nobody (the paper, naming no source).
        party: Id of the party that spoke, where the book has it.
        name: The name of a speaker that is no party of the book.
        capacity: In what capacity ("Vice President").
        descriptor: How an unnamed one is described ("a government official").
    """

    kind: SpeakerKind
    party: str | None = None
    name: str = ""
    capacity: str = ""
    descriptor: str = ""


class Standing(Value, frozen=True):
    """What a person decided about a claim.

    Attributes:
        kind: normal, preferred or rejected.
        reason: A known word (corrected, superseded, copy_error, retracted,
            wrong_subject) or own words.
        on: The day of the decision.
        by: Who decided.
    """

    kind: StandingKind = "normal"
    reason: str = ""
    on: date | None = None
    by: str = ""


NORMAL = Standing()

T = TypeVar("T")


class Claim(Value, Generic[T], frozen=True, kw_only=True):
    """One value of one field according to one source.

    Attributes:
        id: Ten of a-z2-7, unique in the book.
        value: What is claimed.
        source: Id of the source; none for an unsourced value.
        via: Where the source has it from: id of a source, or a name ("Reuters").
        quote: The exact words.
        translation: Own translation of the quote.
        locator: Where in the source ("page 3").
        on: The day that it is about, if not the bid's.
        said_by: Who said it.
        standing: What a person decided about it.
        recorded: When it was entered (UTC).
        recorded_by: Who entered it.
    """

    id: str
    value: T
    source: str | None = None
    via: str | None = None
    quote: str = ""
    translation: str = ""
    locator: str = ""
    on: When | None = None
    said_by: Speaker | None = None
    standing: Standing = NORMAL
    recorded: datetime | None = None
    recorded_by: str = ""
