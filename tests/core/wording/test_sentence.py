"""The sentence, from rankings made by hand."""

from datetime import date
from decimal import Decimal

import pytest

from core.answers.resolved import Resolved, Support
from core.answers.standing import (
    Ending,
    Highest,
    Incomparable,
    Ranking,
    Reason,
    Unranked,
)
from core.domain.price import Price
from core.domain.records import Bid, Bidder, Contest, Event, Party, Perimeter, Source
from core.domain.tables import Tables
from core.domain.when import When
from core.wording import Voice
from tests.core.wording.rankings import (
    BEFORE,
    LAST,
    MAY_EXCEED,
    RASNER,
    SILENT,
    TINSLEY,
    UNDISCLOSED,
    amount,
    ranked,
    undecided,
)

EN, DE = Voice("en"), Voice("de")
EMPTY = Tables()
CERTAIN = Highest(state="certain", bids=("comcast",))
COMCAST = ranked(
    "Comcast", amount("exact", "17.28", unit="GBP"), basis="per_share", stake="100"
)
FOX = ranked("Fox", amount("exact", "15.67", unit="GBP"), basis="per_share", stake="61")


def sky(**changes: object) -> Ranking:
    values: dict[str, object] = {
        "ranked": (COMCAST, FOX),
        "highest_stated": ("comcast",),
        "highest": CERTAIN,
        "basis": "per_share",
        "currency": "GBP",
    }
    return undecided(**{**values, **changes})


def told(ranking: Ranking, tables: Tables = EMPTY) -> tuple[str, str]:
    return EN.sentence(ranking, tables).text, DE.sentence(ranking, tables).text


def test_what_keeps_the_highest_bid_undecided_is_said() -> None:
    assert told(undecided()) == (
        (
            "Highest stated bid: Reid Rasner, 47.5 bn USD. Highest bid: cannot be "
            "decided: ‘more than 30 billion’ (Tinsley) may exceed it, and 3 prices "
            "are undisclosed."
        ),
        (
            "Höchstes genanntes Gebot: Reid Rasner, 47,5 Mrd. USD. Höchstes Gebot: "
            "nicht entscheidbar: „more than 30 billion“ (Tinsley) kann darüber "
            "liegen, und 3 Preise sind nicht bekannt."
        ),
    )


def test_what_is_said_of_the_bids_is_emphasised() -> None:
    runs = EN.sentence(undecided(), EMPTY).runs
    strong = [run.text for run in runs if run.strong]
    assert strong == ["Reid Rasner, 47.5 bn USD", "cannot be decided"]


def test_printed_words_of_another_language_are_told_in_this_one() -> None:
    words = amount("more_than", "30000000000", words="mehr als 30 Milliarden")
    tinsley = ranked("Tinsley", words, source="report-aaaaaa")
    report = Source(id="report-aaaaaa", kind="news_article", language="de")
    ranking = undecided(ranked=(RASNER, tinsley, *SILENT))
    english, german = told(ranking, Tables.of([report]))
    assert "more than 30 bn (Tinsley) may exceed it" in english
    assert "„mehr als 30 Milliarden“ (Tinsley) kann darüber liegen" in german


def test_a_certain_highest_bid_needs_no_stated_one() -> None:
    assert told(sky(stakes_differ=True)) == (
        (
            "Highest bid: Comcast, 17.28 GBP a share, certain. "
            "The stakes differ: 100% (Comcast) and 61% (Fox)."
        ),
        (
            "Höchstes Gebot: Comcast, 17,28 GBP je Aktie, sicher. "
            "Die Anteile unterscheiden sich: 100 % (Comcast) und 61 % (Fox)."
        ),
    )


def test_about_may_hide_what_decides() -> None:
    comcast = ranked(
        "Comcast", amount("about", "50", unit="GBP"), about_hides=Decimal("0.05")
    )
    english, german = told(sky(ranked=(comcast, FOX)))
    assert "about 50 GBP, certain unless ‘about’ hides 5% or more." in english
    assert "sicher, sofern „rund“ nicht 5 % oder mehr verdeckt." in german


