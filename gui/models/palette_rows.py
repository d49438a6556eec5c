"""The lines of the palette: actions of the window and records of the book, by words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Literal, TypeAlias

import msgspec

from core.answers.board import Axis, Row
from core.answers.name_search import NameSearch, begins_words
from core.domain.records import Source
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.models.record_names import record_kind
from gui.phrases import BoardPhrases, plain

Kind: TypeAlias = Literal[
    "actions", "bidders", "bids", "contests", "sources", "parties"
]
# How many of each kind are shown.
MOST = 8
# The search of the list finds a bid by any part of any word, also of its quotes: of so
# many it is looked at whether their lines begin with what is typed.
_MOST_LOOKED_AT = 250
_ANY_UNIT = Axis()


class PaletteRow(msgspec.Struct, frozen=True):
    """One line of the palette.

    Attributes:
        kind: What it stands for.
        id: Id of the action or record.
        text: What it is called.
        context: What tells it from others of that name.
        end: What stands at its end: the key of an action, else the kind of record.
        why_not: Why it can't be used; empty where it can.
    """

    kind: Kind
    id: str
    text: str
    context: str = ""
    end: str = ""
    why_not: str = ""

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        parts = (self.text, self.context, self.end, self.why_not)
        return ", ".join(part for part in parts if part)


class BookNames:
    """The names of a book's bidders, contests, sources and parties, to be searched."""

    def __init__(self, tables: Tables, voice: Voice, phrases: BoardPhrases) -> None:
        self.tables, self._voice, self._phrases = tables, voice, phrases
        self._searches: dict[Kind, NameSearch] = {
            "bidders": NameSearch(
                (one.id, one.name) for one in tables.bidders.values()
            ),
            "contests": NameSearch(
                (one.id, one.title) for one in tables.contests.values()
            ),
            "sources": NameSearch(
                (one.id, " ".join((one.outlet, one.title, *one.authors)))
                for one in tables.sources.values()
            ),
            "parties": NameSearch(
                (one.id, " ".join((one.name, *one.aliases)))
                for one in tables.parties.values()
            ),
        }

    def build_some(self, budget_ms: float) -> bool:
        """Go on with taking in names, for about so long; whether it is done."""
        waiting = [one for one in self._searches.values() if not one.ready]
        return not waiting or (waiting[0].build_some(budget_ms) and len(waiting) == 1)

    def found(
        self, query: str, bids: Sequence[Row], sees: Callable[[str], str]
    ) -> Iterator[PaletteRow]:
        """The records that a query finds, kind by kind.

        Args:
            query: What is typed.
            bids: The bids in which its words stand somewhere.
            sees: Tells of a bidder why it is not in any list; empty where it is.
        """
        for bidder in self._searches["bidders"].find(query, MOST):
            yield self._bidder(bidder, sees(bidder))
        lines = map(self._bid, islice(bids, _MOST_LOOKED_AT))
        yield from islice((one for one in lines if _begins(query, one)), MOST)
        for kind in ("contests", "sources", "parties"):
            for one in self._searches[kind].find(query, MOST):
                yield self._record(kind, one)

    def _bidder(self, bidder_id: str, why_not: str) -> PaletteRow:
        bidder = self.tables.bidders[bidder_id]
        contest = self.tables.contests.get(bidder.contest)
        return PaletteRow(
            "bidders",
            bidder.id,
            bidder.name,
            contest.title if contest else "",
            record_kind(bidder, self._voice),
            why_not,
        )

    def _bid(self, row: Row) -> PaletteRow:
        contest = self.tables.contests.get(row.contest)
        parts = (
            plain(self._phrases.price(row, _ANY_UNIT)),
            self._phrases.date(row),
            contest.title if contest else "",
        )
        context = " · ".join(part for part in parts if part)
        kind = record_kind(self.tables.bids[row.bid], self._voice)
        return PaletteRow("bids", row.bid, row.name, context, kind)

    def _record(self, kind: Kind, record_id: str) -> PaletteRow:
        record = self.tables.table(kind)[record_id]
        word = record_kind(record, self._voice)
        if isinstance(record, Source):
            name = record.outlet or record.title or record.id
            context = record.title if record.outlet else ""
            if record.published is not None:
                day = self._voice.when(record.published, short=True)
                context = " · ".join(part for part in (day, context) if part)
            return PaletteRow(kind, record_id, name, context, word)
        name = str(getattr(record, "title" if kind == "contests" else "name"))
        others = ", ".join(getattr(record, "aliases", ()))
        return PaletteRow(kind, record_id, name or record_id, others, word)


def _begins(query: str, row: PaletteRow) -> bool:
    return begins_words(query, f"{row.text} {row.context} {row.end}")


def action_rows(query: str, actions: Iterable[PaletteRow]) -> list[PaletteRow]:
    """The actions that a query finds by their text or menu; those usable first."""
    found = [row for row in actions if _begins(query, row)]
    if not query.strip():
        return found
    # What is found by its own text comes before what only stands in such a menu, and
    # "Add bid" before "Add bidder".
    found.sort(
        key=lambda row: (
            not begins_words(query, row.text),
            bool(row.why_not),
            len(row.text),
        )
    )
    return found[:MOST]
