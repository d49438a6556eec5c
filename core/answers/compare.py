"""Comparing bids: side by side, and whether they can be compared at all."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec

from core.answers.comparable import Apart, Brought, Target, bring
from core.answers.comparison import FEWEST, MOST, Comparison, Note, Side, Verdict
from core.answers.comparison_rows import SideView, rows_of
from core.answers.conversions.converter import converter_of
from core.answers.figures import figures_of
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.live import BidView, field_of
from core.answers.members import members_of
from core.answers.perimeters import Perimeters
from core.answers.ranking import rank, unranked_code
from core.answers.resolve import currency_to_assume, resolve_field, resolve_terms
from core.answers.usual import stakes_differ, usual_basis, usual_currency
from core.domain.records import Contest
from core.domain.tables import Tables


def compare(
    tables: Tables, index: Index, lens: Lens, choice: Choice, bids: Sequence[str]
) -> Comparison:
    """Some bids side by side; whatever is wrong with the choice is a note.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens.
        choice: What the ranking compares; the contest is that of the first bid.
        bids: Ids of two to four bids.
    """
    chosen = tuple(dict.fromkeys(bids))
    notes = _of_the_number(len(chosen))
    places = [_Place(tables, index, lens, choice, bid) for bid in chosen[:MOST]]
    contest = next((one.contest for one in places if one.contest), None)
    notes += [note for one in places for note in one.notes(contest)]
    inside = [one for one in places if one.view and one.contest is contest]
    target = _target(tables, index, lens, choice, inside)
    brought = {one.bid: one.brought(target) for one in inside}
    notes += [
        note for one in inside if (note := _apart(one, brought[one.bid])) is not None
    ]
    comparable = [found for found in brought.values() if isinstance(found, Brought)]
    sides = [one.side_view(brought.get(one.bid)) for one in places]
    return Comparison(
        sides=tuple(one.side for one in places),
        verdict=Verdict(
            comparable=_how_many(len(comparable), len(chosen)),
            basis=target.basis if target else None,
            currency=target.currency if target else None,
            perimeter=target.perimeter if target else None,
            obstacles=tuple(notes),
            remarks=tuple(_remarks(inside, brought, target)),
        ),
        rows=rows_of(sides),
    )


class _Place:
    """One chosen bid in its own contest."""

    def __init__(
        self, tables: Tables, index: Index, lens: Lens, choice: Choice, bid: str
    ) -> None:
        self._tables, self._index, self._lens = tables, index, lens
        self._choice = choice
        self.bid = bid
        self.contest: Contest | None = None
        self.view: BidView | None = None
        self.live = False
        record = tables.bids.get(bid)
        bidder = tables.bidders.get(record.bidder) if record else None
        self.side = Side(bid=bid)
        self.known = bidder is not None
        if bidder is None:
            return
        self.contest = tables.contests.get(bidder.contest)
        if self.contest is not None:
            self.assumed = currency_to_assume(self.contest, choice.assume_currency)
            field = field_of(tables, index, self.contest.id, lens, self.assumed)
            self.view = field.views.get(bid)
            self.live = any(one.bid.id == bid for one in field.live)
        self.side = Side(
            bid=bid,
            bidder=bidder.id,
            name=bidder.name,
            contest=bidder.contest,
            seen=self.view is not None,
        )

    def notes(self, contest: Contest | None) -> list[Note]:
        """What keeps it out of the comparison before its price is looked at."""
        if not self.known or self.contest is None:
            return [Note(code="unknown", bid=self.bid, name=self.side.name)]
        if self.contest is not contest:
            title = self.contest.title
            return [
                Note(code="other_contest", bid=self.bid, name=self.side.name, has=title)
            ]
        if self.view is None:
            return [Note(code="not_seen", bid=self.bid, name=self.side.name)]
        return []

    def brought(self, target: Target | None) -> Brought | Apart | None:
        """Its price as it is compared; none for a bid that is never ranked."""
        if self.view is None or self.contest is None or target is None:
            return None
        if unranked_code(self.view):
            return None
        converter = converter_of(
            self._tables, self._index, self._lens, self.contest, self._choice
        )
        return bring(self.view, target, Perimeters(self.contest), converter)

    def side_view(self, brought: Brought | Apart | None) -> SideView | None:
        """All that its column shows; none if the lens hides it."""
        if self.view is None:
            return None
        tables, index, lens = self._tables, self._index, self._lens
        bid = self.view.bid
        return SideView(
            view=self.view,
            scope=resolve_field(tables, index, bid, "scope", lens),
            binding=resolve_field(tables, index, bid, "binding", lens),
            terms=resolve_terms(tables, index, bid, lens),
            members=members_of(tables, index, lens, bid.bidder),
            figures=figures_of(tables, index, (bid.id, bid.bidder), lens),
            brought=brought if isinstance(brought, Brought) else None,
        )


def _of_the_number(count: int) -> list[Note]:
    if count < FEWEST:
        return [Note(code="too_few", wanted=str(FEWEST))]
    if count > MOST:
        return [Note(code="too_many", wanted=str(MOST))]
    return []


def _how_many(comparable: int, chosen: int) -> Literal["all", "some", "none"]:
    if comparable < FEWEST:
        return "none"
    return "all" if comparable == chosen else "some"


def _target(
    tables: Tables,
    index: Index,
    lens: Lens,
    choice: Choice,
    inside: Sequence[_Place],
) -> Target | None:
    """What the ranking compares, unless these bids have more in common."""
    if not inside:
        return None
    first = inside[0]
    contest, assumed = first.contest, first.assumed
    if contest is None:
        return None
    if choice.contest not in (None, contest.id):
        choice = Choice(contest=contest.id, assume_currency=choice.assume_currency)
    ranking = rank(
        tables, index, lens, msgspec.structs.replace(choice, contest=contest.id)
    )
    views = [one.view for one in inside if one.view]
    perimeters = Perimeters(contest)
    usual = perimeters.usual(view.scope for view in views)
    ranked = Target(
        ranking.perimeter, ranking.basis, ranking.currency, assumed, ranking.whole
    )
    basis = choice.basis or usual_basis(views, perimeters, usual)
    own = Target(
        usual,
        basis,
        choice.currency or usual_currency(views) or contest.currency,
        assumed,
        basis != "per_share" and stakes_differ(views),
    )
    return max((ranked, own), key=lambda one: _fitting(inside, one))


def _fitting(inside: Sequence[_Place], target: Target) -> int:
    return sum(isinstance(one.brought(target), Brought) for one in inside)


def _apart(place: _Place, found: Brought | Apart | None) -> Note | None:
    """Why the price of a bid can't be compared."""
    name = place.side.name
    if isinstance(found, Apart):
        return Note(
            code=found.code,
            bid=place.bid,
            name=name,
            has=found.has,
            wanted=found.wanted,
            missing=found.missing,
            place=found.place,
        )
    code = unranked_code(place.view) if place.view and found is None else None
    return Note(code=code, bid=place.bid, name=name) if code else None


