"""Rows are read before anything is entered; what is wrong has a reason."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.amount import Amount
from core.domain.claim import Speaker
from core.domain.when import When
from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.dry_run import (
    ROW_HINTS,
    ROW_PROBLEMS,
    DryRow,
    DryRun,
    dry_run,
)
from core.exchange.importing.errors import NoColumnError
from core.exchange.importing.mapping import IMPORT_FIELDS, ColumnUse, Mapping
from core.exchange.importing.proposal import propose
from core.exchange.importing.sheet_table import SheetTable
from core.exchange.importing.troubled_rows import reasons, troubled_csv
from core.wording import Voice, languages

SHEET = """Bieter;Preis (Mrd. €);Datum;Quelle
Müller AG;1,25;3.4.2025;Handelsblatt
Meier;viel;5.4.2025;https://example.org/a
;3;;
"""
CELLS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12)


def table_of(text: str) -> SheetTable:
    return csv_table(text.encode(), "a.csv")


def run_of(text: str, **settings: Any) -> DryRun:  # noqa: ANN401 (settings of a mapping)
    table = table_of(text)
    proposed = propose(table)
    mapping = Mapping(
        **{
            name: settings.get(name, getattr(proposed, name))
            for name in ("columns", "heads", "sign", "day", "currency", "contest")
        }
    )
    return dry_run(table, mapping)


def only(text: str, **settings: Any) -> DryRow:  # noqa: ANN401 (as above)
    (row,) = run_of(text, **settings).rows
    return row


def billions(number: str) -> Decimal:
    return Decimal(number) * 10**9


def test_a_german_sheet_is_read_as_it_was_meant() -> None:
    first, second, third = run_of(SHEET).rows
    assert first.price is not None
    assert first.price.amount.low == billions("1.25")
    assert first.price.amount.unit == "EUR"
    assert first.made_on == When("2025-04-03", "3.4.2025")
    assert first.source is not None
    assert first.source.words == "Handelsblatt"
    assert first.bid is not None
    assert second.problems == (("amount_not_read", "price"),)
    assert third.problems == (("no_bidder", "bidder"),)
    assert (second.bid, third.bid) == (None, None)


def test_the_number_of_a_row_is_that_of_the_file() -> None:
    assert [row.number for row in run_of(SHEET).rows] == [2, 3, 4]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Bidder,Price\nA,about as much\n", "amount_not_read"),
        ("Bidder,Price\nA,1.250 bn\n", "amount_ambiguous"),
        ("Bidder,Price\nA,61 %\n", "amount_no_money"),
        ("Bidder,Price,Date\nA,1 bn USD,4/3/2025\n", "date_ambiguous"),
        ('Bidder,"Price, kind","Price, low end"\nA,exact,5\n', "amount_contradicts"),
        ('Bidder,"Price, kind"\nA,perhaps\n', "no_kind"),
        ('Bidder,"Price, low end","Price, unit"\nA,5,moon dust\n', "no_unit"),
        ('Bidder,"Price, low end"\nA,many\n', "no_number"),
        ("Bidder,Price,Basis\nA,1 bn USD,moon\n", "no_basis"),
        ("Bidder,Price,Stake priced\nA,1 bn USD,much\n", "stake_not_read"),
        ('Bidder,"Made on, EDTF"\nA,soon\n', "no_edtf"),
        ("Bidder,Round\nA,1.5\n", "no_number"),
    ],
)
def test_a_row_in_trouble_says_why(text: str, problem: str) -> None:
    row = only(text)
    assert row.bid is None
    assert problem in [code for code, _ in row.problems]


def test_a_date_that_is_not_understood_keeps_its_words() -> None:
    row = only("Bidder,Price,Date\nA,1 bn USD,when the dust settles\n")
    assert row.bid is not None
    assert row.made_on == When(words="when the dust settles")
    assert "date_not_read" in row.hints


def test_a_currency_column_stands_behind_a_bare_figure() -> None:
    row = only("Bidder,Price,Currency\nA,1250000,USD\n")
    assert row.price is not None
    assert row.price.amount.unit == "USD"


def test_the_currency_of_the_mapping_stands_behind_a_bare_figure() -> None:
    row = only("Bidder,Price\nA,1250000\n", currency="GBP")
    assert row.price is not None
    assert row.price.amount.unit == "GBP"


def test_without_any_currency_none_is_made_up() -> None:
    row = only("Bidder,Price\nA,1250000\n")
    assert row.price is not None
    assert row.price.amount.unit is None


def test_more_than_has_no_upper_end() -> None:
    row = only("Bidder,Price\nA,more than $30 billion\n")
    assert row.price is not None
    assert row.price.amount == Amount(
        "more_than",
        low=billions("30"),
        unit="USD",
        step=billions("1"),
        words="more than $30 billion",
    )


def test_the_sign_of_the_mapping_settles_an_open_number() -> None:
    point = only("Bidder,Price\nA,1.250 bn USD\n", sign=".")
    comma = only("Bidder,Price\nA,1.250 bn USD\n", sign=",")
    assert point.price is not None
    assert comma.price is not None
    assert point.price.amount.low == billions("1.25")
    assert comma.price.amount.low == billions("1250")


def test_the_row_says_for_all_its_values_where_they_are_from() -> None:
    text = (
        "Bidder,Price,Date,Stage,URL,Quote,Said by\n"
        "A,1 bn USD,2025-04-03,withdrawn,https://example.org/a,so,A\n"
    )
    row = only(text)
    assert row.bid is not None
    assert {one.field for one in row.bid.values} == {"price", "made_on", "stage"}
    assert {one.quote for one in row.bid.values} == {"so"}
    assert {one.said_by for one in row.bid.values} == {Speaker("party", name="A")}
    sources = [one.source for one in row.bid.values if one.source]
    assert {one.url for one in sources} == {"https://example.org/a"}


def test_a_value_whose_source_has_a_column_is_not_given_another() -> None:
    heads = 'Bidder,Price,Source,Stage of the bid,"Stage, source, id"'
    row = only(f"{heads}\nA,1 bn USD,Paper,withdrawn,\n")
    assert row.bid is not None
    sources = {one.field: one.source for one in row.bid.values}
    assert sources["price"] is not None
    assert sources["stage"] is None


def test_a_price_that_was_inherited_is_not_claimed_again() -> None:
    row = only("Bidder,Price,Status\nA,1 bn USD,inherited; disputed\n")
    assert row.bid is not None
    assert row.bid.values == ()
    assert "inherited" in row.hints


def test_a_missing_column_is_named() -> None:
    mapping = Mapping(columns=(ColumnUse(1, "Suitor", "bidder"),))
    with pytest.raises(NoColumnError, match="Suitor"):
        dry_run(table_of("Bidder,Price\nA,1\n"), mapping)


def test_a_column_that_moved_is_found_by_its_head() -> None:
    mapping = Mapping(columns=(ColumnUse(1, "Bidder", "bidder"),))
    (row,) = dry_run(table_of("Price,Bidder\n1,A\n"), mapping).rows
    assert row.bid is not None
    assert row.bid.bidder == "A"


def test_a_typed_day_is_that_day_whatever_its_style() -> None:
    row = only("Bidder,Date\nA,2025-04-03\n")
    assert row.made_on is not None
    assert row.made_on.earliest == date(2025, 4, 3)


def test_rows_in_trouble_come_back_with_reasons_and_can_be_corrected() -> None:
    run = run_of(SHEET)
    content = troubled_csv(run, Voice("en"))
    back = csv_table(content, "troubled.csv")
    assert back.rows[1][-1].text == "“Price” can’t be read as an amount"
    assert [row[-2].text for row in back.rows[1:]] == ["3", "4"]
    fixed = content.decode("utf-8-sig").replace("viel", "3,5")
    again = dry_run(csv_table(fixed.encode(), "fixed.csv"), run.mapping)
    assert len(again.bids) == 1


def test_a_row_that_says_the_same_again_is_found() -> None:
    run = run_of("Bidder,Price\nA,1 bn USD\nB,1 bn USD\nA,1 bn USD\nA,2 bn USD\n")
    assert run.repeats == {3: 1}


@pytest.mark.parametrize("language", languages())
def test_each_problem_and_hint_has_words(language: str) -> None:
    voice = Voice(language)
    row = DryRow(0, 1, None, tuple((code, "price") for code in ROW_PROBLEMS))
    assert reasons(row, voice)
    assert all(voice.texts.find(f"importing.hints.{one}") for one in ROW_HINTS)


@settings(deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4),
    st.permutations(IMPORT_FIELDS),
)
def test_no_cell_makes_reading_fail(cells: list[list[str]], fields: list[str]) -> None:
    rows = "\n".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in cells
    )
    table = csv_table(f"x,y,z\n{rows}\n".encode("utf-8", "replace"), "a.csv")
    columns = tuple(
        ColumnUse(place + 1, head, field)  # type: ignore[arg-type]  # of IMPORT_FIELDS
        for place, (head, field) in enumerate(zip("xyz", fields, strict=False))
    )
    run = dry_run(table, Mapping(columns=columns))
    assert len(run.rows) == len(table.rows) - 1
    assert len(run.bids) + len(run.troubled) == len(run.rows)
