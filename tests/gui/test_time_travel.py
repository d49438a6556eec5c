"""The window in time: the strip moves the book, the chart over time follows."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.answers.calendar_days import Hidden
from core.wording.voice import Voice
from gui.session import Session
from gui.summary import past_notice
from gui.time_travel import TimeTravel
from gui.views.over_time import OverTime
from tests.gui.hands import Begin, bridge_of

EARLY = date(2025, 1, 20)


@pytest.fixture
def session(qapp: QApplication, begin: Begin, book_copy: Path) -> Session:
    qapp.setStyle("Fusion")
    made = begin(book_copy)
    made.window.resize(1280, 800)
    return made


def time_of(session: Session) -> TimeTravel:
    (found,) = session.findChildren(TimeTravel)
    return found


def look_over_time(session: Session) -> TimeTravel:
    session.window.tools.view.press("over_time")
    return time_of(session)


def chart_of(session: Session) -> OverTime:
    laddering = time_of(session).laddering
    assert laddering is not None
    return laddering.chart


def test_the_window_begins_with_standing_bids(session: Session) -> None:
    assert time_of(session).laddering is None
    assert session.window.tools.view.value == "standing"


def test_over_time_takes_the_place_of_the_lanes(session: Session) -> None:
    look_over_time(session)
    chart = chart_of(session)
    assert chart.isVisible()
    assert not session.window.board.lanes.isVisible()
    session.window.tools.view.press("standing")
    assert session.window.board.lanes.isVisible()
    assert not chart.isVisible()


def test_both_charts_are_offered_only_in_a_wide_window(
    session: Session, qtbot: QtBot
) -> None:
    window = session.window
    window.resize(1900, 1000)
    qtbot.waitUntil(lambda: window.width() == 1900)
    window.tools.view.press("both")
    chart = chart_of(session)
    assert chart.isVisible()
    assert window.board.lanes.isVisible()
    window.resize(1200, 800)
    qtbot.waitUntil(lambda: window.width() == 1200)
    assert chart.isVisible()
    assert not window.board.lanes.isVisible()


def test_moving_the_strip_moves_everything(session: Session) -> None:
    time = look_over_time(session)
    bridge, chart = session.bridge, chart_of(session)
    assert bridge is not None
    before = len(chart.picture.ladder.steps)
    time.track.as_of_requested.emit(EARLY)
    assert bridge.state.lens.as_of == EARLY
    assert len(chart.picture.ladder.steps) < before
    assert chart.picture.past
    assert time.strip.field.text() == "20 Jan 2025"
    notice = session.window.banner.notice
    assert notice is not None
    assert "Hidden because it became public later" in notice.detail
    assert "recorded today" in notice.detail


def test_back_to_today_is_one_step(session: Session) -> None:
    time = time_of(session)
    time.track.as_of_requested.emit(EARLY)
    session.back_to_today()
    assert time.strip.field.text() == "today"
    assert not time.track.picture.past


def test_the_axis_stays_while_the_day_moves(session: Session) -> None:
    time = look_over_time(session)
    scale = time.track.picture.scale
    for day in (EARLY, date(2025, 9, 1)):
        time.track.as_of_requested.emit(day)
        assert time.track.picture.scale == scale
        assert chart_of(session).picture.scale == scale


def test_strip_and_chart_share_their_axis(session: Session) -> None:
    time = look_over_time(session)
    chart = chart_of(session).laid_out.scale
    assert (chart.left, chart.right) == (time.track.scale.left, time.track.scale.right)


def test_zooming_moves_strip_and_chart_together(session: Session) -> None:
    time = look_over_time(session)
    chart = chart_of(session)
    whole = time.track.picture.scale
    around = date(2025, 4, 3).toordinal()
    chart.zoom_requested.emit(4.0, around)
    assert time.track.picture.scale.first > whole.first
    assert chart.picture.scale == time.track.picture.scale
    chart.zoom_requested.emit(0.0, around)
    assert time.track.picture.scale == whole


def test_a_bid_chosen_in_the_chart_selects_its_bidder(session: Session) -> None:
    look_over_time(session)
    chart = chart_of(session)
    step = chart.picture.ladder.steps[-1]
    chart.select_requested.emit(step.bid, step.bidder)
    assert bridge_of(session).state.bidder == step.bidder
    assert chart.picture.selected == step.bidder


def test_the_recorded_clock_is_kept_while_the_day_moves(session: Session) -> None:
    time = time_of(session)
    time.strip.clock_requested.emit("recorded")
    time.track.as_of_requested.emit(EARLY)
    lens = bridge_of(session).state.lens
    assert (lens.clock, lens.as_of) == ("recorded", EARLY)


def test_the_banner_counts_what_is_hidden(session: Session) -> None:
    time_of(session).track.as_of_requested.emit(EARLY)
    assert session.bridge is not None
    hidden = Hidden(bids=1, claims=31, deadlines=0)
    notice = past_notice(session.bridge.shown, session.today(), Voice("en"), hidden)
    assert notice is not None
    assert "1 bid, 31 claims." in notice.detail
