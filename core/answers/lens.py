"""The lens through which a book is seen, and what a ranking compares."""

from datetime import date
from typing import Literal

from core.domain.claim import SpeakerKind
from core.domain.price import Basis
from core.domain.value import Value

Clock = Literal["public", "recorded"]
# Stands in ``Lens.without`` for all that somebody unnamed says; no source's id.
UNNAMED: SpeakerKind = "unnamed"


class Lens(Value, frozen=True):
    """As of which day, on which clock, without which sources.

    Attributes:
        as_of: The day as of which the book is seen.
        clock: ``public`` asks when something was published, ``recorded`` when it was
            entered.
        without: Ids of sources that are left out, with all that derives from them
            alone; ``UNNAMED`` leaves out what unnamed speakers say.
        until: The last day that counts of what happened, if earlier than ``as_of``:
            what the book knows on that day about the time before the end.
    """

    as_of: date
    clock: Clock = "public"
    without: frozenset[str] = frozenset()
    until: date | None = None

    @property
    def day(self) -> date:
        """The last day that counts of what happened."""
        return self.until or self.as_of


class Choice(Value, frozen=True, kw_only=True):
    """What a ranking compares; none everywhere stands for the default.

    Attributes:
        contest: Id of the contest.
        perimeter: Id of a perimeter.
        basis: The basis to compare on.
        currency: ISO 4217 code.
        assume_currency: Whether a price without a printed currency is taken in the
            contest's.
        rate_on: The day whose exchange rates and share prices are used, whatever the
            contest's rate policy is.
    """

    contest: str | None = None
    perimeter: str | None = None
    basis: Basis | None = None
    currency: str | None = None
    assume_currency: bool | None = None
    rate_on: date | None = None
