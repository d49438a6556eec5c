"""The ladder: the bids of a contest over time, as a chart draws them."""

from datetime import date
from decimal import Decimal
from typing import Literal

from core.answers.board import Axis, Mark
from core.domain.amount import Amount
from core.domain.edtf import Span
from core.domain.price import Price
from core.domain.value import Value
from core.domain.when import When

Over = Literal[
    "live",  # still stands as of the lens's day
    "superseded",  # another bid took its place
    "ended",  # withdrawn, lapsed, blocked …: by itself
    "completed",  # it is the one that closed
    "contest_ended",  # another one closed, or the contest ended without a sale
]
NOWHERE = Span(None, None, about=False)


class Step(Value, frozen=True, kw_only=True):
    """One bid as a step of its bidder's ladder.

    Attributes:
        bid: Id of the bid.
        bidder: Id of its bidder.
        name: The bidder's name.
        kind: The bid's kind.
        quiet: Whether it is listed and not ranked (talks, intent).
        mark: How it is drawn; one without a number has no height.
        amount: The amount on the ladder's axis; undisclosed where it has none.
        price: Its shown price, as stated; none when none was reported.
        made_on: When it was made, as shown.
        begins: The days on which it may have been made; where the date is not known,
            the day since when it is public is the latest.
        ends: The days on which it may have ended; open at both ends where that is not
            known, and for one that is live.
        over: Whether and how it ended.
        stage: The stage at which it ended, or its last one.
        rejected: Whether the seller rejected it; it stays live.
        supersedes: Id of the shown bid that it takes the place of.
        round: Number of the auction round.
        has_height: Whether it stands at a height of the axis; else it lies in the
            tray.
        converted: Whether the amount is computed from the price as stated.
    """

    bid: str
    bidder: str
    name: str
    kind: str
    quiet: bool = False
    mark: Mark = "none"
    amount: Amount
    price: Price | None = None
    made_on: When | None = None
    begins: Span = NOWHERE
    ends: Span = NOWHERE
    over: Over = "live"
    stage: str = ""
    rejected: bool = False
    supersedes: str | None = None
    round: int | None = None
    has_height: bool = False
    converted: bool = False


class Best(Value, frozen=True):
    """From a day on, the highest amount that some bid surely stood at.

    Attributes:
        day: The day from which it holds.
        low: The amount; none while no bid with a number surely stood.
        bid: Id of the bid.
    """

    day: date
    low: Decimal | None
    bid: str | None


class Date(Value, frozen=True, kw_only=True):
    """One date of a deadline that may have moved.

    Attributes:
        event: Id of the event that holds it.
        on: The date.
        by: Ids of the parties that set it.
        set_by: Id of the event that set it.
        valid: Whether it is the latest date of its deadline.
    """

    event: str
    on: When
    by: tuple[str, ...] = ()
    set_by: str | None = None
    valid: bool = False


class DeadlineChain(Value, frozen=True, kw_only=True):
    """A deadline with all its dates, the first one first.

    Attributes:
        title: What ends.
        state: See ``deadlines.Deadline.state``.
        dates: Its known dates; none is left out because it passed.
    """

    title: str
    state: str
    dates: tuple[Date, ...]


class Round(Value, frozen=True, kw_only=True):
    """An auction round.

    Attributes:
        event: Id of the event.
        title: What it is called.
        on: When it was.
    """

    event: str
    title: str
    on: When


class Joining(Value, frozen=True, kw_only=True):
    """That a bidder became part of another one.

    Attributes:
        old: Id of the last step of the old bidder.
        new: Id of the first step of the new one.
    """

    old: str
    new: str


class Leaving(Value, frozen=True, kw_only=True):
    """That a bidder lost a member.

    Attributes:
        bid: Id of the bid that stood then.
        party: Id of the party that left.
        name: Its name.
        on: Until when it was a member.
    """

    bid: str
    party: str
    name: str
    on: When


class Ladder(Value, frozen=True, kw_only=True):
    """All that a chart over time shows of a contest.

    Attributes:
        contest: Id of the contest.
        as_of: The day up to which it is shown.
        steps: Bidder by bidder, each one's bids by their dates.
        axis: The axis of amounts, linear.
        bottom: Where a logarithmic axis begins: a power of ten; none without a bid
            above zero.
        best: The highest amount surely standing, day by day.
        deadlines: Deadlines in chains.
        rounds: Auction rounds.
        joinings: Bidders that merged into others.
        leavings: Members that left.
    """

    contest: str
    as_of: date
    steps: tuple[Step, ...] = ()
    axis: Axis = Axis()
    bottom: Decimal | None = None
    best: tuple[Best, ...] = ()
    deadlines: tuple[DeadlineChain, ...] = ()
    rounds: tuple[Round, ...] = ()
    joinings: tuple[Joining, ...] = ()
    leavings: tuple[Leaving, ...] = ()
