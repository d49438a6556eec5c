"""What points at what, and what a removal takes along."""

import msgspec
import pytest

from core.domain.hanging import Removal, Target, hangs_on
from core.domain.records import RECORD_TYPES
from core.domain.references import mentions, owned_ids, references
from core.domain.shapes import SHAPES
from core.domain.tables import Tables


def _named(tables: Tables) -> dict[str, str]:
    return {
        one.id: one.kind for record in tables.records() for one in owned_ids(record)
    }


def _plan(tables: Tables, table: str, one: str, part: str | None = None) -> Removal:
    return hangs_on(tables, [Target(table, one, part)])


def test_every_reference_of_the_sample_reaches_what_it_may(sale: Tables) -> None:
    kinds = _named(sale)
    reached = [one for record in sale.records() for one in references(record)]
    assert len(reached) > 40
    assert all(kinds[one.id] in one.kinds for one in reached)


def test_what_is_declared_of_a_record_is_a_field_of_it() -> None:
    for table, shape in SHAPES.items():
        fields = RECORD_TYPES[table].__struct_fields__
        declared = [link.field for link in shape.links]
        declared += [part.field for part in shape.parts]
        assert set(declared) <= set(fields)


def test_no_field_with_claims_is_forgotten() -> None:
    for table, kind in RECORD_TYPES.items():
        claimed = {
            field.name
            for field in msgspec.structs.fields(kind)
            if "Claim[" in str(field.type)
        }
        assert claimed <= {part.field for part in SHAPES[table].parts}


def test_a_path_says_where_a_reference_stands(sale: Tables) -> None:
    paths = {one.path: one.id for one in references(sale.bids["first-aaaaaa"])}
    assert paths["price", "#pricebbbbb", "via"] == "report-aaaaaa"
    assert paths["price", "#priceaaaaa", "said_by", "party"] == "alpha-aaaaaa"
    assert paths["terms", "#termaaaaaa", "value", "from_"] == "seller-aaaaaa"


def test_a_name_is_no_reference(sale: Tables) -> None:
    assert not list(references(sale.figures["rate-aaaaaa"]))


def test_all_ids_that_a_record_gives_are_owned(sale: Tables) -> None:
    owned = {one.id: one.kind for one in owned_ids(sale.bids["first-aaaaaa"])}
    assert owned["first-aaaaaa"] == "bids"
    assert owned["priceaaaaa"] == "claims"
    assert owned["fee-aaaaaa"] == "terms"
    assert len(owned) == 8


def test_who_names_something_is_found_in_every_table(sale: Tables) -> None:
    found = {record.id for _, record in mentions(sale, {"alpha-aaaaaa": "parties"})}
    assert found == {
        "alpha-bidder-aaaaaa",
        "first-aaaaaa",
        "denial-aaaaaa",
        "held-aaaaaa",
    }


def test_a_contest_takes_all_that_is_in_it_along(sale: Tables) -> None:
    after = sale.apply(_plan(sale, "contests", "sale-aaaaaa").changes)
    assert {*after.contests, *after.bidders, *after.bids, *after.events} == set()
    assert after.parties == sale.parties
    assert set(after.figures) == {"rate-aaaaaa", "held-aaaaaa"}


def test_a_bidder_takes_its_bids_and_the_responses_to_them_along(sale: Tables) -> None:
    plan = _plan(sale, "bidders", "alpha-bidder-aaaaaa")
    after = sale.apply(plan.changes)
    assert {one.id for one in plan.records} == {
        "first-aaaaaa",
        "second-aaaaaa",
        "denial-aaaaaa",
    }
    assert after.bidders["beta-bidder-aaaaaa"].formed_from == ()
    assert after.events["doubt-aaaaaa"].about == ("third-aaaaaa", "law-aaaaaa")
    assert after.events["letter-aaaaaa"].about == ()


def test_a_bid_that_goes_is_no_longer_superseded(sale: Tables) -> None:
    plan = _plan(sale, "bids", "first-aaaaaa")
    after = sale.apply(plan.changes)
    assert after.bids["second-aaaaaa"].supersedes is None
    assert Target("bids", "second-aaaaaa") in plan.cleared


def test_a_source_takes_its_claims_along_and_leaves_its_name(sale: Tables) -> None:
    plan = _plan(sale, "sources", "report-aaaaaa")
    after = sale.apply(plan.changes)
    bid = after.bids["first-aaaaaa"]
    assert [claim.id for claim in bid.price] == ["pricebbbbb"]
    assert bid.price[0].via == "The Paper"
    assert after.sources["copy-aaaaaa"].derives_from == ()
    assert "denial-aaaaaa" not in after.events
    assert Target("bids", "first-aaaaaa", "priceaaaaa") in plan.parts


def test_a_party_takes_its_memberships_along_and_leaves_its_name(sale: Tables) -> None:
    after = sale.apply(_plan(sale, "parties", "alpha-aaaaaa").changes)
    bidder = after.bidders["alpha-bidder-aaaaaa"]
    assert [member.id for member in bidder.members] == ["beta-member-aaaaaa"]
    assert bidder.lead is None
    speaker = after.bids["first-aaaaaa"].price[0].said_by
    assert speaker is not None
    assert (speaker.party, speaker.name) == (None, "Alpha")
    assert "held-aaaaaa" not in after.figures


def test_a_claim_takes_only_what_is_about_it_along(sale: Tables) -> None:
    plan = _plan(sale, "bids", "first-aaaaaa", "priceaaaaa")
    assert [one.id for one in plan.records] == ["denial-aaaaaa"]
    assert plan.parts == ()
    assert len(plan.changes) == 2


def test_a_perimeter_takes_what_was_said_of_it_along(sale: Tables) -> None:
    after = sale.apply(_plan(sale, "contests", "sale-aaaaaa", "part-aaaaaa").changes)
    assert after.bids["first-aaaaaa"].price == ()
    assert after.bids["first-aaaaaa"].terms == ()
    assert len(after.contests["sale-aaaaaa"].perimeters) == 2


@pytest.mark.parametrize("table", list(RECORD_TYPES))
def test_no_removal_leaves_a_reference_to_what_is_gone(
    sale: Tables, table: str
) -> None:
    for record_id in sale.table(table):
        after = sale.apply(_plan(sale, table, record_id).changes)
        kinds = _named(after)
        for record in after.records():
            assert all(one.id in kinds for one in references(record))
