"""Searching the book for what stands in the search field."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from core.answers.index import Index
from core.answers.lens import Lens
from core.domain.tables import Change, Tables
from core.wording.voice import Voice
from gui.models.board_rows import Sort

if TYPE_CHECKING:
    from core.answers.bid_list import BidList
    from core.answers.completion import Completer
    from gui.models.all_bids import AllBids

# In which list of known words the values of a field are named.
_LISTS = {"stage": "stages", "kind": "bid_kinds"}


class Finder:
    """Finds the bidders that a query lets through; reads the book when first asked."""

    def __init__(self, tables: Tables, index: Index, voice: Voice) -> None:
        self._tables, self._index, self._voice = tables, index, voice
        self._list: BidList | None = None
        self._completer: Completer | None = None

    def matching(self, lens: Lens, text: str) -> frozenset[str] | None:
        """Ids of the bidders with a bid that fits; none when nothing is asked."""
        if not text:
            return None
        from core.answers.query import parse  # noqa: PLC0415 (not before it is asked)

        query = parse(text)
        if not query:
            return None
        bids = self._bids(lens)
        return bids.bidders(bids.find(query))

    def all_bids(self, lens: Lens, text: str, sort: Sort) -> tuple["AllBids", int]:
        """All bids that fit, in their order, and how many there are in all."""
        from core.answers.ordering import COLUMNS, Column  # noqa: PLC0415 (as below)
        from core.answers.query import parse  # noqa: PLC0415 (as below)
        from gui.models.all_bids import AllBids  # noqa: PLC0415 (as below)

        bids = self._bids(lens)
        column: Column = next((one for one in COLUMNS if one == sort.key), "name")
        found = bids.find(parse(text))
        numbers = bids.in_order(found, column, descending=sort.descending)
        return AllBids(bids, numbers), bids.seen.bit_count()

    def sees(self, lens: Lens, bidder: str) -> bool:
        """Whether any bid of a bidder is seen; yes while the book is still read."""
        bids = self._bids(lens)
        if not bids.ready:
            return True
        numbers = map(bids.numbering.of, self._index.bids_of(bidder))
        return any(bids.row(number).seen for number in numbers)

    def build_some(self, lens: Lens, budget_ms: float) -> bool:
        """Go on reading the book for later questions; whether all is read."""
        return self._bids(lens).build_some(budget_ms)

    def update(self, changes: Iterable[Change], tables: Tables, index: Index) -> None:
        """Take in an edit."""
        self._tables, self._index = tables, index
        self._completer = None
        if self._list is not None and not self._list.ready:
            # To read the rest now would take a moment: it begins anew, in slices.
            self._list = None
        elif self._list is not None:
            self._list.update(changes, tables, index)

    def completions(self, query: str) -> list[str]:
        """How a query can go on: a field's name, or a value of it in the book."""
        from core.answers.completion import Completer  # noqa: PLC0415 (as above)

        if self._completer is None:
            self._completer = Completer(self._tables, name_of=self._name_of)
        return [
            f"{query[: one.start]}{one.text}{query[one.end :]}"
            for one in self._completer.complete(query, len(query))
        ]

    def _bids(self, lens: Lens) -> "BidList":
        if self._list is None:
            from core.answers.bid_list import BidList  # noqa: PLC0415 (as above)
            from core.answers.search import SearchText  # noqa: PLC0415 (as above)

            search = SearchText(self._tables, self._index)
            self._list = BidList(
                self._tables, self._index, lens, search, name_of=self._name_of
            )
        elif self._list.lens != lens:
            self._list = self._list.through(lens)
        return self._list

    def _name_of(self, field: str, word: str) -> str:
        if field == "support":
            text = self._voice.texts.find(f"support.word.{word}")
            return text if isinstance(text, str) else word
        return self._voice.word(_LISTS.get(field, field), word)
