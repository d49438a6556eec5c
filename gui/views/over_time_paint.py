"""Painting the chart over time: veil, grid, deadlines, lines, tray and labels."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from gui.models.over_time import OverTimePicture
from gui.phrases import translate
from gui.theme import SMALL, Theme
from gui.views.over_time_deadlines import DeadlinesPainter
from gui.views.over_time_labels import Label, Labeller, Piece
from gui.views.over_time_layout import Layout, Line
from gui.views.over_time_marks import (
    TimeInk,
    is_plain,
    paint_dot,
    paint_end,
    paint_line,
    paint_plain,
)

_AlignRight = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_AlignLeft = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class OverTimePainter:
    """Paints a picture that was laid out."""

    def __init__(
        self,
        theme: Theme,
        picture: OverTimePicture,
        layout: Layout,
        current: str = "",
        *,
        shapes: bool = False,
    ) -> None:
        """Make ready.

        Args:
            theme: Colours and fonts.
            picture: What is painted.
            layout: Where it stands.
            current: Id of the bid that the keyboard is at.
            shapes: Whether all is drawn as shapes, for a file.
        """
        self._theme = theme
        self._picture = picture
        self._layout = layout
        self._current = current
        self._shapes = shapes
        self._small = theme.font(SMALL)
        self._metrics = QFontMetricsF(self._small)
        self._inks: dict[str, TimeInk] = {}
        self._ratio = 1.0
        self._taken: list[QRectF] = []

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        frame = self._layout.frame
        theme = self._theme
        self._ratio = painter.device().devicePixelRatioF()
        area = QRectF(0, 0, frame.width, frame.height)
        painter.fillRect(area, theme.colour("base"))
        painter.setFont(self._small)
        if self._picture.past:
            self._paint_veil(painter)
        self._paint_grid(painter)
        self._paint_best(painter)
        if self._picture.shows_today:
            self._paint_today(painter)
        deadlines = DeadlinesPainter(theme, self._picture, self._layout)
        deadlines.paint(painter)
        plot = QRectF(frame.left - 6, 0, frame.right - frame.left + 15, frame.height)
        painter.save()
        painter.setClipRect(plot)
        self._paint_halo(painter)
        self._paint_links(painter)
        self._paint_lines(painter)
        self._paint_tray(painter)
        painter.restore()
        labeller = Labeller(self._picture, self._layout, theme)
        for box in (*deadlines.boxes, *self._taken):
            labeller.taken.take(box)
        for label in labeller.labels():
            self._paint_label(painter, label)
        self._paint_left_out(painter)
        if self._picture.past:
            self._paint_as_of(painter)
        self._paint_empty(painter)

    # Ground

    def _paint_veil(self, painter: QPainter) -> None:
        frame = self._layout.frame
        x = max(self._layout.as_of, 0)
        veil = QRectF(x, 0, max(frame.width - x, 0), frame.height)
        painter.fillRect(veil, self._theme.tint("past", 0.10))

    def _paint_today(self, painter: QPainter) -> None:
        """A thin line at today, with its word where nothing else is said."""
        frame, theme = self._layout.frame, self._theme
        x = round(self._layout.scale.place(self._picture.today))
        line = QRectF(x, frame.top - 4, 1, frame.height - frame.top + 4)
        painter.fillRect(line, theme.tint("accent", 0.8))
        word = translate("OverTime", "today")
        wide, high = self._metrics.horizontalAdvance(word), self._metrics.height()
        room = frame.width - x - wide
        if not self._picture.past and room > 2 * theme.unit:
            box = QRectF(x + theme.unit, frame.top - 4 - high / 2, wide, high)
            self._text(painter, box, word, "link")

    def _paint_as_of(self, painter: QPainter) -> None:
        frame, x = self._layout.frame, round(self._layout.as_of)
        if frame.left <= x <= frame.width:
            line = QRectF(x - 1, 0, 2, frame.height)
            painter.fillRect(line, self._theme.colour("past"))
        words = self._picture.hidden
        wide = self._metrics.horizontalAdvance(words)
        box = QRectF(
            frame.width - wide - 8,
            frame.top - self._theme.height(1.3),
            wide,
            self._metrics.height(),
        )
        if box.left() > x + 8:
            self._text(painter, box, words, "past_text")

    def _paint_grid(self, painter: QPainter) -> None:
        frame, theme = self._layout.frame, self._theme
        edge = frame.left - 2 * theme.unit
        wide = max(
            (self._metrics.horizontalAdvance(text) for _, text in self._picture.ticks),
            default=0.0,
        )
        inside = wide > edge - theme.unit
        half = self._metrics.height() / 2
        lowest = frame.height
        for value, label in self._picture.ticks:
            y = round(self._layout.money.place(value))
            colour = theme.colour("frame" if value == 0 else "grid")
            painter.fillRect(
                QRectF(frame.left - 6, y, frame.right - frame.left + 6, 1), colour
            )
            if y + half > lowest:
                continue
            lowest = y - half
            if inside:
                self._paint_inside(painter, value, label, y)
                continue
            box = QRectF(theme.unit, y - half, edge - theme.unit, 2 * half)
            self._text(painter, box, label, "text2", _AlignRight)
        if self._picture.ticks and not inside:
            self._paint_unit(painter, edge)

    def _paint_inside(
        self, painter: QPainter, value: Decimal, label: str, y: float
    ) -> None:
        """A label over its line, where it is too wide for its place; the unit in it."""
        last = value == self._picture.ticks[-1][0]
        text = " ".join((label, *self._picture.unit)) if last else label
        wide, high = self._metrics.horizontalAdvance(text), self._metrics.height()
        box = QRectF(self._layout.frame.left, y - high, wide, high)
        self._taken.append(box)
        self._text(painter, box, text, "text2")

    def _paint_unit(self, painter: QPainter, edge: float) -> None:
        """What the axis is in, below its last label; above it where that is taken."""
        places = [self._layout.money.place(value) for value, _ in self._picture.ticks]
        high, lines = self._metrics.height(), self._picture.unit
        y = places[-1] + high / 2
        if len(places) > 1 and places[-2] - places[-1] < (len(lines) + 1) * high:
            y = places[-1] - (len(lines) + 0.5) * high
        for line in lines:
            box = QRectF(0, y, edge, high)
            self._text(painter, box, line, "text3", _AlignRight)
            y += high

    def _paint_best(self, painter: QPainter) -> None:
        """The floor that the best certain bid is: below it nobody wins."""
        points = list(self._best_points())
        if len(points) < 2:
            return
        frame = self._layout.frame
        painter.save()
        painter.setClipRect(
            QRectF(frame.left, 0, frame.right - frame.left + 1, frame.height)
        )
        path = QPainterPath(QPointF(points[0].x(), frame.zero))
        for point in points:
            path.lineTo(point)
        path.lineTo(points[-1].x(), frame.zero)
        painter.fillPath(path, self._theme.tint("text", 0.035))
        painter.setPen(QPen(self._theme.colour("frame"), 1))
        painter.drawPolyline(points)
        painter.restore()

    def _best_points(self) -> Iterator[QPointF]:
        layout, best = self._layout, self._picture.ladder.best
        ends = [one.day.toordinal() for one in best[1:]]
        before: float | None = None
        for place, one in enumerate(best):
            begin = min(layout.scale.place(one.day.toordinal()), layout.as_of)
            end = layout.as_of
            if place < len(ends):
                end = min(layout.scale.place(ends[place]), layout.as_of)
            if one.low is None:
                if before is None:
                    continue
                yield QPointF(begin + 0.5, layout.frame.zero)
                continue
            y = round(layout.money.place(one.low)) + 0.5
            yield QPointF(begin + 0.5, y)
            yield QPointF(end + 0.5, y)
            before = y

    # Bids

    def _role(self, line: Line) -> str:
        """The colour of a bid."""
        step = line.step
        if step.bidder == self._picture.selected:
            return "accent"
        return "mark_quiet" if step.quiet or step.rejected else "mark"

    def _ink(self, line: Line) -> TimeInk:
        role = self._role(line)
        ink = self._inks.get(role)
        if ink is None:
            theme = self._theme
            ink = self._inks[role] = TimeInk(
                theme.colour(role),
                theme.colour("base"),
                theme.colour("done"),
                1.9 * theme.line_height,
                self._ratio,
                self._layout.crowded and role != "accent",
                self._shapes,
            )
        return ink

    def _in_view(self, line: Line) -> bool:
        frame = self._layout.frame
        return line.end >= frame.left and line.fade <= frame.right

    def _paint_halo(self, painter: QPainter) -> None:
        """A band behind the lines of the selected bidder: colour is not enough."""
        tint = self._theme.tint("accent", 0.13)
        for line in self._layout.all_lines():
            if line.step.bidder == self._picture.selected:
                top = min(line.y, line.y_high) - 8
                begin = max(line.fade, self._layout.frame.left - 6)
                box = QRectF(begin, top, line.end - begin, line.y + 8 - top)
                painter.fillRect(box, tint)
            if line.step.bid == self._current:
                self._paint_focus(painter, line)

    def _paint_focus(self, painter: QPainter, line: Line) -> None:
        top = min(line.y, line.y_high) - 9
        begin = max(line.begin - 8, self._layout.frame.left - 5)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide = max(line.end - begin, 8) + 6
        painter.drawRect(QRectF(begin, top, wide, line.y + 9 - top))

    def _paint_lines(self, painter: QPainter) -> None:
        """The plain ones at once, then the others, the selected bidder's on top."""
        chosen = self._picture.selected
        lines = [line for line in self._layout.lines if self._in_view(line)]
        own = [line for line in lines if line.step.bidder == chosen]
        plain: dict[str, list[Line]] = {}
        for line in lines:
            if is_plain(line) and line.step.bidder != chosen:
                plain.setdefault(self._role(line), []).append(line)
        for some in plain.values():
            paint_plain(painter, some, self._ink(some[0]))
        for line in lines:
            if line.step.bidder != chosen and not is_plain(line):
                paint_line(painter, line, self._ink(line))
        for line in own:
            paint_line(painter, line, self._ink(line))
        for line in lines:
            if line.step.over not in ("live", "superseded"):
                paint_end(painter, line, self._ink(line))
        self._paint_leavings(painter)

    def _paint_links(self, painter: QPainter) -> None:
        """Thin risers from a bid to the one that took its place; curves to mergers."""
        lines = {line.step.bid: line for line in self._layout.all_lines()}
        linked = set()
        risers: dict[str, list[QRectF]] = {}
        for line in lines.values():
            older = lines.get(line.step.supersedes or "")
            if older is None:
                continue
            linked.add((older.step.bid, line.step.bid))
            if older.step.has_height and line.step.has_height:
                top, high = min(older.y, line.y), abs(older.y - line.y)
                riser = QRectF(round(line.begin) - 0.5, top, 1.4, high)
                risers.setdefault(self._role(line), []).append(riser)
            elif older.y != line.y:
                self._paint_curve(painter, older, line)
        painter.setPen(Qt.PenStyle.NoPen)
        for role, some in risers.items():
            painter.setBrush(self._theme.colour(role))
            painter.drawRects(some)
        for joining in self._picture.ladder.joinings:
            old, new = lines.get(joining.old), lines.get(joining.new)
            if old and new and (joining.old, joining.new) not in linked:
                self._paint_curve(painter, old, new, "mark")

    def _paint_curve(
        self, painter: QPainter, old: Line, new: Line, role: str = "frame"
    ) -> None:
        pen = QPen(self._theme.colour(role), 1 if role == "frame" else 1.4)
        pen.setDashPattern([2, 2])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        end = QPointF(new.begin, new.y)
        start = QPointF(min(old.end, new.begin), old.y)
        path = QPainterPath(start)
        path.cubicTo(QPointF(end.x(), start.y()), QPointF(end.x(), start.y()), end)
        painter.drawPath(path)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_leavings(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for _, place in leavings_at(self._picture, self._layout):
            painter.setPen(QPen(theme.colour("text2"), 1.3))
            painter.setBrush(theme.colour("base"))
            painter.drawEllipse(place, 4.5, 4.5)
            painter.drawLine(place - QPointF(2.5, 0), place + QPointF(2.5, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # Tray

    def _paint_tray(self, painter: QPainter) -> None:
        for row in self._layout.tray:
            for line in row.lines:
                if self._in_view(line):
                    self._paint_tray_line(painter, line)

    def _paint_tray_line(self, painter: QPainter, line: Line) -> None:
        """A dashed line: nothing is said of its height."""
        ink = self._ink(line)
        y = line.y + 0.5
        pen = QPen(self._theme.colour("frame"), 1)
        if line.step.bidder == self._picture.selected:
            pen.setColor(ink.mark)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawLine(QPointF(line.begin, y), QPointF(line.end, y))
        if line.fade < line.begin:
            pen.setDashPattern([1, 3])
            painter.setPen(pen)
            painter.drawLine(QPointF(line.fade, y), QPointF(line.begin, y))
        filled = line.exact_day
        paint_dot(painter, QPointF(line.begin, line.y), ink, filled=filled)
        paint_end(painter, line, ink)

    def _paint_left_out(self, painter: QPainter) -> None:
        frame, theme = self._layout.frame, self._theme
        if frame.rows:
            edge = frame.left - 2 * theme.unit
            words = translate("OverTime", "No\nfigure").split("\n")
            for place, word in enumerate(words):
                y = frame.tray + place * self._metrics.height()
                box = QRectF(0, y, edge, self._metrics.height())
                self._text(painter, box, word, "text3", _AlignRight)
        if self._layout.left_out:
            template = translate("OverTime", "{count} more without a figure")
            words_left = template.format(count=self._layout.left_out)
            y = frame.tray + (frame.rows - 1) * frame.row
            box = QRectF(frame.left + 4, y, frame.width - frame.left - 8, frame.row)
            self._text(painter, box, words_left, "text3")

    # Words

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        theme = self._theme
        chosen = label.bidder == self._picture.selected
        ground = QRectF(label.box).adjusted(-2, 1, 2, -1)
        if not (self._picture.past and label.box.left() > self._layout.as_of):
            shade = theme.colour("base")
            shade.setAlphaF(0.82)
            painter.fillRect(ground, shade)
        if label.line is not None:
            painter.setPen(QPen(theme.tint("frame", 0.7), 1))
            start = QPointF(self._layout.as_of + 2, label.line)
            painter.drawLine(
                start, QPointF(label.box.left() - 3, label.box.center().y())
            )
        for place, row in enumerate(label.rows):
            self._paint_row(painter, label, place, row, chosen=chosen)
        painter.setFont(self._small)

    def _paint_row(
        self,
        painter: QPainter,
        label: Label,
        place: int,
        row: tuple[Piece, ...],
        *,
        chosen: bool,
    ) -> None:
        height = label.box.height() / len(label.rows)
        x, y = label.box.left(), label.box.top() + place * height
        for piece in row:
            text = piece.text if x > label.box.left() else piece.text.lstrip()
            font = self._theme.font(SMALL, 600 if piece.strong else 400)
            painter.setFont(font)
            role = "text" if piece.strong else "text2"
            role = "link" if chosen and piece.strong else role
            painter.setPen(self._theme.colour(role))
            wide = QFontMetricsF(font).horizontalAdvance(text)
            painter.drawText(QRectF(x, y, wide + 2, height), _AlignLeft, text)
            x += wide

    def _paint_empty(self, painter: QPainter) -> None:
        if self._picture.empty:
            frame = self._layout.frame
            box = QRectF(frame.left, frame.top, frame.width - frame.left, 24)
            self._text(painter, box, self._picture.empty, "text2")

    def _text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        role: str,
        align: int = _AlignLeft,
    ) -> None:
        painter.setPen(self._theme.colour(role))
        painter.drawText(box, align | int(Qt.TextFlag.TextDontClip), text)


def leavings_at(picture: OverTimePicture, layout: Layout) -> list[tuple[str, QPointF]]:
    """Where members left their bidders: on the line of the bid that stood then."""
    found = []
    for left in picture.ladder.leavings:
        line = layout.line_of(left.bid)
        day = left.on.latest or left.on.earliest
        if line is not None and day is not None:
            x = min(layout.scale.place(day.toordinal()), layout.as_of)
            found.append((left.party, QPointF(x, line.y)))
    return found