def _remarks(
    inside: Sequence[_Place],
    brought: dict[str, Brought | Apart | None],
    target: Target | None,
) -> Iterable[Note]:
    """What must be said beside prices that are compared."""
    stakes = set()
    for place in inside:
        found = brought.get(place.bid)
        if not isinstance(found, Brought) or place.view is None:
            continue
        yield from _said_of(place, place.view, found, target)
        value = found.price.value
        stake = (value.stake if value else None) or place.view.stake.value
        if stake is not None:
            stakes.add((stake.low, stake.high))
    if len(stakes) > 1:
        yield Note(code="stakes_differ")


def _said_of(
    place: _Place, view: BidView, found: Brought, target: Target | None
) -> Iterable[Note]:
    """What must be said beside the price of one bid."""
    about: dict[str, Any] = {"bid": place.bid, "name": place.side.name}
    if not found.amount.has_number:
        yield Note(code="undisclosed", **about)
    if found.steps:
        yield Note(code="converted", steps=found.steps, **about)
    if found.assumed_currency:
        yield Note(code="assumed_currency", wanted=place.assumed or "", **about)
    if found.debt_not_stated:
        yield Note(code="debt_not_stated", **about)
    if found.perimeter and target and found.perimeter != target.perimeter:
        yield Note(code="perimeters_differ", has=found.perimeter, **about)
    if not place.live:
        yield Note(code="over", has=_over(view), **about)


def _over(view: BidView) -> str:
    if not view.begun:
        return "not_begun"
    return view.ended or "superseded"
