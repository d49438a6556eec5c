"""The words that the window uses, read from the glossary of a language."""

import tomllib
from pathlib import Path
from typing import NamedTuple

import msgspec

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "glossary"


class Term(NamedTuple):
    """One word.

    Attributes:
        key: What it is called in the file ("support.announced").
        group: What it belongs to, in the reader's words.
        word: The word.
        meaning: What it means, in plain sentences.
    """

    key: str
    group: str
    word: str
    meaning: str


def read_glossary(language: str, folder: Path = FOLDER) -> tuple[Term, ...]:
    """All words of a language; the English ones where it has no glossary."""
    path = folder / f"{language}.toml"
    if not path.exists():
        path = folder / "en.toml"
    groups = msgspec.convert(
        tomllib.loads(path.read_text("utf-8")),
        dict[str, dict[str, str | tuple[str, str]]],
    )
    return tuple(
        Term(f"{group}.{key}", str(entries["name"]), *entry)
        for group, entries in groups.items()
        for key, entry in entries.items()
        if isinstance(entry, tuple)
    )


def matching(terms: tuple[Term, ...], query: str) -> tuple[Term, ...]:
    """The words in which all of the query occurs; those named so come first."""
    wanted = query.casefold().split()
    found = [
        term
        for term in terms
        if all(one in " ".join(term[1:]).casefold() for one in wanted)
    ]
    by_name = query.strip().casefold()
    return tuple(sorted(found, key=lambda term: by_name not in term.word.casefold()))
