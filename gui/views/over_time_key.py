"""What the marks of the chart over time mean: those that occur in a picture."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from core.answers.board import Mark
from core.answers.ladder import Over, Step
from core.domain.amount import Amount
from gui.models.over_time import OverTimePicture
from gui.phrases import translate
from gui.theme import Theme
from gui.views.chart_key import KeyItem
from gui.views.over_time_deadlines import paint_arc
from gui.views.over_time_layout import Line
from gui.views.over_time_marks import TimeInk, paint_dot, paint_end, paint_line

_KINDS: tuple[tuple[str, tuple[Mark, ...]], ...] = (
    ("exact", ("exact",)),
    ("about", ("about",)),
    ("more_than", ("more_than", "at_least")),
    ("at_most", ("at_most", "less_than")),
    ("range", ("range",)),
)
# In units of the grid.
_WIDE: dict[str, float] = defaultdict(
    lambda: 6.0, deadline=2.0, round=2.0, left=2.5, as_of=2.0, today=2.0
)


def over_time_key(
    theme: Theme, picture: OverTimePicture, *, shapes: bool = False
) -> list[KeyItem]:
    """The items that explain what occurs in a picture.

    Args:
        theme: Colours and fonts.
        picture: What is drawn.
        shapes: Whether all is drawn as shapes, for a file.
    """
    words, sample = _words(), _Samples(theme, shapes=shapes)
    return [
        KeyItem(name, words[name], partial(sample.paint, name), _WIDE[name])
        for name in occurring(picture)
    ]


def occurring(picture: OverTimePicture) -> Iterator[str]:
    """The names of the marks that occur, the most telling first."""
    ladder = picture.ladder
    drawn = {step.mark for step in ladder.steps if step.has_height}
    for name, marks in _KINDS:
        if drawn & set(marks):
            yield name
    overs = {step.over for step in ladder.steps}
    moved = any(len(chain.dates) > 1 for chain in ladder.deadlines)
    occurs = {
        "soft": any(_is_soft(step) for step in ladder.steps),
        "tray": any(not step.has_height for step in ladder.steps),
        "best": any(one.low is not None for one in ladder.best),
        "ended": bool(overs & {"ended", "contest_ended"}),
        "completed": "completed" in overs,
        "joined": bool(ladder.joinings),
        "left": bool(ladder.leavings),
        "moved": moved,
        "deadline": bool(ladder.deadlines) and not moved,
        "round": bool(ladder.rounds),
        "quiet": any(step.quiet or step.rejected for step in ladder.steps),
        "as_of": picture.past,
        "today": picture.shows_today and picture.past,
    }
    yield from (name for name, found in occurs.items() if found)


def _is_soft(step: Step) -> bool:
    return step.begins.earliest != step.begins.latest or step.begins.about


class _Samples:
    """Paints each mark at a small size, with what paints it in the chart."""

    def __init__(self, theme: Theme, *, shapes: bool) -> None:
        self._theme, self._shapes = theme, shapes

    def paint(self, name: str, painter: QPainter, place: QRectF) -> None:
        """Paint the mark of a name into a place."""
        theme, middle = self._theme, place.center().y()
        ends = QPointF(place.left(), middle), QPointF(place.right(), middle)
        if name in ("deadline", "today", "as_of"):
            role = {"deadline": "alarm", "today": "accent", "as_of": "past"}[name]
            wide = 1.5 if name == "deadline" else 2.0
            line = QRectF(place.center().x() - 1, place.top() + 3, wide, 0)
            line.setBottom(place.bottom() - 3)
            painter.fillRect(line, theme.colour(role))
        elif name == "moved":
            painter.translate(0, middle - 3)
            paint_arc(painter, theme.colour("alarm"), place.left(), place.right(), 5)
        elif name == "best":
            shade = QRectF(ends[0], QPointF(place.right(), place.bottom() - 3))
            painter.fillRect(shade, theme.tint("text", 0.06))
            painter.setPen(QPen(theme.colour("frame"), 1))
            painter.drawLine(*ends)
        elif name == "joined":
            self._paint_curve(painter, place)
        elif name == "left":
            self._paint_left(painter, place.center())
        elif name == "round":
            painter.setPen(QPen(theme.colour("text2"), 1.3))
            painter.setBrush(theme.colour("base"))
            painter.drawRect(
                QRectF(
                    place.center() - QPointF(3.5, 3.5),
                    place.center() + QPointF(3.5, 3.5),
                )
            )
        elif name == "tray":
            pen = QPen(theme.colour("frame"), 1)
            pen.setDashPattern([4, 4])
            painter.setPen(pen)
            painter.drawLine(*ends)
            paint_dot(painter, ends[0] + QPointF(4, 0), self._ink("mark"), filled=True)
        else:
            self._paint_bid(painter, place, name)

    def _paint_bid(self, painter: QPainter, place: QRectF, name: str) -> None:
        kind: Mark = "exact"
        for one, marks in _KINDS:
            if one == name:
                kind = marks[0]
        over: Over = "completed" if name == "completed" else "live"
        if name == "ended":
            over = "ended"
        middle = round(place.center().y())
        end = place.right() - (8 if over != "live" else 1)
        low = middle + (4 if kind in ("range", "more_than") else 0)
        line = Line(
            step=_step(kind, over),
            y=low,
            y_high=middle - 4 if kind == "range" else low,
            fade=place.left(),
            begin=place.left() + (0.6 * place.width() if name == "soft" else 4),
            solid=end,
            end=end,
        )
        if name != "soft":
            line = line._replace(fade=line.begin)
        ink = self._ink("mark_quiet" if name == "quiet" else "mark")
        paint_line(painter, line, ink)
        paint_end(painter, line, ink)

    def _ink(self, role: str) -> TimeInk:
        theme = self._theme
        return TimeInk(
            theme.colour(role),
            theme.colour("base"),
            theme.colour("done"),
            0.7 * theme.line_height,
            2.0,
            shapes=self._shapes,
        )

    def _paint_curve(self, painter: QPainter, place: QRectF) -> None:
        pen = QPen(self._theme.colour("mark"), 1.4)
        pen.setDashPattern([2, 2])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start = QPointF(place.left(), place.top() + 5)
        end = QPointF(place.right() - 4, place.bottom() - 4)
        path = QPainterPath(start)
        bend = QPointF(end.x(), start.y())
        path.cubicTo(bend, bend, end)
        painter.drawPath(path)
        paint_dot(painter, end, self._ink("mark"), filled=True)

    def _paint_left(self, painter: QPainter, place: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("text2"), 1.3))
        painter.setBrush(self._theme.colour("base"))
        painter.drawEllipse(place, 4.5, 4.5)
        painter.drawLine(place - QPointF(2.5, 0), place + QPointF(2.5, 0))


def _step(kind: Mark, over: Over) -> Step:
    number = Decimal(1)
    amount = Amount("exact", low=number, high=number)
    return Step(
        bid="", bidder="", name="", kind="offer", mark=kind, amount=amount, over=over
    )


def _words() -> dict[str, str]:
    return {
        "exact": translate("OverTime", "stated"),
        "about": translate("OverTime", "about"),
        "more_than": translate("OverTime", "open above"),
        "at_most": translate("OverTime", "open below"),
        "range": translate("OverTime", "range"),
        "soft": translate("OverTime", "day uncertain"),
        "tray": translate("OverTime", "no figure"),
        "quiet": translate("OverTime", "rejected, or talks"),
        "ended": translate("OverTime", "ended"),
        "completed": translate("OverTime", "completed"),
        "joined": translate("OverTime", "merged into another"),
        "left": translate("OverTime", "a member left"),
        "best": translate("OverTime", "best certain bid"),
        "deadline": translate("OverTime", "deadline"),
        "moved": translate("OverTime", "deadline, moved"),
        "round": translate("OverTime", "auction round"),
        "as_of": translate("OverTime", "day shown"),
        "today": translate("OverTime", "today"),
    }
