"""A chart as it leaves the program: a picture that can be read on its own.

The answer stands over it, names and prices beside it, below it the key, the day, and
the sources. Painted by what paints the window's charts.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPainter

from core.wording.texts import Run
from gui.models.board_rows import Entry
from gui.models.over_time import OverTimePicture
from gui.phrases import BoardPhrases
from gui.theme import HEADLINE, SMALL, Theme
from gui.views.chart_key import KeyPainter
from gui.views.chart_page_standing import StandingPart
from gui.views.chart_page_time import OverTimePart
from gui.views.lanes import LanesPicture
from gui.views.runs_layout import lay_out_runs

# In line heights: the width of a page, and the gap between its parts.
_WIDTH, _GAP = 66.0, 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """What stands on the page.

    Attributes:
        contest: Title of the contest.
        day: As of when.
        runs: The answer sentence.
        notes: What stands below: what filters hide, the sources.
        told: The alternative text.
        phrases: Words rows.
        entries: The lines of the list, where the standing chart is on it.
        lanes: The standing chart.
        over_time: The chart over time.
    """

    contest: str
    day: str
    runs: tuple[Run, ...]
    notes: tuple[str, ...]
    told: str
    phrases: BoardPhrases
    entries: Sequence[Entry] = ()
    lanes: LanesPicture | None = None
    over_time: OverTimePicture | None = None

    @property
    def title(self) -> str:
        """The answer as plain text: the title of a file."""
        return "".join(run.text for run in self.runs)


class _Part:
    """A part of the page: how high it is, and what paints it at a height."""

    def __init__(self, height: float, paint: Callable[[QPainter, float], None]) -> None:
        self.height, self.paint = height, paint


class ChartPage:
    """Lays a chart out as a page, and paints it.

    Attributes:
        content: What stands on it.
        size: How large it is, in pixels.
    """

    def __init__(self, theme: Theme, content: PageContent) -> None:
        self._theme = theme
        self.content = content
        self._inset = 4 * theme.unit
        self._width = theme.height(_WIDTH)
        self._parts = self._made_parts()
        gaps = theme.height(_GAP) * (len(self._parts) - 1)
        height = sum(part.height for part in self._parts) + gaps
        self.size = QSize(self._width, round(height) + 2 * self._inset)

    # Methods

    def paint(self, painter: QPainter) -> None:
        """Paint the page from the top."""
        area = QRectF(0, 0, self.size.width(), self.size.height())
        painter.fillRect(area, self._theme.colour("base"))
        top = float(self._inset)
        for part in self._parts:
            painter.save()
            part.paint(painter, top)
            painter.restore()
            top += part.height + self._theme.height(_GAP)

    # Internal

    @property
    def _room(self) -> int:
        return self._width - 2 * self._inset

    def _made_parts(self) -> list[_Part]:
        content, theme = self.content, self._theme
        parts = [self._head(), self._sentence()]
        if content.lanes is not None:
            standing = StandingPart(
                theme, content.phrases, content.entries, content.lanes, self._room
            )
            parts.append(self._placed(standing.height, standing.paint))
            parts += self._key(KeyPainter(theme, standing.key))
        if content.over_time is not None:
            time = OverTimePart(theme, content.over_time, self._room)
            parts.append(self._placed(time.height, time.paint))
            parts += self._key(KeyPainter(theme, time.key))
        parts += [self._note(note) for note in content.notes]
        return parts

    def _placed(self, height: float, paint: Callable[[QPainter], None]) -> _Part:
        """A part that paints itself from its own corner."""

        def paint_at(painter: QPainter, top: float) -> None:
            painter.translate(self._inset, round(top))
            paint(painter)

        return _Part(height, paint_at)

    def _head(self) -> _Part:
        """The contest, and as of when."""
        theme, content = self._theme, self.content
        metrics = QFontMetricsF(theme.font(SMALL))

        def paint(painter: QPainter, top: float) -> None:
            baseline = top + metrics.ascent()
            painter.setFont(theme.font(SMALL, 600))
            painter.setPen(theme.colour("text"))
            painter.drawText(QPointF(self._inset, baseline), content.contest)
            wide = metrics.horizontalAdvance(content.day)
            painter.setFont(theme.font(SMALL))
            painter.setPen(theme.colour("text2"))
            right = self._width - self._inset - wide
            painter.drawText(QPointF(right, baseline), content.day)

        return _Part(metrics.height(), paint)

    def _sentence(self) -> _Part:
        # In whole pixels: not all that read SVG files size fonts in between.
        pixels = QFontInfo(self._theme.font()).pixelSize()
        size = round(HEADLINE * pixels) / pixels
        runs = self.content.runs
        layout, height = lay_out_runs(runs, self._theme, size, self._room)

        def paint(painter: QPainter, top: float) -> None:
            painter.setPen(self._theme.colour("text2"))
            layout.draw(painter, QPointF(self._inset, top))

        return _Part(height, paint)

    def _key(self, key: KeyPainter) -> list[_Part]:
        if not key.lines(self._room)[0]:
            return []
        height = key.height(self._room)

        def paint(painter: QPainter) -> None:
            key.paint(painter, QRectF(0, 0, self._room, height))

        return [self._placed(height, paint)]

    def _note(self, text: str) -> _Part:
        layout, height = lay_out_runs((Run(text),), self._theme, SMALL, self._room)

        def paint(painter: QPainter, top: float) -> None:
            painter.setPen(self._theme.colour("text2"))
            layout.draw(painter, QPointF(self._inset, top))

        return _Part(height, paint)
