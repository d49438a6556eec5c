"""Texts made equal for matching: without accents, without case."""

import re
import unicodedata

# Letters that Unicode does not take apart, as a reader without them types them.
_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ı": "i",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "—": "-",
        "\N{SOFT HYPHEN}": "",
        "\N{ZERO WIDTH SPACE}": "",
    }
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def fold(text: str) -> str:
    """The text without accents and case: "Łódź, Straße" becomes "lodz, strasse".

    Each character folds by itself, and folding what is folded changes nothing.
    """
    if text.isascii():
        return text.lower()
    return _NOT_ASCII.sub(_replacement, text.casefold())


class _Folded(dict[str, str]):
    """Characters that have been folded before."""

    def __missing__(self, character: str) -> str:
        before, after = "", character
        # Some come apart and change case in turns.
        while before != after:
            before = after
            apart = unicodedata.normalize("NFKD", after.casefold())
            bare = apart.translate(_LETTERS)
            after = "".join(one for one in bare if not unicodedata.combining(one))
        self[character] = after
        return after


_FOLDED = _Folded()


def _replacement(found: re.Match[str]) -> str:
    return _FOLDED[found[0]]
