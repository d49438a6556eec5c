"""Whatever the program prints, it reads again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.amount import AMOUNT_KINDS, Amount, AmountKind
from core.domain.when import When
from core.reading import read_amount, read_date
from core.wording import Voice

VOICES = {language: Voice(language) for language in ("en", "de")}
LANGUAGES = st.sampled_from(sorted(VOICES))
UNITS = st.sampled_from([None, "USD", "EUR", "GBP", "SEK", "CHF", "%", "shares"])
FIGURES = st.builds(
    lambda digits, power: Decimal(digits).scaleb(power),
    st.integers(1, 99_999),
    st.integers(-2, 10),
)


def made(kind: AmountKind, low: Decimal, more: Decimal, unit: str | None) -> Amount:
    """An amount of a kind, its ends as the kind has them."""
    if kind in ("undisclosed", "no_price"):
        return Amount(kind)
    high = low + more if kind == "range" else low
    return Amount(
        kind,
        None if kind in ("at_most", "less_than") else low,
        None if kind in ("at_least", "more_than") else high,
        unit,
    )


@given(st.sampled_from(AMOUNT_KINDS), FIGURES, FIGURES, UNITS, LANGUAGES, st.booleans())
def test_an_amount_in_words_is_read_again(
    kind: AmountKind,
    low: Decimal,
    more: Decimal,
    unit: str | None,
    language: str,
    long: bool,
) -> None:
    amount = made(kind, low, more, unit)
    read = read_amount(VOICES[language].amount(amount, long=long), (language,))
    found = [*read.alternatives, *([read.amount] if read.amount else [])]
    assert (amount.kind, amount.low, amount.high, amount.unit) in [
        (one.kind, one.low, one.high, one.unit) for one in found
    ]


@pytest.mark.parametrize("language", VOICES)
@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize(
    "edtf",
    [
        *("2025-04-03", "2025-04", "2025-21", "2025-24", "2025-35", "2025", "199X"),
        *("2025-04-03~", "2025-04~", "2025-33~", "2025~", "2025-04?", "2025-22~"),
        *("../2025-04-03", "../2025-04", "2025-04-03/..", "2025-21/..", "../2025-33"),
        *("2025-04-02/2025-04-04", "2024/2026", "2025-03/2025-04", "2024-11/2025-21"),
        *("2025-04-02~/2025-04-04~", "../2025-04-03~"),
    ],
)
def test_a_date_in_words_is_read_again(
    language: str,
    short: bool,
    edtf: str,
) -> None:
    text = VOICES[language].when(When(edtf), short=short)
    assert read_date(text, (language,)).when.edtf == edtf


@pytest.mark.parametrize("language", VOICES)
@pytest.mark.parametrize("zone", [None, "UTC", "Europe/London", "America/New_York"])
def test_a_deadline_in_words_is_read_again(language: str, zone: str | None) -> None:
    when = When("2025-04-05", time="17:00", zone=zone)
    read = read_date(VOICES[language].when(when), (language,)).when
    assert (read.edtf, read.time, read.zone) == (when.edtf, when.time, when.zone)
