"""Every language has the same texts with the same places."""

import ast
import importlib
import pkgutil
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import msgspec
import pytest

import core
from core.answers.conversions.steps import FORMULAS, STEP_KINDS, WHYS
from core.answers.missing import GAP_CODES
from core.answers.proof import PROOF_CODES
from core.answers.resolved import AGAINST_WORDS, SUPPORT_WORDS, Role, Rule
from core.answers.standing import IncomparableCode, UnrankedCode
from core.book.labels import LABELS
from core.domain import amount, claim, price, words
from core.domain.errors import BidbookError, error_types
from core.domain.records import RECORD_TYPES, Meta
from core.wording import Voice, languages
from core.wording.texts import FOLDER

ROOT = Path(core.__file__).parents[1]
PLURALS = {"zero", "one", "two", "few", "many", "other"}
# English errors say it themselves.
OWN = "errors."
KNOWN_LISTS = {
    name.lower(): value
    for name, value in vars(words).items()
    if name.isupper() and isinstance(value, tuple)
}


def texts_of(language: str) -> dict[str, list[str]]:
    """All texts of a language by dotted key; several for plural forms."""
    loaded = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return dict(flat(loaded))


def flat(tree: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    for key, value in tree.items():
        if isinstance(value, str):
            yield f"{path}{key}", [value]
        elif set(value) <= PLURALS and "other" in value and "moot" not in value:
            yield f"{path}{key}", list(value.values())
        else:
            yield from flat(value, f"{path}{key}.")


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


ENGLISH = texts_of("en")
OTHERS = [language for language in languages() if language != "en"]


@pytest.mark.parametrize("language", OTHERS)
def test_each_language_has_the_texts_of_the_english_one(language: str) -> None:
    here = {key for key in texts_of(language) if not key.startswith(OWN)}
    assert here == {key for key in ENGLISH if not key.startswith(OWN)}


@pytest.mark.parametrize("language", OTHERS)
def test_each_text_has_the_places_of_the_english_one(language: str) -> None:
    others = texts_of(language)
    wrong = {
        key: text
        for key, text in others.items()
        if key in ENGLISH
        and set().union(*map(places, text)) != set().union(*map(places, ENGLISH[key]))
    }
    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_each_error_has_a_text_with_its_places(language: str) -> None:
    for module in pkgutil.walk_packages(core.__path__, "core."):
        if module.name != "core.__main__":
            importlib.import_module(module.name)
    found = texts_of(language)
    missing = []
    kinds: list[type[BidbookError]] = [BidbookError, *error_types()]
    for kind in kinds:
        if not kind.__module__.startswith("core."):
            continue
        text = "".join(found.get(f"errors.{kind.key}", ["nothing"]))
        if places(text) != places(kind.english) or text == "nothing":
            missing.append(kind.key)
    assert missing == []


@pytest.mark.parametrize("language", languages())
def test_each_known_word_has_a_name(language: str) -> None:
    voice = Voice(language)
    missing = [
        f"{name}.{word}"
        for name, known in KNOWN_LISTS.items()
        for word in known
        if voice.texts.find(f"words.{name}.{word}") is None
    ]
    assert missing == []


@pytest.mark.parametrize("language", languages())
def test_each_table_and_field_has_a_name(language: str) -> None:
    voice = Voice(language)
    fields = {
        field.encode_name
        for kind in (
            *RECORD_TYPES.values(), Meta, amount.Amount, claim.Claim, claim.Speaker,
            claim.Standing, price.Price, price.Term,
        )
        for field in msgspec.structs.fields(kind)
    } - {"kept"}  # fmt: skip
    missing = [one for one in fields if not voice.texts.find(f"words.fields.{one}")]
    missing += [
        one for one in RECORD_TYPES if not voice.texts.find(f"words.tables.{one}")
    ]
    assert missing == []


@pytest.mark.parametrize("language", languages())
def test_each_code_of_an_answer_has_a_text(language: str) -> None:
    voice = Voice(language)
    codes = {
        "rule": get_args(Rule),
        "role": get_args(Role),
        "unranked": get_args(UnrankedCode),
        "incomparable": get_args(IncomparableCode),
        "support.word": SUPPORT_WORDS,
        "support.against": AGAINST_WORDS,
        "amount": amount.AMOUNT_KINDS,
        "words.bases": price.BASES,
        "step": FORMULAS,
        "step.means": STEP_KINDS,
        "gap": GAP_CODES,
        "proof": PROOF_CODES,
        "missing": set(WHYS) - {"absent", "other_day"},
        "words.speaker_kinds": claim.SPEAKER_KINDS,
    }
    missing = [
        f"{section}.{code}"
        for section, known in codes.items()
        for code in known
        if voice.texts.find(f"{section}.{code}") is None
    ]
    assert missing == []


@pytest.mark.parametrize("language", languages())
def test_each_label_of_an_edit_has_a_text_with_its_places(language: str) -> None:
    found = texts_of(language)
    backwards = {"undo", "redo", "undo_change"}
    wrong = {
        key
        for key, filled in LABELS.items()
        if f"labels.{key}" not in found
        or not set().union(*map(places, found[f"labels.{key}"]))
        <= ({"label"} if key in backwards else set(filled))
    }
    assert wrong == set()


def keys_of(call: str) -> set[str]:
    """The keys that the core's source gives to a problem, read without running it."""
    found = set()
    for path in (ROOT / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and call == ast.unparse(node.func):
                keys = [one.value for one in node.keywords if one.arg == "key"]
                found |= {
                    part.value
                    for key in keys
                    for part in ast.walk(key)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return found


@pytest.mark.parametrize("language", languages())
def test_each_problem_has_a_text(language: str) -> None:
    keys = keys_of("Problem")
    assert keys
    voice = Voice(language)
    assert [key for key in keys if voice.texts.find(f"problems.{key}") is None] == []


@pytest.mark.parametrize("language", languages())
def test_emphasis_is_closed_in_every_text(language: str) -> None:
    texts = [text for forms in texts_of(language).values() for text in forms]
    assert [text for text in texts if text.count("**") % 2] == []
