"""What a proposal becomes when it is accepted."""

from dataclasses import replace
from datetime import date

from core.book.operations.article import (
    AcceptedBid,
    AcceptedDeadline,
    AcceptedFigure,
    AcceptedResponse,
)
from core.domain.tables import Tables
from core.domain.when import When
from core.reading.article import read_article
from gui.models.article_draft import Draft, drafts, effect

DAY = date(2025, 4, 3)


def drafts_of(text: str) -> list[Draft]:
    return drafts(read_article(text, article_date=DAY), DAY)


def test_bids_stand_before_responses_and_figures() -> None:
    text = (
        "Acme is valued at $4 billion. Acme declined to comment. "
        "Bolt has offered $3.9 billion for Acme."
    )
    kinds = [one.proposal.kind for one in drafts_of(text)]
    assert kinds == ["bid", "response", "figure"]


def test_each_kind_becomes_what_the_book_has_for_it() -> None:
    text = (
        "Acme is valued at $4 billion. Acme declined to comment. "
        "Bolt has offered $3.9 billion for Acme."
    )
    bid, response, figure = (one.accepted() for one in drafts_of(text))
    assert isinstance(bid, AcceptedBid)
    assert bid.price is not None
    assert bid.made_on is not None
    assert (bid.bidder, bid.made_on.edtf) == ("Bolt", "../2025-04-03")
    assert isinstance(response, AcceptedResponse)
    assert (response.by, response.stance) == ("Acme", "declines")
    assert isinstance(figure, AcceptedFigure)
    assert (figure.about, figure.kind) == ("Acme", "valuation")


def test_a_bid_of_nobody_can_not_be_accepted() -> None:
    (one,) = drafts_of("The offer is worth 5 billion euros.")
    assert one.who == ""
    assert one.accepted() is None
    assert effect(Tables(), "", one) == "needs a name"
    assert replace(one, who="Acme").accepted() is not None


def test_a_figure_without_an_amount_can_not_be_accepted() -> None:
    (one,) = drafts_of("Acme is valued at $4 billion.")
    assert effect(Tables(), "", one) == "new figure, no bid"
    assert replace(one, amount=None).accepted() is None


def test_what_is_due_by_a_day_is_due_on_it_however_it_is_typed() -> None:
    (one,) = drafts_of("Bidders have until 30 June 2025.")
    assert one.when == When("2025-06-30")
    typed = replace(one, when=When("../2025-07-01", "by 1 July 2025")).accepted()
    assert isinstance(typed, AcceptedDeadline)
    assert typed.on == When("2025-07-01")
    assert one.quote == "until 30 June 2025"


def test_a_deadline_that_would_be_past_has_no_day_yet() -> None:
    (one,) = drafts_of("The deadline is Saturday.")
    assert one.when is None
    assert one.accepted() is None
    assert effect(Tables(), "", one) == "needs a day"
