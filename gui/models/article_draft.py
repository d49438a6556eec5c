"""A proposal of an article on its way into the book: what a person made of it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication

from core.book.operations.article import (
    Accepted,
    AcceptedBid,
    AcceptedFigure,
    AcceptedMember,
    AcceptedResponse,
    same_bid,
)
from core.domain.amount import Amount
from core.domain.price import Basis, Price
from core.domain.tables import Tables
from core.domain.when import When
from core.reading.article import Article
from core.reading.proposals import Proposal

translate = QCoreApplication.translate
Status = Literal["waiting", "accepted", "rejected"]
# What sums that are no bids become; the book has no closer kind for the others.
FIGURE_KINDS = {"valuation": "valuation", "asking_price": "asking_price"}


@dataclass(frozen=True, slots=True)
class Draft:
    """One proposal as it stands now.

    Attributes:
        proposal: What the reading proposed.
        quote: The exact words of its sum, or of what speaks of an offer.
        sentence: Its sentence.
        who: Id or name of the bidder or party.
        lead: Name of the party that leads the bidder, if that is another one.
        amount: The sum.
        basis: Of a price.
        kind: Of the bid or figure.
        when: When it was made or said.
        stage: What became of it.
        stance: Of a response.
        members: Who takes part in the bidder.
        status: Whether it was judged.
        is_new: Whether it is a bid of its own though the book has one like it.
    """

    proposal: Proposal
    quote: str
    sentence: str
    who: str
    lead: str = ""
    amount: Amount | None = None
    basis: Basis = "total"
    kind: str = ""
    when: When | None = None
    stage: str = ""
    stance: str = ""
    members: tuple[AcceptedMember, ...] = ()
    status: Status = "waiting"
    is_new: bool = False

    def judged(self, status: Status) -> "Draft":
        """The same proposal, accepted, rejected or waiting again."""
        return replace(self, status=status)

    def accepted(self) -> Accepted | None:
        """What it enters; none if somebody or something needed is missing."""
        if self.proposal.kind == "response":
            return (
                AcceptedResponse(
                    by=self.who, stance=self.stance, on=self.when, title=self.sentence
                )
                if self.who
                else None
            )
        if self.proposal.kind == "figure":
            if self.amount is None:
                return None
            return AcceptedFigure(
                about=self.who,
                kind=self.kind,
                value=self.amount,
                on=self.when,
                quote=self.quote,
            )
        if not self.who:
            return None
        return AcceptedBid(
            bidder=self.who,
            lead=self.lead,
            kind=self.kind,
            price=Price(self.amount, self.basis) if self.amount else None,
            made_on=self.when,
            stage=self.stage,
            members=self.members,
            quote=self.quote,
            is_new=self.is_new,
        )


def drafts(article: Article, day: date | None) -> list[Draft]:
    """The proposals of an article, the bids first, ready to be judged.

    Args:
        article: The article.
        day: Its day; a bid that it reports was made by then.
    """
    found = [_draft(article, one, day) for one in article.proposals]
    order = {"bid": 0, "response": 1, "figure": 2}
    return sorted(found, key=lambda one: order[one.proposal.kind])


def effect(tables: Tables, contest_id: str, draft: Draft) -> str:
    """What accepting a draft will do, in words."""
    one = draft.accepted()
    if one is None:
        if draft.proposal.kind == "figure":
            return translate("Article", "needs an amount")
        return translate("Article", "needs a name")
    if isinstance(one, AcceptedBid):
        if same_bid(tables, contest_id, one) is not None:
            return translate("Article", "one more source for a bid in the book")
        return translate("Article", "new bid")
    if isinstance(one, AcceptedFigure):
        return translate("Article", "new figure, no bid")
    return translate("Article", "new response")


def is_in_book(tables: Tables, contest_id: str, draft: Draft) -> bool:
    """Whether the book has a bid like it, were it not meant as one of its own."""
    one = replace(draft, is_new=False).accepted()
    return isinstance(one, AcceptedBid) and bool(same_bid(tables, contest_id, one))


def _draft(article: Article, one: Proposal, day: date | None) -> Draft:
    text = article.text
    who, lead = "", ""
    bidder = one.bidder
    if bidder is not None:
        who = bidder.key or bidder.name
        if one.is_group and bidder.key is None:
            lead = bidder.name
            who = translate("Article", "{name}’s group").format(name=bidder.name)
    kind = one.bid_kind
    if one.kind == "figure":
        kind = FIGURE_KINDS.get(one.role, "other")
    return Draft(
        proposal=one,
        quote=" ".join(text[one.span.start : one.span.end].split()),
        sentence=" ".join(text[one.sentence.start : one.sentence.end].split()),
        who=who,
        lead=lead,
        amount=one.amount,
        basis=one.basis,
        kind=kind,
        when=_when(one, day),
        stage=one.stage,
        stance=one.stance,
        members=tuple(
            AcceptedMember(each.key or each.name, each.role) for each in one.members
        ),
    )


def _when(one: Proposal, day: date | None) -> When | None:
    """The printed date; else, for a bid, that it was made by the article's day."""
    if one.date is not None and one.date.read.when.edtf is not None:
        return one.date.read.when
    if day is None or one.kind == "figure":
        return None
    return When(f"../{day}") if one.kind == "bid" else When(str(day))
