"""The tables of events and of deadlines."""

from collections.abc import Iterator

from core.answers.deadlines import Deadline, deadlines
from core.answers.resolve import resolve_field
from core.domain.records import Event
from core.exchange.exporting.remarks import Remark, Remarks, cells
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.table import Cell, Layout, row_of
from core.exchange.exporting.value_cells import (
    CLAIM_LAYOUT,
    ValueCells,
    when_layout,
)
from core.wording import deadlines as words

EVENTS: Layout = (
    ("contest", "text"),
    ("kind", "text"),
    ("title", "text"),
    *when_layout("on"),
    *when_layout("until"),
    ("by", "text"),
    ("to", "text"),
    ("about", "text"),
    ("stance", "text"),
    ("outcome", "text"),
    *CLAIM_LAYOUT,
    ("status", "text"),
    ("remarks", "text"),
    ("notes", "text"),
    ("id", "text"),
    ("extends", "text"),
)
DEADLINES: Layout = (
    ("contest", "text"),
    ("title", "text"),
    *when_layout("on"),
    ("time", "text"),
    ("zone", "text"),
    ("state", "text"),
    ("days_left", "count"),
    ("moved", "count"),
    ("moved_from", "text"),
    ("set_by", "text"),
    ("to", "text"),
    *CLAIM_LAYOUT,
    ("status", "text"),
    ("remarks", "text"),
    ("id", "text"),
)


def event_rows(scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """The rows of all events that the lens lets through, deadlines among them."""
    maker = _Events(scope)
    sight = scope.moment.sight
    for contest in scope.contests:
        for event_id in scope.index.events_of(contest):
            event = scope.tables.events[event_id]
            seen_from = sight.event_seen_from(event)
            if seen_from is None or seen_from <= scope.lens.as_of:
                yield row_of(EVENTS, maker.row(event))


def deadline_rows(scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """The rows of all deadlines, each with its latest date."""
    made, remarks = ValueCells(scope), Remarks(scope)
    voice = scope.voice
    for contest in scope.contests:
        for one in deadlines(scope.tables, scope.index, contest, scope.lens):
            shown = one.on.shown
            latest = one.dates[-1] if one.dates else None
            found: dict[str, Cell] = {
                "contest": made.text(scope.tables.contests[contest].title),
                "title": made.text(words.title(voice, one)),
                **made.when("on", one.on.value),
                "time": one.time,
                "zone": one.zone,
                "state": words.state(voice, one),
                "days_left": one.days_left,
                "moved": max(0, one.moved),
                "moved_from": "; ".join(
                    made.text(voice.when(when, short=True)) for when in one.moved_from
                ),
                "set_by": made.text(words.set_by(voice, latest, scope.tables))
                if latest
                else "",
                "to": made.names(one.to),
                **made.claim(shown.claim if shown else None),
                **cells(_of_deadline(remarks, one)),
                "id": scope.release.id(one.id),
            }
            yield row_of(DEADLINES, found)


def _of_deadline(remarks: Remarks, one: Deadline) -> list[Remark]:
    found = remarks.of_value(one.on)
    return found if one.on.value is not None else [*found, remarks.of("no_date")]


class _Events:
    """Makes the rows of events."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._cells = ValueCells(scope)
        self._remarks = Remarks(scope)

    def row(self, event: Event) -> dict[str, Cell]:
        """One row."""
        scope, voice, text = self._scope, self._scope.voice, self._cells.text
        on, until, outcome = (
            resolve_field(scope.tables, scope.index, event, field, scope.lens)
            for field in ("on", "until", "outcome")
        )
        shown = on.shown or outcome.shown
        is_deadline = event.kind == "deadline"
        outcomes = "deadline_outcomes" if is_deadline else "outcomes"
        contest = scope.tables.contests[event.contest]
        remarks = [
            *self._remarks.of_value(on),
            *self._remarks.of_value(outcome),
            *self._remarks.of_record(event),
        ]
        if on.value is None:
            remarks.append(self._remarks.of("no_date"))
        return {
            "contest": text(contest.title),
            "kind": voice.word("event_kinds", event.kind),
            "title": text(event.title),
            **self._cells.when("on", on.value),
            **self._cells.when("until", until.value),
            "by": self._cells.names(event.by),
            "to": self._cells.names(event.to),
            "about": "; ".join(
                dict.fromkeys(text(scope.name_of(one)) for one in event.about)
            ),
            "stance": voice.word("stances", event.stance),
            "outcome": text(voice.word(outcomes, outcome.value or "")),
            **self._cells.claim(shown.claim if shown else None),
            **cells(remarks),
            "notes": text(event.notes),
            "id": scope.release.id(event.id),
            "extends": scope.release.id(event.extends or ""),
        }
