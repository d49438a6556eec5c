"""Rows from a spreadsheet: which column holds what, and what each cell says."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.clipboard_cells import (
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    cells_of,
)
from core.exchange.pasted_rows import PastedTable, read_rows

TODAY = date(2026, 11, 24)
BOTH = ("en", "de")


def read(text: str) -> PastedTable:
    return read_rows(text, BOTH, home_currency="USD", today=TODAY)


def figure(table: PastedTable, place: int = 0) -> tuple[str, str | None] | None:
    amount = table.row(place).amount
    if amount is None or amount.amount is None:
        return None
    return str(amount.amount.low), amount.amount.unit


def day(table: PastedTable, place: int = 0) -> str | None:
    found = table.row(place).date
    return found.when.edtf if found else None


def test_columns_are_found_by_their_heads() -> None:
    table = read("Source\tBid date\tBid\tBidder\nA paper\t2025-04-03\t20 bn USD\tAlpha")
    assert table.roles == ("source", "date", "amount", "name")
    row = table.row(0)
    assert (row.name, row.source, row.notes) == ("Alpha", "A paper", ())
    assert (figure(table), day(table)) == (("20000000000", "USD"), "2025-04-03")


def test_heads_may_be_german() -> None:
    table = read("Bieter;Gebot;Datum;Quelle\nAlpha;rund 20 Mrd. Dollar;3. April 2025;")
    assert table.roles == ("name", "amount", "date", "source")
    amount = table.row(0).amount
    assert amount is not None
    assert amount.amount is not None
    assert (amount.amount.kind, amount.amount.unit) == ("about", "USD")


def test_columns_without_heads_are_found_by_what_stands_in_them() -> None:
    table = read(
        "1\t3 April 2025\tAlpha\t20 bn USD\thttps://x.org/a\n"
        "2\tMay 2025\tBeta\tundisclosed\thttps://x.org/b"
    )
    assert not table.has_heads
    assert table.roles == ("ignore", "date", "name", "amount", "source")


@pytest.mark.parametrize(
    "first",
    [
        "Bid Corp\t20 bn USD",
        "Time Warner\tsomebody",
        "offer of 20 bn\tannounced 3 April 2025",
    ],
)
def test_a_row_that_only_sounds_like_heads_is_a_row(first: str) -> None:
    table = read(f"{first}\nAlpha\t30 bn USD")
    assert (table.has_heads, len(table)) == (False, 2)


def test_a_column_can_be_given_another_role() -> None:
    table = read("Alpha\tBeta\t20 bn USD").assigned(1, "name")
    assert table.roles == ("ignore", "name", "amount")
    assert table.row(0).name == "Beta"
    assert table.assigned(2, "ignore").row(0).amount is None


def test_the_first_row_can_be_taken_for_heads_or_not() -> None:
    table = read("Name\tPrice\nAlpha\t20 bn USD")
    assert [row.name for row in table.with_heads(False).rows()] == ["Name", "Alpha"]


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        ("Price (USD bn)", "47.5", ("47500000000", "USD")),
        ("Preis in Mrd. EUR", "20", ("20000000000", "EUR")),
        ("Offer, $m", "300", ("300000000", "USD")),
        ("Amount", "47.5", ("47.5", None)),
        ("Price (USD bn)", "300 million euros", ("300000000", "EUR")),
    ],
)
def test_a_head_gives_its_unit_to_bare_figures(
    head: str, cell: str, expected: tuple[str, str | None]
) -> None:
    assert figure(read(f"Bidder\t{head}\nAlpha\t{cell}")) == expected


def test_a_head_says_that_prices_are_per_share() -> None:
    amount = read("Bidder\tPrice per share (GBP)\nAlpha\t17.28").row(0).amount
    assert amount is not None
    assert amount.per_share


def test_the_other_cells_prove_the_decimal_sign() -> None:
    german = read("Bieter\tPreis\nAlpha\t1.250 EUR\nBeta\t17,5 EUR")
    assert (german.sign, figure(german)) == (",", ("1250", "EUR"))
    english = read("Bidder\tPrice\nAlpha\t1.250 EUR\nBeta\t17.5 EUR")
    assert (english.sign, figure(english)) == (".", ("1.25", "EUR"))


def test_the_other_cells_prove_where_the_day_stands() -> None:
    table = read("Bidder\tDate\nAlpha\t4/3/2025\nBeta\t4/25/2025")
    assert (table.place, day(table)) == ("month_first", "2025-04-03")


def test_what_the_cells_do_not_prove_is_left_open() -> None:
    table = read("Bidder\tPrice\tDate\nAlpha\t1.250 EUR\t4/3/2025")
    assert table.row(0).notes == ("amount_ambiguous", "date_ambiguous")
    assert (table.open_number, table.open_date) == ("1.250", "4/3/2025")
    settled = table.with_sign(",").with_day_place("day_first")
    assert settled.row(0).notes == ()
    assert (figure(settled), day(settled)) == (("1250", "EUR"), "2025-03-04")


def test_what_is_not_understood_keeps_its_words() -> None:
    table = read("Bidder\tPrice\tDate\nAlpha\theaps of cash\tsome day\n\t20 %\t")
    first, second = table.rows()
    assert first.notes == ("amount_not_read", "date_not_read")
    assert first.amount is not None
    assert first.amount.words == "heaps of cash"
    assert first.date is not None
    assert first.date.when.words == "some day"
    assert second.notes == ("no_name", "amount_no_money")


def test_a_quoted_cell_may_hold_line_breaks_and_quotation_marks() -> None:
    cells = cells_of('"Alpha\r\nand ""friends"""\t20\r\n"so-called" Beta\t"30"\n')
    assert cells.rows == (('Alpha\nand "friends"', "20"), ('"so-called" Beta', "30"))


