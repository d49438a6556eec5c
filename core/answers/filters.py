"""Which bids a ``field:value`` filter lets through."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from core.answers.columns import BidRow, Columns
from core.answers.numbering import as_set
from core.answers.possible import date_matches, days_of, plain, price_test
from core.answers.query import Field, Filter
from core.answers.searchable import parties_of
from core.domain.amount import Amount
from core.domain.edtf import span
from core.domain.tables import Tables

ReadNumber = Callable[[str], Decimal | None]
# What a reader calls the known word of a field: ("stage", "signed") to "unterzeichnet".
NameOf = Callable[[str, str], str]
T = TypeVar("T")

# In a ``problem`` filter: whatever problem it is.
_ANY = frozenset({"any", "yes", "*"})


class _Facet(NamedTuple):
    """What all rows have in one field, and each value once."""

    values: list[Any]
    distinct: set[Any]


class Filtering:
    """Applies filters to the rows of all bids."""

    def __init__(
        self,
        columns: Columns,
        tables: Tables,
        read_number: ReadNumber,
        name_of: NameOf,
        problems: Mapping[str, Sequence[str]],
        texts: dict[str, tuple[str, ...]],
    ) -> None:
        """Make it ready.

        Args:
            columns: The rows.
            tables: The book.
            read_number: Reads the number in a value of ``price``.
            name_of: What the reader calls a known word.
            problems: Keys of the problems of each bid that has any.
            texts: By which folded names each record goes; what is missing is put in.
        """
        self._columns = columns
        self._rows = columns.rows
        self._tables = tables
        self._read_number = read_number
        self._name_of = name_of
        self._problems = problems
        self._amounts: list[Amount | None] = []
        self._plain_texts = texts
        self._facets: dict[Field, _Facet] = {}
        self._by_field: dict[Field, Callable[[Filter], int]] = {
            "bidder": self._bidder,
            "stage": self._stage,
            "kind": self._kind,
            "price": self._price,
            "date": self._date,
            "source": self._source,
            "said_by": self._said_by,
            "support": self._support,
            "contest": self._contest,
            "problem": self._problem,
        }

    def passing(self, part: Filter) -> int:
        """The set of bids that a filter lets through."""
        return self._by_field[part.field](part)

    def _bidder(self, part: Filter) -> int:
        return self._by_value(
            part,
            lambda row: row.bidder,
            lambda one: self._called(one, self._names, part),
        )

    def _contest(self, part: Filter) -> int:
        return self._by_value(
            part,
            lambda row: row.contest,
            lambda one: self._called(one, self._titles, part),
        )

    def _stage(self, part: Filter) -> int:
        return self._by_value(
            part,
            lambda row: row.stage,
            lambda one: self._is_called("stage", one, part),
        )

    def _kind(self, part: Filter) -> int:
        return self._by_value(
            part,
            lambda row: row.kind,
            lambda one: self._is_called("kind", one, part),
        )

    def _support(self, part: Filter) -> int:
        return self._by_value(
            part,
            lambda row: (row.support.word, row.support.against),
            lambda one: (
                self._is_called("support", one[0], part)
                or self._is_called("against", one[1], part)
            ),
        )

    def _price(self, part: Filter) -> int:
        if len(self._amounts) != len(self._rows):
            self._amounts = [row.amount for row in self._rows]
        number = self._read_number(part.value)
        fits = price_test(part, number, lambda kind: self._name_of("amount", kind))
        return as_set(bytes([fits(amount) for amount in self._amounts]))

    def _date(self, part: Filter) -> int:
        wanted = days_of(part.value)
        if wanted is None:
            words = [row.made_on.words if row.made_on else "" for row in self._rows]
            return as_set(bytes([self._holds((one,), part) for one in words]))
        return self._by_value(
            part,
            lambda row: row.made_on.edtf if row.made_on else None,
            lambda one: one is not None and date_matches(span(one), part, wanted),
        )

    def _source(self, part: Filter) -> int:
        return self._by_parts(
            part,
            lambda row: row.sources,
            lambda one: one == part.value or self._called(one, self._described, part),
        )

    def _said_by(self, part: Filter) -> int:
        speakers = list(self._columns.speakers)

        def fits(place: int) -> bool:
            one = speakers[place]
            if self._holds((one.name, one.descriptor, one.capacity), part):
                return True
            if one.party and self._called(one.party, self._party_names, part):
                return True
            return self._is_called("said_by", one.kind, part)

        return self._by_parts(part, lambda row: row.speakers, fits)

    def _problem(self, part: Filter) -> int:
        whatever = plain(part.value) in _ANY
        found = {
            bid
            for bid, keys in self._problems.items()
            if any(whatever or self._is_called("problem", key, part) for key in keys)
        }
        return as_set(bytes([row.bid in found for row in self._rows]))

    def _by_value(
        self,
        part: Filter,
        value_of: Callable[[BidRow], T],
        fits: Callable[[T], bool],
    ) -> int:
        """The set of rows whose value fits; each value is looked at once."""
        facet = self._facets.get(part.field)
        if facet is None:
            values = [value_of(row) for row in self._rows]
            facet = self._facets[part.field] = _Facet(values, set(values))
        fitting = {one for one in facet.distinct if fits(one)}
        return as_set(bytes([value in fitting for value in facet.values]))

    def _by_parts(
        self,
        part: Filter,
        values_of: Callable[[BidRow], tuple[T, ...]],
        fits: Callable[[T], bool],
    ) -> int:
        """The set of rows of whose values any fits; each value is looked at once."""
        facet = self._facets.get(part.field)
        if facet is None:
            values = [values_of(row) for row in self._rows]
            facet = self._facets[part.field] = _Facet(values, set().union(*values))
        fitting = {one for one in facet.distinct if fits(one)}
        apart = fitting.isdisjoint
        return as_set(bytes([not apart(some) for some in facet.values]))

    def _is_called(self, field: str, word: str, part: Filter) -> bool:
        return self._holds((word, self._name_of(field, word)), part)

    def _called(
        self, record: str, texts_of: Callable[[str], Iterable[str]], part: Filter
    ) -> bool:
        """Whether a record is called so; its names are folded once."""
        texts = self._plain_texts.get(record)
        if texts is None:
            texts = self._plain_texts[record] = tuple(map(plain, texts_of(record)))
        wanted = plain(part.value)
        return any(wanted in text for text in texts)

    @staticmethod
    def _holds(texts: Iterable[str], part: Filter) -> bool:
        wanted = plain(part.value)
        return any(wanted in plain(text) for text in texts if text)

    def _names(self, bidder_id: str) -> list[str]:
        bidder = self._tables.bidders.get(bidder_id)
        if bidder is None:
            return []
        names = [bidder.name]
        for party in parties_of(bidder):
            names += self._party_names(party)
        return names

    def _party_names(self, party_id: str | None) -> list[str]:
        party = self._tables.party(party_id)
        return [party.name, *party.aliases] if party else []

    def _titles(self, contest_id: str) -> list[str]:
        contest = self._tables.contests.get(contest_id)
        if contest is None:
            return []
        titles = [contest.title]
        for target in contest.targets:
            titles += self._party_names(target)
        return titles

    def _described(self, source_id: str) -> tuple[str, ...]:
        source = self._tables.sources.get(source_id)
        # A name behind ``via`` is no record.
        return (source.outlet, source.title) if source else (source_id,)
