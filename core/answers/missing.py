"""What is missing: the fields of the book that keep bids apart."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, get_args

from core.answers.conversions.steps import Place
from core.answers.index import Index
from core.answers.standing import Incomparable, Ranked, Ranking
from core.domain.tables import Tables
from core.domain.value import Value

if TYPE_CHECKING:
    from core.answers.comparison import Note

GapCode = Literal[
    "incomparable",  # a price can't be brought to what is compared
    "undisclosed",  # a price is not known
    "disputed",  # reports of a price exclude each other, none is preferred
    "open_end",  # the words leave an end open
    "range",  # the words give two ends
    "converted",  # what was used to convert leaves two ends
]
GAP_CODES: tuple[GapCode, ...] = get_args(GapCode)


class Gap(Value, frozen=True, kw_only=True):
    """One field that would tell bids apart, were it entered.

    Attributes:
        code: In which way it is missing.
        place: Where it is entered.
        bids: Ids of the bids that it keeps from a certain place.
        hidden: Ids of figures that would do, and that the lens doesn't let through.
    """

    code: GapCode
    place: Place
    bids: tuple[str, ...]
    hidden: tuple[str, ...] = ()


def missing(tables: Tables, index: Index, ranking: Ranking) -> tuple[Gap, ...]:
    """The fields that keep bids apart: first what keeps them out of the ranking.

    Then prices that are not known, then those that are known too loosely, in the
    order of the ranking. One field that several bids need is listed once.

    Args:
        tables: The book.
        index: Its index.
        ranking: The ranking.
    """
    bids: dict[tuple[GapCode, Place], list[str]] = {}
    for code, place, bid in _gaps(ranking):
        bids.setdefault((code, place), []).append(bid)
    return tuple(
        Gap(
            code=code,
            place=place,
            bids=tuple(several),
            hidden=tuple(_hidden(tables, index, place)),
        )
        for (code, place), several in sorted(
            bids.items(), key=lambda one: GAP_CODES.index(one[0][0])
        )
    )


def _hidden(tables: Tables, index: Index, place: Place) -> Iterator[str]:
    """The figures of the book that no conversion found."""
    if place.table != "figures" or place.why != "absent" or not place.about:
        return
    for figure_id in index.figures_about(place.about[0]):
        figure = tables.figures[figure_id]
        if figure.kind == place.field and set(place.about) <= set(figure.about):
            yield figure_id


def _gaps(ranking: Ranking) -> Iterator[tuple[GapCode, Place, str]]:
    for apart in ranking.incomparable:
        if is_gap(apart):
            yield "incomparable", apart.place or _price_of(apart.bid), apart.bid
    undecided = any(one.best != one.worst for one in ranking.ranked)
    for one in ranking.ranked if undecided else ():
        code = looseness(one)
        if code is not None and one.best != one.worst:
            yield code, _place(one, code), one.bid


def is_gap(apart: "Incomparable | Note") -> bool:
    """Whether something is missing: a bid for something else misses nothing.

    Args:
        apart: What is left out of a ranking or a comparison.
    """
    if apart.code != "perimeter":
        return True
    # The price of another class of shares would do.
    return apart.place is not None and apart.place.about not in ((), (apart.wanted,))


def looseness(one: Ranked) -> GapCode | None:
    """In which way the price of a ranked bid leaves its place open."""
    amount = one.amount
    if not amount.has_number:
        return "undisclosed"
    if amount.figure is not None:
        return None
    if one.price.disputed:
        return "disputed"
    if amount.low is None or amount.high is None:
        return "open_end"
    stated = one.price.value.amount if one.price.value else amount
    return "range" if stated.figure is None else "converted"


def _price_of(bid: str) -> Place:
    return Place(table="bids", field="price", record=bid)


def _place(one: Ranked, code: GapCode) -> Place:
    """Where a tighter value is entered: in the loosest figure, or with the bid."""
    if code == "converted":
        for step in one.steps:
            used = step.used
            if used is not None and used.figure is None:
                if step.figure is not None:
                    paid = step.kind == "payment"
                    return Place(
                        table="figures",
                        field="share_price" if paid else step.kind,
                        record=step.figure,
                        about=(step.of,) if step.of else (),
                    )
                field = "stake" if step.kind == "stake" else "terms"
                return Place(table="bids", field=field, record=one.bid)
    return _price_of(one.bid)
