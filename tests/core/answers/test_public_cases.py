"""Public cases that an ordinary table gets wrong: how each ranks and reads.

Spirit Airlines 2022: Frontier offers 1.9126 shares and 2.13 dollars, worth 25.83 at
the 12.39 of 4 February; on 2 June it adds a reverse fee of 250 million and leaves the
price, on 24 June it raises the cash to 4.13. JetBlue offers 33 dollars on 5 April.
The later price of a Frontier share is a round one. Wella 2003: 92.25 euros for an
ordinary and 65 for a preference share; the numbers of shares are rounded. Aixtron
2016: 6 euros a share, stopped by an order of 2 December. Simon & Schuster 2020:
sealed bids, of which only the winner's 2.175 billion dollars is known.
"""

from datetime import date
from typing import Any

import pytest

from core.answers.board_rows import board
from core.answers.index import Index
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.answers.ranking import rank
from core.answers.standing import Ranking
from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.price import Term
from core.domain.records import Bidder, Contest, Figure, Party, Perimeter
from core.domain.tables import Tables
from core.wording import Voice
from tests.core.answers.books import Book, amount

EN, DE = Voice("en"), Voice("de")


def ranking_of(book: Book, day: str, **choice: Any) -> Ranking:  # noqa: ANN401 (any field of a choice)
    return book.rank(Lens(date.fromisoformat(day)), **choice)


def says(book: Book, day: str, voice: Voice = EN, **choice: Any) -> str:  # noqa: ANN401 (any field of a choice)
    return voice.sentence(ranking_of(book, day, **choice), book.tables).text


def prices(ranking: Ranking) -> dict[str, str]:
    """What each bid is compared as, in words."""
    return {
        one.name: EN.compared(one, ranking.basis)
        if one.converted
        else EN.price(one.price.value)
        for one in ranking.ranked
    }


def drawn(book: Book, day: str, **choice: Any) -> dict[str, tuple[str, str]]:  # noqa: ANN401 (any field of a choice)
    """How list and chart draw each bidder: its group and mark, and the ladder's."""
    tables, lens = book.tables, Lens(date.fromisoformat(day))
    index, asked = Index.of(tables), Choice(contest="contest", **choice)
    rows = board(tables, index, lens, asked).rows
    steps = ladder(tables, index, lens, asked).steps
    last = {step.name: step for step in steps}
    for row in rows:
        if row.group == "ranked" and row.amount.has_number:
            # Both charts draw a bid at one amount.
            assert last[row.name].amount == row.amount
    return {row.name: (row.group, row.mark) for row in rows}


def per_share(
    book: Book,
    name: str,
    kind: str,
    value: Amount,
    of: str | None = None,
) -> Claim[Term]:
    return book.claim(Term(id=name, kind=kind, amount=value, per="share", of=of))


# --- a mixed payment that floats, and a fee ---


@pytest.fixture
def spirit(book: Book) -> Book:
    book.add(Party(id="frontier-party", name="Frontier"))
    for name, lead in (("Frontier", "frontier-party"), ("JetBlue", None)):
        bidder = f"{name.lower()}-bidder"
        book.add(Bidder(id=bidder, contest="contest", name=name, lead=lead))
    closing = [
        book.claim(amount("exact", price), on=day)
        for day, price in (("2022-02-04", "12.39"), ("2022-05-06", "10"))
    ]
    book.add(
        Figure(
            id="closing",
            kind="share_price",
            about=("frontier-party",),
            value=tuple(closing),
        )
    )
    ratio = per_share(book, "ratio", "shares", amount("exact", "1.9126", unit="shares"))
    cash = per_share(book, "cash", "cash", amount("exact", "2.13"))
    more = per_share(book, "more", "cash", amount("exact", "4.13"))
    fee = Term(id="fee", kind="reverse_fee", amount=amount("exact", 250_000_000))
    book.bid("frontier", terms=(ratio, cash), made_on="2022-02-05")
    moves = (("fee-bid", "2022-06-02", book.claim(fee)), ("raise", "2022-06-24", more))
    older = "frontier"
    for name, day, term in moves:
        book.bid(
            name,
            bidder="frontier-bidder",
            supersedes=older,
            terms=(term,),
            made_on=day,
        )
        older = name
    book.bid(
        "jetblue",
        book.price("exact", 33, basis="per_share", source=book.source("wire")),
        made_on="2022-04-05",
    )
    return book


