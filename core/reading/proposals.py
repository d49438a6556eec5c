"""What an article proposes to enter: bids, figures and responses, each to be judged."""

from typing import Literal

import msgspec

from core.domain.amount import Amount
from core.domain.price import Basis
from core.reading.choices import Choice
from core.reading.results import Found, FoundDate
from core.reading.sentences import Span
from core.reading.speaking import Saying

ProposalKind = Literal["bid", "figure", "response", "deadline"]
SumRole = Literal["bid", "valuation", "asking_price", "funding", "revenue", "other", ""]
_UNDISCLOSED = Amount("undisclosed")
_NO_PRICE = Amount("no_price")


class ProposedMember(msgspec.Struct, frozen=True):
    """Somebody who is said to take part in a bidder's group.

    Attributes:
        name: The name in full.
        key: The caller's key; none where the caller does not know it.
        role: ``lead``, ``adviser``, or empty.
    """

    name: str
    key: str | None
    role: str


class Proposal(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Something that an article seems to say, and that waits for a person.

    Nothing in it is decided: roles sort and shade, the choice of bidders is ranked.

    Attributes:
        kind: A bid, a figure that is no bid, a response, or a deadline.
        span: The words that it rests on: the sum, or what speaks of an offer.
        sentence: The sentence that they stand in.
        choices: Who may be meant, the likeliest first.
        is_sure: Whether the first choice stands alone.
        found: The sum; none where none is printed.
        price: What is offered where there is no sum: undisclosed or no price, if the
            text says so.
        role: What the sum seems to be.
        basis: Of a price.
        bid_kind: offer, merger or intent.
        date: The date of the sentence that may be the bid's.
        stage: What became of the bid, as a word of the stages.
        stance: Of a response.
        group: The words for a group of bidders; empty where there is none.
        is_group: Whether the bidder acts with a group.
        members: Who takes part.
        said_by: Who says it; none where the sentence tells nobody.
    """

    kind: ProposalKind
    span: Span
    sentence: Span
    choices: tuple[Choice, ...] = ()
    is_sure: bool = False
    found: Found | None = None
    price: Amount | None = None
    role: SumRole = ""
    basis: Basis = "total"
    bid_kind: str = "offer"
    date: FoundDate | None = None
    stage: str = ""
    stance: str = ""
    group: str = ""
    is_group: bool = False
    members: tuple[ProposedMember, ...] = ()
    said_by: Saying | None = None

    @property
    def bidder(self) -> Choice | None:
        """The likeliest choice; none where nobody near by may be meant."""
        first = self.choices[0] if self.choices else None
        return first if first and first.tier in ("sentence", "before") else None

    @property
    def amount(self) -> Amount | None:
        """The amount, as far as the words settle it."""
        return self.found.read.amount if self.found else self.price


def unstated(*, says_no_sum: bool, bid_kind: str) -> Amount | None:
    """The price of an offer without a sum, as far as the words say anything of it."""
    if bid_kind == "merger":
        return _NO_PRICE
    return _UNDISCLOSED if says_no_sum else None
