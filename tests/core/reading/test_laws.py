"""Laws of reading: what is printed is read back, and no text does harm."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import FrameType

import pytest
from babel.dates import format_date
from babel.numbers import format_compact_currency, format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.amount import Amount
from core.reading import find_amounts, find_dates, read_amount, read_date
from core.reading.tokens import tokens

LANGUAGES = st.sampled_from(
    ["en", "de", "de_CH", "en_GB", "fr", "es", "it", "nl", "sv"]
)
MONEY = st.decimals(
    min_value=-(10**15),
    max_value=10**15,
    places=2,
    allow_nan=False,
    allow_infinity=False,
)
PIECES = (
    *("rund", "20", "Mrd", ".", ",", "-", "$", "€", "bn", "to", "and", "between"),
    *("bis", "zu", "about", "1,250", "30s", "high", "(", ")", "%", "p", "a", "share"),
    *("je", "Aktie", "half", "3", "April", "2025", "by", "Q", "17", ":", "00", "/"),
    *("since", "or", "not", "\n", "Thursday", "4/3/2025", "Mitte", "'", "from"),
)
WORDS = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
TEXTS = st.text(max_size=200) | WORDS


def readings(text: str, language: str) -> list[Amount]:
    """All amounts that a text may mean."""
    read = read_amount(text, (language,))
    return [*read.alternatives, *([read.amount] if read.amount else [])]


@given(MONEY, LANGUAGES)
def test_a_number_printed_by_a_language_is_read_back(
    number: Decimal, language: str
) -> None:
    text = format_decimal(number, locale=language)
    assert any(one.low == number for one in readings(text, language))


@given(st.integers(-(10**39), 10**39), st.sampled_from(["", " million"]))
def test_no_digit_is_lost_however_large_the_figure(number: int, scale: str) -> None:
    times = 10**6 if scale else 1
    found = readings(f"{number:,}{scale}", "en")
    assert [one.low for one in found] == [Decimal(number * times)]


@given(MONEY, LANGUAGES, st.sampled_from(["EUR", "CHF", "GBP", "SEK"]))
def test_a_sum_printed_by_a_language_is_read_back(
    number: Decimal, language: str, currency: str
) -> None:
    text = format_currency(number, currency, locale=language)
    found = readings(text, language)
    assert any((one.low, one.unit) == (number, currency) for one in found) or (
        "kr" in text and any(one.low == number for one in found)
    )


@given(st.integers(1, 999), st.sampled_from([6, 9, 12]), st.sampled_from(["en", "de"]))
def test_a_sum_in_short_form_is_read_back(
    number: int, power: int, language: str
) -> None:
    full = Decimal(number) * 10**power
    text = format_compact_currency(full, "EUR", locale=language, fraction_digits=0)
    assert [(one.low, one.unit) for one in readings(text, language)] == [(full, "EUR")]


@given(
    st.dates(min_value=date(1000, 1, 1)),
    st.sampled_from(["en", "de", "en_GB", "fr", "sv", "nl"]),
    st.sampled_from(["long", "full"]),
)
def test_a_day_printed_by_a_language_is_read_back(
    day: date, language: str, length: str
) -> None:
    if length == "full":
        text = format_date(day, "EEEE, d MMMM y", locale=language)
    else:
        text = format_date(day, "d. MMM y", locale=language)
    read = read_date(text, (language,))
    assert read.when.edtf == day.isoformat()
    assert read.hints == ()


@given(TEXTS)
def test_any_text_is_read_without_an_error_and_keeps_its_words(text: str) -> None:
    amount = read_amount(text, ("de", "en"), home_currency="EUR")
    when = read_date(text, ("de", "en"), today=date(2025, 4, 2))
    assert amount.words == text
    assert when.words == when.when.words == text
    if amount.amount is not None:
        assert amount.amount.words == text
    for parts in (amount.parts, when.parts):
        ends = [0, *(end for part in parts for end in (part.start, part.end))]
        assert ends == sorted(ends)
        assert ends[-1] <= len(text)


@given(TEXTS)
def test_what_is_found_in_any_text_stands_there(text: str) -> None:
    for start, end, amount in find_amounts(text, "en"):
        assert amount.words == text[start:end]
    for start, end, when in find_dates(text, "de", today=date(2025, 4, 2)):
        assert when.words == text[start:end]


@given(TEXTS)
def test_tokens_lie_in_order_and_hold_all_that_is_no_space(text: str) -> None:
    found = tokens(text)
    gaps = [0, *(end for token in found for end in (token.start, token.end)), len(text)]
    assert gaps == sorted(gaps)
    between = zip(gaps[::2], gaps[1::2], strict=True)
    assert not any(text[start:end].strip() for start, end in between)


HOSTILE = {
    "digits": "9",
    "groups": "1,000 ",
    "narrow groups": "000\u202f",
    "qualifiers": "about ",
    "scales": "bn ",
    "suffixes": "or so ",
    "figures": "20 ",
    "ranges": "20-",
    "currencies": "$",
    "brackets": "(",
    "hyphens": "a-\n",
    "soft hyphens": "a\u00ad",
    "half shares": "a share of ",
    "months": "April ",
    "days": "3 to ",
    "weekdays": "Thursday, ",
    "between": "between 2 and ",
    "nulls": "\x00",
    "times": "17:",
    "stroke": "A/",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize(
    "read",
    [
        lambda text: read_amount(text, ("de", "en")),
        lambda text: read_date(text, ("de", "en")),
        lambda text: find_amounts(text, "en"),
        lambda text: find_dates(text, "en"),
    ],
    ids=["read_amount", "read_date", "find_amounts", "find_dates"],
)
def test_the_work_grows_with_the_length_only(
    piece: str, read: Callable[[str], object]
) -> None:
    def calls(length: int) -> int:
        """How many functions are called while a text of this length is read."""
        text = (piece * length)[:length]
        count = 0

        def counted(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal count
            count += event.endswith("call")

        sys.setprofile(counted)
        try:
            read(text)
        finally:
            sys.setprofile(None)
        return count

    read(piece)
    # Four times the text; a quadratic reading would do sixteen times as much.
    assert calls(2_000) < 5 * calls(500) + 100


@pytest.mark.parametrize("digits", [41, 5_000, 9_999])
def test_a_run_of_digits_that_no_money_has_is_unread(digits: int) -> None:
    text = "9" * digits
    for printed in (text, f"{text} bn", f"${text}"):
        read = read_amount(printed, ("de", "en"))
        assert read.amount is None
        assert read.unread
    assert read_date(text, ("de", "en")).when.edtf is None


def test_scales_upon_scales_are_no_amount() -> None:
    assert read_amount("9" * 40 + " trillion trillion trillion", ("en",)).amount is None


def test_a_text_too_long_for_a_field_is_left_alone() -> None:
    text = "20 " * 5_000
    assert read_amount(text, ("en",)).hints == ("too_long",)
    assert read_date(text, ("en",)).hints == ("too_long",)


@settings(max_examples=20)
@given(st.text(max_size=10))
def test_an_unknown_language_reads_as_english(language: str) -> None:
    read = read_amount("$20 million", ("zz_ZZ", "xx"))
    assert read.amount is not None
    assert read.language == "en"
    assert read_amount("$20", (language,)).amount is not None


def test_importing_the_reader_loads_no_language() -> None:
    code = (
        "import sys, core.reading;"
        "sys.exit(any(name.split('.')[0] == 'babel' for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == 0
