"""The pictures of the report, on bids of every kind and on extremes."""

import re
from datetime import date
from itertools import pairwise

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from core.answers.board_rows import board
from core.answers.index import Index
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.domain.amount import AmountKind
from core.exchange.report.ladder_chart import LadderChart, apart
from core.exchange.report.standing_chart import StandingChart
from core.wording import Voice
from tests.core.answers.books import Book

LENS = Lens(date(2025, 6, 1))
KINDS: dict[AmountKind, tuple[int, ...]] = {
    "exact": (10,),
    "about": (20,),
    "at_least": (30,),
    "more_than": (40,),
    "at_most": (50,),
    "less_than": (60,),
    "range": (5, 70),
    "undisclosed": (),
}


def drawn(book: Book) -> tuple[str, str]:
    tables = book.tables
    index, choice, voice = Index.of(tables), Choice(contest="contest"), Voice("en")
    rows = board(tables, index, LENS, choice)
    steps = ladder(tables, index, LENS, choice)
    lanes = {row.bid: "words" for row in rows.rows}
    return (
        StandingChart(rows, lanes, voice).draw("Standing", "told"),
        LadderChart(steps, voice).draw("Over time", "told"),
    )


def test_every_kind_of_amount_is_drawn() -> None:
    book = Book()
    for kind, ends in KINDS.items():
        book.bid(kind, book.price(kind, *ends))
    for svg in drawn(book):
        assert fromstring(svg).tag.endswith("svg")


def test_an_open_end_runs_to_the_edge_and_a_figure_does_not() -> None:
    book = Book()
    book.bid("open", book.price("more_than", 30))
    assert "standing-open" in drawn(book)[0]
    other = Book()
    other.bid("closed", other.price("exact", 30))
    assert "standing-open" not in drawn(other)[0]


@pytest.mark.parametrize(
    "lows", [(), ("0.01", "1e18"), ("0",), tuple(map(str, range(1, 201)))]
)
def test_extremes_have_a_finite_picture(lows: tuple[str, ...]) -> None:
    book = Book()
    for place, low in enumerate(lows):
        book.bid(f"bid{place}", book.price("exact", low))
    for svg in drawn(book):
        assert not re.search(r"(inf|nan)\b", svg)
        assert fromstring(svg).tag.endswith("svg")


@given(st.lists(st.floats(0, 200), max_size=12).map(sorted))
def test_labels_stand_apart_and_in_order(wanted: list[float]) -> None:
    found = apart(wanted, 15, 0, 200)
    gaps = [after - before for before, after in pairwise(found)]
    assert len(found) == len(wanted)
    assert all(gap >= 15 - 1e-6 for gap in gaps)
