"""Amounts and dates found in running text."""

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
