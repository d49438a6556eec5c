"""Which capitalised words are nouns, titles or openers, and which may be names."""

import re
from itertools import pairwise

from core.reading.prose_words import ProseWords
from core.reading.tokens import Token, tokens

_INNER_CAPITAL = re.compile(r"[^\W\d_]*[a-zß-öø-ÿ]+[A-ZÀ-Þ][^\W\d_]*")
# What is left of a noun without the ending that its case or number gives it.
_INFLECTIONS = ("ern", "en", "es", "er", "n", "s", "e")
# Short nouns are no ends of other words: "art" is none of "Walmart".
_SHORTEST_END = 5
_SHORTEST_TITLE = 4
# Comparatives and adverbs that may open a sentence where nouns are large.
_ADVERBS = ("er", "lich", "weise", "end", "ig", "falls", "dings")
_ADJECTIVES = ("er", "em", "en", "es", "e")
_LONGEST_END = 16


class NameWords:
    """What the words of one text are, as far as its language's table tells."""

    def __init__(self, words: tuple[Token, ...], table: ProseWords) -> None:
        self._words = words
        self._table = table
        self._small = {
            word.text for word in words if word.kind == "word" and word.text.islower()
        }
        self._titles = tuple(
            title for title in table.titles if len(title) >= _SHORTEST_TITLE
        )
        self._nouns: dict[str, bool] = {}
        self._learned = self._behind_determiners(words)

    @staticmethod
    def split(name: str) -> tuple[str, ...]:
        """The tokens of a name."""
        return tuple(word.text.replace("’", "'") for word in tokens(name))

    def is_strong(self, word: Token) -> bool:
        """Whether a word looks like a name by its letters: "ByteDance", "FBI"."""
        text = word.text
        if len(text) > 1 and text.isupper():
            return text.casefold() not in self._table.nouns and (
                text not in self._table.places
            )
        return bool(_INNER_CAPITAL.fullmatch(text))

    def is_title_or_noun(self, behind: int) -> bool:
        """Whether a part of a run is a title or noun, by its last word."""
        word = self._words[behind - 1]
        if word.kind != "word" or word.text in self._table.endings:
            return False
        if word.fold in self._table.titles or self._ends_as_title(word):
            return True
        return not self.is_strong(word) and self._is_noun(word.fold)

    def _ends_as_title(self, word: Token) -> bool:
        """Whether a compound ends with a title: "Vorstandschefin"."""
        return self._table.large_nouns and word.fold.endswith(self._titles)

    def is_opener(self, at: int) -> bool:
        """Whether a word that opens a sentence is a small word."""
        word = self._words[at]
        return word.fold in self._table.openers or word.fold in self._small

    def is_common(self, word: Token) -> bool:
        """Whether a word is no name: a noun, or one that the text writes small."""
        if word.fold in self._small or word.fold in self._table.openers:
            return True
        return self._table.large_nouns and (
            word.text in self._learned or self._is_noun(word.fold)
        )

    def is_place(self, word: Token) -> bool:
        """Whether a word is a country, language or capital."""
        return word.text in self._table.places

    def is_noun_here(self, at: int) -> bool:
        """Whether the words before say that a noun follows, where nouns are large."""
        if not self._table.large_nouns or at == 0:
            return False
        words = self._words
        if at + 1 < len(words) and words[at + 1].fold == "-":
            return False
        before = words[at - 1]
        if before.kind == "number" or before.fold in self._table.determiners:
            return True
        # "In letzter Minute": a small word, an adjective, a noun.
        opens = words[at - 2].fold if at > 1 else ""
        small = self._table.beside | self._table.determiners
        return (
            opens in small
            and before.text.islower()
            and before.fold.endswith(_ADJECTIVES)
            and before.fold not in small
        )

    def looks_common(self, word: Token) -> bool:
        """Whether a word that opens a sentence may be any noun."""
        ends = _ADVERBS if self._table.large_nouns else self._table.noun_ends
        return word.fold.endswith(ends)

    def may_go_on(self, word: Token) -> bool:
        """Whether a name may go on behind a word with "of" or "von"."""
        if self._table.large_nouns:
            return not self._is_noun(word.fold) and word.text[0].isupper()
        return word.fold not in self._table.titles

    def _behind_determiners(self, words: tuple[Token, ...]) -> set[str]:
        """Words of this text that are nouns, since an article stands before them."""
        if not self._table.large_nouns:
            return set()
        found = set()
        for before, word in pairwise(words):
            if before.fold in self._table.determiners and word.text[0].isupper():
                found.add(word.text)
        return found

    def _is_noun(self, fold: str) -> bool:
        known = self._nouns.get(fold)
        if known is None:
            stems = [fold, *(fold.removesuffix(end) for end in _INFLECTIONS)]
            known = fold.endswith(self._table.noun_ends) and len(fold) > _SHORTEST_END
            known = known or any(map(self._ends_as_noun, dict.fromkeys(stems)))
            self._nouns[fold] = known
        return known

    def _ends_as_noun(self, stem: str) -> bool:
        nouns = self._table.nouns
        if len(stem) > 1 and stem in nouns:
            return True
        longest = min(len(stem) - 1, _LONGEST_END)
        return any(stem[-size:] in nouns for size in range(_SHORTEST_END, longest + 1))
