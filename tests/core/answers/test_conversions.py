"""Like for like: prices brought to one basis and currency by what is in the book."""

from datetime import date
from decimal import Decimal

import pytest

from core.answers.lens import Lens
from core.domain.amount import Amount
from core.domain.records import Contest, Figure, Perimeter, RatePolicy
from core.domain.when import When
from tests.core.answers.books import Book, amount
from tests.core.answers.conversion_books import (
    ends,
    figure,
    formulas,
    gap,
    low,
    only,
    per_cent,
    rate,
    shares,
)


def test_a_total_for_a_stake_is_compared_as_the_value_of_the_whole(book: Book) -> None:
    book.bid("fox", book.price("exact", "122"), stake=(book.claim(per_cent(61)),))
    book.bid("comcast", book.price("exact", 180), stake=(book.claim(per_cent(100)),))
    ranking = book.rank()
    assert ranking.whole
    assert ranking.converted == ("fox",)
    first, second = ranking.ranked
    assert (first.bid, low(first), first.amount.kind) == ("fox", 200, "exact")
    (step,) = first.steps
    assert (step.kind, step.formula) == ("stake", "over_stake")
    assert step.before is not None
    assert (ends(step.before), ends(step.after)) == ((122, 122), (200, 200))
    assert step.used == per_cent(61)
    assert second.steps == ()


def test_equal_stakes_are_compared_as_stated(book: Book) -> None:
    stake = per_cent(61)
    book.bid("one", book.price("exact", 122), stake=(book.claim(stake),))
    book.bid("two", book.price("exact", 100), stake=(book.claim(stake),))
    assert book.rank().converted == ()


def test_a_loose_stake_gives_an_interval(book: Book) -> None:
    stake = amount("at_least", 50, unit="%")
    book.bid("bid", book.price("exact", 10), stake=(book.claim(stake),))
    book.bid("whole", book.price("exact", 15), stake=(book.claim(per_cent(100)),))
    found = next(one for one in book.rank().ranked if one.bid == "bid")
    assert (found.amount.kind, ends(found.amount)) == ("range", (10, 20))


@pytest.mark.parametrize(("stake", "why"), [(0, "zero"), (120, "above_whole")])
def test_an_impossible_stake_refuses(book: Book, stake: int, why: str) -> None:
    book.bid("bid", book.price("exact", 10), stake=(book.claim(per_cent(stake)),))
    book.bid("whole", book.price("exact", 15), stake=(book.claim(per_cent(100)),))
    assert gap(book) == ("stake", "bids:stake", why, ())


def test_per_share_becomes_a_total_by_the_shares_outstanding(book: Book) -> None:
    made = figure(
        book,
        "shares_outstanding",
        "contest",
        ("2024-12-01", shares(100)),
        ("2025-02-01", shares(110)),
        ("2026-01-01", shares(500)),
    )
    book.bid("bid", book.price("exact", "14.75", basis="per_share"))
    found = only(book, basis="total")
    assert found.amount.low == Decimal("1622.5")
    (step,) = found.steps
    assert (step.formula, step.figure, step.on) == (
        "times_shares",
        made,
        When(edtf="2025-02-01"),
    )
    then = only(book, Lens(date(2025, 1, 15)), basis="total")
    assert then.amount.low == 1475


def test_a_total_becomes_per_share_by_stake_and_shares(book: Book) -> None:
    figure(book, "shares_outstanding", "contest", ("2025-01-01", shares(100)))
    book.bid("bid", book.price("exact", 122), stake=(book.claim(per_cent(61)),))
    found = only(book, basis="per_share")
    assert (low(found), formulas(found)) == (2, ["over_stake", "over_shares"])
    assert found.debt_not_stated


def test_what_all_bids_seek_is_what_they_are_compared_for(book: Book) -> None:
    figure(book, "shares_outstanding", "contest", ("2025-01-01", shares(100)))
    stake = per_cent(50)
    book.bid(
        "bid",
        book.price("exact", 2, basis="per_share"),
        stake=(book.claim(stake),),
    )
    found = only(book, basis="total")
    assert (low(found), formulas(found)) == (100, ["times_shares", "times_stake"])


@pytest.mark.parametrize(
    ("values", "why"),
    [((), "absent"), ((("2025-01-01", shares(0)),), "zero")],
)
def test_without_shares_outstanding_there_is_no_total(
    book: Book, values: tuple[tuple[str, Amount], ...], why: str
) -> None:
    if values:
        figure(book, "shares_outstanding", "contest", *values)
    book.bid("bid", book.price("exact", 2, basis="per_share"))
    expected = ("basis", "figures:shares_outstanding", why, ("contest",))
    assert gap(book, basis="total") == expected


