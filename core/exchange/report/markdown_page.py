"""A report as Markdown: the charts in sentences, the figures with footnotes."""

from collections.abc import Iterator

from core.exchange.exporting.markdown_file import escaped
from core.exchange.report.pieces import Cell, Grid, Report, Section


def markdown_page(report: Report) -> str:
    """The whole report."""
    sentence = "".join(
        f"**{escaped(run.text)}**"
        if run.strong and run.text.strip()
        else _run(run.text)
        for run in report.sentence
    )
    pieces = [f"# {escaped(report.title)}", escaped(report.subtitle)]
    pieces += ["  \n".join(map(escaped, report.facts))] if report.facts else []
    pieces.append(f"> {sentence.strip()}")
    for section in report.sections:
        pieces += _section(section)
    notes = [
        f"[^{place}]: {escaped(note)}"
        for place, note in enumerate(report.notes, start=1)
    ]
    if notes:
        pieces += [f"## {escaped(report.notes_title)}", "\n".join(notes)]
    pieces.append(escaped(report.made))
    return "\n\n".join(pieces) + "\n"


def _run(text: str) -> str:
    """A run within a line keeps the blanks at its ends."""
    inner = escaped(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and inner else ""
    return f"{before}{inner}{after}"


def _section(section: Section) -> Iterator[str]:
    yield f"## {escaped(section.title)}"
    yield from map(escaped, section.paragraphs)
    if section.chart is not None:
        yield escaped(section.chart.told)
    if section.grid is not None:
        yield _grid(section.grid)
    if section.points:
        yield "\n".join(f"- {escaped(point)}" for point in section.points)


def _grid(grid: Grid) -> str:
    rows = [
        [escaped(head) for head in grid.heads],
        ["---"] * len(grid.heads),
        *([_cell(cell) for cell in row] for row in grid.rows),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(cell: Cell) -> str:
    text = escaped(cell.text)
    if cell.strong and text:
        text = f"**{text}**"
    text += "".join(f"[^{one}]" for one in cell.notes)
    return f"{text} ({escaped(cell.detail)})" if cell.detail else text
