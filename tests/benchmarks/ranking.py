"""Ranking many bidders: in half a second, and in n log n.

The peer compares all pairs, on so few bidders that it ends; both must find the same.
"""

from decimal import Decimal
from random import Random

from core.answers.ranks import ranks
from core.domain.amount import Amount, AmountKind
from tests.benchmarks.measured import Measured, best_of

_LONGEST = 0.5
# Of twice as many n log n takes 2.1 times as long, and all pairs four times.
_DOUBLED = 3
_FEW = 1000
_FASTER_THAN_PAIRS = 20
_KINDS: tuple[AmountKind, ...] = (
    *("exact",) * 6,
    *("about", "more_than", "at_least", "at_most", "less_than"),
    *("range", "undisclosed"),
)


def measure(size: int) -> list[Measured]:
    """Rank so many bidders, half of them, and a few beside all pairs."""
    rng = Random(1)  # noqa: S311 (data for benchmarks)
    amounts = [_amount(rng) for _ in range(size)]
    few = amounts[:_FEW]
    if [(one.best, one.worst) for one in ranks(few)] != _all_pairs(few):
        raise AssertionError("both must find the same")
    whole = best_of(3, lambda: ranks(amounts))
    half = best_of(3, lambda: ranks(amounts[: size // 2]))
    quick, pairs = best_of(3, lambda: ranks(few)), best_of(1, lambda: _all_pairs(few))
    return [
        Measured(f"ranking {size:,} bidders; the bar", whole, _LONGEST, 1, "within"),
        Measured(
            f"ranking {size:,} bidders; half as many", whole, half, _DOUBLED, "within"
        ),
        Measured(
            f"ranking {_FEW:,} bidders; all pairs",
            quick,
            pairs,
            _FASTER_THAN_PAIRS,
            "faster",
        ),
    ]


def _all_pairs(amounts: list[Amount]) -> list[tuple[int, int]]:
    """Best and worst rank of each, by looking at everyone else."""
    return [
        (
            1 + sum(other.surely_above(one) for other in amounts if other is not one),
            1 + sum(other.may_exceed(one) for other in amounts if other is not one),
        )
        for one in amounts
    ]


def _amount(rng: Random) -> Amount:
    kind = rng.choice(_KINDS)
    low = high = None
    figure = Decimal(rng.randrange(1, 10**9)) * 1000
    if kind in ("exact", "about", "more_than", "at_least", "range"):
        low = figure
    if kind in ("exact", "about", "at_most", "less_than"):
        high = figure
    if kind == "range":
        high = figure + Decimal(rng.randrange(1, 10**9))
    unit = None if kind == "undisclosed" else "USD"
    return Amount(kind, low, high, unit)
