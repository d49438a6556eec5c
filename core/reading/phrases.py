"""A lexicon of phrases: the longest one that begins at a token, and its roles."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.reading.numbers import Figure, Signs, figures
from core.reading.tokens import Token, tokens

_PUNCTUATION = {
    "-": "dash",
    "(": "open",
    "[": "open",
    ")": "close",
    "]": "close",
    **dict.fromkeys(",;.!…|", "separator"),
    **dict.fromkeys("\"'„“”»«*", "passed_over"),
}
_NO_ROLES: Mapping[str, str] = {}
_SIGN_ROLES: Mapping[str, Mapping[str, str]] = {
    sign: {role: ""} for sign, role in _PUNCTUATION.items()
}


class Item(NamedTuple):
    """One phrase, figure or sign of a text, and what it can be.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends (exclusive).
        figures: The numbers that it can be, the likeliest first.
        roles: What else it can be, each with its value; empty for what is unknown.
        odd_case: Whether it is written small where the language writes it large.
    """

    start: int
    end: int
    figures: tuple[Figure, ...]
    roles: Mapping[str, str]
    odd_case: bool


class _Entry(NamedTuple):
    folds: tuple[str, ...]
    exact: str
    first: str
    roles: dict[str, str]


class Phrases:
    """Phrases of one language and what they mean; filled once, then only asked."""

    def __init__(self, signs: Signs) -> None:
        self.signs = signs
        self._by_first: dict[str, list[_Entry]] = {}

    def add(
        self, phrase: str, role: str, value: str = "", *, exact: bool = False
    ) -> None:
        """Give a phrase a role; what was said of it before stands.

        A phrase with hyphens or a point at its end is known without them, too. One
        letter alone counts only in its own case (m and M differ).
        """
        words = tokens(phrase)
        if not words:
            return
        folds = tuple(word.fold for word in words)
        exact = exact or (len(phrase) == 1 and phrase.isalpha())
        for variant in dict.fromkeys((folds, _without(folds, "-"), _pointless(folds))):
            if variant and (len(variant[0]) > 1 or variant == folds):
                entry = _Entry(variant, phrase if exact else "", words[0].text, {})
                self._entry(entry).roles.setdefault(role, value)

    def roles(self, phrase: str) -> Mapping[str, str]:
        """What a phrase is known as so far."""
        words = tokens(phrase)
        entries = self._by_first.get(words[0].fold) if words else None
        entry = _longest(entries, words, 0) if entries else None
        return entry.roles if entry and len(entry.folds) == len(words) else {}

    def _entry(self, new: _Entry) -> _Entry:
        entries = self._by_first.setdefault(new.folds[0], [])
        for entry in entries:
            if entry.folds == new.folds and entry.exact == new.exact:
                return entry
        entries.append(new)
        entries.sort(key=lambda entry: (-len(entry.folds), not entry.exact))
        return new

    def items(self, text: str) -> tuple[Item, ...]:
        """Cut a text into phrases, figures and signs, in linear time."""
        return self.of_tokens(tokens(text))

    def of_tokens(self, words: tuple[Token, ...]) -> tuple[Item, ...]:
        """Cut a text that is cut into tokens into phrases, figures and signs."""
        found = []
        at = 0
        while at < len(words):
            word = words[at]
            entries = self._by_first.get(word.fold)
            entry = _longest(entries, words, at) if entries else None
            if entry is None:
                found.append(self._plain(words, at))
                at += 1
                continue
            at += len(entry.folds)
            odd = entry.first[0].isupper() and word.text[0].islower()
            found.append(Item(word.start, words[at - 1].end, (), entry.roles, odd))
        return tuple(found)

    def _plain(self, words: tuple[Token, ...], at: int) -> Item:
        word = words[at]
        if word.kind == "number":
            numbers = figures(word.text, self.signs)
            return Item(word.start, word.end, numbers, _NO_ROLES, odd_case=False)
        roles = _SIGN_ROLES.get(word.fold, _NO_ROLES)
        if word.fold == ":" and not _inside_figure(words, at):
            roles = _SIGN_ROLES[","]
        return Item(word.start, word.end, (), roles, odd_case=False)


def _longest(
    entries: Sequence[_Entry], words: tuple[Token, ...], at: int
) -> _Entry | None:
    """The first of some entries, the longest first, that stands at a token."""
    for entry in entries:
        length = len(entry.folds)
        if length > 1:
            # Most phrases fail at their second word.
            if at + length > len(words) or words[at + 1].fold != entry.folds[1]:
                continue
            if any(words[at + n].fold != entry.folds[n] for n in range(2, length)):
                continue
        if not entry.exact or _is_exactly(words, at, entry.exact, length):
            return entry
    return None


def _is_exactly(words: tuple[Token, ...], at: int, exact: str, length: int) -> bool:
    """Whether words stand there in this case, and as close together."""
    if length == 1:
        return words[at].text == exact
    found = words[at : at + length]
    return "".join(word.text for word in found) == exact and found[-1].end - found[
        0
    ].start == len(exact)


def _inside_figure(words: tuple[Token, ...], at: int) -> bool:
    """Whether a colon stands in a ratio or a time of day."""
    near = words[max(at - 1, 0) : at + 2]
    return len(near) == 3 and near[0].kind == near[2].kind == "number"


def _without(folds: tuple[str, ...], sign: str) -> tuple[str, ...]:
    return tuple(fold for fold in folds if fold != sign)


def _pointless(folds: tuple[str, ...]) -> tuple[str, ...]:
    return folds[:-1] if folds[-1] == "." else folds
