"""Copies for other programs: rows as a table, the chart as a picture."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QPoint, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from gui.main_window import MainWindow
from gui.views.board_list import BidderList


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


def copy_chart(window: MainWindow) -> None:
    """Copy the answer with the board below it as a picture, and the answer as text."""
    mime = QMimeData()
    mime.setImageData(chart_picture(window).toImage())
    mime.setText(window.answer.sentence.text)
    QApplication.clipboard().setMimeData(mime)


def chart_picture(window: MainWindow) -> QPixmap:
    """The answer sentence over list and chart, without the tools."""
    parts: list[QWidget] = [window.answer, window.board]
    width = window.board.width()
    height = sum(part.height() for part in parts)
    ratio = window.devicePixelRatioF()
    picture = QPixmap(QSize(width, height) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(window.theme.colour("base"))
    painter = QPainter(picture)
    top = 0
    for part in parts:
        part.render(painter, QPoint(0, top), QRegion())
        top += part.height()
    painter.end()
    return picture


def _one_line(text: str) -> str:
    return " ".join(text.split())
