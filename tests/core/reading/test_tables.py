"""The tables in resources/reading: every phrase in them does what it says."""

import tomllib
from typing import Any

import pytest
from babel import Locale

from core.domain.amount import AMOUNT_KINDS
from core.domain.when import When
from core.reading import read_amount, read_date
from core.reading.lexicon import TABLES

LANGUAGES = ("en", "de")


def table(name: str) -> dict[str, Any]:
    """One table as it stands in its file."""
    return tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8"))


def phrases(part: str, group: str) -> list[tuple[str, str, str]]:
    """Language, value and phrase of one group of all tables."""
    return [
        (language, value, phrase)
        for language in LANGUAGES
        for value, words in table(language)[part][group].items()
        for phrase in words
    ]


@pytest.mark.parametrize(
    ("language", "kind", "phrase"), phrases("amount", "qualifiers")
)
def test_every_qualifier_bounds_an_amount(
    language: str, kind: str, phrase: str
) -> None:
    amount = read_amount(f"{phrase} 20 Euro", (language,)).amount
    assert amount is not None
    assert amount.kind == kind


@pytest.mark.parametrize(("language", "kind", "phrase"), phrases("amount", "suffixes"))
def test_every_suffix_bounds_an_amount(language: str, kind: str, phrase: str) -> None:
    gap = "" if phrase.startswith("-") else " "
    amount = read_amount(f"20 Euro{gap}{phrase}", (language,)).amount
    assert amount is not None
    assert amount.kind == kind


@pytest.mark.parametrize(("language", "number", "phrase"), phrases("amount", "numbers"))
def test_every_number_word_is_its_number(
    language: str, number: str, phrase: str
) -> None:
    million = {"en": "million", "de": "Millionen"}[language]
    amount = read_amount(f"{phrase} {million}", (language,)).amount
    assert amount is not None
    assert str(amount.low) == format(float(number) * 10**6, ".0f")


@pytest.mark.parametrize(
    ("language", "code", "phrase"), phrases("amount", "currencies")
)
def test_every_currency_word_is_its_currency(
    language: str, code: str, phrase: str
) -> None:
    amount = read_amount(f"20 {phrase}", (language,)).amount
    assert amount is not None
    assert amount.unit == code


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["undisclosed", "no_price"])
def test_every_phrase_without_a_figure_is_read_whole(language: str, key: str) -> None:
    for phrase in table(language)["amount"][key]:
        read = read_amount(phrase, (language,))
        assert read.amount is not None
        assert (read.amount.kind, read.unread) == (key, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_for_one_share_is_read(language: str) -> None:
    for phrase in table(language)["amount"]["per_share"]:
        gap = "" if phrase[0] in "-/" else " "
        read = read_amount(f"20 Euro{gap}{phrase}", (language,))
        assert read.amount is not None
        assert read.per_share


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stake_without_a_figure_is_above_or_below_half(language: str) -> None:
    kinds = {"stake_above_half": "more_than", "stake_below_half": "less_than"}
    for key, kind in kinds.items():
        for phrase in table(language)["amount"][key]:
            amount = read_amount(phrase, (language,)).amount
            assert amount is not None
            assert (amount.kind, amount.unit) == (kind, "%")


@pytest.mark.parametrize(("language", "kind", "phrase"), phrases("date", "qualifiers"))
def test_every_qualifier_bounds_a_date(language: str, kind: str, phrase: str) -> None:
    expected = {
        "about": "2025-04~",
        "perhaps": "2025-04?",
        "by": "../2025-04",
        "before": "../2025-03-31",
        "since": "2025-04/..",
        "after": "2025-05-01/..",
    }
    read = read_date(f"{phrase} April 2025", (language,))
    assert read.when.edtf == expected[kind]


@pytest.mark.parametrize(("language", "month", "phrase"), phrases("date", "months"))
def test_every_month_is_read(language: str, month: str, phrase: str) -> None:
    assert read_date(f"{phrase} 2025", (language,)).when.edtf == f"2025-{month:0>2}"


@pytest.mark.parametrize("name", ["common", *LANGUAGES])
def test_the_values_of_the_tables_are_known(name: str) -> None:
    amount, date = table(name)["amount"], table(name)["date"]
    known = set(Locale.parse("en").currencies) | {"DEM", "FRF", "BEF"}
    for group in ("qualifiers", "suffixes"):
        assert set(amount[group]) <= set(AMOUNT_KINDS)
    assert set(amount["currencies"]) <= known
    for shared in amount["shared_currencies"].values():
        assert set(shared["choices"]) <= known
        assert shared.get("suggest") in {None, *shared["choices"]}
    for zone in date["zones"]:
        assert When(time="17:00", zone=zone).zone == zone


@pytest.mark.parametrize("name", ["common", *LANGUAGES])
def test_a_phrase_stands_once_in_a_list(name: str) -> None:
    for part in table(name).values():
        for name_of_group, group in part.items():
            if name_of_group == "cues":
                # The same word may say several things of a bid.
                assert all(len(one) == len(set(one)) for one in group.values())
                continue
            lists = group.values() if isinstance(group, dict) else [group]
            words = [word for one in lists if isinstance(one, list) for word in one]
            assert len(words) == len(set(words))
