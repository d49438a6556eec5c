"""The steps of a conversion, and the place in the book where one is missing."""

from datetime import date
from typing import Literal, get_args

from core.domain.amount import Amount
from core.domain.value import Value
from core.domain.when import When

StepKind = Literal[
    "payment",  # a part of what is paid for a share
    "deduction",  # a dividend that lowers the price
    "stake",
    "shares_outstanding",
    "share_classes",  # the sum of all classes of shares
    "net_debt",
    "exchange_rate",
]
STEP_KINDS: tuple[StepKind, ...] = get_args(StepKind)
Formula = Literal[
    "plus_cash",
    "plus_ratio_times_share_price",
    "plus_dividend",
    "plus_contingent",
    "minus_dividend",
    "over_stake",
    "times_stake",
    "times_shares",
    "over_shares",
    "plus_class",
    "plus_net_debt",
    "minus_net_debt",
    "times_rate",
    "over_rate",
]
FORMULAS: tuple[Formula, ...] = get_args(Formula)
Why = Literal[
    "absent",  # nothing is entered
    "zero",  # what is entered is not above zero
    "above_whole",  # a stake of more than 100 %
    "no_currency",  # it has no currency
    "other_day",  # there is one, but not of the day
    "ahead",  # the day lies after the one that is looked from
]
WHYS: tuple[Why, ...] = get_args(Why)


class Step(Value, frozen=True, kw_only=True):
    """One step from a price as stated to what is compared.

    Attributes:
        kind: What was done.
        formula: How the value after follows from the value before and what was used.
        before: The value before; none at the first part of a payment.
        after: The value after, as an interval that contains the true one.
        used: What was used: a stake, a rate, a number of shares, a price of a share.
        ratio: How many shares are given for one.
        figure: Id of the figure that was used.
        term: Id of the term that was used.
        claims: Ids of the claims that it stands in.
        on: The day that the figure is about, where it has one.
        of: What the figure is about: a party, a perimeter, or the currency that a
            rate is for one of.
    """

    kind: StepKind
    formula: Formula
    before: Amount | None = None
    after: Amount
    used: Amount | None = None
    ratio: Amount | None = None
    figure: str | None = None
    term: str | None = None
    claims: tuple[str, ...] = ()
    on: When | None = None
    of: str = ""


class Place(Value, frozen=True, kw_only=True):
    """Where in the book something is missing: where a person would enter it.

    Attributes:
        table: ``figures``, ``bids`` or ``contests``.
        field: For a figure its kind, else the name of the field.
        record: Id of the record in which it is missing, or of the figure that can't be
            used; none where a new figure is to be entered.
        about: What a new figure is about: ids, or two currency codes.
        on: The day for which it is needed, where it is needed for one.
        why: What is wrong.
    """

    table: Literal["figures", "bids", "contests"]
    field: str
    record: str | None = None
    about: tuple[str, ...] = ()
    on: date | None = None
    why: Why = "absent"

    @property
    def missing(self) -> str:
        """Table and field in one word: "figures:net_debt"."""
        return f"{self.table}:{self.field}"


class RefusedError(Exception):
    """A conversion rests on nothing; never leaves this package.

    Attributes:
        place: What is missing.
    """

    def __init__(self, place: Place) -> None:
        super().__init__(place.missing)
        self.place = place
