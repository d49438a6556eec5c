"""Each format holds what it was given, and nothing that runs."""

import csv
import io
import json
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.book.snapshot import read_book
from core.domain.tables import Tables
from core.exchange.exporting.csv_file import SEPARATORS, csv_bytes, csv_text
from core.exchange.exporting.export import UnknownFormatError
from core.exchange.exporting.markdown_file import escaped, markdown
from core.exchange.exporting.table import Cell, Column, Table, TableName
from core.exchange.exporting.tables import table_of
from core.exchange.exporting.xlsx_file import MOST_CHARACTERS, losses_of, xlsx
from core.exchange.importing.csv_table import csv_table
from core.exchange.importing.workbook import workbook_table
from core.wording import Voice
from tests.core.exchange.exporting.whole import MADE, exported, scope_of

SHIPPED = Path(__file__).resolve().parents[4] / "data.json"
CANARIES = ["=1+1", "=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(1)", "\t=1", "\r=1",
            " =1", "＝1", "https://example.org", "file:///etc/passwd",
            "external:a.xlsx", "internal:A1", "mailto:a@example.org"]  # fmt: skip
# What no cell shows is left out on the way in.
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf"), include_characters="\t\n\r"),
    min_size=1,
).filter(lambda text: bool(text.strip()))


def table_with(*cells: Cell) -> Table:
    columns = (Column("a", "Head", "text"), Column("b", "Other", "text"))
    return Table("bids", "Bids", columns, tuple((cell, "x") for cell in cells))


def workbook(*cells: Cell) -> bytes:
    return xlsx([table_with(*cells)], ["About"], Voice("en"), MADE).content


@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from(SEPARATORS))
def test_csv_that_was_written_is_read_back_equal(
    texts: list[str], separator: str
) -> None:
    content = csv_bytes(table_with(*texts), separator=separator)
    back = csv_table(content, "a.csv", separator=separator)
    assert [row[0].text for row in back.rows[1:]] == texts


@given(st.lists(TEXTS, min_size=2, max_size=5))
def test_the_separator_of_csv_that_was_written_is_found(texts: list[str]) -> None:
    back = csv_table(csv_bytes(table_with(*texts)), "a.csv")
    assert (back.separator, back.encoding) == (",", "utf-8")


@settings(deadline=None, max_examples=50)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_a_workbook_that_was_written_is_read_back_equal(texts: list[str]) -> None:
    plain = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
    back = workbook_table(workbook(*texts), "a.xlsx", sheet="Bids")
    assert [row[0].text for row in back.rows[1:]] == plain


@pytest.mark.parametrize("text", CANARIES)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    content = workbook(text)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet
        assert not [one for one in archive.namelist() if "external" in one.lower()]
    _, row = csv_text(table_with(text)).split("\r\n", 1)
    cell = next(csv.reader(io.StringIO(row, newline="")))[0]
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝"))


def test_numbers_and_days_are_typed_and_words_are_text() -> None:
    content = workbook(Decimal("47500000000"), date(2025, 4, 3), "47.5", -5, None)
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Bids"]
    values = [row[0].value for row in sheet.iter_rows(min_row=2)]
    assert values[0] == 47_500_000_000
    assert str(values[1]) == "2025-04-03 00:00:00"
    assert values[2:] == ["47.5", -5, None]


def test_a_number_that_a_spreadsheet_would_round_stays_text() -> None:
    number = Decimal("12345678901234567890.5")
    back = workbook_table(workbook(number), "a.xlsx", sheet="Bids")
    assert back.rows[1][0].text == str(number)


def test_what_a_cell_cannot_hold_is_listed_before() -> None:
    table = table_with("x" * 40_000, "a\x01b", "fine")
    assert [(one.row, one.code) for one in losses_of([table])] == [
        (2, "cut"),
        (3, "signs"),
    ]
    back = workbook_table(workbook("x" * 40_000), "a.xlsx", sheet="Bids")
    assert len(back.rows[1][0].text) == MOST_CHARACTERS


def test_the_first_sheet_says_what_the_guard_is() -> None:
    back = workbook_table(workbook("=1"), "a.xlsx", sheet="Read me")
    text = " ".join(cell.text for row in back.rows for cell in row)
    assert "apostrophe" in text
    assert "About" in text


@pytest.mark.parametrize("text", ["a|b", "# a", "<b>", "[a](b)", "- a", "1. a", "a\nb"])
def test_markdown_shows_what_was_meant(text: str) -> None:
    shown = escaped(text)
    assert "\n" not in shown
    assert shown.replace("\\", "") == text.replace("\n", " ")
    assert shown != text


def test_markdown_leaves_out_what_is_for_machines() -> None:
    columns = (Column("price", "Price", "text"), Column("price_low", "Low", "number"))
    table = Table("bids", "Bids", columns, (("30 bn", Decimal(1)),))
    assert markdown([table], ["Title"]) == (
        "# Title\n\n## Bids\n\n| Price |\n| --- |\n| 30 bn |\n"
    )


def test_json_of_the_whole_book_is_the_book_itself() -> None:
    book = read_book(SHIPPED)
    made = exported(scope_of(book.tables), "book.json", everything=True)
    content = json.loads(made.files[0][1])
    original = json.loads(SHIPPED.read_bytes())
    del content["meta"], original["meta"]
    assert content == original
    assert any("whole book" in note for note in made.notes)


def test_json_of_a_day_is_a_book_that_shows_that_day(tmp_path: Path) -> None:
    tables = read_book(SHIPPED).tables
    day = date(2025, 4, 3)
    made = exported(scope_of(tables, as_of=day), "book.json")
    path = tmp_path / "april.json"
    path.write_bytes(made.files[0][1])
    april = read_book(path)
    assert april.problems == ()
    assert 0 < len(april.tables.bids) < len(tables.bids)
    names: tuple[TableName, ...]
    names = ("bids", "bidders", "claims", "events", "deadlines", "figures")
    for name in names:
        one, other = (
            table_of(scope_of(book, as_of=day), name) for book in (tables, april.tables)
        )
        assert one == other


def test_json_of_the_small_sale_points_at_nothing_that_is_missing(
    sale: Tables, tmp_path: Path
) -> None:
    made = exported(scope_of(sale, contest="sale-aaaaaa"), "book.json")
    path = tmp_path / "sale.json"
    path.write_bytes(made.files[0][1])
    assert read_book(path).tables.bids.keys() == sale.bids.keys()


@pytest.mark.parametrize("name", ["a.htm", "a.pdf", "a", "a.xls"])
def test_an_unknown_ending_is_refused(sale: Tables, name: str) -> None:
    with pytest.raises(UnknownFormatError, match=r"\.csv, \.xlsx"):
        exported(scope_of(sale), name)
