"""Amounts in the words of the press: one in a field, or all in a text."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from core.domain.amount import Amount
from core.reading.amount_grammar import Quantity, read_quantity
from core.reading.lexicon import amount_lexicon, usable
from core.reading.parts import stretches
from core.reading.results import Part, ReadAmount
from core.reading.settling import converts, is_broken, is_unknown, settled

# Longer texts belong into the prose reader, not into a field.
MOST_CHARACTERS = 10_000
# A word that changes an amount and is left over forbids reading the rest.
_DECISIVE = frozenset(
    [
        "qualifier",
        "suffix",
        "negation",
        "minus",
        "between",
        "scale",
        "tens",
        "hundreds",
        "digits_1",
        "digits_2",
        "digits_3",
        "decade",
        "decade_low",
        "decade_mid",
        "decade_high",
        "vague",
        "percentage_points",
        "change",
        "currency",
        "shared",
        "minor",
        "minor_code",
        "half_more",
        "comparison",
    ]
)
_IGNORED = frozenset(
    ["passed_over", "separator", "dash", "open", "close", "article", "either"]
)
_HALF = Decimal(50)
_FIGURELESS = {
    "undisclosed": Amount("undisclosed"),
    "no_price": Amount("no_price"),
    "stake_above_half": Amount("more_than", low=_HALF, unit="%", step=Decimal(1)),
    "stake_below_half": Amount("less_than", high=_HALF, unit="%", step=Decimal(1)),
}


def read_amount(
    text: str, languages: Sequence[str], *, home_currency: str | None = None
) -> ReadAmount:
    """Read the amount that was typed into a field, and say how.

    Nothing is guessed: what has two readings gives both in ``alternatives`` and no
    amount; what was not read is kept in ``unread``.

    Args:
        text: What was typed, in the words of the press.
        languages: Languages that the words may be in, the likeliest first.
        home_currency: The currency to suggest, an ISO 4217 code.
    """
    if len(text) > MOST_CHARACTERS:
        return ReadAmount(text, unread=(text,), hints=("too_long",))
    fields = [
        _Field(text, language, home_currency) for language in usable(tuple(languages))
    ]
    return _best([(field.unknown, field.odd_case, field.read()) for field in fields])


class _Field:
    """One reading of a field in one language."""

    def __init__(self, text: str, language: str, home: str | None) -> None:
        self.text = text
        self.language = language
        self.home = home
        self.lexicon = amount_lexicon(language)
        self.items = self.lexicon.phrases.items(text)
        self.odd_case = sum(item.odd_case for item in self.items)
        self.unknown = sum(
            item.end - item.start for item in self.items if is_unknown(item)
        )

    def read(self) -> ReadAmount:
        """The reading, with what was not read."""
        quantities, left = self._quantities()
        if quantities:
            read = self._of_quantities(quantities, left)
        else:
            read, left = self._without_figure(left)
        parts = [*read.parts, *(self._left_part(at) for at in left)]
        parts.sort()
        return replace(
            read,
            parts=tuple(parts),
            unread=stretches(self.text, parts),
            language=self.language,
        )

    def _quantities(self) -> tuple[list[Quantity], list[int]]:
        quantities: list[Quantity] = []
        left: list[int] = []
        at = 0
        while at < len(self.items):
            quantity = read_quantity(self.items, at)
            if quantity is None:
                left.append(at)
                at += 1
            else:
                quantities.append(quantity)
                at = quantity.behind
        return quantities, left

    def _of_quantities(self, quantities: list[Quantity], left: list[int]) -> ReadAmount:
        first, *more = quantities
        before = first
        parts = list(first.parts)
        others: list[ReadAmount] = []
        apart = True
        for quantity in more:
            is_conversion = converts(self.items, before, quantity)
            code = "conversion" if is_conversion else "other_amount"
            parts += [part._replace(code=code) for part in quantity.parts]
            if not is_conversion:
                apart = apart and self._are_apart(before, quantity)
                others.append(self._settled(quantity))
            before = quantity
        read = replace(self._settled(first), parts=tuple(parts), others=tuple(others))
        hint = self._obstacle(quantities, left)
        if hint is None and not apart:
            hint = "several_amounts"
        if hint is not None:
            return replace(
                read, amount=None, alternatives=(), assumed=(), hints=(hint,)
            )
        return replace(read, hints=("several_amounts",)) if others else read

    def _settled(self, quantity: Quantity) -> ReadAmount:
        return settled(quantity, self.text, self.lexicon, self.home)

    def _are_apart(self, one: Quantity, two: Quantity) -> bool:
        """Whether two amounts stand for themselves, and are not one in two pieces."""
        between = self.items[one.behind : two.first]
        if any("between_and" in item.roles for item in between):
            return False
        if _is_unfinished(one, two):
            return False
        return bool(between) or two.parts[0].code not in ("figure", "currency")

    def _obstacle(self, quantities: list[Quantity], left: list[int]) -> str | None:
        """Why the amount can't be trusted, as a hint; none if it can."""
        for at in left:
            roles = self.items[at].roles
            if "vague" in roles:
                return "vague"
            if _DECISIVE & roles.keys() and "passed_over" not in roles:
                return "word_not_understood"
        if is_broken(self.items, quantities[0], strict=True):
            return "word_not_understood"
        return None

    def _without_figure(self, left: list[int]) -> tuple[ReadAmount, list[int]]:
        """Read what has no figure: undisclosed, no price, a majority, or nothing."""
        for role, amount in _FIGURELESS.items():
            for at in left:
                rest = [other for other in left if other != at]
                if role not in self.items[at].roles or self._is_decisive(rest):
                    continue
                item = self.items[at]
                part = Part(item.start, item.end, role, "")
                worded = replace(amount, words=self.text)
                return ReadAmount(self.text, worded, parts=(part,)), rest
        hints: tuple[str, ...] = ("no_amount",) if self.items else ()
        if any("vague" in self.items[at].roles for at in left):
            hints = ("vague",)
        return ReadAmount(self.text, hints=hints), left

    def _is_decisive(self, left: list[int]) -> bool:
        return any(_DECISIVE & self.items[at].roles.keys() for at in left)

    def _left_part(self, at: int) -> Part:
        item = self.items[at]
        code = "passed_over" if _IGNORED & item.roles.keys() else "unread"
        return Part(item.start, item.end, code, "")


def _is_unfinished(one: Quantity, two: Quantity) -> bool:
    """Whether the first is bare, or may lack the scale of the second ($20 or 25bn)."""
    lacks_scale = one.low.scale is None and two.low.scale is not None
    return one.is_bare or (lacks_scale and not one.per_share)


def _best(readings: list[tuple[int, int, ReadAmount]]) -> ReadAmount:
    """The reading of the language that knows most of the words, in its usual case.

    Languages that know equally many, and read different amounts, are alternatives.
    """
    fewest = min(reading[:2] for reading in readings)
    ties = [read for *rank, read in readings if tuple(rank) == fewest]
    best = next((read for read in ties if read.amount or read.alternatives), ties[0])
    amounts = tuple(
        dict.fromkeys(
            amount
            for read in ties
            for amount in (read.alternatives or ((read.amount,) if read.amount else ()))
        )
    )
    if len(amounts) > 1 and best.amount is not None:
        return replace(best, amount=None, alternatives=amounts, hints=("ambiguous",))
    return replace(best, alternatives=amounts) if len(amounts) > 1 else best
