"""One number of an amount: a figure or number word, its scale and its unit."""

from decimal import Decimal
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from core.domain.amount import plain
from core.reading.numbers import EXACT, Figure, figure
from core.reading.reader import Reader

_MOST_SCALES = 3
_HALF = Decimal("0.5")
_MINOR = Decimal("0.01")
_TENTHS = {"tens": (10, 100), "hundreds": (100, 1000)}
_DIGITS = {"digits_1": (1, 10), "digits_2": (10, 100), "digits_3": (100, 1000)}
# Where in its ten years or its ten billions "low", "mid" and "high" lie.
_DECADES = {"decade_low": (0, 5), "decade_mid": (3, 7), "decade_high": (5, 10)}


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number with its unit, before it is known what bounds it.

    Attributes:
        figures: What the printed figure can be; empty for a span.
        span: Both ends, for "tens of" and "high 30s".
        scale: What the figure counts; none where no scale word was printed.
        unit: A currency code, ``%``, ``shares``, ``count``; none if none was printed.
        shared: The key of a currency word that several currencies share.
        factor: The hundredth for pence and their like.
        bound: What a sign inside says of the number ("30+ billion").
    """

    figures: tuple[Figure, ...] = ()
    span: tuple[Decimal, Decimal] | None = None
    scale: Decimal | None = None
    unit: str | None = None
    shared: str | None = None
    factor: Decimal = Decimal(1)
    bound: str | None = None

    @property
    def has_unit(self) -> bool:
        """Whether any unit was printed, even one that is shared."""
        return self.unit is not None or self.shared is not None

    def scaled(self, reading: int) -> Figure:
        """The number in full units, in one of its readings."""
        chosen = self.figures[min(reading, len(self.figures) - 1)]
        return Figure(self._in_full(chosen.value), self._in_full(chosen.step))

    def ends(self) -> tuple[Decimal, Decimal] | None:
        """Both ends of a span in full units."""
        if self.span is None:
            return None
        return self._in_full(self.span[0]), self._in_full(self.span[1])

    def _in_full(self, figure: Decimal) -> Decimal:
        return _in_full(figure, self.scale, self.factor)

    def adopting(self, other: "Number") -> "Number":
        """This number with the scale and unit of another where it has none."""
        number = self
        if number.scale is None:
            number = replace(number, scale=other.scale)
        if not number.has_unit:
            number = replace(
                number, unit=other.unit, shared=other.shared, factor=other.factor
            )
        return number


@lru_cache(maxsize=4096)
def _in_full(figure: Decimal, scale: Decimal | None, factor: Decimal) -> Decimal:
    times = EXACT.multiply(scale or Decimal(1), factor)
    return Decimal(plain(EXACT.multiply(figure, times)))


def read_number(reader: Reader) -> Number | None:
    """Read one number where the reader stands; the reader stays if there is none."""
    item = reader.item
    if item is None or not (item.figures or item.roles):
        return None
    mark = reader.mark()
    decade = None if item.figures else _decade(reader)
    sign = 1 if item.figures else _sign(reader)
    number = _leading_currency(reader, Number())
    sign *= _sign(reader)
    core = _core(reader, number, decade)
    if core is None or (sign < 0 and core.span is not None):
        reader.back(mark)
        return None
    number = _unit(reader, _scale(reader, core))
    if number.span is not None and number.scale is None and decade is None:
        reader.back(mark)
        return None
    if sign < 0:
        negative = tuple(
            Figure(one.value.copy_negate(), one.step) for one in number.figures
        )
        number = replace(number, figures=negative)
    return number


def _decade(reader: Reader) -> tuple[int, int] | None:
    for role, ends in _DECADES.items():
        ahead = 1
        if reader.role(role) is None:
            continue
        while ahead < 3 and not reader.is_figure(ahead):
            ahead += 1
        if reader.is_figure(ahead) and reader.role("decade", ahead + 1) is not None:
            reader.take("qualifier", role)
            reader.take_glue()
            return ends
    return None


def _leading_currency(reader: Reader, number: Number) -> Number:
    code, key = reader.role("currency"), reader.role("shared")
    if code is not None:
        reader.take("currency", code)
        return replace(number, unit=code)
    if key is not None:
        reader.take("currency", key)
        return replace(number, shared=key)
    minor = reader.role("minor_code")
    if minor is not None:
        reader.take("currency", minor)
        return replace(number, unit=minor, factor=_MINOR)
    return number


def _sign(reader: Reader) -> int:
    if reader.take_if("minus", "figure"):
        return -1
    ahead = 2 if {"currency", "shared"} & reader.roles(1) else 1
    if reader.role("dash") is None or not reader.touches(1):
        return 1
    after_currency = bool(reader.parts) and reader.parts[-1].code == "currency"
    if reader.is_figure(ahead) and (after_currency or not reader.touches()):
        reader.take("figure", "-")
        return -1
    return 1


def _core(
    reader: Reader, number: Number, decade: tuple[int, int] | None
) -> Number | None:
    item = reader.item
    if item is None:
        return None
    if item.figures:
        return _figure(reader, number, item.figures, decade)
    word = reader.role("number")
    if word is not None:
        value = Decimal(word)
        reader.take("figure", word)
        if reader.take_if("half_more", "figure"):
            value += _HALF
        return replace(number, figures=(figure(value),))
    if reader.role("article") is not None and reader.role("scale", 1) is not None:
        reader.take("figure", "1")
        return replace(number, figures=(figure(Decimal(1)),))
    for role, (low, high) in {**_TENTHS, **_DIGITS}.items():
        if reader.role(role) is not None:
            reader.take("range", f"{low}-{high}")
            reader.take_glue()
            return replace(number, span=(Decimal(low), Decimal(high)))
    return None


def _figure(
    reader: Reader,
    number: Number,
    figures: tuple[Figure, ...],
    decade: tuple[int, int] | None,
) -> Number | None:
    value = figures[0].value
    reader.take("figure", plain(value))
    if reader.role("decade") is not None and reader.touches():
        if value % 10:
            return None
        reader.take("range", "decade")
        low, high = decade or (0, 10)
        return replace(
            number,
            span=(EXACT.add(value, Decimal(low)), EXACT.add(value, Decimal(high))),
        )
    if decade is not None:
        return None
    if reader.role("half_more") is not None:
        reader.take("figure", "0.5")
        return replace(number, figures=(figure(EXACT.add(value, _HALF)),))
    return replace(number, figures=figures)


def _scale(reader: Reader, number: Number) -> Number:
    bound = reader.role("suffix")
    if bound is not None and reader.touches() and reader.role("scale", 1) is not None:
        reader.take("qualifier", bound)
        number = replace(number, bound=bound)
    for _ in range(_MOST_SCALES):
        mark = reader.mark()
        reader.take_glue()
        power = reader.role("scale")
        if power is None:
            reader.back(mark)
            break
        reader.take("scale", power)
        scale = EXACT.multiply(number.scale or Decimal(1), Decimal(power))
        number = replace(number, scale=scale)
    return number


def _unit(reader: Reader, number: Number) -> Number:
    mark = reader.mark()
    reader.take_glue()
    if number.scale is not None:
        reader.take_if("of", "passed_over")
    read = _trailing_currency(reader, number)
    if read is None and not number.has_unit:
        read = _other_unit(reader, number)
    if read is None:
        reader.back(mark)
        return number
    return read


def _trailing_currency(reader: Reader, number: Number) -> Number | None:
    # "20bn-$25bn": the sign belongs to the figure behind it.
    if reader.is_figure(1) and reader.touches(1):
        return None
    code, key = reader.role("currency"), reader.role("shared")
    if code is not None and (number.unit is None or number.unit == code):
        reader.take("currency", code)
        return replace(number, unit=code, shared=None)
    if key is not None and not number.has_unit:
        reader.take("currency", key)
        return replace(number, shared=key)
    return None


def _other_unit(reader: Reader, number: Number) -> Number | None:
    minor = reader.role("minor") or reader.role("minor_code")
    if minor is not None:
        reader.take("currency", minor)
        # Pence are of one currency, cents of many: those have the key of a shared word.
        unit, shared = (minor, None) if minor.isupper() else (None, minor)
        return replace(number, unit=unit, shared=shared, factor=_MINOR)
    for role, unit in (("percent", "%"), ("shares", "shares"), ("count", "count")):
        if reader.take_if(role, role):
            return replace(number, unit=unit)
    return None
