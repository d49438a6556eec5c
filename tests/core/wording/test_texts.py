"""The texts of a language, found by their keys."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from core.wording.texts import FOLDER, Sections, languages


def leaves(tree: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """All texts by their keys."""
    for key, value in tree.items():
        if isinstance(value, str):
            yield f"{path}{key}", value
        else:
            yield from leaves(value, f"{path}{key}.")


@pytest.mark.parametrize("language", languages())
def test_each_text_is_found_as_in_the_whole_file(language: str) -> None:
    text = (FOLDER / f"{language}.toml").read_text(encoding="utf-8")
    expected = dict(leaves(tomllib.loads(text)))
    assert len(expected) > 500
    sections = Sections(text)
    sections = Sections(text)
    assert {key: sections.get(key) for key in expected} == expected


def test_a_table_of_texts_is_found_whole() -> None:
    sections = Sections('[a]\nb = { one = "1", other = "2" }\n[a.c]\nd = "e"\n')
    assert sections.get("a.b") == {"one": "1", "other": "2"}
    assert sections.get("a.c") == {"d": "e"}


def test_what_is_not_there_is_not_found() -> None:
    sections = Sections('[a]\nb = "c"\n')
    assert sections.get("a.x") is None
    assert sections.get("x") is None
    assert sections.get("a.b") == "c"
