"""A text cut into sentences, in time linear in its length."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from core.reading.prose_words import ProseWords

# The end of a sentence: its sign, closing marks, and a blank behind them.
_END = re.compile(r"[.!?…]+[\"'’”“»)\]]*(?=\s|$)|\n[ \t\r]*\n|\n")
_WORD_BEFORE = re.compile(r"[\w.]+$")
_LONGEST_WORD = 30
_LONGEST = 1_500
# A line this short that ends with no sign is a heading.
_HEADING = 60


class Span(NamedTuple):
    """A stretch of a text."""

    start: int
    end: int


def sentences(
    text: str, words: ProseWords, within: Iterable[tuple[int, int]] = ()
) -> list[Span]:
    """The sentences of a text, without blanks around them.

    Args:
        text: The text.
        words: The words of its language.
        within: Stretches (amounts, dates) in which no sentence ends, in order.
    """
    kept = sorted(within)
    starts = [start for start, _ in kept]
    found: list[Span] = []
    begin = 0
    for match in _END.finditer(text):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and match.end() < kept[place][1]:
            continue
        if match.end() >= len(text) or _ends(text, begin, match, words):
            _add(found, text, begin, match.end())
            begin = match.end()
    _add(found, text, begin, len(text))
    return found


def _ends(text: str, begin: int, match: re.Match[str], words: ProseWords) -> bool:
    sign = match.group()
    if sign.startswith("\n"):
        return sign.count("\n") > 1 or _is_heading(text, begin, match)
    following = text[match.end() : match.end() + 3].lstrip()[:1]
    if following.islower():
        return False
    if not sign.startswith("."):
        return True
    before = _WORD_BEFORE.search(
        text[max(begin, match.start() - _LONGEST_WORD) : match.start()]
    )
    word = before.group() if before else ""
    if word.casefold() in words.abbreviations or (len(word) == 1 and word.isupper()):
        return False
    # "Am 3. April", "die 2. Runde": an ordinal, where the language writes one so.
    return not (words.large_nouns and word.isdecimal() and len(word) <= 2)


def _is_heading(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a line end ends a sentence: of a heading, or of a line in a list."""
    line = text[max(begin, text.rfind("\n", 0, match.start()) + 1) : match.start()]
    following = text[match.end() : match.end() + 1]
    return len(line.strip()) < _HEADING and not following.islower()


def _add(found: list[Span], text: str, begin: int, end: int) -> None:
    while end - begin > _LONGEST:
        # A table or a page without any sign: what belongs together is near.
        cut = text.rfind(" ", begin + 1, begin + _LONGEST)
        cut = cut if cut > begin else begin + _LONGEST
        _add(found, text, begin, cut)
        begin = cut
    part = text[begin:end]
    start = begin + len(part) - len(part.lstrip())
    end = begin + len(part.rstrip())
    if end > start:
        found.append(Span(start, end))
