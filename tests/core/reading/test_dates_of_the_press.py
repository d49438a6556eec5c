"""Dates as the press and the notation write them, in one field."""

from datetime import date

import pytest

from core.reading import read_date

BOTH = ("de", "en")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3 April 2025", "2025-04-03"),
        ("3. April 2025", "2025-04-03"),
        ("3rd of April, 2025", "2025-04-03"),
        ("April 3, 2025", "2025-04-03"),
        ("Apr 3, 2025", "2025-04-03"),
        ("3. Apr. 2025", "2025-04-03"),
        ("Sept. 2024", "2024-09"),
        ("am 3. April 2025", "2025-04-03"),
        ("Donnerstag, 3. April 2025", "2025-04-03"),
        ("2025-04-03", "2025-04-03"),
        ("2025/04/03", "2025-04-03"),
        ("03.04.2025", "2025-04-03"),
        ("3.4.2025", "2025-04-03"),
        ("3. 4. 2025", "2025-04-03"),
        ("13/3/2025", "2025-03-13"),
        ("3/13/2025", "2025-03-13"),
        ("4/4/2025", "2025-04-04"),
        ("04/2025", "2025-04"),
        ("April 2025", "2025-04"),
        ("Jänner 2025", "2025-01"),
        ("Frühjahr 2025", "2025-21"),
        ("spring 2025", "2025-21"),
        ("Q3 2025", "2025-35"),
        ("Q3/2025", "2025-35"),
        ("3. Quartal 2025", "2025-35"),
        ("third quarter of 2025", "2025-35"),
        ("drittes Quartal 2025", "2025-35"),
        ("H1 2025", "2025-01/2025-06"),
        ("2. Halbjahr 2025", "2025-07/2025-12"),
        ("2025", "2025"),
        ("im Jahr 2025", "2025"),
        ("the 1990s", "199X"),
        ("1990er Jahre", "199X"),
        ("by early April 2025", "../2025-04"),
        ("bis 3. April 2025", "../2025-04-03"),
        ("spätestens am 3. April 2025", "../2025-04-03"),
        ("no later than 20 January 2025", "../2025-01-20"),
        ("since 3 April 2025", "2025-04-03/.."),
        ("seit April 2025", "2025-04/.."),
        ("ab dem 3. April 2025", "2025-04-03/.."),
        ("not before 3 April 2025", "2025-04-03/.."),
        ("3 April 2025 or later", "2025-04-03/.."),
        ("3. April 2025 oder früher", "../2025-04-03"),
        ("nicht später als April 2025", "../2025-04"),
        ("before 3 April 2025", "../2025-04-02"),
        ("vor April 2025", "../2025-03-31"),
        ("after April 2025", "2025-05-01/.."),
        ("nach dem 3. April 2025", "2025-04-04/.."),
        ("about April 2025", "2025-04~"),
        ("circa 2010", "2010~"),
        ("um 2010", "2010~"),
        ("between 2 and 4 April 2025", "2025-04-02/2025-04-04"),
        ("between April 2 and 4, 2025", "2025-04-02/2025-04-04"),
        ("zwischen dem 2. und 4. April 2025", "2025-04-02/2025-04-04"),
        ("2 to 4 April 2025", "2025-04-02/2025-04-04"),
        ("vom 2. bis 4. April 2025", "2025-04-02/2025-04-04"),
        ("2.-4. April 2025", "2025-04-02/2025-04-04"),
        ("April 2–4, 2025", "2025-04-02/2025-04-04"),
        ("28 March to 3 April 2025", "2025-03-28/2025-04-03"),
        ("28 December – 3 January 2025", "2024-12-28/2025-01-03"),
        ("März-April 2025", "2025-03/2025-04"),
        ("2024-26", "2024/2026"),
        ("2024–2026", "2024/2026"),
        ("2024/25", "2024/2025"),
        ("2025-04/2025-06", "2025-04/2025-06"),
        ("../2025-04-03", "../2025-04-03"),
        ("2025-21", "2025-21"),
        ("2025-04~", "2025-04~"),
    ],
)
def test_a_date_is_as_precise_as_its_words(text: str, edtf: str) -> None:
    read = read_date(text, BOTH)
    assert read.when.edtf == edtf
    assert read.when.words == text
    assert read.unread == ()
    assert read.assumed == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Anfang April 2025", "2025-04"),
        ("early April 2025", "2025-04"),
        ("Ende 2024", "2024"),
        ("mid-2025", "2025"),
    ],
)
def test_early_and_late_widen_to_the_whole_and_say_so(text: str, edtf: str) -> None:
    read = read_date(text, BOTH)
    assert read.when.edtf == edtf
    assert read.hints == ("part_not_sharper",)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("4/3/2025", ["2025-04-03", "2025-03-04"]),
        ("2021-22", ["2021-22", "2021/2022"]),
        ("by 4/3/2025", ["../2025-04-03", "../2025-03-04"]),
    ],
)
def test_a_date_with_two_readings_gives_both(text: str, readings: list[str]) -> None:
    read = read_date(text, BOTH)
    assert read.when.edtf is None
    assert [when.edtf for when in read.alternatives] == readings