def test_a_mixed_bid_floats_with_the_price_of_the_shares(spirit: Book) -> None:
    february, may = (ranking_of(spirit, day) for day in ("2022-03-01", "2022-05-10"))
    assert prices(february) == {"Frontier": "≈ 25.83 USD a share"}
    assert prices(may) == {
        "JetBlue": "33 USD a share",
        "Frontier": "≈ 21.26 USD a share",
    }
    assert [(one.best, one.worst) for one in may.ranked] == [(1, 1), (2, 2)]
    assert says(spirit, "2022-05-10") == (
        "Highest bid: JetBlue, 33 USD a share, certain. Converted: Frontier, "
        "≈ 21.26 USD a share by the share price of Frontier "
        "(6 May 2022)."
    )


def test_a_mixed_bid_is_drawn_as_one_figure_on_its_way(spirit: Book) -> None:
    ranked = ("ranked", "exact")
    assert drawn(spirit, "2022-05-10") == {"JetBlue": ranked, "Frontier": ranked}
    tables, lens = spirit.tables, Lens(date(2022, 6, 30))
    index, asked = Index.of(tables), Choice(contest="contest")
    steps = {one.bid: one for one in ladder(tables, index, lens, asked).steps}
    assert [steps[name].over for name in ("frontier", "fee-bid", "raise")] == [
        "superseded",
        "superseded",
        "live",
    ]
    # The fee leaves the height, the raise lifts it by two dollars.
    heights = [steps[name].amount.low or 0 for name in ("frontier", "fee-bid", "raise")]
    assert heights[0] == heights[1] == heights[2] - 2


def test_a_mixed_bid_without_a_share_price_names_it(spirit: Book) -> None:
    del spirit.records["closing"]
    assert drawn(spirit, "2022-05-10")["Frontier"] == ("incomparable", "none")
    assert "missing in the book: share price of Frontier" in says(spirit, "2022-05-10")


def test_a_new_fee_leaves_the_price_as_it_was(spirit: Book) -> None:
    before, after = (ranking_of(spirit, day) for day in ("2022-06-01", "2022-06-10"))
    assert [one.bid for one in after.ranked] == ["jetblue", "fee-bid"]
    assert prices(after) == prices(before)


def test_more_cash_leaves_the_ratio_as_it_was(spirit: Book) -> None:
    assert prices(ranking_of(spirit, "2022-06-30")) == {
        "JetBlue": "33 USD a share",
        "Frontier": "≈ 23.26 USD a share",
    }


# --- two classes of shares ---


@pytest.fixture
def wella(book: Book) -> Book:
    perimeters = (
        Perimeter("wella", "Wella"),
        Perimeter("ordinary", "ordinary shares", part_of="wella"),
        Perimeter("preference", "preference shares", part_of="wella"),
    )
    book.add(
        Contest(id="contest", title="Wella", currency="EUR", perimeters=perimeters)
    )
    for name, number in (("ordinary", 44_000_000), ("preference", 23_000_000)):
        value = book.claim(amount("about", number, unit="shares"), on="2002-12-31")
        book.add(
            Figure(
                id=f"of-{name}",
                kind="shares_outstanding",
                about=(name,),
                value=(value,),
            )
        )
    book.bid(
        "p-and-g",
        book.price("exact", "92.25", unit="EUR", basis="per_share", of="ordinary"),
        book.price("exact", 65, unit="EUR", basis="per_share", of="preference"),
        scope=(book.claim("wella"),),
        made_on="2003-03-18",
    )
    return book


def test_two_classes_of_shares_have_two_prices(wella: Book) -> None:
    for name, price in (("ordinary", "92.25"), ("preference", "65")):
        (found,) = ranking_of(wella, "2003-05-01", perimeter=name).ranked
        assert EN.price(found.price.value) == f"{price} EUR a share"


def test_two_classes_are_drawn_apart_and_together(wella: Book) -> None:
    for perimeter, mark in (("ordinary", "exact"), ("wella", "about")):
        found = drawn(wella, "2003-05-01", perimeter=perimeter)
        assert found == {"P-And-G": ("ranked", mark)}
    assert says(wella, "2003-05-01", perimeter="preference").startswith(
        "Only bid: P-And-G, 65 EUR a share"
    )
    assert says(wella, "2003-05-01").startswith("Only bid: P-And-G, ")
    assert "by the shares outstanding (31 Dec 2002)" in says(wella, "2003-05-01")


