"""The sections on deadlines and on what happened, in the order of time."""

from collections.abc import Iterable, Iterator

from core.answers.deadlines import Deadline, deadlines
from core.answers.resolve import resolve_field
from core.answers.timeline import Entry, timeline_of_contest
from core.exchange.exporting.scope import Scope
from core.exchange.report.notes import Notes
from core.exchange.report.pieces import Cell, Grid, Section
from core.wording import deadlines as deadline_words

_DEADLINE_HEADS = ("deadline", "date", "moved", "set_by", "state")
_TIMELINE_HEADS = ("date", "what", "who", "details")
_NAMES = {"stage": "stages", "bid": "bid_kinds"}


def deadline_section(scope: Scope, contest: str, notes: Notes) -> Section:
    """The deadlines with all their dates: who set them, what became of them."""
    found = deadlines(scope.tables, scope.index, contest, scope.lens)
    rows = tuple(_deadline(scope, one, notes) for one in found)
    return _section(scope, "deadlines", _DEADLINE_HEADS, rows)


def timeline_section(scope: Scope, contest: str, notes: Notes) -> Section:
    """Bids, stages, events and responses, in the order of time."""
    found = timeline_of_contest(scope.tables, scope.index, scope.lens, contest)
    rows = tuple(_entry(scope, contest, one, notes) for one in found)
    return _section(scope, "timeline", _TIMELINE_HEADS, rows)


def _section(
    scope: Scope,
    name: str,
    heads: Iterable[str],
    rows: tuple[tuple[Cell, ...], ...],
) -> Section:
    say = scope.voice.texts.say
    return Section(
        name=name,
        title=say(f"report_page.section.{name}"),
        grid=Grid(tuple(say(f"report_page.head.{one}") for one in heads), rows)
        if rows
        else None,
        paragraphs=() if rows else (say(f"report_page.none.{name}"),),
    )


def _deadline(scope: Scope, one: Deadline, notes: Notes) -> tuple[Cell, ...]:
    voice, text = scope.voice, scope.release.text
    last = one.dates[-1] if one.dates else None
    set_by = deadline_words.set_by(voice, last, scope.tables) if last else ""
    state = [deadline_words.state(voice, one), deadline_words.left(voice, one)]
    return (
        Cell(text(deadline_words.title(voice, one))),
        Cell(text(voice.when(one.on.value)), notes.of(one.on)),
        Cell(
            text(deadline_words.path(voice, one)) if one.moved else "",
            notes.of(*(date.on for date in one.dates[:-1])),
        ),
        Cell(text(set_by)),
        Cell(text(", ".join(part for part in state if part)), notes.of(one.outcome)),
    )


def _entry(scope: Scope, contest: str, entry: Entry, notes: Notes) -> tuple[Cell, ...]:
    voice, text = scope.voice, scope.release.text
    what = voice.word(_NAMES.get(entry.what, "event_kinds"), entry.word)
    who = entry.name or voice.join(_party_names(scope, entry.by))
    said = [entry.title]
    priced: tuple[int, ...] = ()
    if entry.price is not None:
        view = scope.field(contest).views[entry.id]
        priced = notes.of(next(one for one in view.prices if one.value is not None))
        said.append(voice.price(entry.price))
    if entry.stance:
        said.append(voice.word("stances", entry.stance))
    if entry.outcome:
        said.append(voice.outcome(entry.outcome))
    return (
        Cell(text(voice.when(entry.when, short=True)), _proof(scope, entry, notes)),
        Cell(text(what)),
        Cell(text(who)),
        Cell(text(" · ".join(part for part in said if part)), priced),
    )


def _proof(scope: Scope, entry: Entry, notes: Notes) -> tuple[int, ...]:
    """What says that it happened then."""
    tables, index, lens = scope.tables, scope.index, scope.lens
    if entry.what == "bid":
        bid = tables.bids[entry.id]
        return notes.of(resolve_field(tables, index, bid, "made_on", lens))
    if entry.what == "stage":
        return ()
    event = tables.events[entry.id]
    return notes.of(resolve_field(tables, index, event, "on", lens))


def _party_names(scope: Scope, ids: Iterable[str]) -> Iterator[str]:
    for one in ids:
        party = scope.tables.party(one)
        if party is not None:
            yield party.name
