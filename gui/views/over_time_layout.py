"""Where everything stands in the chart over time, in pixels: lines, tray, deadlines."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from core.answers.ladder import Step
from core.domain.edtf import Span
from gui.models.over_time import OverTimePicture
from gui.models.time_scale import TimeScale, time_insets
from gui.theme import Theme
from gui.views.lanes_scale import LaneScale

# Over how much a line fades where a date has an open end, in line heights.
_OPEN = 3.0
_ABOUT = 1.2
TRAY_ROW = 1.1
# From so many lines on they are drawn finer, and fewer words stand at them.
MANY = 120
# The most that bids without a figure take of the height.
TRAY_SHARE = 0.44


class Frame(NamedTuple):
    """The parts of the chart's area.

    Attributes:
        width: Of all.
        height: Of all.
        left: Where the time axis begins.
        right: Where it ends.
        top: Where the plot begins; above it stand the deadlines.
        zero: Where the axis of amounts begins, at the bottom of the plot.
        tray: Where the tray begins.
        rows: How many rows the tray has.
        row: The height of one of them.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    zero: float
    tray: float
    rows: int
    row: float


class Line(NamedTuple):
    """A bid as a line over time.

    Attributes:
        step: The bid.
        y: The height of its amount; of the lower end of a range.
        y_high: The height of the upper end of a range, else ``y``.
        fade: Where it begins to come in.
        begin: From where on it is solid.
        solid: Until where it is solid.
        end: Where it has gone.
    """

    step: Step
    y: float
    y_high: float
    fade: float
    begin: float
    solid: float
    end: float

    @property
    def exact_day(self) -> bool:
        """Whether it begins on one certain day."""
        return self.fade == self.begin

    @property
    def exact_end(self) -> bool:
        """Whether it ends on one certain day."""
        return self.solid == self.end


@dataclass(frozen=True, slots=True)
class TrayRow:
    """A bidder's bids without a figure, on one line of the tray."""

    lines: tuple[Line, ...]
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A picture laid out in an area.

    Attributes:
        frame: The parts of the area.
        scale: The time axis in pixels.
        money: The axis of amounts in pixels, upwards.
        as_of: Where the lens's day stands; beside the axis when zoomed away from it.
        lines: Bids with a figure.
        tray: Bids without one.
        left_out: How many bidders the tray has no room for.
        maker: What made the lines; it keeps those that stay while the lens moves.
    """

    frame: Frame
    scale: TimeScale
    money: LaneScale
    as_of: float
    lines: tuple[Line, ...]
    tray: tuple[TrayRow, ...]
    left_out: int
    maker: "_Lines" = field(compare=False)

    @property
    def crowded(self) -> bool:
        """Whether there are more lines than anybody can tell apart."""
        return len(self.lines) > MANY

    def line_of(self, bid: str) -> Line | None:
        """The line of a bid, in plot or tray."""
        return next((one for one in self.all_lines() if one.step.bid == bid), None)

    def all_lines(self) -> tuple[Line, ...]:
        """All lines, those of the tray last."""
        return (*self.lines, *(one for row in self.tray for one in row.lines))


def lay_out(
    picture: OverTimePicture,
    theme: Theme,
    width: float,
    height: float,
    before: Layout | None = None,
) -> Layout:
    """Lay a picture out in an area of this size, as far as it differs from before."""
    frame = _frame(picture, theme, width, height)
    scale = picture.scale.laid(frame.left, frame.right)
    money = LaneScale(
        left=frame.zero - (0.5 * theme.line_height if picture.logarithmic else 0),
        right=frame.top,
        edge=frame.top,
        top=picture.ladder.axis.top,
        bottom=picture.bottom,
        logarithmic=picture.logarithmic,
    )
    as_of = scale.place(min(picture.ladder.as_of.toordinal(), picture.last))
    maker = before.maker if before is not None else None
    lines = _Lines(theme.line_height, scale, money, as_of, maker)
    drawn = [one for one in picture.ladder.steps if one.has_height]
    rows, left_out = _tray(picture, frame)
    return Layout(
        frame,
        scale,
        money,
        as_of,
        tuple(lines.line(step) for step in drawn),
        tuple(
            TrayRow(tuple(lines.line(step, row_y) for step in steps), row_y)
            for place, steps in enumerate(rows)
            for row_y in (round(frame.tray + (place + 0.5) * frame.row),)
        ),
        left_out,
        lines,
    )


def _frame(
    picture: OverTimePicture, theme: Theme, width: float, height: float
) -> Frame:
    line = theme.line_height
    left, right = time_insets(line)
    ladder = picture.ladder
    top = 3.0 if ladder.deadlines or ladder.rounds else 1.2
    row = round(TRAY_ROW * line)
    wanted = len(_by_bidder(picture))
    plotted = bool(ladder.axis.ticks)
    share = TRAY_SHARE if plotted else 1.0
    room = int((height * share - (0 if plotted else top * line)) // row)
    rows = min(wanted, max(room, 1))
    tray = height - rows * row - 0.4 * line
    zero = tray - 0.5 * line if rows else height - 0.8 * line
    return Frame(
        width=width,
        height=height,
        left=left,
        right=max(width - right, left + 1),
        top=round(min(top * line, zero)),
        zero=round(zero),
        tray=tray,
        rows=rows,
        row=row,
    )


def _by_bidder(picture: OverTimePicture) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    for step in picture.ladder.steps:
        if not step.has_height:
            found.setdefault(step.bidder, []).append(step)
    return found


def _tray(picture: OverTimePicture, frame: Frame) -> tuple[list[list[Step]], int]:
    """The rows of the tray: offers before talks, where there isn't room for all."""
    bidders = list(_by_bidder(picture).values())
    left_out = max(len(bidders) - frame.rows, 0)
    if left_out:
        selected = picture.selected
        bidders.sort(
            key=lambda steps: (
                steps[-1].bidder != selected,
                steps[-1].over == "superseded",
                steps[-1].quiet,
            )
        )
        left_out += 1  # the last row says how many there are
        bidders = bidders[: frame.rows - 1]
    bidders.sort(key=lambda steps: (steps[0].begins.latest or date.max, steps[0].bid))
    return bidders, left_out


