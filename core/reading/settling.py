"""From an amount in words to its readings, and whether they can be trusted."""

from core.reading.amount_grammar import Quantity, settle
from core.reading.lexicon import AmountLexicon
from core.reading.phrases import Item
from core.reading.results import ReadAmount

_NOT_MONEY = frozenset({"%", "shares", "count"})


def settled(
    quantity: Quantity, words: str, lexicon: AmountLexicon, home: str | None
) -> ReadAmount:
    """The readings of an amount, with its unit and what that leaves open."""
    unit, choices, assumed = settle(quantity, lexicon.shared, home)
    amounts = quantity.amounts(words, unit)
    hints: tuple[str, ...] = ()
    if quantity.kind is None:
        hints = ("contradiction",)
    elif not amounts:
        hints = ("word_not_understood",)
    elif quantity.from_to:
        amounts = (*amounts, *quantity.ends(words, unit))
        hints = ("from_to",)
    elif len(amounts) > 1:
        hints = ("ambiguous",)
    return ReadAmount(
        words,
        amounts[0] if len(amounts) == 1 else None,
        quantity.per_share,
        quantity.parts,
        ("currency",) if assumed else (),
        choices,
        amounts if len(amounts) > 1 else (),
        hints=hints,
    )


def converts(items: tuple[Item, ...], one: Quantity, two: Quantity) -> bool:
    """Whether the second amount, in brackets, is the first in another currency.

    One word may stand between ("a €1bn loan ($1.1bn)"), if the brackets hold no more.
    """
    between = items[one.behind : two.first]
    in_brackets = len(between) in (1, 2) and "open" in between[-1].roles
    if in_brackets and len(between) == 2:
        behind = items[two.behind] if two.behind < len(items) else None
        in_brackets = behind is not None and "close" in behind.roles
    same = (one.low.unit, one.low.shared) == (two.low.unit, two.low.shared)
    return in_brackets and two.low.has_unit and not same


def is_money(items: tuple[Item, ...], quantity: Quantity) -> bool:
    """Whether an amount is a sum of money: with a currency, or at least a scale."""
    if quantity.unit in _NOT_MONEY or is_broken(items, quantity, strict=False):
        return False
    return quantity.low.has_unit or quantity.low.scale is not None


def is_broken(items: tuple[Item, ...], quantity: Quantity, *, strict: bool) -> bool:
    """Whether an unknown word or sign beside the figure may belong to it.

    Args:
        items: The phrases of the text.
        quantity: The amount.
        strict: Whether any unknown word counts that stands before the amount ("hardly
            30 bn") or behind a bare figure, not only one that touches it.
    """
    before = items[quantity.first - 1] if quantity.first else None
    if before is not None and is_unknown(before):
        touches = before.end == items[quantity.first].start
        if touches or strict:
            return True
    if quantity.behind >= len(items):
        return False
    behind = items[quantity.behind]
    if "dash" in behind.roles and quantity.last_number_is_bare:
        return items[quantity.behind - 1].end == behind.start
    if not is_unknown(behind):
        return False
    touches = items[quantity.behind - 1].end == behind.start
    return touches or (strict and quantity.last_number_is_bare)


def is_unknown(item: Item) -> bool:
    """Whether a phrase is neither a figure nor known."""
    return not item.figures and not item.roles
