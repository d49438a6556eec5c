"""Copies for other programs: rows as a table, the chart as a picture or as data."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from core.exchange.formula_guard import guarded
from gui.chart_files import chart_image
from gui.models.text_rows import TextTable
from gui.views.board_list import BidderList
from gui.views.chart_page import ChartPage


def copy_rows(view: BidderList, places: Iterable[int], *, titles: bool) -> None:
    """Copy rows as text with tabs, which every spreadsheet takes."""
    model = view.bidders
    columns = range(model.columnCount())
    lines = []
    if titles:
        lines.append([column.title for column in model.columns])
    for place in places:
        if place < 0 or model.heading_at(place) is not None:
            continue
        lines.append([str(model.index(place, n).data() or "") for n in columns])
    if lines:
        text = "\n".join("\t".join(map(_one_line, line)) for line in lines)
        QApplication.clipboard().setText(text)


def copy_page(page: ChartPage) -> None:
    """Copy a chart as a picture, and what it says as text."""
    mime = QMimeData()
    mime.setImageData(chart_image(page))
    mime.setText(f"{page.content.title}\n\n{page.content.told}")
    QApplication.clipboard().setMimeData(mime)


def copy_tables(tables: Sequence[TextTable], heading: str = "") -> None:
    """Copy whole tables for a spreadsheet or a text, one below the other.

    Args:
        tables: The tables.
        heading: What stands over them in a text.
    """
    mime = QMimeData()
    mime.setText("\n\n".join(map(table_text, tables)))
    over = f"<p>{escape(heading)}</p>" if heading else ""
    body = "".join(map(table_html, tables))
    mime.setHtml(f'<html><head><meta charset="utf-8"></head><body>{over}{body}</body>')
    QApplication.clipboard().setMimeData(mime)


def table_text(table: TextTable) -> str:
    """A table as text with tabs; no cell is taken for a formula."""
    lines = [table.titles, *(row.cells for row in table.rows)]
    return "\n".join(
        "\t".join(guarded(_one_line(cell)) for cell in cells) for cells in lines
    )


def table_html(table: TextTable) -> str:
    """A table as HTML, with its title."""
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in table.titles)
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{escape(guarded(one))}</td>" for one in row.cells)
        + "</tr>"
        for row in table.rows
    )
    caption = f"<caption>{escape(table.title)}</caption>"
    return f"<table>{caption}<tr>{heads}</tr>{rows}</table>"


def _one_line(text: str) -> str:
    return " ".join(text.split())
