"""Single points of failure: sources without which a shown value or rank would fall."""

from collections.abc import Iterator

import msgspec

from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.ranking import rank
from core.answers.resolve import currency_to_assume, share_dossiers
from core.answers.roots import derived_alone
from core.answers.shown_values import ShownValue, shown_values
from core.answers.standing import Ranking
from core.answers.without_source import (
    RankChange,
    ValueChange,
    changed_ranks,
    changed_values,
)
from core.domain.tables import Tables
from core.domain.value import Value


class SinglePoint(Value, frozen=True, kw_only=True):
    """One source, and what falls without it.

    Attributes:
        source: Id of the source.
        values: The values that would be gone or another one.
        ranks: The bidders that would be ranked otherwise.
    """

    source: str
    values: tuple[ValueChange, ...]
    ranks: tuple[RankChange, ...]

    @property
    def weight(self) -> tuple[int, int]:
        """How much hangs on it: ranks before values."""
        return len(self.ranks), len(self.values)


def single_points(
    tables: Tables, index: Index, lens: Lens, choice: Choice
) -> tuple[SinglePoint, ...]:
    """All single points of failure of a contest, the gravest first."""
    found = iter_single_points(tables, index, lens, choice)
    return tuple(sorted(found, key=lambda one: one.weight, reverse=True))


def iter_single_points(
    tables: Tables, index: Index, lens: Lens, choice: Choice
) -> Iterator[SinglePoint]:
    """The same one by one in the order of the file, for a reader who can't wait."""
    trial = _Trial(tables, index, lens, choice)
    for source, records in trial.by_source.items():
        point = trial.without(source, frozenset(records))
        if point.values or point.ranks:
            yield point


class _Trial:
    """A contest as it is, to be compared with itself source by source.

    Attributes:
        by_source: By id of a source, the records of the values with a claim that
            would be gone without it.
    """

    def __init__(
        self, tables: Tables, index: Index, lens: Lens, choice: Choice
    ) -> None:
        self._tables, self._index, self._lens = tables, index, lens
        self._ranking: Ranking = rank(tables, index, lens, choice)
        contest = self._ranking.contest
        self._choice = msgspec.structs.replace(choice, contest=contest)
        self._assumed = currency_to_assume(
            tables.contests[contest], choice.assume_currency
        )
        values = shown_values(
            tables, index, lens, contest, assume_currency=choice.assume_currency
        )
        reached = _Reached(tables)
        self._values: dict[str, list[ShownValue]] = {}
        gathered: dict[str, set[str]] = {}
        for value in values:
            self._values.setdefault(value.record, []).append(value)
            for source in reached.by(value):
                gathered.setdefault(source, set()).add(value.record)
        # What is gathered from sets has no order of its own; the file has.
        known = [source for source in tables.sources if source in gathered]
        missing = sorted(gathered.keys() - tables.sources.keys())
        self.by_source = {source: gathered[source] for source in (*known, *missing)}

    def without(self, source: str, records: frozenset[str]) -> SinglePoint:
        """What falls without one source."""
        contest, lens = self._ranking.contest, self._lens
        left_out = lens.without | {source}
        thin = msgspec.structs.replace(lens, without=left_out)
        aside = Index(self._tables, self._index.maps)
        old = [
            one
            for record, values in self._values.items()
            if record in records
            for one in values
        ]
        share_dossiers(self._index, contest, lens, aside, thin, self._assumed, records)
        new = shown_values(
            self._tables,
            aside,
            thin,
            contest,
            assume_currency=self._choice.assume_currency,
            of=records,
        )
        changes = changed_values(old, new)
        fallen = tuple(one for one in changes if one.kind in ("gone", "value"))
        ranks: tuple[RankChange, ...] = ()
        if any(one.place.table in ("bids", "contests") for one in changes):
            after = rank(self._tables, aside, thin, self._choice)
            ranks = changed_ranks(self._ranking, after)
        return SinglePoint(source=source, values=fallen, ranks=ranks)


class _Reached:
    """Which sources take which values along when they are left out."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._behind: dict[str, frozenset[str]] = {}

    def by(self, value: ShownValue) -> frozenset[str]:
        """The sources without which one of the value's claims is gone."""
        found: set[str] = set()
        for one in value.resolved.weighed:
            if one.claim.source:
                found.add(one.claim.source)
            start = one.claim.via or one.claim.source or ""
            if start in self._tables.sources:
                found |= self._above(start)
        return frozenset(found)

    def _above(self, source: str) -> frozenset[str]:
        """A source, and all without which it is gone."""
        known = self._behind.get(source)
        if known is None:
            chain: dict[str, None] = {source: None}
            waiting = [source]
            while waiting:
                record = self._tables.sources.get(waiting.pop())
                for origin in record.derives_from if record else ():
                    if origin.source not in chain:
                        chain[origin.source] = None
                        waiting.append(origin.source)
            sources = self._tables.sources
            known = self._behind[source] = frozenset(
                one
                for one in chain
                if source in derived_alone(sources, frozenset((one,)))
            )
        return known
