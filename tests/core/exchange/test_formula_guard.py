"""No text starts a formula in a spreadsheet, and none is changed for good."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.exchange.formula_guard import guarded, unguarded

TRIGGERS = ["=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "\nx", " =1", "\ufeff=1",
            "＝1", "＋1", "－1", "＠x", "\u00a0-1", "'=1", "''=1"]  # fmt: skip


@given(st.text())
@example("'=")
@example("''\t")
def test_a_guarded_text_is_the_text_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text(st.sampled_from("='+-@ \t\r\n\ufeff＝a1"), max_size=6))
def test_a_guarded_text_of_signs_is_the_text_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", TRIGGERS)
def test_what_a_spreadsheet_takes_for_a_formula_has_a_mark(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Amazon", "a=1", "'quoted'", "47.5", " a"])
def test_other_texts_are_left_alone(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text