def test_net_debt_leads_from_equity_to_enterprise_value_and_back(book: Book) -> None:
    debt = amount("range", 20, 30)
    figure(book, "net_debt", "contest", ("2025-01-01", debt))
    book.bid("bid", book.price("exact", 100, basis="equity"))
    found = only(book, basis="enterprise_value")
    assert ends(found.amount) == (120, 130)
    book.bid("bid", book.price("exact", 100, basis="enterprise_value"))
    found = only(book, basis="equity")
    assert ends(found.amount) == (70, 80)


def test_a_share_class_has_its_own_number_of_shares(book: Book) -> None:
    perimeters = (
        Perimeter("all", "All"),
        Perimeter("a", "A shares", part_of="all"),
        Perimeter("b", "B shares", part_of="all"),
    )
    book.add(Contest(id="contest", title="C", currency="USD", perimeters=perimeters))
    book.bid(
        "bid",
        book.price("exact", 10, basis="per_share", of="a"),
        book.price("exact", 8, basis="per_share", of="b"),
        scope=(book.claim("all"),),
    )
    assert only(book, perimeter="a").amount.low == 10
    assert gap(book) == ("basis", "figures:shares_outstanding", "absent", ("a",))
    figure(book, "shares_outstanding", "a", ("2025-01-01", shares(5)), name="fa")
    figure(book, "shares_outstanding", "b", ("2025-01-01", shares(100)), name="fb")
    assert only(book, perimeter="b", basis="total").amount.low == 800
    ranking = book.rank()
    (found,) = ranking.ranked
    assert (ranking.basis, low(found)) == ("total", 850)
    assert formulas(found) == ["times_shares", "times_shares", "plus_class"]


def test_a_price_for_another_stake_says_nothing_of_the_rest(book: Book) -> None:
    book.bid(
        "bid",
        book.price("exact", 61, stake=per_cent(61)),
        book.price("exact", 95, basis="equity"),
    )
    book.bid("other", book.price("exact", 80, basis="equity"))
    found = next(one for one in book.rank(basis="equity").ranked if one.bid == "bid")
    assert (low(found), found.steps) == (95, ())


def test_a_bid_that_names_no_perimeter_has_the_shares_of_the_ranked_one(
    book: Book,
) -> None:
    perimeters = (Perimeter("us", "US"), Perimeter("world", "World"))
    book.add(Contest(id="contest", title="C", currency="USD", perimeters=perimeters))
    figure(book, "shares_outstanding", "us", ("2025-01-01", shares(5)), name="us-f")
    figure(book, "shares_outstanding", "world", ("2025-01-01", shares(9)), name="w-f")
    book.bid("bid", book.price("exact", 10, basis="per_share"))
    assert low(only(book, perimeter="world", basis="total")) == 90


def test_a_class_without_a_price_leaves_no_sum(book: Book) -> None:
    perimeters = (
        Perimeter("all", "All"),
        Perimeter("a", "A shares", part_of="all"),
        Perimeter("b", "B shares", part_of="all"),
    )
    book.add(Contest(id="contest", title="C", currency="USD", perimeters=perimeters))
    figure(book, "shares_outstanding", "a", ("2025-01-01", shares(5)))
    book.bid("bid", book.price("exact", 10, basis="per_share", of="a"))
    assert gap(book) == ("perimeter", "bids:price", "absent", ("b",))


def test_one_pound_is_so_many_dollars_in_either_direction(book: Book) -> None:
    figure(book, "exchange_rate", ("GBP", "USD"), ("2025-01-01", rate("1.25")))
    book.bid("bid", book.price("exact", 8, unit="GBP"))
    found = only(book)
    assert (low(found), found.amount.unit) == (10, "USD")
    assert formulas(found) == ["times_rate"]
    book.bid("bid", book.price("exact", 10))
    found = only(book, currency="GBP")
    assert (low(found), formulas(found)) == (8, ["over_rate"])
    assert found.steps[0].of == "GBP"


def test_a_rate_may_be_about_its_contest_too(book: Book) -> None:
    about = ("contest", "GBP", "USD")
    figure(book, "exchange_rate", about, ("2025-01-01", rate("1.25")))
    book.bid("bid", book.price("exact", 8, unit="GBP"))
    assert low(only(book)) == 10


def test_a_rate_that_is_not_dated_counts_where_none_is(book: Book) -> None:
    book.bid("bid", book.price("exact", 8, unit="GBP"))
    figure(book, "exchange_rate", ("GBP", "USD"), ("", rate("1.25")))
    assert low(only(book)) == 10
    assert only(book).steps[0].on is None
    figure(
        book,
        "exchange_rate",
        ("GBP", "USD"),
        ("", rate("1.25")),
        ("2024-06-01", rate("2")),
    )
    assert gap(book)[2] == "other_day"


RATES = (
    ("2025-01-01", rate("1.2")),
    ("2025-03-01", rate("1.3")),
    ("2025-05-30", rate("1.4")),
)


