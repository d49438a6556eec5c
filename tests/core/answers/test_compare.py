"""Bids side by side: whether they can be compared, and where they differ."""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.answers.compare import compare
from core.answers.comparison import Comparison, Row
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.domain.price import BASES, Term
from core.domain.records import Bidder, Contest, Figure, Member, Party
from core.domain.tables import Tables
from tests.core.answers.books import TODAY, Book, amount, day


def side_by_side(
    book: Book,
    *bids: str,
    lens: Lens = TODAY,
    **choice: Any,  # noqa: ANN401 (any field of a choice)
) -> Comparison:
    tables = book.tables
    return compare(tables, Index.of(tables), lens, Choice(**choice), bids)


def row(found: Comparison, field: str, *measure: str) -> Row:
    """The one row of a field."""
    (only,) = [
        one
        for one in found.rows
        if one.field == field and one.measure[: len(measure)] == measure
    ]
    return only


def codes(found: Comparison) -> list[tuple[str, str]]:
    return [(one.code, one.bid) for one in found.verdict.obstacles]


def test_bids_on_one_basis_in_one_currency_can_be_compared(book: Book) -> None:
    book.bid("low", book.price("exact", 10))
    book.bid("high", book.price("exact", 20))
    found = side_by_side(book, "low", "high")
    assert found.verdict.comparable == "all"
    assert (found.verdict.basis, found.verdict.currency) == ("total", "USD")
    assert codes(found) == []
    ranks = [cell.places for cell in row(found, "rank").cells]
    assert ranks == [(2, 2), (1, 1)]


def test_an_undisclosed_price_can_be_compared_and_may_be_anywhere(book: Book) -> None:
    book.bid("told", book.price("exact", 10))
    book.bid("silent", book.price("undisclosed", unit=None))
    found = side_by_side(book, "told", "silent")
    assert found.verdict.comparable == "all"
    assert [one.code for one in found.verdict.remarks] == ["undisclosed"]
    assert [cell.places for cell in row(found, "rank").cells] == [(1, 2), (1, 2)]
    price = row(found, "price")
    assert [cell.missing for cell in price.cells] == [False, False]
    assert price.differs


@pytest.mark.parametrize(
    ("other", "code", "missing"),
    [
        ({"basis": "per_share"}, "basis", "figures:shares_outstanding"),
        ({"unit": "GBP"}, "currency", "figures:exchange_rate"),
        ({"unit": None}, "no_currency", "bids:price"),
    ],
)
def test_what_keeps_prices_apart_is_named_with_the_missing_field(
    book: Book, other: dict[str, Any], code: str, missing: str
) -> None:
    book.bid("one", book.price("exact", 10))
    book.bid("two", book.price("exact", 20, **other))
    found = side_by_side(book, "one", "two", basis="total", currency="USD")
    assert found.verdict.comparable == "none"
    (note,) = found.verdict.obstacles
    assert (note.code, note.bid, note.missing) == (code, "two", missing)
    prices = [one for one in found.rows if one.field == "price"]
    assert [[cell.missing for cell in one.cells] for one in prices] == [
        [False, True],
        [True, False],
    ]


def test_a_rate_of_the_book_brings_a_price_into_the_currency(book: Book) -> None:
    book.bid("one", book.price("exact", 10))
    book.bid("two", book.price("exact", 20, unit="GBP"))
    rate = (book.claim(amount("exact", 2), on="2025-01-01"),)
    book.add(Figure(id="rate", kind="exchange_rate", about=("GBP", "USD"), value=rate))
    found = side_by_side(book, "one", "two", basis="total", currency="USD")
    assert found.verdict.comparable == "all"
    (remark,) = found.verdict.remarks
    assert (remark.code, remark.bid) == ("converted", "two")
    assert [step.kind for step in remark.steps] == ["exchange_rate"]
    amounts = [cell.amount for cell in row(found, "compared").cells]
    assert [one and one.low for one in amounts] == [10, 40]


def test_two_bids_alike_are_compared_although_the_ranking_is_of_another_basis(
    book: Book,
) -> None:
    for name in ("a", "b", "c"):
        book.bid(name, book.price("exact", 10))
    for name in ("x", "y"):
        book.bid(name, book.price("exact", 7, basis="per_share"))
    found = side_by_side(book, "x", "y")
    assert found.verdict.comparable == "all"
    assert found.verdict.basis == "per_share"


def test_bids_of_different_sales_stand_side_by_side_and_are_not_compared(
    book: Book,
) -> None:
    book.bid("here", book.price("exact", 10))
    book.add(Contest(id="elsewhere", title="Another sale"))
    book.add(Bidder(id="far-bidder", contest="elsewhere", name="Far"))
    book.bid("far", book.price("exact", 20), bidder="far-bidder")
    found = side_by_side(book, "here", "far")
    assert found.verdict.comparable == "none"
    assert codes(found) == [("other_contest", "far")]
    assert [cell.missing for cell in row(found, "price").cells] == [False, False]


def test_talks_have_no_price_to_compare(book: Book) -> None:
    book.bid("offer", book.price("exact", 10))
    book.bid("talks", kind="talks")
    assert codes(side_by_side(book, "offer", "talks")) == [("talks", "talks")]


