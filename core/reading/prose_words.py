"""What a language's table says of running text: small words, nouns, and cues."""

from functools import lru_cache
from typing import NamedTuple

import msgspec

from core.reading.cldr import locale
from core.reading.lexicon import table_of
from core.reading.tokens import Token, tokens

_MOST_BETWEEN = 14
_ENDS_CLAUSE = frozenset(".;!?:")
# Enough letters to find few candidates, few enough for every cue.
_KEY = 3
_COMMON = "common"


class ProseWords(msgspec.Struct, frozen=True):
    """How a language writes running text; empty where it has no table.

    Attributes:
        bare_years: Whether a year may have nothing before it ("Er ging 2019").
        large_nouns: Whether all nouns begin with a capital.
        sum_heads: Ends of words behind which "über" says how large they are.
        abbreviations: Words whose point ends no sentence.
        determiners: Words behind which a noun stands, where nouns are large.
        openers: Small words that stand large where a sentence begins.
        nouns: Words that are no names, nor what ends with them.
        noun_ends: Ends by which a noun is known.
        titles: What stands before a person's or a company's name.
        particles: Small words inside a name.
        beside: Words behind which a name is not who acts.
        joiners: Words between two names of a list.
        links: Words between a name and what it is said to be ("gilt als").
        verbs: Words behind who acts.
        copulas: Those of them that stand behind any word, too.
        endings: Last words of the names of companies.
        places: Names of countries, languages and capitals: no parties.
        cues: What words say about a bid.
    """

    bare_years: bool
    large_nouns: bool
    sum_heads: tuple[str, ...]
    abbreviations: frozenset[str]
    determiners: frozenset[str]
    openers: frozenset[str]
    nouns: frozenset[str]
    noun_ends: tuple[str, ...]
    titles: frozenset[str]
    particles: frozenset[str]
    beside: frozenset[str]
    joiners: frozenset[str]
    links: frozenset[str]
    verbs: frozenset[str]
    copulas: frozenset[str]
    endings: frozenset[str]
    places: frozenset[str]
    cues: "Cues"

    @property
    def has_table(self) -> bool:
        """Whether more than amounts and dates can be read."""
        return bool(self.verbs)


class Cue(NamedTuple):
    """Words that say something about a bid, as indices of tokens.

    Attributes:
        first: The first token.
        behind: The token behind the last one.
        role: What they say: ``offer``, ``denies``, ``valuation`` …
    """

    first: int
    behind: int
    role: str


class _Pattern(NamedTuple):
    role: str
    words: tuple[str, ...]
    rest: tuple[str, ...]


class Cues:
    """The cues of a language; a star ends a word early, dots leave a gap."""

    def __init__(self, phrases: dict[str, list[str]]) -> None:
        self._by_key: dict[str, list[_Pattern]] = {}
        for role, group in phrases.items():
            for phrase in group:
                head, _, rest = phrase.partition("…")
                pattern = _Pattern(role, _folds(head), _folds(rest))
                self._by_key.setdefault(pattern.words[0][:_KEY], []).append(pattern)

    def find(self, words: tuple[Token, ...]) -> list[Cue]:
        """All cues in a text, in their order; in linear time."""
        found = []
        for at, word in enumerate(words):
            if word.kind != "word":
                continue
            for pattern in self._by_key.get(word.fold[:_KEY], ()):
                behind = _match(words, at, pattern)
                if behind:
                    found.append(Cue(at, behind, pattern.role))
        return found


@lru_cache
def prose_words(language: str) -> ProseWords:
    """The words of a language."""
    table = table_of(language.replace("_", "-").split("-")[0]).get("prose", {})
    common = table_of(_COMMON).get("prose", {})

    def words(key: str) -> frozenset[str]:
        return frozenset(word.casefold() for word in table.get(key, ()))

    cues: dict[str, list[str]] = dict(table.get("cues", {}))
    for role in ("group_words", "led_by"):
        cues[role] = table.get(role, [])
    return ProseWords(
        bare_years=bool(table.get("bare_years")),
        large_nouns=bool(table.get("large_nouns")),
        sum_heads=tuple(table.get("sum_heads", ())),
        abbreviations=words("abbreviations"),
        determiners=words("determiners"),
        openers=words("openers"),
        nouns=words("nouns"),
        noun_ends=tuple(table.get("noun_ends", ())),
        titles=words("titles"),
        particles=words("particles"),
        beside=words("beside"),
        joiners=words("joiners"),
        links=words("links"),
        verbs=words("verbs"),
        copulas=words("copulas"),
        endings=frozenset(common.get("endings", ())),
        places=_places(language) | frozenset(common.get("places", ())),
        cues=Cues(cues),
    )


def _places(language: str) -> frozenset[str]:
    known = locale(language)
    if known is None:
        return frozenset()
    return frozenset(known.territories.values()) | frozenset(known.languages.values())


def _folds(phrase: str) -> tuple[str, ...]:
    """The words of a cue; a star that ends one stays on it."""
    found: list[str] = []
    for word in tokens(phrase):
        if word.fold == "*":
            found[-1] += "*"
        else:
            found.append(word.fold)
    return tuple(found)


def _match(words: tuple[Token, ...], at: int, pattern: _Pattern) -> int:
    """Index behind a cue that begins at a token; 0 if it does not."""
    if not _is_at(words, at, pattern.words):
        return 0
    behind = at + len(pattern.words)
    if not pattern.rest:
        return behind
    for place in range(behind, min(behind + _MOST_BETWEEN, len(words))):
        if words[place].fold in _ENDS_CLAUSE:
            return 0
        if _is_at(words, place, pattern.rest):
            return place + len(pattern.rest)
    return 0


def _is_at(words: tuple[Token, ...], at: int, folds: tuple[str, ...]) -> bool:
    if at + len(folds) > len(words):
        return False
    for place, fold in enumerate(folds, at):
        printed = words[place].fold
        if printed != fold and not (fold[-1] == "*" and printed.startswith(fold[:-1])):
            return False
    return True
