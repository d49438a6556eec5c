"""The rows of the board: one for each listed bidder, in the order of the list."""

from collections.abc import Iterable, Iterator

import msgspec

from core.answers.axis import axis_of
from core.answers.bid_problems import problems_of_bid, unlinked
from core.answers.board import Board, Group, Mark, Row
from core.answers.dossier import Dossier
from core.answers.index import Index
from core.answers.lens import Choice, Lens
from core.answers.live import BidView, field_of, view_of
from core.answers.ranking import rank
from core.answers.resolve import currency_to_assume, dossier_of, moment_of
from core.answers.resolved import Resolved, Support
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
        self._tables = tables
        self._index = index
        self._ranking = ranking
        contest = tables.contests[ranking.contest]
        self._assumed = currency_to_assume(contest, choice.assume_currency)
        self._moment = moment_of(tables, index, ranking.lens)
        self._unlinked = set(
            unlinked(tables, index, ranking.contest, ranking.ranked_on, self._assumed)
        )
        stated = set(ranking.highest_stated)
        self._stated = [one.amount for one in ranking.ranked if one.bid in stated]

    def ranked(self, one: Ranked) -> Row:
        """The row of a ranked bid."""
        top = one.bid in self._ranking.highest_stated
        return msgspec.structs.replace(
            self._row(one, "ranked", one.price, one.amount),
            best=one.best,
            worst=one.worst,
            about_hides=one.about_hides,
            mark=one.amount.kind,
            highest_stated=top,
            may_exceed=not top and any(map(one.amount.may_exceed, self._stated)),
        )

    def incomparable(self, one: Incomparable) -> Row:
        """The row of a bid that can't be brought to what is compared."""
        amount = _amount(one.price)
        mark: Mark = "other_basis" if amount.has_number else "undisclosed"
        return msgspec.structs.replace(
            self._row(one, "incomparable", one.price, amount), code=one.code, mark=mark
        )

    def unranked(self, one: Unranked) -> Row:
        """The row of a bid that is listed and not ranked."""
        mark: Mark = "no_price" if one.code == "no_price" else "none"
        amount = _amount(one.price)
        return msgspec.structs.replace(
            self._row(one, "unranked", one.price, amount), code=one.code, mark=mark
        )

    def rest(self) -> Iterator[Row]:
        """The rows of bidders whose bids are over, or announced for later."""
        ranking = self._ranking
        parts: tuple[Iterable[Ranked | Incomparable | Unranked], ...] = (
            ranking.ranked,
            ranking.incomparable,
            ranking.unranked,
        )
        listed = {one.bidder for part in parts for one in part}
        field = field_of(
            self._tables, self._index, ranking.contest, ranking.lens, self._assumed
        )
        latest: dict[str, BidView] = {}
        for view in (*field.over, *field.live):
            other = latest.get(view.bid.bidder)
            if view.bid.bidder not in listed and (
                other is None or (other.begun, other.age) < (view.begun, view.age)
            ):
                latest[view.bid.bidder] = view
        rows = [self._over(view) for view in latest.values()]
        yield from sorted(rows, key=lambda row: (row.name.casefold(), row.bid))

    def _over(self, view: BidView) -> Row:
        bidder = self._tables.bidders[view.bid.bidder]
        stated = next(
            (
                one
                for one in view.prices
                if one.value is not None and one.value.basis == self._ranking.basis
            ),
            view.prices[0],
        )
        group: Group = "ended" if view.begun else "unranked"
        amount = _amount(stated)
        one = Unranked(
            bidder=bidder.id,
            bid=view.bid.id,
            name=bidder.name,
            code="no_price",
            price=stated,
        )
        mark: Mark = "none" if not amount.has_number else amount.kind
        return msgspec.structs.replace(self._row(one, group, stated, amount), mark=mark)

    def _row(
        self,
        one: Ranked | Incomparable | Unranked,
        group: Group,
        price: Resolved[Price],
        amount: Amount,
    ) -> Row:
        bid = self._tables.bids[one.bid]
        ranking = self._ranking
        dossier = dossier_of(
            self._tables, self._index, bid, ranking.lens, self._assumed
        )
        view = view_of(dossier, self._moment)
        support = price.support
        if price.value is None:
            support = self._whole(dossier)
        return Row(
            bidder=one.bidder,
            bid=one.bid,
            contest=ranking.contest,
            name=one.name,
            group=group,
            price=price.value,
            amount=amount,
            support=support,
            made_on=view.made_on.value,
            stage=view.stage.value or bid.kind,
            kind=bid.kind,
            problems=self._problems(dossier, one),
        )

    def _whole(self, dossier: Dossier) -> Support:
        """The support of the bid itself, kept until something about it changes."""
        key = ("whole", *dossier.place(self._moment))
        if key not in dossier.kept:
            dossier.kept[key] = dossier.whole(self._moment)
        found: Support = dossier.kept[key]
        return found

    def _problems(self, dossier: Dossier, one: Ranked | Incomparable | Unranked) -> int:
        key = ("problems", *dossier.place(self._moment))
        if key not in dossier.kept:
            found = problems_of_bid(self._tables, dossier, self._moment)
            dossier.kept[key] = len(found)
        count: int = dossier.kept[key]
        return count + (one.bid in self._unlinked)


def _amount(price: Resolved[Price]) -> Amount:
    return price.value.amount if price.value is not None else _UNDISCLOSED
