"""The bids over time as a picture: each a line from its date to its end."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from core.answers.ladder import Ladder, Step
from core.domain.amount import Amount
from core.domain.when import When
from core.exchange.report import svg
from core.wording import Voice
from core.wording.chart import step_told

_WIDTH, _LEFT, _RIGHT = 960.0, 92.0, 730.0
_TOP, _PLOT, _TRAY = 22.0, 240.0, 18.0
_LABEL = 15.0
_MOST_IN_TRAY = 14
_MONTHS = (1, 2, 3, 4, 6, 12, 24, 60, 120)


class LadderChart:
    """Draws a ladder; labels stand at the right, apart from each other."""

    def __init__(self, ladder: Ladder, voice: Voice) -> None:
        """Make ready."""
        self._ladder, self._voice = ladder, voice
        self._first, self._last = _days(ladder)
        self._drawn = [step for step in ladder.steps if step.has_height]
        silent = [step for step in ladder.steps if not step.has_height]
        self._silent, self._unshown = silent[:_MOST_IN_TRAY], silent[_MOST_IN_TRAY:]
        self._bottom = _TOP + _PLOT if self._drawn else _TOP
        tray = _TRAY * (len(self._silent) + bool(self._unshown))
        self._foot = self._bottom + tray + (8 if tray else 0)
        self._height = self._foot + 26 + 16 * len(ladder.deadlines)
        self._picture = svg.Picture("ladder", _WIDTH, self._height)

    def draw(self, title: str, told: str) -> str:
        """The picture as text."""
        self._picture.describe(title, told)
        self._times()
        if self._drawn:
            self._amounts()
            self._best()
            for step in self._drawn:
                self._step(step)
            self._risers()
            self._labels()
        self._tray()
        self._deadlines()
        return self._picture.written()

    # Places

    def _x(self, day: date | None, otherwise: float) -> float:
        if day is None:
            return otherwise
        whole = max((self._last - self._first).days, 1)
        share = (day - self._first).days / whole
        return _LEFT + (_RIGHT - _LEFT) * min(max(share, 0.0), 1.0)

    def _y(self, value: Decimal) -> float:
        top = self._ladder.axis.top
        share = float(value / top) if top > 0 else 0.0
        return _TOP + _PLOT * (1 - min(max(share, 0.0), 1.0))

    def _height_of(self, step: Step) -> float:
        low, high = step.amount.low, step.amount.high
        return self._y(low if low is not None else high or Decimal(0))

    def _reach(self, step: Step) -> tuple[float, float, float]:
        """From when it may stand, from when it stands, and until when, as places."""
        begins, ends = step.begins, step.ends
        latest = self._x(begins.latest, _LEFT)
        earliest = self._x(begins.earliest, _LEFT)
        now = self._x(self._ladder.as_of, _RIGHT)
        end = now if step.over == "live" else self._x(ends.latest, now)
        return min(earliest, latest), latest, max(end, latest + 2)

    # Axes

    def _times(self) -> None:
        """The years and months below."""
        months = (self._last.year - self._first.year) * 12
        months += self._last.month - self._first.month
        every = next((one for one in _MONTHS if months / one <= 9), _MONTHS[-1])
        for day in _month_starts(self._first, self._last, every):
            x = self._x(day, _LEFT)
            self._picture.line(x, _TOP, x, self._foot, stroke=svg.FAINT)
            edtf = f"{day:%Y}" if every >= 12 else f"{day:%Y-%m}"
            label = self._voice.when(When(edtf), short=True)
            self._picture.text(
                x, self._foot + 16, label, fill=svg.QUIET, text_anchor="middle"
            )
        if self._ladder.as_of <= self._last:
            x = self._x(self._ladder.as_of, _RIGHT)
            self._picture.line(x, _TOP - 6, x, self._foot, stroke=svg.NOW)

    def _amounts(self) -> None:
        axis = self._ladder.axis
        for tick in axis.ticks:
            y = self._y(tick)
            self._picture.line(_LEFT, y, _RIGHT, y, stroke=svg.FAINT)
            unit = axis.unit if tick == axis.ticks[-1] else None
            label = self._voice.amount(Amount("exact", low=tick, high=tick, unit=unit))
            self._picture.text(
                _LEFT - 6, y + 4, label, fill=svg.QUIET, text_anchor="end"
            )

    # Bids

    def _step(self, step: Step) -> None:
        may, begin, end = self._reach(step)
        amount, colour = step.amount, svg.MARK
        y = self._height_of(step)
        width = "2.4" if amount.figure is None else "4"
        if begin - may > 1:
            # It may have been made on any of these days.
            self._picture.line(may, y, begin, y, stroke=colour, stroke_dasharray="2 3")
        if amount.kind == "range" and amount.high is not None:
            self._band(begin, end, self._y(amount.high), y, 0.2)
        elif amount.kind in ("at_least", "more_than"):
            fill = self._picture.fade(
                "open", colour, (0.0, 0.4), x1="0", x2="0", y1="0", y2="1"
            )
            height = min(34.0, y - _TOP)
            self._picture.add(
                "rect",
                x=begin,
                y=y - height,
                width=end - begin,
                height=height,
                fill=fill,
            )
            middle = (begin + end) / 2
            arrow = f"M{middle - 4:g} {y - height + 6:g}l4 -6l4 6"
            self._picture.add("path", d=arrow, fill="none", stroke=colour)
        elif amount.kind in ("at_most", "less_than"):
            self._band(begin, end, y, y + min(34.0, _TOP + _PLOT - y), 0.15)
        if amount.kind == "about":
            fill = self._picture.hatch("hatch", colour)
            self._picture.add(
                "rect", x=begin, y=y - 4, width=end - begin, height=8, fill=fill
            )
        else:
            self._picture.line(begin, y, end, y, stroke=colour, stroke_width=width)
        self._ends(step, begin, end, y)

    def _band(
        self, begin: float, end: float, high: float, low: float, ink: float
    ) -> None:
        self._picture.add(
            "rect",
            x=begin,
            y=high,
            width=end - begin,
            height=max(low - high, 1),
            fill=svg.MARK,
            fill_opacity=ink,
        )

    def _ends(self, step: Step, begin: float, end: float, y: float) -> None:
        if step.begins.earliest == step.begins.latest:
            self._picture.add("circle", cx=begin, cy=y, r=4, fill=svg.MARK)
        if step.over == "completed":
            self._picture.add("circle", cx=end, cy=y, r=6, fill=svg.DONE)
        elif step.over == "ended":
            cross = f"M{end - 4:g} {y - 4:g}l8 8m0 -8l-8 8"
            self._picture.add("path", d=cross, stroke=svg.ALARM, stroke_width=2)

    def _risers(self) -> None:
        """From a bid to the one that took its place."""
        by_bid = {step.bid: step for step in self._drawn}
        for step in self._drawn:
            old = by_bid.get(step.supersedes or "")
            if old is None:
                continue
            _, begin, _ = self._reach(step)
            self._picture.line(
                begin, self._height_of(old), begin, self._height_of(step)
            )

    def _labels(self) -> None:
        """Each bidder's last bid, named at the right, pushed apart."""
        last = {step.bidder: step for step in self._drawn}
        steps = sorted(
            last.values(), key=lambda step: (self._height_of(step), step.bid)
        )
        wanted = [self._height_of(step) for step in steps]
        heights = apart(wanted, _LABEL, _TOP, _TOP + _PLOT)
        for height, y, step in zip(heights, wanted, steps, strict=True):
            _, _, end = self._reach(step)
            self._picture.add(
                "path",
                d=f"M{end + 5:g} {y:g}L{_RIGHT + 8:g} {height:g}",
                stroke=svg.FAINT,
                fill="none",
            )
            price = self._voice.amount(step.amount)
            self._picture.text(_RIGHT + 12, height + 4, f"{_short(step.name)}, {price}")

    def _best(self) -> None:
        """The highest amount that some bid surely stood at."""
        best = self._ladder.best
        points: list[str] = []
        for place, one in enumerate(best):
            if one.low is None:
                continue
            following = best[place + 1].day if place + 1 < len(best) else None
            y, begin = self._y(one.low), self._x(one.day, _LEFT)
            end = self._x(following, self._x(self._ladder.as_of, _RIGHT))
            points += [f"{begin:g},{y:g}", f"{end:g},{y:g}"]
        if points:
            self._picture.add(
                "polyline",
                points=" ".join(points),
                fill="none",
                stroke=svg.ACCENT,
                stroke_opacity=0.45,
                stroke_width=9,
            )

    def _tray(self) -> None:
        """Bids without a figure, one below the other."""
        for place, step in enumerate(self._silent):
            y = self._bottom + _TRAY * (place + 0.5) + 6
            may, begin, end = self._reach(step)
            self._picture.line(may, y, end, y, stroke_dasharray="4 4")
            self._picture.add("circle", cx=begin, cy=y, r=3, fill=svg.MARK)
            told = step_told(self._voice, step)
            words = f"{_short(step.name)}, {told}" if step.price is None else step.name
            self._picture.text(_RIGHT + 12, y + 4, _short(words, 34), fill=svg.QUIET)
        if self._unshown:
            say = self._voice.texts.say
            text = say("chart.more", len({one.bidder for one in self._unshown}))
            y = self._bottom + _TRAY * (len(self._silent) + 0.5) + 10
            self._picture.text(_LEFT, y, text, fill=svg.QUIET)

    def _deadlines(self) -> None:
        """Each deadline with all its dates; the valid one is filled."""
        for place, chain in enumerate(self._ladder.deadlines):
            y = self._foot + 30 + 16 * place
            places = [self._x(one.on.latest, _RIGHT) for one in chain.dates]
            self._picture.line(
                min(places), y, max(places), y, stroke=svg.ALARM, stroke_dasharray="3 3"
            )
            for x, one in zip(places, chain.dates, strict=True):
                fill = svg.ALARM if one.valid else svg.PAPER
                triangle = f"M{x:g} {y - 5:g}l5 9h-10z"
                self._picture.add("path", d=triangle, fill=fill, stroke=svg.ALARM)
            title = chain.title or self._voice.texts.say("deadlines.untitled")
            self._picture.text(_RIGHT + 12, y + 4, _short(title, 34), fill=svg.ALARM)


