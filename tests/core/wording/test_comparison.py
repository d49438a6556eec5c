"""Bids side by side in words."""

from typing import get_args

import pytest

from core.answers.comparison import (
    Cell,
    Comparison,
    Note,
    NoteCode,
    Row,
    RowField,
    Side,
    Verdict,
)
from core.answers.conversions.steps import STEP_KINDS
from core.domain.records import Contest, Perimeter
from core.domain.tables import Tables
from core.wording import comparison as words
from core.wording import languages
from core.wording.voice import Voice

SALE = "sale-aaaaaa"
TABLES = Tables.of(
    [
        Contest(
            id=SALE, title="Sale", perimeters=(Perimeter("us-aaaaaa", "US business"),)
        )
    ]
)
SIDES = (
    Side(bid="a", bidder="x", name="Alpha", contest=SALE, seen=True),
    Side(bid="b", bidder="y", name="Beta", contest=SALE, seen=True),
)


def compared(**verdict: object) -> Comparison:
    found = Verdict(**verdict)  # type: ignore[arg-type]  # fields by name
    return Comparison(sides=SIDES, verdict=found)


def test_bids_that_can_be_compared_say_by_what() -> None:
    found = compared(comparable="all", basis="per_share", currency="GBP")
    assert words.verdict(Voice("en"), found) == "These 2 bids can be compared."
    notes = words.notes(Voice("en"), found, TABLES)
    assert notes == ("Compared by price per share, in GBP.",)


def test_bids_that_cannot_name_what_is_missing() -> None:
    apart = Note(
        code="basis",
        bid="b",
        name="Beta",
        has="equity",
        wanted="per_share",
        missing="figures:shares_outstanding",
    )
    found = compared(comparable="none", obstacles=(apart,))
    assert words.verdict(Voice("en"), found) == "These bids cannot be compared."
    (note,) = words.notes(Voice("en"), found, TABLES)
    assert note == (
        "Beta: stated as equity value, not as price per share; missing in the book: "
        "shares outstanding."
    )


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "code",
    [
        *("too_few", "too_many", "unknown", "other_contest", "not_seen", "talks"),
        *("undisclosed", "assumed_currency", "debt_not_stated", "stakes_differ"),
        *("perimeters_differ", "over", "no_price", "currency", "no_currency"),
    ],
)
def test_each_note_is_a_whole_sentence(code: NoteCode, language: str) -> None:
    one = Note(code=code, bid="b", name="Beta", has="us-aaaaaa", wanted="4")
    found = compared(comparable="none", obstacles=(one,))
    text = words.note(Voice(language), one, found, TABLES)
    assert text.endswith(".")
    assert "…" not in text


def test_a_price_row_is_called_by_its_measure() -> None:
    def title(field: str, *measure: str) -> str:
        row = Row(
            field=field,  # type: ignore[arg-type]  # one of its words
            measure=measure,
            cells=(Cell(),),
        )
        return words.row_title(Voice("en"), row, SALE, TABLES)

    assert title("price", "per_share", "", "GBP", "", "") == "price per share, GBP"
    assert (
        title("price", "total", "us-aaaaaa", "USD", "if the board talks", "61")
        == "total price for US business, USD, for a stake of 61% (if the board talks)"
    )
    assert title("price") == "price"
    assert title("terms", "break_fee") == "break fee"
    assert title("figures", "own word") == "own word"
    assert title("stage") == "stage"


@pytest.mark.parametrize("language", languages())
def test_each_step_of_a_conversion_has_a_name(language: str) -> None:
    texts = Voice(language).texts
    steps = [f"comparison.steps.{kind}" for kind in STEP_KINDS]
    assert [key for key in steps if texts.find(key) is None] == []


@pytest.mark.parametrize("language", languages())
def test_each_code_of_a_comparison_has_a_text(language: str) -> None:
    texts = Voice(language).texts
    codes = {code for part in get_args(NoteCode) for code in get_args(part) or (part,)}
    fields = set(get_args(RowField)) - {"price", "terms", "figures"}
    missing = [
        code
        for code in codes
        if all(
            texts.find(f"{section}.{code}") is None
            for section in ("comparison", "unranked", "incomparable")
        )
    ]
    missing += [
        field
        for field in fields
        if all(
            texts.find(f"{section}.{field}") is None
            for section in ("comparison.rows", "words.fields")
        )
    ]
    assert missing == []
