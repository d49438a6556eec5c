"""A book on the disk whose bids are alike in nothing, and a window on it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from core.book.book import Book
from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.identifiers import new_claim_id
from core.domain.label import Label
from core.domain.price import Basis, Price, Term
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Figure,
    Party,
    Perimeter,
)
from core.domain.when import When
from gui.arguments import Options
from tests.core.answers.books import amount

CONTEST = "spirit-sale-aaaaaa"
GIVER = "frontier-group-aaaaaa"


def claim(value: Any, on: str | None = None) -> Claim[Any]:  # noqa: ANN401 (of any field)
    """An unsourced claim."""
    return Claim(id=new_claim_id(), value=value, on=When(edtf=on) if on else None)


def bid(
    name: str, price: Amount | None = None, basis: Basis = "per_share", *terms: Term
) -> Iterator[AnyRecord]:
    """A bidder and its only bid, made on 6 April 2022."""
    yield Bidder(
        id=f"{name}-aaaaaa",
        contest=CONTEST,
        name=name.title(),
        lead=GIVER if terms else None,
    )
    yield Bid(
        id=f"{name}-bid-aaaaaa",
        bidder=f"{name}-aaaaaa",
        kind="offer",
        made_on=(claim(When(edtf="2022-04-06")),),
        price=() if price is None else (claim(Price(price, basis)),),
        terms=tuple(claim(one) for one in terms),
    )


def records() -> Iterator[AnyRecord]:
    """Prices a share in dollars, pounds and euros, a total, a mix, and a silence."""
    yield Party(id=GIVER, name="Frontier Group")
    yield Party(id="spirit-aaaaaa", name="Spirit Airlines")
    yield Contest(
        id=CONTEST,
        title="Spirit 2022",
        targets=("spirit-aaaaaa",),
        currency="USD",
        perimeters=(Perimeter("whole-aaaaaa", "Spirit Airlines"),),
    )
    two = amount("exact", 2, unit="shares")
    yield from bid("dollars", amount("exact", 33))
    yield from bid("pounds", amount("more_than", 20, unit="GBP"))
    yield from bid("euros", amount("exact", 25, unit="EUR"))
    yield from bid("total", amount("exact", 3_600_000_000), "total")
    yield from bid("silent", amount("undisclosed"))
    yield from bid(
        "mixed",
        None,
        "per_share",
        Term(id="ratio-aaaaaa", kind="shares", amount=two, per="share"),
        Term(id="cash-aaaaaa", kind="cash", amount=amount("exact", 1), per="share"),
    )
    rate = claim(amount("exact", "1.31", unit=None), "2022-04-06")
    yield Figure(
        id="rate-aaaaaa", kind="exchange_rate", about=("GBP", "USD"), value=(rate,)
    )
    closing = claim(amount("exact", 10), "2022-05-06")
    yield Figure(
        id="closing-aaaaaa", kind="share_price", about=(GIVER,), value=(closing,)
    )


def contested_book(folder: Path) -> Options:
    """Write the book, and say how the window opens on it."""
    path = folder / "data.json"
    book = Book.create(path, now=lambda: datetime.now(UTC), who="reader")
    with book.edit(Label.of("add_contest", name="Spirit 2022")) as edit:
        for record in records():
            edit.put(record)
    book.close()
    return Options(path=path, as_of=date(2022, 6, 1), language="en")
