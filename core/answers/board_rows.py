"""The rows of the board: one for each listed bidder, in the order of the list."""

from collections.abc import Iterable, Iterator

from core.answers.axis import axis_of
from core.answers.bid_problems import problems_of_bid, unlinked
from core.answers.board import Board, Group, Mark, Row
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.live import BidView, field_of
from core.answers.ranking import rank
from core.answers.resolve import currency_to_assume, moment_of
from core.answers.resolved import Resolved
from core.answers.standing import Incomparable, Ranked, Ranking, Unranked
from core.domain.amount import Amount
from core.domain.price import Price
from core.domain.tables import Tables

_UNDISCLOSED = Amount("undisclosed")


def board(
    tables: Tables,
    index: Index,
    lens: Lens,
    choice: Choice,
    ranking: Ranking | None = None,
) -> Board:
    """The board of a contest: ranked, not comparable, not ranked, over.

    When the contest has ended, it shows the day before, with today's stages.

    Args:
        tables: The book.
        index: Its index.
        lens: The lens.
        choice: What is compared.
        ranking: The ranking through the same lens and choice, if it is there already.
    """
    ranking = ranking or rank(tables, index, lens, choice)
    rows = _Rows(tables, index, ranking, choice)
    found = (
        *map(rows.ranked, ranking.ranked),
        *map(rows.incomparable, ranking.incomparable),
        *map(rows.unranked, ranking.unranked),
        *rows.rest(),
    )
    amounts = (one.amount for one in ranking.ranked)
    return Board(rows=found, axis=axis_of(amounts, ranking.currency, ranking.basis))


class _Rows:
    """Makes rows from the parts of one ranking."""

    def __init__(
        self, tables: Tables, index: Index, ranking: Ranking, choice: Choice
    ) -> None:
        contest = tables.contests[ranking.contest]
        assumed = currency_to_assume(contest, choice.assume_currency)
        self._tables = tables
        self._ranking = ranking
        self._field = field_of(tables, index, contest.id, ranking.lens, assumed)
        self._moment = moment_of(tables, index, ranking.lens)
        then = field_of(tables, index, contest.id, ranking.ranked_on, assumed)
        self._unlinked = unlinked(contest, then.live)
        stated = set(ranking.highest_stated)
        self._stated = [one.amount for one in ranking.ranked if one.bid in stated]

    def ranked(self, one: Ranked) -> Row:
        """The row of a ranked bid."""
        return self._row(one.bid, "ranked", one.price, one.amount.kind, place=one)

    def incomparable(self, one: Incomparable) -> Row:
        """The row of a bid that can't be brought to what is compared."""
        has_number = _amount(one.price).has_number
        # What is paid in parts has a price, if only it could be computed.
        mark: Mark = "other_basis" if has_number else "none"
        return self._row(one.bid, "incomparable", one.price, mark, one.code)

    def unranked(self, one: Unranked) -> Row:
        """The row of a bid that is listed and not ranked."""
        mark: Mark = "no_price" if one.code == "no_price" else "none"
        return self._row(one.bid, "unranked", one.price, mark, one.code)

    def rest(self) -> Iterator[Row]:
        """The rows of bidders whose bids are over, or announced for later."""
        ranking = self._ranking
        parts: tuple[Iterable[Ranked | Incomparable | Unranked], ...] = (
            ranking.ranked,
            ranking.incomparable,
            ranking.unranked,
        )
        listed = {one.bidder for part in parts for one in part}
        latest: dict[str, BidView] = {}
        for view in self._field.views.values():
            if view.bid.bidder in listed:
                continue
            other = latest.get(view.bid.bidder)
            if other is None or (other.begun, other.age) < (view.begun, view.age):
                latest[view.bid.bidder] = view
        for view in sorted(
            latest.values(), key=lambda view: (view.name.casefold(), view.bid.id)
        ):
            price = self._price(view)
            amount = _amount(price)
            group: Group = "ended" if view.begun else "unranked"
            mark: Mark = amount.kind if amount.has_number else "none"
            yield self._row(view.bid.id, group, price, mark)

    def _price(self, view: BidView) -> Resolved[Price]:
        """The price of a bid that is over, on the basis of the ranking if it can be."""
        basis = self._ranking.basis
        on_basis = (
            one
            for one in view.prices
            if one.value is not None and one.value.basis == basis
        )
        return next(on_basis, view.prices[0])

    def _row(
        self,
        bid: str,
        group: Group,
        price: Resolved[Price],
        mark: Mark,
        code: str = "",
        place: Ranked | None = None,
    ) -> Row:
        view = self._field.views[bid]
        top = bid in self._ranking.highest_stated
        amount = _amount(price) if place is None else place.amount
        may = place is not None and not top
        return Row(
            bidder=view.bid.bidder,
            bid=bid,
            contest=self._ranking.contest,
            name=view.name,
            group=group,
            best=place.best if place else None,
            worst=place.worst if place else None,
            about_hides=place.about_hides if place else None,
            price=price.value,
            amount=amount,
            support=price.support,
            made_on=view.made_on.value,
            stage=view.stage.value or view.bid.kind,
            kind=view.bid.kind,
            code=code,
            problems=self._count(view) + (bid in self._unlinked),
            mark=mark,
            highest_stated=top,
            may_exceed=may and any(map(amount.may_exceed, self._stated)),
            converted=place is not None and place.converted,
        )

    def _count(self, view: BidView) -> int:
        """How many problems the bid has by itself."""
        return len(problems_of_bid(self._tables, view, self._moment))


def _amount(price: Resolved[Price]) -> Amount:
    return price.value.amount if price.value is not None else _UNDISCLOSED
