"""Conversions, proofs and what is missing, in words."""

from datetime import date
from decimal import Context, Decimal

import msgspec
import pytest

from core.answers.conversions.steps import Place, Step
from core.answers.missing import Gap
from core.answers.proof import Proof, proof
from core.answers.standing import Highest
from core.domain.amount import Amount
from core.domain.records import Bid, Bidder, Contest, Party
from core.domain.tables import Tables
from core.wording import Voice
from core.wording.computed import readable
from tests.core.wording.rankings import (
    RASNER,
    SILENT,
    TINSLEY,
    amount,
    ranked,
    undecided,
)

EN, DE = Voice("en"), Voice("de")
TABLES = Tables.of(
    [
        Contest(id="sky", title="Sky 2016-18", targets=("sky-plc",)),
        Party(id="sky-plc", name="Sky plc"),
        *(
            Bidder(id=f"{n}-bidder", contest="sky", name=n.title())
            for n in ("fox", "ada")
        ),
        *(Bid(id=n, bidder=f"{n}-bidder", kind="offer") for n in ("fox", "ada")),
    ]
)
STAKE = amount("exact", "61", unit="%")
FOR_STAKE = amount("exact", "11700000000", unit="GBP")
OF_WHOLE = Decimal("19180327868.852459016393442622950819672131")
WIDE = Context(prec=50)
OVER_STAKE = Step(
    kind="stake",
    formula="over_stake",
    before=FOR_STAKE,
    after=Amount("range", OF_WHOLE, OF_WHOLE.next_plus(WIDE), "GBP"),
    used=STAKE,
)
BY_SHARES = Step(
    kind="shares_outstanding",
    formula="times_shares",
    before=amount("exact", "14.75", unit="GBP"),
    after=amount("about", "25355250000", unit="GBP"),
    used=amount("about", "1719000000", unit="shares"),
    figure="shares",
    of="sky",
)
FOX = ranked("Fox", FOR_STAKE, stake="61", steps=(OVER_STAKE,))


@pytest.mark.parametrize(
    ("step", "english", "german"),
    [
        (
            OVER_STAKE,
            "11.7 bn GBP ÷ 61% sought ≈ 19.18 bn GBP",
            "11,7 Mrd. GBP ÷ 61 % angestrebter Anteil ≈ 19,18 Mrd. GBP",
        ),
        (
            BY_SHARES,
            "14.75 GBP × about 1.719 bn shares outstanding = about 25.36 bn GBP",
            "14,75 GBP × rund 1,719 Mrd. Aktien (ausstehend) = rund 25,36 Mrd. GBP",
        ),
    ],
)
def test_a_step_says_what_follows_from_what(
    step: Step, english: str, german: str
) -> None:
    assert EN.step(step, TABLES) == english
    assert DE.step(step, TABLES) == german


def test_a_converted_bid_is_named_with_its_means() -> None:
    whole = Amount("exact", OF_WHOLE, OF_WHOLE, "GBP")
    converted = msgspec.structs.replace(FOX, amount=whole)
    ranking = undecided(
        ranked=(converted,),
        converted=("fox",),
        highest_stated=("fox",),
        highest=Highest(state="certain", bids=("fox",)),
    )
    assert EN.sentence(ranking, TABLES).text == (
        "Only bid: Fox, 11.7 bn GBP. Converted: Fox, 11.7 bn GBP ≈ 19.18 bn GBP by the "
        "stake sought."
    )
    assert DE.sentence(ranking, TABLES).text.endswith(
        "Umgerechnet: Fox, 11,7 Mrd. GBP ≈ 19,18 Mrd. GBP über den angestrebten Anteil."
    )
    assert EN.compared(converted, "total") == "≈ 19.18 bn GBP"


@pytest.mark.parametrize(
    ("stated", "shown", "rounded"),
    [
        (amount("exact", "25.827114"), amount("exact", "25.83"), True),
        (amount("exact", "25.5"), amount("exact", "25.50"), False),
        (amount("about", "0.00123456"), amount("about", "0.001235"), True),
        (
            amount("range", "12.001", "12.999"),
            amount("range", "12.00", "13.00"),
            True,
        ),
        (amount("more_than", "98765.4321"), amount("more_than", "98765.43"), True),
        (
            amount("at_most", None, "26955123456"),
            amount("at_most", None, "26960E6"),
            True,
        ),
        (amount("exact", "0"), amount("exact", "0"), False),
        (amount("undisclosed"), amount("undisclosed"), False),
    ],
)
def test_a_computed_amount_is_rounded_outwards(
    stated: Amount, shown: Amount, rounded: bool
) -> None:
    assert readable(stated) == (shown, rounded)


@pytest.mark.parametrize(
    ("place", "english", "german"),
    [
        (
            Place(
                table="figures",
                field="exchange_rate",
                about=("GBP", "USD"),
                on=date(2025, 1, 3),
            ),
            "exchange rate GBP to USD of 3 January 2025",
            "Wechselkurs GBP zu USD vom 3. Januar 2025",
        ),
        (
            Place(table="figures", field="shares_outstanding", about=("sky",)),
            "shares outstanding of Sky plc",
            "ausstehende Aktien von Sky plc",
        ),
        (
            Place(table="bids", field="stake", record="fox", why="zero"),
            "stake above zero",
            "Anteil über null",
        ),
        (
            Place(table="contests", field="reference_date", record="sky"),
            "reference date",
            "Stichtag",
        ),
    ],
)
def test_what_is_missing_is_named_as_one_would_enter_it(
    place: Place, english: str, german: str
) -> None:
    assert (EN.place(place, TABLES), DE.place(place, TABLES)) == (english, german)


def test_gaps_name_the_bids_that_they_keep_apart() -> None:
    price = Place(table="bids", field="price", record="fox")
    open_end = Gap(code="open_end", place=price, bids=("fox",))
    assert EN.gap(open_end, TABLES) == "the exact price of Fox"
    rate = Place(table="figures", field="exchange_rate", about=("GBP", "USD"))
    gap = Gap(code="incomparable", place=rate, bids=("fox", "ada"), hidden=("f",))
    assert EN.gap(gap, TABLES) == (
        "exchange rate GBP to USD (for Fox and Ada); the book has one that is not seen "
        "from here"
    )
    assert DE.gap(gap, TABLES).startswith("Wechselkurs GBP zu USD (für Fox und Ada); ")


def test_a_proof_is_one_line() -> None:
    ranking = undecided()
    found = proof(ranking, RASNER.bid, TINSLEY.bid)
    assert EN.proof(found, ranking, TABLES) == (
        "Cannot be decided: more than 30 bn (Tinsley) may exceed 47.5 bn USD "
        "(Reid Rasner)."
    )
    silent = proof(ranking, RASNER.bid, SILENT[0].bid)
    assert EN.proof(silent, ranking, TABLES) == (
        "Cannot be decided: the price of amazon is undisclosed."
    )
    above = Proof(
        state="certain_unless",
        code="above",
        above=RASNER.bid,
        below=TINSLEY.bid,
        hides=Decimal("0.25"),
        because=(RASNER.bid, TINSLEY.bid),
    )
    assert DE.proof(above, ranking, TABLES) == (
        "Reid Rasner (47,5 Mrd. USD) liegt über Tinsley (mehr als 30 Mrd.), sofern "
        "„rund“ nicht 25 % oder mehr verdeckt."
    )
    nobody = proof(ranking, RASNER.bid, "nobody")
    assert EN.proof(nobody, ranking, TABLES).startswith("Cannot be compared")