@pytest.mark.parametrize(
    ("policy", "reference", "expected"),
    [
        (None, None, 12),
        ("bid_day", "2025-03-01", 12),
        ("reference_date", "2025-03-01", 13),
        ("reference_date", "2025-03-04", 13),
        ("chosen_date", "2025-05-31", 14),
    ],
)
def test_the_rate_policy_says_which_days_rate_counts(
    book: Book,
    policy: RatePolicy | None,
    reference: str | None,
    expected: int,
) -> None:
    book.add(
        Contest(
            id="contest",
            title="C",
            currency="USD",
            rate_policy=policy,
            reference_date=When(edtf=reference) if reference else None,
        )
    )
    figure(book, "exchange_rate", ("GBP", "USD"), *RATES)
    book.bid("bid", book.price("exact", 10, unit="GBP"), made_on="2025-01-01")
    assert only(book).amount.low == expected
    assert only(book, rate_on=date(2025, 3, 1)).amount.low == 13


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (None, ("currency", "contests:reference_date", "absent", ())),
        (
            "2025-04-01",
            ("currency", "figures:exchange_rate", "other_day", ("GBP", "USD")),
        ),
        ("2025-09-01", ("currency", "figures:exchange_rate", "ahead", ("GBP", "USD"))),
    ],
)
def test_without_the_rate_of_the_day_there_is_no_number(
    book: Book, reference: str | None, expected: tuple[object, ...]
) -> None:
    book.add(
        Contest(
            id="contest",
            title="C",
            currency="USD",
            rate_policy="reference_date",
            reference_date=When(edtf=reference) if reference else None,
        )
    )
    figure(book, "exchange_rate", ("GBP", "USD"), *RATES)
    book.bid("bid", book.price("exact", 10, unit="GBP"))
    assert gap(book) == expected


def test_several_currencies_without_a_rate_are_left_out(book: Book) -> None:
    book.bid("dollars", book.price("exact", 9))
    for unit in ("GBP", "EUR", "JPY"):
        book.bid(unit.lower(), book.price("exact", 9, unit=unit))
    ranking = book.rank()
    assert [one.bid for one in ranking.ranked] == ["dollars"]
    assert {one.missing for one in ranking.incomparable} == {"figures:exchange_rate"}
    assert ranking.highest.among


def test_a_bid_of_uncertain_date_has_all_rates_of_its_days(book: Book) -> None:
    figure(
        book,
        "exchange_rate",
        ("GBP", "USD"),
        ("2025-01-01", rate("1.2")),
        ("2025-01-03", rate("1.5")),
        ("2025-01-05", rate("1.3")),
    )
    book.bid(
        "bid", book.price("exact", 10, unit="GBP"), made_on="2025-01-02/2025-01-05"
    )
    found = only(book)
    assert (found.amount.kind, ends(found.amount)) == ("range", (12, 15))


def test_an_about_stays_an_about(book: Book) -> None:
    figure(book, "exchange_rate", ("USD", "GBP"), ("2025-01-01", rate("0.7")))
    book.bid("bid", book.price("about", 10, unit="GBP"))
    book.bid("other", book.price("exact", 10))
    ranking = book.rank()
    assert ranking.ranked[0].amount.kind == "about"
    assert ranking.ranked[0].about_hides is not None
    assert ranking.ranked[0].about_hides.quantize(Decimal("0.01")) == Decimal("0.30")


def test_equal_converted_prices_are_tied(book: Book) -> None:
    figure(book, "exchange_rate", ("USD", "GBP"), ("2025-01-01", rate("0.7")))
    book.bid("one", book.price("exact", 10, unit="GBP"))
    book.bid("two", book.price("exact", 10, unit="GBP"))
    assert [(one.best, one.worst) for one in book.rank(currency="USD").ranked] == [
        (1, 1),
        (1, 1),
    ]


def test_a_figure_published_later_is_not_used(book: Book) -> None:
    book.source("late", "2025-05-20")
    value = book.claim(shares(10), "late", on="2025-01-01")
    book.add(
        Figure(id="f", kind="shares_outstanding", about=("contest",), value=(value,))
    )
    book.bid("bid", book.price("exact", 2, basis="per_share"))
    assert only(book, basis="total").amount.low == 20
    early = book.rank(Lens(date(2025, 5, 1)), basis="total")
    assert [one.missing for one in early.incomparable] == ["figures:shares_outstanding"]
    without = Lens(date(2025, 6, 1), without=frozenset({"late"}))
    assert book.rank(without, basis="total").ranked == ()


def test_huge_beside_tiny_is_no_exception(book: Book) -> None:
    figure(book, "shares_outstanding", "contest", ("2025-01-01", shares("1e18")))
    book.bid("huge", book.price("exact", "1e59", basis="per_share"))
    book.bid("tiny", book.price("exact", "0.01", basis="per_share"))
    huge, tiny = book.rank(basis="total").ranked
    assert (huge.amount.kind, low(huge)) == ("at_least", Decimal("1e60"))
    assert tiny.amount.low == Decimal("1e16")
