"""Tables on the clipboard: as text with tabs, as HTML and as CSV."""

import csv
import io
from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from core.exchange.formula_guard import guarded
from gui.models.text_rows import TextTable


def copy_tables(tables: Sequence[TextTable], heading: str = "", text: str = "") -> None:
    """Copy whole tables for a spreadsheet or a text, one below the other.

    Args:
        tables: The tables.
        heading: What stands over them in a document.
        text: The same as plain text, where that is more than the tables.
    """
    mime = QMimeData()
    mime.setData("text/csv", "\r\n".join(map(table_csv, tables)).encode())
    mime.setText(text or "\n\n".join(map(table_text, tables)))
    over = f"<p>{escape(heading)}</p>" if heading else ""
    body = "".join(map(table_html, tables))
    mime.setHtml(f'<html><head><meta charset="utf-8"></head><body>{over}{body}</body>')
    QApplication.clipboard().setMimeData(mime)


def table_text(table: TextTable) -> str:
    """A table as text with tabs; no cell is taken for a formula."""
    return "\n".join(
        "\t".join(guarded(_one_line(cell)) for cell in cells) for cells in _lines(table)
    )


def table_csv(table: TextTable) -> str:
    """A table as CSV; no cell is taken for a formula."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for cells in _lines(table):
        writer.writerow([guarded(cell) for cell in cells])
    return written.getvalue()


def table_html(table: TextTable) -> str:
    """A table as HTML, with its title."""
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in table.titles)
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{escape(guarded(one))}</td>" for one in row.cells)
        + "</tr>"
        for row in table.rows
    )
    caption = f"<caption>{escape(table.title)}</caption>" if table.title else ""
    head = f"<tr>{heads}</tr>" if heads else ""
    return f"<table>{caption}{head}{rows}</table>"


def _lines(table: TextTable) -> Iterator[tuple[str, ...]]:
    """The titles, where there are any, and the rows."""
    if table.titles:
        yield table.titles
    for row in table.rows:
        yield row.cells


def _one_line(text: str) -> str:
    return " ".join(text.split())
