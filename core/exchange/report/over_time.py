"""The section on the bids over time: the ladder, and the same as a table."""

from core.answers.ladder import Step
from core.answers.ladder_of import ladder
from core.answers.live import BidView
from core.exchange.exporting.scope import Scope
from core.exchange.report.ladder_chart import LadderChart
from core.exchange.report.notes import Notes
from core.exchange.report.pieces import Cell, Chart, Grid, Section
from core.wording.chart import Charted, fate, told

_HEADS = ("date", "bidder", "kind", "price", "stake", "became")


def over_time(scope: Scope, contest: str, notes: Notes) -> Section:
    """Every bid that the lens shows, in the order of time, and what became of it."""
    say, choice = scope.voice.texts.say, scope.chosen(contest)
    answer = ladder(
        scope.tables, scope.index, scope.lens, choice, scope.ranking(contest)
    )
    title = say("report_page.section.over_time")
    if not answer.steps:
        nobody = say("chart.nobody")
        return Section(name="over_time", title=title, paragraphs=(nobody,))
    released = scope.release.answer(answer)
    charted = Charted(
        contest=scope.release.text(scope.tables.contests[contest].title),
        day=scope.lens.as_of,
        view="over_time",
        ladder=released,
    )
    description = told(scope.voice, charted)
    views = scope.field(contest).views
    rows = tuple(
        _row(scope, step, views[step.bid], notes)
        for step in sorted(answer.steps, key=_place)
    )
    heads = tuple(say(f"report_page.head.{one}") for one in _HEADS)
    drawn = LadderChart(released, scope.voice).draw(title, description)
    return Section(
        name="over_time",
        title=title,
        chart=Chart(drawn, description),
        grid=Grid(heads, rows),
    )


def _row(scope: Scope, step: Step, view: BidView, notes: Notes) -> tuple[Cell, ...]:
    voice, text = scope.voice, scope.release.text
    prices = [one for one in view.prices if one.value is not None]
    measures = [voice.price(one.value) for one in prices]
    stake = voice.amount(view.stake.value) if view.stake.value else ""
    return (
        Cell(text(voice.when(step.made_on, short=True)), notes.of(view.made_on)),
        Cell(text(step.name)),
        Cell(voice.word("bid_kinds", step.kind)),
        Cell(
            text("; ".join(measures)) or ("" if step.quiet else voice.price(None)),
            notes.of(*prices),
        ),
        Cell(text(stake), notes.of(view.stake)),
        Cell(text(fate(voice, step)), notes.of(view.stage)),
    )


def _place(step: Step) -> tuple[object, ...]:
    made = step.made_on
    unknown = made is None or made.edtf is None
    return unknown, made.sort_key if made else (), step.name.casefold(), step.bid
