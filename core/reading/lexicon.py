"""The lexicons of a language: its table in resources/reading over CLDR's names."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from core.reading import cldr
from core.reading.phrases import Phrases

TABLES = Path(__file__).resolve().parents[2] / "resources" / "reading"
_COMMON = "common"
# Tables of a table whose keys are values: the role that their phrases get.
_AMOUNT_VALUES = {
    "qualifiers": "qualifier",
    "suffixes": "suffix",
    "scales": "scale",
    "minor_units": "minor",
    "minor_codes": "minor_code",
    "numbers": "number",
    "currencies": "currency",
}
_DATE_VALUES = {
    "qualifiers": "qualifier",
    "suffixes": "suffix",
    "seasons": "season",
    "ordinals": "ordinal",
    "months": "month",
    "relative": "relative",
    "relative_years": "relative_year",
    "zones": "zone",
}


class Shared(msgspec.Struct, frozen=True):
    """A currency word that several currencies share."""

    choices: tuple[str, ...]
    suggest: str | None


class AmountLexicon(msgspec.Struct, frozen=True):
    """The phrases of amounts, and the currencies behind the shared words."""

    phrases: Phrases
    shared: dict[str, Shared]


def usable(languages: tuple[str, ...]) -> tuple[str, ...]:
    """The languages that can be read, in their order; English if there is none."""
    known = (lang for lang in languages if cldr.locale(lang) is not None)
    return tuple(dict.fromkeys(known)) or ("en",)


@lru_cache
def amount_lexicon(language: str) -> AmountLexicon:
    """What the words of a language mean in an amount."""
    phrases = Phrases(cldr.signs(language))
    shared: dict[str, Shared] = {}
    for name in (language.replace("_", "-").split("-")[0], _COMMON):
        table = table_of(name).get("amount", {})
        for key, group in table.pop("shared_currencies", {}).items():
            shared.setdefault(
                key, Shared(tuple(group["choices"]), group.get("suggest"))
            )
            for word in group["words"]:
                phrases.add(word, "shared", key)
        _add_compounds(phrases, table)
        _add_table(phrases, table, _AMOUNT_VALUES)
    for word, power in cldr.scales(language):
        phrases.add(word, "scale", power)
    for word, code in cldr.currency_names(language):
        exact = _is_letters_and_sign(word)
        if not {"currency", "shared"} & phrases.roles(word).keys():
            phrases.add(word, "currency", code, exact=exact)
    for code in cldr.currency_codes(language):
        phrases.add(code, "currency", code, exact=True)
    return AmountLexicon(phrases, shared)


@lru_cache
def date_lexicon(language: str) -> Phrases:
    """What the words of a language mean in a date."""
    phrases = Phrases(cldr.signs(language))
    for name in (language.replace("_", "-").split("-")[0], _COMMON):
        _add_table(phrases, table_of(name).get("date", {}), _DATE_VALUES)
    full_names = cldr.full_months(language)
    for word, number in cldr.months(language):
        phrases.add(word, "month", number)
        if word not in full_names:
            phrases.add(f"{word}.", "month", number)
    for word, number in cldr.weekdays(language, "wide"):
        phrases.add(word, "weekday", number)
    # "So" and "sat" are words, too: a short form counts only before a date.
    for word, number in cldr.weekdays(language, "abbreviated"):
        phrases.add(word, "short_weekday", number)
    return phrases


def _add_table(phrases: Phrases, table: dict[str, Any], values: dict[str, str]) -> None:
    for key, content in table.items():
        if isinstance(content, list):
            for phrase in content:
                phrases.add(phrase, key)
        elif key in values:
            for value, words in content.items():
                for phrase in words:
                    # "GBp" are pence, "GBP" are pounds.
                    exact = values[key] == "minor_code" or (
                        values[key] == "currency" and _is_letters_and_sign(phrase)
                    )
                    phrases.add(phrase, values[key], value, exact=exact)


def _is_letters_and_sign(phrase: str) -> bool:
    """Whether a currency is a letter and a sign: "A$" is none of "a $30bn offer"."""
    return phrase[0].isalpha() and phrase.endswith("$") and " " not in phrase


def _add_compounds(phrases: Phrases, table: dict[str, Any]) -> None:
    """Add 21 to 99, made of the table's words for units and tens."""
    rule = table.get("compounds")
    if not rule:
        return
    words = {key: forms[0] for key, forms in table["numbers"].items()}
    units = {"1": rule["one"], **{str(n): words[str(n)] for n in range(2, 10)}}
    for ten in range(20, 100, 10):
        for unit, name in units.items():
            pair = (name, words[str(ten)])
            first, second = pair if rule["units_first"] else reversed(pair)
            number = str(ten + int(unit))
            phrases.add(f"{first}{rule['sign']}{second}", "number", number)


def table_of(name: str) -> dict[str, Any]:
    """The table of a language, or the common one; empty if there is none."""
    path = TABLES / f"{name}.toml"
    if not path.is_file():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))
