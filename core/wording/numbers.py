"""Numbers, amounts and prices in words: never rounded, never guessed."""

from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from core.domain.amount import Amount
from core.domain.price import Price
from core.wording.texts import Texts

# By power of ten, from the greatest.
_SCALES = {12: "trillion", 9: "billion", 6: "million"}
# More decimals than this behind "bn" read worse than the digits in full.
_MOST_DECIMALS = 3
# Holds every digit that an amount may have.
_WIDE = Context(prec=200)


class AmountParts(NamedTuple):
    """An amount in three pieces, so that a list can set them in different weights.

    Attributes:
        qualifier: "more than", or the words of an amount without a number.
        figure: "30 bn"; empty for an amount without a number.
        unit: "USD"; empty where none was printed.
    """

    qualifier: str
    figure: str
    unit: str


class Numbers:
    """Words numbers, amounts and prices in one language."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._signs = str.maketrans(
            {",": texts.template("signs.group"), ".": texts.template("signs.decimal")}
        )

    def number(self, number: Decimal | int, decimals: int | None = None) -> str:
        """A number in full digits, grouped; with at least so many decimals."""
        number = Decimal(number)
        least = max(0, _decimals_of(number))
        text = format(number, f",.{max(least, decimals or 0)}f")
        return text.translate(self._signs)

    def percent(self, share: Decimal) -> str:
        """A computed share of one as a percentage, to one decimal: 0.5 is 50%."""
        rounded = (share * 100).quantize(Decimal("0.1"), context=_WIDE)
        return self._texts.say(
            "amount.percent", number=self.number(rounded.normalize())
        )

    def parts(self, amount: Amount, *, long: bool = False) -> AmountParts:
        """The pieces of an amount; ``long`` writes all digits."""
        if not amount.has_number:
            return AmountParts(self._texts.say(f"amount.{amount.kind}"), "", "")
        if amount.kind == "range":
            qualifier = ""
        else:
            qualifier = self._texts.say(f"amount.{amount.kind}")
        figure = self._figure(amount, long=long)
        return AmountParts(qualifier, figure, self._unit(amount))

    def amount(self, amount: Amount, *, long: bool = False) -> str:
        """An amount in words: "more than 30 bn USD"."""
        qualifier, figure, unit = self.parts(amount, long=long)
        if unit == "%":
            figure, unit = self._texts.say("amount.percent", number=figure), ""
        return " ".join(piece for piece in (qualifier, figure, unit) if piece)

    def price(self, price: Price, *, long: bool = False) -> str:
        """A price with its basis and condition: "17.28 GBP a share"."""
        text = self.amount(price.amount, long=long)
        if price.amount.has_number and price.basis != "total":
            text = self._texts.say(f"amount.basis.{price.basis}", amount=text)
        if price.condition:
            text = self._texts.say(
                "amount.condition", amount=text, condition=price.condition
            )
        return text

    def currency(self, code: str) -> str:
        """The name of a currency, in the plural: "US dollars"."""
        found = self._texts.find(f"currencies.{code}")
        if isinstance(found, str):
            return found
        return _currency(self._texts.language, code)

    def _unit(self, amount: Amount) -> str:
        if amount.unit == "shares":
            one = amount.high == 1 and amount.low in (None, 1)
            return self._texts.say("amount.shares", count=1 if one else 2)
        if amount.unit == "count":
            return ""
        return amount.unit or ""

    def _figure(self, amount: Amount, *, long: bool) -> str:
        ends = [end for end in (amount.low, amount.high) if end is not None]
        if amount.kind != "range":
            ends = ends[:1]
        power = None if long else _scale_for(ends)
        texts = [self._end(end, amount.step, power) for end in ends]
        figure = texts[0]
        if len(texts) == 2:
            figure = self._texts.say("amount.range", low=texts[0], high=texts[1])
        if power is None:
            return figure
        return f"{figure} {self._texts.say(f'scales.{_SCALES[power]}')}"

    def _end(self, end: Decimal, step: Decimal | None, power: int | None) -> str:
        if power is not None:
            end = end.scaleb(-power, _WIDE)
            step = step.scaleb(-power, _WIDE) if step is not None else None
        printed = 0 if step is None else _decimals_of(step)
        return self.number(end, printed if printed <= _MOST_DECIMALS else 0)


@lru_cache(maxsize=512)
def _currency(language: str, code: str) -> str:
    from babel.numbers import get_currency_name  # noqa: PLC0415 (for rare currencies only)

    return get_currency_name(code, count=2, locale=language)


def _decimals_of(number: Decimal) -> int:
    """How many decimals a number needs; negative when it ends in zeros."""
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or not any(digits):
        return 0
    zeros = next(n for n, digit in enumerate(reversed(digits)) if digit)
    return -(exponent + zeros)


def _scale_for(ends: list[Decimal]) -> int | None:
    """The power of ten of the scale word that suits all ends, without rounding."""
    most = max(ends, key=abs)
    least = min((end for end in ends if end), key=abs, default=most)
    for power in _SCALES:
        # An end of less than a tenth of the word would be hard to read with it.
        if most.adjusted() >= power and least.adjusted() >= power - 1:
            fits = all(_decimals_of(end) + power <= _MOST_DECIMALS for end in ends)
            return power if fits else None
    return None
