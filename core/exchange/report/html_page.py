"""A report as one HTML file: no scripts, nothing loaded, nothing that is run."""

from collections.abc import Iterator
from html import escape

from core.exchange.report.pieces import Cell, Chart, Grid, Report, Section
from core.exchange.report.svg import clean

_STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif;
  color: #1C1E22; background: #FFFFFF; max-width: 62rem; margin: 2rem auto;
  padding: 0 1.25rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
.subtitle, .facts, .detail, figcaption, .made { color: #565B63; font-size: .9rem; }
.facts { margin: .25rem 0 0; padding: 0; list-style: none; }
.facts li { display: inline; margin-right: 1.25em; }
.sentence { font-size: 1.2rem; margin: 1.25rem 0; padding: .75rem 1rem;
  border-left: 4px solid #0072B2; background: #F8F8F6; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th { text-align: left; font-weight: 600; font-size: .85rem; color: #565B63; }
th, td { padding: .3rem .75rem .3rem 0; vertical-align: top;
  border-bottom: 1px solid #E7E7E3; }
td.whole { white-space: nowrap; }
.detail { display: block; }
figure { margin: .75rem 0; }
svg { display: block; height: auto; }
sup { line-height: 0; }
sup a { color: #00629E; text-decoration: none; padding: 0 .1em; }
.notes { font-size: .9rem; overflow-wrap: anywhere; }
.notes li { margin: .3rem 0; }
.notes li:target, td:target { background: #DDEBF6; }
summary { cursor: pointer; color: #00629E; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; }
  h2 { break-after: avoid; } tr, figure { break-inside: avoid; }
  details > p { display: block; } }
""".strip()
# A browser that reads this loads nothing, whatever stands in the file.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(report: Report) -> str:
    """The whole page."""
    title = _text(report.title)
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="generator" content="Bidbook">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}\n</style>",
    )
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{_text(report.language)}">',
            "<head>",
            *head,
            "</head>",
            "<body>",
            *_top(report),
            "<main>",
            *(line for one in report.sections for line in _section(one)),
            "</main>",
            *_notes(report),
            f'<footer><p class="made">{_text(report.made)}</p></footer>',
            "</body>",
            "</html>",
            "",
        )
    )


def _top(report: Report) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{_text(report.title)}</h1>"
    yield f'<p class="subtitle">{_text(report.subtitle)}</p>'
    if report.facts:
        facts = "".join(f"<li>{_text(one)}</li>" for one in report.facts)
        yield f'<ul class="facts">{facts}</ul>'
    runs = "".join(
        f"<strong>{_text(run.text)}</strong>" if run.strong else _text(run.text)
        for run in report.sentence
    )
    yield f'<p class="sentence">{runs}</p>'
    yield "</header>"


def _section(section: Section) -> Iterator[str]:
    yield f'<section id="{section.name}">'
    yield f"<h2>{_text(section.title)}</h2>"
    for paragraph in section.paragraphs:
        yield f"<p>{_text(paragraph)}</p>"
    if section.chart is not None:
        yield from _chart(section.chart)
    if section.grid is not None:
        yield from _grid(section.grid)
    if section.points:
        yield "<ul>"
        for point in section.points:
            yield f"<li>{_text(point)}</li>"
        yield "</ul>"
    yield "</section>"


def _chart(chart: Chart) -> Iterator[str]:
    yield f'<figure class="scroll">{chart.svg}</figure>'


def _grid(grid: Grid) -> Iterator[str]:
    yield '<div class="scroll"><table>'
    heads = "".join(f'<th scope="col">{_text(one)}</th>' for one in grid.heads)
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in grid.rows:
        cells = (_cell(cell, place in grid.whole) for place, cell in enumerate(row))
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table></div>"


def _cell(cell: Cell, whole: bool) -> str:
    text = _text(cell.text)
    if cell.strong:
        text = f"<strong>{text}</strong>"
    marks = " ".join(f'<a href="#note-{one}">{one}</a>' for one in cell.notes)
    note = f"<sup>{marks}</sup>" if marks else ""
    detail = f'<span class="detail">{_text(cell.detail)}</span>' if cell.detail else ""
    kind = ' class="whole"' if whole else ""
    return f"<td{kind}>{text}{note}{detail}</td>"


def _notes(report: Report) -> Iterator[str]:
    if not report.notes:
        return
    yield '<section id="notes" class="notes">'
    yield f"<h2>{_text(report.notes_title)}</h2>"
    yield "<ol>"
    for place, note in enumerate(report.notes, start=1):
        yield f'<li id="note-{place}">{_text(note)}</li>'
    yield "</ol></section>"


def _text(text: str) -> str:
    return escape(clean(text))
