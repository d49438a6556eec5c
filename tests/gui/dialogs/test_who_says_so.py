"""The windows of sources, parties, responses, and of the book without a source."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from core.answers.index import Index
from core.answers.lens import UNNAMED, Choice, Lens
from core.answers.single_points import single_points
from core.answers.without_source import without
from core.domain.records import RECORD_TYPES
from core.domain.tables import Change, Tables
from core.wording.voice import Voice
from gui.dialogs.parties_dialog import PartiesDialog
from gui.dialogs.responses_dialog import ResponsesDialog
from gui.dialogs.sources_dialog import SourcesDialog
from gui.dialogs.without_dialog import WithoutDialog
from gui.models.party_rows import Parties
from gui.models.response_rows import responses_content
from gui.models.source_rows import SourceLibrary
from gui.models.without_rows import Without
from gui.theme import Theme

SHIPPED = Path(__file__).parents[3] / "data.json"
TODAY = Lens(date(2026, 11, 24))
APRIL = Lens(date(2025, 4, 3))
GERMAN = "report-de-b4tz6h"
VOICE = Voice("en")


@pytest.fixture(scope="module")
def shipped() -> Tables:
    """The shipped book."""
    tables = json.loads(SHIPPED.read_bytes())
    return Tables.of(
        msgspec.convert(document, kind)
        for table, kind in RECORD_TYPES.items()
        for document in tables[table].values()
    )


@pytest.fixture
def index(shipped: Tables) -> Index:
    """Its index."""
    return Index.of(shipped)


@pytest.fixture
def contest(shipped: Tables) -> str:
    """Its first contest."""
    return next(iter(shipped.contests))


def click(dialog: QWidget, text: str) -> None:
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == text]
    button.click()


@pytest.fixture
def missing(
    theme: Theme, shipped: Tables, index: Index, contest: str
) -> Iterator[WithoutDialog]:
    """The window "Without a source" as of April 2025."""
    choice = Choice(contest=contest)
    made = WithoutDialog(
        theme,
        Without(shipped, index, APRIL, choice, VOICE),
        lambda sources: without(shipped, index, APRIL, choice, sources),
        lambda: single_points(shipped, index, APRIL, choice),
    )
    yield made
    made.deleteLater()


def test_what_a_ticked_source_changes_is_listed_at_once(
    missing: WithoutDialog,
) -> None:
    assert not missing.changes
    missing.tick(frozenset({GERMAN}))
    assert missing.ticked() == {GERMAN}
    assert ("Price, Reid Rasner", "47.5 bn USD", "nothing") in missing.changes


def test_an_outlet_ticks_all_its_sources(missing: WithoutDialog) -> None:
    outlets = [one for one in missing.items() if one.hasChildren()]
    assert outlets
    outlet = outlets[0]
    outlet.setCheckState(Qt.CheckState.Checked)
    assert len(missing.ticked()) == outlet.rowCount() > 1


def test_all_unnamed_sources_can_be_left_out(missing: WithoutDialog) -> None:
    missing.tick(frozenset({UNNAMED}))
    assert missing.changes


def test_the_book_is_looked_at_without_them_on_a_click(
    missing: WithoutDialog,
) -> None:
    asked: list[frozenset[str]] = []
    missing.without_requested.connect(asked.append)
    missing.tick(frozenset({GERMAN}))
    click(missing, "Look at the book without them")
    assert asked == [frozenset({GERMAN})]


def test_sources_are_searched_and_show_their_claims(
    theme: Theme, shipped: Tables, index: Index
) -> None:
    library = SourceLibrary(shipped, index, VOICE)
    assert {row.record for row in library.table("daily8").rows} == {
        "daily8-2025-2rjeu5"
    }
    details = library.details(GERMAN)
    assert details is not None
    assert len(details.claims.rows) == 37
    made = SourcesDialog(theme, library)
    asked: list[str] = []
    made.edit_requested.connect(asked.append)
    click(made, "Edit…")
    assert asked == [made.chosen()]
    made.deleteLater()


def test_two_entries_of_one_source_are_merged_by_a_click(
    theme: Theme, shipped: Tables, index: Index
) -> None:
    made = SourcesDialog(theme, SourceLibrary(shipped, index, VOICE))
    asked: list[tuple[str, str]] = []
    made.merge_requested.connect(lambda *ids: asked.append(ids))
    assert not made.twin.merge.isEnabled()
    made.twin.choose(made.chosen())
    assert made.twin.preview == ""
    other = next(one for one in shipped.sources if one != made.chosen())
    made.twin.choose(other)
    assert "claims will be from" in made.twin.preview
    click(made, "Merge")
    assert asked == [(other, made.chosen())]
    made.deleteLater()


def test_sources_that_look_alike_are_offered_first(shipped: Tables) -> None:
    german = shipped.sources[GERMAN]
    twin = msgspec.structs.replace(german, id="twin-aaaaaa")
    tables = shipped.apply([Change("sources", twin.id, None, twin)])
    library = SourceLibrary(tables, Index.of(tables), VOICE)
    assert library.twins(GERMAN)[0][0] == "twin-aaaaaa"
    assert len(library.twins(GERMAN)) == len(shipped.sources)


def test_a_source_that_nobody_judged_cannot_be_judged(
    shipped: Tables, index: Index
) -> None:
    rows = SourceLibrary(shipped, index, VOICE).table().rows
    assert {row.cells[5] for row in rows} == {"can't be judged"}


def test_merging_is_previewed_before_it_is_asked_for(
    theme: Theme, shipped: Tables, index: Index
) -> None:
    made = PartiesDialog(theme, Parties(shipped, index, TODAY, VOICE))
    asked: list[tuple[str, str]] = []
    made.merge_requested.connect(lambda *ids: asked.append(ids))
    other = next(one for one in shipped.parties if one != made.chosen())
    made.choose_twin(other)
    assert "turned out to be" in made.preview
    click(made, "Merge")
    assert asked == [(other, made.chosen())]
    made.choose_twin(made.chosen())
    assert made.preview == ""
    made.deleteLater()


def test_a_party_says_where_else_it_bid(shipped: Tables, index: Index) -> None:
    parties = Parties(shipped, index, TODAY, VOICE)
    (row,) = [one for one in parties.table("oracle").rows if one.cells[0] == "Oracle"]
    details = parties.details(row.record)
    assert details is not None
    assert any("2 contests" in line for line in details.lines)


def test_responses_stand_in_a_matrix_with_their_evidence(
    theme: Theme, shipped: Tables, index: Index, contest: str
) -> None:
    content = responses_content(shipped, index, TODAY, contest, VOICE)
    assert content.table.titles[1:3] == ("TikTok", "ByteDance")
    made = ResponsesDialog(theme, content)
    assert made.chosen() in content.stands
    other = list(shipped.contests)[1]
    made.show_content(responses_content(shipped, index, TODAY, other, VOICE))
    asked: list[str] = []
    made.add_requested.connect(asked.append)
    click(made, "Add response…")
    assert asked == [made.chosen()]
    made.deleteLater()
