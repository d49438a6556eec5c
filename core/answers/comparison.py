"""Two to four bids side by side: what they share, where they differ, what is missing.

The first answer is whether they can be compared at all; it rests on the rules of the
ranking. What is shown below it is each bid as it was reported.
"""

from typing import Any, Literal

from core.answers.conversions.steps import Place, Step
from core.answers.members import MemberRow
from core.answers.resolved import Resolved, Support
from core.answers.standing import IncomparableCode, UnrankedCode
from core.domain.amount import Amount
from core.domain.price import Basis
from core.domain.value import Value

FEWEST, MOST = 2, 4
ObstacleCode = Literal[
    "too_few",  # fewer than two bids were chosen
    "too_many",  # more than four were; the first four are shown
    "unknown",  # the book has no such bid
    "other_contest",  # it is a bid in another sale
    "not_seen",  # the lens does not show it
]
RemarkCode = Literal[
    "undisclosed",  # its price is not disclosed, so that it may be anywhere
    "converted",  # its price was brought to what is compared
    "assumed_currency",  # its currency was taken to be the contest's
    "debt_not_stated",  # a total stands in for equity or enterprise value
    "stakes_differ",  # the bids seek different stakes
    "perimeters_differ",  # it is for a variant
    "over",  # it no longer stands
]
NoteCode = ObstacleCode | RemarkCode | IncomparableCode | UnrankedCode
RowField = Literal[
    "rank",
    "compared",
    "price",
    "kind",
    "made_on",
    "stage",
    "binding",
    "stake",
    "scope",
    "terms",
    "support",
    "members",
    "figures",
]


class Note(Value, frozen=True, kw_only=True):
    """Something that keeps a bid from being compared, or that must be said of it.

    Attributes:
        code: What it is.
        bid: Id of the bid; empty where it concerns all.
        name: The bidder's name.
        has: What the bid is stated in (a basis, a perimeter's id, a currency); for one
            that is over the stage at which it ended, or ``superseded``.
        wanted: What the comparison is in.
        missing: The field of the book that would bring it there.
        place: Where that is entered, and what is wrong with what is there.
        steps: How its price was brought to what is compared.
    """

    code: NoteCode
    bid: str = ""
    name: str = ""
    has: str = ""
    wanted: str = ""
    missing: str = ""
    place: Place | None = None
    steps: tuple[Step, ...] = ()


class Verdict(Value, frozen=True, kw_only=True):
    """Whether the bids can be compared, and why not.

    Attributes:
        comparable: ``all`` of them, ``some`` (at least two), or ``none``.
        basis: The basis on which they are compared.
        currency: The currency in which they are.
        perimeter: Id of the perimeter for which they are.
        obstacles: What keeps bids apart.
        remarks: What must be said beside it.
    """

    comparable: Literal["all", "some", "none"]
    basis: Basis | None = None
    currency: str | None = None
    perimeter: str | None = None
    obstacles: tuple[Note, ...] = ()
    remarks: tuple[Note, ...] = ()


class Side(Value, frozen=True, kw_only=True):
    """One of the bids that stand side by side.

    Attributes:
        bid: Id of the bid.
        bidder: Id of its bidder.
        name: The bidder's name.
        contest: Id of its contest.
        seen: Whether the lens shows it.
    """

    bid: str
    bidder: str = ""
    name: str = ""
    contest: str = ""
    seen: bool = False


class Cell(Value, frozen=True, kw_only=True):
    """What one bid has in one row.

    Attributes:
        values: What its claims come to; several for terms of one kind.
        amount: The amount that it is compared by.
        word: A known word (the kind of the bid).
        places: The best and the worst rank among the bids that can be compared.
        support: How well its price stands.
        members: Who takes part.
        missing: Whether the book says nothing there.
        differs: Whether it differs from the first bid that has anything there.
    """

    values: tuple[Resolved[Any], ...] = ()
    amount: Amount | None = None
    word: str = ""
    places: tuple[int, int] | None = None
    support: Support | None = None
    members: tuple[MemberRow, ...] = ()
    missing: bool = False
    differs: bool = False


class Row(Value, frozen=True, kw_only=True):
    """One field of all bids.

    Attributes:
        field: The field.
        measure: For a price its measure; for terms and figures their kind.
        cells: One for each bid.
        differs: Whether they are not all the same.
    """

    field: RowField
    measure: tuple[str, ...] = ()
    cells: tuple[Cell, ...]
    differs: bool = False


class Comparison(Value, frozen=True, kw_only=True):
    """Some bids side by side.

    Attributes:
        sides: The bids, in the order in which they were chosen.
        verdict: Whether they can be compared.
        rows: Their fields.
    """

    sides: tuple[Side, ...]
    verdict: Verdict
    rows: tuple[Row, ...] = ()
