"""The list of all bids of a book: searched, filtered and sorted within a frame."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence

from core.answers.columns import BidRow, Columns
from core.answers.filters import Filtering, NameOf, ReadNumber
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.numbering import as_flags, as_set, members
from core.answers.ordering import Column
from core.answers.orders import Orders
from core.answers.possible import plain_number
from core.answers.query import Filter, Query
from core.answers.search import SearchText
from core.domain.tables import Change, Tables

_NO_PROBLEMS: Mapping[str, Sequence[str]] = {}
_REMEMBERED = 32
# Tables whose records have the names that filters look for.
_NAMED = frozenset({"contests", "parties", "bidders", "sources"})


class BidList:
    """The rows of all bids through one lens, found and ordered by their numbers.

    Rows are read in slices while the program is idle (``build_some``), or when first
    asked for. Sets of bids are integers with a bit for each number of a bid.
    """

    def __init__(
        self,
        tables: Tables,
        index: Index,
        lens: Lens,
        search: SearchText,
        *,
        read_number: ReadNumber = plain_number,
        name_of: NameOf = lambda _field, word: word,
        problems: Mapping[str, Sequence[str]] = _NO_PROBLEMS,
    ) -> None:
        """Make the list.

        Args:
            tables: The book.
            index: Its index.
            lens: The lens.
            search: The search over the same book, whose numbers are used.
            read_number: Reads the number in a value of ``price``.
            name_of: What the reader calls a known word of a field.
            problems: Keys of the problems of each bid that has any.
        """
        self.lens = lens
        self.numbering = search.numbering
        self._search = search
        self._tables = tables
        self._index = index
        self._read_number = read_number
        self._name_of = name_of
        self._problems = problems
        self._columns = Columns(tables, index, lens, search.numbering)
        self._orders = Orders(self._contest_titles())
        self._prepared = False
        self._seen: int | None = None
        self._texts: dict[str, tuple[str, ...]] = {}
        self._forget()

    def through(self, lens: Lens) -> "BidList":
        """The same list through another lens; it is read anew."""
        return BidList(
            self._tables,
            self._index,
            lens,
            self._search,
            read_number=self._read_number,
            name_of=self._name_of,
            problems=self._problems,
        )

    @property
    def ready(self) -> bool:
        """Whether all rows are read and the search is, so that answers come at once."""
        return self._prepared and self._columns.ready and self._search.ready

    def build_some(
        self, budget_ms: float, clock: Callable[[], float] = time.perf_counter
    ) -> bool:
        """Go on with reading, for about so long; whether all is read."""
        end = clock() + budget_ms / 1000
        while clock() < end and not self.ready:
            if not self._columns.ready:
                self._columns.step()
            elif not self._prepared:
                self._prepared = self._orders.prepare_some(self._columns.rows)
            else:
                self._search.build_some((end - clock()) * 1000, clock)
        return self.ready

    def update(
        self,
        changes: Iterable[Change],
        tables: Tables,
        index: Index,
        problems: Mapping[str, Sequence[str]] | None = None,
    ) -> list[int]:
        """Take in an edit.

        Args:
            changes: What happened; the search is told of it from here.
            tables: The tables after it.
            index: The index after it.
            problems: The problems after it, if they changed.

        Returns:
            The numbers of the bids whose rows may have changed.
        """
        changes = tuple(changes)
        self._tables, self._index = tables, index
        touched = self._search.update(changes, tables, index)
        touched |= self._citing(_sources_in(changes, tables))
        touched |= self._inheriting(touched)
        if problems is not None:
            self._problems = problems
        self._columns.update(touched, tables, index)
        self._read_all()
        self._orders.update(self._columns.rows, touched, self._contest_titles())
        if any(change.table in _NAMED for change in changes):
            self._texts = {}
        self._forget()
        return sorted(touched)

    def row(self, number: int) -> BidRow:
        """The row of a bid."""
        self._read_all()
        return self._columns.rows[number]

    def find(self, query: Query, *, wait: bool = True) -> int:
        """The set of seen bids that have all words and pass all filters.

        Args:
            query: What is searched for.
            wait: Whether to read first what hasn't been; without, words are found only
                in what has been, until the list is ready.
        """
        self._read_all()
        found = self.seen
        if query.words:
            found &= self._search.find(query.words, wait=wait)
        for part in query.filters:
            found &= self._passing(part)
        return found

    @property
    def seen(self) -> int:
        """The set of bids that the lens lets through."""
        self._read_all()
        if self._seen is None:
            self._seen = as_set(bytes([row.seen for row in self._columns.rows]))
        return self._seen

    def in_contest(self, contest: str) -> int:
        """The set of the bids of a contest."""
        found = bytearray(len(self.numbering))
        for bid in self._index.bids_in(contest):
            found[self.numbering.of(bid)] = 1
        return as_set(found)

    def in_order(
        self, found: int, column: Column = "name", *, descending: bool = False
    ) -> list[int]:
        """The numbers of some bids in the order of a column; unknown values last."""
        self._read_all()
        rows = self._columns.rows
        numbers = self._orders.numbers(rows, column, descending=descending)
        flags = as_flags(found, len(rows))
        return [number for number in numbers if flags[number]]

    def bidders(self, found: int) -> frozenset[str]:
        """Ids of the bidders of some bids: these rows of a board are shown."""
        self._read_all()
        rows = self._columns.rows
        return frozenset(rows[number].bidder for number in members(found))

    def _forget(self) -> None:
        """Drop what was remembered of earlier questions."""
        self._seen = None
        self._passed: dict[Filter, int] = {}
        self._filtering = Filtering(
            self._columns,
            self._tables,
            self._read_number,
            self._name_of,
            self._problems,
            self._texts,
        )

    def _read_all(self) -> None:
        while not self._columns.ready:
            self._columns.step()

    def _passing(self, part: Filter) -> int:
        found = self._passed.get(part)
        if found is None:
            if len(self._passed) >= _REMEMBERED:
                self._passed.clear()
            found = self._passed[part] = self._filtering.passing(part)
        return found

    def _contest_titles(self) -> dict[str, str]:
        return {one.id: one.title for one in self._tables.contests.values()}

    def _citing(self, sources: set[str]) -> set[int]:
        """The bids whose rows come from any of some sources."""
        if not sources:
            return set()
        rows = self._columns.rows
        return {
            number
            for number, row in enumerate(rows)
            if not sources.isdisjoint(row.sources)
        }

    def _inheriting(self, touched: Iterable[int]) -> set[int]:
        """The bids that may take a value over from those that changed."""
        found: set[int] = set()
        waiting = [self.numbering.ids[number] for number in touched]
        while waiting:
            for later in self._index.superseded_by(waiting.pop()):
                number = self.numbering.of(later)
                if number not in found:
                    found.add(number)
                    waiting.append(later)
        return found


def _sources_in(changes: tuple[Change, ...], tables: Tables) -> set[str]:
    """Ids of the sources that changed, and of all that derive from them."""
    reached = {change.id for change in changes if change.table == "sources"}
    more = bool(reached)
    while more:
        more = False
        for source in tables.sources.values():
            origins = (origin.source for origin in source.derives_from)
            if source.id not in reached and not reached.isdisjoint(origins):
                reached.add(source.id)
                more = True
    return reached
