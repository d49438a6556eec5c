"""Signs, months and plurals of the wording files are those of CLDR."""

from collections.abc import Mapping
from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import get_currency_name, get_decimal_symbol, get_group_symbol

from core.wording.dates import Dates
from core.wording.numbers import Numbers
from core.wording.texts import Texts, languages

PATTERNS = {
    "en": ("d MMMM y", "d MMM y"),
    "de": ("d. MMMM y", "d. MMM y"),
}


@pytest.mark.parametrize("language", languages())
def test_days_of_all_months_read_as_babel_writes_them(language: str) -> None:
    dates = Dates(Texts(language))
    long, short = PATTERNS[language]
    for month in range(1, 13):
        day = date(2025, month, 2)
        assert dates.day(day) == format_date(day, long, locale=language)
        assert dates.day(day, short=True) == format_date(day, short, locale=language)


@pytest.mark.parametrize("language", languages())
def test_the_signs_in_numbers_are_those_of_babel(language: str) -> None:
    texts = Texts(language)
    assert texts.template("signs.group") == get_group_symbol(language)
    assert texts.template("signs.decimal") == get_decimal_symbol(language)


@pytest.mark.parametrize("language", languages())
def test_texts_take_the_plural_form_of_babel(language: str) -> None:
    texts, locale = Texts(language), Locale(language)
    forms = texts.find("amount.shares")
    assert isinstance(forms, Mapping)
    for count in (*range(-2, 130), 1_000_001):
        own = texts.template("amount.shares", count)
        assert own == forms[locale.plural_form(count)], count


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", ["USD", "EUR", "GBP", "JPY", "CNY", "BRL", "XYZ"])
def test_a_currency_is_called_what_babel_calls_it(language: str, code: str) -> None:
    name = Numbers(Texts(language)).currency(code)
    assert name == get_currency_name(code, count=2, locale=language)


@pytest.mark.parametrize("language", languages())
def test_all_currencies_of_the_wording_file_are_known_to_babel(language: str) -> None:
    names = Texts(language).find("currencies")
    assert isinstance(names, Mapping)
    known = {code: get_currency_name(code, 2, language) for code in names}
    assert dict(names) == known
