"""Copies of the main window for other programs: rows of the list, the chart."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from gui.chart_files import chart_image
from gui.models.text_rows import TextRow, TextTable
from gui.table_copies import copy_tables
from gui.views.board_list import BidderList
from gui.views.chart_page import ChartPage


def copy_rows(view: BidderList, places: Iterable[int], *, titles: bool) -> None:
    """Copy rows of the list, as every spreadsheet takes them."""
    model = view.bidders
    columns = range(model.columnCount())
    rows = tuple(
        TextRow(
            str(place), tuple(str(model.index(place, n).data() or "") for n in columns)
        )
        for place in places
        if place >= 0 and model.heading_at(place) is None
    )
    heads = tuple(column.title for column in model.columns) if titles else ()
    if rows:
        copy_tables((TextTable("rows", "", heads, rows),))


def copy_page(page: ChartPage) -> None:
    """Copy a chart as a picture, and what it says as text."""
    mime = QMimeData()
    mime.setImageData(chart_image(page))
    mime.setText(f"{page.content.title}\n\n{page.content.told}")
    QApplication.clipboard().setMimeData(mime)
