"""How cells of a table were understood, in words."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from core.book.imported_sources import SourceFinder
from core.book.known_names import KnownBidders, name_key
from core.book.operations.importing import contest_of, known_contests
from core.domain.imported import ImportedBid, ImportedSource
from core.domain.when import When
from core.exchange.exporting.titles import column_title
from core.exchange.importing.dry_run import DryRow
from core.exchange.importing.mapping import ImportField
from core.reading import ReadAmount, ReadDate
from gui.widgets.desk import Desk

translate = QCoreApplication.translate
Tone = Literal["text2", "past_text", "alarm"]
Aspect = Literal["bidder", "price", "made_on", "source"]
# Below the first of these columns stands how all of them were understood.
_SHOWN_AT: dict[Aspect, tuple[ImportField, ...]] = {
    "bidder": ("bidder",),
    "price": ("price", "price_words", "price_low", "price_high", "price_kind"),
    "made_on": ("made_on", "made_on_words", "made_on_edtf"),
    "source": (
        *("source", "source_title", "source_outlet", "source_url"),
        *("source_published", "source_id"),
    ),
}


class Reading(NamedTuple):
    """How a cell was understood, and the role of the colour that says it.

    Attributes:
        text: In words; empty where there is nothing to say.
        tone: Quiet, or how much it needs to be looked at.
    """

    text: str
    tone: Tone = "text2"


def aspects(fields: Iterable[ImportField]) -> dict[ImportField, Aspect]:
    """Below which fields' columns it stands how bidder, price … were understood."""
    mapped = set(fields)
    found: dict[ImportField, Aspect] = {}
    for aspect, places in _SHOWN_AT.items():
        first = next((place for place in places if place in mapped), None)
        if first is not None:
            found[first] = aspect
    return found


class CellReadings:
    """Says how cells were understood, and whether the book knows what they name."""

    def __init__(self, desk: Desk, contest_id: str | None) -> None:
        self._desk, self._contest = desk, contest_id
        self._contests = known_contests(desk.tables)
        self._sources = SourceFinder(desk.tables)
        self._bidders = lru_cache(64)(lambda one: KnownBidders(desk.tables, one))

    def reading(
        self,
        row: DryRow,
        field: ImportField | None,
        shown: Mapping[ImportField, Aspect],
    ) -> Reading:
        """How the cell of a row was understood whose column has a field."""
        if field is None:
            return Reading("")
        aspect = shown.get(field)
        if aspect == "bidder":
            return self._name(row)
        if aspect == "price":
            return self._price(row)
        if aspect == "made_on":
            return self._date(row)
        problem = self._problem(row, field)
        if problem.text or aspect != "source" or row.source is None:
            return problem
        return self._source(row.source)

    def _name(self, row: DryRow) -> Reading:
        bid = row.bid or row.rest
        if bid is None or not bid.bidder:
            return Reading(translate("ImportTable", "no name: left out"), "alarm")
        known = self._bidders(self._contest_of(bid)).find(bid.bidder)
        if known is None:
            return Reading(translate("ImportTable", "new bidder"))
        if name_key(known.name) == name_key(bid.bidder):
            return Reading(translate("ImportTable", "a bidder already"))
        text = translate("ImportTable", "another name of {bidder}")
        return Reading(text.format(bidder=known.name))

    def _price(self, row: DryRow) -> Reading:
        codes = {code for code, field in row.problems if field == "price"}
        if row.amount is not None and row.amount.ambiguous:
            return self._either_amount(row.amount)
        if "amount_not_read" in codes:
            return Reading(translate("ImportTable", "not understood"), "alarm")
        if "amount_no_money" in codes:
            return Reading(translate("ImportTable", "no sum of money"), "alarm")
        for field in ("price", "basis", "price_stake"):
            problem = self._problem(row, field)
            if problem.text:
                return problem
        if "inherited" in row.hints:
            return Reading(translate("ImportTable", "taken from the bid before"))
        if row.price is None:
            return Reading("")
        amount = row.price.amount
        text = self._desk.voice.amount(amount, long=True)
        if row.price.basis == "per_share":
            a_share = translate("AmountField", "a share")
            text = f"{text} {a_share}"
        if amount.has_number and amount.unit is None:
            without = translate("ImportTable", "{amount}, without a currency")
            return Reading(without.format(amount=text), "past_text")
        assumed = row.amount is not None and row.amount.assumed
        return Reading(text, "past_text" if assumed else "text2")

    def _either_amount(self, read: ReadAmount) -> Reading:
        voice = self._desk.voice
        either = [voice.amount(one, long=True) for one in read.alternatives]
        return Reading(_either(either), "alarm")

    def _date(self, row: DryRow) -> Reading:
        voice, when = self._desk.voice, row.made_on
        read: ReadDate | None = row.date
        if read is not None and read.ambiguous:
            return Reading(_either([voice.when(o) for o in read.alternatives]), "alarm")
        problem = self._problem(row, "made_on")
        if problem.text or when is None:
            return problem
        if when.edtf is None:
            text = translate("ImportTable", "not understood: kept as typed")
            return Reading(text, "past_text")
        text = voice.when(When(when.edtf, "", when.time, when.zone))
        assumed = read is not None and read.assumed
        return Reading(text, "past_text" if assumed else "text2")

    def _source(self, wanted: ImportedSource) -> Reading:
        known = self._desk.tables.sources.get(self._sources.find(wanted) or "")
        if known is None:
            return Reading(translate("ImportTable", "new source"))
        text = translate("ImportTable", "in the book: {source}")
        return Reading(text.format(source=self._desk.voice.source(known)))

    def _problem(self, row: DryRow, field: str) -> Reading:
        voice = self._desk.voice
        for code, at in row.problems:
            if at == field:
                title = column_title(voice, field)
                text = voice.texts.say(f"importing.problems.{code}", field=title)
                return Reading(text, "alarm")
        return Reading("")

    def _contest_of(self, bid: ImportedBid) -> str:
        return contest_of(bid, self._contests, self._contest) or ""


def _either(readings: list[str]) -> str:
    text = translate("ImportTable", "{one} or {other}?")
    return text.format(one=", ".join(readings[:-1]), other=readings[-1])
