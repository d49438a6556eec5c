"""The frozen map: a dictionary in all that can be asked, and never another one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.frozen_map import FrozenMap

KEYS = st.sampled_from("abcdefgh")
CHANGES = st.lists(st.tuples(KEYS, st.none() | st.integers(0, 3)), max_size=6)
ENTRIES = st.dictionaries(KEYS, st.integers(0, 3))
MANY = 400


def _changed(entries: dict[str, int], changes: list[tuple[str, int | None]]) -> None:
    for key, value in changes:
        if value is None:
            entries.pop(key, None)
        else:
            entries[key] = value


def _answers_as(made: FrozenMap[int], plain: dict[str, int]) -> None:
    """Ask what reads single keys before what goes over all, and then again."""
    for _ in range(2):
        assert len(made) == len(plain)
        for key in "abcdefgh":
            assert made.get(key) == plain.get(key)
            assert made.get(key, 9) == plain.get(key, 9)
            assert (key in made) == (key in plain)
            assert [made[key]] == [plain[key]] if key in plain else True
        assert list(made.items()) == list(plain.items())
        assert list(made) == list(made.keys()) == list(plain)
        assert list(made.values()) == list(plain.values())
    assert made == plain
    assert made.copy() == plain


@given(ENTRIES, st.lists(CHANGES, max_size=5))
def test_it_is_the_dictionary_that_the_same_changes_make(
    entries: dict[str, int], rounds: list[list[tuple[str, int | None]]]
) -> None:
    made, plain = FrozenMap(entries.copy()), entries
    for changes in rounds:
        made = made.after(changes)
        _changed(plain, changes)
    _answers_as(made, plain)


@given(ENTRIES, CHANGES, st.booleans())
def test_what_comes_after_leaves_it_as_it_was(
    entries: dict[str, int], changes: list[tuple[str, int | None]], scanned: bool
) -> None:
    made = FrozenMap(entries.copy()).after([("a", 1), ("b", None)])
    plain = entries | {"a": 1}
    plain.pop("b", None)
    if scanned:
        assert len(list(made)) == len(made)
    _changed(after := plain.copy(), changes)
    _answers_as(made.after(changes), after)
    _answers_as(made, plain)


@given(st.lists(st.tuples(st.integers(0, MANY + 30), st.booleans()), max_size=60))
def test_many_entries_with_many_changes_are_folded_in_order(
    changes: list[tuple[int, bool]],
) -> None:
    plain = {str(number): number for number in range(MANY)}
    made = FrozenMap(plain.copy())
    for number, removed in changes:
        change = (str(number), None if removed else number)
        made = made.after([change])
        _changed(plain, [change])
        assert len(made) == len(plain)
    assert list(made.items()) == list(plain.items())


def test_nothing_can_be_written_to_it() -> None:
    made = FrozenMap({"a": 1})
    with pytest.raises(TypeError):
        made["a"] = 2  # type: ignore[index]  # refused
    with pytest.raises(TypeError):
        hash(made)


def test_it_equals_what_has_the_same_entries() -> None:
    made = FrozenMap({"a": 1}).after([("b", 2)])
    assert made == FrozenMap({"b": 2, "a": 1})
    assert made != {"a": 1}
    assert made != 1
    assert repr(made) == "FrozenMap({'a': 1, 'b': 2})"


def test_a_missing_key_is_an_error_also_where_it_was_removed() -> None:
    made = FrozenMap({"a": 1, "b": 2}).after([("a", None)])
    for key in "ac":
        with pytest.raises(KeyError):
            made[key]
