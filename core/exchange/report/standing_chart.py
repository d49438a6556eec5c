"""The standing of the bids as a picture: ink is what the words guarantee."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from core.answers.board import Board, Row
from core.domain.amount import Amount
from core.exchange.report import svg
from core.wording import Voice

_WIDTH, _LINE, _BAR = 960.0, 26.0, 12.0
_NAME, _PRICE, _LEFT, _RIGHT, _EDGE = 8.0, 346.0, 362.0, 810.0, 946.0
_TOP = 34.0
# A letter's width, as far as it is known without the font.
_LETTER = 6.7
_HATCHED = 2 * _BAR


class StandingChart:
    """Draws the rows of a board; each lane says its own words."""

    def __init__(self, board: Board, lanes: Mapping[str, str], voice: Voice) -> None:
        """Make ready.

        Args:
            board: The rows and the axis.
            lanes: By bid, what is said in a lane without a figure.
            voice: The language.
        """
        self._board, self._lanes, self._voice = board, lanes, voice
        rows = board.rows
        height = _TOP + _LINE * max(len(rows), 1) + 8
        self._height = height
        self._picture = svg.Picture("standing", _WIDTH, height)

    def draw(self, title: str, told: str) -> str:
        """The picture as text."""
        self._picture.describe(title, told)
        self._axis()
        for place, row in enumerate(self._board.rows):
            self._row(row, _TOP + _LINE * place)
        self._may_exceed(self._board.rows)
        return self._picture.written()

    # Internal

    def _x(self, value: Decimal) -> float:
        """Where an amount stands."""
        top = self._board.axis.top
        share = float(value / top) if top > 0 else 0.0
        return _LEFT + (_RIGHT - _LEFT) * min(max(share, 0.0), 1.0)

    def _axis(self) -> None:
        axis, picture = self._board.axis, self._picture
        ticks = axis.ticks
        for tick in ticks:
            x = self._x(tick)
            colour = svg.QUIET if tick == 0 else svg.FAINT
            picture.line(x, _TOP - 6, x, self._height - 4, stroke=colour)
            last = tick == ticks[-1]
            unit = axis.unit if last else None
            label = Amount("exact", low=tick, high=tick, unit=unit)
            said = self._voice.amount(label)
            if last and axis.per_share:
                said = self._voice.texts.say("amount.basis.per_share", amount=said)
            anchor = "end" if last else "middle"
            place = min(x + 60, _WIDTH - 4) if last else x
            picture.text(place, 18, said, fill=svg.QUIET, text_anchor=anchor)

    def _row(self, row: Row, top: float) -> None:
        picture, middle = self._picture, top + _LINE / 2
        base = middle + 4
        if row.highest_stated:
            picture.add(
                "rect", x=0, y=top, width=_WIDTH, height=_LINE, fill=svg.BAND, rx=3
            )
        picture.line(0, top + _LINE, _WIDTH, top + _LINE, stroke=svg.FAINT)
        weight = "600" if row.highest_stated else "400"
        picture.text(_NAME, base, _short(row.name, 32), font_weight=weight)
        price = self._voice.amount(row.amount) if row.amount.has_number else ""
        if price:
            picture.text(_PRICE, base, price, text_anchor="end", font_weight=weight)
        if row.mark == "other_basis":
            self._outline(row, middle)
        elif row.amount.has_number and row.mark not in ("none", "no_price"):
            self._mark(row.amount, middle, _colour(row))
        else:
            self._silent(row, middle)

    def _mark(self, amount: Amount, middle: float, colour: str) -> None:
        """The bar of an amount: solid as far as the words guarantee it."""
        match amount.kind:
            case "exact":
                self._bar(self._x(amount.low or Decimal(0)), middle, colour)
                self._cap(self._x(amount.low or Decimal(0)), middle, colour)
            case "about":
                self._about(self._x(amount.low or Decimal(0)), middle, colour)
            case "range":
                self._range(amount, middle, colour)
            case "at_least" | "more_than":
                self._open(amount, middle, colour)
            case _:
                self._bounded(amount, middle, colour)

    def _bar(self, end: float, middle: float, colour: str) -> None:
        width = max(end - _LEFT, 0.0)
        y = middle - _BAR / 2
        self._picture.add("rect", x=_LEFT, y=y, width=width, height=_BAR, fill=colour)

    def _cap(self, x: float, middle: float, colour: str) -> None:
        reach = _BAR / 2 + 3
        self._picture.line(
            x, middle - reach, x, middle + reach, stroke=colour, stroke_width="2"
        )

    def _ring(self, x: float, middle: float, colour: str, *, hollow: bool) -> None:
        fill = svg.PAPER if hollow else colour
        self._picture.add(
            "circle", cx=x, cy=middle, r=4, fill=fill, stroke=colour, stroke_width=2
        )

    def _about(self, x: float, middle: float, colour: str) -> None:
        """Hatched about the figure; the width is no money, it is the same for all."""
        start = max(x - _BAR, _LEFT)
        self._bar(start, middle, colour)
        name = f"hatch{colour[1:]}"
        fill = self._picture.hatch(name, colour)
        y = middle - _BAR / 2
        self._picture.add("rect", x=start, y=y, width=_HATCHED, height=_BAR, fill=fill)

    def _range(self, amount: Amount, middle: float, colour: str) -> None:
        low, high = (
            self._x(amount.low or Decimal(0)),
            self._x(amount.high or Decimal(0)),
        )
        self._bar(low, middle, colour)
        y, reach = middle - _BAR / 2, _BAR / 2 + 3
        self._picture.add(
            "rect",
            x=low,
            y=y,
            width=max(high - low, 1.0),
            height=_BAR,
            fill=colour,
            fill_opacity=0.2,
        )
        for x, inner in ((low, 5), (high, -5)):
            path = f"M{x + inner:g} {middle - reach:g}H{x:g}V{middle + reach:g}h{inner}"
            self._picture.add(
                "path", d=path, fill="none", stroke=colour, stroke_width=2
            )

    def _open(self, amount: Amount, middle: float, colour: str) -> None:
        """Solid to the bound, then fading to the edge: it may be any amount above."""
        x, edge = self._x(amount.low or Decimal(0)), _EDGE
        self._bar(x, middle, colour)
        name = f"open{colour[1:]}"
        fill = self._picture.fade(name, colour, (0.62, 0.3, 0.0))
        y = middle - _BAR / 2
        self._picture.add("rect", x=x, y=y, width=edge - x, height=_BAR, fill=fill)
        self._picture.line(
            edge - 12, middle, edge + 6, middle, stroke=colour, stroke_dasharray="2 3"
        )
        arrow = f"M{edge + 1:g} {middle - 4:g}l6 4l-6 4"
        self._picture.add("path", d=arrow, fill="none", stroke=colour, stroke_width=1.5)
        self._ring(x, middle, colour, hollow=amount.kind == "more_than")

    def _bounded(self, amount: Amount, middle: float, colour: str) -> None:
        """No solid ink: nothing is guaranteed but that it is not more."""
        x = self._x(amount.high or Decimal(0))
        fill = self._picture.fade(f"up{colour[1:]}", colour, (0.0, 0.46))
        y = middle - _BAR / 2
        self._picture.add(
            "rect", x=_LEFT, y=y, width=max(x - _LEFT, 1.0), height=_BAR, fill=fill
        )
        if amount.kind == "less_than":
            self._ring(x, middle, colour, hollow=True)
        else:
            self._cap(x, middle, colour)

    def _outline(self, row: Row, middle: float) -> None:
        """A price that can't be compared: no length means anything here."""
        self._picture.add(
            "rect",
            x=_LEFT,
            y=middle - _BAR / 2,
            width=54,
            height=_BAR,
            fill="none",
            stroke=svg.MARK,
        )
        self._words(_LEFT + 62, middle, self._lanes.get(row.bid, ""))

    def _silent(self, row: Row, middle: float) -> None:
        words = self._lanes.get(row.bid, "")
        if row.mark == "undisclosed" or row.group == "ranked":
            end = _LEFT + 30 + len(words) * _LETTER
            for start, stop in ((_LEFT, _LEFT + 16), (end, _EDGE)):
                if start < stop:
                    self._picture.line(
                        start, middle, stop, middle, stroke_dasharray="4 4"
                    )
        self._words(_LEFT + 22, middle, words)

    def _words(self, x: float, middle: float, words: str) -> None:
        room = int((_WIDTH - x) / _LETTER)
        self._picture.text(x, middle + 4, _short(words, room), fill=svg.QUIET)

    def _may_exceed(self, rows: Sequence[Row]) -> None:
        """From the highest stated bid down into each lane that may be above it."""
        stated = next((n for n, row in enumerate(rows) if row.highest_stated), None)
        above = [
            place
            for place, row in enumerate(rows)
            if row.may_exceed and row.amount.has_number
        ]
        if stated is None or not above:
            return
        x = self._x(rows[stated].amount.low or Decimal(0))
        top, end = _TOP + _LINE * (stated + 0.5), _TOP + _LINE * (above[-1] + 1)
        self._picture.line(
            x, top + _BAR, x, end, stroke=svg.ALARM, stroke_dasharray="3 3"
        )
        say = self._voice.texts.say
        highest = say("report_page.highest_stated")
        self._words(x + 8, _TOP + _LINE * (stated + 0.5), highest)
        for place in above:
            # An end that is open runs to the edge in any case.
            base = _TOP + _LINE * (place + 0.5) + 4
            words = say("report_page.may_exceed")
            self._picture.text(x + 8, base, words, fill=svg.ALARM)


def _colour(row: Row) -> str:
    if row.highest_stated:
        return svg.ACCENT
    return svg.ENDED if row.group == "ended" else svg.MARK


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
