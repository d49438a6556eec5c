"""Laws of amounts: intervals, their order, and printed rounding."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.amount import AMOUNT_KINDS, Amount, plain, same_when_rounded

numbers = st.decimals(
    min_value=0, max_value=10**12, places=2, allow_nan=False, allow_infinity=False
)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    kind = draw(st.sampled_from(AMOUNT_KINDS))
    low, high = sorted((draw(numbers), draw(numbers)))
    if kind in ("exact", "about"):
        return Amount(kind, low, low, "USD")
    if kind in ("at_least", "more_than"):
        return Amount(kind, low=low, unit="USD")
    if kind in ("at_most", "less_than"):
        return Amount(kind, high=high, unit="USD")
    if kind == "range":
        return Amount(kind, low, high, "USD")
    return Amount(kind)


@given(amounts(), amounts())
def test_what_is_surely_above_may_exceed_and_is_never_surely_below(
    one: Amount, other: Amount
) -> None:
    if one.surely_above(other):
        assert one.may_exceed(other)
        assert not other.surely_above(one)
        assert not other.may_exceed(one)


@given(amounts(), amounts(), amounts())
def test_surely_above_is_transitive(one: Amount, two: Amount, three: Amount) -> None:
    if one.surely_above(two) and two.surely_above(three):
        assert one.surely_above(three)


@given(amounts(), amounts())
def test_excluding_each_other_is_mutual(one: Amount, other: Amount) -> None:
    assert one.excludes(other) == other.excludes(one)


@given(amounts())
def test_nothing_excludes_itself(amount: Amount) -> None:
    assert not amount.excludes(amount)
    assert not amount.surely_above(amount)


@given(amounts())
def test_undisclosed_excludes_nothing_and_may_be_anything(amount: Amount) -> None:
    hidden = Amount("undisclosed")
    assert not hidden.excludes(amount)
    assert hidden.may_exceed(amount)
    assert amount.may_exceed(hidden)


@given(numbers, st.integers(-2, 9))
def test_a_figure_agrees_with_its_own_rounding(figure: Decimal, power: int) -> None:
    step = Decimal(10) ** power
    steps = ((figure / step) + Decimal("0.5")).to_integral_value("ROUND_FLOOR")
    rounded = Amount("exact", steps * step, steps * step, "USD", step)
    exact = Amount("exact", figure, figure, "USD", Decimal("0.01"))
    assert same_when_rounded(exact, rounded)
    assert same_when_rounded(rounded, exact)


def test_a_figure_outside_the_printed_rounding_disagrees() -> None:
    step = Decimal(100_000_000)
    printed = Amount("exact", Decimal(47_500_000_000), Decimal(47_500_000_000), "USD")
    printed = Amount("exact", printed.low, printed.high, "USD", step)
    near, far = Decimal(47_449_999_999), Decimal(47_450_000_000)
    assert not same_when_rounded(Amount("exact", near, near), printed)
    assert same_when_rounded(Amount("exact", far, far), printed)


@pytest.mark.parametrize("step", [None, "1e9", "5e9"])
@pytest.mark.parametrize("twenty", ["20000000000", "20e9"])
def test_an_about_does_not_agree_with_a_figure_far_from_it(
    twenty: str, step: str | None
) -> None:
    printed = None if step is None else Decimal(step)
    about = Amount("about", Decimal(twenty), Decimal(twenty), "USD", printed)
    rasner = Decimal("47.5e9")
    exact = Amount("exact", rasner, rasner, "USD", Decimal("1e8"))
    assert not same_when_rounded(about, exact)
    assert not same_when_rounded(exact, about)
    assert about.excludes(exact)


def test_an_about_agrees_with_what_rounds_to_it() -> None:
    about = Amount("about", Decimal(20), Decimal(20), "USD", Decimal(1))
    near = Amount("exact", Decimal("19.5"), Decimal("19.5"), "USD", Decimal("0.1"))
    assert same_when_rounded(about, near)
    assert same_when_rounded(near, about)
    assert not near.excludes(about)


def test_more_than_thirty_may_exceed_forty_seven_and_a_half() -> None:
    tinsley = Amount("more_than", low=Decimal("30e9"), unit="USD")
    rasner = Amount("exact", Decimal("47.5e9"), Decimal("47.5e9"), "USD")
    assert tinsley.may_exceed(rasner)
    assert not rasner.surely_above(tinsley)


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [
        ("exact", 1, 2),
        ("exact", 1, None),
        ("more_than", 1, 2),
        ("at_most", 1, None),
        ("range", 2, 1),
        ("undisclosed", 1, None),
    ],
)
def test_an_amount_that_contradicts_itself_cannot_be_made(
    kind: str, low: int | None, high: int | None
) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    with pytest.raises(ValueError, match=r"end|figure"):
        Amount(kind, *ends)  # type: ignore[arg-type] # the kind is one of them


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1E+99", "1E-99"])
def test_a_number_that_is_none_cannot_be_an_end(text: str) -> None:
    with pytest.raises(ValueError, match="low"):
        Amount("at_least", low=Decimal(text))


@given(numbers)
def test_plain_digits_mean_the_same_number(number: Decimal) -> None:
    text = plain(number)
    assert Decimal(text) == number
    assert "E" not in text
