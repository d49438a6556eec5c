"""What a field comes to through a lens, and what speaks for and against it."""

from datetime import date
from typing import Generic, Literal, TypeVar, get_args

from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.value import Value

SupportWord = Literal[
    "documented",
    "announced",
    "confirmed",
    "several_roots",
    "one_source",
    "unsourced",
]
SUPPORT_WORDS: tuple[SupportWord, ...] = get_args(SupportWord)
AgainstWord = Literal["none", "conflicting", "denied", "disputed"]
AGAINST_WORDS: tuple[AgainstWord, ...] = get_args(AgainstWord)
Role = Literal[
    "shown",  # the claim whose value is shown
    "agrees",  # stands beside it and excludes it not
    "conflicts",  # stands, and excludes the shown value
    "weaker",  # a stronger speaker, a preferred claim or a number decides
    "copy",  # its root is here, too
    "history",  # about an earlier day
    "announced",  # about a later day than the lens shows
    "rejected",  # by hand
]
Rule = Literal[
    "none",  # nothing is claimed
    "only",  # one claim stands
    "preferred",  # by hand
    "speaker",  # the strongest speaker
    "narrowest",  # of those that agree
    "newest",  # the newest source
    "recorded",  # the latest recorded
    "id",  # nothing else tells them apart
]

T = TypeVar("T")


class Support(Value, frozen=True, kw_only=True):
    """How well a value stands.

    Attributes:
        word: What speaks for it.
        against: What speaks against it.
        reports: How many claims report it, copies included.
        roots: How many independent sources these go back to.
        denials: Ids of the events that deny it, or what it hangs on.
    """

    word: SupportWord = "unsourced"
    against: AgainstWord = "none"
    reports: int = 0
    roots: int = 0
    denials: tuple[str, ...] = ()


class Weighed(Value, Generic[T], frozen=True, kw_only=True):
    """One claim, and what became of it.

    Attributes:
        claim: The claim.
        bid: Id of the record in which it stands.
        role: What became of it.
        root: Id or name of the source that it goes back to; none if unsourced.
        public_on: The day since when it is public; none if not known.
        public_assumed: Whether that day is taken from what the claim is about.
        changed_in_copy: Whether the value differs from its root's.
    """

    claim: Claim[T]
    bid: str
    role: Role
    root: str | None = None
    public_on: date | None = None
    public_assumed: bool = False
    changed_in_copy: bool = False


class Otherwise(Value, Generic[T], frozen=True, kw_only=True):
    """What would be shown if no claim were preferred by hand.

    Attributes:
        value: The value.
        rule: The rule that would choose it.
        disputed: Whether claims that would stand exclude each other.
    """

    value: T
    rule: Rule
    disputed: bool = False


class Resolved(Value, Generic[T], frozen=True, kw_only=True):
    """What one measure of a field comes to.

    Attributes:
        field: Name of the field (``price``).
        measure: What keeps it apart from other measures of the field: for a price
            its basis, perimeter, currency, condition and stake; for a term its kind
            and parties; else empty.
        value: The shown value; none when nothing is claimed.
        rule: The rule that chose it.
        span: For an amount, what all standing claims allow when they exclude each
            other; ranking uses it.
        weighed: All claims of the measure that the lens lets through, shown first.
        support: What speaks for and against it.
        inherited_from: Id of the superseded bid that it was taken from.
        otherwise: What would be shown without the preference, where one decided.
    """

    field: str
    measure: tuple[str, ...] = ()
    value: T | None = None
    rule: Rule = "none"
    span: Amount | None = None
    weighed: tuple[Weighed[T], ...] = ()
    support: Support = Support()
    inherited_from: str | None = None
    otherwise: Otherwise[T] | None = None

    @property
    def disputed(self) -> bool:
        """Whether standing claims exclude each other."""
        return any(claim.role == "conflicts" for claim in self.weighed)

    @property
    def shown(self) -> Weighed[T] | None:
        """The claim whose value is shown."""
        return next((one for one in self.weighed if one.role == "shown"), None)
