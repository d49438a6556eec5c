"""Printed figures: which numbers a run of digits, points and commas can be."""

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

MOST_DIGITS = 40
# Wide enough that no product of a figure with its scales is rounded.
EXACT = Context(prec=200)
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SPACES = re.compile("[ \u00a0\u2009\u202f'\u2019]")


class Signs(NamedTuple):
    """The decimal and the group sign of a language."""

    decimal: str
    group: str


class Figure(NamedTuple):
    """A number and the value of its last printed digit."""

    value: Decimal
    step: Decimal


def figure(value: Decimal) -> Figure:
    """A number whose last digit counts, as for a number word."""
    exponent = value.as_tuple().exponent
    return Figure(value, Decimal(1).scaleb(int(exponent)))


@lru_cache(maxsize=4096)
def figures(printed: str, signs: Signs) -> tuple[Figure, ...]:
    """The numbers that a printed figure can be, the likeliest first.

    None for what is no figure (a date, a version, too many digits); two where one sign
    before three digits is a decimal sign here and a group sign elsewhere.

    Args:
        printed: Digits with their signs, as the tokeniser gives them.
        signs: The signs of the language.
    """
    if sum(map(str.isdigit, printed)) > MOST_DIGITS:
        return ()
    extra = _FRACTIONS.get(printed[-1])
    if extra is not None:
        whole = printed[:-1] or "0"
        return (figure(EXACT.add(Decimal(whole), extra)),) if whole.isdecimal() else ()
    bare = _SPACES.sub("", printed)
    points = [sign for sign in bare if sign in ".,"]
    if not points:
        return (figure(Decimal(bare)),)
    if bare != printed:
        return (_decimal(bare, points[0]),)
    if len(points) == 1:
        return _one_sign(bare, points[0], signs)
    last = points[-1]
    if len(set(points)) == 1:
        groups = bare.split(last)
        return (figure(Decimal("".join(groups))),) if _are_groups(groups) else ()
    head, _, _ = bare.rpartition(last)
    if last in head or not _are_groups(head.split(points[0])):
        return ()
    return (_decimal(bare.replace(points[0], ""), last),)


def _one_sign(bare: str, sign: str, signs: Signs) -> tuple[Figure, ...]:
    as_decimal = _decimal(bare, sign)
    groups = bare.split(sign)
    if not _are_groups(groups):
        return (as_decimal,)
    as_group = figure(Decimal("".join(groups)))
    if sign == signs.group:
        return (as_group,)
    if sign == signs.decimal:
        return as_decimal, as_group
    return as_group, as_decimal


def _are_groups(groups: list[str]) -> bool:
    first, *rest = groups
    return (
        0 < len(first) <= 3
        and not first.startswith("0")
        and all(len(group) == 3 for group in rest)
    )


def _decimal(bare: str, sign: str) -> Figure:
    return figure(Decimal(bare.replace(sign, ".")))
