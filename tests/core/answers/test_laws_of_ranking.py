"""Laws of rankings of whole books, conversions included."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import permutations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.answers.conversions.interval import Interval
from core.answers.index import Index
from core.answers.lens import Choice, Clock, Lens
from core.answers.missing import missing
from core.answers.proof import proof
from core.answers.ranking import rank
from core.answers.standing import Ranking
from core.domain.amount import Amount, AmountKind
from core.domain.price import Basis, Price, Term
from core.domain.records import (
    Bid,
    Bidder,
    Contest,
    Figure,
    Perimeter,
    RatePolicy,
    table_of,
)
from core.domain.tables import Change, Tables
from core.domain.when import When
from tests.core.answers.books import TODAY, Book, amount
from tests.core.answers.test_ranks import by_pairs, narrowed

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
MOVING: dict[str, tuple[str, tuple[str, ...]]] = {
    "rate": ("exchange_rate", ("GBP", "USD")),
    "back": ("exchange_rate", ("USD", "GBP")),
    "closing": ("share_price", ("x-party",)),
    "shares": ("shares_outstanding", ("contest",)),
    "of-a": ("shares_outstanding", ("a",)),
    "of-b": ("shares_outstanding", ("b",)),
}
POLICIES: tuple[RatePolicy | None, ...] = (None, "bid_day", "reference_date")
CLOCKS: tuple[Clock, ...] = ("public", "recorded")
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


def moving_book_of(lot: Random) -> Tables:
    """A book in which figures and bids come day by day, published late or at once."""
    book = Book()
    policy = lot.choice(POLICIES)
    book.add(
        Contest(
            id="contest",
            title="C",
            currency="USD",
            rate_policy=policy,
            reference_date=When(edtf=f"2025-01-{lot.randrange(1, 29):02}"),
            perimeters=(
                Perimeter("all", "All"),
                Perimeter("a", "A", part_of="all"),
                Perimeter("b", "B", part_of="all"),
            ),
        )
    )
    for number in range(1, 29):
        book.source(f"source{number}", f"2025-01-{number:02}")
    for name, (kind, about) in MOVING.items():
        claims = tuple(
            book.claim(
                amount("exact", lot.randrange(1, 9)),
                lot.choice((None, f"source{lot.randrange(1, 29)}")),
                on=lot.choice((None, f"2025-01-{lot.randrange(1, 29):02}")),
                recorded=datetime(2025, 1, lot.randrange(1, 29), tzinfo=UTC),
            )
            for _ in range(lot.randrange(4))
        )
        book.add(Figure(id=name, kind=kind, about=about, value=claims))
    book.add(Bidder(id="x-bidder", contest="contest", name="X", lead="x-party"))
    ratio = Term(
        id="ratio", kind="shares", amount=amount("exact", 2, unit="shares"), per="share"
    )
    book.bid("paid", bidder="x-bidder", terms=(book.claim(ratio),))
    for number in range(6):
        day = lot.choice(("2025-01", f"2025-01-{lot.randrange(1, 29):02}"))
        prices = [
            Price(
                stated(lot),
                lot.choice(("total", "per_share")),
                of=lot.choice((None, None, "all", "a", "b")),
                condition=lot.choice(("", "if")),
            )
            for _ in range(lot.choice((1, 1, 2, 3)))
        ]
        book.bid(
            f"bid{number}",
            *map(book.claim, prices),
            made_on=day,
            supersedes=lot.choice((None, f"bid{number - 1}")) if number else None,
            bidder=lot.choice((f"bid{number}-bidder", "bid0-bidder")),
        )
    return book.tables


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


@settings(deadline=None, max_examples=100)
@given(
    st.integers(0, 2**32),
    CHOICES,
    st.lists(st.integers(1, 31), min_size=2, max_size=8),
    st.sampled_from(CLOCKS),
)
def test_what_was_asked_before_changes_no_conversion(
    seed: int, choice: Choice, days: list[int], clock: Clock
) -> None:
    tables = moving_book_of(Random(seed))  # noqa: S311 (data)
    used = Index.of(tables)
    for day in days:
        lens = Lens(date(2025, 1, day), clock)
        fresh = rank(tables, Index.of(tables), lens, choice)
        assert rank(tables, used, lens, choice) == fresh


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


def with_amount(tables: Tables, lot: Random, data: st.DataObject) -> Tables | None:
    """The book with one of its amounts narrowed; none if there is none to narrow."""
    records: list[Bid | Figure] = [*tables.bids.values(), *tables.figures.values()]
    record = lot.choice(records) if records else None
    if record is None:
        return None
    field = "price" if isinstance(record, Bid) else "value"
    claim = getattr(record, field)[0]
    old = claim.value.amount if isinstance(record, Bid) else claim.value
    if not old.has_number:
        return None
    tight = data.draw(narrowed(old))
    tight = Amount(tight.kind, tight.low, tight.high, old.unit)
    value = Price(tight, claim.value.basis) if isinstance(record, Bid) else tight
    changed = replace(record, **{field: (replace(claim, value=value),)})
    return tables.apply([Change(table_of(record), record.id, record, changed)])


@settings(deadline=None, max_examples=200)
@given(st.integers(0, 2**32), CHOICES, st.data())
def test_narrowing_a_price_or_a_figure_widens_nobodys_ranks(
    seed: int, choice: Choice, data: st.DataObject
) -> None:
    lot = Random(seed)  # noqa: S311 (data)
    tables = book_of(lot, 12)
    tighter = with_amount(tables, lot, data)
    if tighter is None:
        return
    before, after = ranking_of(tables, choice), ranking_of(tighter, choice)
    ranges = {one.bid: (one.best, one.worst) for one in after.ranked}
    # What could not be used before may be now; then more bids are compared.
    if ranges.keys() != {one.bid for one in before.ranked}:
        return
    for one in before.ranked:
        best, worst = ranges[one.bid]
        assert one.best <= best
        assert worst <= one.worst


@settings(deadline=None, max_examples=60)
@given(books(20), CHOICES)
def test_an_undisclosed_price_may_take_any_rank(tables: Tables, choice: Choice) -> None:
    ranking = ranking_of(tables, choice)
    for one in ranking.ranked:
        if not one.amount.has_number:
            assert (one.amount.low, one.amount.high) == (None, None)
            assert (one.best, one.worst) == (1, len(ranking.ranked))


@settings(deadline=None, max_examples=150)
@given(
    st.integers(0, 2**32),
    st.sampled_from(BASES),
    st.sampled_from(BASES),
    st.sampled_from(("USD", "GBP")),
)
def test_a_price_converted_and_back_contains_the_stated_one(
    seed: int, basis: Basis, other: Basis, currency: str
) -> None:
    lot = Random(seed)  # noqa: S311 (data)
    tables = book_of(lot, 0)
    start = Price(replace(stated(lot), unit=lot.choice(("USD", "GBP"))), basis)
    if not start.amount.has_number:
        return
    there = compared(tables, start, other, currency)
    if there is None:
        return
    back = compared(tables, Price(there, other), basis, str(start.amount.unit))
    if back is not None:
        assert Interval.of(back).contains(Interval.of(start.amount))


def compared(
    tables: Tables, price: Price, basis: Basis, currency: str
) -> Amount | None:
    """What surely contains what the only bid of a book is compared as."""
    book = Book()
    for one in tables.records():
        book.add(one)
    book.bid("bid", book.claim(price))
    choice = Choice(contest="contest", basis=basis, currency=currency)
    found = ranking_of(book.tables, choice).ranked
    if not found:
        return None
    return found[0].steps[-1].after if found[0].steps else found[0].amount