def test_commas_separate_only_where_every_row_has_as_many() -> None:
    assert cells_of("Alpha,20\nBeta,30").rows == (("Alpha", "20"), ("Beta", "30"))
    assert cells_of("Alpha, Inc.\nBeta").rows == (("Alpha, Inc.",), ("Beta",))


def test_what_is_too_much_is_left_out_and_said() -> None:
    rows = cells_of("a\tb\n" * (MOST_ROWS + 5))
    assert (len(rows.rows), rows.hints) == (MOST_ROWS, ("too_many_rows",))
    columns = cells_of("\t".join("a" * (MOST_COLUMNS + 5)))
    assert len(columns.rows[0]) == MOST_COLUMNS
    assert columns.hints == ("too_many_columns",)
    long = cells_of(("x" * 999 + "\n") * (MOST_CHARACTERS // 1000 + 1))
    assert long.hints == ("too_long",)


def test_control_characters_are_taken_out_and_said() -> None:
    cells = cells_of("Al\x00pha\u202e\t\ud800 20\x1b")
    assert (cells.rows, cells.hints) == ((("Alpha", "20"),), ("control_characters",))


def test_an_empty_paste_has_no_rows() -> None:
    table = read(" \n\t\n")
    assert (len(table), table.roles, table.rows()) == (0, (), ())


CELL = st.text(st.sampled_from('Bidprce "\t;,.\n\r0123$€%/-EUR\x00\ud800ß'), max_size=9)


@given(st.one_of(st.text(max_size=200), st.lists(CELL, max_size=12).map("\t".join)))
def test_no_text_raises_anything_and_every_row_can_be_read(text: str) -> None:
    table = read(text)
    assert len(table.rows()) == len(table)
    assert all(len(row.cells) == len(table.roles) for row in table.rows())
    for column in range(len(table.roles)):
        for role in ("name", "amount", "date", "source"):
            assert len(table.assigned(column, role).rows()) == len(table)
    assert len(table.with_heads(not table.has_heads).rows()) <= len(table.grid)


WORDS = st.text(st.sampled_from('ab "\t\n;,'), min_size=1, max_size=8).map(str.strip)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8))
def test_quoted_cells_come_back_as_they_were(rows: list[tuple[str, str]]) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    text = "\n".join("\t".join(map(quoted, row)) for row in rows)
    assert list(cells_of(text).rows) == [row for row in rows if any(row)]


def test_an_amount_is_never_a_float() -> None:
    amount = read("Alpha\t47.5 bn USD").row(0).amount
    assert amount is not None
    assert amount.amount is not None
    assert isinstance(amount.amount.low, Decimal)
