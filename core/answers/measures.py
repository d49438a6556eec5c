"""Measures: what keeps claims of one field apart that are no dispute."""

from typing import Any

from core.answers.seen import Entry
from core.domain.amount import Amount, plain
from core.domain.claim import Claim
from core.domain.price import Price, Term

Measure = tuple[str, ...]

SILENT: Measure = ("undisclosed",)
NO_PRICE: Measure = ("no_price",)
# Places in the measure of a price.
BASIS, OF, CURRENCY, CONDITION, STAKE = range(5)
# Parts of what is paid for a share, in the order in which they are added up.
PAYMENT_KINDS = ("cash", "shares", "dividend", "contingent")
# A dividend that lowers the price of each share.
DEDUCTION = "dividend_deducted"


def is_payment(term: Term) -> bool:
    """Whether a term is a part of what is paid for a share, with its number."""
    return term.kind in PAYMENT_KINDS and _is_per_share(term)


def is_deduction(term: Term) -> bool:
    """Whether a term is a dividend that lowers the price of a share."""
    return term.kind == DEDUCTION and _is_per_share(term)


def _is_per_share(term: Term) -> bool:
    number = term.amount is not None and term.amount.has_number
    return number and term.per == "share"


def price_measure(
    price: Price, assumed: str | None, bid_stakes: tuple[Amount, ...] = ()
) -> Measure:
    """The measure of a price: basis, perimeter, currency, condition and stake.

    Args:
        price: The price.
        assumed: The currency taken where none was printed.
        bid_stakes: The stakes that are claimed for the bid: one of these is no stake
            of the price's own.
    """
    if price.amount.kind == "undisclosed":
        return SILENT
    if price.amount.kind == "no_price":
        return NO_PRICE
    stake = ""
    if price.stake is not None:
        own = (price.stake.low, price.stake.high)
        if all((one.low, one.high) != own for one in bid_stakes):
            ends = dict.fromkeys(end for end in own if end is not None)
            stake = "-".join(map(plain, ends))
    unit = price.amount.unit or assumed or ""
    return (price.basis, price.of or "", unit, price.condition, stake)


def term_measure(term: Term) -> Measure:
    """The measure of a term: its kind and parties; without an amount, its text too.

    Two dividends that lower the price are two, if they are paid on different days.
    """
    text = "" if term.amount is not None else term.text
    if term.kind == DEDUCTION and term.since is not None:
        text = term.since.edtf or term.since.words
    return (term.kind, term.of or "", *term.from_, ">", *term.to, text)


def gather(
    entries: list[Entry], measure_of: dict[str, Measure]
) -> dict[Measure, list[Entry]]:
    """Sort claims by measure, in their order."""
    found: dict[Measure, list[Entry]] = {}
    for entry in entries:
        found.setdefault(measure_of[entry.claim.id], []).append(entry)
    return found


def price_claims(
    entries: list[Entry], assumed: str | None, stakes: tuple[Claim[Any], ...]
) -> dict[Measure, list[Entry]]:
    """Sort claims of a price by measure.

    What was said to be undisclosed has no measure of its own: it stands with every
    number, where there is one, and yields to it.
    """
    bid_stakes = tuple(claim.value for claim in stakes)
    measures = {
        entry.claim.id: price_measure(entry.claim.value, assumed, bid_stakes)
        for entry in entries
    }
    return gather(entries, measures)
