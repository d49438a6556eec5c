"""What the end of a contest makes of the deadlines that come after it."""

from datetime import date
from functools import cached_property
from typing import Literal

from core.answers.ending import End, end_of
from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.live import field_of
from core.answers.resolve import currency_to_assume
from core.domain.tables import Tables
from core.domain.when import When


class ContestEnd:
    """How a contest ended through a lens; looked up when first asked for."""

    def __init__(self, tables: Tables, index: Index, contest: str, lens: Lens) -> None:
        self._tables, self._index = tables, index
        self._contest, self._lens = contest, lens

    def before(
        self, on: When | None, to: tuple[str, ...]
    ) -> Literal["met", "moot"] | None:
        """What became of a deadline by the end; none if that didn't come before it.

        A completed sale meets a deadline of those who sold or bought; for all others,
        and at any other end, it has lost its object.

        Args:
            on: When the deadline ends.
            to: Ids of the parties that it binds; none for everybody.
        """
        if on is None or on.earliest is None or self._end is None:
            return None
        ending, day = self._end.ending, _latest(self._end)
        if day is None or day >= on.earliest:
            return None
        if ending.outcome != "completed":
            return "moot"
        bound = {self._party(one) for one in to}
        return "met" if not bound or bound & self._concluded else "moot"

    @cached_property
    def _end(self) -> End | None:
        contest = self._tables.contests.get(self._contest)
        if contest is None:
            return None
        assumed = currency_to_assume(contest)
        field = field_of(self._tables, self._index, contest.id, self._lens, assumed)
        views = (*field.live, *field.over)
        return end_of(self._tables, self._index, contest, self._lens, views, None)

    @cached_property
    def _concluded(self) -> frozenset[str]:
        """The parties to the sale that was completed."""
        contest = self._tables.contests[self._contest]
        ids = [*contest.targets, *contest.sellers]
        done = self._end and self._tables.bidders.get(self._end.ending.bidder or "")
        if done:
            ids += [one.party for one in done.members]
            ids += [done.lead] if done.lead else []
        return frozenset(map(self._party, ids))

    def _party(self, party_id: str) -> str:
        party = self._tables.party(party_id)
        return party.id if party is not None else party_id


def _latest(end: End) -> date | None:
    """The day on which it had surely ended."""
    on = end.ending.on
    return (on.latest if on else None) or end.day
