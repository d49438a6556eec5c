"""What of a chart may leave: no text in it names a confidential source."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import msgspec

from core.answers.board import Row
from core.exchange.confidential import Release
from core.wording.chart import Charted
from core.wording.texts import Run
from gui.models.board_rows import Entry
from gui.models.over_time import OverTimePicture
from gui.models.text_rows import TextRow, TextTable
from gui.views.lanes import LanesPicture


class ChartRelease:
    """Hands out the parts of a chart as they may leave."""

    def __init__(self, release: Release) -> None:
        self._release = release
        self.text = release.text

    def chart(self, chart: Charted) -> Charted:
        """All that the chart is told from."""
        if not self._release.holds_back:
            return chart
        ladder = self._release.answer(chart.ladder) if chart.ladder else None
        return msgspec.structs.replace(
            chart,
            contest=self.text(chart.contest),
            rows=tuple(map(self._release.answer, chart.rows)),
            ladder=ladder,
        )

    def runs(self, runs: Iterable[Run]) -> tuple[Run, ...]:
        """A sentence, run by run."""
        return tuple(Run(self.text(run.text), run.strong) for run in runs)

    def entries(self, entries: Sequence[Entry], rows: Iterable[Row]) -> list[Entry]:
        """The lines of the list with their rows as they leave, in the same order."""
        leaving = iter(rows)
        return [next(leaving) if isinstance(one, Row) else one for one in entries]

    def lanes(self, picture: LanesPicture, rows: Iterable[Row]) -> LanesPicture:
        """The lanes with their rows as they leave, in the same order."""
        leaving = iter(rows)
        lanes = tuple(
            msgspec.structs.replace(
                lane,
                row=next(leaving) if lane.row is not None else None,
                words=self.text(lane.words),
            )
            for lane in picture.lanes
        )
        return msgspec.structs.replace(picture, lanes=lanes)

    def over_time(self, picture: OverTimePicture, chart: Charted) -> OverTimePicture:
        """The chart over time with its bids as they leave."""
        return replace(picture, ladder=chart.ladder or picture.ladder)

    def table(self, table: TextTable) -> TextTable:
        """A table, cell by cell."""
        return replace(table, rows=tuple(map(self._row, table.rows)))

    def _row(self, row: TextRow) -> TextRow:
        return replace(row, cells=tuple(map(self.text, row.cells)))
