"""What was accepted of an article: one source, one step, and nothing twice."""

from decimal import Decimal

import msgspec

from core.book.book import Book
from core.book.operations.article import (
    Accepted,
    AcceptedBid,
    AcceptedDeadline,
    AcceptedFigure,
    AcceptedMember,
    AcceptedResponse,
    Entered,
    accept_article,
    recognised,
    same_bid,
    same_deadline,
)
from core.domain.amount import Amount
from core.domain.claim import Speaker
from core.domain.label import Label
from core.domain.price import Price
from core.domain.records import Source
from core.domain.when import When

CONTEST, ALPHA, FIRST = "sale-aaaaaa", "alpha-bidder-aaaaaa", "first-aaaaaa"
DIGEST = "f" * 64
ARTICLE = Source(id="article-aaaaaa", kind="news_article", title="News", digest=DIGEST)


def usd(billions: int, kind: str = "exact") -> Price:
    figure = Decimal(billions) * 10**9
    high = None if kind == "more_than" else figure
    amount = msgspec.convert(
        {"kind": kind, "low": figure, "high": high, "unit": "USD"}, Amount
    )
    return Price(amount, "total")


def enter(book: Book, *accepted: Accepted, source: Source = ARTICLE) -> Entered:
    return accept_article(book, CONTEST, source, accepted)


def test_everything_accepted_is_one_step(book: Book) -> None:
    before, steps = book.tables, len(book.history)
    enter(
        book,
        AcceptedBid(bidder="Gamma", price=usd(40)),
        AcceptedBid(bidder="Delta", kind="merger"),
        AcceptedResponse(by="Target", stance="no_answer"),
    )
    assert len(book.history) == steps + 1
    assert book.history[-1].label == Label.of("accept_article", name="News", count=3)
    book.undo()
    assert book.tables == before


def test_nothing_accepted_enters_nothing(book: Book) -> None:
    before, steps = book.tables, len(book.history)
    enter(book)
    assert book.tables == before
    assert len(book.history) == steps


def test_an_article_becomes_a_source_once(book: Book) -> None:
    first = enter(book, AcceptedBid(bidder="Gamma", price=usd(40)))
    again = msgspec.structs.replace(ARTICLE, id="again-aaaaaa", title="Other")
    second = enter(book, AcceptedBid(bidder="Delta", price=usd(50)), source=again)
    assert second.source == first.source == recognised(book.tables, DIGEST)
    assert "again-aaaaaa" not in book.tables.sources
    assert recognised(book.tables, "") is None


def test_the_same_bid_gains_one_more_report(book: Book) -> None:
    accepted = AcceptedBid(bidder="Alpha", price=usd(30), made_on=When("2025-04"))
    known = same_bid(book.tables, CONTEST, accepted)
    assert known is not None
    assert known.id == FIRST
    (bid,) = enter(book, accepted).bids
    assert (bid.id, bid.price[-1].source) == (FIRST, ARTICLE.id)
    assert len(bid.price) == len(known.price) + 1


def test_another_amount_or_date_is_another_bid(book: Book) -> None:
    for accepted in (
        AcceptedBid(bidder="Alpha", price=usd(31)),
        AcceptedBid(bidder="Alpha", price=usd(30, "more_than")),
        AcceptedBid(bidder="Alpha", price=usd(30), made_on=When("2026-01-01")),
        AcceptedBid(bidder="Alpha", price=usd(30), is_new=True),
    ):
        (bid,) = enter(book, accepted).bids
        assert (bid.bidder, bid.id == FIRST) == (ALPHA, False)


def test_a_new_bidder_comes_with_its_lead_and_members(book: Book) -> None:
    accepted = AcceptedBid(
        bidder="Gamma’s group",
        lead="Gamma",
        price=usd(40, "more_than"),
        made_on=When("../2025-04-03"),
        members=(AcceptedMember("Gamma", "lead"), AcceptedMember("beta-aaaaaa")),
        quote="more than $40bn",
        said_by=Speaker("unnamed", descriptor="an official"),
    )
    (bid,) = enter(book, accepted).bids
    tables = book.tables
    bidder = tables.bidders[bid.bidder]
    lead = tables.parties[bidder.lead or ""]
    assert (bidder.name, lead.name) == ("Gamma’s group", "Gamma")
    assert [one.party for one in bidder.members] == [lead.id, "beta-aaaaaa"]
    assert bidder.members[0].standing[0].source == ARTICLE.id
    assert bid.price[0].quote == "more than $40bn"
    assert bid.price[0].said_by == Speaker("unnamed", descriptor="an official")
    assert bid.made_on[0].value == When("../2025-04-03")


