"""The report: every figure has its footnote, nothing is loaded, nothing is cut off."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from core.answers.index import Index
from core.answers.lens import Lens
from core.book.snapshot import read_book
from core.domain.tables import Tables
from core.exchange.exporting.scope import Scope
from core.exchange.report.html_page import html_page
from core.exchange.report.make import NothingToReportError, report_of
from core.exchange.report.markdown_page import markdown_page
from core.exchange.report.pieces import Cell, Report, Section
from core.wording import Voice

ROOT = Path(__file__).resolve().parents[4]
MADE = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
# Elements and attributes by which a page loads or runs something.
LOADING = {
    "script",
    "link",
    "img",
    "iframe",
    "object",
    "embed",
    "video",
    "form",
    "base",
}


@pytest.fixture(scope="module")
def book() -> Tables:
    return read_book(ROOT / "data.json").tables


def report(
    book: Tables, as_of: str, language: str = "en", since: str | None = None
) -> Report:
    lens = Lens(date.fromisoformat(as_of))
    scope = Scope(book, Index.of(book), lens, Voice(language))
    return report_of(scope, MADE, date.fromisoformat(since) if since else None)


def section(made: Report, name: str) -> Section:
    return next(one for one in made.sections if one.name == name)


def rows(made: Report, name: str) -> tuple[tuple[Cell, ...], ...]:
    grid = section(made, name).grid
    return grid.rows if grid else ()


def cells(made: Report) -> Iterator[Cell]:
    for one in made.sections:
        for row in rows(made, one.name):
            yield from row


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_the_report_begins_with_the_answer(book: Tables) -> None:
    made = report(book, "2025-04-03")
    text = "".join(run.text for run in made.sentence)
    assert text.startswith("Highest stated bid: Reid Rasner, 47.5 bn USD.")


def test_it_is_the_report_of_its_day(book: Tables) -> None:
    bidders = {
        as_of: {row[1].text for row in rows(report(book, as_of), "standing")}
        for as_of in ("2025-01-20", "2025-04-03")
    }
    assert "Reid Rasner" not in bidders["2025-01-20"]
    assert "Reid Rasner" in bidders["2025-04-03"]


@pytest.mark.parametrize("as_of", ["2025-04-03", "2026-11-24"])
def test_every_stated_price_leads_to_its_words(book: Tables, as_of: str) -> None:
    made = report(book, as_of)
    stated = [one for one in cells(made) if re.search(r"\d bn", one.text)]
    assert len(stated) > 5
    assert [one.text for one in stated if not one.notes] == []


def test_a_footnote_has_the_printed_words_and_the_source(book: Tables) -> None:
    note = report(book, "2025-04-03").notes[0]
    assert "“47,5 Milliarden US-Dollar”" in note
    assert "German-language report" in note


def test_every_mark_leads_to_a_note(book: Tables) -> None:
    made = report(book, "2026-11-24")
    numbers = {number for one in cells(made) for number in one.notes}
    assert numbers == set(range(1, len(made.notes) + 1))
    page = html_page(made)
    for number in numbers:
        assert f'id="note-{number}"' in page
        assert f"[^{number}]: " in markdown_page(made)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_loads_and_runs_nothing(book: Tables, language: str) -> None:
    page = Page(html_page(report(book, "2026-11-24", language, "2025-04-03")))
    assert not LOADING & set(page.tags)
    links = [value for name, value in page.attributes if name in ("href", "src")]
    assert links
    assert all((link or "").startswith("#") for link in links)
    assert not [name for name, _ in page.attributes if name.startswith("on")]


def test_texts_of_the_book_are_texts_in_the_page(sale: Tables) -> None:
    records = {one.id: one for one in sale.records()}
    evil = '<script>alert("x")</script>&amp;\x00'
    contest = sale.contests["sale-aaaaaa"]
    records[contest.id] = type(contest)(
        **{
            **{name: getattr(contest, name) for name in contest.__struct_fields__},
            "title": evil,
        }
    )
    text = html_page(report(Tables.of(records.values()), "2025-06-01"))
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "\x00" not in text


def test_the_limits_are_said(book: Tables) -> None:
    made = report(book, "2025-04-03")
    assert "the exact price of Tinsley group" in section(made, "not_known").points
    counted = " ".join(section(made, "how_counted").points)
    assert "never taken as zero" in counted
    assert "public by 3 April 2025" in counted


def test_what_changed_is_added_changed_or_gone(book: Tables) -> None:
    points = section(report(book, "2025-04-03", since="2025-03-01"), "changes").points
    assert "Added: Reid Rasner: 47.5 bn USD (by 3 April 2025)" in points
    assert "Changed: Tinsley group, Rank: 1–2 → 1–5" in points
    gone = [one for one in points if one.startswith("No longer")]
    assert "No longer: Tinsley group: undisclosed, a later bid took its place" in gone


def test_between_the_same_days_nothing_changed(book: Tables) -> None:
    made = section(report(book, "2025-04-03", since="2025-04-03"), "changes")
    assert made.points == ()
    assert made.paragraphs == ("Nothing changed.",)


def test_the_chart_says_in_words_what_it_draws(book: Tables) -> None:
    chart = section(report(book, "2025-04-03"), "standing").chart
    assert chart is not None
    assert "Tinsley group: more than 30 bn" in chart.told
    assert f"<desc>{chart.told}</desc>" in chart.svg


def test_a_book_without_a_contest_has_no_report() -> None:
    with pytest.raises(NothingToReportError):
        report(Tables.of(()), "2025-04-03")
