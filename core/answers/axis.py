"""The chart's axis: round ticks, and a top that leaves room for an open end."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal, localcontext

from core.answers.board import Axis
from core.domain.amount import Amount, plain
from core.domain.price import Basis

_OPEN = frozenset({"at_least", "more_than"})
# How far beyond its figure an axis goes: a bar needs an edge, an open end room.
_ROOM_FOR_EDGE = Decimal("1.04")
_ROOM_FOR_OPEN_END = Decimal("1.25")
_ROOM_FOR_ABOUT = Decimal("1.1")
_AIM = 5
# Of a logarithmic axis: from so few powers of ten on it is divided, and so many fit.
_SHORT, _MOST_DECADES = 2, 8
# Enough for any amount that a book can hold, and its hundredths.
_PRECISION = 130


def axis_of(amounts: Iterable[Amount], unit: str | None, basis: Basis | None) -> Axis:
    """An axis from zero on which some amounts of one unit can be drawn."""
    reach = max(map(_reach, amounts), default=Decimal(0))
    per_share = basis == "per_share"
    if reach <= 0:
        return Axis(unit=unit, per_share=per_share)
    with localcontext() as context:
        context.prec = _PRECISION
        step = round_step(reach / _AIM)
        count = int((reach / step).to_integral_value(ROUND_CEILING))
        ticks = tuple(Decimal(plain(step * place)) for place in range(count + 1))
    return Axis(unit=unit, per_share=per_share, top=ticks[-1], ticks=ticks)


def ratio_ticks(bottom: Decimal, top: Decimal) -> tuple[Decimal, ...]:
    """Ticks of a logarithmic axis: powers of ten; 1, 2 and 5 of them on a short one.

    Args:
        bottom: Where the axis begins, a power of ten.
        top: Where it ends.
    """
    if not 0 < bottom < top:
        return ()
    powers = range(bottom.adjusted(), top.adjusted() + 1)
    if len(powers) <= _SHORT:
        fine = (
            Decimal(factor).scaleb(power) for power in powers for factor in (1, 2, 5)
        )
        return tuple(one for one in fine if one <= top)
    step = -(-len(powers) // _MOST_DECADES)
    return tuple(Decimal(1).scaleb(power) for power in powers[::step])


def round_step(least: Decimal) -> Decimal:
    """The smallest of 1, 2 or 5 times a power of ten that is not below a number."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= least)


def _reach(amount: Amount) -> Decimal:
    if amount.kind in _OPEN and amount.low is not None:
        return amount.low * _ROOM_FOR_OPEN_END
    if amount.high is None:
        return Decimal(0)
    room = _ROOM_FOR_ABOUT if amount.kind == "about" else _ROOM_FOR_EDGE
    return amount.high * room
