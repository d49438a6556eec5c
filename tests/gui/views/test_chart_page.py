"""The page of a chart: whatever the book holds, it has a size and can be painted."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.answers.axis import ratio_ticks
from core.answers.board import Axis, Mark
from core.answers.board_rows import board
from core.answers.index import Index
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.wording import Run, Voice
from gui.chart_files import chart_bytes, chart_image
from gui.models.board_rows import Heading, Sort, entries
from gui.models.over_time import Look, OverTimeWords, over_time_picture
from gui.models.time_scale import scale_for
from gui.phrases import BoardPhrases
from gui.theme import Theme
from gui.views.chart_key import KeyPainter, KeyStrip
from gui.views.chart_page import ChartPage, PageContent
from gui.views.lanes import Lane, LanesPicture
from gui.views.lanes_key import standing_key
from tests.core.answers.books import Book

TODAY = date(2025, 6, 1)
VOICE = Voice("en")
KINDS: tuple[Mark, ...] = ("exact", "about", "more_than", "at_most", "range")


def empty(_book: Book) -> None:
    """A contest without any bidder."""


def silent(book: Book) -> None:
    """A contest without any price."""
    book.bid("none", made_on="")
    book.bid("undisclosed", book.price("undisclosed", unit=None))


def wide(book: Book) -> None:
    """The greatest beside the smallest."""
    book.bid("giant", book.price("exact", 10**18))
    book.bid("dwarf", book.price("exact", "0.01"), made_on="2025-03-01")
    book.bid("span", book.price("range", "0.01", 10**18), made_on="2025-04-01")
    book.bid("open", book.price("more_than", "0.05"), made_on="2025-05-01")


def many(book: Book) -> None:
    """So many bidders that nobody could look at all."""
    for number in range(200):
        prices = (
            book.price("exact", 10**9 + number * 10**7),
            book.price("at_most", 10**9 + number * 10**7),
            book.price("undisclosed", unit=None),
        )
        book.bid(f"b{number:03}", prices[number % 3])


def page_of(book: Book, theme: Theme, *, logarithmic: bool) -> ChartPage:
    tables = book.tables
    index, lens, choice = Index.of(tables), Lens(TODAY), Choice(contest="contest")
    shown = board(tables, index, lens, choice)
    lines = entries(shown.rows, Sort())
    lanes = tuple(
        Lane(None if isinstance(line, Heading) else line, "words") for line in lines
    )
    axis = shown.axis
    if logarithmic:
        bottom = LanesPicture(lanes=lanes).bottom
        axis = replace(axis, ticks=ratio_ticks(bottom, axis.top))
    phrases = BoardPhrases(VOICE)
    scale = scale_for(date(2025, 1, 1), TODAY, TODAY)
    return ChartPage(
        theme,
        PageContent(
            contest="Contest",
            day="As of today.",
            runs=(Run("Highest: "), Run("nobody", strong=True)),
            notes=("Sources: none.",),
            told="A chart.",
            phrases=phrases,
            entries=lines,
            lanes=LanesPicture(
                lanes=lanes,
                axis=axis,
                ticks=phrases.ticks(axis),
                logarithmic=logarithmic,
                highest="highest stated",
                exceeds="may exceed it",
            ),
            over_time=over_time_picture(
                ladder(tables, index, lens, choice),
                tables,
                scale,
                OverTimeWords(VOICE),
                Look(logarithmic=logarithmic, today=TODAY.toordinal()),
            ),
        ),
    )


@pytest.mark.parametrize("logarithmic", [False, True])
@pytest.mark.parametrize("fill", [empty, silent, wide, many])
def test_bad_input_has_a_picture(
    theme: Theme, fill: Callable[[Book], None], logarithmic: bool
) -> None:
    book = Book()
    fill(book)
    page = page_of(book, theme, logarithmic=logarithmic)
    image = chart_image(page)
    assert 0 < image.height() <= 30_000
    assert image.height() / image.devicePixelRatio() == page.size.height()
    svg = chart_bytes(page, "svg").decode()
    assert "<title>Highest: nobody</title>" in svg
    assert "nan" not in svg.lower().replace("undisclosed", "")
    assert "inf" not in svg


def test_a_page_is_dark_on_a_dark_theme(theme: Theme) -> None:
    book = Book()
    wide(book)
    page = page_of(book, theme, logarithmic=False)
    light = chart_image(page).pixelColor(1, 1)
    theme.force("dark")
    dark = chart_image(page_of(book, theme, logarithmic=False)).pixelColor(1, 1)
    assert dark.lightness() < 80 < light.lightness()


def test_a_key_takes_as_many_lines_as_it_needs(theme: Theme) -> None:
    key = KeyPainter(theme, standing_key(theme, KINDS, converted=False))
    assert len(key.lines(2000)) == 1
    assert len(key.lines(10)) == len(KINDS)
    assert key.height(10) == len(KINDS) * key.height(2000)


def test_a_strip_grows_and_starts_anew(qtbot: QtBot, theme: Theme) -> None:
    strip = KeyStrip(theme, "Key", 2)
    qtbot.addWidget(strip)
    strip.resize(200, 20)
    one = strip.height()
    strip.show_items(standing_key(theme, KINDS))
    assert strip.height() == 2 * one
    strip.show_items(standing_key(theme, KINDS[:1]))
    assert strip.height() == 2 * one
    strip.start_anew()
    assert strip.height() == one


def test_ticks_of_ratios_are_powers_of_ten_or_parts_of_them() -> None:
    billion = Decimal(10) ** 9
    assert ratio_ticks(10 * billion, 50 * billion) == tuple(
        n * billion for n in (10, 20, 50)
    )
    long = ratio_ticks(Decimal("0.01"), Decimal(10) ** 18)
    assert len(long) <= 8
    assert long[0] == Decimal("0.01")
    assert ratio_ticks(Decimal(1), Axis().top) == ()
