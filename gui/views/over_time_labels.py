"""Where labels stand at the lines of the chart over time: where there is room."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from gui.models.over_time import OverTimePicture, Said
from gui.theme import SMALL, Theme
from gui.views.over_time_layout import Layout, Line, TrayRow

# More labels than this would be read by nobody, and with many lines fewer fit.
_MOST, _MOST_AMONG_MANY = 60, 24
_BUCKET = 16


class Piece(NamedTuple):
    """A piece of a label in one weight."""

    text: str
    strong: bool


class Label(NamedTuple):
    """A label at its place.

    Attributes:
        box: Its place.
        rows: What it says, line by line.
        bidder: Id of the bidder that it belongs to.
        bid: Id of the bid.
        line: The height of its line, where a thin one leads there.
    """

    box: QRectF
    rows: tuple[tuple[Piece, ...], ...]
    bidder: str
    bid: str
    line: float | None = None


class Taken:
    """What is taken already, in bands of equal height so that it is found at once."""

    def __init__(self) -> None:
        self._bands: dict[int, list[tuple[float, float, float, float]]] = {}

    def take(self, box: QRectF) -> None:
        """Take a place."""
        self.take_edges(box.left(), box.top(), box.right(), box.bottom())

    def take_edges(self, left: float, top: float, right: float, bottom: float) -> None:
        """Take the place between four edges."""
        edges = (left, top, right, bottom)
        for band in range(int(top // _BUCKET), int(bottom // _BUCKET) + 1):
            self._bands.setdefault(band, []).append(edges)

    def free(self, box: QRectF) -> bool:
        """Whether nothing stands there."""
        left, right = box.left(), box.right()
        top, bottom = box.top(), box.bottom()
        for band in range(int(top // _BUCKET), int(bottom // _BUCKET) + 1):
            for start, above, end, below in self._bands.get(band, ()):
                if start < right and left < end and above < bottom and top < below:
                    return False
        return True


class Labeller:
    """Finds a place for each label: at the line, else at its ends, else nowhere."""

    def __init__(self, picture: OverTimePicture, layout: Layout, theme: Theme) -> None:
        self._picture = picture
        self._layout = layout
        self._theme = theme
        self._strong = QFontMetricsF(theme.font(SMALL, 600))
        self._plain = QFontMetricsF(theme.font(SMALL))
        self._height = self._plain.height()
        self._crowded = layout.crowded
        self.taken = Taken()
        self._take_lines()

    # Methods

    def labels(self) -> list[Label]:
        """The labels of plot and tray."""
        found = list(self._beside()) if self._has_veil else []
        told = {label.bidder for label in found}
        done = {label.bid for label in found}
        for line in self._wanted():
            if line.step.bid in done:
                continue
            label = self._at(line, named=self._is_named(line, told))
            if label is not None:
                told.add(line.step.bidder)
                found.append(label)
        found.extend(self._of_tray())
        return found

    def width(self, pieces: Iterable[Piece]) -> float:
        """How wide a label is."""
        return sum(
            (self._strong if one.strong else self._plain).horizontalAdvance(one.text)
            for one in pieces
        )

    # Internal

    @property
    def _has_veil(self) -> bool:
        """Whether the days after the lens's leave room for labels."""
        layout = self._layout
        room = layout.frame.width - layout.as_of
        if not self._picture.past or layout.as_of < layout.frame.left:
            return False
        return room > 11 * self._theme.line_height

    def _take_lines(self) -> None:
        frame = self._layout.frame
        for line in self._layout.lines:
            if line.end < frame.left or line.fade > frame.right:
                continue
            end = max(line.end, line.fade + 1)
            self.taken.take_edges(line.fade, line.y_high - 4, end, line.y + 4)
            if line.step.over == "completed":
                self.taken.take(QRectF(line.end - 8, line.y - 8, 16, 16))

    def _wanted(self) -> list[Line]:
        """The lines to label: the selected first, then the last of each bidder."""
        frame = self._layout.frame
        seen = [
            line
            for line in self._layout.lines
            if line.end >= frame.left and line.fade <= frame.right
        ]
        last = {line.step.bidder: line for line in seen}
        seen.sort(
            key=lambda line: (
                line.step.bidder != self._picture.selected,
                last[line.step.bidder] is not line,
                line.y,
            )
        )
        return seen[: _MOST_AMONG_MANY if self._crowded else _MOST]

    def _said(self, line: Line) -> Said:
        words = self._picture.words
        return words.said(line.step) if words else Said(line.step.name)

    def _texts(self, line: Line, *, named: bool) -> list[tuple[Piece, ...]]:
        """What may stand there, the longest first."""
        said = self._said(line)
        if not named:
            return [(Piece(said.figure, strong=False),)] if said.figure else []
        name = Piece(said.name, strong=True)
        figure = Piece(f" {said.figure}", strong=False)
        short = (name, figure) if said.figure else (name,)
        if self._crowded:
            return [short, (name,)]
        if not said.more:
            return [short, (name,)]
        return [(*short, Piece(f", {said.more}", strong=False)), short, (name,)]

    def _is_named(self, line: Line, told: set[str]) -> bool:
        """Whether the bidder's name stands there: once, and at long first lines."""
        if line.step.bidder not in told:
            return True
        return (
            line.step.supersedes is None and line.end - line.begin > 12 * self._height
        )

    def _at(self, line: Line, *, named: bool) -> Label | None:
        texts = self._texts(line, named=named)
        if named and line.end - line.begin < 5 * self._height:
            found = self._behind(line, texts)
            if found is not None:
                return found
        for pieces in texts:
            wide = self.width(pieces)
            for box in self._places(line, wide):
                if self._fits(box) and self.taken.free(box):
                    return self._taken(box, (pieces,), line)
        return None

    def _behind(self, line: Line, texts: list[tuple[Piece, ...]]) -> Label | None:
        """A place behind a short line: on one row, else name over figure."""
        middle = (line.y + line.y_high) / 2
        left = line.end + 12
        for pieces in texts:
            for rows in ((pieces,), *(((pieces[:1]), pieces[1:]),) * (len(pieces) > 1)):
                wide = max(map(self.width, rows))
                high = len(rows) * self._height
                box = QRectF(left, middle - high / 2, wide, high)
                if self._fits(box) and self.taken.free(box):
                    return self._taken(box, rows, line)
        return None

    def _taken(
        self, box: QRectF, rows: tuple[tuple[Piece, ...], ...], line: Line
    ) -> Label:
        self.taken.take(box)
        return Label(box, rows, line.step.bidder, line.step.bid)

    def _fits(self, box: QRectF) -> bool:
        frame = self._layout.frame
        inside = frame.left - 2 <= box.left() and box.right() <= frame.width - 4
        return (
            inside
            and box.top() >= frame.top - self._height
            and (box.bottom() <= frame.zero)
        )

    def _places(self, line: Line, wide: float) -> Iterator[QRectF]:
        """Places at a line: above and below, from its first day to its last; beside."""
        high = self._height
        frame = self._layout.frame
        begin = max(line.begin, frame.left)
        end = min(line.end, frame.right)
        above = line.y_high - high - 4
        below = line.y + 5
        sides = (above, below)
        if line.step.mark in ("more_than", "at_least"):
            sides = (below, above)
        starts = [begin + 3, begin + (end - begin) * 0.3, end - wide - 8]
        for y in sides:
            for x in starts:
                if x >= begin or end - begin < wide:
                    yield QRectF(x, y, wide, high)
        middle = (line.y + line.y_high) / 2 - high / 2
        if line.step.over != "superseded":
            yield QRectF(line.end + 12, middle, wide, high)
        yield QRectF(line.fade - wide - 8, middle, wide, high)
        for y in sides:
            yield QRectF(begin - wide - 8, y, wide, high)
            yield QRectF(end - wide, y, wide, high)

    def _beside(self) -> Iterator[Label]:
        """In the past, labels of what still stands go into the veil, from the top."""
        layout, frame = self._layout, self._layout.frame
        live = [line for line in layout.lines if line.step.over == "live"]
        chosen = self._picture.selected
        live.sort(key=lambda line: (line.step.bidder != chosen, line.y))
        x = layout.as_of + 1.2 * self._theme.line_height
        room = int((frame.zero - frame.top) // self._height)
        live = sorted(live[:room], key=lambda line: line.y)
        free = frame.top - self._height / 2
        for place, line in enumerate(live):
            rest = len(live) - place
            latest = frame.zero - rest * self._height
            top = min(max(line.y - self._height / 2, free), latest)
            for pieces in (*self._texts(line, named=True), self._cut(line, x)):
                wide = self.width(pieces)
                box = QRectF(x, round(top), wide, self._height)
                if box.right() <= frame.width - 4:
                    moved = abs(box.center().y() - line.y) > 3
                    self.taken.take(box)
                    free = top + self._height
                    leads = line.y if moved else None
                    yield Label(box, (pieces,), line.step.bidder, line.step.bid, leads)
                    break

    def _cut(self, line: Line, x: float) -> tuple[Piece, ...]:
        """The name, cut to the room that is left."""
        room = max(self._layout.frame.width - x - 6, 0)
        name = self._said(line).name
        cut = self._strong.elidedText(name, Qt.TextElideMode.ElideRight, room)
        return (Piece(cut, strong=True),)

    def _of_tray(self) -> Iterator[Label]:
        for row in self._layout.tray:
            last = row.lines[-1]
            name = Piece(self._said(last).name, strong=False)
            figure = self._said(last).figure
            pieces = (name, Piece(f", {figure}", strong=False)) if figure else (name,)
            wide = self.width(pieces)
            x = self._beside_row(row, wide)
            if x is not None:
                box = QRectF(x, row.y - self._height / 2, wide, self._height)
                yield Label(box, (pieces,), last.step.bidder, last.step.bid)

    def _beside_row(self, row: TrayRow, wide: float) -> float | None:
        """Where a row of the tray has room: behind its last day, else before all."""
        layout, frame = self._layout, self._layout.frame
        first, last = row.lines[0], row.lines[-1]
        if last.end < frame.left or first.fade > frame.right:
            return None
        if self._has_veil and last.step.over == "live":
            beside = layout.as_of + 1.2 * self._theme.line_height
            return max(last.begin + 9, beside)
        begin = max(last.begin, frame.left) + 9
        open_end = last.step.over in ("live", "superseded") or last.end > frame.right
        if open_end or last.end - 10 > begin + wide:
            if begin + wide < frame.right + 9:
                return begin
        elif last.end + 12 + wide < frame.right:
            return last.end + 12
        return max(min(first.begin, frame.right) - wide - 9, frame.left - 60)
