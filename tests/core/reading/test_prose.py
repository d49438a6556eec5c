"""Amounts and dates found in running text."""

from datetime import date

import pytest

from core.reading import find_amounts, find_dates


def amounts(text: str, language: str) -> list[str]:
    """The words of all sums of money in a text."""
    found = find_amounts(text, language)
    assert all(text[one.start : one.end] == one.read.words for one in found)
    return [one.read.words for one in found]


def dates(text: str, language: str) -> list[tuple[str, str | None]]:
    """The words of all dates in a text, with their notation."""
    return [(one.read.words, one.read.when.edtf) for one in find_dates(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "en",
            "The bid of $54.20 per share, or about $44 billion, was refused in 2022.",
            ["$54.20 per share", "about $44 billion"],
        ),
        (
            "en",
            "Comcast's £17.28-a-share offer values it at £29.7bn ($38.8bn).",
            ["£17.28-a-share", "£29.7bn"],
        ),
        (
            "en",
            "It raised its offer from $18.5bn to $21bn.",
            ["from $18.5bn", "$21bn"],
        ),
        (
            "en",
            "In 2024 it employed 7,000 people, held 39 percent and 5 million shares.",
            [],
        ),
        ("en", "An exchange ratio of 1.9126-for-1, and an Airbus A380.", []),
        (
            "de",
            "Er nannte 2025 gar mehr als 30 Milliarden, zuvor 20 bis 25 Mrd. Euro.",
            ["mehr als 30 Milliarden", "20 bis 25 Mrd. Euro"],
        ),
        (
            "de",
            "Ein 25-Millionen-Euro-Kredit, bis zu 50 Mrd. Dollar (42,2 Mrd. Euro).",
            ["25-Millionen-Euro", "bis zu 50 Mrd. Dollar"],
        ),
    ],
)
def test_sums_are_found_and_other_figures_are_not(
    language: str, text: str, found: list[str]
) -> None:
    assert amounts(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "en",
            "On April 3, 2025, 20 people met; the 2025 dollars of the 1990s were gone.",
            [("April 3, 2025", "2025-04-03"), ("1990s", "199X")],
        ),
        (
            "en",
            "They may 20 march by early May 2025, or in the spring of 2026.",
            [("by early May 2025", "../2025-05"), ("spring of 2026", "2026-21")],
        ),
        (
            "de",
            "Seit 2019 liegt es vor; am 19. Januar 2025 um 17 Uhr endet die Frist.",
            [("Seit 2019", "2019/.."), ("19. Januar 2025 um 17 Uhr", "2025-01-19")],
        ),
        (
            "de",
            "So wie gestern und am Donnerstag.",
            [("gestern", None), ("Donnerstag", None)],
        ),
    ],
)
def test_dates_are_found(
    language: str, text: str, found: list[tuple[str, str | None]]
) -> None:
    assert dates(text, language) == found


def test_a_time_behind_a_date_in_prose_belongs_to_it() -> None:
    found = find_dates("It closes on 5 April 2025 at 17:00 (London time).", "en")
    assert [(one.read.when.time, one.read.when.zone) for one in found] == [
        ("17:00", "Europe/London")
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It recalled 1.3 million new cars for $500m.", ["$500m"]),
        ("de", "Sie ruft 1,3 Millionen Autos zurück.", []),
        ("de", "Er nannte 30 Milliarden Umsatz.", ["30 Milliarden"]),
        (
            "en",
            "A $30bn-plus offer beats a $25-million loan.",
            ["$30bn-plus", "$25-million"],
        ),
        ("en", "A €1bn loan (about $1.1bn) and A$3bn.", ["€1bn", "A$3bn"]),
        ("de", "Ein Notkredit über 200 Mio. Euro.", ["200 Mio. Euro"]),
    ],
)
def test_what_a_figure_counts_decides_whether_it_is_money(
    language: str, text: str, found: list[str]
) -> None:
    assert amounts(text, language) == found


def test_words_that_compare_with_a_known_sum_bound_nothing() -> None:
    for text in ("It is below the £5 offered.", "Es geht um 5 Pfund."):
        language = "en" if "offered" in text else "de"
        (found,) = find_amounts(text, language)
        assert found.read.amount is not None
        assert found.read.amount.kind == "exact"


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("de", "Am kommenden Samstag läuft die Frist ab.", "2025-04-05"),
        ("de", "Am vergangenen Samstag lief sie ab.", "2025-03-29"),
        ("en", "It ends next Thursday.", "2025-04-10"),
        ("fr", "Le délai expire samedi.", "2025-03-29"),
    ],
)
def test_a_weekday_lies_on_the_side_that_is_said(
    language: str, text: str, edtf: str
) -> None:
    (found,) = find_dates(text, language, today=date(2025, 4, 3))
    assert found.read.when.edtf == edtf


def test_a_year_alone_is_a_date_where_the_language_prints_it_so() -> None:
    assert dates("Die Zahl stieg 2019 auf 12.400.", "de") == [("2019", "2019")]
    assert dates("Rund 2000 Menschen kamen, 1950 Betten fehlten.", "de") == []
    assert dates("There were 2019 people.", "en") == []
