"""Texts made equal for matching."""

from hypothesis import given
from hypothesis import strategies as st

from core.answers.folding import fold


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_each_character_folds_by_itself(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


def test_accents_and_case_go() -> None:
    assert (
        fold("Łódź, STRAßE, Ørsted, Æon, Nestlé")
        == "lodz, strasse, orsted, aeon, nestle"
    )
