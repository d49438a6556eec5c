"""Ids have their form, whatever they are made from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.identifiers import (
    is_claim_id,
    is_record_id,
    new_claim_id,
    new_record_id,
)


@given(st.text())
def test_any_name_makes_an_id_of_a_record(name: str) -> None:
    made = new_record_id(name)
    assert is_record_id(made)
    assert len(made) <= 31


def test_the_stem_is_readable() -> None:
    assert new_record_id("Größe & Söhne").startswith("grosse-sohne-")


def test_a_claim_has_ten_letters() -> None:
    assert is_claim_id(new_claim_id())


@pytest.mark.parametrize("text", ["Reuters", "USD", "", "rasner", "Rasner-k7qxva"])
def test_a_name_is_no_id(text: str) -> None:
    assert not is_record_id(text)
    assert not is_claim_id(text)
