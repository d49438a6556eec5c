"""The frozen whole, and how it becomes another one."""

import msgspec
import pytest

from core.domain.records import Party, table_of
from core.domain.tables import Change, Tables


def test_applying_a_change_and_its_reverse_changes_nothing(sale: Tables) -> None:
    for record in sale.records():
        change = Change(table_of(record), record.id, record, None)
        without = sale.apply([change])
        assert without.find(record.id) is None
        assert without.apply([change._replace(before=None, after=record)]) == sale


def test_tables_that_a_change_does_not_touch_are_shared(sale: Tables) -> None:
    party = Party(id="new-aaaaaa", name="New")
    after = sale.apply([Change("parties", party.id, None, party)])
    assert after.bids is sale.bids
    assert "new-aaaaaa" not in sale.parties
    assert list(after.parties)[-1] == "new-aaaaaa"


def test_a_copy_of_a_table_is_the_callers(sale: Tables) -> None:
    copy = sale.parties.copy()
    copy.clear()
    assert sale.parties


def test_a_table_cannot_be_written(sale: Tables) -> None:
    with pytest.raises(TypeError):
        sale.parties["x"] = Party(id="x", name="x")  # type: ignore[index] # refused


def test_a_party_that_is_another_one_is_found_by_both_ids(sale: Tables) -> None:
    alias = msgspec.structs.replace(sale.parties["alias-aaaaaa"], same_as="beta-aaaaaa")
    after = sale.apply([Change("parties", alias.id, None, alias)])
    assert after.party("alias-aaaaaa") is after.party("beta-aaaaaa")


def test_parties_that_name_each_other_still_end(sale: Tables) -> None:
    one = msgspec.structs.replace(sale.parties["alpha-aaaaaa"], same_as="beta-aaaaaa")
    two = msgspec.structs.replace(sale.parties["beta-aaaaaa"], same_as="alpha-aaaaaa")
    after = sale.apply([Change("parties", each.id, None, each) for each in (one, two)])
    assert after.party("alpha-aaaaaa") is not None
