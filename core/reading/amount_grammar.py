"""An amount in the phrases of a text: qualifiers, one or two numbers, what follows."""

from decimal import Decimal

import msgspec
from msgspec.structs import replace

from core.domain.amount import Amount, AmountKind
from core.reading.lexicon import Shared
from core.reading.number_grammar import Number, read_number
from core.reading.phrases import Item
from core.reading.reader import Reader
from core.reading.results import Part

# Bounds that keep the reading linear, far above what is ever printed.
_MOST_BEFORE = 8
_MOST_BEHIND = 6
# What may stand before a number; the roles that are looked for there.
_LEADS = frozenset(
    ["qualifier", "between", "from", "the", "article", "topic", "passed_over"]
)
# A figure that large lacks no scale.
COMPLETE = 1000
_FOLLOWS = frozenset(["suffix", "per_share", "passed_over"])
_BOUNDS: dict[str, AmountKind] = {
    kind: kind for kind in ("at_least", "more_than", "at_most", "less_than")
}


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """An amount as its words stand, before units and readings are settled.

    Attributes:
        first: Index of its first phrase.
        behind: Index of the phrase behind it.
        parts: What its phrases were taken for.
        low: Its number, or the lower of two.
        high: The upper of two numbers.
        kind: How the words bound it; none if they contradict each other.
        from_to: Whether it may as well be a step from one amount to another.
        per_share: Whether it is for one share.
    """

    first: int
    behind: int
    parts: tuple[Part, ...]
    low: Number
    high: Number | None
    kind: AmountKind | None
    from_to: bool
    per_share: bool

    @property
    def unit(self) -> str | None:
        """The unit that was printed; none if none was, or a shared one."""
        return self.low.unit

    @property
    def is_bare(self) -> bool:
        """Whether it is a figure without any scale or unit, as in a ratio."""
        return not self.low.has_unit and self.low.scale is None

    @property
    def last_number_is_bare(self) -> bool:
        """Whether it ends with a figure without scale or unit behind it."""
        codes = [part.code for part in self.parts if part.code != "passed_over"]
        return bool(codes) and codes[-1] == "figure"

    def amounts(self, words: str, unit: str | None) -> tuple[Amount, ...]:
        """All amounts that the words can mean, the likeliest first."""
        if self.kind is None:
            return ()
        most = max(len(self.low.figures), len(self.high.figures) if self.high else 1)
        if most <= 1:
            only = self._amount(words, unit, 0)
            return () if only is None else (only,)
        found = (self._amount(words, unit, reading) for reading in range(most))
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def ends(self, words: str, unit: str | None) -> tuple[Amount, ...]:
        """The two amounts of "from X to Y"."""
        found = []
        for number in (self.low, self.high):
            if number is not None and number.figures:
                value, step = number.scaled(0)
                found.append(Amount("exact", value, value, unit, step, words))
        return tuple(found)

    def _amount(self, words: str, unit: str | None, reading: int) -> Amount | None:
        try:
            return self._checked_amount(words, unit, reading)
        except ValueError:
            # More digits than money has, or two ends the wrong way round.
            return None

    def _checked_amount(
        self, words: str, unit: str | None, reading: int
    ) -> Amount | None:
        kind = self.kind
        if kind is None:
            return None
        ends = self.low.ends()
        if ends is not None:
            return Amount("range", *ends, unit, None, words)
        value, step = self.low.scaled(reading)
        if self.high is not None:
            upper, other_step = self.high.scaled(reading)
            return Amount("range", value, upper, unit, min(step, other_step), words)
        low = None if kind in ("at_most", "less_than") else value
        high = None if kind in ("at_least", "more_than") else value
        return Amount(kind, low, high, unit, step, words)


def read_quantity(
    items: tuple[Item, ...], at: int, *, joins: bool = True, prose: bool = False
) -> Quantity | None:
    """Read an amount that begins at a phrase; none if none begins there.

    Args:
        items: The phrases of the text.
        at: Index of the phrase.
        joins: Whether two numbers may make one range.
        prose: Whether the text is prose, where a word such as "um" ("it is about the
            sum of") bounds nothing.
    """
    if not (items[at].figures or items[at].roles):
        return None
    reader = Reader(items, at)
    said, between, from_ = _before(reader, prose=prose)
    low = read_number(reader)
    if low is None:
        return None
    low, high = _second(reader, low, between=between) if joins else (low, None)
    if between and high is None:
        return None
    said += [number.bound for number in (low, high) if number and number.bound]
    per_share = _behind(reader, said)
    return Quantity(
        first=at,
        behind=reader.at,
        parts=tuple(reader.parts),
        low=low,
        high=high,
        kind=_kind(said, is_range=high is not None or low.span is not None),
        from_to=from_ and high is not None,
        per_share=per_share,
    )