def test_a_class_of_shares_is_ranked_on_the_basis_of_its_own_prices(
    wella: Book,
) -> None:
    wella.bid(
        "henkel",
        wella.price("exact", 90, unit="EUR", basis="per_share", of="ordinary"),
        wella.price("exact", 4_000_000_000, unit="EUR", of="ordinary"),
        scope=(wella.claim("wella"),),
        made_on="2003-03-18",
    )
    wella.bid(
        "fund",
        wella.price("exact", 4_100_000_000, unit="EUR", of="ordinary"),
        scope=(wella.claim("wella"),),
        made_on="2003-03-18",
    )
    ranking = ranking_of(wella, "2003-05-01", perimeter="ordinary")
    assert ranking.basis == "per_share"
    # Of a total so much falls on a share: nothing of the kind is ranked as it stands.
    assert prices(ranking) == {
        "Fund": "about 93.18 EUR a share",
        "P-And-G": "92.25 EUR a share",
        "Henkel": "90 EUR a share",
    }


def test_a_class_without_a_price_is_named_as_what_is_missing(wella: Book) -> None:
    wella.bid(
        "henkel",
        wella.price("exact", 90, unit="EUR", basis="per_share", of="ordinary"),
        scope=(wella.claim("wella"),),
        made_on="2003-03-18",
    )
    assert says(wella, "2003-05-01").endswith(
        "Not comparable: Henkel (for ordinary shares, not for Wella; missing in the "
        "book: price of preference shares)."
    )
    preference = says(wella, "2003-05-01", perimeter="preference")
    assert preference.endswith(
        "Henkel (for ordinary shares, not for preference shares)."
    )


def test_both_prices_of_a_sum_are_named(wella: Book) -> None:
    assert says(wella, "2003-05-01").startswith(
        "Only bid: P-And-G, 92.25 EUR a share and 65 EUR a share"
    )


def test_both_classes_together_come_to_a_total(wella: Book) -> None:
    ranking = ranking_of(wella, "2003-05-01")
    assert (ranking.perimeter, ranking.basis) == ("wella", "total")
    assert prices(ranking) == {"P-And-G": "about 5.554 bn EUR"}
    (found,) = ranking.ranked
    assert [EN.step(step, wella.tables) for step in found.steps] == [
        "92.25 EUR × about 44 m shares outstanding (31 Dec 2002) = about 4.059 bn EUR",
        "65 EUR × about 23 m shares outstanding (31 Dec 2002) = about 1.495 bn EUR",
        (
            "about 4.059 bn EUR + about 1.495 bn EUR for preference shares "
            "= about 5.554 bn EUR"
        ),
    ]


# --- a sale that ends blocked ---


def test_a_blocked_sale_has_no_winner(book: Book) -> None:
    blocked = book.claim("blocked", on="2016-12-02")
    book.add(Contest(id="contest", title="Aixtron", currency="EUR", outcome=(blocked,)))
    book.bid(
        "grand-chip",
        book.price(
            "exact", 6, unit="EUR", basis="per_share", source=book.source("wire")
        ),
        made_on="2016-05-23",
        stage=(blocked,),
    )
    ranking = ranking_of(book, "2017-01-01")
    assert ranking.ended is not None
    assert (ranking.ended.outcome, ranking.ended.bidder) == ("blocked", None)
    assert says(book, "2017-01-01") == (
        "Blocked 2 December 2016. On the day before, the only bid was 6 EUR a share "
        "by Grand-Chip."
    )
    assert says(book, "2017-01-01", DE).startswith("Untersagt am 2. Dezember 2016. ")
    assert drawn(book, "2017-01-01") == {"Grand-Chip": ("ranked", "exact")}
    tables, lens = book.tables, Lens(date(2017, 1, 1))
    (step,) = ladder(tables, Index.of(tables), lens, Choice(contest="contest")).steps
    assert (step.over, step.stage, step.ends.latest) == (
        "ended",
        "blocked",
        date(2016, 12, 2),
    )


# --- sealed bids of which only the result is known ---


def test_of_sealed_bids_only_the_result_is_known(book: Book) -> None:
    agreed = book.claim("agreed", on="2020-11-25")
    book.bid(
        "penguin",
        book.price("exact", 2_175_000_000, source=book.source("wire")),
        made_on="2020-11-25",
        stage=(agreed,),
    )
    for name in ("harpercollins", "vivendi"):
        book.bid(name, book.price("undisclosed"), made_on="2020-11")
    ranking = ranking_of(book, "2020-12-01")
    assert [(one.best, one.worst) for one in ranking.ranked] == [(1, 3)] * 3
    assert says(book, "2020-12-01") == (
        "Highest stated bid: Penguin, 2.175 bn USD. Highest bid: cannot be decided: "
        "2 prices are undisclosed."
    )
    assert drawn(book, "2020-12-01") == {
        "Penguin": ("ranked", "exact"),
        "Harpercollins": ("ranked", "undisclosed"),
        "Vivendi": ("ranked", "undisclosed"),
    }


