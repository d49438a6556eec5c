"""Dates in words."""

from datetime import date

import pytest

from core.domain.when import When
from core.wording import Voice

EN, DE = Voice("en"), Voice("de")


@pytest.mark.parametrize(
    ("edtf", "english", "german"),
    [
        ("2025-04-03", "3 April 2025", "3. April 2025"),
        ("2025-04-03~", "about 3 April 2025", "um den 3. April 2025"),
        ("2025-04-03?", "perhaps 3 April 2025", "vielleicht 3. April 2025"),
        ("2025-04", "April 2025", "April 2025"),
        ("2025-04-XX", "April 2025", "April 2025"),
        ("2025-04~", "about April 2025", "etwa April 2025"),
        ("2025", "2025", "2025"),
        ("2025-XX-XX", "2025", "2025"),
        ("2025~", "about 2025", "um 2025"),
        ("199X", "1990s", "1990er-Jahre"),
        ("19XX", "1900 to 1999", "1900 bis 1999"),
        ("2025-21", "spring 2025", "Frühjahr 2025"),
        ("2025-24", "winter 2025", "Winter 2025"),
        ("2025-35", "Q3 2025", "3. Quartal 2025"),
        ("../2025-04-03", "by 3 April 2025", "bis 3. April 2025"),
        ("../2025-35", "by Q3 2025", "bis zum 3. Quartal 2025"),
        ("2025-04-03/..", "3 April 2025 or later", "3. April 2025 oder später"),
        ("../2025-04-03~", "by about 3 April 2025", "bis etwa 3. April 2025"),
        (
            "2025-04-01/2025-04-03",
            "between 1 April 2025 and 3 April 2025",
            "zwischen dem 1. April 2025 und dem 3. April 2025",
        ),
        (
            "2025-03/2025-04",
            "between March 2025 and April 2025",
            "zwischen März 2025 und April 2025",
        ),
    ],
)
def test_a_date_is_as_precise_as_it_was_given(
    edtf: str, english: str, german: str
) -> None:
    assert (EN.when(When(edtf)), DE.when(When(edtf))) == (english, german)


@pytest.mark.parametrize(
    ("edtf", "english", "german"),
    [
        ("2025-04-01~", "≈ 1 Apr 2025", "≈ 1. Apr. 2025"),
        ("2025-03", "Mar 2025", "März 2025"),
        ("2025-35", "Q3 2025", "Q3 2025"),
        ("../2025-04-03", "by 3 Apr 2025", "bis 3. Apr. 2025"),
        (
            "2025-04-01/2025-04-03",
            "1 Apr 2025 – 3 Apr 2025",
            "1. Apr. 2025 – 3. Apr. 2025",
        ),
    ],
)
def test_short_dates_for_lists(edtf: str, english: str, german: str) -> None:
    assert EN.when(When(edtf), short=True) == english
    assert DE.when(When(edtf), short=True) == german


@pytest.mark.parametrize(
    ("edtf", "english", "german"),
    [
        ("2026-01-22", "22 January 2026", "am 22. Januar 2026"),
        ("2026-01", "in January 2026", "im Januar 2026"),
        ("2026", "in 2026", "2026"),
        ("2026-01-22~", "about 22 January 2026", "um den 22. Januar 2026"),
        ("../2026-01", "by January 2026", "bis Januar 2026"),
        ("202X", "2020s", "2020er-Jahre"),
    ],
)
def test_a_date_inside_a_sentence(edtf: str, english: str, german: str) -> None:
    assert EN.dates.at(When(edtf)) == english
    assert DE.dates.at(When(edtf)) == german


def test_a_deadline_has_its_time_and_place() -> None:
    london = When("2018-09-22", time="17:00", zone="Europe/London")
    assert EN.when(london) == "22 September 2018, 17:00 (London time)"
    assert DE.when(london) == "22. September 2018, 17:00 Uhr (Ortszeit London)"
    assert EN.when(When("2018-09-22", time="17:00", zone="UTC")).endswith("17:00 UTC")
    assert EN.when(When("2018-09-22", time="17:00")) == "22 September 2018, 17:00"


def test_words_stand_where_the_notation_has_none() -> None:
    assert EN.when(When(words="after the election")) == "after the election"
    assert EN.when(When()) == "date not known"
    assert (EN.when(None), EN.when(None, short=True)) == ("date not known", "")


def test_a_day() -> None:
    assert DE.day(date(2025, 4, 3)) == "3. April 2025"
