"""What the chart over time is drawn from: a ladder, with its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import replace

from core.answers.axis import ratio_ticks
from core.answers.ladder import Ladder, Step
from core.domain.amount import Amount
from core.domain.tables import Tables
from core.domain.when import When
from core.wording.computed import readable
from core.wording.voice import Voice
from gui.models.time_scale import TimeScale, month_names
from gui.phrases import CONVERTED, translate

NO_LADDER = Ladder(contest="", as_of=date.min)
_NO_SCALE = TimeScale(0.0, 1.0)


class Said(NamedTuple):
    """What stands at a bid: its bidder, the figure, and more where there is room."""

    name: str
    figure: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTimePicture:
    """All that the chart over time is drawn from.

    Attributes:
        ladder: The bids.
        scale: The days of the axis.
        last: The last day of the axis when all of it is shown: nothing is drawn
            behind it.
        words: What stands at bids, and what is said of them below the mouse.
        ticks: The axis of amounts: values and labels.
        unit: What the axis is in, in lines.
        logarithmic: Whether equal distances are equal ratios.
        selected: Id of the selected bidder.
        past: Whether the ladder is of an earlier day than today.
        today: The day on which it is looked at, as an ordinal.
        dates: The label of each date of a deadline, by event.
        tips: What is said of deadlines, rounds and members that left, by id.
        next_event: The event of the next deadline, while the past is shown.
        hidden: What stands in the veil over the days after the lens's.
        empty: What is said where there is no bid.
    """

    ladder: Ladder = NO_LADDER
    scale: TimeScale = _NO_SCALE
    last: float = 1.0
    words: "OverTimeWords | None" = None
    ticks: tuple[tuple[Decimal, str], ...] = ()
    unit: tuple[str, ...] = ()
    logarithmic: bool = False
    selected: str | None = None
    past: bool = False
    today: int = 0
    dates: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    tips: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    next_event: str | None = None
    hidden: str = ""
    empty: str = ""

    @property
    def shows_today(self) -> bool:
        """Whether today is a day of the axis."""
        return self.scale.first <= self.today <= self.scale.last

    @property
    def bottom(self) -> Decimal:
        """Where the axis of amounts begins."""
        if not self.logarithmic or self.ladder.bottom is None:
            return Decimal(0)
        return self.ladder.bottom


class OverTimeWords:
    """Words the bids of a ladder; each once, for as long as it stays as it is."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self._said: dict[str, tuple[Step, Said]] = {}
        self.months = month_names(voice.language)

    def said(self, step: Step) -> Said:
        """What stands at a bid."""
        kept = self._said.get(step.bid)
        if kept is None or kept[0] is not step:
            kept = self._said[step.bid] = (step, self._say(step))
        return kept[1]

    def tip(self, step: Step) -> str:
        """All that is known of a bid, in lines."""
        voice = self.voice
        price = voice.price(step.price)
        if step.price is None and step.quiet:
            price = voice.word("bid_kinds", step.kind)
        lines = [step.name, price]
        if step.made_on is not None:
            lines.append(voice.when(step.made_on))
        if step.stage:
            lines.append(voice.word("stages", step.stage))
        if step.over == "superseded":
            lines.append(translate("OverTime", "a later bid took its place"))
        elif step.over == "contest_ended":
            lines.append(translate("OverTime", "the contest ended"))
        if step.mark == "other_basis":
            lines.append(translate("OverTime", "not comparable with the other bids"))
        return "\n".join(lines)

    def day(self, when: When) -> str:
        """A date without its year, where it is one day: "5 Apr"."""
        days = when.span
        if days.earliest is None or days.earliest != days.latest:
            return self.voice.when(when, short=True)
        text = translate("OverTime", "{day} {month}").format(
            day=days.earliest.day, month=self.months[days.earliest.month - 1]
        )
        return f"≈ {text}" if days.about else text

    def _say(self, step: Step) -> Said:
        more = []
        if step.rejected and step.over == "live":
            more.append(self.voice.word("stages", "rejected"))
        if step.round is not None:
            template = translate("OverTime", "round {number}")
            more.append(template.format(number=step.round))
        if step.begins.earliest != step.begins.latest and step.made_on is not None:
            more.append(self.voice.when(step.made_on, short=True))
        return Said(step.name, self._figure(step), ", ".join(more))

    def _figure(self, step: Step) -> str:
        voice = self.voice
        if step.has_height or step.mark == "other_basis":
            amount = readable(step.amount)[0] if step.converted else step.amount
            parts = voice.amount_parts(amount)
            sign = CONVERTED if step.converted else ""
            unit = parts.unit if step.mark == "other_basis" else ""
            pieces = (sign, parts.qualifier, parts.figure, unit)
            return " ".join(piece for piece in pieces if piece)
        if step.quiet:
            return voice.word("bid_kinds", step.kind)
        if step.mark == "no_price":
            return voice.amount_parts(Amount("no_price")).qualifier
        return ""


