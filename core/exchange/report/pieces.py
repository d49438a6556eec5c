"""What a report is made of, before it is written as HTML or Markdown."""

from core.domain.value import Value
from core.wording.texts import Run


class Cell(Value, frozen=True):
    """One cell of a table.

    Attributes:
        text: What stands in it.
        notes: Numbers of the footnotes that prove it.
        detail: What is said below it, quieter.
        strong: Whether it is emphasised.
    """

    text: str = ""
    notes: tuple[int, ...] = ()
    detail: str = ""
    strong: bool = False


class Grid(Value, frozen=True):
    """A table.

    Attributes:
        heads: The titles of its columns.
        rows: Its rows, a cell for each column.
        whole: Places of the columns whose texts stay on one line.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    whole: tuple[int, ...] = (0,)


class Chart(Value, frozen=True):
    """A chart.

    Attributes:
        svg: The picture, with nothing in it that is loaded or run.
        told: The same in sentences.
    """

    svg: str
    told: str


class Section(Value, frozen=True, kw_only=True):
    """One section, under its title.

    Attributes:
        name: Its name in all languages (``standing``).
        title: Its title.
        paragraphs: Text before everything else.
        chart: A chart.
        grid: A table; beside a chart, the same in figures.
        points: A list.
    """

    name: str
    title: str
    paragraphs: tuple[str, ...] = ()
    chart: Chart | None = None
    grid: Grid | None = None
    points: tuple[str, ...] = ()


class Report(Value, frozen=True, kw_only=True):
    """A whole report.

    Attributes:
        language: Its language (``en``).
        title: The contest.
        subtitle: As of which day, on which clock.
        facts: What is sold, by whom, why.
        sentence: The answer to "who bid most?".
        sections: Its sections, in order.
        notes: The footnotes; the first has the number 1.
        notes_title: The title over them.
        made: When and with what it was made.
    """

    language: str
    title: str
    subtitle: str
    facts: tuple[str, ...]
    sentence: tuple[Run, ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    notes_title: str
    made: str