@pytest.mark.parametrize(
    ("text", "edtf", "time", "zone"),
    [
        ("5 April 2025, 17:00 London", "2025-04-05", "17:00", "Europe/London"),
        ("by 5.00pm (London time) on 5 April 2025", "../2025-04-05", "17:00",
         "Europe/London"),
        ("5. April 2025, 17 Uhr MEZ", "2025-04-05", "17:00", "Europe/Berlin"),
        ("bis 5. April 2025 um 17.30 Uhr", "../2025-04-05", "17:30", None),
        ("5 April 2025 9:30 am ET", "2025-04-05", "09:30", "America/New_York"),
        ("5 April 2025 17:00 Asia/Tokyo", "2025-04-05", "17:00", "Asia/Tokyo"),
        ("12 noon on 5 April 2025", "2025-04-05", "12:00", None),
    ],
)  # fmt: skip
def test_a_deadline_has_a_time_and_a_zone(
    text: str, edtf: str, time: str, zone: str | None
) -> None:
    when = read_date(text, BOTH).when
    assert (when.edtf, when.time, when.zone) == (edtf, time, zone)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("yesterday", "2025-04-01"),
        ("gestern", "2025-04-01"),
        ("heute", "2025-04-02"),
        ("last year", "2024"),
        ("by next year", "../2026"),
        ("vergangenes Jahr", "2024"),
        ("Ende nächsten Jahres", "2026"),
        ("Donnerstag", "2025-03-27"),
        ("by Thursday", "../2025-04-03"),
        ("3 April", "2025-04-03"),
        ("28. Dezember", "2024-12-28"),
        ("2.-4. April", "2025-04-02/2025-04-04"),
    ],
)
def test_a_relative_date_is_proposed_only_from_a_given_day(
    text: str, edtf: str
) -> None:
    assert read_date(text, BOTH).when.edtf is None
    read = read_date(text, BOTH, today=date(2025, 4, 2))
    assert read.when.edtf == edtf
    assert read.assumed


def test_a_year_of_two_digits_is_marked_as_assumed() -> None:
    read = read_date("3.4.25", BOTH)
    assert read.when.edtf == "2025-04-03"
    assert read.assumed == ("century",)


def test_a_weekday_that_does_not_fit_is_pointed_out() -> None:
    read = read_date("Friday, 3 April 2025", ("en",))
    assert read.when.edtf == "2025-04-03"
    assert read.hints == ("weekday_differs",)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("soon", "no_date"),
        ("3 Apirl 2025", "word_not_understood"),
        ("31 February 2025", "no_such_day"),
        ("31.02.2025", "no_such_day"),
        ("April", "year_missing"),
        ("nicht am 3. April 2025", "word_not_understood"),
        ("3 April 2025 and 4 May 2025", "several_dates"),
        ("2024 or 2025", "several_dates"),
        ("vor 3 Tagen", "no_date"),
        ("2025-13-45", "word_not_understood"),
        ("by since 3 April 2025", "contradiction"),
        ("99999", "no_date"),
    ],
)
def test_what_is_no_date_keeps_its_words_and_says_why(text: str, hint: str) -> None:
    read = read_date(text, BOTH)
    assert read.when.edtf is None
    assert read.when.words == text
    assert read.alternatives == ()
    assert read.hints == (hint,)


def test_a_time_without_a_day_is_kept() -> None:
    read = read_date("17:00 London", BOTH)
    assert read.when.edtf is None
    assert (read.when.time, read.when.zone) == ("17:00", "Europe/London")
