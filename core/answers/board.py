"""The board: one row for each listed bidder, which list and chart share."""

from decimal import Decimal
from typing import Literal

from core.answers.resolved import Support
from core.domain.amount import Amount
from core.domain.price import Price
from core.domain.value import Value
from core.domain.when import When

Group = Literal["ranked", "incomparable", "unranked", "ended"]
Mark = Literal[
    "exact",
    "about",
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "range",
    "undisclosed",
    "no_price",
    "other_basis",  # drawn as an outline: can't be compared
    "none",  # nothing to draw (talks, intent)
]


class Row(Value, frozen=True, kw_only=True):
    """One bidder with its current bid.

    Attributes:
        bidder: Id of the bidder.
        bid: Id of its bid.
        contest: Id of the contest.
        name: The bidder's name.
        group: Under which heading it stands; ended: its bid is over.
        best: The best rank; none where not ranked.
        worst: The worst rank.
        about_hides: See ``Ranked.about_hides``.
        price: Its shown price, as stated; none when none was reported.
        amount: What its rank and mark come from.
        support: Of the price, or of the bid where it has none.
        made_on: When the bid was made, as shown.
        stage: The last stage, or the bid's kind where none is claimed.
        kind: The bid's kind.
        code: Why it isn't ranked (codes of ``standing``), empty where it is.
        problems: How many problems the bid has.
        mark: How the chart draws it.
        highest_stated: Whether its price is the highest stated.
        may_exceed: Whether it may be above the highest stated, which isn't its own.
        converted: Whether the amount is computed from the price as stated.
    """

    bidder: str
    bid: str
    contest: str
    name: str
    group: Group
    best: int | None = None
    worst: int | None = None
    about_hides: Decimal | None = None
    price: Price | None = None
    amount: Amount
    support: Support
    made_on: When | None = None
    stage: str = ""
    kind: str = ""
    code: str = ""
    problems: int = 0
    mark: Mark = "none"
    highest_stated: bool = False
    may_exceed: bool = False
    converted: bool = False


class Axis(Value, frozen=True, kw_only=True):
    """The chart's axis.

    Attributes:
        unit: Currency of the axis; none when no price has one.
        per_share: Whether the axis is per share.
        top: The right end in full units; zero when there is nothing to draw.
        ticks: Values of the ticks, ascending, from zero.
    """

    unit: str | None = None
    per_share: bool = False
    top: Decimal = Decimal(0)
    ticks: tuple[Decimal, ...] = ()


class Board(Value, frozen=True, kw_only=True):
    """All rows of a contest in the order of the list, with the chart's axis."""

    rows: tuple[Row, ...] = ()
    axis: Axis = Axis()
