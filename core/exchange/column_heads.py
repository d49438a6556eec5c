"""Heads of columns: which say name, amount, date or source, and in what unit."""

import re
import tomllib
from functools import lru_cache
from itertools import permutations
from typing import Literal, get_args

from core.reading import read_amount
from core.reading.lexicon import TABLES

Role = Literal["name", "amount", "date", "source", "ignore"]
ROLES: tuple[Role, ...] = get_args(Role)

_WORD = re.compile(r"\w+")
_UNIT_WORD = re.compile(r"US\$|[^\W\d_]+\.?|[^\w\s.,;:()\[\]/|-]")
# A head is short; what is longer is a cell.
_LONGEST_HEAD = 60
_MOST_UNIT_WORDS = 4
_FILLERS = frozenset(["in", "of", "the"])


def role_of_head(head: str) -> Role | None:
    """What a head says that its column holds; none if it says nothing known."""
    words = _words(head)
    if not words or len(head) > _LONGEST_HEAD:
        return None
    spoken = f" {' '.join(words)} "
    for role, phrases in _phrases():
        if any(f" {phrase} " in spoken for phrase in phrases):
            return role
    return None


def field_of_head(head: str) -> str | None:
    """The field of a bid that a head names, with nothing else in it; none if none."""
    return _fields().get(" ".join(_words(head)))


@lru_cache(maxsize=64)
def unit_of_head(head: str, languages: tuple[str, ...]) -> str:
    """The unit that a head names for its figures, as it would stand behind one.

    "Price (USD bn)" gives "bn USD", "Preis je Aktie, EUR" gives "EUR je Aktie".
    """
    if len(head) > _LONGEST_HEAD:
        return ""
    known = {
        word
        for role, phrases in _phrases()
        for phrase in phrases
        for word in phrase.split()
        if role == "amount"
    }
    words = [
        word
        for word in _UNIT_WORD.findall(head)
        if word.casefold() not in known | _FILLERS
    ]
    if not 0 < len(words) <= _MOST_UNIT_WORDS:
        return ""
    for order in permutations(words):
        unit = " ".join(order)
        read = read_amount(f"1 {unit}", languages)
        settles = read.amount is not None and read.amount.kind == "exact"
        if settles and not read.unread:
            return unit
    return ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text[: _LONGEST_HEAD + 1].casefold())


@lru_cache
def _fields() -> dict[str, str]:
    """Fields by the phrases of all languages."""
    text = (TABLES / "columns.toml").read_text(encoding="utf-8")
    return {
        phrase: field
        for table in tomllib.loads(text).values()
        for field, phrases in table.get("fields", {}).items()
        for phrase in phrases
    }


@lru_cache
def _phrases() -> tuple[tuple[Role, tuple[str, ...]], ...]:
    """The phrases of all languages, in the order in which their roles win."""
    found: dict[Role, list[str]] = {}
    text = (TABLES / "columns.toml").read_text(encoding="utf-8")
    for table in tomllib.loads(text).values():
        for role, phrases in table.items():
            if role in ROLES:
                found.setdefault(role, []).extend(phrases)
    return tuple((role, tuple(phrases)) for role, phrases in found.items())
