"""The chart over time: what is drawn, where words stand, mouse and keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.answers.index import Index
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.domain.records import AnyRecord
from core.domain.tables import Tables
from core.domain.when import When
from core.wording.voice import Voice
from gui.models.over_time import (
    Look,
    OverTimePicture,
    OverTimeWords,
    over_time_picture,
)
from gui.models.time_scale import TimeScale, scale_for
from gui.theme import Theme
from gui.views.over_time import OverTime
from gui.views.over_time_deadlines import date_marks
from gui.views.over_time_labels import Labeller
from gui.views.over_time_layout import lay_out
from gui.views.over_time_paint import OverTimePainter
from tests.core.answers.books import Book

WORDS = OverTimeWords(Voice("en"))
TODAY = date(2025, 6, 1)


def picture_of(
    book: Book, look: Look | None = None, as_of: date = TODAY
) -> OverTimePicture:
    tables = book.tables
    found = ladder(tables, Index.of(tables), Lens(as_of), Choice(contest="contest"))
    scale = scale_for(date(2025, 1, 1), TODAY, TODAY)
    return over_time_picture(found, tables, scale, WORDS, look or Look())


@pytest.fixture
def auction(book: Book) -> Book:
    """Two ladders, a bid without a figure, and a deadline that moved."""
    book.bid("a1", book.price("exact", 10), made_on="2025-01-10", bidder="a-bidder")
    book.bid(
        "a2",
        book.price("exact", 14),
        made_on="2025-03-10",
        bidder="a-bidder",
        supersedes="a1",
    )
    book.bid("b1", book.price("more_than", 12), made_on="2025-02-01")
    book.bid("c1", book.price("undisclosed", unit=None), made_on="2025-02-20")
    book.event("old", "deadline", on=(book.claim(When("2025-02-10")),))
    later = (book.claim(When("2025-04-10")),)
    book.event("new", "deadline", on=later, extends="old")
    return book


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> Iterator[OverTime]:
    made = OverTime(theme)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    yield made
    made.close()


def paint(picture: OverTimePicture, theme: Theme, size: tuple[int, int]) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    layout = lay_out(picture, theme, *size)
    painter = QPainter(image)
    OverTimePainter(theme, picture, layout).paint(painter)
    painter.end()
    return image


def test_a_raise_begins_where_the_old_bid_ends(auction: Book, theme: Theme) -> None:
    layout = lay_out(picture_of(auction), theme, 700, 400)
    old, new = layout.line_of("a1"), layout.line_of("a2")
    assert old is not None
    assert new is not None
    assert old.end == new.begin
    assert new.y < old.y


def test_what_lives_runs_to_the_as_of_day(auction: Book, theme: Theme) -> None:
    layout = lay_out(picture_of(auction), theme, 700, 400)
    line = layout.line_of("a2")
    assert line is not None
    assert line.end == layout.as_of


def test_zoomed_in_a_bid_ends_where_it_ended(auction: Book, theme: Theme) -> None:
    picture = picture_of(auction)
    begin = date(2025, 1, 1).toordinal()
    near = replace(picture, scale=TimeScale(begin, begin + 30))
    layout = lay_out(near, theme, 700, 400)
    line = layout.line_of("a1")
    assert line is not None
    assert line.end > layout.frame.right
    there = layout.scale.place(date(2025, 3, 10).toordinal())
    assert line.end == pytest.approx(there)
    assert not paint(near, theme, (700, 400)).isNull()


def test_a_vague_date_fades_in_over_its_days(book: Book, theme: Theme) -> None:
    book.bid("vague", book.price("exact", 10), made_on="2025-03")
    layout = lay_out(picture_of(book), theme, 700, 400)
    (line,) = layout.lines
    assert line.fade == pytest.approx(layout.scale.place(date(2025, 3, 1).toordinal()))
    assert line.begin == pytest.approx(
        layout.scale.place(date(2025, 3, 31).toordinal())
    )
    assert not line.exact_day


def test_bids_without_a_figure_lie_below_zero(auction: Book, theme: Theme) -> None:
    layout = lay_out(picture_of(auction), theme, 700, 400)
    (row,) = layout.tray
    assert row.y > layout.frame.zero
    assert row.lines[0].step.bid == "c1"


def test_no_two_labels_touch_in_the_plot(auction: Book, theme: Theme) -> None:
    picture = picture_of(auction)
    layout = lay_out(picture, theme, 700, 400)
    boxes = [label.box for label in Labeller(picture, layout, theme).labels()]
    touching = [
        (one, other)
        for n, one in enumerate(boxes)
        for other in boxes[n + 1 :]
        if one.intersects(other)
    ]
    assert len(boxes) == 4
    assert touching == []


def test_in_the_past_only_the_next_deadline_is_drawn(
    auction: Book, theme: Theme
) -> None:
    further = (auction.claim(When("2025-05-10")),)
    auction.event("other", "deadline", on=further)
    picture = picture_of(auction, Look(past=True), date(2025, 3, 1))
    layout = lay_out(picture, theme, 700, 400)
    drawn = [mark.date.event for marks in date_marks(picture, layout) for mark in marks]
    assert drawn == ["old", "new"]
    assert picture.next_event == "new"


def test_a_logarithmic_axis_begins_at_a_power_of_ten(book: Book, theme: Theme) -> None:
    book.bid("huge", book.price("exact", 10**18))
    book.bid("tiny", book.price("exact", "0.01"))
    picture = picture_of(book, Look(logarithmic=True))
    assert picture.bottom == Decimal("0.01")
    assert len(picture.ticks) <= 8
    layout = lay_out(picture, theme, 700, 400)
    heights = [line.y for line in layout.lines]
    assert all(layout.frame.top <= y <= layout.frame.zero for y in heights)


def test_filters_hide_bidders(auction: Book) -> None:
    picture = picture_of(auction, Look(shown=frozenset({"b1-bidder"})))
    assert [step.bid for step in picture.ladder.steps] == ["b1"]


def records(book: Book) -> tuple[AnyRecord, ...]:
    return tuple(book.records.values())


def test_bad_input_gives_a_picture(book: Book, theme: Theme) -> None:
    for number in range(200):
        price = book.price("exact", 10**18 if number % 2 else "0.01")
        made_on = ("", "2025", "2019/2025", "../2025-03-01")[number % 4]
        book.bid(f"b{number}", *([price] * (number % 3 > 0)), made_on=made_on)
    assert Tables.of(records(book)).bids
    for look in (Look(), Look(logarithmic=True), Look(past=True)):
        image = paint(picture_of(book, look), theme, (700, 400))
        assert not image.isNull()


@pytest.mark.parametrize("size", [(1, 1), (80, 40), (300, 2000)])
def test_any_size_gives_a_picture(
    auction: Book, theme: Theme, size: tuple[int, int]
) -> None:
    assert not paint(picture_of(auction), theme, size).isNull()


def test_a_contest_without_a_bid_says_so(book: Book, theme: Theme) -> None:
    picture = picture_of(book)
    assert picture.empty
    assert not paint(picture, theme, (700, 400)).isNull()


def test_only_prices_unknown_fill_the_tray(book: Book, theme: Theme) -> None:
    for name in ("a", "b", "c"):
        book.bid(name, book.price("undisclosed", unit=None))
    layout = lay_out(picture_of(book), theme, 700, 400)
    assert len(layout.tray) == 3
    assert not layout.lines


# Mouse and keyboard


def test_a_click_selects_the_bid(chart: OverTime, auction: Book, qtbot: QtBot) -> None:
    chart.show_picture(picture_of(auction))
    line = chart.laid_out.line_of("a2")
    assert line is not None
    place = QPointF((line.begin + line.end) / 2, line.y).toPoint()
    with qtbot.waitSignal(chart.select_requested) as told:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["a2", "a-bidder"]


def test_arrows_go_through_the_bids_by_time(
    chart: OverTime, auction: Book, qtbot: QtBot
) -> None:
    chart.show_picture(picture_of(auction))
    gone = []
    for key in (Qt.Key.Key_Home, *(Qt.Key.Key_Right,) * 3, Qt.Key.Key_Up):
        QTest.keyClick(chart, key)
        gone.append(chart.current)
    assert gone == ["a1", "b1", "c1", "a2", "a2"]
    QTest.keyClick(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(chart.open_requested) as told:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert told.args == ["a1"]


def test_the_keyboard_says_where_it_is(
    chart: OverTime, auction: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "gui.views.over_time.announce", lambda _widget, text: heard.append(text)
    )
    chart.show_picture(picture_of(auction))
    assert chart.accessibleName() == "Chart of the bids over time"
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert heard == ["A, 14 USD, 10 March 2025"]


def test_the_key_explains_what_occurs(chart: OverTime, auction: Book) -> None:
    chart.show_picture(picture_of(auction))
    said = chart.key.accessibleDescription()
    assert said == ("stated, open above, no figure, best certain bid, deadline, moved")
    chart.show_picture(picture_of(Book()))
    assert chart.key.accessibleDescription() == ""


def test_a_right_click_selects_a_bid_and_asks_for_its_menu(
    chart: OverTime, auction: Book, qtbot: QtBot
) -> None:
    chart.show_picture(picture_of(auction))
    line = chart.laid_out.line_of("a2")
    assert line is not None
    asked: list[str] = []
    chart.menu_requested.connect(lambda bid, _place: asked.append(bid))
    place = QPoint(round(line.begin + 20), round(line.y))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    with qtbot.waitSignal(chart.select_requested):
        chart.contextMenuEvent(event)
    chart.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2))
    )
    chart.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    )
    assert asked == ["a2", "a2"]


def test_hovering_tells_of_bids_and_deadlines(chart: OverTime, auction: Book) -> None:
    chart.show_picture(picture_of(auction))
    line = chart.laid_out.line_of("b1")
    assert line is not None
    assert "more than 12 USD" in chart.tip_at(QPointF(line.begin + 20, line.y))
    x = chart.laid_out.scale.place(date(2025, 2, 10).toordinal())
    assert "moved to 10 April 2025" in chart.tip_at(QPointF(x, 30))
    assert chart.tip_at(QPointF(2, 2)) == ""


def test_keys_zoom(chart: OverTime, auction: Book) -> None:
    chart.show_picture(picture_of(auction))
    asked: list[float] = []
    chart.zoom_requested.connect(lambda factor, _around: asked.append(factor))
    for key in ("+", "-", "0"):
        QTest.keyClicks(chart, key)
    assert asked[0] > 1 > asked[1] > 0
    assert asked[2] == 0


def test_buttons_zoom_and_take_no_tab_stop(chart: OverTime, auction: Book) -> None:
    chart.show_picture(picture_of(auction))
    asked: list[float] = []
    chart.zoom_requested.connect(lambda factor, _around: asked.append(factor))
    buttons = chart.zoom.buttons
    for button in buttons:
        button.click()
    assert asked[0] < 1 < asked[1]
    assert {button.focusPolicy() for button in buttons} == {Qt.FocusPolicy.NoFocus}
    assert all(button.accessibleName() for button in buttons)


def test_while_the_lens_moves_lines_stand_as_if_laid_out_anew(
    auction: Book, theme: Theme
) -> None:
    tables, choice = auction.tables, Choice(contest="contest")
    index = Index.of(tables)
    scale = scale_for(date(2025, 1, 1), TODAY, TODAY)
    before = None
    for month, day in ((5, 1), (3, 20), (2, 5), (3, 9), (4, 1), (6, 1)):
        found = ladder(tables, index, Lens(date(2025, month, day)), choice)
        picture = over_time_picture(found, tables, scale, WORDS, Look())
        before = lay_out(picture, theme, 700, 400, before)
        assert before == lay_out(picture, theme, 700, 400)
    assert before is not None
    kept = lay_out(picture, theme, 700, 400, before)
    assert any(
        one is other for one, other in zip(kept.lines, before.lines, strict=True)
    )