def settle(
    quantity: Quantity, shared: dict[str, Shared], home: str | None
) -> tuple[str | None, tuple[str, ...], bool]:
    """Which unit an amount has, which it may have, and whether that is assumed."""
    if quantity.low.unit is not None:
        return quantity.low.unit, (), False
    if quantity.low.shared is None:
        return None, (home,) if home else (), False
    known = shared[quantity.low.shared]
    unit = home if home in known.choices else known.suggest
    choices = known.choices
    if unit is not None:
        choices = (unit, *(code for code in choices if code != unit))
    return unit, choices, unit is not None


def _before(reader: Reader, *, prose: bool) -> tuple[list[str], bool, bool]:
    said: list[str] = []
    between = from_ = False
    for _ in range(_MOST_BEFORE):
        if _LEADS.isdisjoint(reader.roles()):
            break
        kind = reader.role("qualifier")
        if reader.role("between") is not None:
            reader.take("range", "between")
            between = True
        elif kind is not None and not (prose and reader.role("topic") is not None):
            said.append(kind)
            reader.take("qualifier", kind)
        elif reader.role("from") is not None:
            reader.take("range", "from")
            from_ = True
        elif prose and said and reader.role("the") is not None:
            # "Below the £5 offered": the five pounds themselves are exact.
            said.clear()
            reader.take("passed_over")
        elif _is_mere_article(reader) or reader.role("topic") is not None:
            reader.take("passed_over")
        elif not reader.take_if("passed_over", "passed_over"):
            break
    return said, between, from_


def _is_mere_article(reader: Reader) -> bool:
    """Whether an article counts nothing: it does in "a million" and "un euro"."""
    if reader.role("article") is None or reader.role("scale", 1) is not None:
        return False
    counts = reader.role("number") is not None
    return not (counts and {"currency", "shared"} & reader.roles(1))


def _second(
    reader: Reader, low: Number, *, between: bool
) -> tuple[Number, Number | None]:
    mark = reader.mark()
    joined = (between and reader.take_if("between_and", "range")) or reader.take_if(
        "range", "range"
    )
    if not joined:
        if reader.role("dash") is None:
            return low, None
        reader.take("range", "-")
    if between:
        while reader.take_if("qualifier", "qualifier"):
            pass
    high = read_number(reader)
    pair = _pair(low, high) if high is not None else None
    if pair is None:
        reader.back(mark)
        return low, None
    return pair


def _pair(low: Number, high: Number) -> tuple[Number, Number] | None:
    if not (low.figures and high.figures):
        return None
    pairs = [(low.adopting(high), high.adopting(low))]
    if low.figures[0].value >= COMPLETE and low.scale is None:
        # "$800,000 to $1 million".
        whole = replace(low, scale=Decimal(1))
        pairs.append((whole.adopting(high), high.adopting(low)))
    for one, other in pairs:
        same = (one.unit, one.shared) == (other.unit, other.shared)
        if same and one.scaled(0).value <= other.scaled(0).value:
            return one, other
    return None


def _behind(reader: Reader, said: list[str]) -> bool:
    per_share = False
    settled = reader.mark()
    for _ in range(_MOST_BEHIND):
        if _FOLLOWS.isdisjoint(reader.roles()):
            break
        kind = reader.role("suffix")
        if reader.role("per_share") is not None:
            reader.take("per_share")
            per_share = True
            settled = reader.mark()
        elif kind is not None and _is_suffix(reader):
            said.append(kind)
            reader.take("qualifier", kind)
            settled = reader.mark()
        elif not reader.take_if("passed_over", "passed_over"):
            break
    reader.back(settled)
    return per_share


def _is_suffix(reader: Reader) -> bool:
    """Whether "plus" bounds the amount, and does not add something to it."""
    following = reader.at + 1
    if following >= len(reader.items):
        return True
    item = reader.items[following]
    adds = {"currency", "shared", "number", "article", "the"} & item.roles.keys()
    return bool(item.roles) and not adds and not item.figures


def _kind(said: list[str], *, is_range: bool) -> AmountKind | None:
    if not said:
        return "range" if is_range else "exact"
    bounds = {kind for kind in said if kind in _BOUNDS}
    if is_range:
        return None if bounds else "range"
    if len(bounds) > 1:
        return None
    if bounds:
        return _BOUNDS[bounds.pop()]
    return "about" if "about" in said else "exact"