def test_a_group_is_found_again_by_its_lead(book: Book) -> None:
    enter(book, AcceptedBid(bidder="Gamma’s group", lead="Gamma", price=usd(40)))
    (bid,) = enter(book, AcceptedBid(bidder="Gamma", price=usd(45))).bids
    assert book.tables.bidders[bid.bidder].name == "Gamma’s group"


def test_an_offer_without_a_sum_is_undisclosed_and_has_its_source(book: Book) -> None:
    (bid,) = enter(book, AcceptedBid(bidder="Gamma")).bids
    assert bid.price[0].value.amount.kind == "undisclosed"
    assert bid.price[0].source == ARTICLE.id


def test_interest_without_a_sum_has_a_stage_and_no_price(book: Book) -> None:
    accepted = AcceptedBid(bidder="Gamma", kind="intent", stage="interest")
    (bid,) = enter(book, accepted).bids
    assert bid.price == ()
    assert bid.stage[0].source == ARTICLE.id


def test_a_figure_is_about_who_it_was_said_of(book: Book) -> None:
    worth = usd(50).amount
    before = set(book.tables.figures)
    enter(
        book,
        AcceptedFigure(about="Alpha", kind="valuation", value=worth),
        AcceptedFigure(about="Gamma", kind="valuation", value=worth),
        AcceptedFigure(about="", kind="other", value=worth),
    )
    figures = [one for key, one in book.tables.figures.items() if key not in before]
    gamma = next(one for one in book.tables.parties.values() if one.name == "Gamma")
    assert [one.about for one in figures] == [(ALPHA,), (gamma.id,), (CONTEST,)]
    assert {one.value[0].source for one in figures} == {ARTICLE.id}


def test_a_response_is_by_a_party_even_if_a_bidder_was_chosen(book: Book) -> None:
    before = set(book.tables.events)
    enter(book, AcceptedResponse(by=ALPHA, stance="denies", about=(FIRST,)))
    (event,) = (one for key, one in book.tables.events.items() if key not in before)
    assert event.by == ("alpha-aaaaaa",)
    assert (event.kind, event.stance, event.about) == ("response", "denies", (FIRST,))


JUNE = When("2025-06-30", "until 30 June 2025")


def test_a_deadline_is_an_event_with_its_words_and_speaker(book: Book) -> None:
    speaker = Speaker("unnamed", descriptor="an official")
    due = AcceptedDeadline(
        title="Offers are due", on=JUNE, quote="by 30 June", said_by=speaker
    )
    enter(book, due)
    (event,) = [one for one in book.tables.events.values() if one.on]
    (claim,) = event.on
    assert (event.kind, event.contest, event.title) == (
        "deadline",
        CONTEST,
        "Offers are due",
    )
    assert (claim.value, claim.quote) == (JUNE, "by 30 June")
    assert (claim.source, claim.said_by) == (ARTICLE.id, speaker)


def test_a_deadline_of_the_same_day_gains_one_more_report(book: Book) -> None:
    due = AcceptedDeadline(title="Offers are due", on=JUNE)
    enter(book, due)
    again = msgspec.structs.replace(ARTICLE, id="again-aaaaaa", digest="e" * 64)
    enter(book, due, source=again)
    (event,) = [one for one in book.tables.events.values() if one.on]
    assert [claim.source for claim in event.on] == [ARTICLE.id, "again-aaaaaa"]
    own = msgspec.structs.replace(due, is_new=True)
    assert same_deadline(book.tables, CONTEST, own) is None
    other = msgspec.structs.replace(due, on=When("2025-07-01"))
    assert same_deadline(book.tables, CONTEST, other) is None


def test_who_speaks_is_the_party_of_the_book_and_the_bidder_itself(book: Book) -> None:
    named = Speaker("other", name="Alpha")
    (bid,) = enter(book, AcceptedBid(bidder="Gamma", price=usd(40), said_by=named)).bids
    (claim,) = bid.price
    assert claim.said_by is not None
    assert book.tables.parties[claim.said_by.party or ""].name == "Alpha"
    itself = Speaker("party")
    (bid,) = enter(
        book, AcceptedBid(bidder="Delta", price=usd(50), said_by=itself)
    ).bids
    lead = book.tables.bidders[bid.bidder].lead
    assert [claim.said_by for claim in bid.price] == [Speaker("party", party=lead)]
