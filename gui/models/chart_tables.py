"""The charts as tables: the same bidders, bids and deadlines, cell by cell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from core.answers.board import Row
from core.answers.ladder import Date, DeadlineChain, Ladder, Step
from core.domain.tables import Tables
from core.wording import chart as words
from core.wording.voice import Voice
from gui.models.text_rows import TextRow, TextTable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ChartRow(TextRow):
    """A row that can be sorted by its figures and days.

    Attributes:
        order: By column, the number that its cell sorts by; other cells by their text.
    """

    order: Mapping[int, Decimal] = field(default_factory=dict)

    def sort_key(self, column: int) -> tuple[bool, Decimal, str]:
        """What a column sorts the row by; what is not known comes last."""
        cell = self.cells[column]
        return not cell, self.order.get(column, Decimal(0)), cell.casefold()


def standing_table(rows: Iterable[Row], voice: Voice) -> TextTable:
    """A row for each bidder of the standing chart, in its order."""
    return TextTable(
        "standing",
        translate("ChartTable", "Standing"),
        (
            translate("ChartTable", "Bidder"),
            translate("ChartTable", "Price"),
            translate("ChartTable", "Low"),
            translate("ChartTable", "High"),
            translate("ChartTable", "Unit"),
            translate("ChartTable", "Kind"),
            translate("ChartTable", "Basis"),
            translate("ChartTable", "Rank"),
            translate("ChartTable", "Drawn as"),
        ),
        tuple(_standing_row(row, voice) for row in rows),
        translate("ChartTable", "No bidder is shown."),
    )


def over_time_table(ladder: Ladder, voice: Voice) -> TextTable:
    """A row for each bid of the chart over time, bidder by bidder."""
    return TextTable(
        "over_time",
        translate("ChartTable", "Over time"),
        (
            translate("ChartTable", "Bidder"),
            translate("ChartTable", "Date"),
            translate("ChartTable", "Earliest"),
            translate("ChartTable", "Latest"),
            translate("ChartTable", "Price"),
            translate("ChartTable", "What became of it"),
            translate("ChartTable", "Ended"),
        ),
        tuple(_step_row(step, voice) for step in ladder.steps),
        translate("ChartTable", "No bid is shown."),
    )


def deadline_dates_table(ladder: Ladder, tables: Tables, voice: Voice) -> TextTable:
    """A row for each date of each deadline, the moved ones too."""
    rows = []
    for chain in ladder.deadlines:
        for place, one in enumerate(chain.dates):
            following = chain.dates[place + 1 : place + 2]
            moved = voice.when(following[0].on) if following else ""
            rows.append(_date_row(chain, one, moved, tables, voice))
    return TextTable(
        "deadlines",
        translate("ChartTable", "Deadlines"),
        (
            translate("ChartTable", "Deadline"),
            translate("ChartTable", "Date"),
            translate("ChartTable", "Earliest"),
            translate("ChartTable", "Latest"),
            translate("ChartTable", "Moved to"),
            translate("ChartTable", "Set by"),
        ),
        tuple(rows),
        translate("ChartTable", "No deadline is shown."),
    )


def _standing_row(row: Row, voice: Voice) -> ChartRow:
    amount, price = row.amount, row.price
    number = amount.has_number
    stated = price is not None and price.amount.has_number
    cells = (
        row.name,
        _price(row, voice),
        _figure(amount.low, voice),
        _figure(amount.high, voice),
        (amount.unit or "") if number else "",
        voice.word("amount_kinds", amount.kind) if row.mark != "none" else "",
        voice.word("bases", price.basis) if price is not None and stated else "",
        voice.rank(row.best, row.worst),
        words.mark(voice, row),
    )
    best = Decimal(row.best) if row.best is not None else None
    order = _known({2: amount.low, 3: amount.high, 7: best})
    quiet = row.group == "ended"
    return ChartRow(row.bid, cells, "bids", row.bid, quiet=quiet, order=order)


def _price(row: Row, voice: Voice) -> str:
    if row.price is None and row.kind in ("talks", "intent"):
        return voice.word("bid_kinds", row.kind)
    return voice.price(row.price)


def _step_row(step: Step, voice: Voice) -> ChartRow:
    price = voice.price(step.price)
    if step.price is None and step.quiet:
        price = voice.word("bid_kinds", step.kind)
    ended = ""
    if step.over != "live":
        ended = _between(step.ends.earliest, step.ends.latest, voice)
    cells = (
        step.name,
        voice.when(step.made_on),
        _day(step.begins.earliest),
        _day(step.begins.latest),
        price,
        words.fate(voice, step),
        ended,
    )
    latest = _number(step.begins.latest)
    order = _known({1: latest, 6: _number(step.ends.latest)})
    return ChartRow(step.bid, cells, "bids", step.bid, quiet=step.quiet, order=order)


def _date_row(
    chain: DeadlineChain, one: Date, moved: str, tables: Tables, voice: Voice
) -> ChartRow:
    parties = (tables.party(party) for party in one.by)
    cells = (
        chain.title or voice.texts.say("deadlines.untitled"),
        voice.when(one.on),
        _day(one.on.earliest),
        _day(one.on.latest),
        moved,
        voice.join(party.name for party in parties if party is not None),
    )
    order = _known({1: _number(one.on.latest)})
    quiet = not one.valid
    return ChartRow(one.event, cells, "events", one.event, quiet=quiet, order=order)


def _known(order: Mapping[int, Decimal | None]) -> dict[int, Decimal]:
    return {column: one for column, one in order.items() if one is not None}


def _number(day: date | None) -> Decimal | None:
    return Decimal(day.toordinal()) if day is not None else None


def _figure(value: Decimal | None, voice: Voice) -> str:
    return "" if value is None else voice.number(value)


def _day(day: date | None) -> str:
    """A day as every spreadsheet takes it; empty where there is no end."""
    return day.isoformat() if day is not None else ""


def _between(earliest: date | None, latest: date | None, voice: Voice) -> str:
    """Between which days something happened, as precise as it is known."""
    if earliest is not None and latest is not None:
        if earliest == latest:
            return voice.day(latest)
        start, end = voice.day(earliest), voice.day(latest)
        return voice.texts.say("dates.between", start=start, end=end)
    if latest is not None:
        return voice.texts.say("dates.by", date=voice.day(latest))
    if earliest is not None:
        return voice.texts.say("dates.from", date=voice.day(earliest))
    return ""
