"""Names are found by the beginnings of their words, in any order, without accents."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.answers.name_search import NameSearch, begins_words, words_of

NAMES = (
    ("a", "Reid Rasner"),
    ("b", "Tinsley group"),
    ("c", "Łódź Straßenbau AG"),
    ("d", "The People's Bid for TikTok"),
    ("e", "Rasner and Reid, Attorneys"),
)
texts = st.text(string.ascii_letters + "éÉßŁ' -.,7", max_size=20)


def found(query: str) -> list[str]:
    return NameSearch(NAMES).find(query, 10)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("ras rei", ["a", "e"]),
        ("TIN", ["b"]),
        ("lodz strass", ["c"]),
        ("people's", ["d"]),
        ("tok", []),
        ("bid rasner", []),
    ],
)
def test_words_are_found_by_how_they_begin(query: str, keys: list[str]) -> None:
    assert found(query) == keys


def test_what_begins_with_the_query_comes_first() -> None:
    assert found("rasner") == ["e", "a"]


def test_nothing_asked_gives_the_first_names() -> None:
    assert NameSearch(NAMES).find(" ", 2) == ["a", "b"]


def test_names_are_taken_in_within_a_budget() -> None:
    times = iter(range(100))
    search = NameSearch((str(n), f"name {n}") for n in range(1000))
    assert not search.build_some(2000, clock=lambda: next(times))
    while not search.build_some(2000, clock=lambda: next(times)):
        assert not search.ready
    assert search.find("999", 5) == ["999"]


@given(st.lists(texts, max_size=8), texts)
def test_the_long_text_finds_what_looking_at_each_name_finds(
    names: list[str], query: str
) -> None:
    search = NameSearch((str(n), name) for n, name in enumerate(names))
    wanted = {str(n) for n, name in enumerate(names) if begins_words(query, name)}
    assert set(search.find(query, 100)) == wanted


@given(texts)
def test_a_name_is_found_by_its_words_backwards(name: str) -> None:
    assert begins_words(" ".join(reversed(words_of(name))), name)
