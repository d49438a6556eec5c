"""Prices made up of what is paid for a share: cash, shares, dividends."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.answers.lens import Lens
from core.domain.amount import Amount
from core.domain.price import Term
from core.domain.records import Bidder, Figure
from core.domain.when import When
from tests.core.answers.books import Book, amount
from tests.core.answers.conversion_books import (
    ends,
    figure,
    formulas,
    gap,
    low,
    only,
    rate,
    shares,
)


def paid(
    book: Book,
    name: str,
    kind: str,
    value: Amount,
    **more: Any,  # noqa: ANN401 (any field of a term)
) -> Any:  # noqa: ANN401 (a claim of a term)
    return book.claim(Term(id=name, kind=kind, amount=value, per="share", **more))


@pytest.fixture
def mixed(book: Book) -> Book:
    """1.5 shares of the bidder, and 4 dollars in cash."""
    book.add(Bidder(id="x-bidder", contest="contest", name="X", lead="x-party"))
    book.bid(
        "bid",
        bidder="x-bidder",
        terms=(
            paid(book, "ratio", "shares", shares("1.5")),
            paid(book, "cash", "cash", amount("exact", 4)),
        ),
    )
    return book


def test_a_mixed_payment_floats_with_the_share_price(mixed: Book) -> None:
    figure(
        mixed,
        "share_price",
        "x-party",
        ("2025-01-01", amount("exact", 12)),
        ("2025-03-01", amount("exact", 10)),
    )
    found = only(mixed)
    assert (low(found), formulas(found)) == (
        19,
        ["plus_cash", "plus_ratio_times_share_price"],
    )
    assert found.reported
    assert only(mixed, Lens(date(2025, 2, 1))).amount.low == 22
    assert only(mixed, rate_on=date(2025, 1, 2)).amount.low == 22
    assert found.steps[1].ratio == shares("1.5")
    assert found.steps[1].on == When(edtf="2025-03-01")


def test_a_ratio_without_a_share_price_is_no_number(mixed: Book) -> None:
    expected = ("payment", "figures:share_price", "absent", ("x-party",))
    assert gap(mixed) == expected
    assert mixed.rank().highest.among


def test_a_payment_is_one_for_a_share(mixed: Book) -> None:
    mixed.add(
        Figure(
            id="f",
            kind="share_price",
            about=("x-party",),
            value=(mixed.claim(amount("exact", 10), on="2025-01-01"),),
        )
    )
    (apart,) = mixed.rank(basis="total").incomparable
    assert (apart.code, apart.has, apart.wanted) == ("basis", "per_share", "total")
    assert apart.missing == "figures:shares_outstanding"


def test_a_dispute_counts_with_all_that_stands(book: Book) -> None:
    figure(book, "exchange_rate", ("GBP", "USD"), ("2025-01-01", rate("2")))
    book.bid(
        "bid", book.price("about", 10, unit="GBP"), book.price("exact", 20, unit="GBP")
    )
    found = only(book)
    assert ends(found.amount) == (20, 40)
    assert not found.about
    own = only(book, currency="GBP")
    assert (own.amount.kind, own.about, own.steps) == ("range", False, ())


def test_a_stated_price_counts_before_its_parts(mixed: Book) -> None:
    mixed.bid(
        "raise",
        mixed.price("exact", 23, basis="per_share"),
        bidder="x-bidder",
        supersedes="bid",
    )
    assert (low(only(mixed)), only(mixed).steps) == (23, ())


def test_a_special_dividend_is_part_of_the_price(book: Book) -> None:
    book.bid(
        "bid",
        terms=(
            paid(book, "cash", "cash", amount("exact", 30)),
            paid(book, "special", "dividend", amount("exact", "1.5")),
        ),
    )
    assert only(book).amount.low == Decimal("31.5")


def test_a_contingent_part_may_come_to_nothing(book: Book) -> None:
    book.bid(
        "bid",
        terms=(
            paid(book, "cash", "cash", amount("exact", 30)),
            paid(book, "right", "contingent", amount("exact", 3)),
        ),
    )
    found = only(book).amount
    assert ends(found) == (30, 33)


def test_a_price_falls_with_each_dividend_from_its_day(book: Book) -> None:
    deducted = [
        paid(
            book,
            f"dividend{month}",
            "dividend_deducted",
            amount("exact", "0.25"),
            since=When(edtf=f"2025-0{month}-01"),
        )
        for month in (2, 4, 9)
    ]
    book.source("early", "2025-01-01")
    book.bid("bid", book.price("exact", 11, basis="per_share"), terms=tuple(deducted))
    found = {
        month: only(book, Lens(date(2025, month, 15))).amount.low
        for month in (1, 2, 3, 4, 6)
    }
    assert found == {
        1: 11,
        2: Decimal("10.75"),
        3: Decimal("10.75"),
        4: Decimal("10.5"),
        6: Decimal("10.5"),
    }


def test_payment_in_another_currency_takes_a_rate(mixed: Book) -> None:
    figure(
        mixed,
        "share_price",
        "x-party",
        ("2025-01-01", amount("exact", 12, unit="GBP")),
    )
    assert gap(mixed)[:2] == ("currency", "figures:exchange_rate")
    figure(mixed, "exchange_rate", ("GBP", "USD"), ("2025-01-01", rate("1.5")))
    assert only(mixed).amount.low == 31
