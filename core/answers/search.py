"""Search over everything that a book says about its bids."""

import string
import time
from collections.abc import Callable, Iterable, Iterator

from core.answers.folding import fold
from core.answers.index import Index
from core.answers.numbering import Numbering
from core.answers.parts import claims_of
from core.answers.postings import Postings, Text, words_in
from core.answers.searchable import parties_of, sources_and_speakers, text_of
from core.domain.records import AnyRecord, Bid, Bidder, Contest, Event
from core.domain.tables import Change, Tables

# How many bids are taken in between two looks at the clock.
_AT_A_TIME = 20


class SearchText:
    """Finds bids by any text of theirs, their bidder, contest and sources.

    It is filled in slices while the program is idle (``build_some``), or at the first
    question. Sets of bids are integers with a bit for each number of a bid.

    Attributes:
        numbering: The numbers of the bids.
    """

    def __init__(
        self, tables: Tables, index: Index, numbering: Numbering | None = None
    ) -> None:
        self.numbering = numbering or Numbering(tables.bids)
        self._tables = tables
        self._index = index
        self._postings = Postings()
        self._settled = False
        # Asked beforehand: what most texts contain takes longest to find.
        self._letters = [*string.ascii_lowercase, *string.digits]
        # Which bids name a source or a party; an entry may be out of date, and then
        # only makes a bid be read again for nothing.
        self._naming: dict[str, list[int]] = {}
        self._shared: dict[str, Text] = {}
        self._words: dict[Text, set[str]] = {}
        self._changed: dict[int, None] = {}

    @property
    def ready(self) -> bool:
        """Whether everything is taken in, so that an answer comes at once."""
        return not (
            self._missing or not self._settled or self._letters or self._changed
        )

    def build_some(
        self, budget_ms: float, clock: Callable[[], float] = time.perf_counter
    ) -> bool:
        """Go on with taking in the book, for about so long; whether it is done."""
        end = clock() + budget_ms / 1000
        while not self.ready:
            self._step()
            if clock() >= end:
                break
        return self.ready

    def update(
        self, changes: Iterable[Change], tables: Tables, index: Index
    ) -> set[int]:
        """Note what changed; it is read before the next answer.

        Args:
            changes: What happened since the last update.
            tables: The tables after it.
            index: The index after it.

        Returns:
            The numbers of the bids in which, or in whose neighbours, it happened.
        """
        indexes = (self._index, index)
        self._tables, self._index = tables, index
        touched: set[int] = set()
        for change in changes:
            self._shared.pop(change.id, None)
            touched.update(self._naming.get(change.id, ()))
            for record in (change.before, change.after):
                for bid in self._touched(record, indexes) if record else ():
                    touched.add(self.numbering.of(bid))
        self._changed.update(dict.fromkeys(touched))
        return touched

    def find(self, words: Iterable[str], *, wait: bool = True) -> int:
        """The set of bids in whose texts all words stand, in any order.

        Accents and case don't matter, and a part of a word is enough. A word with
        white space in it is a phrase.

        Args:
            words: The words.
            wait: Whether to take in first what hasn't been; without, it isn't found.
        """
        while wait and not self.ready:
            self._step()
        found = self._postings.everything
        for word in words:
            folded = " ".join(fold(word).split())
            if " " in folded:
                found &= self._postings.find_phrase(folded)
            elif folded:
                found &= self._postings.find(folded)
        return found

    def text(self, bid: str) -> Text:
        """All texts by which a bid is found, folded."""
        record = self._tables.bids.get(bid)
        return self._text(record) if record else ()

    @property
    def _missing(self) -> bool:
        return len(self._postings) < len(self.numbering)

    def _step(self) -> None:
        if self._missing:
            self._take_in_some()
        elif not self._settled:
            self._settled = self._postings.settle_some()
            self._words = {}
        elif self._letters:
            self._postings.find(self._letters.pop())
        elif self._changed:
            for number in list(self._changed)[:_AT_A_TIME]:
                del self._changed[number]
                self._read(number)

    def _take_in_some(self) -> None:
        first = len(self._postings)
        for bid in self.numbering.ids[first : first + _AT_A_TIME]:
            record = self._tables.bids.get(bid)
            text = self._text(record) if record else ()
            self._postings.add(text, self._words_of(text))
            self._changed.pop(len(self._postings) - 1, None)

    def _read(self, number: int) -> None:
        self._postings.replace(number, self.text(self.numbering.ids[number]))

    def _words_of(self, text: Text) -> set[str]:
        """The words of a text; those of shared pieces are cut only once."""
        own, shared = text[:1], text[1:]
        words = words_in(own)
        for piece in shared:
            key = (piece,)
            if key not in self._words:
                self._words[key] = words_in(key)
            words |= self._words[key]
        return words

    def _text(self, bid: Bid) -> Text:
        sources, speakers = sources_and_speakers(bid)
        number = self.numbering.of(bid.id)
        pieces = [text_of(bid), *self._family(bid.bidder, number)]
        for named in (*sources, *speakers):
            self._naming.setdefault(named, []).append(number)
            pieces += self._own(named)
        if self._tables.events:
            about = (bid.id, bid.bidder, *(claim.id for claim in claims_of(bid)))
            for one in about:
                for event in self._index.events_about(one):
                    pieces += self._own(event)
        return tuple(dict.fromkeys(pieces))

    def _family(self, bidder_id: str, number: int) -> Text:
        """Texts of a bidder, its parties, its contest and what is for sale there."""
        bidder = self._tables.bidders.get(bidder_id)
        if bidder is None:
            return ()
        contest = self._tables.contests.get(bidder.contest)
        parties = parties_of(bidder)
        if contest is not None:
            parties.update(contest.targets, contest.sellers)
        pieces = [*self._own(bidder_id), *self._own(bidder.contest)]
        for party in parties:
            self._naming.setdefault(party, []).append(number)
            pieces += self._own(party)
        return tuple(pieces)

    def _own(self, record_id: str) -> Text:
        """The text of a record that several bids share."""
        found = self._shared.get(record_id)
        if found is None:
            tables = self._tables
            record = tables.party(record_id) or tables.find(record_id)
            text = text_of(record) if record else ""
            found = self._shared[record_id] = (text,) if text else ()
        return found

    def _touched(self, record: AnyRecord, indexes: tuple[Index, ...]) -> Iterator[str]:
        """Ids of the bids whose texts change with a record."""
        for index in indexes:
            match record:
                case Bid():
                    yield record.id
                case Bidder():
                    yield from index.bids_of(record.id)
                case Contest():
                    yield from index.bids_in(record.id)
                case Event():
                    for about in record.about:
                        yield from self._bids_behind(about, index)
                case _:
                    return

    def _bids_behind(self, about: str, index: Index) -> Iterator[str]:
        if about in self._tables.bids:
            yield about
        elif about in self._tables.bidders:
            yield from index.bids_of(about)
        else:
            holder = index.holder_of(about)
            if holder is not None and holder in self._tables.bids:
                yield holder
