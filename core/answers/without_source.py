"""What a contest would look like without some of its sources; nothing is changed."""

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from core.answers.index import Index
from core.answers.lens import UNNAMED, Choice, Lens
from core.answers.problems import problems
from core.answers.ranking import rank
from core.answers.resolved import Resolved
from core.answers.shown_values import ShownValue, shown_values
from core.answers.standing import Ranking
from core.domain.claim import Claim
from core.domain.label import Problem
from core.domain.tables import Tables
from core.domain.value import Value

ChangeKind = Literal[
    "gone",  # nothing is reported any longer
    "value",  # another value is shown
    "support",  # the same value, supported otherwise
    "against",  # the same value; what speaks against it changes
    "new",  # what is left out hid it
]
RankPair = tuple[int, int]


class ValueChange(Value, frozen=True, kw_only=True):
    """A shown value that would be another one, or stand otherwise.

    Attributes:
        kind: What would become of it.
        before: The value now; none for one that only shows without the sources.
        after: The value without the sources; none when nothing is left.
    """

    kind: ChangeKind
    before: ShownValue | None
    after: ShownValue | None

    @property
    def place(self) -> ShownValue:
        """Where the value belongs."""
        place = self.before or self.after
        if place is None:
            raise AssertionError("a change is of something")
        return place


class RankChange(Value, frozen=True, kw_only=True):
    """A bidder whose range of ranks, or whose ranked bid, would be another one.

    Attributes:
        bidder: Id of the bidder.
        name: Its name.
        bid: Id of the bid that is ranked now; none where none is.
        before: Its best and worst rank.
        bid_after: Id of the bid that would be ranked without the sources.
        after: Its best and worst rank.
    """

    bidder: str
    name: str
    bid: str | None
    before: RankPair | None
    bid_after: str | None
    after: RankPair | None


class Difference(Value, frozen=True, kw_only=True):
    """What leaving out some sources changes in a contest.

    Attributes:
        contest: Id of the contest.
        without: What is left out: ids of sources, or ``UNNAMED``.
        claims: How many seen claims of the contest fall away.
        values: The values that change, those that are gone first.
        ranks: The bids whose ranks change.
        before: The ranking now.
        after: The ranking without the sources.
        solved: Problems that would be gone.
        raised: Problems that would be new.
    """

    contest: str
    without: frozenset[str]
    claims: int
    values: tuple[ValueChange, ...]
    ranks: tuple[RankChange, ...]
    before: Ranking
    after: Ranking
    solved: tuple[Problem, ...] = ()
    raised: tuple[Problem, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether everything would stay as it is."""
        return not (self.values or self.ranks or self.solved or self.raised)


_GRAVEST: tuple[ChangeKind, ...] = ("gone", "value", "new", "against", "support")


def without(
    tables: Tables,
    index: Index,
    lens: Lens,
    choice: Choice,
    sources: frozenset[str],
) -> Difference:
    """Compare a contest with itself without some sources.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens; what it leaves out already stays left out.
        choice: The contest, and what its ranking compares.
        sources: Ids of sources; ``UNNAMED`` stands for all unnamed speakers.
    """
    before = rank(tables, index, lens, choice)
    # The same comparison, whatever would be usual without the sources.
    same = msgspec.structs.replace(choice, contest=before.contest)
    thin = msgspec.structs.replace(lens, without=lens.without | sources)
    # An index of its own: what the window keeps for its lens stays there.
    aside = Index(tables, index.maps)
    after = rank(tables, aside, thin, same)
    old = _values(tables, index, lens, same)
    new = _values(tables, aside, thin, same)
    old_problems = problems(tables, index, lens, before.contest)
    new_problems = problems(tables, aside, thin, before.contest)
    return Difference(
        contest=before.contest,
        without=sources,
        claims=len(_claims_in(old).keys() - _claims_in(new).keys()),
        values=changed_values(old, new),
        ranks=changed_ranks(before, after),
        before=before,
        after=after,
        solved=_only_in(old_problems, new_problems),
        raised=_only_in(new_problems, old_problems),
    )


def claims_by_source(
    tables: Tables, index: Index, lens: Lens, contest: str
) -> dict[str | None, int]:
    """The sources of a contest's seen claims, with how many each has.

    ``UNNAMED`` counts the claims by unnamed speakers, none those without a source.
    """
    found: dict[str | None, int] = {}
    claims = _claims_in(shown_values(tables, index, lens, contest))
    for claim in claims.values():
        found[claim.source] = found.get(claim.source, 0) + 1
        if claim.said_by is not None and claim.said_by.kind == UNNAMED:
            found[UNNAMED] = found.get(UNNAMED, 0) + 1
    return found


def _claims_in(values: Iterable[ShownValue]) -> dict[str, Claim[Any]]:
    return {
        one.claim.id: one.claim for value in values for one in value.resolved.weighed
    }


def _values(
    tables: Tables, index: Index, lens: Lens, choice: Choice
) -> tuple[ShownValue, ...]:
    return tuple(
        shown_values(
            tables,
            index,
            lens,
            choice.contest or "",
            assume_currency=choice.assume_currency,
        )
    )


def changed_values(
    old: Iterable[ShownValue], new: Iterable[ShownValue]
) -> tuple[ValueChange, ...]:
    """What became of values: those that are gone first."""
    before, after = _said(old), _said(new)
    found = []
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        kind = _change(one.resolved if one else None, other.resolved if other else None)
        if kind is not None:
            found.append(ValueChange(kind=kind, before=one, after=other))
    return tuple(sorted(found, key=lambda change: _GRAVEST.index(change.kind)))


def _said(values: Iterable[ShownValue]) -> dict[str, ShownValue]:
    return {one.key: one for one in values if one.resolved.value is not None}


def _change(
    before: Resolved[Any] | None, after: Resolved[Any] | None
) -> ChangeKind | None:
    """What became of a value, or none if it stands as it stood."""
    if before is None or after is None:
        return "new" if before is None else "gone"
    if before.value != after.value or before.span != after.span:
        return "value"
    if before.support.word != after.support.word:
        return "support"
    if before.support.against != after.support.against:
        return "against"
    return "support" if before.support != after.support else None


def changed_ranks(before: Ranking, after: Ranking) -> tuple[RankChange, ...]:
    """The bidders that would be ranked otherwise, in the order of the ranking."""
    old = {one.bidder: one for one in before.ranked}
    new = {one.bidder: one for one in after.ranked}
    found = []
    for bidder in dict.fromkeys((*old, *new)):
        one, other = old.get(bidder), new.get(bidder)
        change = RankChange(
            bidder=bidder,
            name=(old.get(bidder) or new[bidder]).name,
            bid=one.bid if one else None,
            before=(one.best, one.worst) if one else None,
            bid_after=other.bid if other else None,
            after=(other.best, other.worst) if other else None,
        )
        if (change.bid, change.before) != (change.bid_after, change.after):
            found.append(change)
    return tuple(found)


def _only_in(some: Iterable[Problem], others: Iterable[Problem]) -> tuple[Problem, ...]:
    known = set(others)
    return tuple(one for one in some if one not in known)
