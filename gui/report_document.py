"""A report laid out on pages: for PDF, print and preview; it opens no file."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from core.exchange.report.pieces import Cell, Grid, Report, Section

# How many pixels a picture has, and how wide it shows on a page of 17 cm.
_SHARP, _WIDTH = 2880, 628
_STYLE = """
h1 { font-size: 18pt; } h2 { font-size: 12pt; margin-top: 16px; }
p, li, td, th { font-size: 8.5pt; }
.quiet { color: #565B63; } .sentence { background: #F4F4F1; }
.sentence span, .sentence b { font-size: 11pt; }
th { text-align: left; color: #565B63; } a { color: #00629E; text-decoration: none; }
"""


class ReportDocument(QTextDocument):
    """The pages of a report; pictures are its own, nothing else is ever loaded."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._pictures: dict[str, QImage] = {}
        font = QFont()
        font.setPointSizeF(8.5)
        self.setDefaultFont(font)
        self.setDefaultStyleSheet(_STYLE)
        for section in report.sections:
            if section.chart is not None:
                picture = _picture(section.chart.svg)
                self._pictures[f"chart:{section.name}"] = picture
        # Markup of our own around escaped texts; what it names is looked up below.
        self.setHtml("".join(_page(report)))
        self.setMetaInformation(
            QTextDocument.MetaInformation.DocumentTitle, report.title
        )

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """The charts; whatever else is asked for isn't there."""
        del kind
        text = name.toString() if isinstance(name, QUrl) else name
        return self._pictures.get(text)


def pdf_bytes(report: Report) -> bytes:
    """The report as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(report.title)
    writer.setCreator("Bidbook")
    writer.setPageLayout(page_layout())
    ReportDocument(report).print_(writer)
    # Only its end writes the last pages.
    del writer
    return bytes(buffer.data().data())


def page_layout() -> QPageLayout:
    """A4, upright; Qt's documents bring margins of two centimetres of their own."""
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(),
    )


def _picture(svg: str) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = QSizeF(renderer.defaultSize()).scaled(
        QSizeF(_SHARP, 10 * _SHARP), renderer.aspectRatioMode().KeepAspectRatio
    )
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


# What follows is the part of HTML that Qt sets.


def _page(report: Report) -> Iterator[str]:
    yield f"<h1>{escape(report.title)}</h1>"
    about = " · ".join((report.subtitle, *report.facts))
    yield f'<p class="quiet">{escape(about)}</p>'
    runs = (
        f"<b>{escape(run.text)}</b>"
        if run.strong
        else f"<span>{escape(run.text)}</span>"
        for run in report.sentence
    )
    yield f'<p class="sentence">{"".join(runs)}</p>'
    for place, section in enumerate(report.sections):
        # A chart is as high as half a page: its title goes with it.
        yield from _section(section, apart=place > 0 and section.chart is not None)
    if report.notes:
        yield f"<h2>{escape(report.notes_title)}</h2>"
        for place, note in enumerate(report.notes, start=1):
            yield f'<p><a name="note-{place}">{place}.</a> {escape(note)}</p>'
    yield f'<p class="quiet">{escape(report.made)}</p>'


def _section(section: Section, *, apart: bool) -> Iterator[str]:
    style = ' style="page-break-before: always"' if apart else ""
    yield f"<h2{style}>{escape(section.title)}</h2>"
    yield from (f"<p>{escape(one)}</p>" for one in section.paragraphs)
    if section.chart is not None:
        yield f'<p><img src="chart:{section.name}" width="{_WIDTH}"></p>'
    if section.grid is not None:
        yield from _grid(section.grid)
    if section.points:
        points = "".join(f"<li>{escape(one)}</li>" for one in section.points)
        yield f"<ul>{points}</ul>"


def _grid(grid: Grid) -> Iterator[str]:
    yield '<table width="100%" cellspacing="0" cellpadding="3">'
    heads = "".join(f"<th>{escape(one)}</th>" for one in grid.heads)
    yield f"<thead><tr>{heads}</tr></thead>"
    for place, row in enumerate(grid.rows):
        ground = ' bgcolor="#F8F8F6"' if place % 2 == 0 else ""
        cells = (_cell(cell, here in grid.whole) for here, cell in enumerate(row))
        yield f"<tr{ground}>{''.join(cells)}</tr>"
    yield "</table>"


def _cell(cell: Cell, whole: bool) -> str:
    text = escape(cell.text)
    if whole:
        text = text.replace(" ", "&nbsp;")
    if cell.strong:
        text = f"<b>{text}</b>"
    marks = " ".join(f'<a href="#note-{one}">{one}</a>' for one in cell.notes)
    note = f"<sup>{marks}</sup>" if marks else ""
    detail = f'<br><span class="quiet">{escape(cell.detail)}</span>'
    return f"<td>{text}{note}{detail if cell.detail else ''}</td>"
