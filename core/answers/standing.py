"""How the bids of a contest stand to each other: the shape of a ranking."""

from decimal import Decimal
from typing import Literal

from core.answers.conversions.steps import Place, Step
from core.answers.lens import Lens
from core.answers.resolved import Resolved
from core.domain.amount import Amount
from core.domain.price import Basis, Price
from core.domain.value import Value
from core.domain.when import When

UnrankedCode = Literal["no_price", "talks", "intent", "stake_purchase"]
IncomparableCode = Literal[
    "basis", "perimeter", "currency", "no_currency", "stake", "payment"
]


class Ranked(Value, frozen=True, kw_only=True):
    """A live bid that takes part in the ranking.

    Attributes:
        bidder: Id of the bidder.
        bid: Id of the bid.
        name: The bidder's name.
        best: The best rank that it may have.
        worst: The worst rank that it may have.
        about_hides: The smallest share by which every "about" would have to be wider
            to change best or worst (0.5 for 50 %); none when no "about" matters.
        price: The price that it is ranked by; its support is the bid's own where no
            price was reported.
        amount: The amount that it is ranked by: the price's, or the span of all
            standing claims where they exclude each other; undisclosed when no price
            was reported. A converted price is brought there by ``steps``.
        reported: Whether any claim says something about the price ("undisclosed"
            counts; false is worded "no price reported").
        stake: The stake sought.
        perimeter: Id of the perimeter that it is for; none when it names none.
        assumed_currency: Whether the contest's currency was taken for a missing one.
        debt_not_stated: Whether a total stands in for equity or enterprise value.
        rejected: Whether the seller rejected it; it stays live.
        steps: How its price was brought to what is compared; none where it is
            compared as stated.
        about: Whether an "about" went into the amount.
    """

    bidder: str
    bid: str
    name: str
    best: int
    worst: int
    about_hides: Decimal | None = None
    price: Resolved[Price]
    amount: Amount
    reported: bool = True
    stake: Resolved[Amount]
    perimeter: str | None = None
    assumed_currency: bool = False
    debt_not_stated: bool = False
    rejected: bool = False
    steps: tuple[Step, ...] = ()
    about: bool = False

    @property
    def converted(self) -> bool:
        """Whether the amount is computed from what is stated."""
        return bool(self.steps)


class Unranked(Value, frozen=True, kw_only=True):
    """A live bid that is listed and not ranked, and why."""

    bidder: str
    bid: str
    name: str
    code: UnrankedCode
    price: Resolved[Price]


class Incomparable(Value, frozen=True, kw_only=True):
    """A live priced bid that can't be brought to the basis of the ranking, and why.

    Attributes:
        code: What keeps it apart.
        has: What it is stated in (a basis, a perimeter's id, a currency).
        wanted: What the ranking is in.
        missing: The field of the book that would bring it there ("figures:net_debt").
        place: Where that is entered, and what is wrong with what is there.
        price: Its own price.
    """

    bidder: str
    bid: str
    name: str
    code: IncomparableCode
    has: str
    wanted: str
    missing: str
    place: Place | None = None
    price: Resolved[Price]


class Reason(Value, frozen=True, kw_only=True):
    """Why the highest bid can't be decided.

    Attributes:
        code: ``may_exceed`` (these bids may be above the highest stated),
            ``undisclosed`` (their price is not known), ``tied`` (the highest stated
            are equal), ``incomparable`` (left out of the ranking).
        bids: Ids of the bids.
    """

    code: Literal["may_exceed", "undisclosed", "tied", "incomparable"]
    bids: tuple[str, ...]


class Highest(Value, frozen=True, kw_only=True):
    """The highest bid, as far as it can be known.

    Attributes:
        state: ``certain``, ``undecided`` or ``none`` (there is no ranked bid).
        among: Whether it holds only among the comparable bids.
        bids: The certain highest, or all that may be.
        reasons: What keeps it undecided.
    """

    state: Literal["certain", "undecided", "none"]
    among: bool = False
    bids: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


class Ending(Value, frozen=True, kw_only=True):
    """How the contest ended.

    Attributes:
        outcome: ``completed``, ``ended_without_sale``, ``blocked``, ``abandoned`` or
            another word.
        on: When.
        bid: Id of the bid that was completed.
        bidder: Its bidder.
        name: The bidder's name.
    """

    outcome: str
    on: When | None = None
    bid: str | None = None
    bidder: str | None = None
    name: str = ""


class Ranking(Value, frozen=True, kw_only=True):
    """The live bids of one contest and perimeter, through a lens.

    Attributes:
        contest: Id of the contest.
        lens: The lens that was asked for.
        ranked_on: The lens that the ranking is through: the day before when the
            contest was completed.
        perimeter: Id of the perimeter ranked, with its variants; none if the contest
            names none.
        perimeters_differ: Ids of the ranked bids that are for a variant.
        stakes_differ: Whether ranked bids seek different stakes.
        basis: The basis ranked on; none when no live bid has a number.
        currency: The currency ranked in.
        whole: Whether prices for a stake are compared as the implied value of all.
        assumed: Ids of the bids whose currency was taken to be the contest's.
        converted: Ids of the bids whose price was brought to what is compared.
        ranked: By low, descending, then undisclosed, by name.
        unranked: Listed, not ranked.
        incomparable: Left out, each with its reason.
        highest_stated: Ids of the bids with the highest stated price; ties are all
            named.
        highest: The highest bid, as far as it can be known.
        ended: How the contest ended, as far as the lens lets through.
        unread: How many records or claims of the contest can't be read.
    """

    contest: str
    lens: Lens
    ranked_on: Lens
    perimeter: str | None = None
    perimeters_differ: tuple[str, ...] = ()
    stakes_differ: bool = False
    basis: Basis | None = None
    currency: str | None = None
    whole: bool = False
    assumed: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()
    ranked: tuple[Ranked, ...] = ()
    unranked: tuple[Unranked, ...] = ()
    incomparable: tuple[Incomparable, ...] = ()
    highest_stated: tuple[str, ...] = ()
    highest: Highest
    ended: Ending | None = None
    unread: int = 0

    @property
    def past(self) -> bool:
        """Whether the ranking is of the day before the end, told in the past tense."""
        return self.lens != self.ranked_on
