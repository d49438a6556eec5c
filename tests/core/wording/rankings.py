"""Small rankings made by hand."""

from datetime import date
from decimal import Decimal
from typing import Any

from core.answers.lens import Lens
from core.answers.resolved import Resolved, Support, Weighed
from core.answers.standing import Highest, Ranked, Ranking, Reason
from core.domain.amount import Amount, AmountKind
from core.domain.claim import Claim
from core.domain.price import Basis, Price

LENS = Lens(date(2025, 4, 3))
LAST = Lens(date(2026, 1, 23))
BEFORE = Lens(date(2026, 1, 23), until=date(2026, 1, 21))


def amount(
    kind: AmountKind = "exact",
    low: str | None = None,
    high: str | None = None,
    unit: str | None = None,
    words: str = "",
) -> Amount:
    """An amount from decimal strings."""
    if kind in ("exact", "about"):
        high = low
    ends = [Decimal(end) if end is not None else None for end in (low, high)]
    return Amount(kind, ends[0], ends[1], unit, words=words)


def ranked(
    name: str,
    stated: Amount,
    *,
    basis: Basis = "total",
    stake: str | None = None,
    support: Support | None = None,
    source: str | None = None,
    **more: object,
) -> Ranked:
    """A ranked bid whose id is its name in lower case."""
    key = name.casefold()
    price = Price(stated, basis)
    claim = Claim(id=f"{key[:3]}aaaaaaa", value=price, source=source)
    weighed = Weighed(claim=claim, bid=key, role="shown")
    sought = amount("exact", stake, unit="%") if stake else None
    sides: dict[str, Any] = {"best": 1, "worst": 1, **more}
    return Ranked(
        bidder=f"{key}-bidder",
        bid=key,
        name=name,
        price=Resolved(
            field="price",
            value=price,
            weighed=(weighed,),
            support=support or Support(word="one_source", reports=1, roots=1),
        ),
        amount=stated,
        stake=Resolved(field="stake", value=sought),
        **sides,
    )


RASNER = ranked("Reid Rasner", amount("exact", "47500000000", unit="USD"))
TINSLEY = ranked(
    "Tinsley", amount("more_than", "30000000000", words="more than 30 billion")
)
SILENT = [
    ranked(name, amount("undisclosed")) for name in ("Amazon", "AppLovin", "Zoop")
]
MAY_EXCEED = Reason(code="may_exceed", bids=(TINSLEY.bid,))
UNDISCLOSED = Reason(code="undisclosed", bids=tuple(one.bid for one in SILENT))


def undecided(**changes: object) -> Ranking:
    """The ranking of 3 April 2025, with whatever is to be different."""
    values: dict[str, Any] = {
        "contest": "tiktok",
        "lens": LENS,
        "ranked_on": LENS,
        "basis": "total",
        "currency": "USD",
        "ranked": (RASNER, TINSLEY, *SILENT),
        "highest_stated": (RASNER.bid,),
        "highest": Highest(
            state="undecided",
            bids=(RASNER.bid, TINSLEY.bid, *(one.bid for one in SILENT)),
            reasons=(MAY_EXCEED, UNDISCLOSED),
        ),
    }
    return Ranking(**{**values, **changes})
