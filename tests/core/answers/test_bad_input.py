"""Input that rests on nothing: a sentence, never an exception or a made-up number."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from core.answers.board_rows import board
from core.answers.compare import compare
from core.answers.index import Index
from core.answers.ladder_of import ladder
from core.answers.lens import Choice, Lens
from core.answers.missing import missing
from core.answers.proof import proof
from core.answers.rank_reasons import rank_reasons
from core.answers.ranking import rank
from core.answers.standing import Ranking
from core.book.book import Book as OpenBook
from core.domain.claim import Claim
from core.domain.price import BASES, Term
from core.domain.records import Contest, Figure, Perimeter
from core.domain.when import When
from core.wording import Voice
from core.wording.comparison import notes, verdict
from tests.core.answers.books import TODAY, Book, amount

SHIPPED = Path(__file__).resolve().parents[3] / "data.json"
VOICES = [Voice(language) for language in ("en", "de")]
CHOICES: list[dict[str, Any]] = [
    {},
    *({"basis": basis} for basis in BASES),
    {"currency": "GBP"},
    {"currency": "XXX", "basis": "per_share"},
    {"assume_currency": True},
    {"rate_on": date(2026, 1, 1)},
]


def told(book: Book, lens: Lens = TODAY, **choice: Any) -> tuple[Ranking, str]:  # noqa: ANN401 (any field of a choice)
    """The ranking and its English sentence; all that hangs on it is made, too."""
    tables = book.tables
    index = Index.of(tables)
    asked = Choice(contest="contest", **choice)
    ranking = rank(tables, index, lens, asked)
    axis = board(tables, index, lens, asked, ranking).axis
    assert axis.top.is_finite()
    gaps = missing(tables, index, ranking)
    steps = ladder(tables, index, lens, asked, ranking)
    assert steps.axis.top.is_finite()
    made_up = [one.bid for one in steps.steps if one.has_height]
    assert set(made_up) <= {one.bid for one in ranking.ranked}
    reasons = rank_reasons(ranking)
    bids = list(tables.bids)
    pairs = list(pairwise(bids[:20]))
    found = [proof(ranking, *pair) for pair in pairs]
    compared = [compare(tables, index, lens, asked, bids[n : n + 4]) for n in (0, 2)]
    texts = []
    for voice in VOICES:
        texts.append(voice.sentence(ranking, tables).text)
        told = [voice.gap(gap, tables) for gap in gaps]
        told += [voice.incomparable(one, tables) for one in ranking.incomparable]
        told += [
            voice.step(step, tables) for one in ranking.ranked for step in one.steps
        ]
        told += [voice.rank_reason(one, tables) for one in reasons]
        told += [voice.proof(one, ranking, tables) for one in found]
        told += [verdict(voice, one) for one in compared]
        told += [text for one in compared for text in notes(voice, one, tables)]
        assert not [text for text in (*told, texts[-1]) if "{" in text or "…" in text]
        assert all((*told, texts[-1]))
    return ranking, texts[0]


@pytest.mark.parametrize("choice", CHOICES)
def test_a_contest_without_any_bid(book: Book, choice: dict[str, Any]) -> None:
    ranking, text = told(book, **choice)
    assert ranking.highest.state == "none"
    assert text == "No bid is reported up to 1 June 2025."


@pytest.mark.parametrize("choice", CHOICES)
def test_a_contest_without_any_price(book: Book, choice: dict[str, Any]) -> None:
    for name in ("ada", "bob"):
        book.bid(name)
    ranking, text = told(book, **choice)
    assert all(not one.amount.has_number for one in ranking.ranked)
    assert text.startswith("No price is stated. Highest bid: cannot be decided: ")


@pytest.mark.parametrize("choice", CHOICES)
def test_several_currencies_without_a_rate(book: Book, choice: dict[str, Any]) -> None:
    for unit in ("USD", "GBP", "EUR", None):
        book.bid(str(unit).lower(), book.price("exact", 5, unit=unit))
    ranking, _ = told(book, **choice)
    assert ranking.converted == ()


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("stake", [0, -5, 300])
@pytest.mark.parametrize("shares", [None, 0, -3])
def test_a_stake_and_a_number_of_shares_that_cannot_be(
    book: Book, choice: dict[str, Any], stake: int, shares: int | None
) -> None:
    if shares is not None:
        value = book.claim(amount("exact", shares, unit="shares"), on="2025-01-01")
        book.add(
            Figure(
                id="f", kind="shares_outstanding", about=("contest",), value=(value,)
            )
        )
    odd = (book.claim(amount("exact", stake, unit="%")),)
    book.bid("total", book.price("exact", 5), stake=odd)
    book.bid("share", book.price("exact", 5, basis="per_share"), stake=odd)
    book.bid("whole", book.price("exact", 7))
    ranking, _ = told(book, **choice)
    assert "share" not in ranking.converted
    assert all(
        step.kind not in ("stake", "shares_outstanding")
        for one in ranking.ranked
        for step in one.steps
    )


@pytest.mark.parametrize("choice", CHOICES)
def test_a_ratio_without_a_share_price(book: Book, choice: dict[str, Any]) -> None:
    ratio = Term(
        id="ratio",
        kind="shares",
        amount=amount("exact", "1.5", unit="shares"),
        per="share",
    )
    book.bid("bid", terms=(book.claim(ratio),))
    ranking, text = told(book, **choice)
    assert [one.code for one in ranking.incomparable] == ["payment"]
    assert text.startswith("No bid can be compared")


def test_a_rate_of_a_day_after_the_one_that_is_looked_from(book: Book) -> None:
    rate = book.claim(amount("exact", "1.3", unit=None), on="2025-05-30")
    book.add(Figure(id="f", kind="exchange_rate", about=("GBP", "USD"), value=(rate,)))
    book.add(
        Contest(
            id="contest",
            title="C",
            currency="USD",
            rate_policy="reference_date",
            reference_date=When(edtf="2025-06-02"),
        )
    )
    book.bid("bid", book.price("exact", 5, unit="GBP"))
    ranking, _ = told(book)
    (apart,) = ranking.incomparable
    assert VOICES[0].incomparable(apart, book.tables) == (
        "in GBP, not in USD; missing in the book: exchange rate GBP to USD of "
        "2 June 2025, which lies ahead"
    )
    later, _ = told(book, Lens(date(2025, 6, 2)))
    assert [one.amount.low for one in later.ranked] == [Decimal("6.5")]


@pytest.mark.parametrize("choice", CHOICES)
def test_a_quintillion_beside_a_cent(book: Book, choice: dict[str, Any]) -> None:
    book.bid("huge", book.price("exact", "1e18"))
    book.bid("tiny", book.price("about", "0.01"))
    ranking, _ = told(book, **choice)
    assert all(one.amount.low for one in ranking.ranked if one.amount.has_number)


def test_two_hundred_bidders(book: Book) -> None:
    for number in range(200):
        basis = BASES[number % 4]
        unit = ("USD", "GBP")[number % 2]
        book.bid(
            f"bid{number}",
            book.price("exact", number + 1, basis=basis, unit=unit),
            made_on=f"2025-01-{number % 28 + 1:02}",
        )
    ranking, text = told(book)
    assert len(ranking.ranked) + len(ranking.incomparable) == 200
    assert len(text) < 800


def test_a_circle_of_perimeters(book: Book) -> None:
    perimeters = (
        Perimeter("a", "A", variant_of="b", part_of="b"),
        Perimeter("b", "B", variant_of="a", part_of="a"),
    )
    book.add(Contest(id="contest", title="C", currency="USD", perimeters=perimeters))
    price: Claim[Any] = book.price("exact", 3, basis="per_share", of="a")
    book.bid("bid", price)
    for basis in BASES:
        told(book, basis=basis, perimeter="a")


def test_an_interval_whose_low_end_is_above_the_high_one_is_said_first(
    tmp_path: Path,
) -> None:
    content = json.loads(SHIPPED.read_text(encoding="utf-8"))
    prices = (
        claim["value"]["amount"]
        for bid in content["bids"].values()
        for claim in bid.get("price", [])
        if claim["value"]["amount"]["kind"] == "exact"
    )
    amount = next(prices)
    amount["kind"], amount["high"] = "range", "1"
    path = tmp_path / "data.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    now = datetime(2026, 1, 1, tzinfo=UTC)
    opened = OpenBook.open(path, now=lambda: now, who="", state_folder=tmp_path)
    tables = opened.tables
    index = Index.of(tables)
    found = {
        one: rank(tables, index, Lens(date(2025, 4, 3)), Choice(contest=one))
        for one in tables.contests
    }
    (unread,) = (ranking for ranking in found.values() if ranking.unread)
    text = VOICES[0].sentence(unread, tables).text
    assert text.startswith("One entry of this contest can’t be read, ")
    assert board(tables, index, unread.lens, Choice(contest=unread.contest)).rows
    opened.close()