def apart(
    wanted: Sequence[float], gap: float, top: float, bottom: float
) -> list[float]:
    """Heights near the wanted ones, ascending, none closer than a gap if it can be.

    Args:
        wanted: The heights, ascending.
        gap: The least distance.
        top: The least height.
        bottom: The greatest one; what has no room there stands below it.
    """
    found: list[float] = []
    for one in wanted:
        least = found[-1] + gap if found else top
        found.append(max(one, least))
    limit = bottom
    for place in range(len(found) - 1, -1, -1):
        found[place] = max(min(found[place], limit), top)
        limit = found[place] - gap
    for place in range(1, len(found)):
        found[place] = max(found[place], found[place - 1] + gap)
    return found


def _days(ladder: Ladder) -> tuple[date, date]:
    """The first and last day of the picture, with some room.

    Once everything is over, the time since then is left out.
    """
    days: list[date] = []
    for step in ladder.steps:
        days += _known((step.begins.earliest, step.begins.latest))
        days += _known((step.ends.earliest, step.ends.latest))
    for chain in ladder.deadlines:
        for one in chain.dates:
            days += _known((one.on.earliest, one.on.latest))
    if not days or any(step.over == "live" for step in ladder.steps):
        days.append(ladder.as_of)
    first, last = min(days), max(days)
    room = timedelta(days=max((last - first).days // 40, 3))
    low = first - room if first - date.min > room else date.min
    high = last + room if date.max - last > room else date.max
    return low, high


def _known(days: Iterable[date | None]) -> list[date]:
    return [day for day in days if day is not None]


def _month_starts(first: date, last: date, every: int) -> Iterable[date]:
    """The first days of months, each so many months after the one before."""
    count = first.year * 12 + first.month
    count += -(count - 1) % every
    while (count - 1) // 12 <= last.year:
        day = date(max((count - 1) // 12, 1), (count - 1) % 12 + 1, 1)
        if day > last:
            return
        if day >= first:
            yield day
        count += every
        if (count - 1) // 12 > date.max.year:
            return


def _short(text: str, most: int = 22) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
