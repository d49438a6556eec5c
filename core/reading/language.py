"""Which language a text is in, by its small words and its script."""

from collections import Counter
from functools import lru_cache

from core.reading.cldr import locale
from core.reading.lexicon import TABLES, table_of
from core.reading.tokens import tokens

READ_WHOLE = ("de", "en", "fr", "es")
_MORE = "languages"
# As much of a text as is needed to know its language.
_ENOUGH = 20_000
_FEWEST = 2
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7a3"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
)
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur"})


def find_language(text: str) -> str | None:
    """The language of a text; none if too little speaks for one."""
    part = text[:_ENOUGH]
    script = _by_script(part)
    if script is not None:
        return script
    small = _small_words()
    counts: Counter[str] = Counter()
    for word in tokens(part):
        counts.update(small.get(word.fold, ()))
    # Of two that are as likely, the one that is read whole.
    ranked = sorted((count, one in READ_WHOLE, one) for one, count in counts.items())
    if not ranked or ranked[-1][0] < _FEWEST:
        return None
    if len(ranked) > 1 and ranked[-1][:2] == ranked[-2][:2]:
        return None
    return ranked[-1][2]


def languages() -> tuple[str, ...]:
    """The languages that have a table of their own, and are read whole."""
    return tuple(one for one in READ_WHOLE if (TABLES / f"{one}.toml").is_file())


def is_language(code: str) -> bool:
    """Whether amounts and dates can be read in a language at all."""
    return locale(code) is not None


@lru_cache
def _small_words() -> dict[str, tuple[str, ...]]:
    lists = {one: table_of(one)["prose"]["small_words"] for one in languages()}
    lists.update(table_of(_MORE))
    found: dict[str, tuple[str, ...]] = {}
    for language, words in lists.items():
        for word in dict.fromkeys(words):
            found[word] = (*found.get(word, ()), language)
    return found


def _by_script(text: str) -> str | None:
    """The language of a script that few languages share; none for Latin letters."""
    counts: Counter[str] = Counter()
    for letter in text:
        if letter <= "\u036f":
            continue
        for language, first, last in _SCRIPTS:
            if first <= letter <= last:
                counts[language] += 1
                break
    if not counts:
        return None
    letters = sum(map(str.isalpha, text))
    kana = counts["ja"] > 0 and counts["ja"] + counts["zh"] > letters // 3
    if kana:
        return "ja"
    language, count = counts.most_common(1)[0]
    return language if count > letters // 3 else None
