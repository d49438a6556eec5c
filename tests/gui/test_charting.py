"""The chart leaves the window: as a picture, as data, as a table, in sentences."""

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.answers.lens import Lens
from core.book.operations.contests import change_contest
from core.book.operations.sources import change_source
from core.domain.records import Source
from gui.charting import Charting
from gui.dialogs.chart_table_dialog import ChartTableDialog
from gui.session import Session
from gui.views.over_time import OverTime
from tests.gui.hands import bridge_of

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def session(session: Session) -> Session:
    session.window.resize(1600, 900)
    return session


@pytest.fixture
def charting(session: Session) -> Charting:
    (found,) = session.findChildren(Charting)
    return found


def do(session: Session, action: str) -> None:
    session.window.actions_by_id[action].trigger()


@pytest.mark.parametrize("view", ["standing", "over_time", "both"])
def test_a_saved_drawing_can_be_read_on_its_own(
    session: Session, charting: Charting, tmp_path: Path, view: str
) -> None:
    do(session, f"view_{view}")
    path = tmp_path / "chart.svg"
    assert charting.save(path)
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 (our own file)
    assert root.get("role") == "img"
    title, told = root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")
    assert title is not None
    assert title.startswith("Highest stated bid: Reid Rasner, 47.5 bn USD.")
    assert told is not None
    assert "Tinsley group: " in told
    assert ("Deadline, " in told) == (view != "standing")
    text = "".join(root.itertext())
    for said in ("TikTok US 2024-26", "As of 3 April 2025", "Reid Rasner", "Sources:"):
        assert said in text, said
    assert "more than" in text
    assert "50 bn" in text
    # Shapes only, and fonts that everybody has.
    assert root.find(f".//{SVG}image") is None
    families = {one.get("font-family", "") for one in root.iter(f"{SVG}g")} - {""}
    assert families
    assert all(family.endswith("sans-serif") for family in families)
    assert QSvgRenderer(str(path)).isValid()


def test_a_saved_picture_carries_its_description(
    charting: Charting, tmp_path: Path
) -> None:
    path = tmp_path / "chart.png"
    assert charting.save(path)
    page = charting.page()
    assert page is not None
    image = QImage(str(path))
    assert image.size() == page.size * 2
    assert image.text("Description") == page.content.told
    assert image.text("Title").startswith("Highest stated bid: Reid Rasner")


def test_a_page_names_what_filters_hide(
    session: Session, charting: Charting, qtbot: QtBot
) -> None:
    bridge = bridge_of(session)
    bridge.ask(query="tinsley")
    qtbot.waitUntil(lambda: bridge.shown.hidden > 0)
    page = charting.page()
    assert page is not None
    assert page.content.notes[0] == "10 bidders are left out by filters."


def test_a_confidential_source_leaves_by_its_approved_words(
    session: Session, charting: Charting, tmp_path: Path
) -> None:
    bridge = bridge_of(session)
    bid = bridge.tables.bids[bridge.state.bid or ""]
    source = bridge.tables.sources[bid.price[0].source or ""]
    secret = Source(
        id=source.id,
        kind=source.kind,
        title=source.title,
        outlet=source.outlet,
        authors=("Zebedee Quill",),
        published=source.published,
        confidential=True,
        approved_description="a report seen by the author",
    )
    bridge.do(lambda: change_source(bridge.book, secret))
    contest = bridge.shown.contest
    assert contest is not None
    told = msgspec.structs.replace(contest, title="Sale, says Zebedee Quill")
    bridge.do(lambda: change_contest(bridge.book, told))
    path = tmp_path / "chart.svg"
    assert charting.save(path)
    text = "".join(ET.fromstring(path.read_text(encoding="utf-8")).itertext())  # noqa: S314 (our own file)
    assert "a report seen by the author" in " ".join(text.split())
    assert source.title not in text
    assert "Zebedee" not in text
    assert "Reid Rasner" in text
    do(session, "copy_chart_data")
    assert "Zebedee" not in QApplication.clipboard().mimeData().html()


def test_a_place_that_takes_no_file_is_said_in_the_banner(
    session: Session, charting: Charting, tmp_path: Path
) -> None:
    assert not charting.save(tmp_path / "nowhere" / "chart.svg")
    notice = session.window.banner.notice
    assert notice is not None
    assert notice.statement == "The chart was not saved."


def test_a_name_without_an_ending_gets_one(charting: Charting, tmp_path: Path) -> None:
    assert charting.save(tmp_path / "chart.2025")
    assert (tmp_path / "chart.2025.svg").exists()


def test_copied_data_go_into_a_spreadsheet(session: Session) -> None:
    do(session, "copy_chart_data")
    data = QApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in data.text().splitlines()]
    assert lines[0][:4] == ["Bidder", "Price", "Low", "High"]
    assert lines[1][:5] == [
        *("Reid Rasner", "47.5 bn USD", "47,500,000,000", "47,500,000,000"),
        "USD",
    ]
    assert {len(line) for line in lines} == {9}
    assert "<caption>Standing</caption>" in data.html()
    do(session, "view_both")
    do(session, "copy_chart_data")
    text = QApplication.clipboard().mimeData().text()
    assert text.count("\n\n") == 2
    assert "End of the first pause\t19 January 2025\t2025-01-19" in text


def test_the_charts_are_described_once_they_keep_still(
    session: Session, qtbot: QtBot
) -> None:
    do(session, "view_both")
    lanes = session.window.board.lanes
    (over_time,) = session.window.findChildren(OverTime)
    qtbot.waitUntil(lambda: "Deadline, " in over_time.accessibleDescription())
    assert "the highest stated, rank 1–5" in lanes.accessibleDescription()
    assert lanes.accessibleName() == "Chart of what stands"
    assert over_time.accessibleName() == "Chart of the bids over time"


def test_the_table_follows_sorts_copies_and_selects(session: Session) -> None:
    do(session, "chart_table")
    (window,) = session.window.findChildren(ChartTableDialog)
    assert [window.tabs.tabText(n) for n in range(3)] == [
        *("Standing", "Over time", "Deadlines"),
    ]
    first = window.current()
    assert first.rows[0].cells[0] == "Reid Rasner"
    window.sort("standing", 2)
    assert [row.cells[2] for row in window.current().rows][:3] == [
        *("20,000,000,000", "30,000,000,000", "47,500,000,000"),
    ]
    window.copy.click()
    assert "McCourt group" in QApplication.clipboard().text().splitlines()[1]
    window.bid_requested.emit(first.rows[1].record)
    bridge = bridge_of(session)
    assert bridge.state.bid == first.rows[1].record
    bridge.ask(lens=Lens(date(2026, 1, 23)))
    assert len(window.current().rows) > len(first.rows)


def test_the_view_is_chosen_in_the_menu_and_remembered(session: Session) -> None:
    actions = session.window.actions_by_id
    assert actions["view_standing"].isChecked()
    do(session, "view_over_time")
    assert session.window.board.views.view == "over_time"
    assert session.window.tools.view.value == "over_time"
    assert [actions[f"view_{one}"].isChecked() for one in ("standing", "both")] == [
        *(False, False),
    ]
    assert session.settings.view == "over_time"
