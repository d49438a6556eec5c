"""Laws of rank ranges: they equal what comparing all pairs gives."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.answers.ranks import RankRange, ranks
from core.domain.amount import Amount

FIGURES = st.sampled_from(
    [*map(Decimal, range(30)), Decimal("9.5"), Decimal("12.25"), Decimal("1E+1")]
)
KINDS = ("exact", "about", "at_least", "more_than", "at_most", "less_than")


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Any amount that can be ranked, with few figures so that many are equal."""
    kind = draw(st.sampled_from((*KINDS, "range", "undisclosed")))
    one, other = sorted((draw(FIGURES), draw(FIGURES)))
    match kind:
        case "exact" | "about":
            return Amount(kind, one, one)
        case "at_least" | "more_than":
            return Amount(kind, one)
        case "at_most" | "less_than":
            return Amount(kind, None, one)
        case "range":
            return Amount(kind, one, other)
    return Amount("undisclosed")


def by_pairs(field: list[Amount]) -> list[tuple[int, int]]:
    """Best and worst rank as the rule says them, comparing all pairs."""
    return [
        (
            1 + sum(other.surely_above(one) for other in field),
            1 + sum(field[n].may_exceed(one) for n in range(len(field)) if n != place),
        )
        for place, one in enumerate(field)
    ]


def widened(field: list[Amount], share: Decimal) -> list[Amount]:
    """The field with every "about" turned into the range that a share gives it."""
    return [
        Amount("range", one.low * (1 - share), one.low * (1 + share))
        if one.kind == "about" and one.low is not None
        else one
        for one in field
    ]


def bare(found: list[RankRange]) -> list[tuple[int, int]]:
    """Best and worst alone."""
    return [(one.best, one.worst) for one in found]


@given(st.lists(amounts(), max_size=30))
def test_ranks_equal_those_of_all_pairs(field: list[Amount]) -> None:
    assert bare(ranks(field)) == by_pairs(field)


@given(st.permutations(range(8)), st.lists(amounts(), min_size=8, max_size=8))
def test_the_order_of_the_bids_changes_nothing(
    order: list[int], field: list[Amount]
) -> None:
    found = ranks(field)
    assert ranks([field[place] for place in order]) == [found[place] for place in order]


@given(st.lists(amounts(), min_size=1, max_size=30))
def test_undisclosed_may_be_anywhere(field: list[Amount]) -> None:
    *_, last = ranks([*field, Amount("undisclosed")])
    assert (last.best, last.worst) == (1, len(field) + 1)
    assert last.about_hides is None


@given(st.lists(amounts(), max_size=12))
def test_just_beyond_its_margin_a_rank_changes_and_not_before(
    field: list[Amount],
) -> None:
    near = Decimal("1e-12")
    for place, found in enumerate(ranks(field)):
        margin = found.about_hides
        if margin is None:
            assert by_pairs(widened(field, Decimal(50)))[place] == (
                found.best,
                found.worst,
            )
            continue
        beyond = by_pairs(widened(field, margin + near))[place]
        assert beyond != (found.best, found.worst)
        if margin > near:
            below = by_pairs(widened(field, margin - near))[place]
            assert below == (found.best, found.worst)


def test_about_twenty_below_thirty_hides_half() -> None:
    twenty, thirty = Decimal(20), Decimal(30)
    field = [Amount("more_than", thirty), Amount("about", twenty, twenty)]
    assert [one.about_hides for one in ranks(field)] == [Decimal("0.5")] * 2


@st.composite
def narrowed(draw: st.DrawFn, one: Amount) -> Amount:
    """An amount that allows no more than another one."""
    low, high = one.low, one.high
    if low is None:
        low = draw(FIGURES) - 40 if high is None else high - draw(FIGURES)
    if high is None:
        high = low + draw(FIGURES)
    if one.kind in ("more_than", "less_than"):
        # The figure itself is excluded.
        low += Decimal("0.001") if one.kind == "more_than" else 0
        high -= Decimal("0.001") if one.kind == "less_than" else 0
    if low > high:
        return one
    middle = (low + high) / 2
    return draw(
        st.sampled_from((Amount("range", low, high), Amount("exact", middle, middle)))
    )


@given(st.data(), st.lists(amounts(), min_size=1, max_size=12))
def test_narrowing_a_bid_never_widens_anyones_ranks(
    data: st.DataObject, field: list[Amount]
) -> None:
    tighter = [data.draw(narrowed(field[0])), *field[1:]]
    for before, after in zip(ranks(field), ranks(tighter), strict=True):
        assert before.best <= after.best
        assert after.worst <= before.worst


@given(st.lists(st.tuples(amounts(), st.booleans()), max_size=12))
def test_a_computed_about_may_be_a_range(field: list[tuple[Amount, bool]]) -> None:
    near = Decimal("1e-12")
    every = [one for one, _ in field]
    hazy = [
        mark and one.low is not None and one.high is not None for one, mark in field
    ]

    def wider(share: Decimal) -> list[Amount]:
        return [
            Amount("range", one.low * (1 - share), one.high * (1 + share))
            if mark and one.low and one.high
            else one
            for one, mark in zip(every, hazy, strict=True)
        ]

    for place, found in enumerate(ranks(every, hazy)):
        margin = found.about_hides
        expected = (found.best, found.worst)
        if margin is None:
            assert by_pairs(wider(Decimal(50)))[place] == expected
        else:
            assert by_pairs(wider(margin + near))[place] != expected
            if margin > near:
                assert by_pairs(wider(margin - near))[place] == expected
