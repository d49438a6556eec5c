"""All bids of a book as rows: what a list of 100,000 of them shows, sorts, filters."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.numbering import Numbering
from core.answers.parts import claims_of
from core.answers.resolve import currency_to_assume, dossier_of, moment_of
from core.answers.resolved import Support
from core.answers.seen import sight
from core.answers.support import support_of
from core.answers.weigh import Moment
from core.domain.amount import Amount
from core.domain.claim import Claim, Speaker
from core.domain.price import Price
from core.domain.records import Bid, Bidder
from core.domain.tables import Tables
from core.domain.when import When

# How many bids are read at a time.
_AT_A_TIME = 50
_NOTHING = Support()


class BidRow(NamedTuple):
    """One bid as a list shows it: what its fields come to through the lens.

    Attributes:
        bid: Id of the bid.
        bidder: Id of the bidder.
        contest: Id of the contest.
        name: The bidder's name.
        price: The shown price; none when none was reported.
        support: Of the price, or of the bid where it has none.
        made_on: When it was made.
        stage: The last stage, or the bid's kind where none is claimed.
        kind: The bid's kind.
        seen: Whether the lens lets the bid through.
        sources: Ids of the sources that its claims name, and names behind ``via``.
        speakers: Who said them, by their places in ``Columns.speakers``.
    """

    bid: str
    bidder: str
    contest: str
    name: str
    price: Price | None = None
    support: Support = _NOTHING
    made_on: When | None = None
    stage: str = ""
    kind: str = ""
    seen: bool = False
    sources: tuple[str, ...] = ()
    speakers: tuple[int, ...] = ()

    @property
    def amount(self) -> Amount | None:
        """The amount of the price."""
        return self.price.amount if self.price else None


class Columns:
    """The rows of all bids through one lens, by the numbers of the bids.

    A field with one claim is read directly, which is quick and comes to the same; all
    else is resolved.

    Attributes:
        numbering: The numbers of the bids.
        rows: The rows that have been made so far.
        speakers: All who ever said anything about the price, date … of a bid.
    """

    def __init__(
        self, tables: Tables, index: Index, lens: Lens, numbering: Numbering
    ) -> None:
        self.numbering = numbering
        self.rows: list[BidRow] = []
        self.speakers: dict[Speaker, int] = {}
        self._lens = lens
        self._see(tables, index)

    def _see(self, tables: Tables, index: Index) -> None:
        self._tables = tables
        self._index = index
        self._moment = moment_of(tables, index, self._lens)
        self._sight = sight(tables, index, self._lens)
        self._supports: dict[tuple[str, bool], Support] = {}

    @property
    def ready(self) -> bool:
        """Whether every bid has been read."""
        return len(self.rows) == len(self.numbering)

    def step(self) -> None:
        """Read some more bids."""
        first = len(self.rows)
        for bid in self.numbering.ids[first : first + _AT_A_TIME]:
            self.rows.append(self._row(bid))

    def update(self, numbers: Iterable[int], tables: Tables, index: Index) -> None:
        """Read some bids again.

        Args:
            numbers: Their numbers; what has not been read yet is left for its turn.
            tables: The book as it now is.
            index: Its index.
        """
        self._see(tables, index)
        for number in numbers:
            if number < len(self.rows):
                self.rows[number] = self._row(self.numbering.ids[number])

    def _row(self, bid_id: str) -> BidRow:
        bid = self._tables.bids.get(bid_id)
        bidder = self._tables.bidders.get(bid.bidder) if bid else None
        if bid is None or bidder is None:
            return BidRow(bid_id, bid.bidder if bid else "", "", "")
        row = self._plain_row(bid, bidder) or self._resolved_row(bid, bidder)
        return self._with_evidence(row, bid)

    def _with_evidence(self, row: BidRow, bid: Bid) -> BidRow:
        sources: dict[str, None] = {}
        speakers: dict[int, None] = {}
        for claim in claims_of(bid):
            for source in (claim.source, claim.via):
                if source:
                    sources[source] = None
            if claim.said_by is not None:
                place = self.speakers.setdefault(claim.said_by, len(self.speakers))
                speakers[place] = None
        return row._replace(sources=tuple(sources), speakers=tuple(speakers))

    def _plain_row(self, bid: Bid, bidder: Bidder) -> BidRow | None:
        """The row of a bid that has one claim a field; none when it isn't so simple."""
        fields = (bid.price, bid.made_on, bid.stage)
        if any(len(claims) != 1 for claims in fields):
            return None
        if bid.terms or bid.stake or bid.scope or bid.binding:
            return None
        price, made_on, stage = bid.price[0], bid.made_on[0], bid.stage[0]
        ids = (bid.id, bidder.id, price.id, made_on.id, stage.id)
        if any(map(self._index.events_about, ids)):
            return None
        day = made_on.value
        if not (
            self._counts(price, day)
            and self._counts(made_on, day)
            and self._counts(stage, day)
        ):
            return None
        return BidRow(
            bid.id,
            bidder.id,
            bidder.contest,
            bidder.name,
            price.value,
            self._support(price),
            day,
            stage.value,
            bid.kind,
            seen=True,
        )

    def _counts(self, claim: Claim[Any], about: When) -> bool:
        """Whether nothing keeps a lone claim from being what its field comes to."""
        if claim.standing.kind != "normal":
            return False
        entry = self._sight.entry(claim, "", about)
        earliest = entry.on.earliest if entry.on else None
        announced = earliest is not None and earliest > self._lens.day
        return entry.seen(self._lens.as_of) and not announced

    def _support(self, claim: Claim[Any]) -> Support:
        speaker = claim.said_by.kind if claim.said_by else ""
        key = (speaker, bool(claim.source or claim.via))
        found = self._supports.get(key)
        if found is None:
            entry = self._sight.entry(claim, "")
            found = self._supports[key] = support_of([entry])
        return found

    def _resolved_row(self, bid: Bid, bidder: Bidder) -> BidRow:
        moment: Moment = self._moment
        contest = self._tables.contests.get(bidder.contest)
        assumed = currency_to_assume(contest)
        dossier = dossier_of(self._tables, self._index, bid, self._lens, assumed)
        prices = dossier.prices(moment)
        numbers = (one for one in prices if one.value and one.value.amount.has_number)
        price = next(numbers, prices[0])
        support = price.support if price.value else dossier.whole(moment)
        return BidRow(
            bid.id,
            bidder.id,
            bidder.contest,
            bidder.name,
            price.value,
            support,
            dossier.one("made_on", moment).value,
            dossier.one("stage", moment).value or bid.kind,
            bid.kind,
            seen=dossier.seen_from is None or dossier.seen_from <= self._lens.as_of,
        )
