"""The titles of tables and columns in all languages, to know own files again."""

from functools import lru_cache

from core.exchange.exporting.titles import column_title
from core.wording.phrases import Phrases
from core.wording.texts import languages


def is_title_of(table: str, title: str) -> bool:
    """Whether a table is called so in any language."""
    return title in {
        Phrases(one).texts.say(f"export.tables.{table}") for one in languages()
    }


@lru_cache(maxsize=4)
def keys_by_title(keys: tuple[str, ...]) -> dict[str, str]:
    """Keys of columns by their titles in all languages, in lower case."""
    found: dict[str, str] = {}
    for language in languages():
        phrases = Phrases(language)
        for key in keys:
            found.setdefault(column_title(phrases, key).casefold(), key)
    return found


@lru_cache(maxsize=16)
def words_by_name(list_name: str, words: tuple[str, ...]) -> dict[str, str]:
    """Known words by their names in all languages, in lower case, and by themselves."""
    found = {word: word for word in words}
    for language in languages():
        phrases = Phrases(language)
        for word in words:
            found.setdefault(phrases.word(list_name, word).casefold(), word)
    return found
