"""Text cut into numbers, words and signs, each with its place."""

import re
from typing import NamedTuple

# Spaces and apostrophes that group digits: plain, no-break, thin, narrow, Swiss.
_GROUPING = "[ \u00a0\u2009\u202f'\u2019]"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:{_GROUPING}\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)*|(?<![\w.,])[.,]\d+)[½¼¾]?|[½¼¾]"
)
# A word goes on behind a soft hyphen, and behind a hyphen at the end of a line.
_BREAK = r"(?:\u00ad\s*|-[ \t]*\r?\n[ \t]*)(?=[a-zß-öø-ÿ])"
_WORD = rf"[^\W\d_]+(?:{_BREAK}[^\W\d_]+)*"
_TOKEN = re.compile(rf"(?P<number>{_NUMBER})|(?P<word>{_WORD})|(?P<sign>\S)")
_BROKEN = re.compile(_BREAK)
_SIGNS = {**dict.fromkeys("‐‑‒–—−", "-"), "’": "'", "‘": "'"}


class Token(NamedTuple):
    """One number, word or sign.

    Attributes:
        kind: ``number``, ``word`` or ``sign``.
        start: Where it begins in the text.
        end: Where it ends (exclusive).
        text: As printed, without the hyphen of a line break.
        fold: In lower case, with one kind of dash and apostrophe, for comparing.
    """

    kind: str
    start: int
    end: int
    text: str
    fold: str


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens, in time linear in its length."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "sign"
        start, end = match.span()
        printed = text[start:end]
        if kind == "word" and ("-" in printed or "\u00ad" in printed):
            printed = _BROKEN.sub("", printed)
        fold = _SIGNS.get(printed, printed) if kind == "sign" else printed.casefold()
        found.append(Token(kind, start, end, printed, fold))
    return tuple(found)