def test_a_bid_that_the_lens_hides_leaves_its_column_empty(book: Book) -> None:
    book.bid("old", book.price("exact", 10), made_on="2025-01-01")
    source = book.source("late", "2025-05-01")
    book.bid("new", book.price("exact", 20, source=source), made_on="")
    found = side_by_side(book, "old", "new", lens=day("2025-02-01"))
    assert codes(found) == [("not_seen", "new")]
    assert all(one.cells[1].missing for one in found.rows)


@pytest.mark.parametrize(
    ("bids", "code"),
    [
        ((), "too_few"),
        (("a",), "too_few"),
        (("a", "a"), "too_few"),
        (("a", "gone"), "unknown"),
        (("a", "b", "c", "d", "e"), "too_many"),
    ],
)
def test_a_wrong_choice_is_a_note_and_no_error(
    book: Book, bids: tuple[str, ...], code: str
) -> None:
    for number, name in enumerate("abcde"):
        book.bid(name, book.price("exact", number + 1))
    found = side_by_side(book, *bids)
    assert code in [one.code for one in found.verdict.obstacles]
    assert len(found.sides) <= 4
    assert all(len(one.cells) == len(found.sides) for one in found.rows)


def test_an_older_bid_is_compared_with_its_raise_and_said_to_be_over(
    book: Book,
) -> None:
    book.bid("first", book.price("exact", 10), bidder="fox-bidder")
    book.bid(
        "second",
        book.price("exact", 12),
        bidder="fox-bidder",
        supersedes="first",
        made_on="2025-02-01",
    )
    found = side_by_side(book, "first", "second")
    assert found.verdict.comparable == "all"
    (remark,) = found.verdict.remarks
    assert (remark.code, remark.bid, remark.has) == ("over", "first", "superseded")


def test_stakes_that_differ_are_said(book: Book) -> None:
    for name, share in (("fox", 61), ("comcast", 100)):
        stake = (book.claim(amount("exact", share, unit="%")),)
        price = book.price("exact", 10, basis="per_share")
        book.bid(name, price, stake=stake)
    found = side_by_side(book, "fox", "comcast")
    assert "stakes_differ" in [one.code for one in found.verdict.remarks]
    assert row(found, "stake").differs


def test_terms_stand_by_kind_with_differences_and_gaps_marked(book: Book) -> None:
    def term(name: str, kind: str, number: int) -> Term:
        return Term(id=f"{name}-{kind}", kind=kind, amount=amount("exact", number))

    book.bid(
        "one",
        terms=(
            book.claim(term("one", "cash", 5)),
            book.claim(term("one", "break_fee", 2)),
        ),
    )
    book.bid("two", terms=(book.claim(term("two", "cash", 5)),))
    found = side_by_side(book, "one", "two")
    cash, fee = row(found, "terms", "cash"), row(found, "terms", "break_fee")
    assert not cash.differs
    assert [cell.missing for cell in fee.cells] == [False, True]
    assert fee.differs


def test_other_words_for_the_same_number_are_no_difference(book: Book) -> None:
    first, second = book.price("exact", 10), book.price("exact", 10)
    worded = msgspec.structs.replace(
        second,
        value=msgspec.structs.replace(
            second.value,
            amount=msgspec.structs.replace(
                second.value.amount, words="ten", step=Decimal(1)
            ),
        ),
    )
    book.bid("one", first)
    book.bid("two", worded)
    assert not row(side_by_side(book, "one", "two"), "price").differs


def test_members_and_figures_have_rows_where_there_are_any(book: Book) -> None:
    book.add(Party(id="bank", name="Bank"))
    book.add(
        Bidder(
            id="one-bidder",
            contest="contest",
            name="One",
            members=(Member(id="one-bank", party="bank", role="lender"),),
        )
    )
    book.bid("one")
    book.bid("two")
    value = (book.claim(amount("exact", 50)),)
    book.add(Figure(id="worth", kind="valuation", about=("two",), value=value))
    found = side_by_side(book, "one", "two")
    assert [cell.missing for cell in row(found, "members").cells] == [False, True]
    assert [cell.missing for cell in row(found, "figures", "valuation").cells] == [
        True,
        False,
    ]
    assert "binding" not in [one.field for one in found.rows]


@given(st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bids_of_any_sales_on_any_day_stand_side_by_side(
    shipped: Tables, data: st.DataObject
) -> None:
    index = Index.of(shipped)
    bids = data.draw(st.lists(st.sampled_from(sorted(shipped.bids)), max_size=5))
    lens = Lens(data.draw(st.dates(date(2016, 1, 1), date(2026, 12, 1))))
    contest = data.draw(st.sampled_from([None, *shipped.contests]))
    currency = data.draw(st.sampled_from([None, "USD", "GBP", "XXX"]))
    choice = Choice(
        contest=contest, basis=data.draw(st.sampled_from(BASES)), currency=currency
    )
    found = compare(shipped, index, lens, choice, bids)
    apart = {one.bid for one in found.verdict.obstacles}
    ranked = [one for one in found.rows if one.field == "rank"]
    for place, side in enumerate(found.sides):
        # A bid either can be compared or has its reason.
        for one in ranked:
            assert one.cells[place].missing == (side.bid in apart)


def test_fox_and_comcast_compare_per_share(shipped: Tables) -> None:
    index = Index.of(shipped)
    bids = [
        bid.id
        for bid in shipped.bids.values()
        if shipped.bidders[bid.bidder].contest == "sky-2016-7l6iip"
    ][:4]
    found = compare(shipped, index, day("2018-09-30"), Choice(), bids)
    assert found.verdict.basis == "per_share"
    assert found.verdict.comparable in ("all", "some")