class _Lines:
    def __init__(
        self,
        height: float,
        scale: TimeScale,
        money: LaneScale,
        as_of: float,
        before: "_Lines | None" = None,
    ) -> None:
        self.axes = (height, scale, money)
        self._as_of: float = as_of
        self._made: dict[int, Line] = {}
        # Lines that end before both days stand where they stood.
        self._old: dict[int, Line] = {}
        self._still = as_of
        if before is not None and before.axes == self.axes:
            self._old = before._made  # noqa: SLF001 (of its own kind)
            self._still = min(as_of, before._as_of)  # noqa: SLF001 (as above)
        self._height = height
        self._scale = scale
        self._money = money
        self._heights: dict[Decimal | None, float] = {}
        self._per_day = (scale.right - scale.left) / (scale.last - scale.first)
        self._origin = scale.left - scale.first * self._per_day

    def line(self, step: Step, row: float | None = None) -> Line:
        """The line of a bid, at its height or in a row of the tray."""
        if row is not None:
            return self._make(step, row)
        line = self._old.get(id(step))
        if (
            line is None
            or line.step is not step
            or step.over == "live"
            or line.end >= self._still
        ):
            line = self._make(step)
        self._made[id(step)] = line
        return line

    def _make(self, step: Step, row: float | None = None) -> Line:
        y = y_high = row if row is not None else 0.0
        if row is None:
            low, high = step.amount.low, step.amount.high
            y = self._y(high if low is None else low)
            y_high = y if high is None or high == low else self._y(high)
        fade, begin = self._begin(step.begins)
        solid, end = self._end(step, begin)
        return Line(step, y, y_high, fade, begin, solid, end)

    def _y(self, value: Decimal | None) -> float:
        """The height of an amount; many bids share one."""
        found = self._heights.get(value)
        if found is None:
            found = round(self._money.place(value or Decimal(0)))
            self._heights[value] = found
        return found

    def _begin(self, days: Span) -> tuple[float, float]:
        earliest, latest, about = days
        open_end = _OPEN * self._height
        if latest is None:
            return self._scale.left, min(self._scale.left + open_end, self._as_of)
        begin = min(self._place(latest), self._as_of)
        if earliest is None:
            return begin - open_end, begin
        if earliest == latest:
            return (begin - _ABOUT * self._height if about else begin), begin
        return min(self._place(earliest), begin), begin

    def _end(self, step: Step, begin: float) -> tuple[float, float]:
        if step.over == "live":
            return self._as_of, self._as_of
        earliest, latest, _ = step.ends
        open_end = _OPEN * self._height
        last = latest or earliest
        if last is None:
            return begin, begin + open_end
        end = max(min(self._place(last), self._as_of), begin)
        if earliest == last:
            return end, end
        if earliest is None:
            return max(begin, end - open_end), end
        return min(max(self._place(earliest), begin), end), end

    def _place(self, day: date) -> float:
        return self._origin + day.toordinal() * self._per_day
