"""Perimeters: which belong together in one ranking, and which is the usual one."""

from collections import Counter
from collections.abc import Iterable

from core.domain.records import Contest, Perimeter


class Perimeters:
    """The perimeters of a contest: variants hang together, parts stand apart."""

    def __init__(self, contest: Contest) -> None:
        self._by_id: dict[str, Perimeter] = {one.id: one for one in contest.perimeters}

    def root(self, perimeter: str) -> str:
        """The perimeter that one is a variant of, at the end of the chain."""
        seen = {perimeter}
        while True:
            record = self._by_id.get(perimeter)
            parent = record.variant_of if record else None
            if parent is None or parent in seen:
                return perimeter
            seen.add(parent)
            perimeter = parent

    def chain(self, perimeter: str) -> tuple[str, ...]:
        """A perimeter, and what it is a variant of, one behind the other."""
        found = {perimeter: None}
        while (record := self._by_id.get(perimeter)) is not None:
            parent = record.variant_of
            if parent is None or parent in found:
                break
            found[parent] = None
            perimeter = parent
        return tuple(found)

    def parts(self, perimeter: str) -> tuple[str, ...]:
        """The perimeters that are pieces of one, in their order."""
        return tuple(one.id for one in self._by_id.values() if one.part_of == perimeter)

    def is_part(self, perimeter: str) -> bool:
        """Whether a perimeter, or what it is a variant of, is a piece of another."""
        record = self._by_id.get(self.root(perimeter))
        return record is not None and record.part_of is not None

    def covers(self, ranked: str | None, perimeter: str | None) -> bool:
        """Whether a bid for a perimeter belongs in the ranking of another.

        A bid that names none is for the whole, so it is in no ranking of a part.
        """
        if ranked is None:
            return True
        if perimeter is None:
            return not self.is_part(ranked)
        seen: set[str] = set()
        while perimeter is not None and perimeter not in seen:
            if perimeter == ranked:
                return True
            seen.add(perimeter)
            record = self._by_id.get(perimeter)
            perimeter = record.variant_of if record else None
        return False

    def usual(self, named: Iterable[str | None]) -> str | None:
        """The root perimeter that most bids name; the first one if none names any."""
        roots = Counter(self.root(one) for one in named if one in self._by_id)
        order = [one for one in self._by_id if self.root(one) == one]
        whole = [one for one in order if not self.is_part(one)]
        if not roots:
            return next(iter(whole or order), None)
        return max(order, key=lambda one: roots[one], default=None)
