"""The as-of strip: typed days, steps, dragging and play."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.answers.calendar_days import LensDays
from gui.models.time_scale import scale_for
from gui.theme import Theme
from gui.views.as_of_strip import AsOfStrip, StripContent
from gui.views.as_of_strip_track import AsOfTrack, TrackPicture

TODAY = date(2025, 12, 1)
DAYS = LensDays(
    ticks=(date(2025, 1, 10), date(2025, 2, 1), date(2025, 3, 1)),
    marks=(date(2025, 4, 5),),
    first=date(2025, 1, 10),
    last=date(2025, 4, 5),
)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> Iterator[AsOfStrip]:
    made = AsOfStrip(theme, AsOfTrack(theme))
    qtbot.addWidget(made)
    track = made.track
    qtbot.addWidget(track)
    track.resize(700, track.height())
    go_to(made, date(2025, 2, 1))
    made.show()
    track.show()
    yield made
    made.stop()
    track.close()
    made.close()


def go_to(strip: AsOfStrip, day: date) -> None:
    scale = scale_for(DAYS.first, DAYS.last, TODAY)
    picture = TrackPicture(days=DAYS, scale=scale, as_of=day, today=TODAY)
    strip.track.show_picture(picture)
    strip.show_content(StripContent(as_of=day, today=TODAY, text=f"{day:%d %B %Y}"))


def asked_of(strip: AsOfStrip) -> list[date]:
    asked: list[date] = []
    strip.as_of_requested.connect(asked.append)
    return asked


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 April 2025", date(2025, 4, 3)),
        ("2025-01-20", date(2025, 1, 20)),
        ("March 2025", date(2025, 3, 31)),
        ("today", TODAY),
        ("", TODAY),
        ("2031-01-01", TODAY),
    ],
)
def test_a_typed_day_is_read(strip: AsOfStrip, text: str, day: date) -> None:
    asked = asked_of(strip)
    strip.field.setText(text)
    QTest.keyClick(strip.field, Qt.Key.Key_Return)
    assert asked == [day]


def test_what_is_no_day_stays_and_says_so(strip: AsOfStrip) -> None:
    asked = asked_of(strip)
    strip.field.setText("when pigs fly")
    QTest.keyClick(strip.field, Qt.Key.Key_Return)
    assert asked == []
    assert strip.field.text() == "when pigs fly"
    assert strip.field.accessibleDescription()


def test_the_clock_is_chosen(strip: AsOfStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.clock_requested) as told:
        strip.clock.press("recorded")
    assert told.args == ["recorded"]


@pytest.mark.parametrize(
    ("key", "modifier", "day"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, date(2025, 1, 10)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, date(2025, 3, 1)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, date(2025, 1, 31)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, date(2025, 2, 2)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, date(2025, 1, 10)),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, TODAY),
    ],
)
def test_keys_step(
    strip: AsOfStrip,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    day: date,
) -> None:
    asked = asked_of(strip)
    QTest.keyClick(strip.track, key, modifier)
    assert asked == [day]


def test_behind_the_last_tick_is_today(strip: AsOfStrip) -> None:
    go_to(strip, date(2025, 3, 1))
    asked = asked_of(strip)
    QTest.keyClick(strip.track, Qt.Key.Key_Right)
    assert asked == [TODAY]


def test_before_the_first_tick_is_nothing(strip: AsOfStrip) -> None:
    go_to(strip, date(2025, 1, 10))
    asked = asked_of(strip)
    QTest.keyClick(strip.track, Qt.Key.Key_Left)
    assert asked == []


def test_a_drag_asks_for_every_day_on_its_way(strip: AsOfStrip) -> None:
    asked = asked_of(strip)
    track = strip.track
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(200, 16))
    for x in (240, 280):
        QTest.mouseMove(track, QPoint(x, 16))
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(280, 16))
    assert asked[0] == date.fromordinal(track.scale.day_at(200))
    assert asked == sorted(asked)


def test_the_far_right_is_today(strip: AsOfStrip) -> None:
    asked = asked_of(strip)
    place = QPoint(strip.track.width() - 2, 16)
    QTest.mouseClick(strip.track, Qt.MouseButton.LeftButton, pos=place)
    assert asked == [TODAY]


def test_play_begins_at_the_first_day_and_can_be_stopped(
    strip: AsOfStrip, qtbot: QtBot
) -> None:
    go_to(strip, TODAY)
    asked = asked_of(strip)
    strip.play.click()
    assert strip.playing
    assert asked == [date(2025, 1, 10)]
    go_to(strip, asked[-1])
    qtbot.waitUntil(lambda: len(asked) > 1)
    assert asked[1] > asked[0]
    strip.play.click()
    assert not strip.playing


def test_play_ends_behind_the_last_day(strip: AsOfStrip, qtbot: QtBot) -> None:
    go_to(strip, date(2025, 4, 4))
    strip.as_of_requested.connect(lambda day: go_to(strip, day))
    strip.play.click()
    qtbot.waitUntil(lambda: not strip.playing)
    assert not strip.play.isChecked()


def test_a_contest_without_days_can_be_stepped(strip: AsOfStrip) -> None:
    picture = TrackPicture(
        days=LensDays(), scale=scale_for(None, None, TODAY), as_of=TODAY, today=TODAY
    )
    strip.track.show_picture(picture)
    asked = asked_of(strip)
    QTest.keyClick(strip.track, Qt.Key.Key_Home)
    QTest.keyClick(strip.track, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert asked == [date(2025, 11, 30)]
