"""A proposal of an article on its way into the book: what a person made of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from core.book.operations.article import (
    Accepted,
    AcceptedBid,
    AcceptedDeadline,
    AcceptedFigure,
    AcceptedMember,
    AcceptedResponse,
    same_bid,
    same_deadline,
)
from core.domain.amount import Amount
from core.domain.claim import Speaker
from core.domain.price import Basis, Price
from core.domain.tables import Tables
from core.domain.when import When
from core.reading.article import Article
from core.reading.proposals import Proposal

translate = QCoreApplication.translate
Status = Literal["waiting", "accepted", "rejected"]
# What sums that are no bids become; the book has no closer kind for the others.
_LONGEST_TITLE = 80
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
        said_by: Who said it.
        title: Of a deadline.
        status: Whether it was judged.
        is_own: Whether a person made it of a selection.
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
    said_by: Speaker | None = None
    title: str = ""
    status: Status = "waiting"
    is_own: bool = False
    is_new: bool = False

    def judged(self, status: Status) -> "Draft":
        """The same proposal, accepted, rejected or waiting again."""
        return replace(self, status=status)

    def accepted(self) -> Accepted | None:
        """What it enters; none if somebody or something needed is missing."""
        if self.proposal.kind == "response":
            return (
                AcceptedResponse(
                    by=self.who,
                    stance=self.stance,
                    on=self.when,
                    title=self.sentence,
                    quote=self.quote,
                    said_by=self.said_by,
                )
                if self.who
                else None
            )
        if self.proposal.kind == "deadline":
            return self._deadline()
        if self.proposal.kind == "figure":
            if self.amount is None:
                return None
            return AcceptedFigure(
                about=self.who,
                kind=self.kind,
                value=self.amount,
                on=self.when,
                quote=self.quote,
                said_by=self.said_by,
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
            said_by=self.said_by,
            is_new=self.is_new,
        )

    def _deadline(self) -> AcceptedDeadline | None:
        if self.when is None or self.when.latest is None or not self.title.strip():
            return None
        return AcceptedDeadline(
            title=self.title,
            on=_last_day(self.when),
            quote=self.quote,
            said_by=self.said_by,
            is_new=self.is_new,
        )


def drafts(article: Article, day: date | None) -> list[Draft]:
    """The proposals of an article, the bids first, ready to be judged.

    Args:
        article: The article.
        day: Its day; a bid that it reports was made by then.
    """
    found = [draft_of(article, one, day) for one in article.proposals]
    order = {"bid": 0, "deadline": 1, "response": 2, "figure": 3}
    return sorted(found, key=lambda one: order[one.proposal.kind])


def renewed(old: Sequence[Draft], article: Article, day: date | None) -> list[Draft]:
    """The drafts of a new reading; what was judged or selected stays as it was."""
    own = [one for one in old if one.is_own]
    judged = {
        (one.proposal.kind, one.proposal.span): one
        for one in old
        if one.status != "waiting" and not one.is_own
    }
    fresh = drafts(article, day)
    read = [judged.get((one.proposal.kind, one.proposal.span), one) for one in fresh]
    return [*own, *read]


def own_draft(article: Article, one: Proposal, day: date | None) -> Draft:
    """A proposal that a person made of a selection; its quote is the sentence."""
    draft = draft_of(article, one, day)
    return replace(draft, quote=draft.sentence, is_own=True)


def effect(tables: Tables, contest_id: str, draft: Draft) -> str:
    """What accepting a draft will do, in words."""
    one = draft.accepted()
    if one is None:
        if draft.proposal.kind == "figure":
            return translate("Article", "needs an amount")
        if draft.proposal.kind == "deadline":
            return translate("Article", "needs a day")
        return translate("Article", "needs a name")
    if isinstance(one, AcceptedBid):
        if same_bid(tables, contest_id, one) is not None:
            return translate("Article", "one more source for a bid in the book")
        return translate("Article", "new bid")
    if isinstance(one, AcceptedDeadline):
        if same_deadline(tables, contest_id, one) is not None:
            return translate("Article", "one more source for a deadline in the book")
        return translate("Article", "new deadline")
    if isinstance(one, AcceptedFigure):
        return translate("Article", "new figure, no bid")
    return translate("Article", "new response")


def is_in_book(tables: Tables, contest_id: str, draft: Draft) -> bool:
    """Whether the book has one like it, were it not meant as one of its own."""
    one = replace(draft, is_new=False).accepted()
    if isinstance(one, AcceptedDeadline):
        return same_deadline(tables, contest_id, one) is not None
    return isinstance(one, AcceptedBid) and bool(same_bid(tables, contest_id, one))


def draft_of(article: Article, one: Proposal, day: date | None) -> Draft:
    """A proposal as it was read, ready to be changed.

    Args:
        article: The article.
        one: The proposal.
        day: The article's day.
    """
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
        said_by=_speaker(one),
        title=_title(article, one) if one.kind == "deadline" else "",
    )


def _speaker(one: Proposal) -> Speaker | None:
    said_by = one.said_by
    if said_by is None:
        return None
    return Speaker(
        kind=said_by.kind,
        party=said_by.key,
        name="" if said_by.key else said_by.name,
        descriptor=said_by.words,
    )


def _title(article: Article, one: Proposal) -> str:
    """The sentence, cut to what a title can hold."""
    words = " ".join(article.text[one.sentence.start : one.sentence.end].split())
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _due(when: When, day: date | None) -> When | None:
    """The day itself of "by 30 June"; none for one that was guessed to be past."""
    if day is not None and when.latest is not None and when.latest < day:
        return None
    return _last_day(when)


def _last_day(when: When) -> When:
    """What is due "by 30 June" is due on that day; the quote keeps the words."""
    if when.edtf is None or not when.edtf.startswith("../"):
        return when
    edtf = when.edtf.removeprefix("../")
    return msgspec.structs.replace(when, edtf=edtf, words="")


def _when(one: Proposal, day: date | None) -> When | None:
    """The printed date; else, for a bid, that it was made by the article's day."""
    if one.date is not None and one.date.read.when.edtf is not None:
        return (
            _due(one.date.read.when, day)
            if one.kind == "deadline"
            else (one.date.read.when)
        )
    if one.kind == "deadline":
        return None
    if day is None or one.kind == "figure":
        return None
    return When(f"../{day}") if one.kind == "bid" else When(str(day))
