"""A chart in sentences: for those who can't see it, and beside it in a saved file."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from core.answers.board import Axis, Row
from core.answers.deadlines import Deadline
from core.answers.ladder import DeadlineChain, Ladder, Step
from core.answers.lens import Lens
from core.domain.amount import Amount
from core.domain.price import Price
from core.domain.tables import Tables
from core.domain.value import Value
from core.wording import deadlines as deadline_words
from core.wording.computed import Computed
from core.wording.phrases import Phrases

# So many bidders are told one by one, and so many bids of each.
MOST_BIDDERS, MOST_BIDS = 12, 4
MOST_SOURCES = 24


class Charted(Value, frozen=True, kw_only=True):
    """What is drawn.

    Attributes:
        contest: Title of the contest.
        day: The day as of which it is shown.
        view: Which charts there are.
        rows: The bidders of the standing chart, from the top.
        axis: Its axis.
        ladder: The chart over time; none where it isn't drawn.
        logarithmic: Whether equal distances are equal ratios.
        deadline: The next deadline.
        hidden: How many bidders are left out by filters.
    """

    contest: str
    day: date
    view: Literal["standing", "over_time", "both"] = "standing"
    rows: tuple[Row, ...] = ()
    axis: Axis = Axis()
    ladder: Ladder | None = None
    logarithmic: bool = False
    deadline: Deadline | None = None
    hidden: int = 0


def told(phrases: Phrases, chart: Charted) -> str:
    """The chart in a few sentences: what it shows, its axis, each bidder in order."""
    sentences: list[str] = []
    if chart.view != "over_time":
        sentences += _standing(phrases, chart)
    if chart.view != "standing" and chart.ladder is not None:
        sentences += _over_time(phrases, chart, chart.ladder)
    if chart.hidden:
        sentences.append(phrases.texts.say("chart.hidden", chart.hidden))
    return " ".join(sentences)


def row_told(phrases: Phrases, row: Row) -> str:
    """A bidder of the standing chart: "Rasner: 47.5 bn USD, highest stated"."""
    say = phrases.texts.say
    said = [_price(phrases, row)]
    if row.highest_stated:
        said.append(say("chart.highest"))
    elif row.may_exceed and row.amount.has_number:
        said.append(say("chart.may_exceed"))
    if row.group == "incomparable":
        said.append(say("chart.incomparable"))
    elif row.group == "ended":
        said.append(phrases.word("stages", row.stage) or say("chart.over.ended"))
    elif row.best is not None:
        said.append(say("chart.rank", rank=phrases.rank(row.best, row.worst)))
    return say("chart.bidder", name=row.name, bids=", ".join(said))


def step_told(phrases: Phrases, step: Step) -> str:
    """A bid of the chart over time: "47.5 bn USD (by 3 April 2025)"."""
    price = phrases.price(step.price)
    if step.converted:
        price = _computed(phrases, step.price, step.amount)
    elif step.price is None and step.quiet:
        price = phrases.word("bid_kinds", step.kind)
    if step.made_on is None:
        return price
    date = phrases.when(step.made_on)
    return phrases.texts.say("chart.dated", price=price, date=date)


def fate(phrases: Phrases, step: Step) -> str:
    """What became of a bid: "still stands", "withdrawn"."""
    stage = phrases.word("stages", step.stage)
    if step.over == "ended" and stage:
        return stage
    told = phrases.texts.say(f"chart.over.{step.over}")
    if step.rejected:
        return f"{told}, {phrases.word('stages', 'rejected')}"
    return told


def mark(phrases: Phrases, row: Row) -> str:
    """How a bidder is drawn: "bar to the bound, fading to the edge"."""
    return phrases.texts.say(f"chart.mark.{row.mark}")


def source_note(phrases: Phrases, sources: Iterable[str], tables: Tables) -> str:
    """Which sources a chart rests on; a confidential one by its approved words."""
    known = (tables.sources.get(one) for one in sources)
    names = tuple(dict.fromkeys(phrases.source(one) for one in known if one))
    if not names:
        return phrases.texts.say("chart.unsourced")
    said = "; ".join(names[:MOST_SOURCES])
    left = len(names) - MOST_SOURCES
    if left > 0:
        said = phrases.texts.say("list.more", names=said, count=left)
    return phrases.texts.say("chart.sources", names=said)


def day_note(phrases: Phrases, lens: Lens) -> str:
    """As of which day, on which clock, without how many sources."""
    key = "chart.as_of_recorded" if lens.clock == "recorded" else "chart.as_of"
    said = [phrases.texts.say(key, date=phrases.day(lens.as_of))]
    if lens.without:
        said.append(phrases.texts.say("chart.without", len(lens.without)))
    return " ".join(said)


# --- standing ---


def _standing(phrases: Phrases, chart: Charted) -> list[str]:
    say = phrases.texts.say
    day = phrases.day(chart.day)
    found = [say("chart.standing", contest=chart.contest, date=day)]
    if not chart.rows:
        return [*found, say("chart.nobody")]
    found.append(_axis(phrases, chart.axis, None, logarithmic=chart.logarithmic))
    found += [row_told(phrases, row) for row in chart.rows[:MOST_BIDDERS]]
    found += _more(phrases, len(chart.rows))
    if chart.deadline is not None and chart.view == "standing":
        left = deadline_words.left(phrases, chart.deadline)
        when = phrases.when(chart.deadline.on.value)
        said = ", ".join(part for part in (when, left) if part)
        found.append(f"{say('deadline.next', deadline=said)}.")
    return found


def _price(phrases: Phrases, row: Row) -> str:
    if row.price is None and row.kind in ("talks", "intent"):
        return phrases.word("bid_kinds", row.kind)
    if row.converted:
        return _computed(phrases, row.price, row.amount)
    return phrases.price(row.price)


def _computed(phrases: Phrases, price: Price | None, amount: Amount) -> str:
    """A price as stated, and what it is compared as."""
    compared = str(Computed(phrases, amount))
    if price is None or price.amount == amount:
        # Nobody states it: it is computed from the parts of the payment.
        return compared
    return phrases.texts.say(
        "chart.converted", price=phrases.price(price), amount=compared
    )


def _axis(
    phrases: Phrases, axis: Axis, bottom: Decimal | None, *, logarithmic: bool
) -> str:
    """What the axis of amounts goes to, and how."""
    if not axis.ticks:
        return phrases.texts.say("chart.no_axis")
    top = phrases.amount(_exact(axis.ticks[-1], axis.unit))
    if axis.per_share:
        top = phrases.texts.say("amount.basis.per_share", amount=top)
    if not logarithmic:
        return phrases.texts.say("chart.axis", top=top)
    if bottom is None:
        return phrases.texts.say("chart.axis_ratios", top=top)
    low = phrases.amount(_exact(bottom, None))
    return phrases.texts.say("chart.axis_between", low=low, top=top)


def _exact(value: Decimal, unit: str | None) -> Amount:
    return Amount("exact", low=value, high=value, unit=unit)


def _more(phrases: Phrases, count: int) -> list[str]:
    left = count - MOST_BIDDERS
    return [phrases.texts.say("chart.more", left)] if left > 0 else []


# --- over time ---


def _over_time(phrases: Phrases, chart: Charted, ladder: Ladder) -> list[str]:
    say = phrases.texts.say
    found = [
        say("chart.over_time", contest=chart.contest, date=phrases.day(ladder.as_of))
    ]
    if not ladder.steps:
        found.append(say("chart.nobody"))
    else:
        bottom = ladder.bottom if chart.logarithmic else None
        logarithmic = bottom is not None
        found.append(_axis(phrases, ladder.axis, bottom, logarithmic=logarithmic))
        bidders = _highest_first(ladder.steps)
        found += [_bids(phrases, own, ladder) for own in bidders[:MOST_BIDDERS]]
        found += _more(phrases, len(bidders))
        found += _best(phrases, ladder)
    found += [_chain(phrases, chain) for chain in ladder.deadlines]
    return found


def _highest_first(steps: Iterable[Step]) -> list[list[Step]]:
    """Bidder by bidder: those with a figure first, the highest at the top."""
    by_bidder: dict[str, list[Step]] = {}
    for step in steps:
        by_bidder.setdefault(step.bidder, []).append(step)

    def height(own: Sequence[Step]) -> tuple[bool, Decimal]:
        lows = [one.amount.low or Decimal(0) for one in own if one.has_height]
        return not lows, -max(lows, default=Decimal(0))

    return sorted(by_bidder.values(), key=height)


def _bids(phrases: Phrases, own: Sequence[Step], ladder: Ladder) -> str:
    say = phrases.texts.say
    told = [step_told(phrases, step) for step in own]
    if len(own) > MOST_BIDS:
        told = [told[0], say("chart.bids_between", len(own) - 2), told[-1]]
    said = [say("chart.then").join(told)]
    last = own[-1]
    bids = {step.bid for step in own}
    names = {step.bid: step.name for step in ladder.steps}
    joined = [names.get(one.new, "") for one in ladder.joinings if one.old in bids]
    if last.rejected or last.over not in ("live", *("superseded",) * bool(joined)):
        said.append(fate(phrases, last))
    said += [say("chart.joined", name=name) for name in joined if name]
    for one in ladder.leavings:
        if one.bid in bids:
            said.append(say("chart.left", name=one.name, date=phrases.when(one.on)))
    return say("chart.bidder", name=last.name, bids=", ".join(said))


def _best(phrases: Phrases, ladder: Ladder) -> list[str]:
    """The highest amount that some bid surely stands at, on the last day."""
    last = ladder.best[-1] if ladder.best else None
    if last is None or last.low is None:
        return []
    name = next((one.name for one in ladder.steps if one.bid == last.bid), "")
    amount = phrases.amount(_exact(last.low, ladder.axis.unit))
    day = phrases.day(last.day)
    return [phrases.texts.say("chart.best", amount=amount, name=name, date=day)]


def _chain(phrases: Phrases, chain: DeadlineChain) -> str:
    say = phrases.texts.say
    dates = say("chart.moved_to").join(phrases.when(one.on) for one in chain.dates)
    title = chain.title or say("deadlines.untitled")
    return say("chart.deadline", title=title, dates=dates)
