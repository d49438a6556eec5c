"""Deadlines as a calendar file, read back by a small parser of its own."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.answers.deadlines import deadlines
from core.answers.index import Index
from core.domain.records import Contest
from core.domain.when import When
from core.exchange.calendar import CalendarFile, calendar_of, escaped, folded
from core.wording.voice import Voice
from tests.core.answers.books import Book, day

NOW = datetime(2025, 4, 3, 12, 0, tzinfo=UTC)
Entry = dict[str, str]


@pytest.fixture
def book() -> Book:
    """A book with nothing but a contest."""
    return Book()


def unfolded(text: str) -> list[str]:
    """The lines of a file, put together again."""
    assert text.endswith("\r\n")
    lines = text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")
    assert not any("\n" in line or "\r" in line for line in lines)
    return lines


def unescaped(text: str) -> str:
    """A value as it was before it was escaped."""
    found, signs = "", iter(text)
    for sign in signs:
        if sign == "\\":
            sign = next(signs)  # noqa: PLW2901 (the sign behind the stroke)
            found += "\n" if sign in "nN" else sign
        else:
            found += sign
    return found


def entries(file: CalendarFile) -> list[Entry]:
    """What stands in a file, entry by entry."""
    lines = unfolded(file.text)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert "VERSION:2.0" in lines
    found: list[Entry] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and line != "END:VCALENDAR":
            name, _, value = line.partition(":")
            found[-1][name] = value
    return found


def exported(book: Book, as_of: str = "2025-04-03") -> CalendarFile:
    tables = book.tables
    found = deadlines(tables, Index.of(tables), "contest", day(as_of))
    return calendar_of(found, tables, Voice("en"), NOW)


def test_a_deadline_with_time_and_zone_is_an_instant(book: Book) -> None:
    on = When(edtf="2025-04-05", time="17:00", zone="Europe/London")
    book.event("ends", "deadline", title="The end", on=(book.claim(on),))
    (entry,) = entries(exported(book))
    assert entry["DTSTART"] == "20250405T160000Z"
    assert entry["UID"] == "ends@bidbook"
    assert entry["SUMMARY"] == "Contest: The end"
    assert entry["DTSTAMP"] == entry["LAST-MODIFIED"] == "20250403T120000Z"
    assert entry["SEQUENCE"] == "0"


@pytest.mark.parametrize("time", [None, "17:00"])
def test_a_deadline_without_time_or_zone_is_a_whole_day(
    book: Book, time: str | None
) -> None:
    on = When(edtf="2025-04-05", time=time)
    book.event("ends", "deadline", on=(book.claim(on),))
    (entry,) = entries(exported(book))
    assert entry["DTSTART;VALUE=DATE"] == "20250405"
    assert ("17:00" in entry["DESCRIPTION"]) == (time is not None)


def test_a_moved_deadline_keeps_its_entry_and_says_so(book: Book) -> None:
    book.event("first", "deadline", on=(book.claim(When(edtf="2025-01-19")),))
    before = entries(exported(book))
    book.event(
        "second", "deadline", on=(book.claim(When(edtf="2025-04-05")),), extends="first"
    )
    (after,) = entries(exported(book))
    assert after["UID"] == before[0]["UID"]
    assert (before[0]["SEQUENCE"], after["SEQUENCE"]) == ("0", "1")
    assert "Moved from: 19 January 2025" in unescaped(after["DESCRIPTION"])


def test_two_deadlines_that_moved_apart_have_two_entries(book: Book) -> None:
    for name, ends, older in (
        ("first", "2025-01-19", None),
        ("east", "2025-04-05", "first"),
        ("west", "2025-04-06", "first"),
    ):
        on = (book.claim(When(edtf=ends)),)
        book.event(name, "deadline", on=on, extends=older)
    assert len({entry["UID"] for entry in entries(exported(book))}) == 2


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        (None, "no_date"),
        (When(words="after the vote"), "words_only"),
        (When(edtf="2025-04"), "vague"),
        (When(edtf="2025-04-05~"), "vague"),
        (When(edtf="../2025-04-05"), "vague"),
    ],
)
def test_a_vague_date_is_left_out_and_listed(
    book: Book, on: When | None, reason: str
) -> None:
    claims = (book.claim(on),) if on else ()
    book.event("ends", "deadline", title="The end", on=claims)
    file = exported(book)
    assert file.entries == 0
    assert "VEVENT" not in file.text
    (left,) = file.left_out
    assert (left.event, left.reason) == ("ends", reason)
    assert left.text.startswith("The end: ")


def test_texts_of_the_book_cannot_break_out_of_their_line(book: Book) -> None:
    book.add(Contest(id="contest", title="A; B, C\\D\r\nEND:VCALENDAR"))
    on = (book.claim(When(edtf="2025-04-05")),)
    book.event("ends", "deadline", title="\u2028BEGIN:VEVENT\x00", on=on)
    (entry,) = entries(exported(book))
    assert unescaped(entry["SUMMARY"]) == ("A; B, C\\D\nEND:VCALENDAR: \nBEGIN:VEVENT")


def test_300_deadlines_fit_in_one_file(book: Book) -> None:
    for number in range(300):
        on = When(edtf=f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}")
        book.event(f"e{number}", "deadline", title="€" * 100, on=(book.claim(on),))
    file = exported(book)
    assert file.entries == 300
    assert len(entries(file)) == 300


TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from(";,\\\n\r\t\x00€𐍈é")
)


@given(TEXTS)
def test_a_folded_line_is_short_and_comes_back_whole(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    cut = folded(line)
    assert cut.replace("\r\n ", "") == line
    pieces = cut.split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])


@given(TEXTS)
def test_an_escaped_text_is_one_line_and_comes_back(text: str) -> None:
    value = escaped(text)
    assert "\n" not in value
    assert "\r" not in value
    back = unescaped(value)
    assert escaped(back) == value
    kept = [one for one in text if one.isprintable()]
    assert [one for one in back if one.isprintable()] == kept