def test_a_bid_that_cannot_be_compared_is_named_with_what_is_missing() -> None:
    total = Resolved(
        field="price", value=Price(amount("exact", "11700000000"), "total")
    )
    left = Incomparable(
        bidder="n-bidder", bid="n", name="News", code="basis", has="total",
        wanted="per_share", missing="figures:shares_outstanding", price=total,
    )  # fmt: skip
    ranking = sky(
        incomparable=(left,),
        highest=Highest(state="certain", among=True, bids=("comcast",)),
    )
    assert told(ranking) == (
        (
            "Highest among 2 comparable bids: Comcast, 17.28 GBP a share. Not "
            "comparable: News (stated as total price, not as price per share; missing "
            "in the book: shares outstanding)."
        ),
        (
            "Höchstes Gebot unter 2 vergleichbaren: Comcast, 17,28 GBP je Aktie. Nicht "
            "vergleichbar: News (angegeben als Gesamtpreis, nicht als Preis je Aktie; "
            "im Buch fehlt: ausstehende Aktien)."
        ),
    )


def test_bids_left_out_for_one_reason_are_named_together() -> None:
    left = tuple(
        Incomparable(
            bidder=name, bid=name, name=name, code="currency", has="USD",
            wanted="EUR", missing="figures:exchange_rate",
            price=Resolved(field="price"),
        )
        for name in ("Ada", "Bob")
    )  # fmt: skip
    assert told(sky(incomparable=left))[0].endswith(
        "Not comparable: Ada and Bob "
        "(in USD, not in EUR; missing in the book: exchange rate)."
    )


def test_an_assumed_currency_is_said() -> None:
    english, german = told(undecided(assumed=("tinsley",)))
    assert english.endswith("Taking the price of Tinsley as US dollars.")
    assert german.endswith("Dabei gilt der Preis von Tinsley als Betrag in US-Dollar.")


def test_ties_are_all_named() -> None:
    bids = [ranked(name, amount("exact", "20", unit="EUR")) for name in ("Ada", "Bob")]
    ranking = undecided(
        ranked=tuple(bids),
        highest_stated=("ada", "bob"),
        highest=Highest(
            state="undecided",
            bids=("ada", "bob"),
            reasons=(Reason(code="tied", bids=("ada", "bob")),),
        ),
    )
    assert told(ranking) == (
        (
            "Highest stated bids: Ada (20 EUR) and Bob (20 EUR). "
            "Highest bid: cannot be decided: Ada and Bob state the same price."
        ),
        (
            "Höchste genannte Gebote: Ada (20 EUR) und Bob (20 EUR). "
            "Höchstes Gebot: nicht entscheidbar: Ada und Bob nennen denselben Preis."
        ),
    )


def test_a_denial_is_said_beside_the_bid() -> None:
    denied = Support(
        word="one_source", against="denied", reports=1, roots=1, denials=("no-aaaaaa",)
    )
    rasner = ranked(
        "Reid Rasner", amount("exact", "47500000000", unit="USD"), support=denied
    )
    event = Event(
        id="no-aaaaaa", contest="c", kind="response", stance="denies", by=("p-aaaaaa",)
    )
    tables = Tables.of([event, Party(id="p-aaaaaa", name="ByteDance")])
    english, german = told(undecided(ranked=(rasner, TINSLEY, *SILENT)), tables)
    assert "Reid Rasner, 47.5 bn USD (denied by ByteDance)." in english
    assert "Reid Rasner, 47,5 Mrd. USD (dementiert von ByteDance)." in german


def test_a_rejected_bid_stays_and_is_marked() -> None:
    english, german = told(
        undecided(
            ranked=(
                ranked("Reid Rasner", RASNER.amount, rejected=True),
                TINSLEY,
                *SILENT,
            )
        )
    )
    assert "47.5 bn USD (rejected by the seller)." in english
    assert "47,5 Mrd. USD (vom Verkäufer abgelehnt)." in german


def test_a_price_without_a_source_looks_like_one() -> None:
    rasner = ranked("Reid Rasner", RASNER.amount, support=Support())
    english, german = told(undecided(ranked=(rasner, TINSLEY, *SILENT)))
    assert "47.5 bn USD (unsourced)." in english
    assert "47,5 Mrd. USD (ohne Quelle)." in german