# --- the shipped book ---


def shipped_says(tables: Tables, title: str, day: str, **choice: Any) -> str:  # noqa: ANN401 (any field of a choice)
    contest = next(one.id for one in tables.contests.values() if one.title == title)
    lens = Lens(date.fromisoformat(day))
    found = rank(tables, Index.of(tables), lens, Choice(contest=contest, **choice))
    return EN.sentence(found, tables).text


def test_tiktok_reads_differently_on_three_days(shipped: Tables) -> None:
    days = ("2025-01-20", "2025-04-03", "2026-01-23")
    january, april, end = (
        shipped_says(shipped, "TikTok US 2024-26", day) for day in days
    )
    assert january == (
        "Only bid: McCourt group, undisclosed. The scope differs: US business without "
        "the algorithm (McCourt group)."
    )
    assert april.startswith(
        "Highest stated bid: Reid Rasner, 47.5 bn USD. Highest bid: cannot be decided: "
        "more than 30 bn (Tinsley group) may exceed it, and 3 prices are undisclosed."
    )
    assert end.startswith(
        "Completed 22 January 2026: TikTok USDS Joint Venture. On the day before, the "
        "highest stated bid was 47.45 bn USD by Reid Rasner."
    )
    assert "cannot be decided" not in end


def test_sky_is_compared_by_total_only_with_the_shares_outstanding(
    shipped: Tables,
) -> None:
    title, day = "Sky 2016-18", "2018-09-22"
    assert shipped_says(shipped, title, day).startswith(
        "Highest bid: Comcast, 17.28 GBP a share, certain."
    )
    assert "missing in the book: shares outstanding of Sky plc" in shipped_says(
        shipped, title, day, basis="total"
    )
    shares = Claim(id="aaaaaaaaaa", value=amount("about", 1_719_000_000, unit="shares"))
    sky = next(one for one in shipped.contests.values() if one.title == title)
    figure = Figure(
        id="sky-shares-aaaaaa",
        kind="shares_outstanding",
        about=(sky.perimeters[0].id,),
        value=(shares,),
    )
    more = Tables.of([*shipped.records(), figure])
    assert shipped_says(more, title, day, basis="total").startswith(
        "Highest bid: Comcast, 29.7 bn GBP"
    )


def test_foxs_part_and_comcasts_whole_of_sky_are_compared_by_the_share(
    shipped: Tables,
) -> None:
    sky = next(one for one in shipped.contests.values() if one.title == "Sky 2016-18")
    lens = Lens(date(2018, 3, 1))
    index = Index.of(shipped)
    ranking = rank(shipped, index, lens, Choice(contest=sky.id))
    assert [(one.name, EN.price(one.price.value)) for one in ranking.ranked] == [
        ("Comcast", "12.50 GBP a share"),
        ("21st Century Fox", "10.75 GBP a share"),
    ]
    assert (ranking.converted, ranking.stakes_differ) == ((), True)
    stakes = {one.name: one.stake.value for one in ranking.ranked}
    assert {name: one.low for name, one in stakes.items() if one} == {
        "Comcast": 100,
        "21st Century Fox": 61,
    }
    total = rank(shipped, index, lens, Choice(contest=sky.id, basis="total"))
    # A total is stated for Fox's part alone, and compares with nothing.
    assert [one.name for one in total.ranked] == ["21st Century Fox"]
    assert total.highest.among
    (comcast,) = total.incomparable
    assert (comcast.name, comcast.missing) == (
        "Comcast",
        "figures:shares_outstanding",
    )
    shares = Claim(id="aaaaaaaaaa", value=amount("exact", 1_700_000_000, unit="shares"))
    figure = Figure(
        id="sky-shares-aaaaaa",
        kind="shares_outstanding",
        about=(sky.perimeters[0].id,),
        value=(shares,),
    )
    more = Tables.of([*shipped.records(), figure])
    found = rank(more, Index.of(more), lens, Choice(contest=sky.id, basis="total"))
    assert found.whole
    assert {one.name: one.amount.low for one in found.ranked} == {
        "Comcast": 21_250_000_000,
        # Fox says itself what the whole would come to.
        "21st Century Fox": 18_500_000_000,
    }
    (step,) = next(one for one in found.ranked if one.name == "Comcast").steps
    assert EN.step(step, more) == (
        "12.50 GBP × 1.7 bn shares outstanding = 21.25 bn GBP"
    )
