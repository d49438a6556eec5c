"""Workbooks are read as they are, within limits; hostile ones are refused at once."""

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from core.exchange.importing.errors import (
    BrokenWorkbookError,
    EmptyTableError,
    HostileWorkbookError,
    NoSheetError,
    NotATableError,
    OldWorkbookError,
    TableError,
    TooManyBytesError,
    TooManyCellsError,
    TooManyColumnsError,
    TooManyRowsError,
)
from core.exchange.importing.workbook import workbook_table
from tests.core.exchange.importing.workbooks import HEADS, packed, sheet, workbook

DOCTYPE = '<!DOCTYPE worksheet [<!ENTITY lol "lol"><!ENTITY lols "&lol;&lol;&lol;">]>'
EXTERNAL = '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">'
LATER = '<row r="1"><c r="A1" t="inlineStr"><is><t>&lols;</t></is></c></row>'


def many(count: int, cell: str) -> str:
    return "".join(f'<row r="{row}">{cell}</row>' for row in range(2, count + 2))


HOSTILE: dict[str, tuple[bytes, type[TableError]]] = {
    "entities": (workbook(sheet(LATER, head=DOCTYPE)), HostileWorkbookError),
    "an external entity": (workbook(sheet(HEADS, head=EXTERNAL)), HostileWorkbookError),
    "entities of UTF-16": (
        workbook(sheet(LATER, head=DOCTYPE).encode("utf-16")),
        HostileWorkbookError,
    ),
    "entities in the styles": (
        workbook(sheet(HEADS), **{"xl__s.xml": DOCTYPE}),
        HostileWorkbookError,
    ),
    "a bomb in the sheet": (
        workbook(sheet(HEADS + " " * 60_000_000)),
        HostileWorkbookError,
    ),
    "a bomb beside it": (
        workbook(sheet(HEADS), xl__media__bin=b"\0" * 210_000_000),
        TooManyBytesError,
    ),
    "two thousand members": (
        packed({f"xl/{number}.xml": "" for number in range(2_001)}),
        HostileWorkbookError,
    ),
    "a million empty cells": (
        workbook(sheet(HEADS + many(10_000, "<c/>" * 100))),
        TooManyCellsError,
    ),
    "a million empty rows": (
        workbook(sheet(HEADS + "<row/>" * 1_000_000)),
        TooManyRowsError,
    ),
    "cells at the far end": (
        workbook(sheet(HEADS + '<row r="2"><c r="XFD2"><v>1</v></c></row>')),
        TooManyColumnsError,
    ),
    "many cells at the far end": (
        workbook(sheet(HEADS + many(5_000, '<c r="XFD9"/>'))),
        TooManyColumnsError,
    ),
    "a row beyond the last one": (
        workbook(sheet(HEADS + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
        TooManyRowsError,
    ),
    "a sheet that is cut off": (
        workbook(sheet(HEADS)[:-20]),
        BrokenWorkbookError,
    ),
    "an archive that is cut off": (workbook(sheet(HEADS))[:-40], BrokenWorkbookError),
    "another archive": (packed({"a.txt": "b"}), NotATableError),
    "no workbook in it": (packed({"[Content_Types].xml": "<a/>"}), BrokenWorkbookError),
    "an old workbook": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        OldWorkbookError,
    ),
    "nothing in the sheet": (workbook(sheet("")), EmptyTableError),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_workbook_is_refused_in_a_sentence(what: str) -> None:
    content, error = HOSTILE[what]
    with pytest.raises(error) as caught:
        workbook_table(content, "a.xlsx")
    assert str(caught.value).startswith(("a.xlsx", "There are no rows"))


def made(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_numbers_and_days_keep_their_types() -> None:
    day = datetime(2025, 4, 3)  # noqa: DTZ001 (a spreadsheet has no zones)
    content = made(
        ["Bidder", "Price", "Day"], ["A", 47.5, day], ["B", 47_500_000_000, 1]
    )
    first, second = workbook_table(content, "a.xlsx").rows[1:]
    assert first[1] == ("47.5", Decimal("47.5"), "")
    assert first[2] == ("2025-04-03", date(2025, 4, 3), "")
    assert second[1].text == "47500000000"


def test_the_sign_that_a_cell_shows_stands_behind_its_number() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row, (number, style) in enumerate(
        [(0.61, "0%"), (47.5, '#,##0.00 "EUR"'), (5, "[$£-809]#,##0"), (3, "0.00")], 1
    ):
        cell = page.cell(row, 1, number)
        cell.number_format = style
    written = io.BytesIO()
    book.save(written)
    rows = workbook_table(written.getvalue(), "a.xlsx").rows
    assert [row[0].text for row in rows] == ["61%", "47.5 EUR", "5 £", "3"]


def test_a_formula_is_never_computed_and_says_what_it_is() -> None:
    cells = '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>1/0</f></c>'
    content = workbook(sheet(f'{HEADS}<row r="2">{cells}</row>'))
    row = workbook_table(content, "a.xlsx").rows[1]
    assert row[0] == ("2", Decimal(2), "formula")
    assert row[1] == ("", None, "formula_without_value")


def test_an_error_of_the_spreadsheet_is_marked() -> None:
    cells = '<c r="A2" t="e"><v>#REF!</v></c>'
    content = workbook(sheet(f'{HEADS}<row r="2">{cells}</row>'))
    assert workbook_table(content, "a.xlsx").rows[1][0] == ("#REF!", None, "error")


def test_what_a_sheet_says_of_its_size_is_not_believed() -> None:
    content = workbook(sheet(HEADS, '<dimension ref="A1:XFD1048576"/>'))
    assert workbook_table(content, "a.xlsx").width == 2


def test_rows_know_where_they_stood() -> None:
    content = made(["Bidder", "Price"], [], ["A", 1])
    table = workbook_table(content, "a.xlsx")
    assert table.numbers == (1, 3)
    assert table.at(1, 1) == "B3"


def test_merged_cells_leave_empty_ones() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page["A1"], page["C1"] = "Bidder", "Price"
    page.merge_cells("A1:B1")
    written = io.BytesIO()
    book.save(written)
    table = workbook_table(written.getvalue(), "a.xlsx")
    assert [cell.text for cell in table.rows[0]] == ["Bidder", "", "Price"]


def test_an_unknown_sheet_is_named() -> None:
    with pytest.raises(NoSheetError, match="Sheet"):
        workbook_table(made(["a"]), "a.xlsx", sheet="Bids")


def test_a_formula_in_every_cell_is_read_through() -> None:
    cells = "".join(f'<c r="{one}9"><f>1</f><v>1</v></c>' for one in "ABCDE")
    table = workbook_table(workbook(sheet(HEADS + many(500, cells))), "a.xlsx")
    assert {cell.code for row in table.rows[1:] for cell in row} == {"formula"}
