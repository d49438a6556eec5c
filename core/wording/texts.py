"""The texts of one language, from resources/wording/<language>.toml."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any, Protocol

from core.domain.errors import BidbookError
from core.domain.value import Value

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "wording"
_STRONG = re.compile(r"\*\*")
_HEAD = re.compile(r"^\[([\w.]+)\]$", re.MULTILINE)
# What stands where a text has a place for which there is no value.
_NOTHING = "…"
# Languages whose only forms for whole numbers are those of one and of all others.
_ONE_AND_OTHERS = frozenset({"de", "en"})


class UnknownLanguageError(BidbookError):
    """There are no texts in a language."""

    key = "unknown_language"
    english = "There are no texts in the language “{language}”. Known: {known}."


class Run(Value, frozen=True):
    """A piece of text that is either emphasised or not.

    Attributes:
        text: The piece.
        strong: Whether it is emphasised.
    """

    text: str
    strong: bool = False


class Render(Protocol):
    """Words a value as the rule behind its place says (``{field:fields}``)."""

    def __call__(self, rule: str, value: object) -> str:
        """Word a value by a rule."""


def _as_it_stands(rule: str, value: object) -> str:
    del rule
    return str(value)


class Sections:
    """The texts of a file, by dotted key; a section is read when first asked for.

    To read all of a file takes as long as to fill the window's list.
    """

    def __init__(self, text: str) -> None:
        _, *pieces = _HEAD.split(text)
        self._unread = dict(zip(pieces[::2], pieces[1::2], strict=True))
        self._read: dict[str, str | Mapping[str, str]] = {}

    def get(self, key: str) -> str | Mapping[str, str] | None:
        """What stands at a key; none where nothing does."""
        found = self._read.get(key)
        if found is None and self._unread:
            self._read_for(key)
            found = self._read.get(key)
        return found

    def _read_for(self, key: str) -> None:
        name = ""
        for part in key.split("."):
            name = f"{name}.{part}" if name else part
            body = self._unread.pop(name, None)
            if body is not None:
                table = tomllib.loads(body)
                self._read[name] = table
                self._read.update(_flat(table, f"{name}."))


def _flat(tree: Mapping[str, Any], path: str) -> Iterator[tuple[str, Any]]:
    for key, value in tree.items():
        yield f"{path}{key}", value
        if isinstance(value, Mapping):
            yield from _flat(value, f"{path}{key}.")


@lru_cache(maxsize=8)
def load(language: str) -> Sections:
    """The texts of a language.

    Raises:
        UnknownLanguageError: There is no file for it.
    """
    if language not in languages():
        raise UnknownLanguageError(language=language, known=", ".join(languages()))
    return Sections((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages that have texts, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


class Texts:
    """The texts of one language, found by dotted key, with their places filled."""

    def __init__(self, language: str, render: Render = _as_it_stands) -> None:
        self.language = language
        self._texts = load(language)
        self._render = render

    def find(self, key: str) -> str | Mapping[str, str] | None:
        """The raw text behind a dotted key, or none."""
        return self._texts.get(key)

    def template(self, key: str, count: int | None = None) -> str:
        """The text behind a key that must be there, in its form for a number."""
        found = self.find(key)
        if isinstance(found, Mapping):
            found = found.get(self._form(count or 0), found.get("other"))
        if not isinstance(found, str):
            raise KeyError(f"no text {key!r} in {self.language}.toml")
        return found

    def fill(self, template: str, values: Mapping[str, object]) -> str:
        """Fill the places of a text; a value is never read as a text with places."""
        pieces = []
        for literal, place, rule in _parsed(template):
            pieces.append(literal)
            if place is not None:
                value = values.get(place, _NOTHING)
                pieces.append(self._render(rule, value) if rule else str(value))
        return "".join(pieces)

    def say(self, key: str, count: int | None = None, **values: object) -> str:
        """The text behind a key with its places filled; ``count`` is one of them."""
        if count is not None:
            values = {"count": count, **values}
        return self.fill(self.template(key, count), values)

    def runs(
        self, key: str, count: int | None = None, **values: object
    ) -> Iterator[Run]:
        """The same in runs: what stands between ``**`` in the text is emphasised."""
        if count is not None:
            values = {"count": count, **values}
        for place, piece in enumerate(_STRONG.split(self.template(key, count))):
            if piece:
                yield Run(self.fill(piece, values), strong=bool(place % 2))

    def join(self, items: Iterable[str], last: str = "and") -> str:
        """Join items to a list: "a, b and c"."""
        items = list(items)
        if len(items) < 2:
            return "".join(items)
        head = self.template("list.comma").join(items[:-1])
        return head + self.template(f"list.{last}") + items[-1]

    def _form(self, count: int) -> str:
        return _plural_form(self.language, count)


@lru_cache(maxsize=4096)
def _parsed(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """The pieces of a text: what stands there, the next place, and its rule."""
    return tuple(
        (literal, place, rule or "")
        for literal, place, rule, _ in Formatter().parse(template)
    )


@lru_cache(maxsize=1024)
def _plural_form(language: str, count: int) -> str:
    if language in _ONE_AND_OTHERS:
        return "one" if count in (1, -1) else "other"
    from babel import Locale  # noqa: PLC0415 (a quarter of the core's start)

    return Locale(language).plural_form(count)
