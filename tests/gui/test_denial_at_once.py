"""A denial reaches list, pane, chart and sentence in one step, and back by undo."""

from core.book.operations.events import add_event
from core.book.parts import new_claim
from core.domain.records import Event
from core.domain.when import When
from gui.bridge import Bridge
from gui.detailing import Detailing
from gui.session import Session
from gui.shown import Shown
from tests.gui.hands import bridge_of

BID = "rasner-bid-m3xk2a"
SOURCE = "report-de-b4tz6h"


def deny(bridge: Bridge) -> None:
    tables = bridge.tables
    contest = tables.bidders[tables.bids[BID].bidder].contest
    by = tables.contests[contest].targets
    add_event(
        bridge.book,
        Event(
            id="denial-aaaaaa",
            contest=contest,
            kind="response",
            title="Denied",
            by=by,
            about=(BID,),
            stance="denies",
            on=(new_claim(When("2025-04-03")),),
        ),
    )


def seen(session: Session) -> dict[str, str]:
    """What list, chart, pane and sentence say of the bid."""
    window = session.window
    listed = window.board.list
    place = listed.select_bid(BID)
    keys = [column.key for column in listed.bidders.columns]
    row = window.board.row_of(BID)
    assert row is not None
    panes = session.findChild(Detailing)
    assert isinstance(panes, Detailing)
    said = [f"{one.value} {one.support} {one.against}" for one in panes._facts]
    return {
        "list": str(listed.bidders.index(place, keys.index("support")).data()),
        "rank": str(listed.bidders.index(place, keys.index("rank")).data()),
        "chart": row.support.against,
        "pane": " ".join(said),
        "sentence": window.answer.sentence.text,
    }


def test_a_denial_marks_list_chart_pane_and_sentence_in_one_step(
    session: Session,
) -> None:
    bridge = bridge_of(session)
    bridge.ask(bid=BID)
    before = seen(session)
    steps: list[tuple[Shown, Shown]] = []
    bridge.shown_changed.connect(lambda old, new: steps.append((old, new)))
    deny(bridge)
    after = seen(session)
    assert len(steps) == 1
    assert (before["chart"], after["chart"]) == ("none", "denied")
    assert "denied" not in before["list"] + before["pane"] + before["sentence"]
    assert "denied" in after["list"]
    assert "denied" in after["pane"]
    assert "denied by" in after["sentence"]
    assert after["rank"] == before["rank"]


def test_undo_takes_all_marks_back(session: Session) -> None:
    bridge = bridge_of(session)
    bridge.ask(bid=BID)
    before = seen(session)
    deny(bridge)
    bridge.undo()
    assert seen(session) == before