def test_a_completed_contest_begins_with_its_end_and_tells_the_day_before() -> None:
    name = "Oracle, Silver Lake and MGX"
    ended = Ending(outcome="completed", on=When("2026-01-22"), name=name)
    english, german = told(undecided(lens=LAST, ranked_on=BEFORE, ended=ended))
    assert english == (
        "Completed 22 January 2026: Oracle, Silver Lake and MGX. On the day before, "
        "the highest stated bid was 47.5 bn USD by Reid Rasner. Which bid was the "
        "highest could not be decided: ‘more than 30 billion’ (Tinsley) might have "
        "exceeded it, and 3 prices were undisclosed."
    )
    assert german == (
        "Abgeschlossen am 22. Januar 2026: Oracle, Silver Lake and MGX. Am Tag davor "
        "war das höchste genannte Gebot 47,5 Mrd. USD von Reid Rasner. Welches Gebot "
        "das höchste war, ließ sich nicht entscheiden: „more than 30 billion“ "
        "(Tinsley) konnte darüber liegen, und 3 Preise waren nicht bekannt."
    )


@pytest.mark.parametrize(
    ("ended", "english", "german"),
    [
        (Ending(outcome="completed"), "Completed.", "Abgeschlossen."),
        (
            Ending(outcome="completed", on=When("2026-01")),
            "Completed in January 2026.",
            "Abgeschlossen im Januar 2026.",
        ),
        (
            Ending(outcome="ended_without_sale", on=When("2021-02~")),
            "Ended without a sale about February 2021.",
            "Ohne Verkauf beendet etwa Februar 2021.",
        ),
        (Ending(outcome="blocked"), "Blocked.", "Untersagt."),
        (Ending(outcome="split up"), "Ended: split up.", "Beendet: split up."),
    ],
)
def test_each_end_has_its_words(ended: Ending, english: str, german: str) -> None:
    sentences = told(undecided(ended=ended))
    assert sentences[0].startswith(f"{english} Highest stated bid")
    assert sentences[1].startswith(f"{german} Höchstes genanntes Gebot")


def test_what_cannot_be_read_comes_first() -> None:
    english, german = told(undecided(unread=1, ended=Ending(outcome="blocked")))
    assert english.startswith(
        "One entry of this contest can’t be read, so what follows"
    )
    assert german.startswith(
        "Ein Eintrag dieses Verkaufs ist nicht lesbar, das Folgende"
    )


def test_without_bids_the_day_is_named() -> None:
    ranking = undecided(ranked=(), highest_stated=(), highest=Highest(state="none"))
    assert told(ranking) == (
        "No bid is reported up to 3 April 2025.",
        "Kein Gebot gemeldet bis zum 3. April 2025.",
    )


def test_bids_that_cannot_be_ranked_say_why() -> None:
    bid = Bid(id="p", bidder="p-bidder", kind="merger")
    entry = Unranked(
        bidder="p-bidder", bid="p", name="Perplexity AI", code="no_price",
        price=Resolved(field="price"),
    )  # fmt: skip
    ranking = undecided(
        ranked=(), highest_stated=(), highest=Highest(state="none"), unranked=(entry,)
    )
    assert told(ranking, Tables.of([bid])) == (
        "No bid can be ranked: Perplexity AI (no price: a merger is proposed).",
        (
            "Kein Gebot lässt sich einreihen: Perplexity AI (kein Preis: eine Fusion "
            "wird vorgeschlagen)."
        ),
    )


def test_without_any_number_nothing_is_called_highest() -> None:
    ranking = undecided(
        ranked=tuple(SILENT),
        highest_stated=(),
        highest=Highest(state="undecided", reasons=(UNDISCLOSED,)),
    )
    assert told(ranking)[0] == (
        "No price is stated. Highest bid: cannot be decided: 3 prices are undisclosed."
    )


def test_the_only_bid_may_have_no_price_reported() -> None:
    ada = ranked("Ada", amount("undisclosed"), reported=False)
    ranking = undecided(
        ranked=(ada,),
        highest_stated=(),
        highest=Highest(state="certain", bids=("ada",)),
    )
    assert told(ranking) == (
        "Only bid: Ada, no price reported.",
        "Einziges Gebot: Ada, kein Preis gemeldet.",
    )


def test_bids_without_a_low_may_be_the_highest() -> None:
    cap = ranked("Ada", amount("at_most", high="50000000000", unit="USD"))
    ranking = undecided(
        ranked=(cap, *SILENT),
        highest_stated=(),
        highest=Highest(
            state="undecided", reasons=(Reason(code="may_exceed", bids=("ada",)),)
        ),
    )
    assert "at most 50 bn USD (Ada) may be the highest." in told(ranking)[0]


