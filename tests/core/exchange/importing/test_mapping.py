"""A mapping is proposed, adjusted and kept; a broken one is refused."""

import pytest

from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.errors import BrokenMappingError
from core.exchange.importing.mapping import (
    ColumnUse,
    Mapping,
    mapping_json,
    read_mapping,
)
from core.exchange.importing.proposal import field_for, propose, with_habits


def proposed(text: str) -> Mapping:
    return propose(csv_table(text.encode(), "a.csv"))


def fields(mapping: Mapping) -> dict[str, int]:
    return {one.field: one.column for one in mapping.columns}


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Bidder", "bidder"),
        ("Bieter", "bidder"),
        ("Offer price (USD bn)", "price"),
        ("Currency", "price_unit"),
        ("Währung", "price_unit"),
        ("Gebotsdatum", "made_on"),
        ("Source URL", "source_url"),
        ("Zitat", "quote"),
        ("Price, low end", "price_low"),
        ("Preis, unteres Ende", "price_low"),
        ("made_on_edtf", "made_on_edtf"),
        ("Favourite colour", None),
        ("", None),
    ],
)
def test_heads_are_known_in_both_languages(head: str, field: str | None) -> None:
    assert field_for(head) == field


def test_heads_are_found_below_a_title() -> None:
    found = proposed("All bids of 2025,,\nBidder,Price,Date\nA,1 bn USD,2025-04-03\n")
    assert found.heads == 2
    assert fields(found) == {"bidder": 1, "price": 2, "made_on": 3}


def test_a_table_without_heads_is_taken_by_what_stands_in_it() -> None:
    found = proposed("Ada,1 bn USD,2025-04-03\nBob,2 bn USD,2025-04-04\n")
    assert found.heads == 0
    assert fields(found) == {"bidder": 1, "price": 2, "made_on": 3}


def test_of_two_equal_heads_the_first_one_counts() -> None:
    found = proposed("Bidder,Price,Price\nA,1 bn USD,2 bn USD\n")
    assert fields(found) == {"bidder": 1, "price": 2}


def test_three_hundred_columns_are_no_trouble() -> None:
    heads = ",".join(["Bidder", "Price", *(f"c{n}" for n in range(298))])
    assert fields(proposed(f"{heads}\nA,1 bn USD\n")) == {"bidder": 1, "price": 2}


def test_signs_and_days_are_proven_by_the_cells() -> None:
    found = proposed("Bidder;Price;Date\nA;1,25 bn USD;13/4/2025\n")
    assert (found.sign, found.day) == (",", "day_first")


def test_a_field_stands_in_one_column() -> None:
    table = csv_table(b"Bidder,x,y\nA,1,2\n", "a.csv")
    mapping = propose(table).with_field(2, "x", "price").with_field(3, "y", "price")
    assert fields(mapping)["price"] == 3
    assert "price" not in fields(mapping.with_field(3, "y", None))
    assert with_habits(mapping, table).columns == mapping.columns


def test_a_kept_mapping_is_the_same_again() -> None:
    mapping = proposed("Bidder;Price\nA;1,25\n")
    assert read_mapping(mapping_json(mapping).encode(), "m.json") == mapping


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"columns": [{"column": 1, "head": "a", "field": "price_of_fish"}]}',
        b'{"columns": [], "surprise": 1}',
        b'{"columns": [], "version": 2}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_broken_mapping_is_refused(content: bytes) -> None:
    with pytest.raises(BrokenMappingError, match=r"m\.json"):
        read_mapping(content, "folder/m.json")


def test_a_column_out_of_the_table_is_not_taken() -> None:
    mapping = Mapping(columns=(ColumnUse(1, "", "bidder"),), heads=0)
    assert mapping.places(csv_table(b"A,1\n", "a.csv")) == {"bidder": 0}
