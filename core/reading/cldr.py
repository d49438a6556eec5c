"""What CLDR knows about a language's numbers, currencies and months."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from core.reading.numbers import Signs

if TYPE_CHECKING:
    from babel import Locale

_ENGLISH = Signs(".", ",")


@lru_cache
def locale(language: str) -> "Locale | None":
    """The locale of a language code such as ``de`` or ``en_GB``; none if unknown."""
    # Babel takes a while to load, and most starts of the program read no text.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (slow to load)

    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None


def signs(language: str) -> Signs:
    """The decimal and group sign of a language."""
    known = locale(language)
    if known is None:
        return _ENGLISH
    symbols = known.number_symbols["latn"]
    return Signs(symbols["decimal"], symbols["group"])


def scales(language: str) -> Iterator[tuple[str, str]]:
    """Words and short forms for powers of ten, with the power in full digits."""
    known = locale(language)
    if known is None:
        return
    formats = known.compact_decimal_formats
    for length in ("long", "short"):
        for by_magnitude in (formats.get(length) or {}).values():
            for magnitude, pattern in by_magnitude.items():
                zeros = pattern.pattern.count("0")
                word = "".join((pattern.prefix[0], pattern.suffix[0])).strip()
                word = word.replace("'", "")
                if zeros and word:
                    yield word, str(int(magnitude) // 10 ** (zeros - 1))


def currency_codes(language: str) -> tuple[str, ...]:
    """The ISO 4217 codes that CLDR has names for."""
    known = locale(language)
    return () if known is None else tuple(known.currencies)


def currency_names(language: str) -> Iterator[tuple[str, str]]:
    """Names in singular and plural, and signs, with their ISO 4217 code."""
    from babel.numbers import get_currency_name  # noqa: PLC0415 (as above)

    known = locale(language)
    if known is None:
        return
    for code, name in known.currencies.items():
        forms = {name, *(get_currency_name(code, count, known) for count in (1, 2, 5))}
        for form in sorted(forms):
            # A name with the years of its use is nobody's prose.
            if "(" not in form:
                yield form, code
    for code, sign in known.currency_symbols.items():
        if len(sign) > 1 or not sign.isalpha():
            yield sign, code


def months(language: str) -> Iterator[tuple[str, str]]:
    """Names and short forms of the months with their numbers."""
    known = locale(language)
    if known is not None:
        for use in ("format", "stand-alone"):
            for length in ("wide", "abbreviated"):
                for number, name in known.months[use][length].items():
                    yield name, str(number)


def full_months(language: str) -> frozenset[str]:
    """Names of the months that are no short forms, "May" among them."""
    known = locale(language)
    if known is None:
        return frozenset()
    return frozenset(
        name
        for use in ("format", "stand-alone")
        for name in known.months[use]["wide"].values()
    )


def weekdays(language: str, length: str) -> Iterator[tuple[str, str]]:
    """Names (``wide``) or short forms (``abbreviated``) of weekdays; Monday is 0."""
    known = locale(language)
    if known is not None:
        for use in ("format", "stand-alone"):
            for number, name in known.days[use][length].items():
                yield name, str(number)