def test_reports_that_exclude_each_other_are_told_as_their_span() -> None:
    span = amount("range", "20000000000", "30000000000", "USD")
    bid = ranked("Ada", amount("exact", "20000000000", unit="USD"))
    other = bid.price.weighed[0].claim
    conflicts = type(bid.price.weighed[0])(claim=other, bid="ada", role="conflicts")
    price = Resolved(
        field="price", value=bid.price.value, span=span,
        weighed=(*bid.price.weighed, conflicts), support=bid.price.support,
    )  # fmt: skip
    disputed = ranked("Ada", span)
    disputed = type(disputed)(
        bidder=disputed.bidder, bid="ada", name="Ada", best=1, worst=1, price=price,
        amount=span, stake=disputed.stake,
    )  # fmt: skip
    ranking = undecided(
        ranked=(disputed,),
        highest_stated=("ada",),
        highest=Highest(state="certain", bids=("ada",)),
    )
    assert told(ranking)[0] == ("Only bid: Ada, 20 to 30 bn USD (reports differ).")


def test_bids_for_another_perimeter_and_without_debt_are_named() -> None:
    contest = Contest(
        id="tiktok",
        title="TikTok",
        perimeters=(
            Perimeter("us", "US business"),
            Perimeter("no-algo", "no algorithm"),
        ),
    )
    tinsley = ranked(
        "Tinsley", TINSLEY.amount, perimeter="no-algo", debt_not_stated=True
    )
    ranking = undecided(
        ranked=(RASNER, tinsley, *SILENT),
        basis="equity",
        perimeters_differ=("tinsley",),
    )
    english, german = told(ranking, Tables.of([contest]))
    assert "Compared by equity value. Debt is not stated for Tinsley." in english
    assert english.endswith("The scope differs: no algorithm (Tinsley).")
    assert "Verglichen nach: Eigenkapitalwert." in german


def test_many_names_are_cut_short() -> None:
    bids = [ranked(f"Bidder {n}", TINSLEY.amount) for n in range(7)]
    ranking = undecided(
        ranked=(RASNER, *bids),
        highest=Highest(
            state="undecided",
            reasons=(Reason(code="may_exceed", bids=tuple(one.bid for one in bids)),),
        ),
    )
    english, german = told(ranking)
    assert "(Bidder 3) and 3 more may exceed it." in english
    assert "(Bidder 3) und 3 weitere können darüber liegen." in german


def test_braces_and_asterisks_in_names_are_only_text() -> None:
    name = "{name} **Corp** {0}"
    ranking = undecided(
        ranked=(ranked(name, RASNER.amount),),
        highest_stated=(name.casefold(),),
        highest=Highest(state="certain", bids=(name.casefold(),)),
    )
    assert told(ranking)[0] == f"Only bid: {name}, 47.5 bn USD."


def test_the_perimeter_of_a_bid_left_out_is_named() -> None:
    contest = Contest(
        id="c-aaaaaa", title="TikTok", perimeters=(Perimeter("us", "US business"),)
    )
    bidder = Bidder(id="b-aaaaaa", contest="c-aaaaaa", name="Ada")
    bid = Bid(id="bid-aaaaaa", bidder="b-aaaaaa", kind="offer")
    left = Incomparable(
        bidder="b-aaaaaa", bid="bid-aaaaaa", name="Ada", code="perimeter", has="",
        wanted="us", missing="bids:scope", price=Resolved(field="price"),
    )  # fmt: skip
    text = EN.incomparable(left, Tables.of([contest, bidder, bid]))
    assert text == "for an unnamed part, not for US business"


def test_nothing_is_left_to_fill() -> None:
    days = {"lens": LAST, "ranked_on": BEFORE}
    rankings = [undecided(), sky(), sky(**days), undecided(**days, unread=2)]
    texts = [text for ranking in rankings for text in told(ranking)]
    assert not [text for text in texts if "{" in text or "…" in text or "  " in text]


def test_the_reasons_are_those_of_the_ranking() -> None:
    assert MAY_EXCEED.bids == ("tinsley",)
    assert BEFORE.day == date(2026, 1, 21)
