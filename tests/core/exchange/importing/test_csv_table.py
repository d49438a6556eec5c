"""CSV of any kind becomes clean cells, or one clear error."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.importing.csv_cells import find_separator, rows_of
from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.errors import (
    EmptyTableError,
    NotATableError,
    TableError,
    TooManyColumnsError,
    TooManyRowsError,
)
from core.exchange.importing.sheet_table import SheetTable, column_letters

GERMAN = "Bieter;Preis\nMüller;47,5 Mrd. €\n"


def texts(table: SheetTable) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (GERMAN.encode(), "utf-8"),
        (GERMAN.encode("utf-8-sig"), "utf-8"),
        (GERMAN.encode("cp1252"), "cp1252"),
        (GERMAN.encode("utf-16"), "utf-16"),
        (GERMAN.encode("utf-16-le"), "utf-16-le"),
        (GERMAN.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_encoding_is_found_and_said(content: bytes, encoding: str) -> None:
    table = csv_table(content, "a.csv")
    assert table.encoding == encoding
    assert texts(table)[1] == ["Müller", "47,5 Mrd. €"]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Bidder,Price\nA,1\nB,2\n", ","),
        ("Bieter;Preis\nA;1,5\nB;2,5\n", ";"),
        ("Bidder\tPrice\nA, Inc.\t1,000\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("sep=;\na;b,c\n", ";"),
        ('"a, b";"c"\n"d, e";"f"\n', ";"),
        ('Name,Price\n"Smith, John","1,5"\n', ","),
        ("Bidder\nA\nB\n", "\t"),
    ],
)
def test_the_separator_is_found(text: str, separator: str) -> None:
    assert find_separator(text) == separator


def test_a_line_that_names_the_separator_is_no_row() -> None:
    table = csv_table(b"sep=;\r\na;b\r\n1;2\r\n", "a.csv")
    assert texts(table) == [["a", "b"], ["1", "2"]]
    assert table.numbers == (2, 3)


def test_quoted_cells_hold_separators_quotes_and_lines() -> None:
    table = csv_table(b'a,b\n"x, ""y""\r\nz",2\n3,4\n', "a.csv")
    assert texts(table)[1] == ['x, "y"\r\nz', "2"]
    assert table.numbers == (1, 2, 4)


@pytest.mark.parametrize(
    "row", [b'"open,2', b'a"b,2', b'"a"b,2', b'"""a,2', b'""a"",2', b'"a""b",2']
)
def test_mixed_quotes_never_swallow_the_next_row(row: bytes) -> None:
    table = csv_table(b"a,b\n" + row + b"\n3,4\n", "a.csv")
    assert texts(table)[-1] == ["3", "4"]


def test_what_is_never_shown_is_left_out_and_said() -> None:
    table = csv_table(b"a,b\n1\x00\x07,2\n", "a.csv")
    assert texts(table)[1] == ["1", "2"]
    assert table.hints == ("control_characters",)


def test_bytes_that_are_no_text_are_replaced_and_said() -> None:
    table = csv_table(b"a;b\nM\xfcller\x81;2\n", "a.csv")
    assert texts(table)[1] == ["Müller\ufffd", "2"]
    assert table.hints == ("replaced",)


def test_the_guard_is_taken_off() -> None:
    table = csv_table(b'"\'=1+1","\'quoted\'"\n"\'-5",b\n', "a.csv")
    assert texts(table) == [["=1+1", "'quoted'"], ["-5", "b"]]


def test_a_line_of_two_megabytes_is_one_cell() -> None:
    table = csv_table(b"a,b\n" + b"x" * 2_000_000 + b",1\n", "a.csv")
    assert len(texts(table)[1][0]) == 2_000_000


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyTableError),
        (b" \n\n \n", EmptyTableError),
        (b"\x89PNG\r\n\x1a\n", NotATableError),
        (b"%PDF-1.7", NotATableError),
        (bytes(range(256)) * 100, NotATableError),
        (b"a,b\n" * 100_001, TooManyRowsError),
        (b"a" + b",a" * 300, TooManyColumnsError),
        (b"a,b\n" + b'"x,' * 700_000, TooManyColumnsError),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(
    content: bytes, error: type[TableError]
) -> None:
    with pytest.raises(error, match=r"a\.csv"):
        csv_table(content, "a.csv")


def test_empty_columns_at_the_end_are_no_columns() -> None:
    table = csv_table(b"a,b" + b"," * 500 + b"\n1,2\n", "a.csv")
    assert table.width == 2


@given(st.binary(max_size=300))
def test_any_bytes_give_a_table_or_a_clear_error(content: bytes) -> None:
    table = None
    with contextlib.suppress(TableError):
        table = csv_table(content, "a.csv")
    widths = {len(row) for row in table.rows} if table else set()
    assert len(widths) == (table is not None)


@given(st.text(st.sampled_from('",;\n\r\ta'), max_size=30))
def test_cutting_loses_nothing_but_signs(text: str) -> None:
    letters = "".join(cell for row in rows_of(text, ",") for cell in row.cells)
    assert letters.count("a") == text.count("a")


def test_columns_are_named_as_in_a_spreadsheet() -> None:
    names = [column_letters(place) for place in (0, 25, 26, 701, 702)]
    assert names == ["A", "Z", "AA", "ZZ", "AAA"]
