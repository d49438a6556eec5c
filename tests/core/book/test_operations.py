"""Every operation: done, undone and redone, the book is what it was."""

import inspect
import pkgutil
from collections.abc import Callable
from decimal import Decimal
from importlib import import_module

import msgspec
import pytest

from core.book import operations
from core.book.according import According
from core.book.book import Book
from core.book.labels import LABELS
from core.book.operations import (
    article,
    bidders,
    bids,
    claims,
    contests,
    events,
    figures,
    importing,
    parties,
    removing,
    sources,
    terms,
)
from core.book.parts import new_claim
from core.domain.amount import Amount
from core.domain.claim import Speaker
from core.domain.imported import ImportedBid, ImportedSource, ImportedValue
from core.domain.price import Price, Term
from core.domain.records import (
    Bid,
    Bidder,
    Contest,
    Event,
    Figure,
    Member,
    Party,
    Source,
)
from core.domain.when import When

Case = Callable[[Book], object]
replace = msgspec.structs.replace

CONTEST, BIDDER, BID = "sale-aaaaaa", "alpha-bidder-aaaaaa", "first-aaaaaa"
OTHER_BID, PARTY, EVENT = "third-aaaaaa", "alpha-aaaaaa", "denial-aaaaaa"
SOURCE, FIGURE, CLAIM = "report-aaaaaa", "worth-aaaaaa", "priceaaaaa"
PRICE = Price(Amount("more_than", low=Decimal(30_000_000_000), unit="USD"), "total")
TERM = Term(id="new-term-aaaaaa", kind="cash", to=("seller-aaaaaa",))
DAY = When("2025-04-05")
SAID = According(
    source="copy-aaaaaa", said_by=Speaker("unnamed", descriptor="a person"), quote="…"
)
MEMBER = Member(
    id="new-member-aaaaaa", party="agency-aaaaaa", standing=(new_claim("reported"),)
)

