"""Laws of rankings of whole books, conversions included."""

from decimal import Decimal
from itertools import permutations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from core.answers.index import Index
from core.answers.lens import Choice
from core.answers.missing import missing
from core.answers.proof import proof
from core.answers.ranking import rank
from core.answers.standing import Ranking
from core.domain.amount import Amount, AmountKind
from core.domain.price import Basis, Price
from core.domain.records import Figure
from core.domain.tables import Tables
from tests.core.answers.books import TODAY, Book, amount
from tests.core.answers.test_ranks import by_pairs

BASES: tuple[Basis, ...] = ("total", "per_share", "equity", "enterprise_value")
STAKES = (
    None,
    amount("exact", 61, unit="%"),
    amount("exact", 100, unit="%"),
    amount("at_least", 50, unit="%"),
    amount("exact", 0, unit="%"),
)
FIGURES: dict[str, tuple[tuple[str, ...], tuple[Amount, ...]]] = {
    "shares_outstanding": (
        ("contest",),
        (
            amount("exact", 100, unit="shares"),
            amount("about", 30, unit="shares"),
            amount("range", 90, 120, unit="shares"),
            amount("exact", 0, unit="shares"),
        ),
    ),
    "net_debt": (("contest",), (amount("exact", 7), amount("range", -20, 5))),
    "exchange_rate": (
        ("GBP", "USD"),
        (amount("exact", "1.25"), amount("range", "1.2", "1.3"), amount("about", 3)),
    ),
}
KINDS: tuple[AmountKind, ...] = (
    *("exact", "exact", "about", "at_least", "more_than"),
    *("at_most", "less_than", "range", "undisclosed"),
)
CHOICES = st.builds(
    Choice,
    contest=st.just("contest"),
    basis=st.sampled_from((None, *BASES)),
    currency=st.sampled_from((None, "USD", "GBP")),
)


def stated(lot: Random) -> Amount:
    """Any amount that can be ranked, with few figures so that many are equal."""
    kind = lot.choice(KINDS)
    low, high = sorted(Decimal(lot.randrange(30)) for _ in range(2))
    unit = lot.choice(("USD", "USD", "GBP", "EUR", None))
    match kind:
        case "exact" | "about":
            return Amount(kind, low, low, unit)
        case "at_least" | "more_than":
            return Amount(kind, low, None, unit)
        case "at_most" | "less_than":
            return Amount(kind, None, high, unit)
        case "range":
            return Amount(kind, low, high, unit)
    return Amount("undisclosed")


def book_of(lot: Random, most: int) -> Tables:
    """A book of bids on any basis, in any currency, for any stake, and figures."""
    book = Book()
    for kind, (about, values) in FIGURES.items():
        value = lot.choice((None, *values))
        if value is not None:
            claim = book.claim(value, on="2025-01-01")
            book.add(Figure(id=kind, kind=kind, about=about, value=(claim,)))
    for number in range(lot.randrange(most + 1)):
        price = Price(stated(lot), lot.choice(BASES))
        stake = lot.choice(STAKES)
        book.bid(
            f"bid{number:02}",
            book.claim(price),
            stake=(book.claim(stake),) if stake else (),
        )
    return book.tables


def books(most: int) -> st.SearchStrategy[Tables]:
    """Random books of up to so many bids."""
    seeds = st.integers(0, 2**32)
    return seeds.map(lambda seed: book_of(Random(seed), most))  # noqa: S311 (data)


def ranking_of(tables: Tables, choice: Choice) -> Ranking:
    return rank(tables, Index.of(tables), TODAY, choice)


@settings(deadline=None, max_examples=150)
@given(books(60), CHOICES)
def test_rank_ranges_equal_those_of_all_pairs(tables: Tables, choice: Choice) -> None:
    ranking = ranking_of(tables, choice)
    pairs = by_pairs([one.amount for one in ranking.ranked])
    assert [(one.best, one.worst) for one in ranking.ranked] == pairs
    parts = (ranking.ranked, ranking.unranked, ranking.incomparable)
    listed = [one.bid for part in parts for one in part]
    assert sorted(listed) == sorted(tables.bids)


@settings(deadline=None, max_examples=150)
@given(books(60), CHOICES)
def test_what_is_left_out_says_where_what_is_missing_is_entered(
    tables: Tables, choice: Choice
) -> None:
    ranking = ranking_of(tables, choice)
    for one in ranking.incomparable:
        assert one.place is not None
        assert one.place.missing == one.missing
    for ranked in ranking.ranked:
        for step in ranked.steps:
            assert step.figure in (None, *tables.figures)
        if ranked.price.value is None or not ranked.price.value.amount.has_number:
            assert not ranked.amount.has_number
        if ranked.amount.has_number:
            assert ranked.amount.unit == ranking.currency
    gaps = missing(tables, Index.of(tables), ranking)
    named = {bid for gap in gaps for bid in gap.bids}
    assert {one.bid for one in ranking.incomparable} <= named


@settings(deadline=None, max_examples=30)
@given(books(12), CHOICES)
def test_being_above_has_no_cycles(tables: Tables, choice: Choice) -> None:
    ranking = ranking_of(tables, choice)
    bids = [one.bid for one in ranking.ranked]
    above = {
        (one, other)
        for one, other in permutations(bids, 2)
        if proof(ranking, one, other).above == one
    }
    for one, other, third in permutations(bids, 3):
        if (one, other) in above and (other, third) in above:
            assert (one, third) in above
    assert not [pair for pair in above if pair[::-1] in above]


@settings(deadline=None, max_examples=30)
@given(books(20), CHOICES)
def test_the_order_of_the_records_changes_nothing(
    tables: Tables, choice: Choice
) -> None:
    turned = Tables.of(reversed(list(tables.records())))
    assert ranking_of(turned, choice) == ranking_of(tables, choice)


@settings(deadline=None, max_examples=30)
@given(books(20), CHOICES)
def test_the_place_of_a_bid_follows_from_its_proofs(
    tables: Tables, choice: Choice
) -> None:
    ranking = ranking_of(tables, choice)
    for one in ranking.ranked:
        others = [other.bid for other in ranking.ranked if other is not one]
        proofs = [proof(ranking, one.bid, other) for other in others]
        assert one.best == 1 + sum(found.below == one.bid for found in proofs)
