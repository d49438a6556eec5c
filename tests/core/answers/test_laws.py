"""Laws that hold for whole books."""

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from core.answers.board_rows import board
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.problems import problems
from core.answers.ranking import rank
from core.domain.amount import AmountKind
from core.domain.claim import SpeakerKind
from core.domain.tables import Tables
from tests.core.answers.books import Book

DAYS = st.dates(date(2018, 1, 1), date(2026, 6, 1))
PRICES = st.tuples(
    st.sampled_from(("exact", "about", "at_least", "more_than", "at_most")),
    st.integers(1, 30),
    st.sampled_from(("document", "unnamed", "nobody")),
    st.sampled_from(("a", "b", "c", None)),
)


def turned(tables: Tables) -> Tables:
    """The same book with its records in the opposite order."""
    return Tables.of(reversed(list(tables.records())))


@settings(max_examples=15, deadline=None)
@given(as_of=DAYS)
def test_the_order_of_the_records_changes_no_answer(
    shipped: Tables, as_of: date
) -> None:
    other = turned(shipped)
    index, other_index = Index.of(shipped), Index.of(other)
    lens = Lens(as_of)
    for contest in shipped.contests:
        choice = Choice(contest=contest)
        assert rank(shipped, index, lens, choice) == rank(
            other, other_index, lens, choice
        )
        assert board(shipped, index, lens, choice) == board(
            other, other_index, lens, choice
        )
        assert set(problems(shipped, index, lens, contest)) == set(
            problems(other, other_index, lens, contest)
        )


@settings(max_examples=15, deadline=None)
@given(days=st.lists(DAYS, min_size=2, max_size=6))
def test_what_was_asked_before_changes_no_answer(
    shipped: Tables, days: list[date]
) -> None:
    used = Index.of(shipped)
    for as_of in days:
        for contest in shipped.contests:
            choice, lens = Choice(contest=contest), Lens(as_of)
            fresh = Index.of(shipped)
            assert board(shipped, used, lens, choice) == board(
                shipped, fresh, lens, choice
            )
            assert rank(shipped, used, lens, choice) == rank(
                shipped, fresh, lens, choice
            )


@given(claims=st.lists(PRICES, min_size=1, max_size=7), order=st.randoms())
def test_the_order_of_the_claims_changes_no_value(
    claims: list[tuple[AmountKind, int, SpeakerKind, str | None]], order: Random
) -> None:
    book = Book()
    book.source("a", "2025-01-01")
    book.source("b", "2025-02-01", "a")
    book.source("c", "2025-02-01")
    prices = [
        book.price(kind, figure, by=speaker, source=source)
        for kind, figure, speaker, source in claims
    ]
    book.bid("bid", *prices)
    expected = book.price_of("bid")
    shuffled = prices[:]
    order.shuffle(shuffled)
    book.bid("bid", *shuffled)
    assert book.price_of("bid") == expected
    roles = [one.role for one in expected.weighed]
    assert roles.count("shown") == 1
    assert len(roles) == len(prices)


@given(claims=st.lists(PRICES, min_size=1, max_size=7))
def test_a_disputed_value_spans_all_that_stand(
    claims: list[tuple[AmountKind, int, SpeakerKind, str | None]],
) -> None:
    book = Book()
    prices = [book.price(kind, figure, by=by) for kind, figure, by, _ in claims]
    book.bid("bid", *prices)
    result = book.price_of("bid")
    assert (result.span is not None) == result.disputed
    if result.span is not None:
        for one in result.weighed:
            if one.role in ("shown", "agrees", "conflicts"):
                assert not result.span.excludes(one.claim.value.amount)