CASES: dict[Callable[..., object], Case] = {
    contests.add_contest: lambda book: contests.add_contest(
        book, Contest(id="new-aaaaaa", title="New", outcome=(new_claim("blocked"),))
    ),
    contests.change_contest: lambda book: contests.change_contest(
        book, replace(book.tables.contests[CONTEST], currency="USD", sellers=())
    ),
    parties.add_party: lambda book: parties.add_party(
        book, Party(id="new-aaaaaa", name="New")
    ),
    parties.change_party: lambda book: parties.change_party(
        book, replace(book.tables.parties[PARTY], name="Alpha Ltd")
    ),
    parties.merge_parties: lambda book: parties.merge_parties(
        book, PARTY, "alias-aaaaaa"
    ),
    bidders.add_bidder: lambda book: bidders.add_bidder(
        book, Bidder(id="new-aaaaaa", contest=CONTEST, name="New", members=(MEMBER,))
    ),
    bidders.change_bidder: lambda book: bidders.change_bidder(
        book, replace(book.tables.bidders[BIDDER], lead=None, formed_from=())
    ),
    bidders.add_member: lambda book: bidders.add_member(book, BIDDER, MEMBER, SAID),
    bidders.change_member: lambda book: bidders.change_member(
        book, BIDDER, replace(book.tables.bidders[BIDDER].members[0], role="lender")
    ),
    bids.add_bid: lambda book: bids.add_bid(
        book,
        Bid(id="new-aaaaaa", bidder=BIDDER, kind="offer", price=(new_claim(PRICE),)),
        SAID,
    ),
    bids.change_bid: lambda book: bids.change_bid(
        book, replace(book.tables.bids[BID], round=2, stage=())
    ),
    bids.raise_bid: lambda book: bids.raise_bid(
        book, BID, PRICE, made_on=DAY, according=SAID
    ),
    bids.withdraw_bid: lambda book: bids.withdraw_bid(book, BID, DAY, SAID),
    bids.reject_bid: lambda book: bids.reject_bid(book, BID, DAY, SAID),
    bids.lapse_bid: lambda book: bids.lapse_bid(book, BID, DAY),
    bids.complete_bid: lambda book: bids.complete_bid(book, BID, DAY, SAID),
    bids.set_stage: lambda book: bids.set_stage(book, BID, "firm_offer", DAY, SAID),
    terms.add_term: lambda book: terms.add_term(book, BID, TERM, SAID),
    terms.change_term: lambda book: terms.change_term(
        book, BID, replace(book.tables.bids[BID].terms[0].value, text="half at once")
    ),
    claims.add_claim: lambda book: claims.add_claim(
        book,
        *("bidders", BIDDER, "share"),
        new_claim(Amount("at_least", low=Decimal(51), unit="%")),
        member="alpha-member-aaaaaa",
        according=SAID,
    ),
    claims.correct_claim: lambda book: claims.correct_claim(
        book, "bids", BID, replace(book.tables.bids[BID].price[0], quote="corrected")
    ),
    claims.prefer_claim: lambda book: claims.prefer_claim(book, "bids", BID, CLAIM),
    claims.reject_claim: lambda book: claims.reject_claim(
        book, "bids", BID, CLAIM, reason="copy_error"
    ),
    claims.reset_claim: lambda book: claims.reset_claim(
        book, "bids", BID, "pricebbbbb"
    ),
    claims.move_claim: lambda book: claims.move_claim(book, BID, CLAIM, OTHER_BID),
    claims.also_reported_by: lambda book: claims.also_reported_by(
        book, BID, [CLAIM, "madeonaaaa", "termaaaaaa"], SAID
    ),
    events.add_event: lambda book: events.add_event(
        book,
        Event(
            id="new-aaaaaa",
            contest=CONTEST,
            kind="deadline",
            extends="later-aaaaaa",
            on=(new_claim(DAY),),
        ),
        SAID,
    ),
    events.change_event: lambda book: events.change_event(
        book, replace(book.tables.events[EVENT], stance="confirms")
    ),
    sources.merge_sources: lambda book: sources.merge_sources(
        book, *list(book.tables.sources)[:2]
    ),
    sources.add_source: lambda book: sources.add_source(
        book, Source(id="new-aaaaaa", kind="letter", title="A letter")
    ),
    sources.change_source: lambda book: sources.change_source(
        book, replace(book.tables.sources[SOURCE], outlet="The Daily", published=DAY)
    ),
    figures.add_figure: lambda book: figures.add_figure(
        book, Figure(id="new-aaaaaa", kind="valuation", about=(BIDDER,)), SAID
    ),
    figures.change_figure: lambda book: figures.change_figure(
        book, replace(book.tables.figures[FIGURE], value=())
    ),
    importing.import_bids: lambda book: importing.import_bids(
        book,
        CONTEST,
        [
            ImportedBid(
                row=place,
                bidder=name,
                values=(
                    ImportedValue(
                        field="price", value=PRICE, source=ImportedSource(words=words)
                    ),
                    ImportedValue(field="made_on", value=DAY),
                ),
            )
            for place, (name, words) in enumerate(
                [("New", "A letter"), ("Alpha", "The Paper")]
            )
        ],
    ),
    article.accept_article: lambda book: article.accept_article(
        book,
        CONTEST,
        Source(id="new-aaaaaa", kind="news_article", title="News", digest="0" * 64),
        [
            article.AcceptedBid(
                bidder="New",
                price=PRICE,
                made_on=DAY,
                members=(article.AcceptedMember("Beta", "adviser"),),
            ),
            article.AcceptedBid(bidder="Alpha", stage="withdrawn", quote="…"),
            article.AcceptedFigure(about="Newer", kind="valuation", value=PRICE.amount),
            article.AcceptedResponse(by="Target", stance="denies", on=DAY),
        ],
    ),
    removing.remove_record: lambda book: [
        removing.remove_record(book, table, one)
        for table, one in (("sources", SOURCE), ("parties", PARTY), ("bids", BID))
    ],
    removing.remove_part: lambda book: [
        removing.remove_part(book, *place)
        for place in (
            ("bids", BID, CLAIM),
            ("bids", BID, "fee-aaaaaa"),
            ("bidders", BIDDER, "alpha-member-aaaaaa"),
            ("contests", CONTEST, "part-aaaaaa"),
        )
    ],
}


def _operations() -> set[Callable[..., object]]:
    found: set[Callable[..., object]] = set()
    for module in pkgutil.iter_modules(operations.__path__, "core.book.operations."):
        for name, function in inspect.getmembers(import_module(module.name)):
            if not inspect.isfunction(function) or name.startswith("_"):
                continue
            own = function.__module__ == module.name
            if own and next(iter(inspect.signature(function).parameters)) == "book":
                found.add(function)
    return found


def test_every_operation_has_a_case() -> None:
    assert _operations() == set(CASES)


@pytest.mark.parametrize("operation", CASES, ids=lambda one: one.__name__)
def test_do_undo_redo_gives_equal_states(
    book: Book, operation: Callable[..., object]
) -> None:
    case = CASES[operation]
    before, start = book.tables, len(book.history)
    case(book)
    after, steps = book.tables, len(book.history) - start
    assert after != before
    assert all(entry.label.key in LABELS for entry in book.history)
    for _ in range(steps):
        undone = book.undo()
        assert undone is not None
        assert undone.left == ()
    assert book.tables == before
    for _ in range(steps):
        book.redo()
    assert book.tables == after
