"""The section on how the bids stand: the chart, and the same as a table."""

from core.answers.board import Row
from core.answers.board_rows import board
from core.answers.live import BidView
from core.answers.resolved import Resolved
from core.answers.standing import Ranking
from core.domain.price import Price
from core.exchange.exporting.scope import Scope
from core.exchange.report.notes import Notes
from core.exchange.report.pieces import Cell, Chart, Grid, Section
from core.exchange.report.standing_chart import StandingChart
from core.wording.chart import Charted, told

_HEADS = ("rank", "bidder", "price", "date", "stage", "support")


class StandingSection:
    """Makes the section of one contest."""

    def __init__(self, scope: Scope, contest: str, notes: Notes) -> None:
        self._scope, self._contest, self._notes = scope, contest, notes
        self._ranking: Ranking = scope.ranking(contest)
        self._views = scope.field(contest).views
        self._prices = {
            one.bid: one.price
            for part in (
                self._ranking.ranked,
                self._ranking.incomparable,
                self._ranking.unranked,
            )
            for one in part
        }

    def made(self) -> Section:
        """The section."""
        scope, say = self._scope, self._scope.voice.texts.say
        choice = scope.chosen(self._contest)
        answer = board(scope.tables, scope.index, scope.lens, choice, self._ranking)
        rows = tuple(self._row(row) for row in answer.rows)
        released = scope.release.answer(answer)
        contest = scope.release.tables.contests[scope.release.id(self._contest)]
        charted = Charted(
            contest=contest.title,
            day=scope.lens.as_of,
            rows=released.rows,
            axis=released.axis,
        )
        lanes = {
            row.bid: self._lane(row, before)
            for row, before in zip(released.rows, answer.rows, strict=True)
        }
        title = say("report_page.section.standing")
        description = told(scope.voice, charted)
        drawn = StandingChart(released, lanes, scope.voice).draw(title, description)
        heads = tuple(say(f"report_page.head.{one}") for one in _HEADS)
        return Section(
            name="standing",
            title=title,
            chart=Chart(drawn, description) if rows else None,
            grid=Grid(heads, rows, whole=(0, 3)) if rows else None,
            paragraphs=() if rows else (say("chart.nobody"),),
        )

    # Internal

    def _row(self, row: Row) -> tuple[Cell, ...]:
        voice, view = self._scope.voice, self._views[row.bid]
        text = self._scope.release.text
        price = self._price(view)
        stage = voice.word("stages", row.stage)
        if stage == row.stage:
            stage = voice.word("bid_kinds", row.stage)
        against = voice.against(price.support, self._scope.tables)
        return (
            Cell(voice.rank(row.best, row.worst)),
            Cell(text(row.name), strong=row.highest_stated),
            Cell(
                text(self._price_text(row)),
                self._notes.of(price),
                text(self._said(row)),
                strong=row.highest_stated,
            ),
            Cell(
                text(voice.when(row.made_on, short=True)), self._notes.of(view.made_on)
            ),
            Cell(text(stage), self._notes.of(view.stage)),
            Cell(voice.support(price.support), detail=text(against)),
        )

    def _price(self, view: BidView) -> Resolved[Price]:
        return self._prices.get(view.bid.id, view.prices[0])

    def _price_text(self, row: Row) -> str:
        voice = self._scope.voice
        if row.price is None and row.code:
            return voice.unranked(row.code, row.kind)
        return voice.price(row.price)

    def _said(self, row: Row) -> str:
        """What its place rests on: a conversion, an assumption; or why it has none."""
        voice, tables = self._scope.voice, self._scope.tables
        standing = self._scope.standing(self._contest, row.bid)
        if standing.incomparable is not None:
            return voice.incomparable(standing.incomparable, tables)
        ranked = standing.ranked
        if ranked is None:
            return ""
        if ranked.converted:
            basis = self._ranking.basis
            compared = voice.compared(ranked, basis)
            return voice.texts.say("remarks.converted", price=compared)
        if ranked.assumed_currency and self._ranking.currency:
            return voice.texts.say(
                "remarks.currency_assumed", currency=self._ranking.currency
            )
        return ""

    def _lane(self, released: Row, before: Row) -> str:
        """What is said in a lane without a bar."""
        voice = self._scope.voice
        standing = self._scope.standing(self._contest, before.bid)
        if standing.incomparable is not None:
            said = voice.incomparable(standing.incomparable, self._scope.tables)
            return self._scope.release.text(said)
        if released.code:
            return voice.unranked(released.code, released.kind)
        if released.group == "ended" and released.stage:
            return voice.word("stages", released.stage)
        return voice.price(released.price)
