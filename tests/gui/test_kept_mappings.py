"""Mappings are remembered by the heads of tables; a broken file is only forgotten."""

from pathlib import Path

from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.proposal import propose
from core.exchange.importing.sheet_table import SheetTable
from gui.kept_mappings import KeptMappings


def table(text: str) -> SheetTable:
    return csv_table(text.encode(), "offers.csv")


OFFERS = table("Bidder,Price,Extra\nAlpha,20 bn USD,x\n")


def test_a_mapping_is_found_by_the_heads_also_after_a_start(tmp_path: Path) -> None:
    path = tmp_path / "new" / "mappings.json"
    proposed = propose(OFFERS)
    chosen = proposed.with_field(3, "Extra", "notes")
    kept = KeptMappings(path)
    assert kept.find(OFFERS, proposed) is None
    kept.keep(OFFERS, chosen)
    again = table("BIDDER,price,EXTRA\nBeta,30 bn USD,y\n")
    assert KeptMappings(path).find(again, propose(again)) is None
    other = table("Bidder,Price,Extra\nBeta,30 bn USD,y\n")
    found = KeptMappings(path).find(other, propose(other))
    assert found is not None
    assert found.columns == chosen.columns


def test_what_the_cells_prove_goes_before_what_is_remembered(tmp_path: Path) -> None:
    german = table("Bidder;Price\nAlpha;1,5 Mrd. EUR\n")
    kept = KeptMappings(tmp_path / "mappings.json")
    kept.keep(german, propose(german))
    for text, sign in (("1.250 bn", ","), ("1.25 bn", ".")):
        one = table(f"Bidder;Price\nAlpha;{text}\n")
        found = kept.find(one, propose(one))
        assert found is not None
        assert found.sign == sign


def test_a_table_without_heads_is_not_remembered(tmp_path: Path) -> None:
    bare = table("Alpha,20 bn USD\nBeta,30 bn USD\n")
    path = tmp_path / "mappings.json"
    KeptMappings(path).keep(bare, propose(bare))
    assert not path.exists()


def test_a_broken_file_is_no_mapping_and_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "mappings.json"
    for content in (b"\xff{", b"[]", b'{"kept": 3}', b"[" * 100_000):
        path.write_bytes(content)
        kept = KeptMappings(path)
        assert kept.find(OFFERS, propose(OFFERS)) is None
        kept.keep(OFFERS, propose(OFFERS))
        assert KeptMappings(path).find(OFFERS, propose(OFFERS)) is not None


def test_only_the_latest_kinds_of_tables_are_remembered(tmp_path: Path) -> None:
    kept = KeptMappings(tmp_path / "mappings.json")
    kinds = [table(f"Bidder,Price,More {n}\nAlpha,20 bn USD,x\n") for n in range(60)]
    for kind in kinds:
        kept.keep(kind, propose(kind))
    found = [kept.find(kind, propose(kind)) is not None for kind in kinds]
    assert found == [False] * 10 + [True] * 50
