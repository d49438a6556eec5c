"""Prices and terms: what a bidder offers."""

from typing import Literal, get_args

import msgspec

from core.domain.amount import Amount
from core.domain.value import Value
from core.domain.when import When

Basis = Literal["total", "equity", "enterprise_value", "per_share"]
BASES: tuple[Basis, ...] = get_args(Basis)


class Price(Value, frozen=True):
    """An amount that the bidder offers, with what it is for.

    Attributes:
        amount: The sum, in the unit of its currency.
        basis: total (as printed, debt not stated), equity, enterprise_value, per_share.
        of: Id of a perimeter, if not the bid's scope.
        stake: An amount in %, if not the bid's.
        condition: If it holds only then ("if the board talks").
    """

    amount: Amount
    basis: Basis
    of: str | None = None
    stake: Amount | None = None
    condition: str = ""


class Term(Value, frozen=True, kw_only=True):
    """One condition, fee, part of the payment or commitment of a bid.

    Attributes:
        id: A readable stem and six of a-z2-7, unique in the book.
        kind: A known word of ``words.TERM_KINDS``, or another.
        amount: How much.
        per: ``share`` or ``month``.
        of: Id of the party or perimeter that it is about.
        from_: Ids of the parties that give.
        to: Ids of the parties that get.
        since: From when on.
        cap: The most that it can be.
        condition: When it applies.
        text: In words.
    """

    id: str
    kind: str
    amount: Amount | None = None
    per: str | None = None
    of: str | None = None
    from_: tuple[str, ...] = msgspec.field(default=(), name="from")
    to: tuple[str, ...] = ()
    since: When | None = None
    cap: Amount | None = None
    condition: str = ""
    text: str = ""
