"""Laws of intervals: what is computed contains the true value, there and back."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.answers.conversions.interval import Interval, hull
from core.domain.amount import Amount

NUMBERS = st.decimals(
    min_value=Decimal("-1e19"),
    max_value=Decimal("1e19"),
    allow_nan=False,
    allow_infinity=False,
    places=4,
)
POSITIVE = st.decimals(
    min_value=Decimal("0.0001"),
    max_value=Decimal("1e19"),
    allow_nan=False,
    allow_infinity=False,
    places=4,
)
KINDS = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "range")


@st.composite
def amounts(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal] = NUMBERS) -> Amount:
    """Any amount with a number."""
    kind = draw(st.sampled_from(KINDS))
    one, other = sorted((draw(numbers), draw(numbers)))
    match kind:
        case "exact" | "about":
            return Amount(kind, one, one)
        case "at_least" | "more_than":
            return Amount(kind, one)
        case "at_most" | "less_than":
            return Amount(kind, None, one)
    return Amount("range", one, other)


def values_of(amount: Amount) -> list[Fraction]:
    """Some values that an amount allows, close to its ends and far from them."""
    low, high = amount.low, amount.high
    if low is not None and high is not None:
        return [Fraction(low), Fraction(high), (Fraction(low) + Fraction(high)) / 2]
    near = Fraction(1, 10**40)
    end = Fraction(low if low is not None else high or 0)
    side = 1 if low is not None else -1
    closed = [end] if amount.kind in ("at_least", "at_most") else []
    return [*closed, end + side * near, end + side * 10**21]


def holds(interval: Interval, value: Fraction) -> bool:
    """Whether a value is in an interval."""
    if interval.low is not None:
        low = Fraction(interval.low)
        if value < low or (value == low and interval.over):
            return False
    if interval.high is not None:
        high = Fraction(interval.high)
        return value < high or (value == high and not interval.under)
    return True


def positive(values: list[Fraction]) -> list[Fraction]:
    return [value for value in values if value > 0]


@given(amounts(), amounts(POSITIVE))
def test_products_and_quotients_contain_the_true_ones(
    one: Amount, factor: Amount
) -> None:
    product = Interval.of(one).times(Interval.of(factor))
    quotient = Interval.of(one).divided_by(Interval.of(factor))
    for value in values_of(one):
        for by in positive(values_of(factor)):
            assert holds(product, value * by)
            assert holds(quotient, value / by)


@given(amounts(), amounts())
def test_sums_and_differences_contain_the_true_ones(one: Amount, other: Amount) -> None:
    both = Interval.of(one).plus(Interval.of(other))
    between = Interval.of(one).minus(Interval.of(other))
    for value in values_of(one):
        for by in values_of(other):
            assert holds(both, value + by)
            assert holds(between, value - by)


@given(amounts(), amounts(POSITIVE), amounts())
def test_converted_and_back_contains_the_original(
    one: Amount, factor: Amount, part: Amount
) -> None:
    start, by, more = Interval.of(one), Interval.of(factor), Interval.of(part)
    assert start.times(by).divided_by(by).contains(start)
    assert start.divided_by(by).times(by).contains(start)
    assert start.plus(more).minus(more).contains(start)
    assert start.minus(more).plus(more).contains(start)


@given(amounts(), amounts(POSITIVE))
def test_an_amount_made_of_an_interval_contains_it(one: Amount, by: Amount) -> None:
    found = Interval.of(one).divided_by(Interval.of(by))
    assert Interval.of(found.amount(None)).contains(found)


@given(st.lists(amounts(), min_size=1, max_size=5))
def test_a_hull_contains_all(some: list[Amount]) -> None:
    found = hull(map(Interval.of, some))
    assert all(found.contains(Interval.of(one)) for one in some)


@given(NUMBERS, POSITIVE)
def test_one_figure_by_another_stays_one_figure(one: Decimal, by: Decimal) -> None:
    about = Interval.of(Amount("about", one, one))
    found = about.divided_by(Interval.of(Amount("exact", by, by)))
    figure = found.figure("USD")
    assert (figure.kind, figure.unit) == ("about", "USD")
    assert abs(Fraction(figure.low or 0) * Fraction(by) - Fraction(one)) <= abs(
        Fraction(one)
    ) / Fraction(10**45)


def test_a_range_of_one_value_is_one_figure() -> None:
    seven = Interval.of(Amount("exact", Decimal(7), Decimal(7)))
    narrow = Interval.of(Amount("range", Decimal(7), Decimal(7)))
    by = Interval.of(Amount("exact", Decimal(61), Decimal(61)))
    one, other = (each.divided_by(by).figure("USD") for each in (seven, narrow))
    assert one == other


def test_what_an_amount_cannot_hold_is_moved_outwards() -> None:
    huge = Interval(Decimal("1e70"), Decimal("1e80"))
    assert huge.amount("USD") == Amount("at_least", Decimal("1e60"), unit="USD")
    tiny = Interval(Decimal("1e-80"), Decimal("1e-70"))
    assert tiny.amount(None) == Amount("range", Decimal(0), Decimal("1e-60"))