class Look(NamedTuple):
    """How a ladder is looked at.

    Attributes:
        past: Whether it is of an earlier day than today.
        recorded: Whether it is seen on the recorded clock.
        logarithmic: Whether equal distances are equal ratios.
        selected: Id of the selected bidder.
        last: The last day of the whole axis; none if it is the scale's.
        shown: Ids of the bidders that filters leave; none for all.
        today: The day on which it is looked at, as an ordinal.
    """

    past: bool = False
    recorded: bool = False
    logarithmic: bool = False
    selected: str | None = None
    last: float | None = None
    shown: frozenset[str] | None = None
    today: int = 0


def over_time_picture(
    ladder: Ladder,
    tables: Tables,
    scale: TimeScale,
    words: OverTimeWords,
    look: Look,
) -> OverTimePicture:
    """The picture of a ladder.

    Args:
        ladder: The ladder.
        tables: The book: names of those who set deadlines.
        scale: The days of the axis.
        words: Words bids and days.
        look: How it is looked at.
    """
    if look.shown is not None:
        ladder = of_bidders(ladder, look.shown)
    logarithmic = look.logarithmic and ladder.bottom is not None
    dates = {
        one.event: words.day(one.on)
        for chain in ladder.deadlines
        for one in chain.dates
    }
    return OverTimePicture(
        ladder=ladder,
        scale=scale,
        last=scale.last if look.last is None else look.last,
        words=words,
        ticks=_ticks(ladder, words.voice, logarithmic=logarithmic),
        unit=_unit(ladder),
        logarithmic=logarithmic,
        selected=look.selected,
        past=look.past,
        today=look.today,
        dates=dates,
        tips=_tips(ladder, tables, words.voice),
        next_event=_next(ladder) if look.past else None,
        hidden=_hidden(ladder, words.voice, recorded=look.recorded)
        if look.past
        else "",
        empty="" if ladder.steps else translate("OverTime", "No bid is shown here."),
    )


def of_bidders(ladder: Ladder, shown: frozenset[str]) -> Ladder:
    """The ladder without the bidders that filters hide; the axis stays."""
    steps = tuple(step for step in ladder.steps if step.bidder in shown)
    bids = {step.bid for step in steps}
    return replace(
        ladder,
        steps=steps,
        joinings=tuple(one for one in ladder.joinings if {one.old, one.new} <= bids),
        leavings=tuple(one for one in ladder.leavings if one.bid in bids),
    )


def _ticks(
    ladder: Ladder, voice: Voice, *, logarithmic: bool
) -> tuple[tuple[Decimal, str], ...]:
    values = ladder.axis.ticks
    if logarithmic and ladder.bottom is not None:
        values = ratio_ticks(ladder.bottom, ladder.axis.top)
    amounts = (Amount("exact", low=value, high=value) for value in values)
    return tuple(
        (value, voice.amount_parts(amount).figure if value else "0")
        for value, amount in zip(values, amounts, strict=True)
    )


def _unit(ladder: Ladder) -> tuple[str, ...]:
    axis = ladder.axis
    if not axis.ticks or axis.unit is None:
        return ()
    share = (translate("OverTime", "a share"),) if axis.per_share else ()
    return (axis.unit, *share)


def _tips(ladder: Ladder, tables: Tables, voice: Voice) -> dict[str, str]:
    found = {}
    for chain in ladder.deadlines:
        for place, one in enumerate(chain.dates):
            lines = [chain.title, voice.when(one.on), *_setters(one.by, tables)]
            if not one.valid:
                after = voice.when(chain.dates[place + 1].on)
                template = translate("OverTime", "moved to {day}")
                lines.append(template.format(day=after))
            found[one.event] = "\n".join(lines)
    for held in ladder.rounds:
        found[held.event] = f"{held.title}\n{voice.when(held.on)}"
    for left in ladder.leavings:
        template = translate("OverTime", "{name} left: {day}")
        found[left.party] = template.format(name=left.name, day=voice.when(left.on))
    return found


def _setters(ids: tuple[str, ...], tables: Tables) -> list[str]:
    parties = [tables.party(one) for one in ids]
    names = ", ".join(party.name for party in parties if party)
    return [translate("OverTime", "set by {names}").format(names=names)] * bool(names)


def _next(ladder: Ladder) -> str | None:
    """The event of the first deadline that is still to come."""
    running: list[tuple[date, str]] = []
    for chain in ladder.deadlines:
        one = chain.dates[-1]
        day = one.on.latest or one.on.earliest
        if chain.state == "running" and day is not None and day >= ladder.as_of:
            running.append((day, one.event))
    return min(running)[1] if running else None


def _hidden(ladder: Ladder, voice: Voice, *, recorded: bool) -> str:
    if recorded:
        template = translate("OverTime", "After {day}: hidden, not yet recorded")
    else:
        template = translate("OverTime", "After {day}: hidden, not yet public")
    return template.format(day=voice.day(ladder.as_of))
